"""The index of a corpus: its events once more, in the order of the list, with what windows and filters ask of them.

It is built when a corpus is opened for the first time, in ``.panther-index`` of its folder, or in the folder for
temporary files where that cannot be written, and built anew when the corpus is another one.

- ``record``: the records as they are, with ``n``, their number in the order of the list;
- ``event``: a row of numbers for each. ``low`` and ``high`` are days from 1970-01-01, open ends the least and the
  greatest number; without a date they are the other way round, so that no window touches them. ``site`` is its set of
  places, 0 where there is none;
- ``words``: what is searched, folded; ``place``: places on the map; ``stands``: the places of each site;
- ``has_...``: for each facet the values of events by number, with the row of the event again, so that to count them
  nothing need be joined; ``value``: these values, by how many events have them.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from panther.corpora.database import INDEXING_MB, connect
from panther.corpora.folder import CorpusFolder, check_events
from panther.errors import InputError
from panther.version import VERSION
from panther.views.event_types import EVENT_TYPES, type_number
from panther.views.facets import NO_LOSSES, NO_PLACE
from panther.views.showing import INFERRED_DATES, INFERRED_PLACES, fold, on_one_line
from panther.views.words import place_value_of

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

FOLDER = ".panther-index"
_MAKING, _DAY_SECONDS = ".making-", 86_400
# Rises with what an index holds.
_LAYOUT = 1
LEAST, MOST = -(2**31), 2**31 - 1
TYPES = len(EVENT_TYPES)


def index_of(folder: CorpusFolder) -> Path:
    """Return the index of a corpus, which is built where there is none.

    Raises:
        InputError: If the corpus is damaged, or no index can be written anywhere.
    """
    name = f"{folder.key[:32]}-{_LAYOUT}-{VERSION}.duckdb"
    # Elsewhere each corpus has a folder of its own: an index takes the place of all others beside it.
    place = hashlib.sha256(os.fsencode(folder.path.resolve())).hexdigest()[:16]
    homes = (folder.path / FOLDER, Path(tempfile.gettempdir()) / f"panther-index-{os.getuid()}-{place}")
    for home in homes:
        if (home / name).is_file() and _is_ours(home):
            return home / name
    check_events(folder)
    for home in homes:
        if _writable(home):
            return _build(folder, home / name)
    raise InputError(f"{folder.path} needs an index, and neither {homes[0]} nor {homes[1]} can be written.")


def _is_ours(home: Path) -> bool:
    """Whether no one else could have put a file there: folders for temporary files are open to all."""
    return home.name == FOLDER or home.stat().st_uid == os.getuid()


def _writable(home: Path) -> bool:
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=home):
            return _is_ours(home)
    except OSError:
        return False


def _build(folder: CorpusFolder, target: Path) -> Path:
    """Build an index under another name, so that one that is there is whole."""
    import duckdb

    for left in target.parent.glob(f"{_MAKING}*"):  # by one that was killed
        if time.time() - left.stat().st_mtime > _DAY_SECONDS:
            shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=_MAKING, dir=target.parent) as making:
        made = Path(making) / "index.duckdb"
        try:
            with connect(made, memory_mb=INDEXING_MB, temporary=Path(making)) as database:
                _fill(database, folder)
        except (duckdb.IOException, duckdb.OutOfMemoryException, OSError) as error:
            first = str(error).splitlines()[0]
            raise InputError(
                f"{target.parent}: the index cannot be written ({first}). Make room, and try again."
            ) from error
        for old in target.parent.glob("*.duckdb"):
            if old != target:  # another process may have made it meanwhile, and is about to open it
                old.unlink(missing_ok=True)
        made.replace(target)
    return target


def _fill(database: duckdb.DuckDBPyConnection, folder: CorpusFolder) -> None:
    _records(database, folder)
    _labels(database)
    _places(database)
    _events(database)
    _values(database)
    _words(database)
    database.execute("DROP TABLE label; DROP TABLE spot")


def _records(database: duckdb.DuckDBPyConnection, folder: CorpusFolder) -> None:
    """Events by date, those without one last; their order in the corpus decides between equals."""
    files = [str(file.path) for file in folder.files]
    if not files:
        raise InputError(f"{folder.path} holds no events: nothing can be shown of it.")
    database.execute(
        """
        CREATE TABLE record AS SELECT 0::INTEGER AS n, * FROM read_parquet($files, hive_partitioning = false) LIMIT 0
        """,
        {"files": files},
    )
    rows = 0
    database.begin()
    # A file holds a month, and months come in order: no more than one of them is sorted at a time.
    for file in folder.files:
        database.execute(
            """
            INSERT INTO record SELECT (row_number() OVER () - 1 + $rows)::INTEGER, * FROM (
                SELECT * EXCLUDE (file_row_number)
                FROM read_parquet($file, file_row_number = true, hive_partitioning = false)
                ORDER BY coalesce(date_start, date_end) NULLS LAST, file_row_number)
            """,
            {"file": str(file.path), "rows": rows},
        )
        rows += file.rows
    database.commit()


def _table(database: duckdb.DuckDBPyConnection, name: str, columns: dict[str, Iterable[Any]]) -> None:
    """Make a small table of what Python works out."""
    import pyarrow as pa

    database.register("given", pa.table({key: list(values) for key, values in columns.items()}))
    database.execute(f"CREATE TABLE {name} AS SELECT * FROM given")  # noqa: S608 - our own names
    database.unregister("given")


def _labels(database: duckdb.DuckDBPyConnection) -> None:
    """What places are called, and the numbers of types."""
    pairs = database.execute(
        "SELECT DISTINCT p.name, p.relation FROM (SELECT unnest(places) AS p FROM record) ORDER BY ALL"
    ).fetchall()
    labels = [place_value_of(name, relation) for name, relation in pairs]
    database.execute("CREATE TABLE label (name VARCHAR, relation VARCHAR, label VARCHAR)")
    if pairs:
        database.execute("DROP TABLE label")
        names, relations = zip(*pairs, strict=True)
        _table(database, "label", {"name": names, "relation": relations, "label": labels})


def _places(database: duckdb.DuckDBPyConnection) -> None:
    """Places on the map, one for each id and point, and the sets of them that events have."""
    database.execute(
        """
        CREATE TABLE spot AS SELECT n, p.place_id AS place_id, p.latitude AS latitude, p.longitude AS longitude,
            p.radius_km AS radius_km, p.geometry AS geometry, label.label AS label
            FROM (SELECT n, unnest(places) AS p FROM record)
            JOIN label ON label.name = p.name AND label.relation = p.relation;
        CREATE TABLE place AS SELECT (row_number() OVER () - 1)::INTEGER AS number, * FROM (
            SELECT place_id, latitude, longitude, arg_min(label, n) AS name, min(radius_km) AS radius_km,
                bool_or(geometry = 'point') AS point, count(DISTINCT n)::INTEGER AS events
            FROM spot GROUP BY ALL ORDER BY min(n), place_id, latitude, longitude);
        CREATE TEMP TABLE sited AS SELECT n, list_sort(list(DISTINCT number)) AS places
            FROM spot JOIN place USING (place_id, latitude, longitude) GROUP BY n;
        CREATE TEMP TABLE site AS SELECT row_number() OVER ()::INTEGER AS number, places
            FROM (SELECT DISTINCT places FROM sited ORDER BY places);
        CREATE TABLE stands AS SELECT number AS site, unnest(places) AS place FROM site ORDER BY ALL;
        """
    )


def _values(database: duckdb.DuckDBPyConnection) -> None:
    """The values of facets: those of most events first, the one for "none" last."""
    database.execute(
        """
        CREATE TEMP TABLE told AS
            SELECT DISTINCT n, 'actor' AS facet, value FROM (SELECT n, unnest(actors) AS value FROM record)
            UNION ALL SELECT DISTINCT n, 'place', label FROM spot
            UNION ALL SELECT n, 'place', $no_place FROM record WHERE len(places) = 0
            UNION ALL SELECT DISTINCT n, 'document', value
                FROM (SELECT n, unnest(list_transform(citations, lambda c: c.document)) AS value FROM record)
            UNION ALL SELECT DISTINCT n, 'loss', value
                FROM (SELECT n, unnest(list_transform(losses, lambda l: l.kind)) AS value FROM record)
            UNION ALL SELECT n, 'loss', $no_losses FROM record WHERE len(losses) = 0
        """,
        {"no_place": NO_PLACE, "no_losses": NO_LOSSES},
    )
    database.execute(
        """
        CREATE TABLE value AS SELECT facet, value, events, folded, (row_number() OVER (
                PARTITION BY facet ORDER BY value IN ($no_place, $no_losses), events DESC, folded, value
            ) - 1)::INTEGER AS number
            FROM (SELECT facet, value, lower(value) AS folded, count(*)::INTEGER AS events FROM told GROUP BY ALL)
            ORDER BY facet, number
        """,
        {"no_place": NO_PLACE, "no_losses": NO_LOSSES},
    )
    for facet in ("actor", "place", "document", "loss"):
        database.execute(
            f"CREATE TABLE has_{facet} AS SELECT event.*, number FROM told JOIN value USING (facet, value) "  # noqa: S608
            f"JOIN event USING (n) WHERE facet = '{facet}' ORDER BY n, number"
        )


def _events(database: duckdb.DuckDBPyConnection) -> None:
    types = {name: type_number(name) for name in EVENT_TYPES}
    cases = " ".join(f"WHEN '{name}' THEN {number}" for name, number in types.items())
    database.execute(
        f"""
        CREATE TABLE event AS SELECT n,
            CASE WHEN date_start IS NULL AND date_end IS NULL THEN {MOST}
                 ELSE coalesce(date_start - DATE '1970-01-01', {LEAST}) END::INTEGER AS low,
            CASE WHEN date_start IS NULL AND date_end IS NULL THEN {LEAST}
                 ELSE coalesce(date_end - DATE '1970-01-01', {MOST}) END::INTEGER AS high,
            (CASE event_type {cases} ELSE {type_number("")} END)::UTINYINT AS type,
            NOT (list_contains($places, place_basis) OR list_contains($dates, date_basis)) AS certain,
            coalesce(site.number, 0)::INTEGER AS site
        FROM record LEFT JOIN sited USING (n) LEFT JOIN site ON site.places = sited.places
        ORDER BY n
        """,  # noqa: S608 - our own names and numbers
        {"places": sorted(INFERRED_PLACES), "dates": sorted(INFERRED_DATES)},
    )


def _words(database: duckdb.DuckDBPyConnection) -> None:
    from duckdb.func import ARROW

    function: Any = _all_searched
    function.__annotations__.clear()  # DuckDB would look for what they name
    database.create_function("searched", function, ["VARCHAR", "VARCHAR[]", "VARCHAR[]"], "VARCHAR", type=ARROW)
    database.execute(
        """
        CREATE TABLE words AS SELECT n, searched(
            array_to_string(list_transform(list_filter(citations, lambda c: c.role <> 'copy'), lambda c: c.text), ' '),
            list_transform(places, lambda p: p.name), list_transform(places, lambda p: p.relation)) AS words
        FROM record ORDER BY n
        """
    )


def _all_searched(texts: pa.Array, names: pa.Array, relations: pa.Array) -> pa.Array:
    import pyarrow as pa

    rows = zip(texts.to_pylist(), names.to_pylist(), relations.to_pylist(), strict=True)
    return pa.array([_searched(*row) for row in rows], type=pa.string())


def _searched(text: str, names: list[str], relations: list[str]) -> str:
    """The words of an event that a search finds, as ``panther.views.showing.passes`` has them."""
    labels = dict.fromkeys(place_value_of(name, relation) for name, relation in zip(names, relations, strict=True))
    return fold(f"{on_one_line([text])} {', '.join(labels)}")
