"""The page that is drawn on: lines, shapes, pictures and words, in points from its upper left corner, y downwards.

Everything is an artist of one matplotlib figure. Words are artists of our own: in a picture they are outlines, drawn at
once; in SVG and PDF they stay text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import numpy as np
from matplotlib.artist import Artist
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Bbox, TransformedBbox

from panther.exports.plate import typeface
from panther.exports.plate.pdf_text import write_text

if TYPE_CHECKING:
    from numpy.typing import NDArray

Medium = Literal["png", "svg", "pdf"]
Anchor = Literal["start", "middle", "end"]
_SHARES = {"start": 0.0, "middle": 0.5, "end": 1.0}


class Box(NamedTuple):
    """A rectangle in points, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def grown(self, by: float) -> Box:
        """The rectangle with that much more on all sides."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def touches(self, other: Box) -> bool:
        """Whether two rectangles share any of their inside."""
        apart = (
            self.left >= other.right or self.right <= other.left or self.top >= other.bottom or self.bottom <= other.top
        )
        return not apart

    def holds(self, other: Box) -> bool:
        """Whether another rectangle lies within this one."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom


class Words(Artist):
    """A line of text on the page.

    Attributes:
        text: As drawn.
        box: What it covers, in points.
        name: Of its style.
        size: In points.
        role: What it is on the page (``number``, ``place``, ``excerpt`` ...), for those who look for it.
    """

    def __init__(self, page: Page, text: str, at: tuple[float, float], look: Look, role: str) -> None:
        super().__init__()
        self.text, self.page, self.look, self.role = text, page, look, role
        self.name, self.size = look.style, look.size
        self.wide = typeface.width(text, look.style, look.size)
        x, y = at
        x -= _SHARES[look.anchor] * (0.0 if look.upright else self.wide)
        y += _SHARES[look.anchor] * (self.wide if look.upright else 0.0)
        self.at = (x, y)
        up, down = 0.74 * look.size, 0.23 * look.size
        if look.upright:
            self.box = Box(x - up, y - self.wide, x + down, y)
        else:
            self.box = Box(x, y - up, x + self.wide, y + down)

    def draw(self, renderer: Any) -> None:  # noqa: ANN401
        """Draw the text: matplotlib calls this with the writer of the format."""
        if not self.text or not self.get_visible():
            return
        context = renderer.new_gc()
        self._set_gc_clip(context)  # type: ignore[attr-defined]
        context.set_alpha(self.look.alpha)
        if self.page.medium == "png" or (self.page.medium == "pdf" and self.look.halo):
            self._draw_outline(renderer, context)
        if self.page.medium != "png":
            self._draw_text(renderer, context)
        context.restore()

    def _draw_outline(self, renderer: Any, context: Any) -> None:  # noqa: ANN401
        shaped = typeface.outline(self.text, self.name, self.size)
        if not len(shaped.codes):
            return
        path = Path(shaped.vertices, shaped.codes)
        turned = Affine2D().scale(1, -1)
        if self.look.upright:
            turned.rotate_deg(-90)
        to_page = turned.translate(*self.at) + self.page.points
        if self.look.halo:
            context.set_linewidth(self.look.halo_width * renderer.points_to_pixels(1.0))
            context.set_foreground(to_rgba(self.look.halo))
            context.set_joinstyle("round")
            renderer.draw_path(context, path, to_page)
        if self.page.medium == "png":
            context.set_linewidth(0)
            renderer.draw_path(context, path, to_page, to_rgba(self.look.colour))

    def _draw_text(self, renderer: Any, context: Any) -> None:  # noqa: ANN401
        x, y = self.page.points.transform(self.at)
        if self.page.medium == "svg":
            self._write_element(renderer, float(x), float(renderer.height - y))
            return
        context.set_foreground(to_rgba(self.look.colour))
        renderer.check_gc(context, to_rgba(self.look.colour))
        write_text(renderer, self.text, self.name, self.size, (float(x), float(y)), upright=self.look.upright)

    def _css_halo(self, part: float) -> str:
        """The halo as CSS, so that it fits the font that the reader has."""
        if not self.look.halo:
            return ""
        wide = f"{self.look.halo_width * part:.2f}px"
        return f"; paint-order: stroke; stroke: {self.look.halo}; stroke-width: {wide}; stroke-linejoin: round"

    def _write_element(self, renderer: Any, x: float, y: float) -> None:  # noqa: ANN401
        """Write a text element that is as wide as it is here, whichever font the reader of the file has."""
        size = renderer.points_to_pixels(self.size)
        part = size / self.size
        turned = typeface.is_right_to_left(self.text)
        attributes = {
            "x": f"{x + (self.wide * part if turned else 0):.2f}",
            "y": f"{y:.2f}",
            "style": f"{typeface.css(self.name)}; font-size: {size:.2f}px; fill: {self.look.colour}"
            + self._css_halo(part)
            + ("; direction: rtl; unicode-bidi: embed" if turned else ""),
        }
        if self.wide > 0:
            attributes |= {"textLength": f"{self.wide * part:.2f}", "lengthAdjust": "spacingAndGlyphs"}
        if self.look.upright:
            attributes["transform"] = f"rotate(-90 {x:.2f} {y:.2f})"
        renderer.writer.element("text", self.text, attrib=attributes)


class Look(NamedTuple):
    """How a text looks: style, size in points, colour, which end stands at the point, halo."""

    style: str = "sans"
    size: float = 7.5
    colour: str = "#000000"
    anchor: Anchor = "start"
    halo: str | None = None
    halo_width: float = 2.2
    alpha: float = 1.0
    upright: bool = False


class Relief(Artist):
    """A picture that fills a rectangle of the page, already at the fineness of the page."""

    def __init__(self, page: Page, pixels: NDArray[np.uint8], box: Box) -> None:
        super().__init__()
        self.page, self.pixels, self.box = page, pixels, box

    def draw(self, renderer: Any) -> None:  # noqa: ANN401
        """Draw the picture: matplotlib calls this with the writer of the format."""
        context = renderer.new_gc()
        self._set_gc_clip(context)  # type: ignore[attr-defined]
        x, y = self.page.points.transform((self.box.left, self.box.bottom))
        if self.page.medium == "png":
            renderer.draw_image(context, round(x), round(y), self.pixels[::-1])
        else:
            wide, high = (edge * renderer.points_to_pixels(1.0) for edge in (self.box.width, self.box.height))
            renderer.draw_image(context, x, y, self.pixels[::-1], Affine2D.from_values(wide, 0, 0, high, 0, 0))
        context.restore()


class Page:
    """A page and what is drawn on it.

    Args:
        width: In points.
        height: In points.
        dpi: Dots per inch of the picture.
        medium: The format that it will be written in.
        palette: Colours by name; that of the paper is ``paper``.
    """

    def __init__(self, width: float, height: float, dpi: int, medium: Medium, palette: Mapping[str, str]) -> None:
        self.width, self.height, self.dpi, self.medium, self.colours = width, height, dpi, medium, palette
        self.figure = Figure(figsize=(width / 72, height / 72), dpi=dpi, facecolor=palette["paper"])
        scaled = Affine2D.from_values(1 / 72, 0, 0, -1 / 72, 0, height / 72)
        self.points = scaled + self.figure.dpi_scale_trans
        self.clip: Box | None = None
        self.words: list[Words] = []

    def add(self, artist: Artist) -> Artist:
        """Put an artist on the page, over all others, within the clip where there is one."""
        if self.clip is not None:
            clip = self.clip
            artist.set_clip_box(TransformedBbox(Bbox([[clip.left, clip.top], [clip.right, clip.bottom]]), self.points))
        artist.set_zorder(1)  # the order of drawing is that of adding
        self.figure.add_artist(artist, clip=False)
        return artist

    def text(self, x: float, y: float, text: str, look: Look, role: str = "") -> Words:
        """Write a text with its base line at y."""
        words = Words(self, text, (x, y), look, role)
        self.add(words)
        self.words.append(words)
        return words

    def path(  # noqa: PLR0913, PLR0917
        self,
        path: Path,
        fill: str | None = None,
        stroke: str | None = None,
        width: float = 0.75,
        dash: Sequence[float] | None = None,
        alpha: float = 1.0,
        fill_alpha: float | None = None,
    ) -> PathPatch:
        """Draw a path in points; dashes are in points too."""
        inside = to_rgba(fill, alpha if fill_alpha is None else fill_alpha) if fill else "none"
        line = to_rgba(stroke, alpha) if stroke else "none"
        patch = PathPatch(path, facecolor=inside, edgecolor=line, linewidth=width if stroke else 0.0)
        patch.set_joinstyle("round")
        patch.set_capstyle("butt" if dash else "round")
        if dash and stroke:
            patch.set_linestyle((0, tuple(step / width for step in dash)))
        patch.set_transform(self.points)
        self.add(patch)
        return patch

    def line(self, points: Any, stroke: str, width: float = 0.5, **look: Any) -> PathPatch:  # noqa: ANN401
        """Draw a line through points."""
        patch = self.path(Path(points), None, stroke, width, **look)
        patch.set_capstyle("butt")
        return patch

    def rect(
        self,
        box: Box,
        fill: str | None = None,
        stroke: str | None = None,
        width: float = 0.5,
        **look: Any,  # noqa: ANN401
    ) -> PathPatch:
        """Draw a rectangle."""
        patch = self.path(rectangle(box), fill, stroke, width, **look)
        patch.set_joinstyle("miter")
        return patch

    def circle(  # noqa: PLR0913, PLR0917
        self,
        x: float,
        y: float,
        radius: float,
        fill: str | None = None,
        stroke: str | None = None,
        width: float = 0.75,
        **look: Any,  # noqa: ANN401
    ) -> PathPatch:
        """Draw a circle."""
        return self.path(circle(x, y, radius), fill, stroke, width, **look)


def rectangle(box: Box) -> Path:
    """A rectangle as a path."""
    left, top, right, bottom = box
    return Path([(left, top), (right, top), (right, bottom), (left, bottom), (left, top)], closed=True)


def circle(x: float, y: float, radius: float) -> Path:
    """A circle as a path."""
    unit = Path.unit_circle()
    return Path(np.asarray(unit.vertices) * radius + np.array((x, y)), unit.codes)
