"""What a user may choose about a plate: its size, how finely it is drawn, its theme, how much it quotes."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Literal

from panther.errors import InputError

Theme = Literal["light", "dark"]
Citations = Literal["full", "short", "none"]

POINTS_PER_INCH = 72.0
LEAST_DPI, MOST_DPI = 50, 600
# Below this there is no room for a map with its sources; above, a picture does not fit into memory.
_LEAST_WIDTH, _LEAST_HEIGHT = 520.0, 390.0
_MOST_PIXELS = 80_000_000
_MOST_RATIO = 3.2
_PRINT_DPI, _SLIDE_DPI, _PIXEL_DPI = 150, 144, 96
# Width and height in points, and the dots per inch of a picture where none are asked for.
_NAMED = {
    "a4": (841.89, 595.28, _PRINT_DPI),
    "a3": (1190.55, 841.89, _PRINT_DPI),
    "16:9": (960.0, 540.0, _SLIDE_DPI),
    "4:3": (720.0, 540.0, _SLIDE_DPI),
}
PIXELS = re.compile(r"(\d{1,6})\s*[x×X]\s*(\d{1,6})")


@dataclass(frozen=True, slots=True)
class PlateOptions:
    """How a plate is drawn.

    Attributes:
        width: Of the page, in points.
        height: Of the page, in points.
        dpi: Dots per inch of a picture, and of the relief within a drawing.
        theme: Light unless dark is asked for.
        citations: ``full`` (whole excerpts, in a PDF all of them), ``short`` (their first lines) or ``none``;
            ``None`` leaves it to the format: full in a PDF, short in a picture.
        name: Of the size, as asked for.
    """

    width: float = 841.89
    height: float = 595.28
    dpi: int = _PRINT_DPI
    theme: Theme = "light"
    citations: Citations | None = None
    name: str = "A4"


def read_size(size: str = "A4", dpi: int | None = None) -> tuple[float, float, int]:
    """Width and height of a page in points, and its dots per inch.

    Args:
        size: ``A4``, ``A3``, ``16:9``, ``4:3`` (landscape all) or pixels such as ``1200x800``.
        dpi: Dots per inch; 150 on paper, 144 on slides and 96 for pixels where none are given.

    Raises:
        InputError: If the size cannot be read, is too small for a plate or too big for a picture.
    """
    if dpi is not None and not LEAST_DPI <= dpi <= MOST_DPI:
        raise InputError(f"--dpi {dpi}: out of range. Choose {LEAST_DPI} to {MOST_DPI} dots per inch.")
    named = _NAMED.get(size.strip().casefold())
    width, height, fineness = named if named is not None else _pixels(size, dpi)
    fineness = fineness if dpi is None else dpi
    _check(size, width, height, fineness)
    return width, height, fineness


def _pixels(size: str, dpi: int | None) -> tuple[float, float, int]:
    found = PIXELS.fullmatch(size.strip())
    if found is None:
        raise InputError(f"--size {size}: not a size. Write A4, A3, 16:9, 4:3 or pixels such as 1200x800.")
    fineness = _PIXEL_DPI if dpi is None else dpi
    wide, high = (int(number) * POINTS_PER_INCH / fineness for number in found.groups())
    return wide, high, fineness


def _check(size: str, width: float, height: float, dpi: int) -> None:
    per_point = dpi / POINTS_PER_INCH
    if min(width, height) < _LEAST_HEIGHT or max(width, height) < _LEAST_WIDTH:
        least = " x ".join(str(math.ceil(edge * per_point)) for edge in (_LEAST_WIDTH, _LEAST_HEIGHT))
        raise InputError(f"--size {size}: too small for a plate. At {dpi} dpi the least is {least} pixels.")
    if max(width, height) > _MOST_RATIO * min(width, height):
        raise InputError(f"--size {size}: too narrow for a plate. One side may be {_MOST_RATIO:g} times the other.")
    if width * height * per_point**2 > _MOST_PIXELS:
        most = _MOST_PIXELS // 1_000_000
        raise InputError(f"--size {size}: too big at {dpi} dpi. A picture may have {most} million pixels.")
