"""What is said of dates and places, and how each is known."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Literal

from panther.corrections import is_corrected
from panther.events.building import YEAR_OF_CAMPAIGN
from panther.language import is_bare_day, weekday_in
from panther.model import Event, EventPlace
from panther.translation import ENGLISH, counted, decimal, language, marked, translated, translated_in

_MARKDOWN = re.compile(r"[!-/:-@\[-`{-~]")
# What of a date is printed: with its year, and with a year that was taken from elsewhere.
_PRINTED = {
    "day": (marked("Day and year printed"), marked("Day printed")),
    "night": (marked("Night and year printed"), marked("Night printed")),
    "range": (marked("Days and year printed"), marked("Days printed")),
    "month": (marked("Month and year printed"), marked("Month printed")),
    "year": (marked("Year printed"), marked("Date printed")),
    "approximate": (marked("Part of the month and year printed"), marked("Part of the month printed")),
    "open_start": ("Day and year printed", "Day printed"),
    "open_end": ("Day and year printed", "Day printed"),
}
_UNKNOWN_PRINTED = (marked("Date and year printed"), "Date printed")
_SOME_WAY = "Some way from "
_CORRECTED = marked("Set by a correction, not by these words: the notes say why.")
_AS_PRINTED = marked("Printed as “{text}”.")
_RELATION_WORDS = {
    "near": marked("Printed as “{text}”, and the event near it."),
    "part": marked("Printed as “{text}”, and the event in a part of it."),
    "direction": marked("Printed as “{text}”, and the event in a direction from it."),
    "between": marked("Printed as “{text}”, and the event between it and another place."),
    "to": marked("Printed as “{text}”, the end of a movement."),
}


def event_count(count: int) -> str:
    """``1 event``, ``2 events``."""
    return counted("{count} event", "{count} events", count)


def month_name(month: int) -> str:
    """``March``."""
    return calendar.month_name[month] if language() == ENGLISH else _names_of_months("wide", language())[month]


def short_month(month: int) -> str:
    """``Mar``."""
    return calendar.month_abbr[month] if language() == ENGLISH else _names_of_months("abbreviated", language())[month]


@cache
def _names_of_months(width: Literal["wide", "abbreviated"], language: str) -> Mapping[int, str]:
    from babel.dates import get_month_names

    return dict(get_month_names(width, locale=language))


def weekday_name(day: date) -> str:
    """``Wednesday``."""
    if language() == ENGLISH:
        return calendar.day_name[day.weekday()]
    from babel.dates import get_day_names

    return str(get_day_names("wide", locale=language())[day.weekday()])


def day_number(day: date) -> str:
    """The day of its month as it is read out: the first has a word of its own in some languages."""
    return translated_in("first day of a month", "1") if day.day == 1 else str(day.day)


def day_words(day: date, *, year: bool = True) -> str:
    """``4 March 2013``, or ``4 March``."""
    return _written(day, month_name(day.month), year=year)


def short_day(day: date, *, year: bool = False) -> str:
    """``4 Mar``, or ``4 Mar 2013``."""
    return _written(day, short_month(day.month), year=year)


def _written(day: date, month: str, *, year: bool) -> str:
    if year:
        return translated_in("date", "{day} {month} {year}", day=day_number(day), month=month, year=day.year)
    return translated_in("date", "{day} {month}", day=day_number(day), month=month)


def span_words(start: date, end: date) -> str:
    """An interval: ``7–11 March 2013``, ``27 February – 3 March 2013``, ``March 2013``, ``2013``."""
    if start == end:
        return day_words(start)
    if (start.year, start.month) == (end.year, end.month):
        whole = start.day == 1 and (end + timedelta(days=1)).day == 1 if end != date.max else start.day == 1
        month = translated_in("date", "{month} {year}", month=month_name(start.month), year=start.year)
        return month if whole else f"{day_number(start)}–{day_words(end)}"
    if start.year == end.year:
        whole = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)
        return str(start.year) if whole else f"{day_words(start, year=False)} – {day_words(end)}"
    return f"{day_words(start)} – {day_words(end)}"


def date_words(event: Event) -> str:
    """The date of an event as a heading."""
    start, end = event.date_start, event.date_end
    if start is None and end is None:
        return translated("No date stated")
    if start is None and end is not None:
        return translated("by {day}", day=day_words(end))
    if end is None and start is not None:
        return translated("from {day}", day=day_words(start))
    assert start is not None
    assert end is not None
    if event.date_precision == "night":
        return _night_words(start, end)
    words = span_words(start, end)
    return translated("about {days}", days=words) if event.date_precision == "approximate" else words


def _night_words(start: date, end: date) -> str:
    if start == end:
        return translated("Night of {day}", day=day_words(start))
    same_month = (start.year, start.month) == (end.year, end.month)
    first = day_number(start) if same_month else day_words(start, year=start.year != end.year)
    return translated("Night of {first} to {last}", first=first, last=day_words(end))


def short_date(event: Event, *, year: bool = False) -> str:
    """The date of an event as it stands in a row: ``27 Feb``, ``2–3 Mar``, ``5 Mar →``, ``→ 26 Feb``."""
    start, end = event.date_start, event.date_end
    if start is None:
        return translated("no date") if end is None else f"→ {short_day(end, year=year)}"
    if end is None:
        return f"{short_day(start, year=year)} →"
    if start == end:
        return short_day(start, year=year)
    if (start.year, start.month) == (end.year, end.month):
        return f"{day_number(start)}–{short_day(end, year=year)}"
    return f"{short_day(start, year=year and start.year != end.year)} – {short_day(end, year=year)}"


def how_date_known(event: Event) -> str:
    """How the date of an event is known, in whole sentences."""
    dated = event.date_start is not None or event.date_end is not None
    corrected = dated and is_corrected(event, "date_start", "date_end")
    words = [translated(_CORRECTED) if corrected else _basis_words(event), _extent_words(event), _weekday_words(event)]
    if event.event_type == "Statement" and event.date_role == "report":
        words.append(translated("A statement: what it tells of may be of other days."))
    elif event.date_role == "report":
        words.append(translated("This is the day of the announcement, not of what is announced."))
    return " ".join(word for word in words if word)


def _basis_words(event: Event) -> str:
    whole, part = _PRINTED.get(event.date_precision, _UNKNOWN_PRINTED)
    printed = (event.date_text,) if event.date_text else ()
    if event.date_basis == "explicit":
        return _with_words(translated(whole), printed)
    if event.date_basis == "year_inherited":
        if YEAR_OF_CAMPAIGN in event.notes:
            year = translated("Year taken from the span that the campaign states.")
        else:
            from_narrative = (
                translated("Month and year taken from the narrative")
                if is_bare_day(event.date_text or "")
                else translated("Year taken from the narrative")
            )
            year = _with_words(from_narrative, event.date_anchors)
        return f"{_with_words(translated(part), printed)} {year}"
    if event.date_basis == "carried":
        carried = _with_words(translated("Carried from an earlier one"), event.date_anchors or printed)
        return " ".join((translated("Not in this sentence."), carried))
    if event.date_basis == "relative":
        return _worked_out_words(event)
    return translated("No date stated. Listed, not on the slider.")


def _with_words(said: str, words: Sequence[str]) -> str:
    """A sentence with the words of a document that it rests on."""
    return translated("{said}: {words}.", said=said, words=_read_together(words)) if words else f"{said}."


def _read_together(words: Sequence[str]) -> str:
    """Words of a document that a date was read from: ``“on 4 March”, read with “2013”``."""
    first, *others = (translated("“{text}”", text=text) for text in words)
    return "".join((first, *(translated(", read with {words}", words=text) for text in others)))


def _worked_out_words(event: Event) -> str:
    if event.date_text:
        return translated("Worked out from {words}.", words=_read_together((event.date_text, *event.date_anchors)))
    if event.date_anchors:
        words = _read_together(event.date_anchors)
        return translated("Worked out from an earlier date, read with {words}.", words=words)
    return translated("Worked out from an earlier date.")


def _extent_words(event: Event) -> str:
    start, end = event.date_start, event.date_end
    if start is not None and end is None:
        return translated("Begins on {day}, no end stated.", day=day_words(start, year=False))
    if start is None and end is not None:
        return translated("Ends by {day}, no beginning stated.", day=day_words(end, year=False))
    if event.date_precision == "approximate" and start is not None and end is not None:
        first, last = day_words(start, year=False), day_words(end, year=False)
        return translated("Read as {first} to {last}, approximate.", first=first, last=last)
    return ""


def _weekday_words(event: Event) -> str:
    start = event.date_start
    if start is None or event.date_text is None or event.date_precision != "day" or event.date_basis == "relative":
        return ""
    printed = weekday_in(event.date_text)
    if printed is None:
        return ""
    if printed == start.isoweekday():
        return translated("The weekday agrees.")
    return translated(
        "The weekday does not agree: {day} was a {weekday}.", day=day_words(start), weekday=weekday_name(start)
    )


def how_place_known(event: Event, place: EventPlace) -> str:
    """How a place of an event is known, in whole sentences."""
    if is_corrected(event, "places"):
        found = translated(_CORRECTED)
    elif event.place_basis == "inherited":
        found = translated("Not in this sentence. Taken from the same passage: “{text}”.", text=place.text)
    elif event.place_basis == "relative":
        found = translated("Worked out from the distance printed to “{text}”.", text=place.text)
    else:
        found = translated(_RELATION_WORDS.get(place.relation, _AS_PRINTED), text=place.text)
    return f"{found} {reach_words(place)}".rstrip()


def reach_words(place: EventPlace) -> str:
    """How far from its point a place may lie."""
    if place.geometry == "line":
        return translated("Along the line; no point is stated.")
    if place.geometry == "area":
        return translated("Somewhere within {km} km.", km=decimal(place.radius_km))
    return ""


def typed(text: str) -> str:
    """Text as Markdown that shows every character as it was typed."""
    return _MARKDOWN.sub(r"\\\g<0>", text)


def place_value(place: EventPlace) -> str:
    """What an address calls the place of an event: its name, and more where the event was some way from it."""
    return place_value_of(place.name, place.relation)


def place_value_of(name: str, relation: str) -> str:
    """What an address calls a place of that name where an event has that relation to it."""
    return f"{_SOME_WAY}{name}" if relation == "distance" else name


def place_value_label(value: str) -> str:
    """What is shown for a value of :func:`place_value`."""
    name = value.removeprefix(_SOME_WAY)
    return value if name == value else translated("Some way from {place}", place=name)


def place_label(place: EventPlace) -> str:
    """What the place of an event is called, as :func:`place_value` in the language spoken."""
    return place_value_label(place_value(place))


def place_names(event: Event) -> str:
    """The names of an event's places, each once."""
    return ", ".join(dict.fromkeys(place_label(place) for place in event.places))
