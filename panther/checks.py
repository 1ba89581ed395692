"""Contradictions found by machine and shown, never hidden and never mended silently.

An *error* cannot be true as printed; a *warning* may be, and deserves a look.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import asin, cos, radians, sin, sqrt

from panther.corrections import Correction
from panther.events.evidence import Evidence
from panther.events.placing import EARTH_RADIUS_KM
from panther.figures import read_casualties
from panther.figures.lexicon import PEOPLE
from panther.model import Check, Citation, Document, Event, Interval, Loss, Place, Sentence

Read = Mapping[str, tuple[Document, Sequence[Evidence]]]

# A printed distance is a round number: it may be off by a fifth before it contradicts anything.
_TOLERANCE = 0.2
KM_A_MILE = 1.609344
_NUMBERED = re.compile(r"^\W*[A-Za-z]+(?P<number>\d)\s*:")
# Small figures repeat by chance.
_LEAST_REPEATED = 10


def find_checks(read: Read, events: Sequence[Event], unused: Iterable[Correction]) -> tuple[Check, ...]:
    """Return the contradictions in documents and events, in a fixed order."""
    found = [
        *_distances(read, events),
        *_totals(read, events),
        *_outside_span(read, events),
        *_repeated_figures(events),
        *_spellings(read),
        *_weekdays(read),
        *(_unused(row) for row in unused),
    ]
    return tuple(sorted(found, key=lambda check: (check.level, check.kind, check.message)))


def kilometres(one: Place, other: Place) -> float:
    """Return the great-circle distance of two places in km (within 0.6 % of the geodesic, without its import)."""
    north, south = radians(one.latitude), radians(other.latitude)
    x = sin((south - north) / 2) ** 2
    x += cos(north) * cos(south) * sin(radians(other.longitude - one.longitude) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(x)))


def _cite(document: Document, start: int, end: int) -> Citation:
    return Citation(document.name, start, end, document.text[start:end], "main")


def _distances(read: Read, events: Sequence[Event]) -> Iterator[Check]:
    """Yield printed distances that the gazetteer does not bear out."""
    for document, evidence in read.values():
        for sentence in evidence:
            for name, anchor in zip(sentence.toponyms, sentence.toponyms[1:], strict=False):
                if name.place is None or anchor.place is None or anchor.role != "anchor" or not anchor.relation.km:
                    continue
                printed, measured = anchor.relation.km, kilometres(name.place, anchor.place)
                slack = printed * _TOLERANCE + min(name.place.radius_km, anchor.place.radius_km)
                if abs(printed - measured) > slack:
                    message = (
                        f"“{anchor.relation.text} {anchor.text}” is {printed:.0f} km as printed; "
                        f"{name.place.name} lies {measured:.0f} km from {anchor.place.name} in the gazetteer"
                    )
                    if "mile" in anchor.relation.text and abs(printed / KM_A_MILE - measured) <= slack:
                        message += ", as if the miles were kilometres"
                    citation = _cite(document, name.start, anchor.end)
                    yield Check("printed distance", "error", message, (citation,), _citing(events, citation))


def _citing(events: Iterable[Event], citation: Citation) -> tuple[str, ...]:
    """Return the ids of the events whose citations hold the words of another."""
    return tuple(
        event.event_id
        for event in events
        if any(
            c.document == citation.document and c.start <= citation.start and citation.end <= c.end
            for c in event.citations
        )
    )


def annotate(events: Iterable[Event], checks: Iterable[Check]) -> tuple[Event, ...]:
    """Return the events with a note for each contradiction that touches them."""
    notes: dict[str, list[str]] = defaultdict(list)
    for check in checks:
        if check.kind != "date outside the stated span":  # said by its dates
            for event_id in check.event_ids:
                notes[event_id].append(f"{check.kind.capitalize()}: {check.message}.")
    return tuple(replace(event, notes=(*event.notes, *notes.get(event.event_id, ()))) for event in events)


def _totals(read: Read, events: Sequence[Event]) -> Iterator[Check]:
    """Yield sums of additive losses that are more than the infobox states for the whole campaign."""
    for document, evidence in read.values():
        lines = [row for row in evidence if row.sentence.kind == "infobox"]
        sides = _sides_of_combatants(lines)
        for line in lines:
            totals = read_casualties(line.sentence.text)
            for kind, what in dict.fromkeys((m.loss.kind, _thing(m.loss)) for m in totals.losses) if totals else ():
                stated = (
                    [m.loss for m in totals.losses if (m.loss.kind, _thing(m.loss)) == (kind, what)] if totals else []
                )
                told = [
                    (event, loss)
                    for event in events
                    if event.citations[0].document == document.name
                    for loss in event.losses
                    if loss.counting == "additive" and (loss.kind, _thing(loss)) == (kind, what)
                    if totals and loss.side in sides[totals.combatant]
                ]
                yield from _more_than_stated(document, line.sentence, stated, told)


def _sides_of_combatants(lines: Iterable[Evidence]) -> dict[int, set[str | None]]:
    """Return the sides whose actors the infobox names for each combatant ("Combatant1", "Commander1", ...)."""
    sides: dict[int, set[str | None]] = defaultdict(set)
    for line in lines:
        if number := _NUMBERED.match(line.sentence.text):
            sides[int(number["number"])].update(m.actor.side or m.actor.name for m in line.actors)
    return sides


def _thing(loss: Loss) -> str:
    """Return what was lost in one spelling; people of any kind are ""."""
    words = loss.what.casefold().split()
    return "" if any(word in PEOPLE for word in words) else " ".join(word.removesuffix("s") for word in words[-1:])


def _more_than_stated(
    document: Document, line: Sentence, stated: Sequence[Loss], told: Sequence[tuple[Event, Loss]]
) -> Iterator[Check]:
    highs = [loss.high for loss in stated if loss.high is not None]
    total = sum(loss.low or 0 for _, loss in told)
    if len(highs) < len(stated) or total <= sum(highs):
        return
    printed = ", ".join(f"{loss.text} {loss.kind}" for loss in stated)
    message = f"the events add up to {total} {stated[0].kind}; the infobox states {printed}"
    events = list(dict.fromkeys(event for event, _ in told))
    citations = (_cite(document, line.start, line.end), *(event.citations[0] for event in events))
    yield Check("losses against the infobox", "error", message, citations, tuple(event.event_id for event in events))


def _outside_span(read: Read, events: Sequence[Event]) -> Iterator[Check]:
    """Yield events that begin after the last or end before the first day that the infobox states."""
    stated = {name: found for name, (_, evidence) in read.items() if (found := stated_span(evidence)) is not None}
    for event in events:
        main = event.citations[0]
        if main.document not in stated:
            continue
        line, span = stated[main.document]
        late = event.date_start is not None and span.end is not None and event.date_start > span.end
        early = event.date_end is not None and span.start is not None and event.date_end < span.start
        if late or early:
            message = f"{event.date_start or event.date_end} lies outside the stated span {span.start} to {span.end}"
            citations = (main, _cite(read[main.document][0], line.start, line.end))
            yield Check("date outside the stated span", "warning", message, citations, (event.event_id,))


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
    """Yield figures that two events of different days both count: perhaps one happening told twice."""
    told: dict[tuple[str | None, str, int], list[Event]] = defaultdict(list)
    for event in events:
        for loss in event.losses:
            if loss.counting == "additive" and loss.low == loss.high and (loss.low or 0) >= _LEAST_REPEATED:
                told[loss.side, loss.kind, loss.low or 0].append(event)
    for (side, kind, number), among in told.items():
        if len(among) > 1:
            whose = side or "side not stated"
            message = f"{number} {kind} ({whose}) is counted in {len(among)} events: perhaps one told twice"
            citations = tuple(event.citations[0] for event in among)
            yield Check("one figure in two places", "warning", message, citations, tuple(e.event_id for e in among))


def _spellings(read: Read) -> Iterator[Check]:
    """Yield places that the documents spell in several ways."""
    spelled: dict[str, dict[str, Citation]] = defaultdict(dict)
    names: dict[str, str] = {}
    for document, evidence in read.values():
        for sentence in evidence:
            for toponym in sentence.toponyms:
                if toponym.place is not None and not toponym.described:
                    names[toponym.place.place_id] = toponym.place.name
                    spelled[toponym.place.place_id].setdefault(
                        toponym.text, _cite(document, toponym.start, toponym.end)
                    )
    for place_id, spellings in spelled.items():
        if len(spellings) > 1:
            listed = ", ".join(f"“{text}”" for text in spellings)
            yield Check("spellings", "warning", f"{names[place_id]} is spelled {listed}", tuple(spellings.values()))


def _weekdays(read: Read) -> Iterator[Check]:
    """Yield weekdays that do not agree with their date."""
    for document, evidence in read.values():
        for sentence in evidence:
            for mention in sentence.dates:
                if mention.note and "weekday" in mention.note and "not" in mention.note:
                    citation = _cite(document, mention.start, mention.end)
                    yield Check("weekday", "warning", f"“{mention.text}”: {mention.note}", (citation,))


def _unused(row: Correction) -> Check:
    message = f"row {row.row}: no event is {row.target}; the correction of {row.field} was not applied"
    return Check("correction", "warning", message)
