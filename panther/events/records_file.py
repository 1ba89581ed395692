"""A file of the contract's records -> events: every line is an event, or the reason why not.

One JSON object a line, in UTF-8 with or without a byte order mark, as ``panther.exports.jsonl`` writes them.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from panther.errors import RecordsError
from panther.events.fields import FieldError
from panther.events.records import to_event
from panther.events.table import COLUMNS
from panther.model import Document, Event

MOST_PROBLEMS = 20
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)


def read_records(path: Path, documents: Iterable[Document] = ()) -> tuple[Event, ...]:
    """Read the events of a file, in its order.

    Args:
        path: The file.
        documents: The documents that the events cite; where there are any, every citation must stand in them.

    Raises:
        RecordsError: If the file cannot be read or holds no record; else with a line for each line that is no event.
    """
    name = _one_line(path.name)
    try:
        data = _bytes(path)
    except OSError as error:
        raise RecordsError(f"{_one_line(str(path))} cannot be opened: {error.strerror}. Check the path.") from error
    if data.startswith(_WIDE_MARKS):
        raise RecordsError(f"{name} is not UTF-8. Save it as UTF-8 and open it again.")
    return _Reader(name, {document.name: document for document in documents}).read(data)


def _bytes(path: Path) -> bytes:
    """Return the bytes of a plain file; a pipe or a device might never end."""
    if path.exists() and not path.is_file():
        kind = "a folder" if path.is_dir() else "no plain file"
        raise RecordsError(f"{_one_line(str(path))} is {kind}. Name a file of records.")
    return path.read_bytes()


def _one_line(name: str) -> str:
    """Return a name as a message can hold it, also where it is no UTF-8."""
    return name if name.isprintable() else ascii(name)


class _Reader:
    """Reads the lines of one file."""

    def __init__(self, name: str, documents: Mapping[str, Document]) -> None:
        self._name = name
        self._documents = documents
        self._lines: dict[str, int] = {}

    def read(self, data: bytes) -> tuple[Event, ...]:
        events, problems = [], []
        for number, line in enumerate(data.removeprefix(codecs.BOM_UTF8).split(b"\n"), 1):
            if not line or line.isspace():
                continue
            try:
                events.append(self._event(line, number))
            except FieldError as error:
                problems.append(f"{self._name}, line {number}, {error}")
            except _LineError as error:
                problems.append(f"{self._name}, line {number}: {error}")
        if problems:
            raise RecordsError(_capped(problems))
        if not events:
            raise RecordsError(f"{self._name} holds no records. Give it one JSON object a line.")
        return tuple(events)

    def _event(self, line: bytes, number: int) -> Event:
        record = _decoded(line)
        event = to_event(record)
        if b"\\u" in line:
            _check_characters(record)
        first = self._lines.setdefault(event.event_id, number)
        if first != number:
            raise FieldError("event_id", f"line {first} has the same", "Give every event an id of its own.")
        if self._documents:
            self._check_words(event)
        return event

    def _check_words(self, event: Event) -> None:
        """Hold the citations of an event to the words of the documents."""
        for number, citation in enumerate(event.citations):
            document = self._documents.get(citation.document)
            where = f"citations[{number}]"
            if document is None:
                wrong = f"“{citation.document}” is none of the documents that were named"
                raise FieldError(f"{where}.document", wrong, "Name it too, or name no documents.")
            if document.text[citation.start : citation.end] != citation.text:
                wrong = f"these are not the words of {citation.document} from {citation.start} to {citation.end}"
                raise FieldError(f"{where}.text", wrong, "Correct the words or the offsets.")


class _LineError(ValueError):
    """A line that is no record at all."""


def _decoded(line: bytes) -> Mapping[str, object]:
    """Return the object of a line."""
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise _LineError(f"byte {error.start + 1:,} is not UTF-8. Save the file as UTF-8.") from error
    except json.JSONDecodeError as error:
        raise _LineError(f"no JSON at character {error.pos + 1:,} ({error.msg}). Write one object a line.") from error
    except ValueError as error:  # a whole number of thousands of digits
        raise _LineError("a number has too many digits. Correct it.") from error
    except RecursionError as error:
        raise _LineError("lists or objects stand in one another too deeply. Write a record.") from error
    if type(record) is not dict:
        raise _LineError("this is no JSON object. Write one object a line, in braces.")
    return record


def _check_characters(record: Mapping[str, object]) -> None:
    r"""Refuse half a surrogate pair: JSON may hold it as ``\ud800``, and no text that is written or shown can."""
    for name in COLUMNS:
        try:
            json.dumps(record[name], ensure_ascii=False).encode()
        except UnicodeEncodeError:
            raise FieldError(name, "a character is half a surrogate pair", "Write whole characters.") from None


def _capped(problems: list[str]) -> Iterator[str]:
    yield from problems[:MOST_PROBLEMS]
    if (more := len(problems) - MOST_PROBLEMS) > 0:
        yield f"... and {more:,} more line{'' if more == 1 else 's'} that cannot be used."
