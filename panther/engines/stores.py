"""Where the documents of a corpus lie: folders of this machine, and object stores by way of fsspec."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, BinaryIO, Literal, NamedTuple, Protocol

from panther.errors import InputError

Kind = Literal["file", "folder", "link out", "other"]


class Entry(NamedTuple):
    """Something in a folder: its path, what it is, and its bytes as far as they are known, else -1."""

    path: str
    kind: Kind
    size: int


class Store(Protocol):
    """A tree of folders and files. Paths are whole and use ``/``."""

    def entries(self, folder: str) -> list[Entry]:
        """Return what stands in a folder, in order of its names."""

    def open(self, path: str) -> BinaryIO:
        """Open a file."""

    def entry(self, path: str) -> Entry | None:
        """Return what a path is, or ``None`` where there is nothing."""


class LocalStore:
    """The folders of this machine. A link to a folder, or to what lies outside its own folder's tree, leads out."""

    def __init__(self) -> None:
        self._real: dict[str, str] = {}

    def entries(self, folder: str) -> list[Entry]:
        """Return what stands in a folder, in order of its names."""
        with os.scandir(folder) as found:
            return sorted(self._of(each, folder) for each in found)

    def _of(self, each: os.DirEntry[str], folder: str) -> Entry:
        path = Path(each.path).as_posix()
        if each.is_symlink() and (each.is_dir() or not _lies_in(each.path, folder)):
            return Entry(path, "link out", -1)
        if each.is_dir():
            return Entry(path, "folder", -1)
        return Entry(path, "file", each.stat().st_size) if each.is_file() else Entry(path, "other", -1)

    def open(self, path: str) -> BinaryIO:
        """Open a file."""
        return Path(path).open("rb")

    def entry(self, path: str) -> Entry | None:
        """Return what a path is, or ``None`` where there is nothing; a link that is named is followed."""
        file = Path(path)
        if file.is_dir():
            return Entry(path, "folder", -1)
        if file.is_file():
            return Entry(path, "file", file.stat().st_size)
        return Entry(path, "other", -1) if file.exists() else None


def _lies_in(path: str, folder: str) -> bool:
    real, target = os.path.realpath(folder), os.path.realpath(path)
    return os.path.commonpath([real, target]) == real


class RemoteStore:
    """A file system of fsspec."""

    def __init__(self, system: Any) -> None:  # noqa: ANN401 - fsspec has no types
        self._system = system

    def entries(self, folder: str) -> list[Entry]:
        """Return what stands in a folder, in order of its names."""
        with _told(folder):
            found = self._system.ls(folder, detail=True)
            return sorted(entry for entry in map(_remote, found) if entry.path.rstrip("/") != folder.rstrip("/"))

    def open(self, path: str) -> BinaryIO:
        """Open a file."""
        with _told(path):
            file: BinaryIO = self._system.open(path, "rb")
            return file

    def entry(self, path: str) -> Entry | None:
        """Return what a path is, or ``None`` where there is nothing."""
        with _told(path):
            return _remote(self._system.info(path)) if self._system.exists(path) else None


def _remote(info: dict[str, Any]) -> Entry:
    kinds: dict[str, Kind] = {"file": "file", "directory": "folder"}
    size = info.get("size")
    return Entry(info["name"], kinds.get(info["type"], "other"), -1 if size is None else int(size))


class _Told:
    """Tells the errors of a plug-in, which may be of any class, as those of an operating system are told."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __enter__(self) -> None:
        """Do nothing."""

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        """Raise what a plug-in raised as an ``OSError``."""
        if isinstance(error, Exception) and not isinstance(error, OSError):
            raise OSError(None, f"{type(error).__name__}: {error}", self._path) from error


def _told(path: str) -> _Told:
    return _Told(path)


def whole_path(named: str) -> str:
    """Return a path of this machine from its root on; links in it are not followed: a document has the name given."""
    return Path(os.path.abspath(named)).as_posix()  # noqa: PTH100 - resolve() follows links


def is_address(named: str) -> bool:
    """Return whether a path is the address of something that fsspec opens: ``s3://bucket/folder``."""
    return "://" in named


def open_store(address: str) -> tuple[RemoteStore, str]:
    """Return the store that an address leads to, and the path in it.

    Raises:
        InputError: If there is no such kind of store, or its plug-in is not installed.
    """
    from fsspec.core import url_to_fs

    try:
        with _told(address):
            system, path = url_to_fs(address)
    except OSError as error:
        raise InputError(f"{address} cannot be opened: {reason(error)}. Check the address and its plug-in.") from error
    return RemoteStore(system), str(path)


def reason(error: OSError) -> str:
    """Return why the operating system or a plug-in refused, without a full stop at the end."""
    return str(error.strerror or error).rstrip(".")
