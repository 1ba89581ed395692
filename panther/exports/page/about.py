"""What a page says of itself: window, filters, sources, when it was made and with what."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from panther.exports.edition import Edition
from panther.exports.words import attribution, count_words, filter_words, window_words
from panther.model import SourceFile
from panther.translation import marked, translated
from panther.views.words import day_words

_LEAFLET = marked("Drawn with Leaflet, © Vladimir Agafonkin and CloudMade, BSD 2-Clause.")


def browsers() -> str:
    """What shows a page."""
    return translated("Chrome or Edge 123, Firefox 120, Safari 17.5, or newer")


def sealed() -> str:
    """What a page asks of others."""
    return translated(
        "Nothing is loaded from anywhere and nothing is sent: all that is shown lies in this one file, and its content "
        "security policy forbids every request."
    )


def about_html(edition: Edition) -> str:
    """The account of a page as the rows of a description list, escaped."""
    rows = [
        (translated("Window"), _text(window_words(edition))),
        (translated("Filters"), _text(filter_words(edition.view.filters))),
        (translated("Events"), _text(count_words(edition))),
        *([(translated("Documents"), _sources(edition.document_files))] if edition.documents else []),
        *([(translated("Gazetteer"), _sources(edition.gazetteer_files))] if edition.gazetteer_files else []),
        (translated("Made"), _text(_made_words(edition))),
        (
            translated("In the app"),
            _view_words(edition),
        ),
        (translated("Ground"), _text(" ".join((attribution(), translated(_LEAFLET))))),
        (
            translated("This file"),
            _text(translated("{sealed} It opens in {browsers}.", sealed=sealed(), browsers=browsers())),
        ),
    ]
    return "\n".join(f"<dt>{term}</dt>{told}" for term, told in rows)


def _view_words(edition: Edition) -> str:
    words = translated("This view:")
    return f"<dd>{escape(words)} <code>{escape(edition.address)}</code></dd>"


def _made_words(edition: Edition) -> str:
    made = edition.made
    values = {"day": day_words(made.date()), "time": f"{made:%H:%M:%S}", "version": edition.version}
    return translated("{day}, {time} UTC, with Panther {version}", **values)


def _text(words: str) -> str:
    return f"<dd>{escape(words)}</dd>"


def _sources(files: Iterable[SourceFile]) -> str:
    return "".join(
        f"<dd><b>{escape(file.name)}</b> <span>SHA-256 <code>{escape(file.sha256)}</code></span></dd>" for file in files
    )
