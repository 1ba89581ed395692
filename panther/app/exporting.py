"""What the Export button offers, and the view that it was pressed on as an edition."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from panther.app.opened import OpenCampaign
from panther.corpora.corpus import Asked, Corpus
from panther.errors import InputError
from panther.exports.edition import ADDRESS, Edition, made_now, narrowed
from panther.exports.formats import FORMATS
from panther.model import Event
from panther.translation import marked, marked_in, translated
from panther.views.orientation import Bounds
from panther.views.query import View, as_query, read_view
from panther.views.showing import is_dated

if TYPE_CHECKING:
    from panther.exports.film.options import FilmOptions
    from panther.exports.plate.options import PlateOptions

Theme = Literal["light", "dark"]

PICTURES: Mapping[str, str] = {"PNG": "png", "PDF": "pdf", "SVG": "svg"}
SIZES = ("A4", "A3", "16:9", "4:3")
MEDIA_TYPES: Mapping[str, str] = {
    "png": "image/png",
    "pdf": "application/pdf",
    "svg": "image/svg+xml",
    "html": "text/html",
    "gif": "image/gif",
    "mp4": "video/mp4",
}
CITATIONS: Mapping[str, Literal["full", "short", "none"]] = {
    marked_in("sources", "In short"): "short",
    marked_in("sources", "In full"): "full",
    marked_in("sources", "None"): "none",
}
FILMS: Mapping[str, Literal["gif", "mp4"]] = {"MP4": "mp4", "GIF": "gif"}
FILM_SIZES = ("16:9", "4:3")
STEPS: Mapping[str, Literal["day", "event"]] = {
    marked("Day by day"): "day",
    marked("Event by event"): "event",
}
SPEEDS: Mapping[str, float] = {
    marked("Half"): 0.5,
    marked("As one reads"): 1.0,
    marked("Twice"): 2.0,
    marked("Four times"): 4.0,
}
# Of a preview: enough to judge the plate, and quick.
PREVIEW_DPI = 72
# Above this, what is made in a moment of the seeds takes longer than one may wait for without a word.
MANY_EVENTS = 300
# Of a corpus: what is made of more takes the server too long.
MOST_EXPORTED = 5_000


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it is asked for in the dialog."""

    medium: str = "png"
    size: str = "A4"
    theme: Theme = "light"
    citations: Literal["full", "short", "none"] = "short"

    def options(self, dpi: int | None = None) -> PlateOptions:
        """The options of its plate."""
        from panther.exports.plate.options import PlateOptions, read_size

        width, height, fineness = read_size(self.size, dpi)
        return PlateOptions(width, height, fineness, self.theme, self.citations, self.size)


@dataclass(frozen=True, slots=True)
class Film:
    """A film as it is asked for in the dialog."""

    medium: Literal["gif", "mp4"] = "mp4"
    by: Literal["day", "event"] = "day"
    size: str = "16:9"
    speed: float = 1.0
    theme: Theme = "light"

    def options(self) -> FilmOptions:
        """The options of its making."""
        from panther.exports.film.options import FilmOptions, read_pixels

        width, height = read_pixels(self.size, None, self.medium)
        return FilmOptions(width, height, self.theme, self.by, speed=self.speed)


def asked_edition(campaign: OpenCampaign, asked: object, home: str | None = None) -> Edition:
    """The edition of what the browser shows.

    Args:
        campaign: The open campaign.
        asked: ``{query, bounds}`` as the browser sends it; what cannot be read of it is left out.
        home: The address of the app, which the edition names with its view.
    """
    told = asked if isinstance(asked, Mapping) else {}
    view = read_view(as_query(told.get("query")), campaign.known)
    edition = replace(campaign.edition, made=made_now())
    whole = view.window is not None and campaign.span == (view.window.start, view.window.end)
    if campaign.corpus is not None:
        edition = replace(edition, events=_of_corpus(campaign.corpus, view, whole=whole))
    # In the whole campaign the events without a date are part of what the list shows.
    shown = narrowed(edition, replace(view, window=None) if whole else view)
    return replace(
        shown, bounds=read_bounds(told.get("bounds")), home_address=f"{home.rstrip('/')}/" if home else ADDRESS
    )


def _of_corpus(corpus: Corpus, view: View, *, whole: bool) -> tuple[Event, ...]:
    """The events of a corpus that are exported: no more than a file of them can be made of at once.

    Raises:
        InputError: If there are more.
    """
    asked = Asked(view.window, view.filters)
    page = corpus.page(asked, rows=MOST_EXPORTED + 1)
    if len(page.events) > MOST_EXPORTED:
        raise InputError(
            f"These are {page.total:,} events, and at most {MOST_EXPORTED:,} are exported. Choose fewer days, or a "
            "filter; all of them are in the folder of the corpus as Parquet."
        )
    return page.events if whole else tuple(event for event in page.events if is_dated(event))


def read_bounds(value: object) -> Bounds | None:
    """West, south, east and north in degrees; ``None`` for anything that is no part of the world."""
    if not isinstance(value, list | tuple) or not all(isinstance(edge, int | float) for edge in value):
        return None
    try:
        west, south, east, north = (float(edge) for edge in value)
    except (ValueError, OverflowError):
        return None
    finite = all(math.isfinite(edge) for edge in (west, south, east, north))
    inside = -180 <= west < east <= 180 and -90 < south < north < 90  # noqa: PLR2004 - degrees
    return (west, south, east, north) if finite and inside else None


def file_name(edition: Edition, suffix: str) -> str:
    """What a file is called: ``panther_2013-02-19_2013-03-04.png``."""
    return f"{edition.stem}.{suffix}"


def is_quick(name: str, edition: Edition) -> bool:
    """Whether a file is made in a moment, so that it need not be said that it is being made."""
    return len(edition.events) <= MANY_EVENTS or name.endswith((".png", ".svg", ".csv", ".jsonl", ".geojson"))


def data_formats() -> dict[str, str]:
    """The formats of data, their labels in the language spoken by their names."""
    return {name: translated(form.label) for name, form in FORMATS.items()}


def data_file(edition: Edition, name: str) -> str:
    """What a file of a data format is called; what is no table of events says so."""
    form = FORMATS[name]
    extra = "" if form.stem == "events" else f"_{form.stem.removeprefix('events_')}"
    return f"{edition.stem}{extra}{form.suffixes[0]}"
