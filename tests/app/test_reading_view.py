"""Documents as they are read: no character is lost, and every mark stands at its offsets."""

from datetime import date

import pytest

from panther.app.opened import open_records
from panther.app.reading_view import Shown, blocks, cited_words, document_lines, document_view, read_shown
from panther.campaign import SEEDS, Campaign
from panther.dates import read_dates
from panther.layers.payload import day_number
from panther.reading import document_from_text, read_documents
from tests.campaigns import DOCUMENTS, EVENTS, FIRST, LEDGER, MINE, PLACES, SECOND

BY_NAME = {document.name: document for document in DOCUMENTS}

AWKWARD = [
    "\n\n  = A title =\n\nInfobox\n- Date: 4 March 2013\n\nOne. Two.\n[3] Three.\n\n* an item\n\n\n",
    "No line break at all.",
    "Windows lines.\r\n\r\nAnd more 𝔘nicode 🛰 here.\r\n",
    "\ttabs\tand   spaces. \n Next line of the same paragraph. \n",
]


@pytest.mark.parametrize("text", [*AWKWARD, *(document.text for document in read_documents([SEEDS]))])
def test_every_character_stands_in_exactly_one_block(text):
    document = document_from_text("a.txt", text)
    spans = [(start, end) for start, end, _, _ in blocks(document)]
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(start < end for start, end in spans)
    for sentence in document.sentences:
        assert any(start <= sentence.start and sentence.end <= end for start, end in spans)


def test_blocks_are_what_the_document_says_they_are():
    document = document_from_text("a.txt", "= Title =\n\n== Part ==\n[3] One. Two.\nThree.\n")
    found = [(document.text[start:end], kind, level) for start, end, kind, level in blocks(document)]
    assert found[:2] == [("= Title =\n\n", "heading", 1), ("== Part ==\n", "heading", 2)]
    assert found[2][0].startswith("[3] One.")


def test_the_words_of_an_event_are_marked_where_it_cites_them():
    view = document_view(FIRST, EVENTS, LEDGER)
    mine = next(number for number, event in enumerate(view["events"]) if event["id"] == "e0")
    spans = [(start, end) for start, end, number, _ in view["cites"] if number == mine]
    assert [FIRST.text[start:end] for start, end in spans] == [citation.text for citation in MINE.citations]
    assert view["events"][mine]["start"] == day_number(date(2021, 6, 4))
    assert view["events"][mine] | {"date": "4 Jun", "place": "Kesh", "type": "explosions"} == view["events"][mine]


def test_sentences_of_no_event_carry_their_reason():
    view = document_view(FIRST, EVENTS, LEDGER)
    said = {FIRST.text[start:end]: lines for start, end, lines in view["silent"]}
    assert said["The ministry spoke of a great success."][0].startswith("Statements")
    assert all(start < end for start, end, _ in view["silent"])


def test_every_sentence_of_the_seeds_is_marked_as_an_event_or_as_none():
    campaign = Campaign.open()
    opened = open_records("Seeds", campaign.records, documents=campaign.documents, ledger=campaign.ledger)
    for document in campaign.documents:
        view = opened.readings.of(document.name)
        told = [(start, end) for start, end, *_ in (*view["cites"], *view["silent"])]
        for sentence in document.sentences:
            assert any(start < sentence.end and end > sentence.start for start, end in told), sentence.text


def test_dates_and_places_say_what_they_are_and_how_that_is_known():
    view = open_records("Made-up", EVENTS, documents=DOCUMENTS, ledger=LEDGER, places=PLACES).readings.of(FIRST.name)
    dates = {FIRST.text[start:end]: lines for start, end, lines in view["dates"]}
    assert dates["4 June 2021"] == ["4 June 2021", "Year printed."]
    assert dates["The next day"][0] == "6 June 2021"
    assert dates["The next day"][1].startswith("Worked out from an earlier date: “")
    places = {FIRST.text[start:end]: lines for start, end, lines in view["places"]}
    assert places["Kesh"][:2] == ["Kesh", "Within 15 km."]


def test_a_name_that_is_not_in_the_gazetteer_says_so():
    documents = [
        document_from_text("a.txt", "On 4 March 2013 a patrol was attacked in Elmstead.\n"),
        document_from_text("b.txt", "On 5 March 2013 rockets hit Elmstead.\n"),
    ]
    readings = open_records("None", (), documents=documents, places=PLACES).readings
    for document in documents:
        (name,) = readings.of(document.name)["places"]
        assert document.text[name[0] : name[1]] == "Elmstead"
        assert name[2][0].startswith("Not in the gazetteer.")


def test_connectives_are_no_dates():
    document = document_from_text("a.txt", "On 4 March 2013 they came. Thereafter they left.\n")
    view = document_view(document, (), (), dates=read_dates(document).mentions)
    assert [document.text[start:end] for start, end, _ in view["dates"]] == ["4 March 2013"]


def test_a_view_is_made_once():
    readings = open_records("Made-up", EVENTS, documents=DOCUMENTS, ledger=LEDGER, places=PLACES).readings
    assert readings.of(FIRST.name) is readings.of(FIRST.name)


def test_documents_are_listed_with_the_events_that_cite_them():
    lines = document_lines(DOCUMENTS, EVENTS)
    assert [(line["name"], line["events"]) for line in lines] == [("first.txt", 10), ("second.txt", 1)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("first.txt", Shown("first.txt")),
        ("first.txt:0-10", Shown("first.txt", (0, 10))),
        (f"second.txt:0-{len(SECOND.text)}", Shown("second.txt", (0, len(SECOND.text)))),
        (f"second.txt:0-{len(SECOND.text) + 1}", None),
        ("first.txt:10-10", None),
        ("first.txt:٣-٤", None),
        ("first.txt:-1-4", None),
        ("third.txt:0-10", None),
        ("", None),
        (None, None),
    ],
)
def test_an_address_shows_words_that_are_there_and_nothing_else(text, found):
    assert read_shown(text, BY_NAME) == found


def test_a_name_may_hold_a_colon():
    document = document_from_text("a:1-2.txt", "One. Two.")
    assert read_shown("a:1-2.txt:0-4", {document.name: document}) == Shown("a:1-2.txt", (0, 4))


def test_without_documents_there_are_the_words_cited():
    found = cited_words(EVENTS)
    assert list(found) == ["first.txt", "second.txt"]
    assert [line["text"] for line in found["second.txt"]] == [SECOND.sentences[0].text]
    assert [line["start"] for line in found["first.txt"]] == sorted(line["start"] for line in found["first.txt"])
