from dataclasses import replace
from datetime import date

from panther.campaign import Campaign
from panther.exports.edition import make_edition, narrowed
from panther.exports.page.content import page_content
from panther.layers.payload import day_number
from panther.sources import Sources
from panther.views.evidence import citation_text, evidence_card
from panther.views.listing import event_rows
from panther.views.query import View, Window
from tests.campaigns import CHECKS, DOCUMENTS, FIRST, SECOND
from tests.exports.page.editions import hostile_edition, made_up


def words(document, start, end):
    return document["text"][start:end]


def test_rows_and_cards_told_by_offsets_are_those_of_the_app():
    edition = made_up()
    content = page_content(edition)
    documents = {document["name"]: document for document in content["documents"]}
    by_name = {document.name: document for document in DOCUMENTS}
    rows = event_rows(edition.events)
    for event, row, told in zip(edition.events, rows, content["events"], strict=True):
        spans = [content["documents"][number]["text"][start:end] for number, start, end in told["row"]["told"]]
        assert " ".join(" ".join(spans).split()) == row["words"]
        card, right = told["card"], evidence_card(event, by_name, CHECKS)
        main = documents[event.citations[0].document]
        passages = [
            {"text": f"{before}{words(main, start, end)}{after}", "marked": marked}
            for start, end, marked, before, after in card["passages"]
        ]
        assert passages == right["passages"]
        assert f"“{event.excerpt}”{card['citation_text']}" == citation_text(event, by_name)
        lines = [
            {**line, "text": words(documents[line["document"]], line["start"], line["end"])}
            if line["text"] is True
            else line
            for line in card["citations"]
        ]
        assert lines == right["citations"]
        same = set(right) - {"passages", "citations", "citation_text", "contradictions"}
        assert {key: card[key] for key in same} == {key: right[key] for key in same}


def test_an_event_without_its_document_brings_its_words():
    edition = replace(made_up(), documents={SECOND.name: SECOND})
    content = page_content(edition)
    told = {event["card"]["id"]: event for event in content["events"]}
    assert [document["name"] for document in content["documents"]] == [SECOND.name]
    assert told["e0"]["card"]["passages"] == [{"text": FIRST.sentences[0].text, "marked": True}]
    assert told["e0"]["row"]["words"].startswith(FIRST.sentences[0].text)


def test_a_document_that_no_event_cites_is_not_in_the_page():
    edition = made_up()
    edition = replace(edition, events=tuple(event for event in edition.events if event.event_id == "e0"))
    assert [document["name"] for document in page_content(edition)["documents"]] == [FIRST.name]


def test_the_slider_reaches_over_the_window_that_was_asked_for():
    window = Window(date(2021, 5, 20), date(2021, 6, 5))
    payload = page_content(narrowed(made_up(), View(window)))["payload"]
    assert payload["first"] == day_number(window.start)
    assert payload["last"] >= day_number(window.end)


def test_the_edges_of_the_map_are_corners_for_leaflet():
    assert page_content(replace(made_up(), bounds=(-1.0, 18.0, 3.0, 21.0)))["bounds"] == [[18.0, -1.0], [21.0, 3.0]]
    assert page_content(made_up())["bounds"] is None


def test_no_way_leads_to_a_page_that_is_not_there():
    cards = [event["card"] for event in page_content(hostile_edition())["events"]]
    lines = [line for card in cards for line in card["contradictions"]]
    assert lines
    assert {line["id"] for line in lines} == {""}


def test_a_page_of_events_beyond_the_base_map_brings_the_coasts_around_them():
    edition = made_up()
    assert page_content(edition)["world"] is None
    moved = [
        event._replace(places=tuple(place._replace(latitude=58.6, longitude=23.1) for place in event.places))
        for event in edition.events
    ]
    assert page_content(replace(edition, events=tuple(moved)))["world"]["land"]


def test_a_name_that_nobody_resolved_is_told_without_a_way_to_decide_on_it(tmp_path):
    (tmp_path / "a.txt").write_text("On 3 May 2011, rebels attacked the town of Telek.\n", encoding="utf-8")
    (told,) = page_content(make_edition(Campaign.read(Sources((tmp_path,)))))["events"]
    assert told["card"]["place"] == told["row"]["named"] == "Telek (not resolved)"
    assert [line["open"] for line in told["card"]["known"]] == [{}, {}]
