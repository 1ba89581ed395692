"""Citations of the documents, as BibTeX and as CSL-JSON.

A file's name, the SHA-256 of its bytes and its first heading are what is known of a document. No author, date or
publisher is made up: whoever cites adds those.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from panther.exports.edition import Edition
from panther.model import Document

_NOTHING_MADE_UP = "Author and date are not stated in the file and none is made up."
_SPACE = re.compile(r"\s+")
_NOT_A_KEY = re.compile(r"[^A-Za-z0-9]+")
# A brace counts in BibTeX though it is escaped, so both have words.
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        '"': r"\textquotedbl{}",
        "|": r"\textbar{}",
        **{character: f"\\{character}" for character in "&%$#_"},
    }
)


@dataclass(frozen=True, slots=True)
class Reference:
    """A document as it is cited; ``sha256`` is empty where only its name is known."""

    key: str
    title: str
    file: str
    sha256: str

    @property
    def note(self) -> str:
        """What a reader needs to find the same bytes."""
        known = f"SHA-256 of the file: {self.sha256}." if self.sha256 else "The file itself was not read."
        return f"File “{self.file}”. {known} {_NOTHING_MADE_UP}"


def references(edition: Edition) -> tuple[Reference, ...]:
    """Return the documents of an edition by name; without documents, the names that its events cite."""
    documents: dict[str, Document | None] = dict(edition.documents)
    for event in edition.events:
        documents.update((c.document, None) for c in event.citations if c.document not in documents)
    keys: set[str] = set()
    return tuple(_reference(name, document, keys) for name, document in sorted(documents.items()))


def _reference(name: str, document: Document | None, taken: set[str]) -> Reference:
    words = _NOT_A_KEY.sub("-", name.rpartition(".")[0] or name).strip("-").lower() or "document"
    key = next(key for key in _numbered(words[:60]) if key not in taken)
    taken.add(key)
    return Reference(key, _title(name, document), _plain(name), document.sha256 if document else "")


def _numbered(words: str) -> Iterator[str]:
    yield words
    number = 1
    while True:
        number += 1
        yield f"{words}-{number}"


def _title(name: str, document: Document | None) -> str:
    """Return the first line of a document where it is a heading, else the file's name."""
    first = document.sentences[0] if document and document.sentences else None
    heading = first.section if first is not None and first.kind == "heading" else ""
    return _plain(heading) or _plain(name)


def _plain(text: str) -> str:
    """Return a text on one line, without characters that do not print."""
    return _SPACE.sub(" ", "".join(c if c.isprintable() or c.isspace() else "\ufffd" for c in text)).strip()


def dump_bibtex(edition: Edition) -> str:
    """Return the documents of an edition as BibTeX entries, in UTF-8."""
    return "\n".join(map(_entry, references(edition))) or "% No documents.\n"


def _entry(reference: Reference) -> str:
    fields = {"title": reference.title, "howpublished": f"File {reference.file}", "note": reference.note}
    lines = "".join(f"  {name} = {{{text.translate(_TEX)}}},\n" for name, text in fields.items())
    return f"@misc{{{reference.key},\n{lines}}}\n"


def dump_csl(edition: Edition) -> str:
    """Return the documents of an edition as CSL-JSON items."""
    items = [
        {"id": r.key, "type": "document", "title": r.title, "archive_location": r.file, "note": r.note}
        for r in references(edition)
    ]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"
