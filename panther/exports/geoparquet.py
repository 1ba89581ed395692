"""GeoParquet 1.1: one row an event and place; an event without a place has one row, its geometry null."""

from __future__ import annotations

import json
from collections.abc import Mapping
from io import BytesIO

from panther.exports.edition import Edition
from panther.exports.geopackage import point
from panther.exports.gis import PLACED_FIELDS, placed_rows
from panther.exports.words import account


def write(edition: Edition) -> bytes:
    """Return the events of an edition as GeoParquet; longitude and latitude of WGS 84 (OGC:CRS84, the default)."""
    import pyarrow as pa
    from pyarrow import parquet

    types = {"text": pa.string(), "integer": pa.int32(), "number": pa.float64(), "day": pa.date32()}
    rows = list(placed_rows(edition.events, unplaced=True))
    columns = {name: pa.array([row[name] for row in rows], types[kind]) for name, kind in PLACED_FIELDS.items()}
    points = [None if row["place_id"] is None else point(row) for row in rows]
    table = pa.table(columns | {"geometry": pa.array(points, pa.binary())})
    file = BytesIO()
    parquet.write_table(table.replace_schema_metadata(_metadata(edition)), file)
    return file.getvalue()


def _metadata(edition: Edition) -> Mapping[str, str]:
    """Return what the file says of itself: its geometry, as the standard wants it, and its sources."""
    geometry = {"encoding": "WKB", "geometry_types": ["Point"], "orientation": "counterclockwise"}
    geo = {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": geometry}}
    made = {
        **account(edition),
        "sources": [{"name": source.name, "sha256": source.sha256} for source in edition.sources],
    }
    return {"geo": json.dumps(geo), "panther": json.dumps(made, ensure_ascii=False)}
