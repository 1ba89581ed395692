"""Files that are sent -> documents in a campaign's folder, or why not. All of them are written, or none.

Each is read before anything of it is written. What is accepted is put aside in a folder within the campaign's own, and
moved to its place at the end; whoever breaks off before leaves nothing behind.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import shutil
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

from panther.errors import DocumentError, InputError
from panther.reading import document_files, document_from_bytes
from panther.sources import SETTINGS
from panther.texts import KINDS, SUFFIXES, read_text, suffix_of
from panther.texts.kept import FOLDER, dump_kept, kept_name
from panther.texts.limits import MOST_BYTES
from panther.uploads.naming import (
    clean_file_name,
    clean_folder_name,
    clean_title,
    fold,
    free_name,
    numbered_file,
    numbered_folder,
)
from panther.uploads.record import Upload, added_line, append, made_line, utc, withdraw
from panther.writing import write_new

MOST_FILES = 200
MOST_TOTAL = 256 << 20
MOST_DOCUMENTS = 2_000
_PUT_ASIDE = ".upload-"
_TRIES = 5
_DAY_SECONDS = 86_400
# One at a time in this process; a file of another process is never written over all the same.
LOCK = threading.Lock()

OnFile = Callable[[int, int], None]
# Progress is told in hundredths of a file: a long PDF has many pages.
WHOLE = 100


class Sent(NamedTuple):
    """A file as it is sent."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Target:
    """Where documents go: into the folder of a campaign, or into one that is made for them.

    Attributes:
        folder: That of the campaign, or that in which campaigns lie.
        title: Of the campaign to be made; "" for one that is there.
    """

    folder: Path
    title: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What became of the files that were sent.

    Attributes:
        folder: The campaign's; ``None`` where none was made.
        added: The documents that are there now.
        already: Of each file whose bytes are there already, its name and that of the document.
        refused: Of each file that was refused, its name and why.
    """

    folder: Path | None
    added: tuple[Upload, ...] = ()
    already: tuple[tuple[str, str], ...] = ()
    refused: tuple[tuple[str, str], ...] = ()


class _TakenError(Exception):
    """A file has the name by now that a document was to get."""


class _Accepted(NamedTuple):
    """A file that is accepted, with where it and its text are put aside."""

    upload: Upload
    data: Path
    kept: Path | None


@dataclass
class _Batch:
    """What is gathered of the files of one upload."""

    taken: set[str]
    sums: dict[str, str]
    accepted: list[_Accepted] = field(default_factory=list)
    already: list[tuple[str, str]] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)


def add(target: Target, sent: Sequence[Sent], now: datetime, on_file: OnFile) -> Report:
    """Add files to a campaign.

    Args:
        target: Where they go.
        sent: The files.
        now: The time that is recorded, in UTC.
        on_file: Called with how much of how much is done, in hundredths of a file; what it raises ends the upload, and
            nothing is added.

    Raises:
        InputError: If nothing can be added: too much at once, no name for a campaign, no folder to write to.
    """
    _refuse_too_much(sent)
    if target.title and not clean_folder_name(target.title):
        raise InputError("The name of the campaign has no letter or figure in it. Type another.")
    for _ in range(_TRIES):
        with suppress(_TakenError):
            return _add(target, sent, now, on_file)
    raise InputError(f"{target.folder} is written to by others. Nothing was added. Try again.")


def _add(target: Target, sent: Sequence[Sent], now: datetime, on_file: OnFile) -> Report:
    """Add files to a campaign.

    Raises:
        _TakenError: If another upload took a name meanwhile; nothing was added then.
    """
    folder = None if target.title else _own(target.folder)
    with _written(target.folder), _put_aside(folder or _parent(target.folder)) as aside:
        batch = _gather(sent, folder, aside, utc(now), on_file)
        with LOCK:
            if folder is not None and batch.accepted:
                _refuse_full(folder, len(batch.accepted))
                _move(folder, batch.accepted)
            elif batch.accepted:
                folder = _make(target, aside, batch.accepted, utc(now))
    added = tuple(accepted.upload for accepted in batch.accepted)
    return Report(folder, added, tuple(batch.already), tuple(batch.refused))


def _refuse_too_much(sent: Sequence[Sent]) -> None:
    total = sum(len(file.data) for file in sent)
    if not sent:
        raise InputError("No file was chosen.")
    if len(sent) > MOST_FILES:
        raise InputError(f"{len(sent):,} files were chosen; at most {MOST_FILES} are added at once. Choose fewer.")
    if total > MOST_TOTAL:
        raise InputError(f"The files have {total >> 20:,} MB; at most {MOST_TOTAL >> 20} MB are added at once.")


def _refuse_full(folder: Path, more: int) -> None:
    if len(document_files(folder)) + more > MOST_DOCUMENTS:
        raise InputError(
            f"The campaign would have more than {MOST_DOCUMENTS:,} documents. Read a corpus of this size with "
            "python -m panther extract --engine (docs/corpora.md)."
        )


def _own(folder: Path) -> Path:
    """Return the folder of a campaign; a link in its place leads out of where campaigns lie.

    Raises:
        InputError: If it is none, or a link.
    """
    if folder.is_symlink() or not folder.is_dir():
        raise InputError(f"{folder} is no folder, or a link to one. Put the documents there by hand.")
    return folder


def _parent(folder: Path) -> Path:
    with _written(folder):
        folder.mkdir(exist_ok=True)
    return folder


@contextmanager
def _written(folder: Path) -> Iterator[None]:
    """Tell an error of the file system as one clear line."""
    try:
        yield
    except OSError as error:
        raise InputError(f"{folder} cannot be written ({error.strerror or error}). Nothing was added.") from error


@contextmanager
def _put_aside(folder: Path) -> Iterator[Path]:
    """Give a folder of one's own within a folder; it is gone at the end, with what is still in it."""
    for left in folder.glob(f"{_PUT_ASIDE}*"):  # by one that was killed
        if time.time() - left.stat().st_mtime > _DAY_SECONDS:
            shutil.rmtree(left, ignore_errors=True)
    aside = folder / f"{_PUT_ASIDE}{secrets.token_hex(8)}"
    aside.mkdir(mode=0o755)
    try:
        yield aside
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _gather(sent: Sequence[Sent], folder: Path | None, aside: Path, time: str, on_file: OnFile) -> _Batch:
    """Read each file, and put aside those that are accepted."""
    batch = _Batch(*_there(folder))
    total = WHOLE * len(sent)

    def on_page(number: int, page: int, pages: int) -> None:
        on_file(WHOLE * number + WHOLE * page // (pages + 1), total)

    for number, file in enumerate(sent):
        on_file(WHOLE * number, total)
        name = clean_file_name(file.name)
        original = clean_title(file.name) or name
        sha256 = hashlib.sha256(file.data).hexdigest()
        if sha256 in batch.sums:
            batch.already.append((original, batch.sums[sha256]))
            continue
        try:
            name = free_name(name, batch.taken, numbered_file)
            kept = _read(name, file.data, partial(on_page, number))
        except DocumentError as error:
            batch.refused.append((original, " ".join(error.problems)))
            continue
        batch.taken.add(fold(name))
        batch.sums[sha256] = name
        upload = Upload(name, original, sha256, len(file.data), time)
        batch.accepted.append(_aside(aside, len(batch.accepted), upload, file.data, kept))
    on_file(total, total)
    return batch


def _there(folder: Path | None) -> tuple[set[str], dict[str, str]]:
    """Return the names in a campaign's folder, and its documents by the SHA-256 of their bytes."""
    if folder is None:
        return set(), {}
    sums: dict[str, str] = {}
    for path in document_files(folder):
        with suppress(OSError), path.open("rb") as file:  # what cannot be read is the same as nothing
            sums.setdefault(hashlib.file_digest(file, "sha256").hexdigest(), path.name)
    return {fold(path.name) for path in folder.iterdir()}, sums


def _read(name: str, data: bytes, on_page: OnFile) -> bytes:
    """Return what is to be kept of a document's text, empty where its bytes are text.

    Raises:
        DocumentError: If no text can be had from it.
    """
    if suffix_of(name) not in SUFFIXES:
        raise DocumentError(f"{name} is no {KINDS} file. Save it as one of these and add it again.")
    if len(data) > MOST_BYTES:
        raise DocumentError(f"{name} has more than {MOST_BYTES >> 20} MB. Divide it, or save its text alone.")
    document = document_from_bytes(name, data, read_text(data, name, on_page))
    return dump_kept(document) if document.reader else b""


def _aside(folder: Path, number: int, upload: Upload, data: bytes, kept: bytes) -> _Accepted:
    """Put a document and its text aside, under names that are no documents'."""
    path, beside = folder / f"{number}.part", folder / f"{number}.text.part"
    write_new(path, data)
    if kept:
        write_new(beside, kept)
    return _Accepted(upload, path, beside if kept else None)


def _make(target: Target, aside: Path, accepted: Sequence[_Accepted], time: str) -> Path:
    """Make a campaign of what is put aside: the folder gets its name when it is whole."""
    title = clean_title(target.title)
    made = aside / "campaign"
    made.mkdir()
    write_new(made / SETTINGS, settings_of(title))
    append(made, [made_line(title, time)])
    _move(made, accepted)
    taken = {fold(path.name) for path in target.folder.iterdir()}
    folder = target.folder / free_name(clean_folder_name(title), taken, numbered_folder)
    made.rename(folder)
    return folder


def settings_of(title: str) -> bytes:
    """Return the settings of a campaign that an upload makes."""
    # What JSON writes of a string of printing characters is a string of TOML.
    return f"title = {json.dumps(title, ensure_ascii=False)}\n".encode()


def _move(folder: Path, accepted: Sequence[_Accepted]) -> None:
    """Move what is put aside to its place; what is there already is never written over.

    Raises:
        OSError: If it cannot be; then nothing is moved.
        _TakenError: If a name is taken; the same.
    """
    if any(each.kept is not None for each in accepted):
        _make_kept_folder(folder)
    # The record first: a process that is killed leaves no document behind that nobody can take back.
    recorded = append(folder, [added_line(each.upload) for each in accepted])
    moved: list[Path] = []
    try:
        for each in accepted:
            # The document first: where its name is another's by now, that one's text stays.
            _place(each.data, folder / each.upload.name)
            moved.append(folder / each.upload.name)
            if each.kept is not None:
                beside = folder / FOLDER / kept_name(each.upload.name)
                each.kept.replace(beside)  # that of a document that is gone, where there is one
                moved.append(beside)
    except (OSError, _TakenError):
        for path in moved:
            path.unlink(missing_ok=True)
        withdraw(folder, recorded)
        raise


def _place(data: Path, target: Path) -> None:
    """Give a file its name, unless something has it."""
    try:
        os.link(data, target, follow_symlinks=False)
    except FileExistsError as error:
        raise _TakenError from error
    except OSError:  # a file system without links
        _copy(data, target)


def _copy(data: Path, target: Path) -> None:
    try:
        copy = target.open("xb")
    except FileExistsError as error:
        raise _TakenError from error
    with data.open("rb") as source, copy:
        try:
            shutil.copyfileobj(source, copy)
        except OSError:
            target.unlink()
            raise


def _make_kept_folder(folder: Path) -> None:
    kept = folder / FOLDER
    if kept.is_symlink():
        raise InputError(f"{kept} is a link. Put a folder in its place.")
    kept.mkdir(exist_ok=True)
