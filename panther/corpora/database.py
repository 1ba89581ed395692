"""DuckDB as a corpus uses it: offline, with bounded memory, and nothing loaded but what comes with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import duckdb

ASKING_MB = 384
INDEXING_MB = 1024
MEMORY = ":memory:"


def connect(path: Path | str, *, memory_mb: int, temporary: Path) -> duckdb.DuckDBPyConnection:
    """Open a database.

    Args:
        path: Its file, or MEMORY.
        memory_mb: How much memory it may take before it puts things aside.
        temporary: Where it puts them.
    """
    import duckdb

    settings: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        "memory_limit": f"{memory_mb}MB",
        "temp_directory": str(temporary),
        "preserve_insertion_order": "true",
    }
    return duckdb.connect(str(path), config=settings)
