"""Files of a campaign's folder, written whole or not at all, by one writer at a time."""

from __future__ import annotations

import hashlib
import json
import os
import time
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from panther.errors import InputError
from panther.writing import write_whole

Files = Mapping[str, bytes | None]
"""The bytes of files by name; ``None``: there is no such file."""

_PATIENCE_SECONDS = 10.0
_LOOK_SECONDS = 0.02
_JOURNAL = ".panther-change.json"
_TRIES = 3


def change_files(folder: Path, names: tuple[str, ...], change: Callable[[Files], Files]) -> None:
    """Change some files of a folder, all of them or none.

    Whoever else changes them so waits. An editor does not: where a file is another one by the time that it would be
    replaced, the change is made again on what is there now.

    Args:
        folder: Where the files lie.
        names: The files that may be changed.
        change: Bytes as they are -> bytes of the files that change. It may be called several times.

    Raises:
        InputError: If they cannot be written; then all are as before.
    """
    try:
        with _alone(folder):
            _finish(folder, names)
            for _ in range(_TRIES):
                before = {name: _bytes(folder / name) for name in names}
                after = change(before)
                if all(_bytes(folder / name) == before[name] for name in names):
                    _replace_all(folder, before, after)
                    return
    except OSError as error:
        raise InputError(f"{folder} cannot be written ({error.strerror}). Nothing was changed there.") from error
    raise InputError(f"The files of {folder} are being changed by another program. Nothing was changed: try again.")


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the folder's lock; it goes with the process that holds it.

    Raises:
        InputError: If another holds it for too long.
    """
    import fcntl

    held = os.open(folder, os.O_RDONLY)
    try:
        last = time.monotonic() + _PATIENCE_SECONDS
        while True:
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > last:
                    raise InputError(f"Somebody else is writing to {folder}. Try again.") from None
                time.sleep(_LOOK_SECONDS)
        yield
    finally:
        os.close(held)


def _bytes(path: Path) -> bytes | None:
    """Return the bytes of a file.

    Raises:
        InputError: If it is a link, which may lead out of the folder, or no file.
    """
    if path.is_symlink():
        raise InputError(f"{path} is a link to another file. Put the file itself there.")
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _replace_all(folder: Path, before: Files, after: Files) -> None:
    changed = {name: data for name, data in after.items() if data != before[name]}
    if len(changed) > 1:
        _announce(folder, before, changed)
    done: list[str] = []
    try:
        for name, data in changed.items():
            _replace(folder / name, data)
            done.append(name)
    except OSError:
        for name in done:
            with suppress(OSError):  # the first error is told
                _replace(folder / name, before[name])
        raise
    finally:
        (folder / _JOURNAL).unlink(missing_ok=True)


def _announce(folder: Path, before: Files, changed: Files) -> None:
    """Write down what several files will hold: who comes after a writer that was killed goes on from there."""
    written = {
        name: {"was": _sum(before[name]), "becomes": None if data is None else b64encode(data).decode()}
        for name, data in changed.items()
    }
    _replace(folder / _JOURNAL, json.dumps(written).encode())


def _finish(folder: Path, names: tuple[str, ...]) -> None:
    """Do what was announced and not done; a file that is another one by now stays as it is."""
    try:
        written = json.loads((folder / _JOURNAL).read_bytes())
    except FileNotFoundError:
        return
    for name in written.keys() & set(names):
        was, becomes = written[name]["was"], written[name]["becomes"]
        if _sum(_bytes(folder / name)) == was:
            _replace(folder / name, None if becomes is None else b64decode(becomes))
    (folder / _JOURNAL).unlink()


def _sum(data: bytes | None) -> str:
    return "" if data is None else hashlib.sha256(data).hexdigest()


def _replace(path: Path, data: bytes | None) -> None:
    if data is None:
        path.unlink(missing_ok=True)
        return
    write_whole(path, data)
