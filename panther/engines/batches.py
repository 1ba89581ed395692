"""Batches: the unit of work. The input alone says where one ends, never the engine or the number of its workers."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from panther.engines.corpus import Item

# About a second of work: little is lost with a worker, and little is spent on sending.
MOST_DOCUMENTS = 256
MOST_BYTES = 256 << 10


class Batch(NamedTuple):
    """Documents that are read together. The key is that of their names and bytes, and of what they are read with."""

    key: str
    items: tuple[Item, ...]


def cut(items: Iterable[Item], settings: str) -> Iterator[Batch]:
    """Yield the items in batches, in their order.

    Args:
        items: The documents.
        settings: A sum of all else that the result depends on.
    """
    held: list[Item] = []
    size = 0
    for item in items:
        if held and (len(held) == MOST_DOCUMENTS or size + len(item.data) > MOST_BYTES):
            yield _batch(held, settings)
            held, size = [], 0
        held.append(item)
        size += len(item.data)
    if held:
        yield _batch(held, settings)


def _batch(items: list[Item], settings: str) -> Batch:
    digest = hashlib.sha256(settings.encode())
    for item in items:
        for part in (item.name, item.sha256, item.problem):
            data = part.encode()
            digest.update(b"%d:" % len(data) + data)
    return Batch(digest.hexdigest(), tuple(items))


class Digest:
    """What identifies a corpus: number and bytes of its documents, and the SHA-256 of ``sha256  name`` lines.

    A document that could not be read has ``-`` for its sum.
    """

    def __init__(self) -> None:
        self.documents = 0
        self.bytes = 0
        self._digest = hashlib.sha256()

    def add(self, item: Item) -> None:
        """Count a document."""
        self.documents += 1
        self.bytes += len(item.data)
        self._digest.update(f"{item.sha256 or '-'}  {item.name}\n".encode())

    @property
    def sha256(self) -> str:
        """The sum of what was counted."""
        return self._digest.hexdigest()
