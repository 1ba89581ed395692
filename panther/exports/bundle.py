"""A bundle: an edition in every format, with all that it was made from and the sums of both, as one ZIP archive.

``panther.exports.verification`` makes it again from its own documents and tables and compares.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from panther.errors import InputError
from panther.exports.archive import write_archive
from panther.exports.edition import Edition
from panther.reading import original_bytes
from panther.texts.kept import dump_kept, kept_name

MANIFEST = "manifest.json"
LAYOUT = 1
DAY_FORMAT = "%Y-%m-%dT%H:%M:%SZ"
# Characters that are no part of a file's name everywhere, and the one that stands for them.
_ODD = frozenset('\\/:*?"<>|%') | {chr(code) for code in (*range(32), 127)}

Writers = Mapping[str, Callable[[Edition], bytes]]
Json = dict[str, Any]


def write(edition: Edition, writers: Writers) -> bytes:
    """Return the bundle of an edition.

    Args:
        edition: With its documents and tables.
        writers: The formats, by the name of the file that each is written to.

    Raises:
        InputError: If the edition does not come from documents.
    """
    return write_archive(members(edition, writers))


def members(edition: Edition, writers: Writers) -> dict[str, bytes]:
    """Return the files of a bundle by path: the manifest, what the edition was made from, and the exports.

    Raises:
        InputError: If the edition does not come from documents.
    """
    if not edition.documents or not any(table.kind == "gazetteer" for table in edition.tables):
        raise InputError(
            "A bundle holds the documents and the gazetteer that its events were read from, and these events come "
            "without them. Open the documents themselves, or choose another format."
        )
    listed: list[tuple[Json, bytes]] = []
    for kind, name, data in _inputs(edition):
        path = f"inputs/{kind}/{plain_name(name)}"
        listed.append((_entry(path, data) | {"kind": kind, "name": name}, data))
    inputs = [entry for entry, _ in listed]
    exports = {f"exports/{name}": writer(edition) for name, writer in writers.items()}
    manifest = _manifest(edition, inputs, [_entry(path, data) for path, data in exports.items()])
    text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
    return {MANIFEST: text.encode()} | {entry["path"]: data for entry, data in listed} | exports


def plain_name(name: str) -> str:
    """Return a file's name as it stands in the archive: what is not plain everywhere is percent-encoded."""
    text = "".join(f"%{ord(character):02X}" if character in _ODD else character for character in name)
    return text if text.strip(".") else text.replace(".", "%2E")


def _inputs(edition: Edition) -> Iterator[tuple[str, str, bytes]]:
    for name, document in sorted(edition.documents.items()):
        yield "documents", name, original_bytes(document)
        if document.reader:  # another version of what extracted its text may extract another
            yield "texts", kept_name(name), dump_kept(document)
    for table in edition.tables:
        yield table.kind, table.name, table.data


def _entry(path: str, data: bytes) -> Json:
    return {"path": path, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def _manifest(edition: Edition, inputs: Iterable[Json], exports: Iterable[Json]) -> Json:
    return {
        "what": "Events of a campaign with the documents they were read from. Check: python -m panther verify BUNDLE",
        "layout": LAYOUT,
        "version": edition.version,
        "made": edition.made.strftime(DAY_FORMAT),
        "title": edition.title,
        "events": len(edition.events),
        "of": edition.total,
        "view": edition.view.query(),
        "bounds": edition.bounds,
        "address": edition.address,
        "inputs": list(inputs),
        "exports": list(exports),
    }
