"""Pages as the bytes of a file, with what they show in the file's own metadata; the same pages, the same bytes."""

from __future__ import annotations

import io
import warnings
from collections.abc import Sequence
from datetime import datetime

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG

from panther.exports.edition import Edition
from panther.exports.plate import typeface
from panther.exports.plate.heading import title_of
from panther.exports.plate.ink import Medium, Page
from panther.exports.plate.pdf_text import TextPages
from panther.exports.words import count_words, filter_words, window_words

# Constants of this program, so that no two plates that are drawn at once can disturb each other.
mpl.rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "panther", "pdf.compression": 6})

_PNG_LEVEL = 4


def facts_of(edition: Edition) -> dict[str, str]:
    """What a plate shows and stands on, by name; half of a pair of characters becomes a question mark."""
    window = edition.window
    facts = {
        "Title": title_of(edition),
        "Window": "" if window is None else f"{window.start.isoformat()}/{window.end.isoformat()}",
        "Window in words": window_words(edition),
        "Filters": typeface.clean(filter_words(edition.view.filters)),
        "Events": count_words(edition),
        "Address": edition.address,
        "Hashes": "; ".join(f"{source.name} sha256:{source.sha256}" for source in edition.sources if source.sha256),
        "Software": f"Panther {edition.version}",
        "Version": edition.version,
        "Creation Time": edition.made.isoformat().replace("+00:00", "Z"),
    }
    return {name: text.encode("utf-8", "replace").decode() for name, text in facts.items()}


def write_pages(pages: Sequence[Page], edition: Edition, medium: Medium) -> bytes:
    """The bytes of a file with these pages; PNG and SVG hold the first alone."""
    buffer = io.BytesIO()
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph", category=UserWarning)
        _WRITERS[medium](pages, edition, buffer)
    return buffer.getvalue()


def _png(pages: Sequence[Page], edition: Edition, buffer: io.BytesIO) -> None:
    page = pages[0]
    canvas = FigureCanvasAgg(page.figure)
    canvas.print_png(
        buffer, metadata=facts_of(edition), pil_kwargs={"compress_level": _PNG_LEVEL, "dpi": (page.dpi, page.dpi)}
    )


def _svg(pages: Sequence[Page], edition: Edition, buffer: io.BytesIO) -> None:
    facts = facts_of(edition)
    told = {
        "Title": facts["Title"],
        "Date": facts["Creation Time"],
        "Creator": facts["Software"],
        "Description": f"{facts['Window in words']}. {facts['Filters']}. {facts['Events']}.",
        "Identifier": facts["Address"],
        "Source": facts["Hashes"],
    }
    pages[0].figure.dpi = pages[0].dpi
    FigureCanvasSVG(pages[0].figure).print_figure(buffer, format="svg", dpi=pages[0].dpi, metadata=told)


def _pdf(pages: Sequence[Page], edition: Edition, buffer: io.BytesIO) -> None:
    facts = facts_of(edition)
    made: datetime = edition.made
    told = {
        "Title": facts["Title"],
        "Subject": f"{facts['Window in words']}. {facts['Filters']}. {facts['Events']}. {facts['Address']}",
        "Keywords": facts["Hashes"],
        "Creator": facts["Software"],
        "Producer": f"Matplotlib {mpl.__version__}",
        "CreationDate": made,
        "ModDate": made,
    }
    with TextPages(buffer, metadata=told) as document:
        for page in pages:
            document.savefig(page.figure, dpi=page.dpi, facecolor=page.figure.get_facecolor())


_WRITERS = {"png": _png, "svg": _svg, "pdf": _pdf}
