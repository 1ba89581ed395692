"""Place names that the words of an event state and nobody has resolved: why it is not on the map."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from operator import itemgetter

from panther.decisions import name_key
from panther.model import Event, Toponym
from panther.places.cases import PLACING
from panther.translation import translated

_START = itemgetter(0)


class OpenNames:
    """The names of documents that would place an event if they were known.

    Args:
        names: The place names of the documents, each with the name of its document.
    """

    def __init__(self, names: Iterable[tuple[str, Toponym]] = ()) -> None:
        self._names: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for document, name in names:
            if name.place is None and not name.described and name.role in PLACING:
                self._names[document].append((name.start, name.text))
        for found in self._names.values():
            found.sort(key=_START)

    def of(self, event: Event) -> dict[str, str]:
        """Return the names in the words of an event without a place, as printed, by what their spellings fold to."""
        named: dict[str, str] = {}
        for citation in () if event.places else event.citations:
            found = self._names.get(citation.document, [])
            first = bisect_left(found, citation.start, key=_START)
            for _, text in found[first : bisect_left(found, citation.end, key=_START)]:
                named.setdefault(name_key(text), text)
        return named


NO_NAMES = OpenNames()


def where_stated(named: Iterable[str]) -> str:
    """Return where an event is said to be by names that are not resolved, in words; empty without a name."""
    names = ", ".join(named)
    return translated("{names} (not resolved)", names=names) if names else ""
