"""The parts of the page that are drawn by our own scripts, as Streamlit components, and where the browser finds files.

Every script is loaded from the folder it lies in, so that all parts share one copy of each module. The address of our
own folder changes with its content: a browser never mixes old and new.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from pathlib import Path

import streamlit as st

from panther.layers import AssetUrls
from panther.layers.assets import BASEMAP_DIR, LEAFLET_DIR, STATIC_DIR, fingerprint

Mount = Callable[..., object]


def _serve(name: str, folder: Path) -> str:
    """Serve a folder beside the app; returns the name in its address. It answers from now on, in this process."""
    return st.components.v1.declare_component(name, path=folder).name


_STATIC = _serve(f"static_{fingerprint(STATIC_DIR)}", STATIC_DIR)
_BASEMAP = _serve(f"basemap_{fingerprint(BASEMAP_DIR)}", BASEMAP_DIR)
_LEAFLET = _serve("leaflet", LEAFLET_DIR)

# The map's frame lies in a folder of the same kind, one level down.
MAP_ASSETS = AssetUrls(leaflet=f"../{_LEAFLET}", static=f"../{_STATIC}", basemap=f"../{_BASEMAP}")


def _part(name: str) -> Mount:
    """A component whose script is ``static/<name>.js``. Text of several lines is never taken for a file name."""
    address = posixpath.join("/", st.get_option("server.baseUrlPath").strip("/"), "component", _STATIC, f"{name}.js")
    script = f"""
    export default async (component) => {{
        const part = await import(new URL("{address}", location.origin).href);
        return part.mount(component);
    }}
    """
    return st.components.v2.component(f"panther_{name}", js=script, isolate_styles=False)


_PARTS = {name: _part(name) for name in ("strip", "time", "card", "list", "link")}


def styles() -> None:
    """Put our tokens and rules on the page."""
    names = ("tokens.css", "app.css", "pages_documents.css", "pages_places.css")
    rules = [(STATIC_DIR / name).read_text(encoding="utf-8") for name in names]
    st.html("<style>" + "\n".join(rules) + "</style>")


def strip(data: Mapping[str, object]) -> None:
    """The title strip: its counts, switches and filters follow the slider in the browser."""
    _PARTS["strip"](key="strip_part", data=data, on_whole_change=_nothing)


def time_slider(payload: Mapping[str, object]) -> None:
    """The slider; it moves the map in the browser."""
    _PARTS["time"](key="time_part", data=payload)


def event_list(data: Mapping[str, object]) -> None:
    """The list of events and the account of the ledger."""
    _PARTS["list"](key="list_part", data=data)


def link(opening: Mapping[str, object]) -> object:
    """What the page opens with; returns the view that the browser committed last, or ``None``."""
    result = _PARTS["link"](key="link_part", data=opening, on_view_change=_nothing)
    return getattr(result, "view", None)


def chosen() -> tuple[object, object]:
    """The event that was chosen last on this page, and the page that is asked for, each ``None`` where there is none.

    They are the card's own values, taken from the session because the card can be drawn only once they are known.
    """
    values = st.session_state.get("card_part", {})
    return values.get("pick"), values.get("visit")


def evidence(data: Mapping[str, object]) -> None:
    """The evidence card."""
    _PARTS["card"](key="card_part", data=data, on_pick_change=_nothing, on_visit_change=_nothing)


def page(name: str, data: Mapping[str, object]) -> object:
    """A whole page drawn by ``static/<name>.js``; returns where the user asked to go from it, or ``None``.

    Give the answer to :func:`panther.app.navigation.follow`.
    """
    if name not in _PARTS:
        _PARTS[name] = _part(name)
    result = _PARTS[name](key=f"{name}_part", data=data, on_visit_change=_nothing, on_whole_change=_nothing)
    return getattr(result, "visit", None)


def _nothing() -> None:
    """A component reports a value only where a callback is named; the page reads the value itself."""
