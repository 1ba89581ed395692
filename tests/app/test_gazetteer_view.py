from panther.app.gazetteer_view import places_data
from panther.campaign import Campaign
from panther.model import Relation, Toponym
from tests.campaigns import ATTACK, COLUMNS, EVENTS, MINE, PLACES, SHELLS, UNDATED

KESH, ORU = PLACES[:2]


def named(text, place, start=0, **changes):
    return "first.txt", Toponym(start, start + len(text), text, place, "event", Relation("in"))._replace(**changes)


def rows(events=EVENTS, names=(), places=PLACES):
    return {row["id"]: row for row in places_data(places, events, names)["places"]}


def test_events_are_counted_where_they_happened():
    found = rows()
    assert (found["oru"]["count"], found["kesh"]["count"], found["border"]["count"]) == (3, 1, 1)
    assert [row["event"] for row in found["oru"]["events"]] == ["e3", "e6", "e9"]
    assert found["kesh"]["events"] == [{"event": "e0", "date": "4 June 2021", "what": "mine"}]
    assert rows([UNDATED])["oru"]["count"] == 0


def test_an_event_told_twice_of_one_place_counts_once():
    twice = ATTACK._replace(places=(*ATTACK.places, *ATTACK.places))
    assert rows([twice])["oru"]["count"] == 1


def test_no_more_events_are_listed_than_a_reader_reads_and_all_are_counted():
    many = [SHELLS._replace(event_id=f"x{number}") for number in range(80)]
    row = rows(many)["oru"]
    assert (row["count"], len(row["events"])) == (80, 50)


def test_positions_are_shown_with_five_decimals():
    assert rows()["kesh"]["position"] == "20.20000, 1.00000"


def test_spellings_of_the_documents_are_counted_with_their_first_place():
    names = [named("Kash", KESH, 30), named("Kesh", KESH, 50), named("Kash", KESH, 90), named("Oru", None, 5)]
    found = rows(names=names)
    assert [(row["text"], row["count"], row["start"]) for row in found["kesh"]["spellings"]] == [
        ("Kash", 2, 30),
        ("Kesh", 1, 50),
    ]
    assert found["oru"]["spellings"] == []


def test_without_names_the_words_of_the_events_are_the_spellings():
    assert [row["text"] for row in rows([COLUMNS])["border"]["spellings"]] == ["the northern border"]


def test_places_of_events_that_the_gazetteer_does_not_have_are_named():
    data = places_data(PLACES[1:], [MINE, ATTACK], ())
    assert data["absent"] == ["Kesh"]


def test_every_spelling_of_the_seeds_stands_where_it_says():
    campaign = Campaign.open()
    texts = {document.name: document.text for document in campaign.documents}
    data = places_data(campaign.gazetteer.places, campaign.records, campaign.names)
    spellings = [spelling for row in data["places"] for spelling in row["spellings"]]
    assert len(spellings) > 20
    assert all(texts[row["document"]][row["start"] : row["end"]] == row["text"] for row in spellings)
    assert data["absent"] == []
