"""What an edition says of itself in words: window, filters, counts, and whose the ground of its maps is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from panther.exports.edition import Edition
from panther.translation import counted, figures, marked, translated
from panther.views.event_types import EVENT_TYPES
from panther.views.facets import value_label
from panther.views.query import Filters
from panther.views.words import span_words

_FACETS = (
    ("actor", marked("actor: {values}")),
    ("place", marked("place: {values}")),
    ("document", marked("document: {values}")),
    ("loss", marked("losses: {values}")),
)


def attribution() -> str:
    """Whose the ground of the maps is."""
    return translated(
        "Boundaries and relief: Natural Earth; NASA Blue Marble. Rivers and wadis (old, approximate): CIA World Data "
        "Bank II via GSHHG (Wessel and Smith 1996), LGPL. Towns: GeoNames, CC BY 4.0. Boundaries are not authoritative."
    )


def window_words(edition: Edition) -> str:
    """The window in words."""
    window = edition.window
    return translated("no dates stated") if window is None else span_words(window.start, window.end)


def filter_words(filters: Filters) -> str:
    """The filters in words: ``All types · all certainties · all documents`` where none is set."""
    names = {kind.key: kind.label for kind in EVENT_TYPES.values()}
    types = filters.chosen.get("type", ())
    named = _either([names.get(key, key) for key in types])
    parts = [translated("Type: {values}", values=named) if types else translated("All types")]
    parts.append(translated("nothing inferred") if filters.certain else translated("all certainties"))
    for key, label in _FACETS:
        values = filters.chosen.get(key, ())
        if values:
            parts.append(translated(label, values=_either([value_label(key, value) for value in values])))
        elif key == "document":
            parts.append(translated("all documents"))
    if filters.text:
        parts.append(translated("with the words “{text}”", text=filters.text))
    return " · ".join(parts)


def _either(values: Sequence[str]) -> str:
    return translated(" or ").join(values)


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
    return translated("Window: {window}. Filters: {filters}. {events}. {version}.", **told)


def count_words(edition: Edition) -> str:
    """How many events there are, and how many of them have a place: ``24 events: 13 with a place, 11 without``.

    Where there is none, that alone is said: ``No event of 56 in this window``.
    """
    placed = sum(bool(event.places) for event in edition.events)
    total = len(edition.events)
    if not total:
        return _none_words(edition)
    told = {"placed": figures(placed), "others": figures(total - placed)}
    if total == edition.total:
        return counted(
            "{count} event: {placed} with a place, {others} without",
            "{count} events: {placed} with a place, {others} without",
            total,
            **told,
        )
    return counted(
        "{count} event of {all}: {placed} with a place, {others} without",
        "{count} events of {all}: {placed} with a place, {others} without",
        total,
        all=figures(edition.total),
        **told,
    )


def _none_words(edition: Edition) -> str:
    if not edition.total:
        return translated("No event")
    if edition.view.filters == Filters():
        return translated("No event of {count} in this window", count=figures(edition.total))
    return translated("No event of {count} passes window and filters", count=figures(edition.total))
