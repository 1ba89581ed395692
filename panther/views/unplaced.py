"""Why an event is not on the map: what the place names in its words are to it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from operator import attrgetter

from panther.decisions import name_key
from panther.model import Event, Toponym
from panther.places.cases import PLACING
from panther.translation import marked, translated

ROLE_WORDS = {
    "destination": marked("Where a move ended."),
    "origin": marked("Where people or arms came from; it places no event."),
    "route": marked("Passed on the way; it places no event."),
    "containing": marked("The larger area behind a more exact place."),
    "anchor": marked("What a more exact place is measured from."),
    "aim": marked("What was meant to be reached; it places no event."),
    "base": marked("The home of a unit; it places no event."),
    "speaker": marked("Where something was said; it places no event."),
    "witness": marked("The home of a witness; it places no event."),
    "quoted": marked("Named inside a quotation; it places no event."),
    "topic": marked("What is spoken about; it places no event."),
    "comparison": marked("Named for comparison; it places no event."),
    "unsure": marked("Taken for a place in other documents; beside a known one it places no event."),
    "actor": marked("Stands for a government or people; it places no event."),
    "name_part": marked("Part of a longer name that is no place."),
}
_NO_PLACES = frozenset({"actor", "name_part"})
_START = attrgetter("start")


class NamedPlaces:
    """The place names of documents, as the words of an event hold them.

    Args:
        names: The names, each with the name of its document.
    """

    def __init__(self, names: Iterable[tuple[str, Toponym]] = ()) -> None:
        self._names: dict[str, list[Toponym]] = defaultdict(list)
        for document, name in names:
            if not name.described and name.role not in _NO_PLACES:
                self._names[document].append(name)
        for found in self._names.values():
            found.sort(key=_START)

    def open_in(self, event: Event) -> dict[str, str]:
        """Return the names that would place an event if they were resolved, as printed, by what they fold to."""
        named: dict[str, str] = {}
        for name in self._of(event):
            if name.place is None and name.role in PLACING:
                named.setdefault(name_key(name.text), name.text)
        return named

    def why_unplaced(self, event: Event) -> Iterator[str]:
        """Yield why a name in the words of an event does not place it, once for each name."""
        told = set()
        for name in self._of(event):
            if name.text in told or (name.role in PLACING and (name.place is None or name.place.plot)):
                continue
            told.add(name.text)
            why = marked("Too wide to be pinned.") if name.role in PLACING else ROLE_WORDS.get(name.role, "")
            if why:
                yield translated("“{name}”: {why}", name=name.text, why=translated(why))

    def _of(self, event: Event) -> Iterator[Toponym]:
        """Yield the names in the words of an event that has no place, but for those of its copies."""
        for citation in () if event.places else event.citations:
            if citation.role != "copy":
                found = self._names.get(citation.document, [])
                first = bisect_left(found, citation.start, key=_START)
                yield from found[first : bisect_left(found, citation.end, key=_START)]


NO_NAMES = NamedPlaces()


def where_stated(named: Iterable[str]) -> str:
    """Return where an event is said to be by names that are not resolved, in words; empty without a name."""
    names = ", ".join(named)
    return translated("{names} (not resolved)", names=names) if names else ""
