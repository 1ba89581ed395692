"""GeoPackage: points, one an event and place; tables of all events, of the sources, and of what the file shows."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import TYPE_CHECKING, Any

from panther.errors import InputError
from panther.exports.edition import Edition
from panther.exports.gis import EVENT_FIELDS, PLACED_FIELDS, Kind, Row, event_row, placed_rows
from panther.exports.words import account

if TYPE_CHECKING:
    import numpy as np

PLACED, EVENTS, SOURCES, ABOUT = "events_at_places", "events", "sources", "about"
_SOURCE_FIELDS: Mapping[str, Kind] = {"name": "text", "sha256": "text"}
_ABOUT_FIELDS: Mapping[str, Kind] = {"name": "text", "words": "text"}
# The clock of GDAL is one for the whole process.
_CLOCK = Lock()


def write(edition: Edition) -> bytes:
    """Return the events of an edition as a GeoPackage (WGS 84); its time of change is that of the edition.

    Raises:
        InputError: If there is no room for it among the temporary files.
    """
    import pyogrio

    try:
        with TemporaryDirectory(prefix="panther-") as folder, _clock_at(edition):
            path = Path(folder) / "events.gpkg"
            _write_layers(edition, path)
            return path.read_bytes()
    except (OSError, pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as error:
        raise InputError(
            "The GeoPackage cannot be made: the folder of temporary files is full or cannot be written. Make room "
            "there, or name another with TMPDIR."
        ) from error


@contextmanager
def _clock_at(edition: Edition) -> Iterator[None]:
    """Let GDAL take the time of an edition for now."""
    import pyogrio

    with _CLOCK:
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": edition.made.strftime("%Y-%m-%dT%H:%M:%S.000Z")})
        try:
            yield
        finally:
            pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": None})


def _write_layers(edition: Edition, path: Path) -> None:
    placed = list(placed_rows(edition.events, unplaced=False))
    points = [point(row) for row in placed]
    _write_layer(path, PLACED, PLACED_FIELDS, placed, points)
    _write_layer(path, EVENTS, EVENT_FIELDS, [event_row(event) for event in edition.events])
    sources: list[Row] = [{"name": s.name, "sha256": s.sha256} for s in edition.sources]
    _write_layer(path, SOURCES, _SOURCE_FIELDS, sources)
    about: list[Row] = [{"name": name, "words": words} for name, words in account(edition).items()]
    _write_layer(path, ABOUT, _ABOUT_FIELDS, about)


def _write_layer(
    path: Path, layer: str, fields: Mapping[str, Kind], rows: Sequence[Row], points: Sequence[bytes] | None = None
) -> None:
    import numpy as np
    from pyogrio.raw import write as write_raw

    columns = [_column([row[name] for row in rows], kind) for name, kind in fields.items()]
    spatial: dict[str, Any] = {}
    if points is not None:
        spatial = {"geometry": np.array(points, dtype=object), "geometry_type": "Point", "crs": "EPSG:4326"}
    write_raw(
        path, **({"geometry": None} | spatial), layer=layer, driver="GPKG", fields=list(fields),
        field_data=[values for values, _ in columns], field_mask=[missing for _, missing in columns],
    )  # fmt: skip


def _column(values: Sequence[Any], kind: Kind) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Return values as an array, and where they are unknown."""
    import numpy as np

    types = {"text": ("O", ""), "integer": ("int32", 0), "number": ("float64", 0.0), "day": ("datetime64[D]", date.min)}
    dtype, filler = types[kind]
    if kind == "text":  # GDAL takes NUL for the end of a text
        values = [None if value is None else value.replace("\0", "␀") for value in values]
    missing = np.array([value is None for value in values], dtype=bool)
    return np.array([filler if value is None else value for value in values], dtype=dtype), missing


def point(row: Row) -> bytes:
    """Return the point of a row as well-known binary (little endian, longitude first)."""
    return struct.pack("<BIdd", 1, 1, row["longitude"], row["latitude"])
