"""Names that look like places."""

import pytest

from panther.places.unknown import find_cued, occurrences
from tests.growth import assert_linear
from tests.places.atlas import only, read


def names(text):
    return names_in_each(text)[0]


def names_in_each(*texts):
    found = occurrences([(text, list(find_cued(text))) for text in texts])
    return [[text[start:end] for start, end, _ in spans] for text, spans in zip(texts, found, strict=True)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ten men died in Kaldor.", "Kaldor"),
        ("In Kaldor ten men died.", "Kaldor"),
        ("They came to the village of Tell al-Dor.", "Tell al-Dor"),
        ("They marched north of Kaldor.", "Kaldor"),
        ("They took the Kaldor Valley.", "Kaldor Valley"),
        ("The rebels besieged Kaldor.", "Kaldor"),
        ("They sailed into the Bay of Kaldor.", "Bay of Kaldor"),
        ("They met near al-Dor.", "al-Dor"),
        ("They fought in rebel lands across northern Kaldor.", "Kaldor"),
        ("They crossed through the Kaldors.", "Kaldors"),
        ("They fought in Kaldorian.", "Kaldorian"),
        ("They landed in Ruritan-held Kaldor.", "Kaldor"),
        ("They captured Kaldor on Monday.", "Kaldor"),
        ("They left Kaldor for the hills.", "Kaldor"),
        ("The column came from Kaldor.", "Kaldor"),
        ("A mine went off on the road to Kaldor.", "Kaldor"),
    ],
)
def test_a_name_that_is_treated_as_a_place_is_found(text, name):
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "In May ten men died.",
        "At Christmas they went home.",
        "It was written in French.",
        "They rose in the NATO.",
        "He served in the Kaldor Brigade.",
        "He believed in General Kaldor.",
        "Faith in Kaldor's plan faded.",
        "In Operation Kaldor ten men died.",
        "Trust in Parliament faded.",
        "They fought in Kaldorian lands.",
        "They fought in Kaldorian towns.",
        "The money came through Kaldor.",
        "Unrest grew in the Kaldorians.",
        "In the North ten men died.",
        "They captured General Kaldor.",
        "They seized Kaldor's papers.",
        "They gave to Kaldor a letter from Kaldor.",
        "Talks between Kaldor and Smith failed.",
    ],
)
def test_what_is_something_else_is_left_out(text):
    assert names(text) == []


@pytest.mark.parametrize(
    "text", ["They took the road between Kaldor and Tell Dor.", "They fought in Kaldor and Tell Dor."]
)
def test_a_name_joined_to_a_place_is_one(text):
    assert names(text) == ["Kaldor", "Tell Dor"]


@pytest.mark.parametrize("building", ["police station", "military camp", "army base"])
def test_a_building_of_a_force_stands_in_the_place_that_it_is_of(building):
    assert only(f"Gunmen attacked the {building} of Zaman.").role == "event"
    assert only(f"Gunmen attacked the {building} of Kaldor.").role == "event"


def test_each_occurrence_counts_once_the_text_has_shown_what_the_name_is():
    assert names("Kaldor was shelled. Ten men died in Kaldor.") == ["Kaldor", "Kaldor"]


def test_a_name_that_is_seldom_a_place_is_one_only_there():
    text = "Kaldor said so. Kaldor laughed. Kaldor left. Kaldor ate. Kaldor slept. He believed in Kaldor."
    assert names(text) == ["Kaldor"]


def test_a_name_that_one_text_treats_as_a_place_is_one_in_the_others():
    assert names_in_each("Ten men died in Kaldor.", "Rockets hit Kaldor.", "Rockets hit Ruritan.") == [
        ["Kaldor"],
        ["Kaldor"],
        [],
    ]


def test_what_a_text_says_of_a_name_goes_before_what_the_others_say():
    person = "Kaldor said so. Kaldor laughed. Kaldor left. Kaldor ate. Kaldor slept. He believed in Kaldor."
    assert names_in_each(person, "Ten men died in Kaldor.", "He left Kaldor for good.") == [["Kaldor"]] * 3
    assert names_in_each(person, "Kaldor was hit.") == [["Kaldor"], []]


def test_an_unknown_place_has_a_role_and_no_place():
    toponym = only("The army shelled the village of Kaldor.")
    assert (toponym.text, toponym.place, toponym.role, toponym.candidates) == ("Kaldor", None, "event", ())


def test_near_names_are_proposed_and_not_applied():
    toponym = only("The army shelled the village of Yaltta.")
    assert (toponym.place, toponym.candidates, toponym.ambiguous) == (None, ("yalta",), False)


def test_a_longer_name_is_that_of_another_place():
    assert [(t.text, t.place) for t in read("Ten men died in New Zaman.")] == [("New Zaman", None)]
    assert [(t.text, t.place) for t in read("Ten men died near Zaman Airport.")] == [("Zaman Airport", None)]


def test_a_feature_noun_of_the_same_kind_changes_nothing():
    assert only("Ten men died in Zaman City.").place.name == "Zaman"


@pytest.mark.parametrize(
    ("piece", "count", "end"),
    [("in ", 200_000, ""), ("in the ", 100_000, "Aa"), ("Ab-", 100_000, ""), ("Aa ", 100_000, "Valley")],
)
def test_a_hostile_text_takes_linear_time(piece, count, end):
    assert_linear(lambda text: names(f"in {text}"), piece, count, end)


@pytest.mark.parametrize("text", ["They fled to Kaldor.", "They withdrew back to Kaldor.", "They left for Kaldor."])
def test_where_somebody_goes_is_a_place(text):
    assert names(text) == ["Kaldor"]


@pytest.mark.parametrize("text", ["They gave it to Smith.", "They fought for Smith.", "They sang the tune of Kaldor."])
def test_to_whom_something_goes_is_none(text):
    assert not names(text)
