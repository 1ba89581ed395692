"""Whole French narratives: what happened, when and where."""

import pytest

from panther.campaign import Campaign
from tests.french.narratives import NARRATIVES, campaign_of, events_of, text_of
from tests.growth import assert_linear

ROWS = [(name, row) for name, (_, *rows) in NARRATIVES.items() for row in rows]
READ = {name: campaign_of(text_of(narrative)) for name, narrative in NARRATIVES.items()}


def cited_in(name, sentence):
    """Return the events that a sentence is cited by."""
    text = text_of(NARRATIVES[name])
    start = text.index(sentence)
    end = start + len(sentence)
    return [event for event in READ[name].records if any(start <= each.start < end for each in event.citations)]


@pytest.mark.parametrize(("name", "row"), ROWS, ids=[row[0][:40] for _, row in ROWS])
def test_each_sentence_is_dated_and_placed_as_a_careful_reader_would(name, row):
    sentence, days, places = row
    events = cited_in(name, sentence)
    if days is None:
        assert events == []
        return
    assert any(f"{event.date_start} {event.date_end}" == days for event in events)
    found = {place.name for event in events for place in event.places}
    assert found & set(places) if places else found == set()


def test_every_citation_is_verbatim_and_every_sentence_accounted_for():
    for name, campaign in READ.items():
        text = text_of(NARRATIVES[name])
        for event in campaign.records:
            assert all(text[each.start : each.end] == each.text for each in event.citations)
        (document,) = campaign.documents
        told = {(row.start, row.end) for row in campaign.ledger}
        assert all(
            any(start < sentence.end and sentence.start < end for start, end in told) for sentence in document.sentences
        )


def test_a_day_that_the_calendar_does_not_have_is_rejected():
    campaign = campaign_of("Le 31 novembre 2019, un camion a sauté sur une mine à Gao, selon la police.\n")
    assert [(row.text, row.reason) for row in campaign.ledger if row.reason == "rejected date"] == [
        ("31 novembre 2019", "rejected date")
    ]
    assert all(event.date_start is None for event in campaign.records)


def test_paragraphs_of_two_languages_are_read_each_in_its_own():
    events = events_of(
        "On 4 March 2013 French troops attacked a camp near Tessalit. Two soldiers were wounded.\n\n"
        "Le 5 mars, une patrouille a découvert une cache d'armes au nord de Kidal.\n\n"
        "The next day a convoy arrived in Gao.\n"
    )
    assert [(str(event.date_start), event.places[0].name, event.activity) for event in events] == [
        ("2013-03-04", "Tessalit", "clash"),
        ("2013-03-05", "Kidal", "cache"),
        ("2013-03-06", "Gao", "movement"),
    ]


def test_the_public_door_reads_french(tmp_path):
    path = tmp_path / "bulletin.txt"
    path.write_text("Le 5 mars 2013, des soldats ont été attaqués à Gao par des rebelles.\n", encoding="utf-8")
    (event,) = Campaign.open(path, corrections=None).records
    assert (str(event.date_start), [place.name for place in event.places]) == ("2013-03-05", ["Gao"])


@pytest.mark.parametrize(
    "piece",
    [
        "Le 5 mars, une patrouille a découvert une cache d'armes au nord de Kidal, selon l'armée. ",
        "le 5 mars, une patrouille a découvert des armes à Kidal, a annoncé l'armée, et ",
        "« à Gao » , selon le 3 ",
    ],
)
def test_time_grows_with_the_text(piece):
    assert_linear(campaign_of, piece, 40_000 // len(piece))
