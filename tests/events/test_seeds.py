"""The seeds come out as a careful reader reads them, sentence by sentence (without corrections).

``tests/seeds_reading.jsonl`` holds that reading: when, where, what, who says so, what was lost, and which sentences
join which. A change of a rule that changes a line there must be a better reading, not only another one.
"""

import json
from collections import Counter
from pathlib import Path

import pytest

from panther import Campaign

READING = [
    json.loads(line)
    for line in (Path(__file__).parent.parent / "seeds_reading.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.fixture(scope="module")
def campaign():
    return Campaign.open(corrections=None)


def figure(loss):
    if loss.low is None and loss.high is None:
        number = "-"
    elif loss.low == loss.high:
        number = str(loss.low)
    else:
        number = f"{'' if loss.low is None else loss.low}..{'' if loss.high is None else loss.high}"
    return f"{loss.side or '?'}: {number} {loss.what} {loss.kind}, {loss.counting}"


def as_read(event):
    return {
        "says": event.excerpt[:60],
        "when": [day and day.isoformat() for day in (event.date_start, event.date_end)],
        "precision": event.date_precision,
        "basis": event.date_basis,
        "role": event.date_role,
        "where": [place.place_id for place in event.places],
        "known": event.place_basis,
        "what": [event.sub_event_type, event.activity],
        "claimant": event.claimant,
        "losses": [figure(loss) for loss in event.losses],
        "support": [citation.text[:30] for citation in event.citations if citation.role == "support"],
        "copies": sum(citation.role == "copy" for citation in event.citations),
    }


def test_no_event_is_missing_and_none_is_invented(campaign):
    assert [event.excerpt[:60] for event in campaign.records] == [row["says"] for row in READING]


@pytest.mark.parametrize("number", range(len(READING)), ids=lambda number: READING[number]["says"][:40])
def test_an_event_is_as_a_careful_reader_has_it(campaign, number):
    assert as_read(campaign.records[number]) == READING[number]


def test_no_event_is_in_a_capital_or_a_country(campaign):
    assert {place.place_id for event in campaign.records for place in event.places} & {
        "mali", "northern-mali", "france", "greece", "algeria", "elysee-palace", "timbuktu",
    } == set()  # fmt: skip


def test_the_dead_are_counted_once(campaign):
    dead = Counter()
    for event in campaign.records:
        for loss in event.losses:
            if loss.counting == "additive" and loss.kind == "killed":
                dead[loss.side] += loss.low or 0
    assert dead["French forces"] == 3  # as the infobox has it


def test_every_sentence_is_accounted_for(campaign):
    for document in campaign.documents:
        rows = [row for row in campaign.ledger if row.document == document.name]
        for sentence in document.sentences:
            assert any(row.start < sentence.end and sentence.start < row.end for row in rows), sentence.text


def test_the_second_document_is_copies(campaign):
    second = campaign.documents[1]
    reasons = Counter(row.reason for row in campaign.ledger if row.document == second.name)
    assert reasons["copy"] == len(second.sentences) - reasons["background"] - reasons["heading"] > 10
