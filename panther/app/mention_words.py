"""What a page says about a date or a place that a document names."""

from __future__ import annotations

from panther.model import DateMention, Document, Interval, Toponym
from panther.translation import decimal, marked, translated
from panther.views.unplaced import ROLE_WORDS
from panther.views.words import day_words, span_words

_KINDS = {
    "duration": marked("A length of time; names no day."),
    "set": marked("A time that comes again; names no day."),
    "reference": marked("A time that is not named; names no day."),
}


_TIME = marked("A time; names no day.")
_BASES = {
    "explicit": marked("Year printed"),
    "year_inherited": marked("Year taken from the narrative"),
    "carried": marked("Carried from an earlier sentence"),
    "relative": marked("Worked out from an earlier date"),
    "none": "",
}


def interval_words(interval: Interval) -> str:
    """The days of an interval: ``7–11 March 2013``, ``from 5 March 2013``, ``by 26 February 2013``."""
    start, end = interval
    if start is not None and end is not None:
        return span_words(start, end)
    if start is not None:
        return translated("from {day}", day=day_words(start))
    return translated("by {day}", day=day_words(end)) if end is not None else translated("no day")


def date_lines(mention: DateMention, document: Document) -> list[str]:
    """What a date expression stands for, then how that is known; a line each."""
    if mention.interval is None:
        return [translated(_KINDS.get(mention.kind, _TIME))]
    lines = [_capital(interval_words(mention.interval)), _how_known(mention, document)]
    if mention.passing:
        lines.append(translated("Only qualifies something named; it dates no event."))
    elif mention.role == "report":
        lines.append(translated("The day of the announcement, not of what is announced."))
    return [line for line in lines if line]


def _how_known(mention: DateMention, document: Document) -> str:
    if mention.basis == "year_inherited" and mention.anchor is None:
        return translated("Year taken from the span that the campaign states.")
    said = _BASES[mention.basis]
    if not said:
        return ""
    if not mention.anchor:
        return translated(said) + "."
    return translated("{said}: “{text}”.", said=translated(said), text=document.text[slice(*mention.anchor)])


def place_lines(name: Toponym, names: dict[str, str]) -> list[str]:
    """What a place name stands for and what it does in its sentence; a line each.

    Args:
        name: The name as printed.
        names: The names of the gazetteer's places by id.
    """
    candidates = ", ".join(names.get(candidate, candidate) for candidate in name.candidates)
    if name.ambiguous:
        head = [translated("May be {places}; the words around it do not decide.", places=candidates)]
    elif name.place is None:
        none = translated("Not in the gazetteer.")
        near = translated("Not in the gazetteer. Near names: {places}.", places=candidates) if candidates else none
        head = [near]
    else:
        head = [name.place.name, _reach(name)]
    return [line for line in (*head, *_role_words(name)) if line]


def _reach(name: Toponym) -> str:
    if name.place is None or name.place.geometry == "point":
        return ""
    if name.place.geometry == "line":
        return translated("A line; no point is stated.")
    return translated("Within {km} km.", km=decimal(name.place.radius_km))


def _role_words(name: Toponym) -> list[str]:
    return [translated(ROLE_WORDS[name.role])] if name.role in ROLE_WORDS else []


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
