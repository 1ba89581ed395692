"""The gazetteer: its places, the index of their names, and what is suspicious in the file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from panther.errors import DocumentError, GazetteerError
from panther.gazetteer.rows import Row, read_rows
from panther.gazetteer.suspicion import suspicions
from panther.model import Place, SourceFile
from panther.names import NameIndex, name_keys
from panther.texts.decoding import decode

DEFAULT_GAZETTEER = Path(__file__).parents[2] / "data" / "gazetteer.csv"
_OTHERS_SHOWN = 3
_MELTED = {"Le": ("du", "au"), "Les": ("des", "aux")}


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Places by name.

    ``warnings`` are lines on rows that can be used but look wrong. ``files`` are those that the places were read from:
    the gazetteer, then one that was added to it. ``index`` finds names and aliases in text; a name in it stands for
    every place that carries it.
    """

    places: tuple[Place, ...]
    files: tuple[SourceFile, ...] = ()
    warnings: tuple[str, ...] = ()
    index: NameIndex[Place] = field(init=False, repr=False, compare=False)
    by_id: Mapping[str, Place] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the names."""
        pairs = ((form, place) for place in self.places for name in _names(place) for form in _forms(name))
        object.__setattr__(self, "index", NameIndex(pairs))
        object.__setattr__(self, "by_id", {place.place_id: place for place in self.places})

    def lookup(self, name: str) -> tuple[Place, ...]:
        """Give the places that a name stands for, in the order of the file: two or more if it is ambiguous."""
        return self.index.lookup(name)


def _forms(name: str) -> Iterator[str]:
    """Give a name as texts print it: in French an article that begins it melts into the words "de" and "à" before."""
    yield name
    article, _, rest = name.partition(" ")
    if rest:
        yield from (f"{melted} {rest}" for melted in _MELTED.get(article, ()))


class _Table(NamedTuple):
    """A file of places, read and checked row by row."""

    file: SourceFile
    rows: tuple[Row, ...]
    notes: tuple[str, ...]

    @property
    def warnings(self) -> tuple[str, ...]:
        lines = (*_name_conflicts(self.rows), *suspicions(self.rows))
        return (*self.notes, *(f"{self.file.name}, {line}" for line in lines))


def read_gazetteer(path: Path | str = DEFAULT_GAZETTEER, added: Path | str | None = None) -> Gazetteer:
    """Read and check a gazetteer.

    Args:
        path: A CSV file (see data/README.md).
        added: Another, whose places come on top of it: that of a campaign. Where both have a place or a name, that of
            the added file is used alone, and a warning says so.

    Raises:
        GazetteerError: With a line for the file or for each row that cannot be used: file, row, reason, remedy.
    """
    table = _read_table(Path(path), Path(path).name)
    if added is None:
        return _gazetteer((table,), ())
    own = _read_table(Path(added), f"{Path(added).name} (campaign)")
    rest, lines = _yielding(table, own)
    return _gazetteer((table._replace(rows=rest), own), lines)


def _gazetteer(tables: tuple[_Table, ...], lines: tuple[str, ...]) -> Gazetteer:
    places = tuple(row.place for table in tables for row in table.rows)
    warnings = (*(warning for table in tables for warning in table.warnings), *lines)
    return Gazetteer(places, tuple(table.file for table in tables), warnings)


def _read_table(path: Path, name: str) -> _Table:
    try:
        data = path.read_bytes()
        text, _, notes = decode(data, name)
    except OSError as error:
        raise GazetteerError(f"{path} cannot be opened: {error.strerror}. Check the path.") from error
    except DocumentError as error:
        raise GazetteerError(error.problems) from error
    rows, unused = read_rows(text, name)
    return _Table(SourceFile(name, hashlib.sha256(data).hexdigest()), rows, (*notes, *unused))


def _yielding(table: _Table, own: _Table) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    """Give the rows of a gazetteer that stay beside those of another, and a line for each that yields to it.

    A place yields whole where the other has its id or its name; an alias yields alone.
    """
    index = NameIndex((name, row) for row in own.rows for name in _names(row.place))
    by_id = {row.place.place_id: row for row in own.rows}
    rest, lines = [], []
    for row in table.rows:
        place = row.place
        claimed = {name: found[0] for name in _names(place) if (found := index.lookup(name))}
        if winner := by_id.get(place.place_id) or claimed.get(place.name):
            lines.append(f"{own.file.name}, {winner.label}: {_told(winner.place, row, table.file.name)}")
            continue
        for name, winner in claimed.items():
            lines.append(
                f"{own.file.name}, {winner.label}: “{name}” stands for it alone, and no longer for {row.label} of "
                f"{table.file.name}."
            )
        aliases = tuple(alias for alias in place.aliases if alias not in claimed)
        rest.append(row if aliases == place.aliases else replace(row, place=replace(place, aliases=aliases)))
    return tuple(rest), tuple(lines)


def _told(winner: Place, row: Row, name: str) -> str:
    """Say what became of a place that yields to another: no more than spellings may be added to it."""
    place = row.place
    added = tuple(alias for alias in winner.aliases if alias not in place.aliases)
    if added and replace(winner, aliases=place.aliases, note=place.note) == place:
        kept = " and leaves others out" if set(place.aliases) - set(winner.aliases) else ""
        spellings = ", ".join(f"“{alias}”" for alias in added)
        return f"it is {row.label} of {name} and adds the spelling {spellings}{kept}."
    return f"it is used in place of {row.label} of {name}."


def _names(place: Place) -> tuple[str, ...]:
    return place.name, *place.aliases


def _name_conflicts(rows: tuple[Row, ...]) -> Iterator[str]:
    """Give a line for each spelling, or several spellings of the same places, that stands for more than one place."""
    index = NameIndex((name, position) for position, row in enumerate(rows) for name in _names(row.place))
    told = {sharing: key for key, sharing in index.ambiguous()}
    for (first, *others), key in sorted(told.items()):
        name = next(name for name in _names(rows[first].place) if key in name_keys(name))
        labels = [rows[position].label for position in others[:_OTHERS_SHOWN]]
        if len(others) > _OTHERS_SHOWN:
            labels.append(f"{len(others) - _OTHERS_SHOWN} more")
        yield (
            f"{rows[first].label}: “{name}” also stands for {', '.join(labels)}. "
            "It is resolved only where the words around it decide."
        )
