"""The contradictions that were found, as their page shows them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import TypedDict

from panther.app.reading_view import EventNote, event_notes
from panther.model import Check, Citation, Event
from panther.translation import marked, translated
from panther.views.evidence import check_id
from panther.views.retold import check_message
from panther.views.words import day_words

_QUOTED_OR_DAY = re.compile(r"“[^”]*”|«[^»]*»|\b(?P<day>\d{4}-\d\d-\d\d)\b")
_KINDS = {
    "printed distance": (
        marked("Printed distances"),
        marked("The text prints a distance between two places that the gazetteer does not bear out."),
    ),
    "losses against the infobox": (
        marked("Losses against the infobox"),
        marked("The losses of single events add up to more than the infobox states for the whole campaign."),
    ),
    "date outside the stated span": (
        marked("Dates outside the stated span"),
        marked("An event is dated before or after the days that the infobox gives for the campaign."),
    ),
    "one figure in two places": (
        marked("One figure in two places"),
        marked("Events within a week of each other count the same figure: perhaps one happening told twice."),
    ),
    "spellings": (
        marked("Spellings"),
        marked("A place is spelled in more than one way. All of them are read as the same place."),
    ),
    "reading": (
        marked("Reading"),
        marked("A document was read otherwise than its bytes seem to say. Look at its letters with accents."),
    ),
    "weekday": (marked("Weekdays"), marked("A weekday is printed that the calendar does not give for that day.")),
    "correction": (
        marked("Corrections not applied"),
        marked("A recorded correction names an event that is not in these documents."),
    ),
    "gazetteer": (marked("The gazetteer"), marked("A row of the gazetteer can be used but looks wrong.")),
}
_LEVELS = ("error", "warning")


class CitedLine(TypedDict):
    """Words that a check cites; ``there`` where their document is open."""

    document: str
    start: int
    end: int
    text: str
    there: bool


class CheckLine(TypedDict):
    """One contradiction."""

    id: str
    message: str
    citations: list[CitedLine]
    events: list[EventNote]


class CheckGroup(TypedDict):
    """The contradictions of one kind."""

    kind: str
    level: str
    title: str
    meaning: str
    checks: list[CheckLine]


def check_groups(checks: Iterable[Check], events: Mapping[str, Event], documents: Collection[str]) -> list[CheckGroup]:
    """The checks by kind, errors first.

    Args:
        checks: The contradictions.
        events: The events of the campaign by id; a check may name others, which are left out.
        documents: The names of the documents that are open.
    """
    notes = {note["id"]: note for note in event_notes(list(events.values()))}
    groups: dict[tuple[str, str], CheckGroup] = {}
    for check in sorted(checks, key=lambda check: (_LEVELS.index(check.level), check.kind)):
        group = groups.setdefault((check.level, check.kind), _group(check))
        group["checks"].append(_line(check, notes, documents))
    return list(groups.values())


def _group(check: Check) -> CheckGroup:
    title, meaning = _KINDS.get(check.kind, (check.kind[:1].upper() + check.kind[1:], ""))
    return {
        "kind": check.kind,
        "level": check.level,
        "title": translated(title),
        "meaning": translated(meaning) if meaning else "",
        "checks": [],
    }


def _line(check: Check, notes: Mapping[str, EventNote], documents: Collection[str]) -> CheckLine:
    return {
        "id": check_id(check),
        "message": message_words(check_message(check.message)),
        "citations": [_cited(citation, documents) for citation in distinct(check.citations)],
        "events": [notes[event_id] for event_id in check.event_ids if event_id in notes],
    }


def distinct(citations: Iterable[Citation]) -> Sequence[Citation]:
    """Citations, each span once."""
    return list({(citation.document, citation.start, citation.end): citation for citation in citations}.values())


def _cited(citation: Citation, documents: Collection[str]) -> CitedLine:
    return {
        "document": citation.document,
        "start": citation.start,
        "end": citation.end,
        "text": citation.text,
        "there": citation.document in documents,
    }


def message_words(message: str) -> str:
    """A message as a sentence; days stand in words, but not in what it quotes."""
    text = _QUOTED_OR_DAY.sub(_in_words, message)
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")


def _in_words(found: re.Match[str]) -> str:
    if found["day"] is None:
        return found[0]
    try:
        return day_words(date.fromisoformat(found["day"]))
    except ValueError:
        return found[0]
