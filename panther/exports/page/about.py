"""What a page says of itself: window, filters, sources, when it was made and with what."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from panther.exports.edition import Edition
from panther.exports.words import ATTRIBUTION, count_words, filter_words, window_words
from panther.model import SourceFile
from panther.views.words import day_words

BROWSERS = "Chrome or Edge 123, Firefox 120, Safari 17.5, or newer"
SEALED = (
    "Nothing is loaded from anywhere and nothing is sent: all that is shown lies in this one file, and its content "
    "security policy forbids every request."
)
_LEAFLET = "Drawn with Leaflet, © Vladimir Agafonkin and CloudMade, BSD 2-Clause."


def about_html(edition: Edition) -> str:
    """The account of a page as the rows of a description list, escaped."""
    made = edition.made
    rows = [
        ("Window", _text(window_words(edition))),
        ("Filters", _text(filter_words(edition.view.filters))),
        ("Events", _text(count_words(edition))),
        *([("Documents", _sources(edition.document_files))] if edition.documents else []),
        *([("Gazetteer", _sources(edition.gazetteer_files))] if edition.gazetteer_files else []),
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
