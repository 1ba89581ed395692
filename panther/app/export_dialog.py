"""The Export dialog: what is seen on the page as a picture, a page, a film or data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from panther.app import components
from panther.app.exporting import (
    CITATIONS,
    FILM_SIZES,
    FILMS,
    MEDIA_TYPES,
    PICTURES,
    PREVIEW_DPI,
    SIZES,
    SPEEDS,
    STEPS,
    Film,
    Picture,
    data_file,
    data_formats,
    file_name,
    is_quick,
)
from panther.app.making import CancelledError, Making, OnFrame
from panther.errors import PantherError
from panther.exports.edition import Edition
from panther.exports.formats import FORMATS
from panther.views.words import typed

_FILM, _ASKED = "film in hand", "film asked for"
ASK_MS = 300


@st.dialog("Export", width="large")
def show(edition: Edition) -> None:
    """Offer the edition of what is seen; a choice in the dialog runs the dialog alone."""
    from panther.exports.snapshot import check_not_empty
    from panther.exports.words import count_words, filter_words, window_words

    st.markdown(f"**{typed(window_words(edition))}** · {typed(count_words(edition))}")
    st.caption(typed(filter_words(edition.view.filters)))
    kind = st.radio("Export as", list(_KINDS), horizontal=True, label_visibility="collapsed")
    try:
        check_not_empty(edition)
        _KINDS[kind](edition)
    except PantherError as error:
        st.error(typed(f"Nothing was written. {error}"))
    st.caption("The link that restores this view:")
    st.code(edition.address, language=None)


def _picture(edition: Edition) -> None:
    """The plate: its options, and what it will look like."""
    from panther.exports.snapshot import snapshot

    options, preview = st.columns([1, 2], gap="medium")
    with options:
        medium = PICTURES[st.radio("Format", list(PICTURES), horizontal=True)]
        size = st.selectbox("Size", SIZES)
        theme = st.radio("Colours", ("Light", "Dark"), horizontal=True)
        citations = st.selectbox("Sources", list(CITATIONS), index=int(medium == "pdf"))
    picture = Picture(medium, size, "dark" if theme == "Dark" else "light", CITATIONS[citations])
    name = file_name(edition, medium)
    with options:
        slot = _waiting(name)
    with preview, st.spinner("Drawing the plate"):
        drawn = snapshot(edition, picture.options(PREVIEW_DPI), "preview.png")
    preview.image(drawn, caption=name, width="stretch")
    with options:
        _download(slot, name, MEDIA_TYPES[medium], partial(snapshot, edition, picture.options(), name), edition)
        if medium == "pdf":
            st.caption("The pages that follow hold the other sources.")


def _page(edition: Edition) -> None:
    """One file that opens from disk with everything on it."""
    from panther.exports.page import page_html

    st.markdown(
        "One file with map, time slider, list, search and the words of the sources. It opens from disk and asks nobody."
    )
    whole = st.radio("Events", ("Those shown", "All of the campaign"), horizontal=True) != "Those shown"
    chosen = replace(edition, events=edition.everything) if whole else edition
    name = file_name(edition, "html")
    _download(_waiting(name), name, MEDIA_TYPES["html"], partial(page_html, chosen), chosen)


def _film(edition: Edition) -> None:
    """The campaign played, with the captions of what is new."""
    from panther.exports.snapshot import snapshot

    options, preview = st.columns([1, 2], gap="medium")
    with options:
        medium = FILMS[st.radio("Format", list(FILMS), horizontal=True)]
        by = STEPS[st.radio("Steps", list(STEPS), horizontal=True)]
        size = st.selectbox("Size", FILM_SIZES)
        speed = SPEEDS[st.select_slider("Speed", list(SPEEDS), value="As one reads")]
        theme = st.radio("Colours", ("Light", "Dark"), horizontal=True)
    film = Film(medium, by, size, speed, "dark" if theme == "Dark" else "light")
    name = file_name(edition, medium)
    making = _film_in_hand(film, edition)
    with options:
        if making is None:
            make = partial(snapshot, edition, film.options(), name)
            st.button(f"Make {name}", type="primary", on_click=_make_film, args=(film, edition, make))
            return
    if making.running:
        with preview:
            _show_progress(making)
        return
    data = making.result()
    with options:
        st.download_button(f"Download {name}", data, name, MEDIA_TYPES[medium], on_click="ignore", type="primary")
    with preview:
        st.video(data) if medium == "mp4" else st.image(data)


def _film_in_hand(film: Film, edition: Edition) -> Making[bytes] | None:
    """The film that is made or was made as chosen; one of other choices is called off.

    Raises:
        PantherError: Why it could not be made.
    """
    kept: tuple[object, Making[bytes]] | None = st.session_state.get(_FILM)
    if kept is None:
        return None
    making = kept[1]
    if kept[0] == (film, edition.address) and not making.failed:
        return making
    _cancel_film()
    # Once told, a failure is forgotten: the button to make it is there again.
    with suppress(CancelledError):
        if making.failed:
            making.result()
    return None


def _make_film(film: Film, edition: Edition, make: Callable[[OnFrame], bytes]) -> None:
    st.session_state[_FILM] = ((film, edition.address), Making(make))


def _cancel_film() -> None:
    st.session_state.pop(_FILM)[1].cancel()


def _show_progress(making: Making[bytes]) -> None:
    """How far it has come, asked anew in a while."""
    done, total = making.progress()
    words = f"{done:,} of {total:,} pictures" if done else "Drawing the first picture"
    st.progress(done / total if total else 0.0, words)
    st.button("Cancel", on_click=_cancel_film)
    asked = st.session_state[_ASKED] = st.session_state.get(_ASKED, 0) + 1
    components.ask_again(asked, ASK_MS)


def _data(edition: Edition) -> None:
    """Tables and files for other programs."""
    labels = data_formats()
    chosen = st.selectbox("Format", list(labels), format_func=labels.__getitem__)
    form = FORMATS[chosen]
    name = data_file(edition, chosen)
    _download(_waiting(name), name, form.media_type, partial(form.writer, edition), edition)
    st.caption("Only what is shown in this window and with these filters; dates stay intervals, unknown stays unknown.")


def _waiting(name: str) -> DeltaGenerator:
    """Room for the button that saves a file. Until that is made, no button of a file of other choices stands there."""
    slot = st.empty()
    slot.button(f"Download {name}", disabled=True, key="waiting")
    return slot


def _download(slot: DeltaGenerator, name: str, media_type: str, make: Callable[[], bytes], edition: Edition) -> None:
    """A button that saves a file; what takes long to make is made when it is asked for, with a word meanwhile.

    The file is made before the button is pressed: one that is made afterwards takes the focus from the button.
    """
    if not is_quick(name, edition) and not slot.button(f"Make {name}", type="primary"):
        return
    with st.spinner(f"Making {name}", show_time=True):
        data = make()
    slot.download_button(f"Download {name}", data, name, media_type, on_click="ignore", type="primary")


_KINDS: Mapping[str, Callable[[Edition], None]] = {"Picture": _picture, "Page": _page, "Film": _film, "Data": _data}
