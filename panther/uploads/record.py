"""What was uploaded to a campaign: ``uploads.jsonl`` in its folder, a line for each document added or taken back."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from panther.errors import InputError

RECORD = "uploads.jsonl"
_MADE, _ADDED, _UNDONE = "made", "added", "undone"


@dataclass(frozen=True, slots=True)
class Upload:
    """A document that was uploaded.

    Attributes:
        name: Of the file in the campaign's folder.
        original: As it was sent, without what does not print.
        sha256: That of its bytes.
        bytes: How many they are.
        time: When, in UTC: ``2026-11-21T19:30:00Z``.
    """

    name: str
    original: str
    sha256: str
    bytes: int
    time: str


# Of the lines that are read, what they hold beside "what" and "time".
_KEYS = {_MADE: ("title",), _ADDED: Upload.__slots__, _UNDONE: ("name", "sha256")}


def utc(now: datetime) -> str:
    """Return a time as it is recorded."""
    return now.strftime("%Y-%m-%dT%H:%M:%SZ")


def made_line(title: str, time: str) -> dict[str, str]:
    """Return the first line of a campaign that was made by an upload."""
    return {"what": _MADE, "title": title, "time": time}


def added_line(upload: Upload) -> dict[str, Any]:
    """Return the line of a document that was added."""
    return {"what": _ADDED, **asdict(upload)}


def undone_line(upload: Upload, time: str) -> dict[str, str]:
    """Return the line of a document that was taken back."""
    return {"what": _UNDONE, "name": upload.name, "sha256": upload.sha256, "time": time}


def append(folder: Path, lines: Iterable[Mapping[str, Any]]) -> int:
    """Write lines at the end of a folder's record, through to the disk: all of them, or nothing.

    Returns:
        How many bytes were written.

    Raises:
        OSError: If it cannot be written, or is a link.
    """
    data = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()
    length = len(data)
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
    with os.fdopen(os.open(folder / RECORD, flags, 0o644), "ab", buffering=0) as file:
        before = os.fstat(file.fileno()).st_size
        try:
            while data:
                data = data[file.write(data) :]
            os.fsync(file.fileno())
        except OSError:
            os.ftruncate(file.fileno(), before)  # half a line would make the whole record unreadable
            raise
    return length


def withdraw(folder: Path, length: int) -> None:
    """Take the last bytes of a folder's record away, which told of what did not come to be."""
    path = folder / RECORD
    left = path.stat().st_size - length
    if left > 0:
        os.truncate(path, left)
    else:
        path.unlink()


def read_uploads(folder: Path) -> tuple[Upload, ...]:
    """Return the uploads of a campaign that were not taken back, in the order in which they came.

    Raises:
        InputError: With the line that cannot be read.
    """
    found: dict[tuple[str, str], Upload] = {}
    for line in _lines(folder):
        if line["what"] == _ADDED:
            upload = Upload(**{name: line[name] for name in Upload.__slots__})
            found[upload.name, upload.sha256] = upload
        elif line["what"] == _UNDONE:
            found.pop((line["name"], line["sha256"]), None)
    return tuple(found.values())


def title_made(folder: Path) -> str | None:
    """Return the title under which a campaign was made by an upload; ``None`` where it was not.

    Raises:
        InputError: With the line of its record that cannot be read.
    """
    return next((line["title"] for line in _lines(folder) if line["what"] == _MADE), None)


def _lines(folder: Path) -> list[dict[str, Any]]:
    path = folder / RECORD
    try:
        text = "" if path.is_symlink() or not path.is_file() else path.read_bytes().decode()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read. Correct it, or take it away.") from error
    found = []
    for number, written in enumerate(text.splitlines(), 1):
        try:
            line = json.loads(written)
            keys = {"what", "time", *_KEYS.get(line["what"], ())}
            whole = keys <= line.keys() and all(isinstance(line[key], int if key == "bytes" else str) for key in keys)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            whole = False
        if not whole:
            raise InputError(f"{path}, line {number}: it is not what Panther writes. Correct it, or take it away.")
        found.append(line)
    return found
