"""Text in PDF files: real text in fonts that hold just the letters used, each letter found again as it was typed.

matplotlib would shape every line anew and take the fonts' tables for shaping into the file: fifty sources took longer
than all else together. Here words come shaped from ``typeface``, and a font is cut down to outlines and widths.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from matplotlib.backends.backend_pdf import Name, PdfFile, PdfPages

from panther.exports.plate import typeface
from panther.exports.plate.typeface import Glyph

_CODES = 0xFFFF
_MOST_IN_BLOCK = 100


@dataclass(slots=True)
class _Face:
    """A font file in a PDF file: its name there, and the codes of its letters in the order of their first use."""

    name: str
    file: str
    codes: dict[tuple[int, str], int] = field(default_factory=dict)
    widths: list[float] = field(default_factory=list)

    def code(self, glyph: Glyph) -> int:
        """The code of a letter: one for each outline and the characters that it stands for."""
        key = (glyph.number, glyph.text)
        if key not in self.codes:
            if len(self.codes) >= _CODES:
                return 0
            self.codes[key] = len(self.codes) + 1
            self.widths.append(glyph.width)
        return self.codes[key]


class TextFile(PdfFile):
    """A PDF file that holds the fonts of its texts."""

    def __init__(self, filename: Any, metadata: Mapping[str, Any] | None = None) -> None:  # noqa: ANN401
        self.faces: dict[str, _Face] = {}
        super().__init__(filename, metadata=metadata)  # type: ignore[no-untyped-call]

    def face(self, file: str) -> _Face:
        """The font of that file."""
        if file not in self.faces:
            self.faces[file] = _Face(f"T{len(self.faces) + 1}", file)
        return self.faces[file]

    def writeFonts(self) -> None:  # noqa: N802 -- matplotlib's name
        """Write the fonts: matplotlib calls this at the end of the file."""
        fonts = {Name(face.name): _write_face(self, face) for face in self.faces.values()}
        self.writeObject(self.fontObject, fonts)  # type: ignore[no-untyped-call]


class TextPages(PdfPages):
    """A PDF file of several pages with our texts."""

    def _ensure_file(self) -> TextFile:
        if self._file is None:
            self._file = TextFile(self._filename, metadata=self._metadata)
        return self._file


def write_text(renderer: Any, text: str, name: str, size: float, at: tuple[float, float], *, upright: bool) -> None:  # noqa: ANN401, PLR0913
    """Write a text on one line into the page that is being drawn.

    Args:
        renderer: Of matplotlib, for PDF.
        text: The text.
        name: Of its style.
        size: In points.
        at: Left end of its base line in points, from the lower left corner of the page.
        upright: Whether it runs upwards.
    """
    file: TextFile = renderer.file
    turn = "0 1 -1 0" if upright else "1 0 0 1"
    parts = [f"BT {turn} {at[0]:.3f} {at[1]:.3f} Tm"]
    moved = 0.0
    for face, run in _runs(file, typeface.glyphs(text, name)):
        x = run[0].x * size / typeface.UNITS
        parts.append(f"/{face.name} {size:.3f} Tf {x - moved:.3f} 0 Td {_shown(face, run)} TJ")
        moved = x
    file.write((" ".join(parts) + " ET\n").encode("ascii"))  # type: ignore[no-untyped-call]


def _runs(file: TextFile, glyphs: list[Glyph]) -> list[tuple[_Face, list[Glyph]]]:
    """Letters in runs of one font; one that stands above or below the line is its neighbours' business."""
    runs: list[tuple[_Face, list[Glyph]]] = []
    for glyph in glyphs:
        if not runs or runs[-1][0].file != glyph.file:
            runs.append((file.face(glyph.file), []))
        runs[-1][1].append(glyph)
    return runs


def _shown(face: _Face, run: list[Glyph]) -> str:
    """A run as an array of codes, with the space to take away between them in thousandths."""
    shown = [f"[<{face.code(run[0]):04x}"]
    for before, glyph in pairwise(run):
        short = round(before.x + before.width - glyph.x)
        shown.append(f">{short}<{face.code(glyph):04x}" if short else f"{face.code(glyph):04x}")
    return "".join(shown) + ">]"


def _write_face(file: Any, face: _Face) -> Any:  # noqa: ANN401
    """Write a font with the letters that were used, and return the reference to it."""
    objects = {
        name: file.reserveObject(name) for name in ("font", "descendant", "descriptor", "program", "map", "letters")
    }
    data, places, facts = _cut_down(face)
    base = Name(f"{_tag(face)}+{Path(face.file).stem}")
    file.outputStream(objects["program"], data, extra={"Length1": len(data)})
    indices = [0, *(places[index] for index, _ in face.codes)]
    file.outputStream(objects["map"], b"".join(index.to_bytes(2, "big") for index in indices))
    file.outputStream(objects["letters"], _letters(face))
    file.writeObject(objects["descriptor"], {"Type": Name("FontDescriptor"), "FontName": base, "Flags": 4, "StemV": 80,
                                             "FontFile2": objects["program"], **facts})  # fmt: skip
    system = {"Registry": b"Adobe", "Ordering": b"Identity", "Supplement": 0}
    file.writeObject(objects["descendant"], {
        "Type": Name("Font"), "Subtype": Name("CIDFontType2"), "BaseFont": base, "CIDSystemInfo": system, "DW": 0,
        "FontDescriptor": objects["descriptor"], "W": [1, [round(width, 2) for width in face.widths]],
        "CIDToGIDMap": objects["map"],
    })  # fmt: skip
    file.writeObject(objects["font"], {
        "Type": Name("Font"), "Subtype": Name("Type0"), "BaseFont": base, "Encoding": Name("Identity-H"),
        "DescendantFonts": [objects["descendant"]], "ToUnicode": objects["letters"],
    })  # fmt: skip
    return objects["font"]


def _tag(face: _Face) -> str:
    """Six letters that name the part of the font: the same part has the same name."""
    digest = hashlib.sha256(repr(sorted(face.codes)).encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _cut_down(face: _Face) -> tuple[bytes, Mapping[int, int], dict[str, Any]]:
    """The font with the outlines used and nothing that shapes or hints; where each is in it; what describes it."""
    from fontTools import subset

    options = subset.Options(
        hinting=False, layout_features=[], name_IDs=[], notdef_outline=True, recalc_timestamp=False
    )
    options.drop_tables = [*options.drop_tables, "GSUB", "GPOS", "GDEF", "kern", "BASE", "STAT", "DSIG", "gasp", "FFTM"]
    font = subset.load_font(face.file, options, lazy=True)
    cutter = subset.Subsetter(options)
    cutter.populate(gids=[index for index, _ in face.codes])
    cutter.subset(font)
    head, metrics, slant = font["head"], font["hhea"], font["post"].italicAngle
    part = typeface.UNITS / head.unitsPerEm
    facts = {
        "FontBBox": [round(edge * part) for edge in (head.xMin, head.yMin, head.xMax, head.yMax)],
        "Ascent": round(metrics.ascent * part),
        "Descent": round(metrics.descent * part),
        "CapHeight": round(0.66 * typeface.UNITS),
        "ItalicAngle": round(slant),
    }
    buffer = io.BytesIO()
    font.save(buffer, reorderTables=False)
    return buffer.getvalue(), cutter.glyph_index_map, facts


def _letters(face: _Face) -> bytes:
    """Which characters each code stands for, as a CMap."""
    rows = [f"<{code:04x}> <{text.encode('utf-16-be', 'replace').hex()}>" for (_, text), code in face.codes.items()]
    blocks = [rows[at : at + _MOST_IN_BLOCK] for at in range(0, len(rows), _MOST_IN_BLOCK)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n{body}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    ).encode("ascii")
