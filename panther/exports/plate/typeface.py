"""Type: which font a text is set in, how wide it is, where its lines break, and the outlines of its letters.

Texts are set in the Source families, which pip installs with Panther; what these do not hold (Tifinagh, Arabic, Greek
...) comes from DejaVu Sans, which matplotlib brings. Nothing depends on the fonts of the machine. Words are shaped once
and kept: a plate repeats most of its words, and shaping is what costs.
"""

from __future__ import annotations

import math
import threading
import unicodedata
import warnings
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from matplotlib.ft2font import FT2Font, GlyphIndexType
    from numpy.typing import NDArray

UNITS = 1000
FEATURES = ("-liga", "-clig", "-dlig")
ELLIPSIS = "…"
# Sums of widths differ by less than this, in points.
_ROUNDING = 1e-6
# Characters that are measured at once where a text may be very long.
_PIECE = 64
_LOCK = threading.RLock()
_RIGHT_TO_LEFT = {"R", "AL", "AN"}
# Marks that turn or hide text; a reader must see that they are there.
_TURNING = {*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"}
# Which way a line runs: without a mark, its first letter decides.
_RIGHTWARDS, _LEFTWARDS = "\u200e", "\u200f"
_UNSEEN = {*"\u200b\u200e\u200f\u061c\ufeff\u2060\u00ad"}


@dataclass(frozen=True, slots=True)
class Style:
    """A cut of a font: its family, slant and weight, and the files that hold it, the first that has a letter wins."""

    family: str
    slant: str
    weight: int
    files: tuple[str, ...]


class Glyph(NamedTuple):
    """A letter as set: the file of its font, its number there, the characters it stands for, where, how wide."""

    file: str
    number: int
    text: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Shaped:
    """A word set in a font: its width, and the outlines of its letters with y upwards, in thousandths of the size."""

    width: float
    vertices: NDArray[np.float64]
    codes: NDArray[np.uint8]
    glyphs: tuple[Glyph, ...] = ()


def clean(text: str) -> str:
    """Text on one line as it was typed: marks that turn it are named, other control characters are shown as ``�``."""
    shown = []
    for letter in text:
        kind = unicodedata.category(letter)
        if letter in _TURNING:
            shown.append(f"[U+{ord(letter):04X}]")
        elif letter in _UNSEEN:
            continue
        elif letter.isspace() or kind in {"Zl", "Zp", "Zs"}:
            shown.append(" ")
        else:
            shown.append("�" if kind in {"Cc", "Cs", "Cn", "Co"} else letter)
    return " ".join("".join(shown).split())


def is_right_to_left(text: str) -> bool:
    """Whether a paragraph runs from right to left: its first letter decides."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in {"L", *_RIGHT_TO_LEFT}:
            return direction != "L"
    return False


def _is_simple(text: str) -> bool:
    """Whether words can be set one by one: not where they change places or are marked by letters of others."""
    return text.isascii() or not any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text)


@cache
def style(name: str) -> Style:
    """The cut of that name: ``sans``, ``sans-bold``, ``serif``, ``serif-bold``, ``serif-italic``, ``mono`` ..."""
    return _styles()[name]


@cache
def _styles() -> dict[str, Style]:
    import matplotlib as mpl

    ours = Path(mpl.get_data_path()) / "fonts" / "ttf"
    sans, serif = _folder("font_source_sans_pro"), _folder("font_source_serif_pro")
    regular, bold = str(ours / "DejaVuSans.ttf"), str(ours / "DejaVuSans-Bold.ttf")
    return {
        "sans": Style("Source Sans Pro", "normal", 400, (f"{sans}/SourceSansPro-Regular.ttf", regular)),
        "sans-bold": Style("Source Sans Pro", "normal", 600, (f"{sans}/SourceSansPro-Semibold.ttf", bold)),
        "serif": Style("Source Serif Pro", "normal", 400, (f"{serif}/SourceSerifPro-Regular.ttf", regular)),
        "serif-bold": Style("Source Serif Pro", "normal", 600, (f"{serif}/SourceSerifPro-Semibold.ttf", bold)),
        "serif-italic": Style("Source Serif Pro", "italic", 400, (f"{serif}/SourceSerifPro-It.ttf", regular)),
        "serif-italic-bold": Style("Source Serif Pro", "italic", 600, (f"{serif}/SourceSerifPro-SemiboldIt.ttf", bold)),
        "mono": Style("DejaVu Sans Mono", "normal", 400, (str(ours / "DejaVuSansMono.ttf"), regular)),
    }


def _folder(package: str) -> Path:
    """The fonts of an installed package, without importing it."""
    found = find_spec(package)
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent / "files"


_ALIKE = {
    "Source Sans Pro": "'Source Sans Pro', 'Source Sans 3', 'DejaVu Sans', sans-serif",
    "Source Serif Pro": "'Source Serif Pro', 'Source Serif 4', Georgia, 'DejaVu Serif', serif",
    "DejaVu Sans Mono": "'DejaVu Sans Mono', monospace",
}


@cache
def css(name: str) -> str:
    """A style as CSS, with fonts that stand in for it where a reader does not have it."""
    made = style(name)
    return f"font-family: {_ALIKE[made.family]}; font-style: {made.slant}; font-weight: {made.weight}"


@lru_cache(maxsize=64)
def _font(name: str, _thread: int) -> FT2Font:
    from matplotlib.font_manager import get_font

    return get_font(list(style(name).files))


@lru_cache(maxsize=40_000)
def _shaped(text: str, name: str) -> Shaped:
    """A text set at once."""
    import numpy as np
    from matplotlib.ft2font import LoadFlags

    with _LOCK, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a letter that no font holds is drawn as a box; the text says which it is
        font = _font(name, threading.get_ident())
        font.set_size(UNITS, 72)
        vertices, codes, glyphs, width = [], [], [], 0.0
        for item in font._layout(text, LoadFlags.NO_HINTING, features=FEATURES):  # noqa: SLF001
            if item.char in {_RIGHTWARDS, _LEFTWARDS}:
                continue
            outline, steps, wide = _glyph(item.ft_object, item.glyph_index)
            vertices.append(outline + np.array((item.x, item.y)))
            codes.append(steps)
            glyphs.append(Glyph(str(item.ft_object.fname), item.glyph_index, item.char, item.x, wide))
            width = max(width, item.x + wide)
    if not vertices:
        return Shaped(0.0, np.empty((0, 2)), np.empty(0, np.uint8))
    return Shaped(width, np.concatenate(vertices), np.concatenate(codes), tuple(_told_once(glyphs, text)))


def _told_once(glyphs: list[Glyph], text: str) -> Iterator[Glyph]:
    """Letters that stand for the same characters of a text, such as one with its mark: only the first tells them."""
    counts = Counter(glyph.text for glyph in glyphs)
    shares = {told: max(1, count // (text.count(told) or count)) for told, count in counts.items()}
    before, number = "", 0
    for glyph in glyphs:
        number = number + 1 if glyph.text == before else 0
        before = glyph.text
        yield glyph if number % shares[before] == 0 else glyph._replace(text="")


_GLYPHS: dict[tuple[str, int], tuple[NDArray[np.float64], NDArray[Any], float]] = {}


def _glyph(font: FT2Font, index: GlyphIndexType) -> tuple[NDArray[np.float64], NDArray[Any], float]:
    """Outline, steps and width of a letter."""
    key = (str(font.fname), index)
    if key not in _GLYPHS:
        from matplotlib.ft2font import LoadFlags

        font.set_size(UNITS, 72)
        wide = font.load_glyph(index, LoadFlags.NO_HINTING).linearHoriAdvance / 65536
        outline, steps = font.get_path()
        _GLYPHS[key] = (outline, steps, wide)
    return _GLYPHS[key]


def _parts(text: str) -> list[str]:
    return text.split(" ") if _is_simple(text) else [text]


@cache
def _space(name: str) -> float:
    return _shaped("a a", name).width - 2 * _shaped("a", name).width


def width(text: str, name: str, size: float) -> float:
    """How wide a text on one line is, in points."""
    parts = _parts(text)
    wide = sum(_shaped(part, name).width for part in parts) + (len(parts) - 1) * _space(name)
    return wide * size / UNITS


def width_up_to(text: str, name: str, size: float, most: float) -> float:
    """How wide a text on one line is, in points; of one that is wider than ``most``, no more than tells that."""
    used = 0.0
    for word in text.split(" "):
        for at in range(0, len(word), _PIECE):
            used += width(word[at : at + _PIECE], name, size)
            if used > most:
                return used
    return width(text, name, size)


def outline(text: str, name: str, size: float) -> Shaped:
    """A text on one line as one outline, y upwards, in points from the left end of its base line."""
    import numpy as np

    at, vertices, codes = 0.0, [], []
    for part in _parts(text):
        shaped = _shaped(part, name)
        if len(shaped.codes):
            vertices.append(shaped.vertices + np.array((at, 0.0)))
            codes.append(shaped.codes)
        at += shaped.width + _space(name)
    wide = (at - _space(name)) * size / UNITS
    if not vertices:
        return Shaped(wide, np.empty((0, 2)), np.empty(0, np.uint8))
    return Shaped(wide, np.concatenate(vertices) * (size / UNITS), np.concatenate(codes))


def glyphs(text: str, name: str) -> list[Glyph]:
    """The letters of a text on one line, spaces included, from left to right in thousandths of the size."""
    at, found = 0.0, []
    gap, space = _space(name), _shaped("a a", name).glyphs[1]
    for number, part in enumerate(_parts(text)):
        if number:
            found.append(space._replace(x=at))
            at += gap
        shaped = _shaped(part, name)
        found += [glyph._replace(x=glyph.x + at) for glyph in shaped.glyphs]
        at += shaped.width
    return found


def wrap(text: str, name: str, size: float, room: float) -> list[str]:
    """The lines of a text within a width in points; a word that is wider than it is broken where it must be."""
    return list(each_line(text, name, size, room))


def each_line(text: str, name: str, size: float, room: float) -> Iterator[str]:
    """The lines of ``wrap``, each worked out when it is asked for."""
    turned = is_right_to_left(text)
    for start, end in _line_spans(text, name, size, room):
        yield _towards(text[start:end], turned=turned)


def _towards(line: str, *, turned: bool) -> str:
    """A line of a paragraph that runs as the paragraph does, whichever letter it begins with."""
    return line if is_right_to_left(line) == turned else f"{_LEFTWARDS if turned else _RIGHTWARDS}{line}"


def _line_spans(text: str, name: str, size: float, room: float) -> Iterator[tuple[int, int]]:
    """Where the lines of a text begin and end in it."""
    start = end = at = 0
    used, gap = 0.0, _space(name) * size / UNITS
    for word in text.split(" "):
        for number, part in enumerate(_fitting(word, name, size, room)):
            apart, wide = (0.0 if number else gap), width(part, name, size)
            if end > start and used + apart + wide > room + _ROUNDING:
                yield start, end
                start = end = at
            start, used = (start, used + apart + wide) if end > start else (at, wide)
            at += len(part)
            end = at
        at += 1
    if end > start:
        yield start, end


def _fitting(word: str, name: str, size: float, room: float) -> Iterator[str]:
    """The parts that a word is broken into, each as long as fits on a line; no more of it is set than that takes."""
    rest, most = word, max(8, math.ceil(4 * room / size))
    while rest:
        part = rest[:most]
        wide = width(part, name, size)
        if wide > room + _ROUNDING:
            part = part[: max(1, math.floor(len(part) * room / wide))]
            while len(part) > 1 and width(part, name, size) > room:
                part = part[:-1]
        yield part
        rest = rest[len(part) :]


def cut(text: str, name: str, size: float, room: float) -> str:
    """A text on one line, its end left out with ``…`` where it is wider than the room in points."""
    if len(list(islice(_line_spans(text, name, size, room), 2))) < 2:  # noqa: PLR2004 - all of it stands on one line
        return text
    return f"{next(each_line(text, name, size, room - width(f' {ELLIPSIS}', name, size)))} {ELLIPSIS}"
