"""What a page says of itself: window, filters, sources, when it was made and with what."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from panther.exports.edition import Edition, SourceFile
from panther.views.event_types import EVENT_TYPES
from panther.views.query import Filters
from panther.views.words import day_words, span_words

ATTRIBUTION = (
    "Boundaries and relief: Natural Earth; NASA Blue Marble. Rivers and wadis (old, approximate): CIA World Data Bank "
    "II via GSHHG (Wessel and Smith 1996), LGPL. Towns: GeoNames, CC BY 4.0. Boundaries are not authoritative."
)
BROWSERS = "Chrome or Edge 123, Firefox 120, Safari 17.5, or newer"
SEALED = (
    "Nothing is loaded from anywhere and nothing is sent: all that is shown lies in this one file, and its content "
    "security policy forbids every request."
)
_FACETS = {"actor": "actor", "place": "place", "document": "document", "loss": "losses"}
_LEAFLET = "Drawn with Leaflet, © Vladimir Agafonkin and CloudMade, BSD 2-Clause."


def about_html(edition: Edition) -> str:
    """The account of a page as the rows of a description list, escaped."""
    made = edition.made
    rows = [
        ("Window", _text(window_words(edition))),
        ("Filters", _text(filter_words(edition.view.filters))),
        ("Events", _text(count_words(edition))),
        *([("Documents", _sources(edition.sources[:-1]))] if edition.documents else []),
        *([("Gazetteer", _sources([edition.gazetteer]))] if edition.gazetteer.sha256 else []),
        ("Made", _text(f"{day_words(made.date())}, {made:%H:%M:%S} UTC, with Panther {edition.version}")),
        ("In the app", f"<dd>This view: <code>{escape(edition.address)}</code></dd>"),
        ("Ground", _text(f"{ATTRIBUTION} {_LEAFLET}")),
        ("This file", _text(f"{SEALED} It opens in {BROWSERS}.")),
    ]
    return "\n".join(f"<dt>{term}</dt>{told}" for term, told in rows)


def _text(words: str) -> str:
    return f"<dd>{escape(words)}</dd>"


def _sources(files: Iterable[SourceFile]) -> str:
    return "".join(
        f"<dd><b>{escape(file.name)}</b> <span>SHA-256 <code>{escape(file.sha256)}</code></span></dd>" for file in files
    )


def window_words(edition: Edition) -> str:
    """The window that the page opens with: ``19 February – 5 April 2013, 46 days``."""
    window = edition.window
    if window is None:
        return "No event is dated"
    days = (window.end - window.start).days + 1
    return f"{span_words(window.start, window.end)}, {days:,} day{'' if days == 1 else 's'}"


def filter_words(filters: Filters) -> str:
    """The filters that the page opens with, in words."""
    labels = {kind.key: kind.label for kind in EVENT_TYPES.values()}
    types = [labels.get(key, key) for key in filters.chosen.get("type", ())]
    parts = [f"type: {' or '.join(types)}"] if types else []
    parts += [f"{name}: {' or '.join(filters.chosen[key])}" for key, name in _FACETS.items() if filters.chosen.get(key)]
    parts += ["neither date nor place inferred"] if filters.certain else []
    parts += [f"words: “{filters.text}”"] if filters.text else []
    words = "; ".join(parts)
    return words[:1].upper() + words[1:] if words else "None"


def count_words(edition: Edition) -> str:
    """How many of the campaign's events the page holds."""
    count, total = len(edition.events), edition.total
    noun = "event" if total == 1 else "events"
    return (
        f"{count:,} {noun}, all of the campaign" if count == total else f"{count:,} of the campaign’s {total:,} {noun}"
    )
