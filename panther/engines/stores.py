"""Where the documents of a corpus lie: folders of this machine, and object stores by way of fsspec."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, BinaryIO, Literal, NamedTuple, Protocol

from panther.errors import InputError

Kind = Literal["file", "folder", "link out", "other"]


class Entry(NamedTuple):
    """Something in a folder; ``problem`` says why it cannot be looked at."""

    path: str
    kind: Kind
    problem: str = ""


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

    def entries(self, folder: str) -> list[Entry]:
        """Return what stands in a folder, in order of its names."""
        with os.scandir(folder) as found:
            return sorted(self._of(each, folder) for each in found)

    def _of(self, each: os.DirEntry[str], folder: str) -> Entry:
        path = Path(each.path).as_posix()
        try:
            if each.is_symlink() and (each.is_dir() or not _lies_in(each.path, folder)):
                return Entry(path, "link out")
            return Entry(path, "folder" if each.is_dir() else "file" if each.is_file() else "other")
        except OSError:  # a link that leads round to itself
            return Entry(path, "other")

    def open(self, path: str) -> BinaryIO:
        """Open a file."""
        return Path(path).open("rb")

    def entry(self, path: str) -> Entry | None:
        """Return what a path is, or ``None`` where there is nothing; a link that is named is followed."""
        file = Path(path)
        if not file.exists():
            return None
        return Entry(path, "folder" if file.is_dir() else "file" if file.is_file() else "other")


def _lies_in(path: str, folder: str) -> bool:
    real, target = os.path.realpath(folder), os.path.realpath(path)
    return os.path.commonpath([real, target]) == real


class RemoteStore:
    """A file system of fsspec."""

    def __init__(self, system: Any) -> None:  # noqa: ANN401 - fsspec has no types
        self._system = system

    def entries(self, folder: str) -> list[Entry]:
        """Return what stands in a folder, in order of its names."""
        with _telling(folder):
            found = self._system.ls(folder, detail=True)
            return sorted(entry for entry in map(_remote, found) if entry.path.rstrip("/") != folder.rstrip("/"))

    def open(self, path: str) -> BinaryIO:
        """Open a file."""
        with _telling(path):
            file: BinaryIO = self._system.open(path, "rb")
            return file

    def entry(self, path: str) -> Entry | None:
        """Return what a path is, or ``None`` where there is nothing."""
        with _telling(path):
            return _remote(self._system.info(path)) if self._system.exists(path) else None


def _remote(info: dict[str, Any]) -> Entry:
    kinds: dict[str, Kind] = {"file": "file", "directory": "folder"}
    return Entry(info["name"], kinds.get(info["type"], "other"))


class _telling:  # noqa: N801 - it reads as a word of the statement
    """Tells the errors of a plug-in, which may be of any class, as those of an operating system are told."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __enter__(self) -> None:
        """Do nothing."""

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        """Raise what a plug-in raised as an ``OSError``."""
        if isinstance(error, Exception) and not isinstance(error, OSError):
            raise OSError(None, f"{type(error).__name__}: {error}", self._path) from error


def whole_path(named: str) -> str:
    """Return a path of this machine from its root on; links in it are not followed: a document has the name given."""
    return Path(os.path.abspath(named)).as_posix()  # noqa: PTH100 - resolve() follows links


def is_address(named: str) -> bool:
    """Return whether a path is the address of something that fsspec opens: ``s3://bucket/folder``."""
    return "://" in named


class Stores:
    """The stores that paths lead to, each of them once."""

    def __init__(self) -> None:
        self._local = LocalStore()
        self._remote: dict[Any, RemoteStore] = {}

    def open(self, named: str) -> tuple[Store, str]:
        """Return the store that a path or an address leads to, and the whole path in it.

        Raises:
            InputError: If there is no such kind of store, or its plug-in is not installed.
        """
        if not is_address(named):
            return self._local, whole_path(named)
        from fsspec.core import url_to_fs

        try:
            with _telling(named):
                system, path = url_to_fs(named)
        except OSError as error:
            raise InputError(
                f"{named} cannot be opened: {reason(error)}. Check the address and its plug-in."
            ) from error
        return self._remote.setdefault(system, RemoteStore(system)), str(path)


def reason(error: OSError) -> str:
    """Return why the operating system or a plug-in refused, without a full stop at the end."""
    return str(error.strerror or error).rstrip(".")
