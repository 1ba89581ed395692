"""GIF: one palette for all pictures, each of which says how long it stands."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from panther.exports.edition import Edition
from panther.exports.film.facts import film_facts
from panther.exports.film.options import FilmOptions
from panther.exports.film.steps import in_ticks

if TYPE_CHECKING:
    from panther.exports.film.stage import Pixels

_COLOURS = 256
_MS = 10
# Colours that must come out as they are meant: those of types, of what is new, of paper and ink.
_EXACT = ("t-", "mark", "on-mark", "ink", "paper", "surface", "sunken", "map-ink", "map-halo")
# What types are mixed with where they are faint, and how much of it.
_FAINT = (("map-ground", 0.38), ("map-ground", 0.66), ("paper", 0.5), ("paper", 0.76))


def write(pictures: Iterable[Pixels], seconds: Sequence[float], edition: Edition, options: FilmOptions) -> bytes:
    """The bytes of a GIF that plays for ever.

    Args:
        pictures: Those of the steps and the end card, height x width x 3.
        seconds: How long each of them stands.
        edition: For the comment: title, window, filters, counts, address, hashes, version.
        options: The theme says which colours are kept exactly.
    """
    flowing = iter(pictures)
    first = next(flowing)
    palette = _palette(first, options)
    comment = "\n".join(f"{name}: {text}" for name, text in film_facts(edition).items()).encode()
    buffer = io.BytesIO()
    _indexed(first, palette).save(
        buffer,
        "GIF",
        save_all=True,
        append_images=(_indexed(picture, palette) for picture in flowing),
        duration=[_MS * tick for tick in in_ticks(seconds, 1000 // _MS)],
        loop=0,
        comment=comment,
        disposal=1,
        optimize=False,
    )
    return buffer.getvalue()


def _palette(picture: Pixels, options: FilmOptions) -> Image.Image:
    """A palette of the colours that are meant, and of those that the ground has most of."""
    from panther.exports.plate.colours import mixed, palette_of

    named = palette_of(options.theme)
    types = [shade for name, shade in named.items() if name.startswith("t-")]
    faint = [mixed(shade, named[ground], share) for shade in types for ground, share in _FAINT]
    meant = [shade for name, shade in named.items() if name.startswith(_EXACT)]
    shades = list(dict.fromkeys([*meant, *faint]))
    exact = [int(shade[at : at + 2], 16) for shade in shades for at in (1, 3, 5)]
    found = Image.fromarray(picture).quantize(_COLOURS - len(shades), Image.Quantize.MEDIANCUT).getpalette() or []
    colours = [*exact, *found][: 3 * _COLOURS]
    made = Image.new("P", (1, 1))
    made.putpalette(colours + colours[:3] * (_COLOURS - len(colours) // 3))
    return made


def _indexed(picture: Pixels, palette: Image.Image) -> Image.Image:
    """A picture in the colours of a palette, without dithering: what does not change keeps its colour."""
    return Image.fromarray(np.ascontiguousarray(picture)).quantize(palette=palette, dither=Image.Dither.NONE)
