"""The Losses page: claims by side and kind, what they add up to, and beside it what the infobox states.

Only additive claims are added up. What restates another figure and totals for a period are listed, and that is all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, TypedDict

from panther.app.sums import Sum, add, sum_words, verdict
from panther.checks import StatedLosses, holding, thing_lost
from panther.layers.payload import day_number
from panther.model import Check, Event, Loss
from panther.translation import listed, marked, translated
from panther.views import words
from panther.views.data_words import counting_words, loss_words
from panther.views.evidence import figure_words, is_rough, loss_figure
from panther.views.query import Window
from panther.views.retold import check_message
from panther.views.showing import touches

NO_SIDE = marked("Side not stated")
DOUBLE_COUNTS = ("losses against the infobox", "one figure in two places")
_KINDS = (
    "killed", "died", "wounded", "casualties", "missing", "neutralized", "captured", "arrested", "abducted",
    "surrendered", "lost", "destroyed", "damaged", "disabled", "seized", "found",
)  # fmt: skip
_VERDICT_WORDS = {
    "agrees": marked("Agrees."),
    "contradiction": marked("Contradiction: the claims add up to more."),
    "fewer": marked("No contradiction: the documents do not tell of every loss."),
    "open": marked("No contradiction: the two may be the same."),
    "nothing": marked("Nothing to compare."),
}


class Claim(TypedDict):
    """A claimed loss as the page lists it; ``first`` and ``last`` are day numbers, ``counts`` says whether it is added.

    ``start`` and ``end`` are the offsets of the words in the document, or of the sentence where they are not in it as
    they stand.
    """

    event: str
    date: str
    first: int | None
    last: int | None
    figure: str
    what: str
    printed: str
    tag: str
    counts: bool
    claimant: str
    place: str
    document: str
    start: int
    end: int


class Bar(TypedDict):
    """What the claims of some days add up to; an end of the days or of the figure may be open."""

    first: int | None
    last: int | None
    low: int | None
    high: int | None
    words: str


class Line(TypedDict):
    """One kind of loss of one side: its sum in words, and its claims by number, in order of date.

    ``thing`` is what was lost, empty for people; ``counted`` is how many of the claims are in the sum.
    """

    kind: str
    kind_words: str
    thing: str
    sum: str
    counted: int
    claims: list[int]
    bars: list[Bar]


class Block(TypedDict):
    """The losses of one side, of people and of materiel apart."""

    side: str
    people: list[Line]
    materiel: list[Line]


class Table(TypedDict):
    """All claims of the campaign or of a window: how many by how they count, and a block for each side.

    ``most`` is the tallest bar of people. ``beyond`` is how many of the additive claims are of events that reach beyond
    the window: their figures count whole.
    """

    days: str
    additive: int
    beyond: int
    restates: int
    aggregate: int
    most: int
    blocks: list[Block]


class StatedLine(TypedDict):
    """A figure of the infobox beside what the claims add up to."""

    what: str
    stated: str
    told: str
    verdict: str
    words: str


class StatedBlock(TypedDict):
    """What the infobox of a document states for the parties of one combatant."""

    title: str
    document: str
    start: int
    end: int
    lines: list[StatedLine]


class Occurrence(TypedDict):
    """An event that a check names."""

    event: str
    date: str
    place: str


class Double(TypedDict):
    """A figure that may be counted twice, or that is more than is stated."""

    level: str
    message: str
    events: list[Occurrence]


class LossesData(TypedDict):
    """All that the Losses page shows; ``window`` is ``None`` where it is the whole campaign."""

    first: int | None
    last: int | None
    claims: list[Claim]
    whole: Table
    window: Table | None
    infobox: list[StatedBlock]
    doubles: list[Double]


Told = tuple[Event, Loss]
Numbered = list[tuple[int, Told]]


def losses_data(
    events: Mapping[str, Event], stated: Iterable[StatedLosses], checks: Iterable[Check], window: Window | None
) -> LossesData:
    """What the page shows of the losses that events claim.

    Args:
        events: The events by id, in order of date.
        stated: What the infoboxes state.
        checks: The contradictions that were found.
        window: The window on the map, or ``None`` where it is the whole campaign.
    """
    told = [(event, loss) for event in events.values() for loss in event.losses]
    numbered = list(enumerate(told))
    days = [day for event in events.values() for day in (event.date_start, event.date_end) if day is not None]
    inside = None if window is None else [row for row in numbered if touches(row[1][0], window)]
    return {
        "first": day_number(min(days)) if days else None,
        "last": day_number(max(days)) if days else None,
        "claims": [_claim(event, loss) for event, loss in told],
        "whole": _table(numbered, words.span_words(min(days), max(days)) if days else ""),
        "window": None if window is None else _table(inside or [], words.span_words(window.start, window.end), window),
        "infobox": [_stated_block(row, told) for row in stated],
        "doubles": [_double(check, events) for check in checks if check.kind in DOUBLE_COUNTS],
    }


def _reaches_beyond(event: Event, window: Window) -> bool:
    """Whether an event that touches a window may have days outside it; an open end may."""
    return not (
        event.date_start and event.date_start >= window.start and event.date_end and event.date_end <= window.end
    )


def _claim(event: Event, loss: Loss) -> Claim:
    citation = holding(event, loss)
    found = citation.text.find(loss.text)
    start, end = (citation.start + found, len(loss.text)) if found >= 0 else (citation.start, len(citation.text))
    first, last = event.date_start or event.date_end, event.date_end or event.date_start
    unknown = loss.low is None and loss.high is None
    return {
        "event": event.event_id,
        "date": words.date_words(event),
        "first": day_number(first) if first else None,
        "last": day_number(last) if last else None,
        "figure": loss_figure(loss),
        "what": _what_words(loss.what, loss.kind, loss.high),
        "printed": loss.text,
        "tag": translated("figure not stated")
        if unknown and loss.counting == "additive"
        else counting_words(loss.counting),
        "counts": loss.counting == "additive",
        "claimant": loss.claimant or event.claimant or "",
        "place": words.place_names(event),
        "document": citation.document,
        "start": start,
        "end": start + end,
    }


def _table(told: Numbered, days: str, window: Window | None = None) -> Table:
    sides: dict[str, Numbered] = defaultdict(list)
    for row in told:
        sides[row[1][1].side or NO_SIDE].append(row)
    ordered = sorted(sides.items(), key=lambda item: (item[0] == NO_SIDE, -len(item[1]), item[0].casefold()))
    blocks = [_block(side, rows) for side, rows in ordered]
    bars = [bar for block in blocks for line in block["people"] for bar in line["bars"]]
    return {
        "days": days,
        "additive": _count(told, "additive"),
        "beyond": sum(
            window is not None and loss.counting == "additive" and _reaches_beyond(event, window)
            for _, (event, loss) in told
        ),
        "restates": _count(told, "restates"),
        "aggregate": _count(told, "aggregate"),
        "most": max((max(bar["low"] or 0, bar["high"] or 0) for bar in bars), default=0),
        "blocks": blocks,
    }


def _count(told: Numbered, counting: Literal["additive", "restates", "aggregate"]) -> int:
    return sum(loss.counting == counting for _, (_, loss) in told)


def _block(side: str, told: Numbered) -> Block:
    lines: dict[tuple[str, str], Numbered] = defaultdict(list)
    for row in told:
        loss = row[1][1]
        lines[loss.kind, _same_thing(loss)].append(row)
    ordered = sorted(lines.items(), key=lambda item: (_rank(item[0][0]), item[0]))
    made = [(thing, _line(kind, thing, rows)) for (kind, thing), rows in ordered]
    return {
        "side": translated(side) if side == NO_SIDE else side,
        "people": [line for thing, line in made if not thing],
        "materiel": [line for thing, line in made if thing],
    }


def _same_thing(loss: Loss) -> str:
    """What was lost, in full: bags and bottles of explosive are not added up; people of any kind are ""."""
    return " ".join(loss.what.casefold().split()).removesuffix("s") if thing_lost(loss) else ""


def _rank(kind: str) -> int:
    return _KINDS.index(kind) if kind in _KINDS else len(_KINDS)


def _line(kind: str, thing: str, told: Numbered) -> Line:
    counted = [(event, loss) for _, (event, loss) in told if loss.counting == "additive"]
    printed = dict.fromkeys(loss.what for _, (_, loss) in told)
    return {
        "kind": kind,
        "kind_words": loss_words(kind),
        "thing": min(printed, key=lambda what: (len(what), what)) if thing else "",
        "sum": _sum_words(counted) if counted else translated("nothing to add up"),
        "counted": len(counted),
        "claims": [number for number, _ in told],
        "bars": bars_of(counted),
    }


def _sum_words(told: Sequence[Told]) -> str:
    unstated = {event.event_id for event, loss in told if loss.low is None and loss.high is None}
    total = add((loss.low, loss.high) for _, loss in told)
    rough = total.stated and total.low == total.high and any(is_rough(loss) for _, loss in told)
    words = sum_words(total, len(unstated))
    return translated("about {figure}", figure=words) if rough else words


def bars_of(told: Iterable[Told]) -> list[Bar]:
    """What claims add up to by the days that are stated for them, in order; claims of no day are in none."""
    days: dict[tuple[int, int], list[Told]] = defaultdict(list)
    for event, loss in told:
        first, last = event.date_start or event.date_end, event.date_end or event.date_start
        if first is not None and last is not None:
            days[day_number(first), day_number(last)].append((event, loss))
    return [_bar(first, last, rows) for (first, last), rows in sorted(days.items())]


def _bar(first: int, last: int, told: Sequence[Told]) -> Bar:
    total = add((loss.low, loss.high) for _, loss in told)
    date_words = words.date_words(told[0][0])
    return {
        "first": first,
        "last": last,
        "low": total.low,
        "high": total.high,
        "words": translated("{date}: {what}", date=date_words, what=_sum_words(told)),
    }


def _stated_block(row: StatedLosses, told: Iterable[Told]) -> StatedBlock:
    keys = dict.fromkeys((loss.kind, thing_lost(loss)) for loss in row.losses)
    additive = [(event, loss) for event, loss in told if loss.counting == "additive" and loss.side in row.sides]
    additive = [(event, loss) for event, loss in additive if event.citations[0].document == row.citation.document]
    return {
        "title": listed(row.sides) or translated("Combatant {number}: no party named", number=row.combatant),
        "document": row.citation.document,
        "start": row.citation.start,
        "end": row.citation.end,
        "lines": [_stated_line(kind, thing, row, additive) for kind, thing in keys],
    }


def _stated_line(kind: str, thing: str, row: StatedLosses, additive: Iterable[Told]) -> StatedLine:
    stated = [loss for loss in row.losses if (loss.kind, thing_lost(loss)) == (kind, thing)]
    told = [(event, loss) for event, loss in additive if (loss.kind, thing_lost(loss)) == (kind, thing)]
    bounds = add((loss.low, loss.high) for loss in stated)
    total = add((loss.low, loss.high) for _, loss in told) if told else Sum(None, None)
    how = verdict(total, bounds)
    figure = figure_words(bounds.low, bounds.high)
    parts = " + ".join(loss_figure(loss) for loss in stated)
    return {
        "what": _what_words(stated[0].what, kind, bounds.high),
        "stated": f"{figure} ({parts})" if len(stated) > 1 else figure,
        "told": _sum_words(told) if told else translated("no claim counts"),
        "verdict": how,
        "words": translated(_VERDICT_WORDS[how]),
    }


def _what_words(what: str, kind: str, count: int | None) -> str:
    """What was lost and what became of it, as a claim has it: ``soldiers killed``."""
    return " ".join(part for part in (what, loss_words(kind, count)) if part)


def _double(check: Check, events: Mapping[str, Event]) -> Double:
    return {
        "level": check.level,
        "message": check_message(check.message),
        "events": [
            {
                "event": event_id,
                "date": words.date_words(events[event_id]),
                "place": words.place_names(events[event_id]),
            }
            for event_id in check.event_ids
            if event_id in events
        ],
    }
