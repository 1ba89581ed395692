"""What an edition says of itself in words: window, filters, counts, and whose the ground of its maps is."""

from __future__ import annotations

from collections.abc import Mapping

from panther.exports.edition import Edition
from panther.views.event_types import EVENT_TYPES
from panther.views.query import Filters
from panther.views.words import span_words

ATTRIBUTION = (
    "Boundaries and relief: Natural Earth; NASA Blue Marble. Rivers and wadis (old, approximate): CIA World Data Bank "
    "II via GSHHG (Wessel and Smith 1996), LGPL. Towns: GeoNames, CC BY 4.0. Boundaries are not authoritative."
)
_FACETS = (("actor", "actor"), ("place", "place"), ("document", "document"), ("loss", "losses"))


def counted(count: int, noun: str) -> str:
    """``1 event``, ``2 events``."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def window_words(edition: Edition) -> str:
    """The window in words."""
    window = edition.window
    return "no dates stated" if window is None else span_words(window.start, window.end)


def filter_words(filters: Filters) -> str:
    """The filters in words: ``All types · all certainties · all documents`` where none is set."""
    names = {kind.key: kind.label for kind in EVENT_TYPES.values()}
    types = filters.chosen.get("type", ())
    parts = [_listed("Type", [names.get(key, key) for key in types]) if types else "All types"]
    parts.append("nothing inferred" if filters.certain else "all certainties")
    for key, label in _FACETS:
        values = filters.chosen.get(key, ())
        if values:
            parts.append(_listed(label, list(values)))
        elif key == "document":
            parts.append("all documents")
    if filters.text:
        parts.append(f"with the words “{filters.text}”")
    return " · ".join(parts)


def _listed(label: str, values: list[str]) -> str:
    return f"{label}: {' or '.join(values)}"


def account(edition: Edition) -> Mapping[str, str]:
    """What a file of an edition says of itself, by name: title, window, filters, how many events of how many, version.

    A view's events are fewer than the campaign's: whoever has only the file must see that.
    """
    return {
        "title": edition.title,
        "window": window_words(edition),
        "filters": filter_words(edition.view.filters),
        "events": count_words(edition),
        "version": f"Panther {edition.version}",
    }


def account_words(edition: Edition) -> str:
    """The account of an edition on one line, without its title: ``Window: 4–10 March 2013. Filters: ...``."""
    told = account(edition)
    return f"Window: {told['window']}. Filters: {told['filters']}. {told['events']}. {told['version']}."


def count_words(edition: Edition) -> str:
    """How many events there are, and how many of them have a place: ``24 events: 13 with a place, 11 without``.

    Where there is none, that alone is said: ``No event of 56 in this window``.
    """
    placed = sum(bool(event.places) for event in edition.events)
    total = len(edition.events)
    if not total:
        told = "in this window" if edition.view.filters == Filters() else "passes window and filters"
        return f"No event of {edition.total:,} {told}" if edition.total else "No event"
    words = counted(total, "event")
    if total < edition.total:
        words += f" of {edition.total:,}"
    return f"{words}: {placed:,} with a place, {total - placed:,} without"
