"""What is said of dates and places, and how each is known."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from panther.corrections import is_corrected
from panther.events.building import YEAR_OF_CAMPAIGN
from panther.model import Event, EventPlace

_WEEKDAY = re.compile(r"\b(" + "|".join(calendar.day_name) + r")\b", re.IGNORECASE)
_MARKDOWN = re.compile(r"[!-/:-@\[-`{-~]")
_DATE_NOUNS = {
    "day": "Day",
    "night": "Night",
    "range": "Days",
    "month": "Month",
    "approximate": "Part of the month",
    "open_start": "Day",
    "open_end": "Day",
}
_CORRECTED = "Set by a correction, not by these words: the notes say why."
_RELATION_WORDS = {
    "near": ", and the event near it",
    "part": ", and the event in a part of it",
    "direction": ", and the event in a direction from it",
    "between": ", and the event between it and another place",
    "to": ", the end of a movement",
}


def day_words(day: date, *, year: bool = True) -> str:
    """``4 March 2013``, or ``4 March``."""
    words = f"{day.day} {calendar.month_name[day.month]}"
    return f"{words} {day.year}" if year else words


def short_day(day: date, *, year: bool = False) -> str:
    """``4 Mar``, or ``4 Mar 2013``."""
    words = f"{day.day} {calendar.month_abbr[day.month]}"
    return f"{words} {day.year}" if year else words


def span_words(start: date, end: date) -> str:
    """An interval: ``7–11 March 2013``, ``27 February – 3 March 2013``, ``March 2013``, ``2013``."""
    if start == end:
        return day_words(start)
    if (start.year, start.month) == (end.year, end.month):
        whole = start.day == 1 and (end + timedelta(days=1)).day == 1 if end != date.max else start.day == 1
        return f"{calendar.month_name[start.month]} {start.year}" if whole else f"{start.day}–{day_words(end)}"
    if start.year == end.year:
        whole = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)
        return str(start.year) if whole else f"{day_words(start, year=False)} – {day_words(end)}"
    return f"{day_words(start)} – {day_words(end)}"


def date_words(event: Event) -> str:
    """The date of an event as a heading."""
    start, end = event.date_start, event.date_end
    if start is None and end is None:
        return "No date stated"
    if start is None and end is not None:
        return f"by {day_words(end)}"
    if end is None and start is not None:
        return f"from {day_words(start)}"
    assert start is not None
    assert end is not None
    if event.date_precision == "night":
        return _night_words(start, end)
    words = span_words(start, end)
    return f"about {words}" if event.date_precision == "approximate" else words


def _night_words(start: date, end: date) -> str:
    if start == end:
        return f"Night of {day_words(start)}"
    same_month = (start.year, start.month) == (end.year, end.month)
    first = str(start.day) if same_month else day_words(start, year=start.year != end.year)
    return f"Night of {first} to {day_words(end)}"


def short_date(event: Event, *, year: bool = False) -> str:
    """The date of an event as it stands in a row: ``27 Feb``, ``2–3 Mar``, ``5 Mar →``, ``→ 26 Feb``."""
    start, end = event.date_start, event.date_end
    if start is None:
        return "no date" if end is None else f"→ {short_day(end, year=year)}"
    if end is None:
        return f"{short_day(start, year=year)} →"
    if start == end:
        return short_day(start, year=year)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{short_day(end, year=year)}"
    return f"{short_day(start, year=year and start.year != end.year)} – {short_day(end, year=year)}"


def how_date_known(event: Event) -> str:
    """How the date of an event is known, in whole sentences."""
    dated = event.date_start is not None or event.date_end is not None
    corrected = dated and is_corrected(event, "date_start", "date_end")
    words = [_CORRECTED if corrected else _basis_words(event), _extent_words(event), _weekday_words(event)]
    if event.date_role == "report":
        words.append("This is the day of the announcement, not of what is announced.")
    return " ".join(word for word in words if word)


def _basis_words(event: Event) -> str:
    noun = _DATE_NOUNS.get(event.date_precision, "Date")
    printed = f": “{event.date_text}”" if event.date_text else ""
    if event.date_basis == "explicit":
        return f"Year printed{printed}." if event.date_precision == "year" else f"{noun} and year printed{printed}."
    if event.date_basis == "year_inherited":
        if YEAR_OF_CAMPAIGN in event.notes:
            return f"{noun} printed{printed}. Year taken from the span that the campaign states."
        return f"{noun} printed{printed}. Year taken from the narrative{_source(event)}."
    if event.date_basis == "carried":
        return f"Not in this sentence. Carried from an earlier one{_source(event) or printed}."
    if event.date_basis == "relative":
        words = f"“{event.date_text}”" if event.date_text else "an earlier date"
        return f"Worked out from {words}{_source(event, ', read with')}."
    return "No date stated. Listed, not on the slider."


def _source(event: Event, lead: str = ":") -> str:
    """The words that a date which is not printed in full was worked out from."""
    return lead + ", read with".join(f" “{words}”" for words in event.date_anchors) if event.date_anchors else ""


def _extent_words(event: Event) -> str:
    start, end = event.date_start, event.date_end
    if start is not None and end is None:
        return f"Begins on {day_words(start, year=False)}, no end stated."
    if start is None and end is not None:
        return f"Ends by {day_words(end, year=False)}, no beginning stated."
    if event.date_precision == "approximate" and start is not None and end is not None:
        return f"Read as {day_words(start, year=False)} to {day_words(end, year=False)}, approximate."
    return ""


def _weekday_words(event: Event) -> str:
    start = event.date_start
    if start is None or event.date_text is None or event.date_precision != "day" or event.date_basis == "relative":
        return ""
    printed = _WEEKDAY.search(event.date_text)
    if printed is None:
        return ""
    actual = calendar.day_name[start.weekday()]
    if printed[0].lower() == actual.lower():
        return "The weekday agrees."
    return f"The weekday does not agree: {day_words(start)} was a {actual}."


def how_place_known(event: Event, place: EventPlace) -> str:
    """How a place of an event is known, in whole sentences."""
    printed = f"“{place.text}”"
    if is_corrected(event, "places"):
        found = _CORRECTED
    elif event.place_basis == "inherited":
        found = f"Not in this sentence. Taken from the same passage: {printed}."
    elif event.place_basis == "relative":
        found = f"Worked out from the distance printed to {printed}."
    else:
        found = f"Printed as {printed}{_RELATION_WORDS.get(place.relation, '')}."
    return f"{found} {reach_words(place)}".rstrip()


def reach_words(place: EventPlace) -> str:
    """How far from its point a place may lie."""
    if place.geometry == "line":
        return "Along the line; no point is stated."
    if place.geometry == "area":
        return f"Somewhere within {place.radius_km:g} km."
    return ""


def typed(text: str) -> str:
    """Text as Markdown that shows every character as it was typed."""
    return _MARKDOWN.sub(r"\\\g<0>", text)


def place_label(place: EventPlace) -> str:
    """What the place of an event is called: its name, and not that alone where the event was some way from it."""
    return label_of(place.name, place.relation)


def label_of(name: str, relation: str) -> str:
    """What a place of that name is called where an event has that relation to it."""
    return f"Some way from {name}" if relation == "distance" else name


def place_names(event: Event) -> str:
    """The names of an event's places, each once."""
    return ", ".join(dict.fromkeys(place_label(place) for place in event.places))
