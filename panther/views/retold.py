"""Lines of the records in the language spoken: notes, contradictions, and what the ledger says.

Records keep these in English, whatever is spoken, so that the same documents give the same bytes. Where they are shown,
a line is recognized by the message that it was written from, and said again with its values.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from panther.translation import ENGLISH, language, marked, marked_in, translated, translated_in
from panther.views.data_words import loss_words
from panther.views.faults import FAULTS

_KINDS = {
    "printed distance": marked("Printed distance"),
    "losses against the infobox": marked("Losses against the infobox"),
    "date outside the stated span": marked("Date outside the stated span"),
    "one figure in two places": marked("One figure in two places"),
    "spellings": marked("Spellings"),
    "weekday": marked("Weekday"),
    "reading": marked("Reading"),
    "correction": marked("Correction"),
    "gazetteer": marked("Gazetteer"),
}
# As panther.checks writes them.
_CHECKS = (
    marked(
        "“{text}” is {printed} km as printed; {one} lies {measured} km from {other} in the gazetteer, as if the miles "
        "were kilometres"
    ),
    marked("“{text}” is {printed} km as printed; {one} lies {measured} km from {other} in the gazetteer"),
    marked("the events add up to {total} {kind}; the infobox states {printed}"),
    marked("{day} lies outside the stated span {first} to {last}"),
    marked("{number} {kind} ({side}) is counted in {count} events: perhaps one told twice"),
    marked("{place} is spelled {spellings}"),
    marked("“{text}”: {day} is a {weekday}"),
    marked("{row}: no event is {target}; the correction of {field} was not applied"),
    marked("{row}: country “{code}” is no ISO 3166 code of two letters."),
    marked("{row}: latitude and longitude are 0, which is in the sea off Africa."),
    marked("{row}: radius_km is {radius}, but its position is rounded to {rounding} km. Enlarge it."),
)
# As the builder of events and the replay of corrections write them.
_NOTES = (
    marked("The same words stand in {documents}: a copy, not an independent source."),
    marked("“{text}” is taken for the same death: one side, one day."),
    marked("Alleged in the text."),
    marked("The document prints no year; it is taken from the span that the campaign states."),
    marked("Corrected: {field} is {value}. {reason}"),
)
# As panther.ledger, panther.events and the readers of documents and dates write them.
_DETAILS = (
    marked("Also in {document} at {span}: not an independent source."),
    marked("An event; the documents do not say when."),
    marked("May be {places}: the words around it do not decide."),
    marked("Not in the gazetteer. Near names: {places}."),
    marked("Not in the gazetteer."),
    marked("No place: {reason} ({signed})."),
    marked("{document} is not UTF-8 (byte {byte}) and was read as {encoding}."),
    marked("{document} is not {stated} as it says (byte {byte}): read as {encoding}."),
    marked("No text on {pages}: a picture, or an empty page."),
    marked("Left out as a running head or page number: “{text}” on {pages}."),
    marked("no such day in the calendar"),
    marked("no such day when read day first"),
    marked("a year of two digits names no century"),
    marked("the range ends before it begins"),
    marked("describes; tells of nothing that happened"),
    marked("tells of nothing that happened"),
    marked("tells of a time long before the narrative"),
    marked("tells a state that lasts"),
    marked("names a happening without telling of it"),
    marked("names nobody who did anything"),
    marked("tells what somebody said"),
    marked("a total that somebody gives"),
    marked("comment, claim or total that somebody makes"),
    marked("repeats figures that are told"),
    marked("tells the outcome of the same act"),
    marked("tells the same happening again"),
    marked("continues the quotation"),
    marked("too long for a sentence"),
)
_NO_SIDE = marked("side not stated")
LINES = (*_CHECKS, *_NOTES, *_DETAILS, *FAULTS)
"""All messages by which lines are recognized, what is more exact before what is less."""

_WEEKDAYS = (
    marked_in("weekday", "Monday"),
    marked_in("weekday", "Tuesday"),
    marked_in("weekday", "Wednesday"),
    marked_in("weekday", "Thursday"),
    marked_in("weekday", "Friday"),
    marked_in("weekday", "Saturday"),
    marked_in("weekday", "Sunday"),
)
_NAMED = re.compile(r"\\\{(\w+)\\\}")


def _side_words(side: str) -> str:
    return translated(side) if side == _NO_SIDE else side


_VALUES: Mapping[str, Callable[[str], str]] = {
    "kind": loss_words,
    "side": _side_words,
    "weekday": lambda name: translated_in("weekday", name),
}


def retold(line: str) -> str:
    """A line of a record in the language spoken; one that is none of ours stands as it is."""
    if language() == ENGLISH:
        return line
    kind, colon, message = line.partition(": ")
    if colon and kind.lower() in _KINDS:
        return check_words(kind.lower(), message.removesuffix("."))
    return _retold(line)


def check_words(kind: str, message: str) -> str:
    """A contradiction as a note has it, in the language spoken."""
    told = kind_words(kind)
    return translated("{kind}: {message}.", kind=told[:1].upper() + told[1:], message=check_message(message))


def kind_words(kind: str) -> str:
    """What a kind of contradiction is called; one that is none of ours stands as it is."""
    return translated(_KINDS[kind]) if kind in _KINDS else kind


def check_message(message: str) -> str:
    """What a contradiction says, in the language spoken."""
    return message if language() == ENGLISH else _retold(message)


def _retold(line: str) -> str:
    for pattern, message in _patterns().items():
        found = pattern.fullmatch(line)
        if found is not None:
            values = {name: _VALUES.get(name, str)(value) for name, value in found.groupdict().items()}
            return translated(message, **values)
    return line


@cache
def _patterns() -> Mapping[re.Pattern[str], str]:
    """The messages by what recognizes a line of theirs; a value is as short as it may be."""
    return {re.compile(_NAMED.sub(r"(?P<\1>.+?)", re.escape(message)), re.DOTALL): message for message in LINES}
