"""The gazetteer: its places, the index of their names, and what is suspicious in the file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from panther.errors import DocumentError, GazetteerError
from panther.gazetteer.rows import Row, read_rows
from panther.gazetteer.suspicion import suspicions
from panther.model import Place
from panther.names import NameIndex, name_keys
from panther.reading import decode

DEFAULT_GAZETTEER = Path(__file__).parents[2] / "data" / "gazetteer.csv"
_OTHERS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Places by name.

    ``warnings`` are lines on rows that can be used but look wrong. ``name`` and ``sha256`` are those of the file.
    ``index`` finds names and aliases in text; a name in it stands for every place that carries it.
    """

    places: tuple[Place, ...]
    name: str = ""
    sha256: str = ""
    warnings: tuple[str, ...] = ()
    index: NameIndex[Place] = field(init=False, repr=False, compare=False)
    by_id: Mapping[str, Place] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the names."""
        pairs = ((name, place) for place in self.places for name in _names(place))
        object.__setattr__(self, "index", NameIndex(pairs))
        object.__setattr__(self, "by_id", {place.place_id: place for place in self.places})

    def lookup(self, name: str) -> tuple[Place, ...]:
        """Give the places that a name stands for, in the order of the file: two or more if it is ambiguous."""
        return self.index.lookup(name)


def read_gazetteer(path: Path | str = DEFAULT_GAZETTEER) -> Gazetteer:
    """Read and check a gazetteer.

    Raises:
        GazetteerError: With a line for the file or for each row that cannot be used: file, row, reason, remedy.
    """
    path = Path(path)
    try:
        data = path.read_bytes()
        text, _, notes = decode(data, path.name)
    except OSError as error:
        raise GazetteerError(f"{path} cannot be opened: {error.strerror}. Check the path.") from error
    except DocumentError as error:
        raise GazetteerError(error.problems) from error
    rows, unused = read_rows(text, path.name)
    lines = (*_name_conflicts(rows), *suspicions(rows))
    warnings = (*notes, *unused, *(f"{path.name}, {line}" for line in lines))
    return Gazetteer(tuple(row.place for row in rows), path.name, hashlib.sha256(data).hexdigest(), warnings)


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
