"""DOCX -> text, by zipfile and lxml: paragraphs, headings, lists, tables and notes in the order of the document.

What was deleted with changes tracked, hidden words, field codes, headers and footers are left out. The archive is held
to limits before anything in it is unpacked; no entity of its XML is resolved.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

from panther.errors import DocumentError
from panther.texts import limits
from panther.texts.blocks import Block, Text, compose, row, tidy

_COMPOUND_FILE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OFFICE_DOCUMENT = "/officeDocument"
_PASSED_OVER_WORDS = """
    del moveFrom instrText delText delInstrText rPr pPr Fallback sdtPr sdtEndPr comment
"""
_PASSED_OVER = frozenset(_PASSED_OVER_WORDS.split())
_WORDS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_NOTES = (("footnote", "footnotes"), ("endnote", "endnotes"))
_HEADING = re.compile(r"heading ([1-9])$", re.IGNORECASE)
_DEEPEST_STYLE = 20
# What zipfile raises of an archive that is none, or is damaged, and what is raised of XML that is no document of Word.
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, OSError, RuntimeError, OverflowError)
_OUTLINE_LEVELS = 9


def read_docx(data: bytes, name: str) -> Text:
    """Return the text of a DOCX file.

    Raises:
        DocumentError: If it is none, is encrypted, or would unpack to more than a document holds.
    """
    from lxml import etree

    if data.startswith(_COMPOUND_FILE):
        if _ENCRYPTED in data:
            raise DocumentError(f"{name} is encrypted. Save it without a password and load it again.")
        raise DocumentError(f"{name} is a file of Word 97 to 2003. Save it as .docx and load it again.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check(archive, name)
            document = _Document(archive)
            text, _ = compose(document.blocks())
    except DocumentError:
        raise
    except _BROKEN as error:
        raise DocumentError(f"{name} is no DOCX file, or is broken. Save it anew in Word.") from error
    except etree.XMLSyntaxError as error:
        raise DocumentError(f"{name} is broken: {error.msg}. Save it anew in Word.") from error
    return Text(text, "", (), f"lxml {etree.__version__}")


def _check(archive: zipfile.ZipFile, name: str) -> None:
    """Hold an archive to limits by what it says of its parts; zipfile reads no more of a part than is said there.

    Raises:
        DocumentError: If it goes beyond.
    """
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise DocumentError(f"{name} is encrypted. Save it without a password and load it again.")
    packed = [part for part in parts if part.file_size > limits.SMALL_PART]
    xml = [part for part in parts if part.filename.endswith((".xml", ".rels"))]
    if (
        len(parts) > limits.MOST_PARTS
        or sum(part.file_size for part in parts) > limits.MOST_UNPACKED
        or any(part.file_size > limits.MOST_XML for part in xml)
        or any(part.file_size > limits.MOST_RATIO * max(part.compress_size, 1) for part in packed)
    ):
        raise DocumentError(
            f"{name} would unpack to more than a document holds ({limits.MOST_UNPACKED >> 20} MB, or "
            f"{limits.MOST_RATIO} times its size). Nothing was unpacked."
        )


class _Document:
    """The parts of a DOCX file."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._main = self._main_part()
        self._folder = self._main.rpartition("/")[0]
        styles = self._tree("styles.xml")
        self._styles = {_value(style, "styleId"): style for style in _children(styles, "style")}
        self._notes = {kind: self._notes_of(kind, part) for kind, part in _NOTES}
        self._cited: list[tuple[str, str]] = []

    def _main_part(self) -> str:
        relations = self._parse("_rels/.rels")
        for relation in relations:
            if str(relation.get("Type", "")).endswith(_OFFICE_DOCUMENT):
                return str(relation.get("Target", "")).lstrip("/")
        raise KeyError(_OFFICE_DOCUMENT)

    def _parse(self, part: str) -> Any:  # noqa: ANN401 - lxml has no types
        from lxml import etree

        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        root = etree.fromstring(self._archive.read(part), parser)
        if root.getroottree().docinfo.doctype:
            raise ValueError("a document type in a part")
        return root

    def _tree(self, name: str) -> Any:  # noqa: ANN401
        """Return a part beside the main one; nothing where there is none."""
        part = f"{self._folder}/{name}".lstrip("/")
        return self._parse(part) if part in self._archive.namelist() else ()

    def _notes_of(self, kind: str, part: str) -> Mapping[str, Any]:
        return {_value(note, "id"): note for note in _children(self._tree(f"{part}.xml"), kind)}

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks of the body, then the notes that it cites, in the order of their numbers."""
        root = self._parse(self._main)
        yield from self._of(next(_children(root, "body"), root))
        number = 0
        while number < len(self._cited):  # a note may cite a note
            kind, key = self._cited[number]
            number += 1
            found = list(self._of(self._notes[kind].get(key, ())))
            if number == 1 and found:
                yield Block("heading", "Notes", 2)
            for place, block in enumerate(found):
                yield block if place else block._replace(text=f"[{number}] {block.text}")

    def _of(self, parent: Any) -> Iterator[Block]:  # noqa: ANN401
        for element in parent:
            tag = _tag(element)
            if tag == "p":
                yield from self._paragraph(element)
            elif tag == "tbl":
                yield from self._table(element)
            elif tag not in _PASSED_OVER:  # content controls, insertions and the like hold blocks too
                yield from self._of(element)

    def _paragraph(self, paragraph: Any) -> Iterator[Block]:  # noqa: ANN401
        boxes: list[Any] = []
        text = tidy("".join(self._words(paragraph, boxes)))
        if text:
            level = self._level(paragraph)
            if level:
                yield Block("heading", text.replace("\n", " "), level)
            else:
                yield Block("item" if self._is_item(paragraph) else "paragraph", text)
        for box in boxes:
            yield from self._of(box)

    def _words(self, element: Any, boxes: list[Any]) -> Iterator[str]:  # noqa: ANN401
        for child in element:
            tag = _tag(child)
            if tag == "t":
                yield child.text or ""
            elif tag in {"footnoteReference", "endnoteReference"}:
                yield f"[{self._number((tag.removesuffix('Reference'), _value(child, 'id')))}]"
            elif tag == "br" and _value(child, "type") in {"page", "column"}:
                yield " "
            elif tag in _WORDS:
                yield _WORDS[tag]
            elif tag == "txbxContent":
                boxes.append(child)
            elif tag not in _PASSED_OVER and not (tag == "r" and _is_hidden(child)):
                yield from self._words(child, boxes)

    def _number(self, note: tuple[str, str]) -> int:
        """Return the number of a note; one that is cited again, even by itself, has the number that it has."""
        if note not in self._cited:
            self._cited.append(note)
        return self._cited.index(note) + 1

    def _level(self, paragraph: Any) -> int:  # noqa: ANN401
        """Return the level of a heading, by its own outline or by that of its styles; 0 for none."""
        for properties in self._properties(paragraph):
            outline = _found(properties, "outlineLvl")
            if outline is not None and _value(outline).isdecimal():
                level = int(_value(outline)) + 1
                return level if level <= _OUTLINE_LEVELS else 0
        for style in self._chain(paragraph):
            name = _value(_found(style, "name"))
            if heading := _HEADING.match(name):
                return int(heading[1])
            if name.casefold() in {"title", "subtitle"}:
                return 1 + (name.casefold() == "subtitle")
        return 0

    def _is_item(self, paragraph: Any) -> bool:  # noqa: ANN401
        for properties in self._properties(paragraph):
            numbering = _found(properties, "numPr")
            if numbering is not None:
                return _value(_found(numbering, "numId")) != "0"
        return False

    def _properties(self, paragraph: Any) -> Iterator[Any]:  # noqa: ANN401
        for owner in (paragraph, *self._chain(paragraph)):
            properties = _found(owner, "pPr")
            if properties is not None:
                yield properties

    def _chain(self, paragraph: Any) -> Iterator[Any]:  # noqa: ANN401
        """Yield the style of a paragraph and those that it is based on."""
        key = _value(_found(_found(paragraph, "pPr"), "pStyle"))
        for _ in range(_DEEPEST_STYLE):
            style = self._styles.get(key)
            if style is None:
                return
            yield style
            key = _value(_found(style, "basedOn"))

    def _table(self, table: Any) -> Iterator[Block]:  # noqa: ANN401
        for line in _children(table, "tr"):
            cells = [list(self._of(cell)) for cell in _children(line, "tc")]
            if all(len(cell) <= 1 for cell in cells):
                if any(cells):
                    yield row(cell[0].text.replace("\n", " ") if cell else "" for cell in cells)
            else:  # the table lays out a page
                for cell in cells:
                    yield from cell


def _tag(element: Any) -> str:  # noqa: ANN401
    return str(element.tag).rpartition("}")[2]


def _children(parent: Any, tag: str) -> Iterator[Any]:  # noqa: ANN401
    for child in parent:
        if _tag(child) == tag:
            yield child
        elif _tag(child) in {"sdt", "sdtContent", "ins", "customXml"}:
            yield from _children(child, tag)


def _found(parent: Any, tag: str) -> Any:  # noqa: ANN401
    return None if parent is None else next((child for child in parent if _tag(child) == tag), None)


def _value(element: Any, name: str = "val") -> str:  # noqa: ANN401
    """Return an attribute, whatever the namespace: strict and transitional files differ in that."""
    if element is None:
        return ""
    return next((str(value) for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def _is_hidden(run: Any) -> bool:  # noqa: ANN401
    hidden = _found(_found(run, "rPr"), "vanish")
    return hidden is not None and _value(hidden) not in {"0", "false", "off"}
