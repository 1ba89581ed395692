"""The page as bytes: scripts and styles as they are, the map's frame, the ground and the campaign packed.

The content security policy allows the page's own scripts by their SHA-256 and forbids all else, every request among it:
text of a document that came to stand as markup could do nothing.
"""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from functools import cache
from html import escape
from pathlib import Path
from string import Template

from panther.errors import PantherError
from panther.exports.edition import Edition
from panther.exports.page.about import about_html, browsers, sealed
from panther.exports.page.content import page_content
from panther.layers.assets import BASEMAP_DIR, LEAFLET_DIR, STATIC_DIR
from panther.layers.linking import link
from panther.layers.served import basemap_json
from panther.translation import language, translated

_FOLDER = Path(__file__).resolve().parent
_POLICY = (
    "default-src 'none'; script-src {scripts}; style-src 'unsafe-inline'; img-src data:; connect-src 'none'; "
    "base-uri 'none'; form-action 'none'"
)
_STYLES = ("tokens.css", "app.css", "exported.css")
_FRAME_STYLES = ("tokens.css", "map.css")
# What the map's frame of an exported page is linked without: the layers of other hosts.
_LEFT_OUT = ("online",)


def page_html(edition: Edition) -> bytes:
    """An edition as one file of HTML, UTF-8, that any browser of today opens from disk.

    It holds the edition's events, and opens with its view: window, filters, chosen event, centre of the map. The same
    edition gives the same bytes.
    """
    parts = _page_parts(language())
    return _filled(
        "page.html",
        title=escape(edition.title),
        about=about_html(edition),
        campaign=_packed(json.dumps(page_content(edition), ensure_ascii=False, separators=(",", ":"))),
        **parts,
    ).encode("utf-8", "replace")


@cache
def _page_parts(language: str) -> dict[str, str]:
    """What is the same in every page of a language."""
    guard = _script_text("guard.js", (_FOLDER / "guard.js").read_text(encoding="utf-8"))
    page = _script_text("exported.js", link(["exported"], language=language) + "modules.exported.openPage();\n")
    leaflet = _script_text("leaflet.js", _without_map((LEAFLET_DIR / "leaflet.js").read_text(encoding="utf-8")))
    inner = _script_text(
        "exported_map.js",
        link(["exported_map"], without=_LEFT_OUT, language=language) + "modules.exported_map.openMap();\n",
    )
    leaflet_style = (LEAFLET_DIR / "leaflet.css").read_text(encoding="utf-8")
    frame = _filled(
        "frame.html",
        language=language,
        styles=leaflet_style + _styles(_FRAME_STYLES),
        leaflet=leaflet,
        script=inner,
        map=_said()["map"],
    )
    hashes = " ".join(_source_hash(text) for text in (guard, page, leaflet, inner))
    return {
        "policy": _POLICY.format(scripts=hashes),
        "styles": _styles(_STYLES),
        "language": language,
        **_said(),
        "guard": guard,
        "script": page,
        "ground": _packed(_ground(frame)),
    }


def _said() -> dict[str, str]:
    """What the page says before its scripts say anything, escaped."""
    told = {
        "sealed": sealed(),
        "cannot": translated(
            "This page cannot be shown here: it needs JavaScript and {browsers}.", browsers=browsers()
        ),
        "nothing": translated("One file: nothing is loaded from anywhere"),
        "print": translated("Print"),
        "about_title": translated("About this file"),
        "map": translated("Map"),
        "paper": translated("For paper"),
        "close": translated("Close"),
    }
    return {name: escape(words) for name, words in told.items()}


def _ground(frame: str) -> str:
    """The map's frame and all that lies below the events, as JSON."""
    reliefs = {
        f"relief-{theme}": "data:image/webp;base64,"
        + base64.b64encode((BASEMAP_DIR / f"relief-{theme}.webp").read_bytes()).decode("ascii")
        for theme in ("light", "dark")
    }
    return json.dumps({"frame": frame, **reliefs, "basemap": json.loads(basemap_json())}, separators=(",", ":"))


def _styles(names: tuple[str, ...]) -> str:
    return "\n".join((STATIC_DIR / name).read_text(encoding="utf-8") for name in names)


def _filled(name: str, **parts: str) -> str:
    return Template((_FOLDER / name).read_text(encoding="utf-8")).substitute(parts)


def _script_text(name: str, text: str) -> str:
    """A script as it may stand in a page.

    Raises:
        PantherError: If it would end its element, or begin a comment there.
    """
    if "</script" in text.lower() or "<!--" in text:
        raise PantherError(f"{name} holds the end of a script element or a comment, so it cannot stand in a page.")
    return text


def _without_map(script: str) -> str:
    """A script without the line that names its source map, which a browser's tools would ask for."""
    return "\n".join(line for line in script.split("\n") if not line.startswith("//# sourceMappingURL"))


def _source_hash(script: str) -> str:
    """A script as a policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode('ascii')}'"


def _packed(text: str) -> str:
    """Text as base64 of its compressed UTF-8: no character of it is markup, and the same text gives the same bytes.

    What is no character (half of a pair) becomes a question mark.
    """
    return base64.b64encode(zlib.compress(text.encode("utf-8", "replace"), 9)).decode("ascii")
