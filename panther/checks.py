"""Contradictions found by machine and shown, never hidden and never mended silently.

An *error* cannot be true as printed; a *warning* may be, and deserves a look.
"""

from __future__ import annotations

import calendar
import itertools
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from panther.corrections import Correction
from panther.events.evidence import Evidence
from panther.figures import CasualtyTotals, read_casualties
from panther.figures.lexicon import PEOPLE
from panther.french.loss_words import PEOPLE as FRENCH_PEOPLE
from panther.french.plain import plain
from panther.geodesy import great_circle_km
from panther.language import weekday_in
from panther.model import Check, Citation, Document, Event, Interval, Loss, Sentence, Toponym

Read = Mapping[str, tuple[Document, Sequence[Evidence]]]
Told = Sequence[tuple[Event, Loss]]

# A printed distance is a round number: it may be off by a fifth before it contradicts anything.
_TOLERANCE = 0.2
KM_A_MILE = 1.609344
_NUMBERED = re.compile(r"^\W*[A-Za-z]+(?P<number>\d)\s*:")
_DAY = re.compile(r"(?!0000)\d{4}-\d\d-\d\d")
# Running heads are left out of every printed page, as they should.
_LEFT_OUT = "Left out"
# Small figures repeat by chance.
_LEAST_REPEATED = 10
_WEEK = 7
# What happens to people alone: "the second-in-command" was one.
_KINDS_OF_PEOPLE = frozenset(
    ("killed", "died", "wounded", "casualties", "missing", "neutralized", "arrested", "abducted", "surrendered")
)


class StatedLosses(NamedTuple):
    """What the infobox of a document states that the parties of one combatant lost in the whole campaign.

    ``sides`` are the parties that it names for the combatant; their names may be missing from it. The citation is that
    of the line.
    """

    citation: Citation
    combatant: int
    sides: tuple[str, ...]
    losses: tuple[Loss, ...]


def find_checks(
    read: Read,
    events: Sequence[Event],
    unused: Iterable[Correction],
    warnings: Iterable[str] = (),
    span: tuple[date, date] | None = None,
) -> tuple[Check, ...]:
    """Return the contradictions in documents and events, in a fixed order.

    Args:
        read: The documents with the evidence of their sentences, by file name.
        events: The events, with the corrections replayed on them.
        unused: The corrections whose target is not there.
        warnings: What is suspicious in the gazetteer, a line each.
        span: First and last day that are stated for the campaign as a whole.
    """
    found = [
        *_distances(read, events),
        *_totals(read, events),
        *_outside_span(read, events, span),
        *_repeated_figures(events),
        *_spellings(read),
        *_weekdays(read),
        *_misread(read),
        *(_unused(row) for row in unused),
        *(Check("gazetteer", "warning", line) for line in warnings),
    ]
    return tuple(sorted(found, key=lambda check: (check.level, check.kind, check.message)))


def annotate(events: Iterable[Event], checks: Iterable[Check]) -> tuple[Event, ...]:
    """Return the events with a note for each contradiction that touches them."""
    notes: dict[str, list[str]] = defaultdict(list)
    for check in checks:
        if check.kind != "date outside the stated span":  # said by its dates
            for event_id in check.event_ids:
                notes[event_id].append(f"{check.kind.capitalize()}: {check.message}.")
    return tuple(
        event._replace(notes=(*event.notes, *notes[event.event_id])) if event.event_id in notes else event
        for event in events
    )


def _cite(document: Document, start: int, end: int) -> Citation:
    return Citation(document.name, start, end, document.text[start:end], "main")


def _distances(read: Read, events: Sequence[Event]) -> Iterator[Check]:
    """Yield printed distances that the gazetteer does not bear out."""
    cited = _Cited(events)
    for document, evidence in read.values():
        for sentence in evidence:
            for name, anchor in zip(sentence.toponyms, sentence.toponyms[1:], strict=False):
                if anchor.role == "anchor" and (message := _disagreement(name, anchor)):
                    citation = _cite(document, name.start, anchor.end)
                    yield Check("printed distance", "error", message, (citation,), cited.holding(citation))


def _disagreement(name: Toponym, anchor: Toponym) -> str | None:
    """Return how a printed distance between two places and the gazetteer disagree, or ``None``."""
    one, other, printed = name.place, anchor.place, anchor.relation.km
    if one is None or other is None or not printed:
        return None
    measured = great_circle_km(one.latitude, one.longitude, other.latitude, other.longitude)
    slack = printed * _TOLERANCE + min(one.radius_km, other.radius_km)
    if abs(printed - measured) <= slack:
        return None
    message = (
        f"“{anchor.relation.text} {anchor.text}” is {printed:.0f} km as printed; "
        f"{one.name} lies {measured:.0f} km from {other.name} in the gazetteer"
    )
    if "mile" in anchor.relation.text and abs(printed / KM_A_MILE - measured) <= slack:
        message += ", as if the miles were kilometres"
    return message


class _Cited:
    """What the events cite, to find those whose words hold others; two citations do not overlap in part."""

    def __init__(self, events: Iterable[Event]) -> None:
        self._rows: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for event in events:
            for citation in event.citations:
                self._rows[citation.document].append((citation.start, citation.end, event.event_id))
        for rows in self._rows.values():
            rows.sort()

    def holding(self, words: Citation) -> tuple[str, ...]:
        """Return the ids of the events whose citations hold some words."""
        rows = self._rows.get(words.document, [])
        last = first = bisect_right(rows, words.start, key=lambda row: row[0])
        while first and rows[first - 1][1] >= words.end:
            first -= 1
        return tuple(dict.fromkeys(event_id for _, _, event_id in rows[first:last]))


def stated_losses(read: Read) -> tuple[StatedLosses, ...]:
    """Return the totals of every infobox, in order of document and line."""
    found = []
    for document, evidence in read.values():
        lines = [row for row in evidence if row.sentence.kind == "infobox"]
        sides = _sides_of_combatants(lines)
        for line, totals in _stated_totals(lines):
            losses = tuple(mention.loss for mention in totals.losses)
            citation = _cite(document, line.start, line.end)
            found.append(StatedLosses(citation, totals.combatant, tuple(sorted(sides[totals.combatant])), losses))
    return tuple(found)


def _totals(read: Read, events: Sequence[Event]) -> Iterator[Check]:
    """Yield sums of additive losses that are more than the infobox states for the whole campaign."""
    additive = _additive(events)
    for row in stated_losses(read):
        told = additive.get(row.citation.document, {})
        for key, stated in _by_kind(row.losses).items():
            counted = [(event, loss) for event, loss in told.get(key, ()) if loss.side in row.sides]
            yield from _more_than_stated(row.citation, stated, counted)


def _additive(events: Iterable[Event]) -> dict[str, dict[tuple[str, str], list[tuple[Event, Loss]]]]:
    """Return the losses that may be summed, by document and by what was lost how."""
    told: dict[str, dict[tuple[str, str], list[tuple[Event, Loss]]]] = defaultdict(lambda: defaultdict(list))
    for event in events:
        for loss in event.losses:
            if loss.counting == "additive":
                told[event.citations[0].document][loss.kind, thing_lost(loss)].append((event, loss))
    return told


def _sides_of_combatants(lines: Iterable[Evidence]) -> dict[int, set[str]]:
    """Return the sides whose actors the infobox names for each combatant ("Combatant1", "Commander1", ...)."""
    sides: dict[int, set[str]] = defaultdict(set)
    for line in lines:
        if number := _NUMBERED.match(line.sentence.text):
            sides[int(number["number"])].update(m.actor.side or m.actor.name for m in line.actors)
    return sides


def _stated_totals(lines: Iterable[Evidence]) -> Iterator[tuple[Sentence, CasualtyTotals]]:
    """Yield the first line of totals for each combatant."""
    seen = set()
    for line in lines:
        totals = read_casualties(line.sentence.text)
        if totals is not None and totals.combatant not in seen:
            seen.add(totals.combatant)
            yield line.sentence, totals


def _by_kind(losses: Iterable[Loss]) -> dict[tuple[str, str], list[Loss]]:
    kinds: dict[tuple[str, str], list[Loss]] = defaultdict(list)
    for loss in losses:
        kinds[loss.kind, thing_lost(loss)].append(loss)
    return kinds


def thing_lost(loss: Loss) -> str:
    """Return what was lost in one spelling; people of any kind are ""."""
    words = loss.what.casefold().split()
    if loss.kind in _KINDS_OF_PEOPLE or any(word in PEOPLE or plain(word) in FRENCH_PEOPLE for word in words):
        return ""
    return " ".join(word.removesuffix("s") for word in words[-1:])


def _more_than_stated(line: Citation, stated: Sequence[Loss], told: Told) -> Iterator[Check]:
    highs = [loss.high for loss in stated if loss.high is not None]
    total = sum(loss.low or 0 for _, loss in told)
    if len(highs) < len(stated) or total <= sum(highs):
        return
    printed = ", ".join(f"{loss.text} {loss.kind}" for loss in stated)
    message = f"the events add up to {total} {stated[0].kind}; the infobox states {printed}"
    events = {event.event_id: event for event, _ in told}
    citations = (line, *(event.citations[0] for event in events.values()))
    yield Check("losses against the infobox", "error", message, citations, tuple(events))


def _outside_span(read: Read, events: Sequence[Event], stated: tuple[date, date] | None) -> Iterator[Check]:
    """Yield events that begin after the last or end before the first day that the infobox or the campaign states."""
    of_campaign = None if stated is None else Interval(*stated)
    infoboxes = {name: found for name, (_, evidence) in read.items() if (found := stated_span(evidence)) is not None}
    for event in events:
        main = event.citations[0]
        line, span = infoboxes.get(main.document, (None, of_campaign))
        if span is None:
            continue
        late = event.date_start is not None and span.end is not None and event.date_start > span.end
        early = event.date_end is not None and span.start is not None and event.date_end < span.start
        if late or early:
            message = f"{event.date_start or event.date_end} lies outside the stated span {span.start} to {span.end}"
            stating = () if line is None else (_cite(read[main.document][0], line.start, line.end),)
            yield Check("date outside the stated span", "warning", message, (main, *stating), (event.event_id,))


def stated_span(evidence: Iterable[Evidence]) -> tuple[Sentence, Interval] | None:
    """Return the span that an infobox states for the campaign ("- Date: ..."), with its line."""
    for row in evidence:
        if row.sentence.kind == "infobox" and "date" in row.sentence.text.partition(":")[0].casefold():
            days = [mention.interval for mention in row.dates if mention.interval is not None]
            starts = [interval.start for interval in days if interval.start is not None]
            ends = [interval.end for interval in days if interval.end is not None]
            if starts and ends:
                return row.sentence, Interval(min(starts), max(ends))
    return None


def _repeated_figures(events: Sequence[Event]) -> Iterator[Check]:
    """Yield figures that two events within a week both count: perhaps one happening told twice."""
    told: dict[tuple[str | None, str, int], dict[str, tuple[Event, Loss]]] = defaultdict(dict)
    for event in events:
        for loss in event.losses:
            if loss.counting == "additive" and loss.low == loss.high and (loss.low or 0) >= _LEAST_REPEATED:
                told[loss.side, loss.kind, loss.low or 0][event.event_id] = (event, loss)
    for (side, kind, number), among in told.items():
        rows = list(among.values())  # in order of date: the nearest are neighbours
        pairs = [(one, other) for one, other in itertools.pairwise(rows) if _within_a_week(one[0], other[0])]
        near = list({id(row): row for pair in pairs for row in pair}.values())
        if near:
            whose = side or "side not stated"
            message = f"{number} {kind} ({whose}) is counted in {len(near)} events: perhaps one told twice"
            citations = tuple(holding(event, loss) for event, loss in near)
            yield Check("one figure in two places", "warning", message, citations, tuple(e.event_id for e, _ in near))


def _within_a_week(one: Event, other: Event) -> bool:
    days = [event.date_start or event.date_end for event in (one, other)]
    return days[0] is None or days[1] is None or abs((days[0] - days[1]).days) <= _WEEK


def holding(event: Event, loss: Loss) -> Citation:
    """Return the citation of an event that holds the words of a loss."""
    return next((citation for citation in event.citations if loss.text in citation.text), event.citations[0])


def _spellings(read: Read) -> Iterator[Check]:
    """Yield places that the documents spell in several ways; capitals do not matter."""
    spelled: dict[str, dict[str, Citation]] = defaultdict(dict)
    names: dict[str, str] = {}
    for document, evidence in read.values():
        for sentence in evidence:
            for toponym in sentence.toponyms:
                if toponym.place is not None and not toponym.described:
                    place_id, spelling = toponym.place.place_id, toponym.text.casefold()
                    names[place_id] = toponym.place.name
                    if spelling not in spelled[place_id]:
                        spelled[place_id][spelling] = _cite(document, toponym.start, toponym.end)
    for place_id, citations in spelled.items():
        if len(citations) > 1:
            listed = ", ".join(f"“{citation.text}”" for citation in citations.values())
            yield Check("spellings", "warning", f"{names[place_id]} is spelled {listed}", tuple(citations.values()))


def _weekdays(read: Read) -> Iterator[Check]:
    """Yield dates whose weekday is not that of the calendar: the day, the month or the year is not as printed."""
    for document, evidence in read.values():
        for sentence in evidence:
            for mention in sentence.dates:
                named = weekday_in(mention.text)
                if named is None or mention.value is None or not _DAY.fullmatch(mention.value[:10]):
                    continue
                day = date.fromisoformat(mention.value[:10])
                if day.isoweekday() != named:
                    message = f"“{mention.text}”: {day} is a {calendar.day_name[day.weekday()]}"
                    yield Check("weekday", "warning", message, (_cite(document, mention.start, mention.end),))


def _misread(read: Read) -> Iterator[Check]:
    """Yield documents that were read in another encoding than they seem to be in, or with pages that have no text."""
    for document, _ in read.values():
        notes = (note for note in document.notes if not note.startswith(_LEFT_OUT))
        yield from (Check("reading", "warning", note.removesuffix(".")) for note in notes)


def _unused(row: Correction) -> Check:
    message = f"{row.label}: no event is {row.target}; the correction of {row.field} was not applied"
    return Check("correction", "warning", message)
