"""Snapshots: a view of a campaign as a picture, a page or a film, by the suffix of the file asked for.

The app and the command line call the same functions: ``view_of`` makes a view of what was typed, ``snapshot`` the bytes
of the file. A writer is registered by its suffix; each imports what it needs when it is first used.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from panther.errors import InputError
from panther.exports.edition import Edition, make_edition, narrowed
from panther.exports.film.options import BY, By, FilmOptions, Medium, OnFrame, read_pace, read_pixels
from panther.exports.plate.options import PlateOptions, read_size
from panther.exports.typed import read_bbox, read_day, read_types
from panther.translation import ENGLISH, LANGUAGES, counted, listed, translated
from panther.views.orientation import Bounds
from panther.views.query import Filters, View, Window
from panther.views.showing import is_dated, shown, touches
from panther.views.words import date_words, day_words, span_words

if TYPE_CHECKING:
    from datetime import date

    from panther.campaign import Campaign
    from panther.model import Event

# Dates whose ends no text states.
_VAGUE = {"approximate", "open_start", "open_end"}

Options = PlateOptions | FilmOptions
Writer = Callable[..., bytes]


def _plate(edition: Edition, options: PlateOptions, medium: str) -> bytes:
    from panther.exports.plate.drawing import draw_plate

    return draw_plate(edition, options, medium)  # type: ignore[arg-type]


def _film(edition: Edition, options: FilmOptions, on_frame: OnFrame | None = None, *, medium: Medium) -> bytes:
    from panther.exports.film.making import film

    return film(edition, options, medium, on_frame)


def _page(edition: Edition, _options: PlateOptions) -> bytes:
    from panther.exports.page import page_html

    return page_html(edition)


# One writer a suffix; what makes pages and films of an edition is added here.
WRITERS: Mapping[str, Writer] = {
    ".png": partial(_plate, medium="png"),
    ".svg": partial(_plate, medium="svg"),
    ".pdf": partial(_plate, medium="pdf"),
    ".gif": partial(_film, medium="gif"),
    ".mp4": partial(_film, medium="mp4"),
    ".html": _page,
}
FILMS: Mapping[str, Medium] = {".gif": "gif", ".mp4": "mp4"}
_FILM_ALONE = ("by", "seconds", "speed", "fps")
# A page is as large as its window, has both themes and all words.
_NOT_OF_PAGES = ("size", "dpi", "theme", "citations")


@dataclass(frozen=True, slots=True)
class Asked:
    """A snapshot as it was asked for, in the words of the command line; empty and ``None`` is what was left out."""

    output: str
    start: str | None = None
    end: str | None = None
    bbox: str | None = None
    types: Sequence[str] = ()
    certain: bool = False
    find: str = ""
    event: str | None = None
    size: str | None = None
    dpi: int | None = None
    theme: str | None = None
    citations: str | None = None
    by: By | None = None
    seconds: float | None = None
    speed: float | None = None
    fps: int | None = None


def suffix_of(output: str) -> str:
    """The suffix of a file, in small letters."""
    return PurePath(output).suffix.casefold()


def writer_of(output: str) -> Writer:
    """The writer of a file by its suffix.

    Raises:
        InputError: If there is none.
    """
    suffix = suffix_of(output)
    if suffix not in WRITERS:
        known = ", ".join(WRITERS)
        fault = f"no snapshot is written as “{suffix}”" if suffix else "its suffix says the format, and it has none"
        raise InputError(f"--output {output}: {fault}. Use one of {known}.")
    return WRITERS[suffix]


def options_of(asked: Asked) -> Options:
    """Size, fineness, theme and citations; of a film its steps and its length too.

    Raises:
        InputError: If one cannot be used.
    """
    medium = FILMS.get(suffix_of(asked.output))
    if medium is not None:
        return _film_options(asked, medium)
    _refuse(asked, _FILM_ALONE, "for films alone. Leave it out, or write a .gif or .mp4.")
    if suffix_of(asked.output) == ".html":
        _refuse(asked, _NOT_OF_PAGES, "not for a page, which fits its window and holds all. Leave it out.")
    size = "A4" if asked.size is None else asked.size
    width, height, dpi = read_size(size, asked.dpi)
    return PlateOptions(width, height, dpi, asked.theme or "light", asked.citations, size)  # type: ignore[arg-type]


def _refuse(asked: Asked, names: Sequence[str], why: str) -> None:
    given = [f"--{name}" for name in names if getattr(asked, name) is not None]
    if given:
        raise InputError(f"{', '.join(given)}: {why}")


def _film_options(asked: Asked, medium: Medium) -> FilmOptions:
    _refuse(asked, ("event",), "not for films, which set off what is new. Leave it out.")
    width, height = read_pixels(asked.size, asked.dpi, medium)
    speed, fps = read_pace(asked.seconds, asked.speed, asked.fps, medium)
    quoted = asked.citations or "short"
    return FilmOptions(width, height, asked.theme or "light", asked.by or "day", asked.seconds, speed, fps, quoted)  # type: ignore[arg-type]


def edition_asked(campaign: Campaign, asked: Asked) -> Edition:
    """The edition that shows what was asked for.

    Raises:
        InputError: If a date, a type or the bounds cannot be read, the event is not there, or no event is left.
    """
    everything = make_edition(campaign)
    window = _window(everything, asked)
    types = read_types(asked.types)
    if asked.event is not None and all(event.event_id != asked.event for event in everything.events):
        raise InputError(f"--event {asked.event}: no event of these documents has this id.")
    filters = Filters({"type": types} if types else {}, asked.certain, asked.find.strip())
    # Where a campaign says what its map opens with, a chosen event may lie beyond that.
    at = everything.view.at if asked.bbox is None and asked.event is None else None
    view = View(window, filters=filters, at=at, event=asked.event)
    edition = replace(narrowed(everything, view), bounds=read_bbox(asked.bbox) if asked.bbox is not None else None)
    check_not_empty(edition)
    if edition.bounds is not None:
        _check_bounds(edition, edition.bounds)
    return edition


def _check_bounds(edition: Edition, bounds: Bounds) -> None:
    """Hold bounds that were typed to showing something."""
    from panther.exports.plate.bounds import reaches_into

    placed = [place for event in edition.events for place in event.places]
    if not placed or any(reaches_into(place, bounds) for place in placed):
        return
    latitudes, longitudes = [place.latitude for place in placed], [place.longitude for place in placed]
    around = (min(longitudes), min(latitudes), max(longitudes), max(latitudes))
    asked, there = (",".join(f"{number:g}" for number in edges) for edges in (bounds, around))
    raise InputError(f"--bbox {asked}: no event of this view lies there. Their places lie within {there}.")


def _window(edition: Edition, asked: Asked) -> Window | None:
    """The window asked for, as far as it lies in the campaign; ``None`` where none is."""
    if asked.start is None and asked.end is None:
        return None
    if edition.span is None:
        raise InputError("--from, --to: no event of these documents has a date. Leave them out.")
    first, last = edition.span
    year = first.year if first.year == last.year else None
    start = first if asked.start is None else read_day("--from", asked.start, year)
    end = last if asked.end is None else read_day("--to", asked.end, year)
    if asked.start is not None and asked.end is not None and start > end:
        raise InputError(f"--from {asked.start} --to {asked.end}: the window ends before it begins. Turn them round.")
    if start > last or end < first:
        where = day_words(start if start > last else end)
        raise InputError(f"No events: {where} is outside the campaign, {span_words(first, last)}.")
    return Window(max(start, first), min(end, last))


def check_not_empty(edition: Edition) -> None:
    """Hold an edition to showing something.

    Raises:
        InputError: In one line: what is empty and, where the window is, the nearest days with events.
    """
    if edition.events or not edition.total:
        return
    window = edition.view.window
    inside = edition.everything if window is None else shown(edition.everything, View(window))
    if inside:
        raise InputError(
            counted(
                "{count} event in this window, none passes the filters. Take a filter away.",
                "{count} events in this window, none passes the filters. Take a filter away.",
                len(inside),
            )
        )
    assert window is not None
    none = translated("No events in {days}.", days=span_words(window.start, window.end))
    raise InputError(f"{none}{_nearest_words(edition, window)}")


def _nearest_words(edition: Edition, window: Window) -> str:
    """When the nearest events on either side of a window are dated, with their counts."""
    dated = [event for event in edition.everything if is_dated(event)]
    before = max((event.date_end for event in dated if event.date_end and event.date_end < window.start), default=None)
    after = min(
        (event.date_start for event in dated if event.date_start and event.date_start > window.end), default=None
    )
    days = [day for day in (before, after) if day is not None]
    told = []
    for day in days:
        near = [event for event in dated if touches(event, Window(day, day))]
        told.append(f"{_near_words(near, day)} ({len(near)})")
    return " " + translated("The nearest are dated {days}.", days=listed(told)) if told else ""


def _near_words(events: Sequence[Event], day: date) -> str:
    """A day on which events are, or the date of the first of them where the day is the end of no exact date."""
    exact = any(event.date_precision not in _VAGUE and day in {event.date_start, event.date_end} for event in events)
    return day_words(day) if exact else date_words(events[0])


def snapshot(edition: Edition, options: Options, output: str, on_frame: OnFrame | None = None) -> bytes:
    """The bytes of a snapshot of an edition, in the format of the file's suffix.

    Args:
        edition: What is shown.
        options: Those of ``options_of`` for the same file.
        output: The file; only its suffix is read.
        on_frame: For films: called with how many pictures are made and how many there will be. What it raises ends
            the making, and nothing is left behind.

    Raises:
        InputError: If no snapshot is written with that suffix.
    """
    write = writer_of(output)
    return write(edition, options, on_frame) if suffix_of(output) in FILMS else write(edition, options)


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add what a snapshot may be asked with to a command."""
    suffixes = ",".join(suffix[1:] for suffix in WRITERS)
    command.add_argument("--output", required=True, metavar=f"FILE.{{{suffixes}}}", help="its suffix says the format")
    command.add_argument("--from", dest="start", metavar="DATE", help="first day, such as 2013-03-04 or 4 March 2013")
    command.add_argument("--to", dest="end", metavar="DATE", help="last day")
    command.add_argument(
        "--bbox", metavar="W,S,E,N", help="edges of the map in degrees (default: where the events are)"
    )
    command.add_argument(
        "--types", nargs="+", default=(), metavar="TYPE", help="only these, such as battles explosions"
    )
    command.add_argument("--certain", action="store_true", help="only events whose date and place are printed")
    command.add_argument("--find", default="", metavar="WORDS", help="only events with these words")
    command.add_argument("--event", metavar="ID", help="the event to highlight")
    command.add_argument("--size", metavar="A4|A3|16:9|4:3|WxH", help="WxH is in pixels (default: A4; 16:9 for films)")
    command.add_argument("--dpi", type=int, metavar="N", help="dots per inch (default: 150; 144 on slides, 96 for WxH)")
    command.add_argument("--theme", choices=("light", "dark"), help="default: light")
    command.add_argument("--citations", choices=("full", "short", "none"), help="default: full in a PDF, else short")
    command.add_argument(
        "--language", choices=tuple(LANGUAGES), default=ENGLISH, help="what it is written in (default: en)"
    )
    films = command.add_argument_group("films (GIF, MP4)")
    films.add_argument("--by", choices=BY, help="what a step is (default: day)")
    films.add_argument("--seconds", type=float, metavar="N", help="length (default: time to read what is new)")
    films.add_argument("--speed", type=float, metavar="N", help="how many times as fast as by default")
    films.add_argument("--fps", type=int, metavar="N", help="pictures a second of an MP4 (default: 10)")


def asked_of(options: argparse.Namespace) -> Asked:
    """What was typed on the command line."""
    names = Asked.__dataclass_fields__
    return Asked(**{name: value for name, value in vars(options).items() if name in names})


def joined(arguments: Sequence[str]) -> list[str]:
    """Arguments with what follows ``--bbox`` written to it: bounds that begin with a minus are no option."""
    joint: list[str] = []
    for argument in arguments:
        if joint and joint[-1] == "--bbox":
            joint[-1] = f"--bbox={argument}"
        else:
            joint.append(argument)
    return joint
