from dataclasses import replace

import pytest

from panther.model import Citation, Document, Loss, Sentence
from panther.views.evidence import CONTEXT_CHARACTERS, evidence_card, figure_words, loss_figure, passages
from panther.views.signs import glyph_style
from tests.campaigns import (
    ATTACK,
    COLUMNS,
    DOCUMENTS,
    EVENTS,
    FIRST,
    HOSTILE,
    MINE,
    SHOUTS,
    UNDATED,
    WITHDRAWAL,
)

BY_NAME = {document.name: document for document in DOCUMENTS}


def marked(record):
    return [stretch["text"] for stretch in passages(record, FIRST) if stretch["marked"]]


@pytest.mark.parametrize("record", EVENTS, ids=lambda record: record.event_id)
def test_the_marked_words_are_those_of_the_document(record):
    main = record.citations[0]
    assert FIRST.text[main.start : main.end] in marked(record)[0]


@pytest.mark.parametrize("record", EVENTS, ids=lambda record: record.event_id)
def test_the_passages_are_the_paragraph_in_order(record):
    text = "".join(stretch["text"] for stretch in passages(record, FIRST))
    assert text.removeprefix("… ").removesuffix(" …") in FIRST.text


def test_a_second_sentence_of_the_same_event_is_marked_too():
    assert marked(MINE) == ["On 4 June 2021 a patrol hit a mine near Kesh. Two soldiers were wounded."]


def test_words_of_another_paragraph_stand_with_their_citation():
    here, elsewhere = evidence_card(MINE, BY_NAME)["citations"]
    assert (here["text"], here["note"]) == ("", "")
    assert [FIRST.text[start:end] for start, end in here["more"]] == ["Two soldiers were wounded."]
    assert elsewhere["text"] == "In early June caches were found at Sarn."
    assert elsewhere["note"] == "tells more of the same event"


def test_a_copy_is_said_not_to_be_independent():
    main, copy = evidence_card(ATTACK, BY_NAME)["citations"]
    assert (main["document"], copy["document"]) == ("first.txt", "second.txt")
    assert copy["note"] == "the same words again: a copy, not an independent source"
    assert (copy["start"], copy["end"]) == (0, len(ATTACK.excerpt))


def test_a_copy_of_further_words_says_which():
    told = Citation("second.txt", 5, 30, "two soldiers were wounded", "copy")
    *_, copy = evidence_card(MINE._replace(citations=(*MINE.citations, told)), BY_NAME)["citations"]
    start, end = MINE.citations[1][1:3]
    assert copy["note"] == f"the words of {start}–{end} again: a copy, not an independent source"


def long_document(before, excerpt, after):
    text = f"{before} {excerpt} {after}"
    start = len(before) + 1
    spans = [(0, len(before)), (start, start + len(excerpt)), (start + len(excerpt) + 1, len(text))]
    sentences = tuple(
        Sentence(number, low, high, text[low:high], "prose", 0, "") for number, (low, high) in enumerate(spans)
    )
    return Document("long.txt", "0", text, "utf-8", sentences)


def test_a_long_paragraph_is_cut_at_words_on_either_side():
    document = long_document("before " * 40, "The words.", "after " * 40)
    start = document.text.index("The words.")
    record = UNDATED._replace(citations=(Citation("long.txt", start, start + 10, "The words.", "main"),))
    before, words, after = passages(record, document)
    assert before["text"].startswith("… before")
    assert words == {"text": "The words.", "marked": True}
    assert after["text"].endswith("after …")
    assert max(len(before["text"]), len(after["text"])) <= CONTEXT_CHARACTERS + 2


def test_a_citation_of_a_pdf_names_its_page():
    document = replace(long_document("Before. ", "The words.", " After."), pages=((0, 4), (6, 5)))
    start = document.text.index("The words.")
    record = UNDATED._replace(citations=(Citation("long.txt", start, start + 10, "The words.", "main"),))
    card = evidence_card(record, {"long.txt": document})
    assert card["citations"][0]["page"] == 5
    assert card["citation_text"].startswith(f"“The words.” (long.txt, page 5, characters {start}–{start + 10}, SHA")
    assert evidence_card(record, {})["citations"][0]["page"] is None
    assert evidence_card(MINE, BY_NAME)["citations"][0]["page"] is None


def test_a_paragraph_without_a_space_is_cut_all_the_same():
    document = long_document("x" * 500, "The words.", "y" * 500)
    start = document.text.index("The words.")
    record = UNDATED._replace(citations=(Citation("long.txt", start, start + 10, "The words.", "main"),))
    assert sum(len(stretch["text"]) for stretch in passages(record, document)) < 220


def test_without_its_document_an_event_still_shows_its_words():
    assert passages(MINE, None) == [{"text": MINE.excerpt, "marked": True}]
    assert evidence_card(MINE, {})["passages"][0]["text"] == MINE.excerpt


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (None, None, "not stated"),
        (2, 2, "2"),
        (67, 71, "67–71"),
        (21, None, "at least 21"),
        (None, 11, "up to 11"),
        (60001, None, "at least 60,001"),
        (0, 0, "0"),
    ],
)
def test_figures_say_what_is_claimed(low, high, said):
    assert figure_words(low, high) == said


def test_losses_say_whether_they_may_be_summed():
    lines = evidence_card(MINE, BY_NAME)["losses"]
    assert [(line["figure"], line["tag"]) for line in lines] == [
        ("2", "counts in sums"),
        ("", "figure not stated"),
        ("at least 21", "total for a period"),
    ]
    assert lines[0]["what"] == "wounded, soldiers, Army"
    assert lines[0]["printed"] == "Two soldiers were wounded"


def test_a_figure_that_somebody_else_claims_says_who():
    told = MINE._replace(claimant="Army", losses=(Loss(None, "killed", "rebels", "ten rebels", 10, 10, "mayor"),))
    (line,) = evidence_card(told, BY_NAME)["losses"]
    assert line["tag"] == "counts in sums, said by mayor"
    (line,) = evidence_card(told._replace(claimant="mayor"), BY_NAME)["losses"]
    assert line["tag"] == "counts in sums"


@pytest.mark.parametrize(
    ("record", "style"),
    [(ATTACK, "solid"), (MINE, "hollow"), (WITHDRAWAL, "hollow-dashed"), (COLUMNS, "hollow"), (UNDATED, "none")],
)
def test_the_glyph_says_how_the_place_is_known(record, style):
    assert glyph_style(record) == style


def test_what_is_inferred_is_said_beside_the_place():
    assert evidence_card(WITHDRAWAL, BY_NAME)["inferred"] == ["date inferred", "place inferred"]
    assert evidence_card(ATTACK, BY_NAME)["inferred"] == []


def test_an_event_without_a_place_says_so():
    card = evidence_card(SHOUTS, BY_NAME)
    assert card["place"] == "No place known"
    assert card["known"][-1] == {"term": "Place", "words": "No place known. Listed, not pinned.", "open": {}}


def test_text_of_documents_is_passed_on_as_it_stands():
    card = evidence_card(SHOUTS, BY_NAME)
    assert card["claimant"] == HOSTILE
    assert HOSTILE in card["passages"][0]["text"]


@pytest.mark.parametrize(
    ("low", "high", "text", "figure"),
    [
        (130, 130, "about 130 Islamists", "about 130"),
        (130, 130, "130 Islamists", "130"),
        (24, None, "dozens, about", "at least 24"),
        (None, None, "some", "not stated"),
    ],
)
def test_a_printed_estimate_stays_one(low, high, text, figure):
    assert loss_figure(Loss("Islamists", "killed", "Islamists", text, low, high)) == figure
