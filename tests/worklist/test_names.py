from panther.campaign import Campaign
from panther.geodesy import great_circle_km
from panther.sources import folder_sources
from panther.worklist.asking import open_in


def names_of(folder):
    campaign = Campaign.read(folder_sources(folder))
    documents = {document.name: document for document in campaign.documents}
    return {name.text: name for name in open_in(campaign)}, documents


def test_spellings_that_fold_to_one_are_one_name_the_most_frequent_first(folder):
    names, documents = names_of(folder())
    assert list(names) == ["Telek", "Paris Match", "Tesallit"]
    telek = names["Telek"]
    assert telek.forms == (("Telek", 3), ("Télek", 1))
    assert telek.documents == ("story.txt",)
    text = documents["story.txt"].text
    assert [text[mention.start : mention.end] for mention in telek.mentions] == ["Telek", "Telek", "Telek", "Télek"]
    sentences = [text[slice(*mention.sentence)] for mention in telek.mentions]
    assert sentences[2:] == ["On 4 May, soldiers were killed in Telek.", "A mine exploded in the village of Télek."]


def test_near_names_say_how_near_they_are_and_why(folder):
    near = names_of(folder())[0]["Tesallit"].near
    assert [(place.place_id, place.score, place.why) for place in near] == [
        ("tessalit", 93.3, "1 letter differs from “Tesalit”"),
        ("tessalit-region", 87.5, "2 letters differ from “region Tessalit”"),
    ]
    story = "On 3 May 2011, rebels fought in the village of New Kidal.\n"
    (new,) = names_of(folder(story))[0].values()
    assert (new.near[0].place_id, new.near[0].score, new.near[0].why) == (
        "kidal",
        100,
        "the same core word as “Kidal”",
    )


def test_a_printed_distance_proposes_a_position_with_an_honest_radius(folder):
    names, documents = names_of(folder())
    (there,) = names["Telek"].positions
    assert there.text == "about fifty miles south of Tessalit"
    assert there.geometry == "area"
    assert round(great_circle_km(there.latitude, there.longitude, 20.20126, 1.01186)) == 80
    assert there.radius_km == 28.1  # a quarter of the distance, and the radius of Tessalit
    assert documents["story.txt"].text[there.mention.start : there.mention.end] == "Telek"
    assert not names["Tesallit"].positions


def test_a_name_of_several_places_is_listed_with_them(folder):
    own = "one,Brad,,16,-3,5,point,town,ML,yes,,,,\ntwo,Brad,,18,1,5,point,town,ML,yes,,,,\n"
    from tests.worklist.story import HEADER

    names, _ = names_of(folder("On 3 May 2011, rebels attacked Brad.\n", gazetteer__csv=f"{HEADER}\n{own}"))
    assert names["Brad"].ambiguous
    assert [near.place_id for near in names["Brad"].near] == ["one", "two"]


def test_what_is_resolved_is_no_open_name(folder):
    assert names_of(folder("On 3 May 2011, rebels attacked Tessalit.\n"))[0] == {}
