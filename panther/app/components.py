"""The parts of the page that are drawn by our own scripts, as Streamlit components, and where the browser finds files.

All parts are loaded as one script, so that they share one copy of each module. The address of the files changes with
their content: a browser never mixes old and new.
"""

from __future__ import annotations

import json
import os
import posixpath
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

import streamlit as st

from panther.errors import InputError
from panther.layers.assets import STATIC_DIR, fingerprint
from panther.layers.served import gather_files, script_name
from panther.translation import LANGUAGES, language, translated
from panther.writing import write_whole

Mount = Callable[..., object]


_PAGE = ("strip", "time", "card", "list", "link", "asking", "documents", "places", "losses", "checks", "corpus_list")
_SCRIPTS = {"page": _PAGE, "map": ("map",), "corpus_map": ("corpus_map",), "places_map": ("places_map",)}
_MADE, _MOST_MADE = "made-", 40
# Who looks through them while another session takes some away would look at files that are gone.
_CLEARING = Lock()


def _cannot_write(error: OSError) -> InputError:
    return InputError(
        f"The folder for temporary files cannot be written ({error.strerror}). Make room, and load the page again."
    )


def _serve() -> tuple[TemporaryDirectory[str], str]:
    """Serve the page's files beside the app, as long as this process is there; returns their folder and its name.

    Raises:
        InputError: If they cannot be written; whoever loads the page again tries again.
    """
    try:
        made = TemporaryDirectory(prefix="panther-")
        folder = Path(made.name)
        gather_files(folder, _SCRIPTS)
    except OSError as error:
        raise _cannot_write(error) from error
    return made, st.components.v1.declare_component(f"files_{fingerprint(folder)}", path=folder).name


_FOLDER, _FILES = _serve()

# The map's frame lies in a folder of the same kind, one level down.
MAP_FILES = f"../{_FILES}"


def _address(name: str) -> str:
    return posixpath.join("/", st.get_option("server.baseUrlPath").strip("/"), "component", _FILES, name)


def served(name: str, make: Callable[[], bytes]) -> str:
    """The address of a file that browsers fetch beside the app; the name stands for its bytes, for it is kept by them.

    Only the last of these files are kept: who comes back to an older one has it made again.

    Raises:
        InputError: If it cannot be written.
    """
    made = Path(_FOLDER.name) / f"{_MADE}{name}"
    try:
        os.utime(made)
    except FileNotFoundError:
        data = make()
        try:
            with _CLEARING:
                write_whole(made, data)
        except OSError as error:
            raise _cannot_write(error) from error
    with _CLEARING:
        by_age = sorted(Path(_FOLDER.name).glob(f"{_MADE}*"), key=lambda path: path.stat().st_mtime_ns)
        for path in by_age[:-_MOST_MADE]:
            path.unlink()
    return _address(made.name)


def _part(name: str, language: str) -> Mount:
    """A component that is drawn by ``static/<name>.js``, in a language.

    Text of several lines is never taken for a file name.
    """
    address = _address(script_name("page", language))
    script = f"""
    export default async (component) => {{
        const {{ modules }} = await import(new URL("{address}", location.origin).href);
        return modules.{name}.mount(component);
    }}
    """
    return st.components.v2.component(f"panther_{name}_{language}", js=script, isolate_styles=False)


_PARTS = {
    (name, spoken): _part(name, spoken)
    for name in ("strip", "time", "card", "list", "link", "asking")
    for spoken in LANGUAGES
}


def _mount(name: str) -> Mount:
    """The part of that name that speaks the language spoken here."""
    spoken = (name, language())
    if spoken not in _PARTS:
        _PARTS[spoken] = _part(*spoken)
    return _PARTS[spoken]


def styles() -> None:
    """Put our tokens and rules on the page."""
    names = ("tokens.css", "app.css", "pages_documents.css", "pages_places.css", "pages_worklist.css")
    rules = [(STATIC_DIR / name).read_text(encoding="utf-8") for name in names]
    st.html("<style>" + "\n".join([*rules, _uploader_words()]) + "</style>")


def _uploader_words() -> str:
    """Rules that put our words on the button of Streamlit's uploader, which has its own in English alone."""
    words = json.dumps(translated("Choose files"), ensure_ascii=False)
    button = '[data-testid="stFileUploaderDropzone"] button p'
    return f"""
    {button} {{ font-size: 0 !important; }}
    {button}::after {{ content: {words}; font-size: var(--fs-body); }}
    [data-testid="stFileUploaderDropzoneInstructions"] {{ display: none; }}
    """


def strip(data: Mapping[str, object]) -> None:
    """The title strip: its counts, switches and filters follow the slider in the browser."""
    _mount("strip")(key="strip_part", data=data, on_whole_change=_nothing)


def time_slider(payload: Mapping[str, object]) -> None:
    """The slider; it moves the map in the browser."""
    _mount("time")(key="time_part", data=payload)


def event_list(data: Mapping[str, object]) -> None:
    """The list of events and the account of the ledger."""
    _mount("list")(key="list_part", data=data)


def corpus_ask() -> object:
    """What the list of a corpus asks for, ``None`` at first; known before it is drawn, so that it is drawn answered."""
    return st.session_state.get("corpus_list_part", {}).get("ask")


def corpus_list(data: Mapping[str, object]) -> None:
    """The list of a corpus: a page of its events."""
    _mount("corpus_list")(key="corpus_list_part", data=data, on_ask_change=_nothing)


def link(opening: Mapping[str, object]) -> tuple[object, object, object]:
    """What the page opens with.

    Returns:
        The view that the browser committed last, the view that is asked to be exported, and that documents are asked
        to be added; each ``None`` where there is none.
    """
    result = _mount("link")(
        key="link_part",
        data=opening,
        on_view_change=_nothing,
        on_export_change=_nothing,
        on_upload_change=_nothing,
    )
    return getattr(result, "view", None), getattr(result, "export", None), getattr(result, "upload", None)


def chosen() -> tuple[object, object]:
    """The event that was chosen last on this page, and the page that is asked for, each ``None`` where there is none.

    They are the card's own values, taken from the session because the card can be drawn only once they are known.
    """
    values = st.session_state.get("card_part", {})
    return values.get("pick"), values.get("visit")


def evidence(data: Mapping[str, object]) -> None:
    """The evidence card."""
    _mount("card")(key="card_part", data=data, on_pick_change=_nothing, on_visit_change=_nothing)


def ask_again(number: int, after_ms: int) -> None:
    """Have the browser run this fragment again after a while; another number each time."""
    _mount("asking")(key="asking_part", data={"number": number, "after": after_ms}, on_asked_change=_nothing)


def go_to(query: str) -> None:
    """Have the browser load this page anew, with another query in its address."""
    _mount("asking")(key="going_part", data={"query": query}, on_asked_change=_nothing)


def page(name: str, data: Mapping[str, object]) -> object:
    """A whole page drawn by ``static/<name>.js``; returns where the user asked to go from it, or ``None``.

    Give the answer to :func:`panther.app.navigation.follow`.
    """
    return getattr(_page(name, data), "visit", None)


def deciding_page(name: str, data: Mapping[str, object]) -> tuple[object, object]:
    """A page as :func:`page`, on which something can be decided; returns what was asked to be, or ``None``, as well."""
    result = _page(name, data, on_decide_change=_nothing)
    return getattr(result, "visit", None), getattr(result, "decide", None)


def _page(name: str, data: Mapping[str, object], **more: Callable[[], None]) -> object:
    return _mount(name)(key=f"{name}_part", data=data, on_visit_change=_nothing, on_whole_change=_nothing, **more)


def _nothing() -> None:
    """A component reports a value only where a callback is named; the page reads the value itself."""
