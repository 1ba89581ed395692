"""Paths -> the documents of a corpus, one by one, in an order that is the same each time.

A folder gives the documents in it and in the folders below it, a pattern (``*``, ``**``, ``?``,
``[...]``) the documents and JSON Lines that it matches, a ``.jsonl`` file a document a line: ``{"name": ..., "text":
...}``, with other fields passed over. A file is named by its path below the deepest folder that holds all that was
named. What cannot be read is an item all the same, with the reason: it stops nothing.
"""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from panther.engines.names import Names
from panther.engines.stores import Entry, Store, Stores, reason
from panther.errors import InputError
from panther.reading import is_document
from panther.texts import KINDS, is_extracted, limits

LINES = ".jsonl"
# A document is read as a whole: what is longer than a shelf of books is no document.
MOST_BYTES = 16 << 20
_MAGIC = re.compile(r"[*?\[]")
_NO_FILE = {
    "link out": "A link to a folder, or to what lies outside its own: links are not followed. Name where it leads.",
    "other": "It is neither a file nor a folder.",
}


class Item(NamedTuple):
    """A document of a corpus as it was found, before anything is read in it.

    ``sha256`` is that of its bytes. Where it cannot be read, ``problem`` says why and the others are empty. ``plain``:
    its bytes are text, whatever its name ends with.
    """

    name: str
    data: bytes
    sha256: str
    problem: str = ""
    plain: bool = False


class Root(NamedTuple):
    """A path that was named: ``pattern`` and ``depth`` limit what is taken of a folder."""

    store: Store
    entry: Entry
    label: str
    pattern: re.Pattern[str] | None = None
    depth: int | None = None

    @property
    def folder(self) -> str:
        """The folder that it is, or that it stands in."""
        return self.entry.path if self.entry.kind == "folder" else posixpath.dirname(self.entry.path)


def read_roots(named: Iterable[str]) -> tuple[Root, ...]:
    """Return what paths stand for, in a fixed order.

    Raises:
        InputError: With a line for each path that leads to nothing that can be read.
    """
    stores = Stores()
    found: list[Root] = []
    problems: list[str] = []
    for path in sorted(set(named)):
        try:
            found.append(_root(path, *stores.open(path)))
        except InputError as error:
            problems.extend(error.problems)
        except OSError as error:
            problems.append(f"{path} cannot be opened: {reason(error)}. Check the path.")
    if problems:
        raise InputError(problems)
    return tuple(found)


def _root(named: str, store: Store, path: str) -> Root:
    entry = store.entry(path)
    if entry is None and _MAGIC.search(path):
        return _pattern(store, path, named)
    if entry is None:
        raise InputError(f"{named} does not exist. Check the path.")
    if entry.kind == "other":
        raise InputError(f"{named} is neither a file nor a folder. Name a document.")
    if entry.kind == "file" and not _is_read(entry.path):
        raise InputError(f"{named} is no {KINDS} file, and no {LINES}. Save it as one of these, or leave it out.")
    return Root(store, entry._replace(path=path), named)


def _pattern(store: Store, path: str, named: str) -> Root:
    """Return the folder that a pattern begins with; nothing deeper than its last part is looked at."""
    parts = path.split("/")
    first = next(number for number, part in enumerate(parts) if _MAGIC.search(part))
    folder, rest = "/".join(parts[:first]) or "/", parts[first:]
    entry = store.entry(folder)
    if entry is None or entry.kind != "folder":
        raise InputError(f"{named}: there is no folder {folder}. Check the path.")
    pattern = re.compile("".join(map(_expression, rest[:-1])) + _part(rest[-1]))
    return Root(store, entry._replace(path=folder), named, pattern, None if "**" in rest else len(rest))


def _expression(part: str) -> str:
    return "(?:[^/]+/)*" if part == "**" else f"{_part(part)}/"


def _part(part: str) -> str:
    """Return a part of a pattern as a regular expression; it matches no ``/``."""
    pieces = re.findall(r"\[!?\]?[^\]]*\]|.", part)
    wild = {"*": "[^/]*", "**": "[^/]*", "?": "[^/]"}
    return "".join(
        wild.get(piece) or (piece.replace("[!", "[^", 1) if piece.startswith("[") and piece[1:] else re.escape(piece))
        for piece in pieces
    )


def _is_read(path: str) -> bool:
    return is_document(posixpath.basename(path)) or posixpath.splitext(path)[1].lower() == LINES


def read_items(roots: Sequence[Root]) -> Iterator[Item]:
    """Yield the documents of a corpus. A file that is named twice is read once; of two of one name, the first.

    Raises:
        InputError: If there is none.
    """
    names, bases, total = Names(), _bases(roots), 0
    for root in roots:
        number, base = bases[id(root.store)]
        found = 0
        for entry in _entries(root):
            for item, where in _items(root.store, entry, _relative(entry.path, base)):
                found += 1
                before = None if item.problem else names.add(item.name, number, where)
                if before is None:
                    yield item
                elif before != (number, where):
                    taken = f"{before[1]}, which is read, has the same name. Give the one at {where} another."
                    yield _failed(item.name, taken)
        if not found:
            yield _failed(root.label, f"There is no {KINDS} file in it; {LINES} files are named or matched.")
        total += found
    if not total:
        raise InputError(f"{', '.join(root.label for root in roots)}: there is no document. Check the path.")


def _bases(roots: Iterable[Root]) -> dict[int, tuple[int, str]]:
    """Return, of each store, its number and the deepest folder that holds all that was named in it."""
    folders: dict[int, list[str]] = {}
    for root in roots:
        folders.setdefault(id(root.store), []).append(root.folder)
    return {store: (number, posixpath.commonpath(found)) for number, (store, found) in enumerate(folders.items())}


def _relative(path: str, base: str) -> str:
    """Return a path below a folder as it can be written: what is not UTF-8 is escaped."""
    return path.removeprefix(base).lstrip("/").encode("utf-8", "backslashreplace").decode()


def _entries(root: Root) -> Iterator[Entry]:
    if root.entry.kind == "folder":
        yield from _walk(root, root.entry.path, 1)
    else:
        yield root.entry


def _walk(root: Root, folder: str, depth: int) -> Iterator[Entry]:
    try:
        entries = root.store.entries(folder)
    except OSError as error:
        yield Entry(folder, "other", f"It cannot be opened: {reason(error)}.")
        return
    for entry in entries:
        if entry.kind == "folder":
            if root.depth is None or depth < root.depth:
                yield from _walk(root, entry.path, depth + 1)
        elif _is_meant(root, entry):
            yield entry


def _is_meant(root: Root, entry: Entry) -> bool:
    if root.pattern is not None:
        return _is_read(entry.path) and root.pattern.fullmatch(_below(entry.path, root.entry.path)) is not None
    return is_document(posixpath.basename(entry.path)) or (
        entry.kind == "link out" and not posixpath.splitext(entry.path)[1]
    )


def _below(path: str, folder: str) -> str:
    return path.removeprefix(folder).lstrip("/")


def _items(store: Store, entry: Entry, name: str) -> Iterator[tuple[Item, str]]:
    """Yield the documents of a file, each with where it stands."""
    if entry.problem or entry.kind != "file":
        yield _failed(name, entry.problem or _NO_FILE[entry.kind]), name
        return
    try:
        if posixpath.splitext(entry.path)[1].lower() == LINES:
            yield from _lines(store, entry.path, name)
        else:
            yield _file(store, entry.path, name), name
    except OSError as error:
        yield _failed(name, f"It cannot be read: {reason(error)}."), name


def _file(store: Store, path: str, name: str) -> Item:
    with store.open(path) as file:
        most = limits.MOST_BYTES if is_extracted(path) else MOST_BYTES
        data = file.read(most + 1)
    if len(data) > most:
        return _failed(name, f"It has more than {most:,} bytes. Divide it.")
    return Item(name, data, hashlib.sha256(data).hexdigest())


def _lines(store: Store, path: str, name: str) -> Iterator[tuple[Item, str]]:
    with store.open(path) as file:
        number = 0
        while line := file.readline(MOST_BYTES + 1):
            number += 1
            where = f"{name}:{number}"
            if len(line) > MOST_BYTES:
                yield _failed(where, f"The line has more than {MOST_BYTES:,} bytes. Divide the document."), where
                while line and not line.endswith(b"\n"):
                    line = file.readline(MOST_BYTES + 1)
            elif line.strip():
                yield _of_line(line, where), where


def _of_line(line: bytes, where: str) -> Item:
    try:
        record = json.loads(line)
    except UnicodeDecodeError as error:
        return _failed(where, f"Byte {error.start + 1:,} is not UTF-8.")
    except json.JSONDecodeError as error:
        return _failed(where, f"No JSON at character {error.pos + 1:,} ({error.msg}).")
    except (ValueError, RecursionError):  # a number of thousands of digits; lists in lists
        return _failed(where, "JSON that cannot be read: a number or its depth is too large.")
    if type(record) is not dict:
        return _failed(where, "No JSON object. Write one document a line: name and text.")
    for field in ("name", "text"):
        if type(record.get(field)) is not str:
            return _failed(where, f"“{field}” is missing, or no text. Write one document a line: name and text.")
    return _of_record(record["name"], record["text"], where)


def _of_record(name: str, text: str, where: str) -> Item:
    if not name.strip() or not name.isprintable():
        return _failed(where, "“name” is empty, or holds what cannot be printed.")
    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        return _failed(name, f"Character {error.start + 1:,} of its text is half a surrogate pair.")
    return Item(name, data, hashlib.sha256(data).hexdigest(), plain=True)


def _failed(name: str, problem: str) -> Item:
    return Item(name, b"", "", problem)
