"""ZIP archives: written the same each time, and read without trust in what they hold."""

from __future__ import annotations

import hashlib
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import SEEK_END, BytesIO
from pathlib import Path
from typing import NamedTuple

from panther.errors import BundleError

# The first moment that the format knows: the time of making is in the manifest.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_UNIX, _PLAIN_FILE = 3, (stat.S_IFREG | 0o644) << 16
_LEVEL = 6
MOST_FILES = 10_000
MOST_BYTES = 1 << 30
_MOST_LISTED = 16 << 20
_CHUNK = 1 << 20
# The record that ends an archive: sign, numbers of parts and files (8 bytes), size and place of the list, comment.
_END = struct.Struct("<4s8xLLH")
_END_SIGN, _LOCATOR_SIGN, _LOCATOR_BYTES = b"PK\5\6", b"PK\6\7", 20
_ENCRYPTED = 1
_NOT_PLAIN = frozenset('\\:*?"<>|') | {chr(code) for code in (*range(32), 127)}


class Member(NamedTuple):
    """A file of an archive: its size in bytes and the SHA-256 of its content."""

    path: str
    size: int
    sha256: str


def write_archive(files: Mapping[str, bytes]) -> bytes:
    """Return a ZIP archive of files by path, in the order given; the same files give the same bytes."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for path, data in files.items():
            info = zipfile.ZipInfo(path, _MOMENT)
            info.create_system, info.external_attr = _UNIX, _PLAIN_FILE
            archive.writestr(info, data, zipfile.ZIP_DEFLATED, _LEVEL)
    return target.getvalue()


class Archive:
    """A ZIP archive whose paths and sizes have been looked at; nothing of it is ever unpacked to where it says."""

    def __init__(self, file: zipfile.ZipFile, name: str) -> None:
        self._file = file
        self._name = name
        self._infos = {info.filename: info for info in _checked(file, name)}

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of the files, in the archive's order."""
        return tuple(self._infos)

    def read(self, path: str) -> bytes:
        """Return the content of a file.

        Raises:
            BundleError: If it is damaged.
        """
        return b"".join(self._chunks(path))

    def member(self, path: str) -> Member:
        """Return size and sum of a file, read in pieces.

        Raises:
            BundleError: If it is damaged.
        """
        digest, size = hashlib.sha256(), 0
        for chunk in self._chunks(path):
            digest.update(chunk)
            size += len(chunk)
        return Member(path, size, digest.hexdigest())

    def _chunks(self, path: str) -> Iterator[bytes]:
        """Yield the content of a file: never more than it states, which was counted when the archive was opened."""
        try:
            with self._file.open(self._infos[path]) as file:
                while chunk := file.read(_CHUNK):
                    yield chunk
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise BundleError(f"{self._name}: {path} is damaged ({error}). Get another copy.") from error


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """Open a ZIP archive.

    Raises:
        BundleError: If it cannot be read, is no ZIP archive, or holds what could do harm: paths that lead elsewhere,
            links, two files of one path, more than ``MOST_FILES`` files or ``MOST_BYTES`` bytes.
    """
    try:
        _refuse_large(path)
        file = zipfile.ZipFile(path)
    except BundleError:  # it says all that there is to say
        raise
    except OSError as error:
        raise BundleError(f"{path} cannot be opened: {error.strerror or error}. Check the path.") from error
    except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error, EOFError, OverflowError) as error:
        raise BundleError(f"{path} is no ZIP archive that can be read ({error}). Name a bundle.") from error
    with file:
        yield Archive(file, path.name)


def _refuse_large(path: Path) -> None:
    """Refuse a list of files that would fill the memory before the files are counted.

    Raises:
        BundleError: If the list is too large, or the archive does not end as those written here do.
        OSError: If the file cannot be read.
    """
    if not path.is_file():
        path.stat()
        raise BundleError(f"{path} is no file. Name a bundle.")
    with path.open("rb") as file:
        size = file.seek(0, SEEK_END)
        file.seek(max(0, size - _END.size - _LOCATOR_BYTES))
        end = file.read()
    sign, listed, _, comment = _END.unpack(end[-_END.size :].rjust(_END.size, b"\0"))
    if sign != _END_SIGN or comment or end.startswith(_LOCATOR_SIGN):
        raise BundleError(f"{path} is no ZIP archive that can be read (its end is not one). Name a bundle.")
    if size > MOST_BYTES or listed > _MOST_LISTED:
        raise BundleError(f"{path} is larger than any bundle that is read. Name a bundle of Panther's.")


def _checked(file: zipfile.ZipFile, name: str) -> Iterator[zipfile.ZipInfo]:
    """Yield the files of an archive, folders left out."""
    infos = file.infolist()
    if len(infos) > MOST_FILES:
        raise BundleError(f"{name}: {len(infos):,} files are more than a bundle has ({MOST_FILES:,} at most).")
    if (size := sum(info.file_size for info in infos)) > MOST_BYTES:
        raise BundleError(f"{name}: {size:,} bytes unpacked are more than are read ({MOST_BYTES:,} at most).")
    seen: set[str] = set()
    for info in infos:
        problem = _problem(info) or ("is there twice" if info.filename in seen else "")
        if problem:
            raise BundleError(f"{name}: {info.orig_filename!r} {problem}. This is no bundle of Panther's.")
        seen.add(info.filename)
        if not info.is_dir():
            yield info


def _problem(info: zipfile.ZipInfo) -> str:
    """Return what is wrong with an entry, or nothing."""
    path, kind = info.orig_filename, stat.S_IFMT(info.external_attr >> 16)
    if path.startswith("/") or not _NOT_PLAIN.isdisjoint(path):
        return "is no plain path"
    if {"", ".", ".."} & set(path.removesuffix("/").split("/")):
        return "leads out of the archive"
    if kind not in {0, stat.S_IFDIR if info.is_dir() else stat.S_IFREG}:
        return "is a link or another special file"
    if info.flag_bits & _ENCRYPTED:
        return "is encrypted"
    if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        return "is packed in a way that is not read"
    return "is a folder with content" if info.is_dir() and info.file_size else ""
