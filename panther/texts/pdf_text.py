"""PDF -> text, by pypdf: the words with their positions; ``pdf_lines`` and ``pdf_blocks`` make paragraphs of them.

pypdf holds what it unpacks to limits of its own. A PDF without text is a scan, and is told of as such.
"""

from __future__ import annotations

import io
import logging
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from panther.errors import DocumentError
from panther.texts import limits
from panther.texts.blocks import OnPage, Text, compose
from panther.texts.pdf_blocks import blocks_of
from panther.texts.pdf_lines import Line, Lines, running_heads

if TYPE_CHECKING:
    from pypdf import PdfReader

# What pypdf raises of files that are none, beside its own errors.
_BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
_LOGGER = logging.getLogger("pypdf")


def read_pdf(data: bytes, name: str, on_page: OnPage | None = None) -> Text:
    """Return the text of a PDF.

    Raises:
        DocumentError: If it is none, is encrypted, has too many pages, or holds no text.
    """
    import pypdf

    with _quiet():
        pages = list(_pages(_opened(data, name), name, on_page))
    heads = running_heads(pages)
    kept = [[line for line in page if id(line) not in heads] for page in pages]
    if not any(kept):  # what is all that there is, is no head
        heads, kept = {}, pages
    if not any(kept):
        raise DocumentError(
            f"{name} holds no text: its pages are pictures, as of a scan. Have it recognized (OCR) and load it again."
        )
    text, starts = compose(blocks_of(kept))
    return Text(text, "", tuple(_notes(pages, heads)), f"pypdf {pypdf.__version__}", starts)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep pypdf's warnings of small faults in a file from the log: a file that is read has none to tell."""
    level = _LOGGER.level
    _LOGGER.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        _LOGGER.setLevel(level)


def _opened(data: bytes, name: str) -> PdfReader:
    import pypdf
    from pypdf.errors import DependencyError, PyPdfError

    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        # Many are encrypted only to forbid printing, and open without a password.
        locked = reader.is_encrypted and not reader.decrypt("")
        count = 0 if locked else len(reader.pages)
    except DependencyError:
        locked, count = True, 0
    except (PyPdfError, *_BROKEN) as error:
        raise DocumentError(f"{name} is no PDF, or is broken. Save it anew.") from error
    if locked:
        raise DocumentError(f"{name} is encrypted. Save it without a password and load it again.")
    if count > limits.MOST_PAGES:
        raise DocumentError(f"{name} has {count:,} pages, more than {limits.MOST_PAGES:,}. Divide it.")
    return reader


def _pages(reader: PdfReader, name: str, on_page: OnPage | None) -> Iterator[list[Line]]:
    """Yield the lines of each page, in the order in which they are drawn."""
    from pypdf.errors import PyPdfError

    total, length = len(reader.pages), 0
    for number in range(total):
        lines = Lines(number + 1)
        try:
            reader.pages[number].extract_text(visitor_text=lines.add)
        except DocumentError:
            raise
        except (PyPdfError, *_BROKEN) as error:
            raise DocumentError(f"{name} is broken: page {number + 1} cannot be read. Save it anew.") from error
        length += lines.length
        if length > limits.MOST_CHARACTERS:
            raise DocumentError(f"{name} holds more than {limits.MOST_CHARACTERS:,} characters of text. Divide it.")
        if on_page is not None:
            on_page(number + 1, total)
        yield lines.done()


def _notes(pages: list[list[Line]], heads: dict[int, str]) -> Iterator[str]:
    """Yield what a reader should know: pages without text, and what was left out of the text."""
    empty = [number for number, page in enumerate(pages, 1) if not page]
    if empty:
        yield f"No text on {_listed(empty)}: a picture, or an empty page."
    told: dict[str, list[int]] = {}
    for page in pages:
        for line in page:
            if id(line) in heads:
                told.setdefault(heads[id(line)], []).append(line.page)
    for words, numbers in told.items():
        yield f"Left out as a running head or page number: “{words}” on {_listed(sorted(set(numbers)))}."


def _listed(pages: list[int]) -> str:
    """Return pages in words, a run of them in short: "pages 2–5, 7"."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and runs[-1][-1] == page - 1:
            runs[-1][1:] = [page]
        else:
            runs.append([page])
    words = ", ".join("–".join(map(str, run)) for run in runs)
    return f"page {words}" if len(pages) == 1 else f"pages {words}"
