"""What a page says about a date or a place that a document names."""

from __future__ import annotations

from panther.model import DateMention, Document, Interval, Toponym
from panther.views.words import day_words, span_words

_ROLE_WORDS = {
    "destination": "Where a move ended.",
    "origin": "Where people or arms came from; it places no event.",
    "route": "Passed on the way; it places no event.",
    "containing": "The larger area behind a more exact place.",
    "anchor": "What a more exact place is measured from.",
    "aim": "What was meant to be reached; it places no event.",
    "base": "The home of a unit; it places no event.",
    "speaker": "Where something was said; it places no event.",
    "witness": "The home of a witness; it places no event.",
    "quoted": "Named inside a quotation; it places no event.",
    "topic": "What is spoken about; it places no event.",
    "comparison": "Named for comparison; it places no event.",
    "actor": "Stands for a government or people; it places no event.",
    "name_part": "Part of a longer name that is no place.",
}
_KINDS = {"duration": "A length of time", "set": "A time that comes again", "reference": "A time that is not named"}


def interval_words(interval: Interval) -> str:
    """The days of an interval: ``7–11 March 2013``, ``from 5 March 2013``, ``by 26 February 2013``."""
    start, end = interval
    if start is not None and end is not None:
        return span_words(start, end)
    if start is not None:
        return f"from {day_words(start)}"
    return f"by {day_words(end)}" if end is not None else "no day"


def date_lines(mention: DateMention, document: Document) -> list[str]:
    """What a date expression stands for, then how that is known; a line each."""
    if mention.interval is None:
        return [f"{_KINDS.get(mention.kind, 'A time')}; names no day."]
    lines = [_capital(interval_words(mention.interval)), _how_known(mention, document)]
    if mention.passing:
        lines.append("Only qualifies something named; it dates no event.")
    elif mention.role == "report":
        lines.append("The day of the announcement, not of what is announced.")
    return [line for line in lines if line]


def _how_known(mention: DateMention, document: Document) -> str:
    if mention.basis == "year_inherited" and mention.anchor is None:
        return "Year taken from the span that the campaign states."
    source = f": “{document.text[slice(*mention.anchor)]}”" if mention.anchor else ""
    return {
        "explicit": "Year printed.",
        "year_inherited": f"Year taken from the narrative{source}.",
        "carried": f"Carried from an earlier sentence{source}.",
        "relative": f"Worked out from an earlier date{source}.",
        "none": "",
    }[mention.basis]


def place_lines(name: Toponym, names: dict[str, str]) -> list[str]:
    """What a place name stands for and what it does in its sentence; a line each.

    Args:
        name: The name as printed.
        names: The names of the gazetteer's places by id.
    """
    candidates = ", ".join(names.get(candidate, candidate) for candidate in name.candidates)
    if name.ambiguous:
        head = [f"May be {candidates}; the words around it do not decide."]
    elif name.place is None:
        head = ["Not in the gazetteer." + (f" Near names: {candidates}." if candidates else "")]
    else:
        head = [name.place.name, _reach(name)]
    return [line for line in (*head, _ROLE_WORDS.get(name.role, "")) if line]


def _reach(name: Toponym) -> str:
    if name.place is None or name.place.geometry == "point":
        return ""
    return "A line; no point is stated." if name.place.geometry == "line" else f"Within {name.place.radius_km:g} km."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
