"""The colours of the plate: those of the screen, read from its style sheet, so that no value is written twice."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_TOKENS = Path(__file__).resolve().parents[2] / "layers" / "static" / "tokens.css"
_PAIR = re.compile(r"--([\w-]+):\s*light-dark\(\s*(#[0-9A-Fa-f]{6})\s*,\s*(#[0-9A-Fa-f]{6})\s*\)")
_THEMES = ("light", "dark")


@cache
def colours(theme: str) -> Mapping[str, str]:
    """The colours of a theme by their names: ``ink``, ``map-ground``, ``t-battles`` ..."""
    pairs = _PAIR.findall(_TOKENS.read_text(encoding="utf-8"))
    return {name: shades[_THEMES.index(theme)] for name, *shades in pairs}


def palette_of(theme: str) -> Mapping[str, str]:
    """The colours of a theme by their names, that of the paper among them."""
    found = dict(colours(theme))
    found["paper"] = mixed(found["page"], found["surface"], 0.8) if theme == "light" else found["page"]
    found["dark"] = "yes" if theme == "dark" else "no"
    return found


def mixed(colour: str, other: str, share: float) -> str:
    """A colour with that share of another one in it."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * share):02x}" for one, two in pairs)


def _channels(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
