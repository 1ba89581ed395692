"""A corpus that is open: what windows, filters and pages of its list hold, asked of its index."""

from __future__ import annotations

import hashlib
import tempfile
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from panther.corpora.conditions import (
    ALWAYS,
    FACETS,
    UNDATED,
    Condition,
    Part,
    at_places,
    having,
    in_window,
    listed_in,
    of_kind,
    of_part,
    of_values,
)
from panther.corpora.cube import Cube, cube
from panther.corpora.database import ASKING_MB, MEMORY, connect
from panther.corpora.folder import CorpusFolder, open_folder
from panther.corpora.index import LEAST, MOST, index_of
from panther.corpora.reading import as_event
from panther.errors import InputError
from panther.model import Event
from panther.views.event_types import EVENT_TYPES
from panther.views.query import Filters, Window
from panther.views.showing import fold

if TYPE_CHECKING:
    import duckdb

PAGE_ROWS = 60
FACET_ROWS = 200
# What is held of filters: some ten bytes an event at most, each.
_CUBES = 4
_TABLES = 12
_EVENTS = 256
_EPOCH = date(1970, 1, 1)
NO_FILTERS = Filters()


T = TypeVar("T")
_Ask = Callable[[str, Mapping[str, object]], list[tuple[Any, ...]]]


class PlaceOfCorpus(NamedTuple):
    """A place on the map, with the number of events there."""

    number: int
    name: str
    latitude: float
    longitude: float
    radius_km: float
    is_point: bool
    events: int


@dataclass(frozen=True, slots=True)
class Asked:
    """Which events are asked for.

    Attributes:
        window: The days; ``None``: all.
        filters: What they must pass.
        places: Numbers of places; ``None``: anywhere.
        part: All of them, or those without a place or a date.
    """

    window: Window | None = None
    filters: Filters = NO_FILTERS
    places: tuple[int, ...] | None = None
    part: Part = "all"


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the list: its events, the number of the first from 0, and how many there are on all pages.

    ``places`` are the numbers of the places of each event.
    """

    events: tuple[Event, ...]
    first: int
    total: int
    places: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class FacetCount:
    """A value of a facet with the number of events of the window that have it and pass all other filters."""

    value: str
    events: int


class Corpus:
    """A corpus that is open; all sessions may ask it at the same time.

    Args:
        folder: What was opened.
        index: Its index.
    """

    def __init__(self, folder: CorpusFolder, index: Path) -> None:
        self.folder = folder
        self._spare = tempfile.TemporaryDirectory(prefix="panther-")
        # What searches find is kept beside the index, which is not written to.
        self._database = connect(MEMORY, memory_mb=ASKING_MB, temporary=Path(self._spare.name))
        self._database.execute(f"ATTACH '{str(index).replace(chr(39), 2 * chr(39))}' AS corpus (READ_ONLY)")
        self._counting, self._finding, self._reading = Lock(), Lock(), Lock()
        self._cubes: OrderedDict[str, Cube] = OrderedDict()
        self._tables: OrderedDict[str, str] = OrderedDict()
        self._read_last: OrderedDict[str, Event | None] = OrderedDict()

    @property
    def total(self) -> int:
        """How many events there are."""
        return self.folder.events

    @cached_property
    def span(self) -> tuple[date, date] | None:
        """First and last day that any event names; ``None`` when there is none."""
        ((low, high),) = self._rows(
            f"""SELECT min(day), max(day) FROM (
                SELECT low AS day FROM event WHERE low NOT IN ({LEAST}, {MOST})
                UNION ALL SELECT high FROM event WHERE high NOT IN ({LEAST}, {MOST}))"""  # noqa: S608 - our own numbers
        )
        return None if low is None else (_EPOCH + timedelta(low), _EPOCH + timedelta(high))

    @cached_property
    def types(self) -> tuple[int, ...]:
        """The numbers of the types that occur."""
        return tuple(number for (number,) in self._rows("SELECT DISTINCT type FROM event ORDER BY 1"))

    @cached_property
    def undated(self) -> int:
        """How many events have no date."""
        return self.count(Asked(part="undated"))

    @cached_property
    def events(self) -> Mapping[str, Event]:
        """The events by id, each read when it is asked for."""
        return _EventsById(self, self._rows)

    def places(self) -> list[PlaceOfCorpus]:
        """All places on the map, by number."""
        rows = self._rows(
            "SELECT number, name, latitude, longitude, radius_km, point, events FROM place ORDER BY number"
        )
        return [PlaceOfCorpus(*row) for row in rows]

    def sites(self) -> list[list[int]]:
        """The places of each site, by its number; the first has none."""
        rows = self._rows("SELECT list(place ORDER BY place) FROM stands GROUP BY site ORDER BY site")
        return [[], *(places for (places,) in rows)]

    def places_of(self, event_id: str) -> list[int]:
        """The numbers of the places of an event."""
        rows = self._rows(
            "SELECT place FROM record JOIN event USING (n) JOIN stands USING (site) WHERE event_id = $id ORDER BY 1",
            {"id": event_id},
        )
        return [place for (place,) in rows]

    def values(self, facet: str) -> Collection[str]:
        """The values of a facet, looked up when they are asked for."""
        if facet == "type":
            return frozenset([*(list(EVENT_TYPES.values())[number].key for number in self.types), "none"])
        return _Values(self._rows, facet)

    def count(self, asked: Asked) -> int:
        """How many events there are in the window, or of the part that has no date."""
        return int(self._ask("SELECT count(*) FROM {source} WHERE {where}", lambda: self._inside(asked))[0][0])

    def page(self, asked: Asked, first: int = 0, rows: int = PAGE_ROWS) -> Page:
        """Some rows of the list: events of the window in its order, and after them those without a date.

        Args:
            asked: Which events.
            first: How many come before.
            rows: How many at most.
        """
        ((total,),) = self._ask("SELECT count(*) FROM {source} WHERE {where}", lambda: self._listed(asked))
        begin = max(0, min(first, total - 1))
        found = self._ask(
            f"SELECT n, site FROM {{source}} WHERE {{where}} ORDER BY n LIMIT {rows:d} OFFSET {begin:d}",  # noqa: S608
            lambda: self._listed(asked),
        )
        at = self._places_at({site for _, site in found})
        return Page(
            tuple(self._read([n for n, _ in found])), begin, total, tuple(at.get(site, ()) for _, site in found)
        )

    def _places_at(self, sites: Collection[int]) -> dict[int, tuple[int, ...]]:
        rows = self._rows(
            "SELECT site, list(place ORDER BY place) FROM stands WHERE list_contains($sites, site) GROUP BY site",
            {"sites": sorted(sites)},
        )
        return {site: tuple(places) for site, places in rows}

    def facet_counts(self, asked: Asked, facet: str, *, words: str = "", rows: int = FACET_ROWS) -> list[FacetCount]:
        """The values of a facet that most events of the window have, of those that pass all other filters.

        Values that are asked for come first, whatever their number.

        Args:
            asked: Which events.
            facet: actor, place, document or loss.
            words: What a value must hold, accents aside.
            rows: How many values at most.
        """
        chosen = list(asked.filters.chosen.get(facet, ()))
        told = Condition("true", {"chosen": chosen, "sought": f"%{_plain(words)}%"})
        found = self._ask(
            f"""
            WITH counted AS (
                SELECT number, count(*) AS events FROM has_{facet} {{having}} WHERE {{where}}
                GROUP BY number)
            SELECT value, coalesce(counted.events, 0) FROM value LEFT JOIN counted USING (number)
            WHERE facet = '{facet}' AND (list_contains($chosen, value) OR (
                counted.events > 0 AND strip_accents(folded) LIKE $sought ESCAPE '!'))
            ORDER BY list_contains($chosen, value) DESC, coalesce(counted.events, 0) DESC, number LIMIT {rows:d}
            """,  # noqa: S608 - our own names and numbers
            lambda: self._inside(asked, without=facet) & told,
        )
        return [FacetCount(value, events) for value, events in found]

    def facet_sizes(self) -> dict[str, int]:
        """How many values each facet has."""
        rows = self._rows("SELECT facet, count(*) FROM value GROUP BY facet")
        return {facet: dict(rows).get(facet, 0) for facet in FACETS}

    def cube(self, filters: Filters) -> Cube:
        """The counts of all windows under filters; type and certainty are told apart in it, and not asked for."""
        name, (first, last) = self.cube_name(filters), self.span or (_EPOCH, _EPOCH)
        with self._counting:
            if name not in self._cubes:
                span = ((first - _EPOCH).days, (last - _EPOCH).days)
                self._cubes[name] = self._retried(lambda: cube(self._asking(), self._passing(filters).source, span))
            return _kept(self._cubes, name, _CUBES)

    def cube_name(self, filters: Filters) -> str:
        """A name for the cube of these filters, the same for the same counts."""
        rest = _rest(filters)
        return hashlib.sha256(repr((sorted(rest.chosen.items()), rest.text)).encode()).hexdigest()[:24]

    def event(self, event_id: str) -> Event | None:
        """The event of that id, or ``None``."""
        with self._reading:
            if event_id not in self._read_last:
                row = self._rows("SELECT n FROM record WHERE event_id = $id LIMIT 1", {"id": event_id})
                self._read_last[event_id] = next(iter(self._read([n for (n,) in row])), None)
            return _kept(self._read_last, event_id, _EVENTS)

    # What is asked

    def _inside(self, asked: Asked, *, without: str = "") -> Condition:
        window = UNDATED if asked.part == "undated" else in_window(asked.window)
        return self._narrowed(asked, without) & window

    def _listed(self, asked: Asked) -> Condition:
        return self._narrowed(asked, "") & listed_in(asked.window)

    def _narrowed(self, asked: Asked, without: str) -> Condition:
        passing = self._passing(asked.filters, without=without) & of_kind(asked.filters)
        return passing & at_places(asked.places) & of_part(asked.part)

    def _passing(self, filters: Filters, *, without: str = "") -> Condition:
        rest = _rest(filters, without)
        return Condition("true", source=self._found(rest)) if rest != NO_FILTERS else ALWAYS

    def _found(self, rest: Filters) -> str:
        """The table of the events that pass filters: they are looked for once, not with each window."""
        name = self.cube_name(rest)
        with self._finding:
            if name not in self._tables:
                condition = of_values(rest)
                self._asking().execute(
                    f"CREATE OR REPLACE TABLE memory.t{name} AS SELECT * FROM event WHERE {condition.words}",  # noqa: S608
                    dict(condition.values),
                )
                self._tables[name] = f"memory.t{name}"
                if len(self._tables) > _TABLES:
                    self._asking().execute(f"DROP TABLE {self._tables.popitem(last=False)[1]}")
            return _kept(self._tables, name, _TABLES)

    # What is read

    def _asking(self) -> duckdb.DuckDBPyConnection:
        asking = self._database.cursor()
        asking.execute("USE corpus")
        return asking

    def _ask(self, question: str, condition: Callable[[], Condition]) -> list[tuple[Any, ...]]:
        """Ask of the events that a condition lets pass."""

        def ask() -> list[tuple[Any, ...]]:
            asked = condition()
            words = question.format(source=asked.source, having=having(asked), where=asked.words)
            return self._found_of(words, asked.values).fetchall()

        return self._retried(ask)

    def _retried(self, ask: Callable[[], T]) -> T:
        """Ask again where a table went meanwhile, as others have asked for many more."""
        import duckdb

        with self._answering():
            try:
                return ask()
            except duckdb.CatalogException:
                return ask()

    @contextmanager
    def _answering(self) -> Iterator[None]:
        """Tell what the database cannot do, as where the disk is full, in one clear line."""
        import duckdb

        try:
            yield
        except (duckdb.Error, OSError) as error:
            first = str(error).splitlines()[0]
            raise InputError(
                f"{self.folder.path}: the index cannot be asked ({first}). Make room on the disk, and load the page "
                "again."
            ) from error

    def _rows(self, question: str, values: Mapping[str, object] | None = None) -> list[tuple[Any, ...]]:
        with self._answering():
            return self._found_of(question, values).fetchall()

    def _found_of(self, question: str, values: Mapping[str, object] | None) -> duckdb.DuckDBPyConnection:
        return self._asking().execute(question, dict(values or {}))

    def _read(self, numbers: Sequence[int]) -> Iterator[Event]:
        if not numbers:
            return
        with self._answering():
            found = self._found_of(
                f"SELECT * FROM record WHERE n BETWEEN {min(numbers):d} AND {max(numbers):d} "  # noqa: S608 - numbers
                "AND list_contains($numbers, n) ORDER BY n",
                {"numbers": list(numbers)},
            )
            names, rows = [column[0] for column in found.description or ()], found.fetchall()
        for row in rows:
            yield as_event(self.folder, dict(zip(names, row, strict=True)))


def _rest(filters: Filters, without: str = "") -> Filters:
    """Filters without type and certainty, which are told apart in a cube, in one form; also without a facet."""
    chosen = {
        name: tuple(sorted(values))
        for name, values in filters.chosen.items()
        if name in FACETS and values and name != without
    }
    return Filters(chosen, text=fold(filters.text))


def _kept(held: OrderedDict[str, T], name: str, most: int) -> T:
    """Return what is held under a name, as the last asked for; the first goes where there are too many."""
    held.move_to_end(name)
    while len(held) > most:
        held.popitem(last=False)
    return held[name]


def _plain(words: str) -> str:
    """Words to look for with LIKE."""
    folded = fold(words)
    return folded.replace("!", "!!").replace("%", "!%").replace("_", "!_")


class _EventsById(Mapping[str, Event]):
    """The events of a corpus as a mapping that holds none of them."""

    def __init__(self, corpus: Corpus, ask: _Ask) -> None:
        self._corpus, self._ask = corpus, ask

    def __getitem__(self, event_id: str) -> Event:
        event = self._corpus.event(event_id)
        if event is None:
            raise KeyError(event_id)
        return event

    def __contains__(self, event_id: object) -> bool:
        return isinstance(event_id, str) and self._corpus.event(event_id) is not None

    def __iter__(self) -> Iterator[str]:
        return (event_id for (event_id,) in self._ask("SELECT event_id FROM record ORDER BY n", {}))

    def __len__(self) -> int:
        return self._corpus.total


class _Values(Collection[str]):
    """The values of a facet as a collection that holds none of them."""

    def __init__(self, ask: _Ask, facet: str) -> None:
        self._ask, self._facet = ask, facet

    def __contains__(self, value: object) -> bool:
        asked = {"facet": self._facet, "value": value}
        found = "SELECT 1 FROM value WHERE facet = $facet AND value = $value"
        return isinstance(value, str) and bool(self._ask(found, asked))

    def __iter__(self) -> Iterator[str]:
        asked = {"facet": self._facet}
        return (value for (value,) in self._ask("SELECT value FROM value WHERE facet = $facet", asked))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def open_corpus(path: Path) -> Corpus:
    """Open the folder of a finished extraction.

    Raises:
        InputError: With one line where it is none, or it or its index is damaged.
    """
    import duckdb

    folder = open_folder(path)
    index = index_of(folder)
    try:
        corpus = Corpus(folder, index)
        _ = corpus.span  # that it can be asked
    except (duckdb.Error, InputError) as error:
        raise InputError(
            f"{index} is damaged, or is no index of a corpus. Take it away to have it built anew."
        ) from error
    return corpus
