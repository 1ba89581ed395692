"""The gazetteer: its places, the index of their names, and what is suspicious in the file."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from panther.errors import DocumentError, GazetteerError
from panther.folding import fold
from panther.gazetteer.rows import Row, read_rows
from panther.gazetteer.suspicion import suspicions
from panther.model import Place
from panther.names import NameIndex
from panther.reading import decode

DEFAULT_GAZETTEER = Path(__file__).parents[2] / "data" / "gazetteer.csv"


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
        pairs = ((name, place) for place in self.places for name in (place.name, *place.aliases))
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
    warnings = (*notes, *unused, *(f"{path.name}, {line}" for line in _name_conflicts(rows) + suspicions(rows)))
    return Gazetteer(tuple(row.place for row in rows), path.name, hashlib.sha256(data).hexdigest(), warnings)


def _name_conflicts(rows: tuple[Row, ...]) -> list[str]:
    """Give a line for each spelling that stands for more than one place."""
    index = NameIndex((name, row) for row in rows for name in (row.place.name, *row.place.aliases))
    told: dict[tuple[Row, ...], str] = {}
    for row in rows:
        for name in (row.place.name, *row.place.aliases):
            sharing = index.lookup(name)
            if len(sharing) > 1 and fold(name):
                told.setdefault(sharing, name)
    return [
        f"{sharing[0].label}: “{name}” also stands for {', '.join(row.label for row in sharing[1:])}. "
        "It is resolved only where the words around it decide."
        for sharing, name in told.items()
    ]
