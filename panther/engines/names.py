"""The names of a corpus: whether one was given before, without keeping millions of them in memory."""

from __future__ import annotations

import hashlib
import sqlite3

from panther.errors import InputError

_CACHE_KIB = 65_536


class Names:
    """Names and where each comes from, in a temporary file that goes away by itself."""

    def __init__(self) -> None:
        self._base = sqlite3.connect("", isolation_level=None)
        self._base.execute("PRAGMA journal_mode = OFF")
        self._base.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        self._base.execute("CREATE TABLE names (key BLOB PRIMARY KEY, store INTEGER, at TEXT) WITHOUT ROWID")
        self._base.execute("BEGIN")  # and never an end: each name would be written by itself

    def add(self, name: str, store: int, where: str) -> tuple[int, str] | None:
        """Note a name.

        Returns:
            The store and the place that the name came from before; ``None`` where it is new.

        Raises:
            InputError: If the folder for temporary files takes no more.
        """
        key = hashlib.blake2b(name.encode(), digest_size=16).digest()
        try:
            row = (key, store, where)
            if self._base.execute("INSERT OR IGNORE INTO names VALUES (?, ?, ?)", row).rowcount:
                return None
            before: tuple[int, str] = self._base.execute("SELECT store, at FROM names WHERE key = ?", (key,)).fetchone()
        except sqlite3.Error as error:
            raise InputError(f"The folder for temporary files takes no more ({error}). Free space there.") from error
        return before
