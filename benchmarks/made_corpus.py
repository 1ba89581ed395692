"""A made-up corpus of any number of events, the same for the same number, as ``extract --engine`` would write it.

Kinds, actors, losses and words are those of the seeds' own events; days, places and documents are made up. Rows are
made as columns, a chunk at a time, so that a million of them take no more memory than a hundred thousand.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import parquet

from panther.campaign import Campaign
from panther.engines.extraction import LAYOUT
from panther.engines.packing import UNKNOWN, event_schema, ledger_schema
from panther.events.table import to_record
from panther.model import Event
from panther.version import VERSION

FIRST_DAY = np.datetime64("2012-01-01")
DAYS = 1096
PLACES = 3_000
EVENTS_A_DOCUMENT = 40
CHUNK = 100_000
LENGTHS = (1, 1, 1, 1, 2, 3, 7, 30)
# Shares of the events: with a place, with a second one, without an end, a beginning, either.
PLACED, TWICE, OPEN_END, OPEN_START, UNDATED = 0.8, 0.1, 0.03, 0.03, 0.02


def write_made_corpus(folder: Path, count: int) -> Path:
    """Write a corpus of so many events, and return its folder."""
    return write_corpus(folder, _chunks(count))


def write_events_as_corpus(folder: Path, events: Iterable[Event]) -> Path:
    """Write events as a corpus of theirs."""
    rows = [to_record(e) | {"date_start": e.date_start, "date_end": e.date_end} for e in events]
    return write_corpus(folder, iter([pa.Table.from_pylist(rows, schema=event_schema())]))


def write_corpus(folder: Path, tables: Iterator[pa.Table]) -> Path:
    """Write tables of events as the finished run of an extraction, parted by month."""
    rows: dict[str, int] = {}
    with ExitStack() as opened:
        writers: dict[str, parquet.ParquetWriter] = {}
        for table in tables:
            for month, part in _months(table):
                if month not in writers:
                    path = folder / f"events/month={month}/part-0.parquet"
                    path.parent.mkdir(parents=True, exist_ok=True)
                    writers[month] = opened.enter_context(
                        parquet.ParquetWriter(path, event_schema(), compression="zstd")
                    )
                writers[month].write_table(part, row_group_size=16_384)
                rows[month] = rows.get(month, 0) + part.num_rows
    (folder / "events").mkdir(parents=True, exist_ok=True)
    (folder / "ledger").mkdir(exist_ok=True)
    parquet.write_table(ledger_schema().empty_table(), folder / "ledger" / "part-00000.parquet")
    (folder / "failed.jsonl").write_text("", encoding="utf-8")
    order = sorted(rows, key=lambda month: (month == UNKNOWN, month))
    files = [_entry(folder, f"events/month={month}/part-0.parquet", rows[month]) for month in order]
    files += [_entry(folder, "ledger/part-00000.parquet", 0), _entry(folder, "failed.jsonl", 0)]
    _write_manifest(folder, files, sum(rows.values()))
    return folder


def _write_manifest(folder: Path, files: list[dict[str, Any]], events: int) -> None:
    digest = hashlib.sha256(json.dumps(files).encode()).hexdigest()
    manifest = {
        "what": "Made up.",
        "layout": LAYOUT,
        "version": VERSION,
        "tables": [],
        "documents": {"count": -(-events // EVENTS_A_DOCUMENT), "failed": 0, "bytes": 0, "sha256": digest},
        "events": events,
        "ledger": 0,
        "files": files,
    }
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


def _entry(folder: Path, path: str, rows: int) -> dict[str, Any]:
    data = (folder / path).read_bytes()
    return {"path": path, "rows": rows, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def _months(table: pa.Table) -> Iterator[tuple[str, pa.Table]]:
    day = pc.coalesce(table["date_start"], table["date_end"])
    months = pc.fill_null(pc.strftime(day, format="%Y-%m"), UNKNOWN)
    for month in pc.unique(months).to_pylist():
        yield month, table.filter(pc.equal(months, month))


def _chunks(count: int) -> Iterator[pa.Table]:
    dice = np.random.default_rng(count)
    templates = pa.Table.from_pylist(
        [to_record(event) | {"date_start": None, "date_end": None} for event in Campaign.open().records],
        schema=event_schema(),
    )
    places = _places(dice)
    for first in range(0, count, CHUNK):
        yield _chunk(dice, templates, places, first, min(CHUNK, count - first))


def _places(dice: np.random.Generator) -> pa.StructArray:
    """Return places in clusters, points and areas."""
    towns = np.stack([dice.uniform(11, 27, 60), dice.uniform(-11, 14, 60)])
    town = dice.integers(0, 60, PLACES)
    spread = dice.normal(0, 0.5, (2, PLACES))
    latitude, longitude = np.round(towns[:, town] + spread, 4)
    area = dice.random(PLACES) < 0.3
    names = [f"Place {number}" for number in range(PLACES)]
    columns = [
        pa.array([f"p{number}" for number in range(PLACES)]), pa.array(names), pa.array(names), pa.array(latitude),
        pa.array(longitude), pa.array(np.where(area, 15.0, 2.0)), pa.array(["in"] * PLACES),
        pa.array(np.where(area, "area", "point")),
    ]  # fmt: skip
    kind = event_schema().field("places").type.value_type
    return pa.StructArray.from_arrays(columns, fields=list(kind))


def _chunk(dice: np.random.Generator, templates: pa.Table, places: pa.StructArray, first: int, count: int) -> pa.Table:
    rows = templates.take(pa.array(dice.integers(0, templates.num_rows, count)))
    made = {
        **_dates(dice, count),
        **_placed(dice, places, count),
        **_words(rows["excerpt"], first, count),
    }
    arrays = [made[field.name] if field.name in made else rows[field.name] for field in event_schema()]
    return pa.Table.from_arrays(arrays, schema=event_schema())


def _dates(dice: np.random.Generator, count: int) -> dict[str, pa.Array]:
    start = FIRST_DAY + np.minimum(dice.integers(0, DAYS, count), dice.integers(0, DAYS, count) + DAYS // 3)
    end = np.minimum(start + dice.choice(LENGTHS, count) - 1, FIRST_DAY + DAYS - 1)
    fate = dice.random(count)
    no_end = (fate < OPEN_END) | (fate > 1 - UNDATED)
    no_start = ((fate >= OPEN_END) & (fate < OPEN_END + OPEN_START)) | (fate > 1 - UNDATED)
    precision = np.select(
        [no_start & no_end, no_start, no_end, start == end], ["unknown", "open_start", "open_end", "day"], "range"
    )
    basis = np.where(precision == "unknown", "none", dice.choice(["explicit", "explicit", "carried"], count))
    return {
        "date_start": pa.array(start.astype("datetime64[D]"), mask=no_start),
        "date_end": pa.array(end.astype("datetime64[D]"), mask=no_end),
        "date_precision": pa.array(precision),
        "date_basis": pa.array(basis),
        "date_text": pa.nulls(count, pa.string()),
        "time_precision": pa.array(np.where(precision == "day", 1, 2)),
    }


def _placed(dice: np.random.Generator, places: pa.StructArray, count: int) -> dict[str, pa.Array]:
    """Return places of events: a few places have most of them."""
    number = (dice.random(count) < PLACED).astype(int)
    number += number * (dice.random(count) < TWICE)
    taken = (PLACES * dice.random(number.sum()) ** 3).astype(int)
    offsets = pa.array(np.concatenate([[0], np.cumsum(number)]).astype(np.int32))
    basis = np.where(number == 0, "none", dice.choice(["explicit", "explicit", "explicit", "inherited"], count))
    return {
        "places": pa.ListArray.from_arrays(
            offsets, places.take(pa.array(taken)), type=event_schema().field("places").type
        ),
        "place_basis": pa.array(basis),
        "geo_precision": pa.array(np.where(number == 0, 0, 1), mask=number == 0),
    }


def _words(excerpts: pa.ChunkedArray, first: int, count: int) -> dict[str, pa.Array]:
    numbers = range(first, first + count)
    words = [f"{text} (Report {number}.)" for text, number in zip(excerpts.to_pylist(), numbers, strict=True)]
    start = np.arange(count) % EVENTS_A_DOCUMENT * 1000
    kind = event_schema().field("citations").type
    columns = [
        pa.array([f"reports/{number // EVENTS_A_DOCUMENT:06}.txt" for number in numbers]),
        pa.array(start),
        pa.array(start + np.array([len(text) for text in words])),
        pa.array(words),
        pa.array(["main"] * count),
    ]
    told = pa.StructArray.from_arrays(columns, fields=list(kind.value_type))
    return {
        "event_id": pa.array([f"e{number:012x}" for number in numbers]),
        "citations": pa.ListArray.from_arrays(pa.array(np.arange(count + 1, dtype=np.int32)), told, type=kind),
        "excerpt": pa.array(words),
    }
