"""The Export dialog: what is seen on the page as a picture, a page, a film or data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

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
from panther.errors import InputError
from panther.exports.edition import Edition
from panther.exports.formats import FORMATS
from panther.views.words import typed


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
    except InputError as error:
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
    with preview, st.spinner("Drawing the plate"):
        drawn = snapshot(edition, picture.options(PREVIEW_DPI), "preview.png")
    preview.image(drawn, caption=name, width="stretch")
    with options:
        _download(name, MEDIA_TYPES[medium], partial(snapshot, edition, picture.options(), name), edition)
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
    _download(name, MEDIA_TYPES["html"], partial(page_html, chosen), chosen)


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
    with options:
        if not st.button(f"Make {name}", type="primary"):
            return
    with preview:
        bar = st.progress(0.0, "Drawing the first picture")
        # A press on it runs the dialog anew, which ends the making.
        stop = st.empty()
        stop.button("Cancel")
        data = snapshot(edition, film.options(), name, lambda done, total: told(bar, done, total))
        bar.empty()
        stop.empty()
        st.video(data) if medium == "mp4" else st.image(data)
    with options:
        st.download_button(f"Download {name}", data, name, MEDIA_TYPES[medium], on_click="ignore", type="primary")


def told(bar: DeltaGenerator, done: int, total: int) -> None:
    """Say how far the making of a film has come."""
    bar.progress(done / total, f"{done:,} of {total:,} pictures")


def _data(edition: Edition) -> None:
    """Tables and files for other programs."""
    labels = data_formats()
    chosen = st.selectbox("Format", list(labels), format_func=labels.__getitem__)
    form = FORMATS[chosen]
    _download(data_file(edition, chosen), form.media_type, partial(form.writer, edition), edition)
    st.caption("Only what is shown in this window and with these filters; dates stay intervals, unknown stays unknown.")


def _download(name: str, media_type: str, make: Callable[[], bytes], edition: Edition) -> None:
    """A button that saves a file; what takes long to make is made when it is asked for, with a word meanwhile.

    The file is made before the button is pressed: one that is made afterwards takes the focus from the button.
    """
    if not is_quick(name, edition) and not st.button(f"Make {name}", type="primary"):
        return
    with st.spinner(f"Making {name}", show_time=True):
        data = make()
    st.download_button(f"Download {name}", data, name, media_type, on_click="ignore", type="primary")


_KINDS: Mapping[str, Callable[[Edition], None]] = {"Picture": _picture, "Page": _page, "Film": _film, "Data": _data}
