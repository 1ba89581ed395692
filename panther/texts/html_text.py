"""HTML -> text, by lxml: what a reader of the page sees, in its order. Nothing in it is run, and nothing is fetched."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Any

from panther.errors import DocumentError
from panther.texts.blocks import Block, Kind, Text, compose, row, tidy
from panther.texts.decoding import BYTE_ORDER_MARKS, decode, refuse_binary

_UNSEEN_WORDS = """
    head script style template noscript iframe object embed applet canvas audio video svg math map datalist select
    option textarea button input dialog
"""
_UNSEEN = frozenset(_UNSEEN_WORDS.split())
_BLOCKS_WORDS = """
    address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form
    header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul
    caption h1 h2 h3 h4 h5 h6
"""
_BLOCKS = frozenset(_BLOCKS_WORDS.split())
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_STATED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})|^\s*<\?xml[^>]{0,100}?encoding=["']([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_STATED_WITHIN = 4096
_SPACE = re.compile(r"[ \t\n\f\r]+")
_LONGEST_CELL = 300
_SAID = {"br": "\n", "q": "“"}


def read_html(data: bytes, name: str) -> Text:
    """Return the text of a page.

    Raises:
        DocumentError: If it is no page with text.
    """
    from lxml import etree

    text, encoding, notes = _decoded(data, name)
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:  # there is nothing in it: whoever asks says that there are no words
        return Text("", encoding, notes)
    if any(fault.type_name == "ERR_RESOURCE_LIMIT" for fault in parser.error_log):
        raise DocumentError(f"{name} cannot be read: its elements lie too deep in one another. Save its text alone.")
    blocks = list(_blocks(root))
    if not any(block.kind == "heading" for block in blocks):
        blocks = [*_title(root), *blocks]
    composed, _ = compose(blocks)
    return Text(composed, encoding, notes, f"lxml {etree.__version__}")


def _decoded(data: bytes, name: str) -> tuple[str, str, tuple[str, ...]]:
    """Decode by the byte order mark, else by what the page says of itself, else as text is."""
    if any(data.startswith(mark) for mark, _ in BYTE_ORDER_MARKS):
        return decode(data, name)
    stated = _stated(data)
    if stated not in {"", "utf-8"}:
        refuse_binary(data, name)
        try:
            return data.decode(stated), stated, ()
        except UnicodeError as error:  # a codec need not say where
            text, encoding, _ = decode(data, name)
            byte = getattr(error, "start", 0) + 1
            return text, encoding, (f"{name} is not {stated.upper()} as it says (byte {byte:,}): read as {encoding}.",)
    return decode(data, name)


def _stated(data: bytes) -> str:
    """Return the codec that a page names; "" for none that is known."""
    found = _STATED.search(data[:_STATED_WITHIN])
    try:
        codec = codecs.lookup((found[1] or found[2]).decode("ascii")) if found else None
    except (LookupError, UnicodeDecodeError):
        return ""
    if codec is None or not codec._is_text_encoding:  # noqa: SLF001 - "rot13" is a codec too
        return ""
    # As browsers do: pages that say Latin-1 are CP1252. A page that could be read for its name of UTF-16 is not that.
    if codec.name in {"iso8859-1", "ascii"}:
        return "cp1252"
    return "" if codec.name.startswith(("utf-16", "utf-32", "utf-7", "unicode", "raw")) else codec.name


def _title(root: Any) -> Iterator[Block]:  # noqa: ANN401 - lxml has no types
    """Yield the title of a page that has no heading."""
    for title in root.iter("title"):
        if text := tidy(_SPACE.sub(" ", "".join(title.itertext()))):
            yield Block("heading", text, 1)
            return


def _blocks(root: Any) -> Iterator[Block]:  # noqa: ANN401
    """Yield the blocks of an element, in order. It goes through the tree without recursion but for tables of data."""
    from lxml import etree

    page = _Page()
    walk = etree.iterwalk(root, events=("start", "end"))
    for moment, element in walk:
        if moment == "end":
            yield from page.leave(element)
        elif _is_hidden(element):
            walk.skip_subtree()
            page.skipped = element
        elif element.tag == "table" and element is not root and (rows := _rows(element)) is not None:
            yield from page.flush()
            yield from rows
            walk.skip_subtree()
            page.skipped = element
        else:
            yield from page.enter(element)
    yield from page.flush()


class _Page:
    """Gathers the words of a page to blocks."""

    def __init__(self) -> None:
        self.skipped: Any = None
        self._words: list[str] = []
        self._kind: Kind = "paragraph"
        self._level = 0
        self._kept = 0  # how many elements are open that keep their lines

    def enter(self, element: Any) -> Iterator[Block]:  # noqa: ANN401
        """Begin an element."""
        tag = element.tag
        if tag in _BLOCKS:
            yield from self.flush()
        if tag in _HEADINGS:
            self._kind, self._level = "heading", _HEADINGS[tag]
        elif tag == "li":
            self._kind = "item"
        self._kept += tag == "pre"
        if tag in _SAID:
            self._words.append(_SAID[tag])
        self._add(element.text)

    def leave(self, element: Any) -> Iterator[Block]:  # noqa: ANN401
        """End an element; words after it belong to what it stands in."""
        if element is not self.skipped:
            if element.tag == "q":
                self._words.append("”")
            self._kept -= element.tag == "pre"
        if element.tag in _BLOCKS:
            yield from self.flush()
        if element.tag in _HEADINGS or element.tag == "li":
            self._kind = "paragraph"
        self._add(element.tail)

    def _add(self, words: str | None) -> None:
        if words:
            # Line breaks of the file are spaces of the page: a mark of their own keeps those of <pre> apart.
            self._words.append(words if self._kept else _SPACE.sub(" ", words))

    def flush(self) -> Iterator[Block]:
        """End a block."""
        text = tidy("".join(self._words))
        self._words.clear()
        if text:
            heading = self._kind == "heading"
            yield Block(self._kind, text.replace("\n", " ") if heading else text, self._level)
            # The words of an item that follow its first paragraph are paragraphs.
            self._kind = "heading" if heading else "paragraph"
        elif self._kind != "item":
            self._kind = "paragraph"


def _is_hidden(element: Any) -> bool:  # noqa: ANN401
    get = element.get
    return (
        element.tag in _UNSEEN
        or not isinstance(element.tag, str)
        or get("hidden") is not None
        or get("aria-hidden") == "true"
        or (get("style") is not None and _HIDING.search(get("style")) is not None)
    )


def _infobox(table: Any) -> Iterator[Block]:  # noqa: ANN401
    """Yield the box of facts of an encyclopedia, as reading knows it: a line of its own for each fact."""
    lines, heading = ["Infobox"], ""
    for line in table.iter("tr"):
        cells = [cell for cell in line.iterchildren("td", "th") if not _is_hidden(cell)]
        told = [", ".join(block.text.replace("\n", ", ") for block in _blocks(cell)) for cell in cells]
        if len(cells) == 1:
            heading = told[0]
        elif cells and cells[0].tag == "th":
            lines.append(f"- {told[0]}: {', '.join(filter(None, told[1:]))}")
        else:  # what the two sides had, below its heading
            lines.extend(f"- {heading or 'Side'} {number}: {words}" for number, words in enumerate(told, 1) if words)
    if lines[1:]:
        yield Block("paragraph", "\n".join(lines))


def _rows(table: Any) -> list[Block] | None:  # noqa: ANN401
    """Return the rows of a table; ``None`` where it only lays out a page: its cells hold blocks, or another table."""
    if next(table.iterdescendants("table"), None) is not None:
        return None
    if "infobox" in (table.get("class") or "").lower():
        return list(_infobox(table))
    found: list[Block] = []
    for line in table.iter("tr", "caption"):
        if line.tag == "caption":
            found.extend(_blocks(line))
            continue
        cells = [list(_blocks(cell)) for cell in line.iterchildren("td", "th") if not _is_hidden(cell)]
        if any(len(cell) > 1 or len(cell[0].text) > _LONGEST_CELL for cell in cells if cell):
            return None
        if any(cells) and not _is_hidden(line):
            found.append(row(cell[0].text.replace("\n", " ") if cell else "" for cell in cells))
    return found
