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


_PARTS = {name: _part(name) for name in ("strip", "time", "card", "list")}


def styles() -> None:
    """Put our tokens and rules on the page."""
    rules = [(STATIC_DIR / name).read_text(encoding="utf-8") for name in ("tokens.css", "app.css")]
    st.html("<style>" + "\n".join(rules) + "</style>")


def strip(title: str) -> None:
    """The title strip; its counts follow the slider in the browser."""
    _PARTS["strip"](key="strip_part", data={"title": title})


def time_slider(payload: Mapping[str, object]) -> object:
    """The slider; returns the committed window as the browser reports it, or ``None`` before the first change."""
    result = _PARTS["time"](key="time_part", data=payload, on_window_change=_nothing)
    return getattr(result, "window", None)


def evidence(data: Mapping[str, object]) -> None:
    """The evidence card, and with it the answer to what the browser reported."""
    _PARTS["card"](key="card_part", data=data)


def event_list(data: Mapping[str, object]) -> object:
    """The list and the account of the ledger; returns the last choice made in it, or ``None``."""
    result = _PARTS["list"](key="list_part", data=data, on_pick_change=_nothing)
    return getattr(result, "pick", None)


def _nothing() -> None:
    """A component reports a value only where a callback is named; the page reads the value itself."""
