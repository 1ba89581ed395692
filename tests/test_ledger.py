"""The ledger: every sentence of every document, and what could not be used."""

import re

import pytest
from hypothesis import given, settings

from panther.events.evidence import Evidence
from panther.exports import FORMATS, write
from panther.exports.edition import make_edition
from panther.ledger import REASONS, build_ledger, to_row
from panther.model import Document, LedgerRow, Relation, Sentence, Toponym
from panther.reading import document_from_text
from tests.events.reading import read_campaign
from tests.writing import DOCUMENTS

TEXT = "Kosh fell on 31 June. Aru burned."
SENTENCES = (
    Sentence(0, 0, 21, TEXT[:21], "prose", 0, ""),
    Sentence(1, 22, 33, TEXT[22:], "prose", 0, ""),
)
# What may stand between two clauses of a sentence.
JOINT = re.compile(r"[\s;,]*(?:\b(?:and|but|then|while|whereas|before)\b[\s;,]*)*")
FINDINGS = {"unresolved", "ambiguous", "rejected date"}


def evidence(sentence, *toponyms, rejected=()):
    return Evidence(sentence, (), None, toponyms, (), (), (), (), (), (), rejected)


def toponym(start, end, *candidates, ambiguous=False, described=False):
    return Toponym(start, end, TEXT[start:end], None, "event", Relation("in"), candidates, ambiguous, described)


def ledger(rows=(), notes=(), first=(), second=(), rejected=()):
    document = Document("a.txt", "0", TEXT, "utf-8", SENTENCES, (), notes)
    read = {"a.txt": (document, [evidence(SENTENCES[0], *first, rejected=rejected), evidence(SENTENCES[1], *second)])}
    return [tuple(to_row(row).values()) for row in build_ledger(read, rows)]


def test_rows_stand_in_order_of_their_words():
    late = LedgerRow("a.txt", 22, 33, TEXT[22:], "background")
    early = LedgerRow("a.txt", 0, 21, TEXT[:21], "event", "", "e1")
    assert ledger([late, early]) == [
        ("a.txt", 0, 21, TEXT[:21], "event", "", "e1"),
        ("a.txt", 22, 33, TEXT[22:], "background", "", None),
    ]


@pytest.mark.parametrize(
    ("name", "reason", "detail"),
    [
        (toponym(0, 4), "unresolved", "Not in the gazetteer."),
        (toponym(0, 4, "kush", "kash"), "unresolved", "Not in the gazetteer. Near names: kush, kash."),
        (
            toponym(0, 4, "kosh", "kosh-region", ambiguous=True),
            "ambiguous",
            "May be kosh, kosh-region: the words",
        ),
    ],
)
def test_names_that_are_not_resolved_are_told_with_what_they_may_be(name, reason, detail):
    ((_, start, end, text, said, why, event_id),) = ledger(first=[name])
    assert (start, end, text, said, event_id) == (0, 4, "Kosh", reason, None)
    assert why.startswith(detail)


def test_a_description_is_no_name():
    assert ledger(second=[toponym(22, 25, described=True)]) == []


def test_rejected_dates_and_remarks_on_the_encoding_are_told():
    assert ledger(notes=("read as CP1252",), rejected=((13, 20, "no such day"),)) == [
        ("a.txt", 0, 0, "", "encoding", "read as CP1252", None),
        ("a.txt", 13, 20, "31 June", "rejected date", "no such day", None),
    ]


def covers(text, sentence, rows):
    """Return whether rows cover a sentence, but for the words that join its clauses."""
    at = sentence.start
    for row in sorted(rows, key=lambda row: row.start):
        assert JOINT.fullmatch(text, at, row.start)
        at = row.end
    return at == sentence.end


@given(text=DOCUMENTS)
@settings(max_examples=120, deadline=None)
def test_every_sentence_of_any_document_is_accounted_for(tmp_path_factory, text):
    campaign = read_campaign(tmp_path_factory.mktemp("war"), text)
    (document,) = campaign.documents
    told = [row for row in campaign.ledger if row.reason not in FINDINGS]
    assert {row.reason for row in campaign.ledger} <= set(REASONS)
    assert all(document.text[row.start : row.end] == row.text for row in campaign.ledger)
    for sentence in document.sentences:
        assert covers(document.text, sentence, [r for r in told if sentence.start <= r.start < sentence.end])
    ids = {event.event_id for event in campaign.records}
    assert {row.event_id for row in told} - {None} == ids
    edition = make_edition(campaign)
    assert all(len(write(edition, name)) >= len(ids) for name, form in FORMATS.items() if not form.binary)


def test_a_run_without_stops_is_kept_but_tells_nothing(tmp_path):
    long = "on 3 May 2011 rebels attacked Brad and " * 300
    campaign = read_campaign(tmp_path, f"{long}\n\nOn 4 May 2011, rebels attacked Brad.")
    assert [event.excerpt for event in campaign.records] == ["On 4 May 2011, rebels attacked Brad."]
    assert [row.reason for row in campaign.ledger] == ["background", "event"]
    assert campaign.ledger[0].detail == "too long for a sentence"
    assert campaign.ledger[0].text == document_from_text("a.txt", long).sentences[0].text
