"""Counts of a corpus by place, type, certainty and day, so packed that a browser can answer every window from them.

An event touches a window when it has begun by its last day and has not ended before its first. So it is enough to know
how many events begin and how many end on each day, and the two need not be known together: the events of a window are
those that begin up to its last day without those that end before its first. This holds for open ends as well, which
begin with the corpus or never end.

Counts are kept for each *series*, of a set of places (``site``), a type and a certainty: an event at two places is one
event of a cell that holds both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from panther.corpora.index import MOST, TYPES

if TYPE_CHECKING:
    import duckdb
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]

KINDS = 2 * TYPES
_WORD = 32


@dataclass(frozen=True, slots=True)
class Cube:
    """The counts of the events that pass a filter, as numbers of four bytes, little end first.

    Attributes:
        series: Days, series, bits of a series; numbers of entries that begin and that end; for each day, and one more,
            where its entries begin, first those of beginnings; the entries: the series in the low bits, above it how
            many events. What does not fit into one is told in several.
        days: How many days any event begins or ends on, and these days, from the first of the corpus; then for each
            type, certainty and whether there is a place, how many events begin on each of these days; in the same way
            how many end there, and how many are of that one day alone; and last how many have no date. The days
            between are left out: one event of another century makes them no longer.
    """

    series: bytes
    days: bytes


def cube(asking: duckdb.DuckDBPyConnection, source: str, span: tuple[int, int]) -> Cube:
    """Count events.

    Args:
        asking: The index.
        source: The table of them: ``event``, or one with its columns.
        span: First and last day of the corpus, from 1970-01-01.
    """
    first, last = span
    length = last - first + 1
    begin = _entries(asking, source, f"greatest(low, {first}) - {first}", "low <= high")
    end = _entries(asking, source, f"high - {first}", f"low <= high AND high < {MOST}")
    count = (asking.execute("SELECT max(site) + 1 FROM event").fetchone() or (1,))[0] * KINDS
    return Cube(_packed(begin, end, length, count), _by_day(asking, source, span) + _undated(asking, source))


def _entries(asking: duckdb.DuckDBPyConnection, source: str, day: str, where: str) -> tuple[Numbers, Numbers, Numbers]:
    """Return day, series and number of events of each entry, by day."""
    found = asking.execute(
        f"SELECT {day} AS day, site * {KINDS} + type * 2 + certain::INTEGER AS series, count(*)::INTEGER AS events "  # noqa: S608
        f"FROM {source} WHERE {where} GROUP BY ALL ORDER BY ALL"
    ).fetchnumpy()
    return _numbers(found["day"]), _numbers(found["series"]), _numbers(found["events"])


def _numbers(column: object) -> Numbers:
    import numpy as np

    return np.asarray(column, dtype=np.int64)


def _packed(
    begin: tuple[Numbers, Numbers, Numbers], end: tuple[Numbers, Numbers, Numbers], length: int, count: int
) -> bytes:
    import numpy as np

    bits = max(1, (count - 1).bit_length())
    parts = [_parted(entries, _WORD - bits) for entries in (begin, end)]
    head = np.array([length, count, bits, *(len(part[0]) for part in parts)])
    offsets = [np.searchsorted(day, np.arange(length + 1)) for day, _, _ in parts]
    entries = [series | (events << bits) for _, series, events in parts]
    return b"".join(array.astype("<u4").tobytes() for array in (head, *offsets, *entries))


def _parted(entries: tuple[Numbers, Numbers, Numbers], bits: int) -> tuple[Numbers, Numbers, Numbers]:
    """Tell what does not fit into so many bits in several entries."""
    import numpy as np

    day, series, events = entries
    most = 2**bits - 1
    times = -(-events // most)
    if times.max(initial=1) == 1:
        return entries
    day, series, left = np.repeat(day, times), np.repeat(series, times), np.full(times.sum(), most)
    left[np.cumsum(times) - 1] = events - (times - 1) * most
    return day, series, left


def _by_day(asking: duckdb.DuckDBPyConnection, source: str, span: tuple[int, int]) -> bytes:
    import numpy as np

    first, _ = span
    kind = "type * 4 + certain::INTEGER * 2 + (site > 0)::INTEGER"
    begin, end, alone = "low <= high", f"low <= high AND high < {MOST}", "low = high"
    sums = ((f"greatest(low, {first})", begin), ("high", end), ("low", alone))
    found = [
        asking.execute(
            f"SELECT {kind}, {day} - {first}, count(*) FROM {source} WHERE {also} GROUP BY ALL"  # noqa: S608
        ).fetchall()
        for day, also in sums
    ]
    days = sorted({day for rows in found for _, day, _ in rows})
    column = {day: number for number, day in enumerate(days)}
    made = np.zeros((len(sums), 2 * KINDS, len(days)), dtype="<u4")
    for number, rows in enumerate(found):
        for row, day, events in rows:
            made[number, row, column[day]] = events
    return np.array([len(days), *days], dtype="<u4").tobytes() + made.tobytes()


def _undated(asking: duckdb.DuckDBPyConnection, source: str) -> bytes:
    import numpy as np

    kind = "type * 4 + certain::INTEGER * 2 + (site > 0)::INTEGER"
    rows = asking.execute(f"SELECT {kind}, count(*) FROM {source} WHERE low > high GROUP BY ALL")  # noqa: S608
    counts = dict(rows.fetchall())
    return np.array([counts.get(number, 0) for number in range(2 * KINDS)], dtype="<u4").tobytes()
