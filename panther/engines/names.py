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
        self._base.execute("CREATE TABLE names (key BLOB PRIMARY KEY, origin TEXT) WITHOUT ROWID")

    def add(self, name: str, origin: str) -> str | None:
        """Note a name.

        Returns:
            Where the name came from before; ``None`` where it is new.

        Raises:
            InputError: If the folder for temporary files takes no more.
        """
        key = hashlib.blake2b(name.encode(), digest_size=16).digest()
        try:
            added = self._base.execute("INSERT OR IGNORE INTO names VALUES (?, ?)", (key, origin)).rowcount
            if added:
                return None
            return str(self._base.execute("SELECT origin FROM names WHERE key = ?", (key,)).fetchone()[0])
        except sqlite3.Error as error:
            raise InputError(
                f"The folder for temporary files takes no more names ({error}). Free space there."
            ) from error
