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
    Theme,
    data_file,
    data_formats,
    file_name,
    is_quick,
)
from panther.app.making import CancelledError, Making, OnFrame
from panther.app.speaking import spoken
from panther.errors import PantherError
from panther.exports.edition import Edition
from panther.exports.formats import FORMATS
from panther.translation import ENGLISH, counted, figures, language, marked, speaking, translated, translated_in
from panther.views.retold import retold
from panther.views.words import typed

_EXTENTS = {marked("Those shown"): False, marked("All of the campaign"): True}
_THEMES: Mapping[str, Theme] = {marked("Light"): "light", marked("Dark"): "dark"}
_FILM, _ASKED = "film in hand", "film asked for"
ASK_MS = 300


def show(edition: Edition) -> None:
    """Offer the edition of what is seen; a choice in the dialog runs the dialog alone."""
    st.dialog(translated("Export"), width="large")(_dialog)(edition)


@spoken
def _dialog(edition: Edition) -> None:
    from panther.exports.snapshot import check_not_empty
    from panther.exports.words import count_words, filter_words, window_words

    st.markdown(f"**{typed(window_words(edition))}** · {typed(count_words(edition))}")
    st.caption(typed(filter_words(edition.view.filters)))
    kind = st.radio(
        translated("Export as"), list(_KINDS), format_func=translated, horizontal=True, label_visibility="collapsed"
    )
    try:
        check_not_empty(edition)
        _KINDS[kind](edition)
    except PantherError as error:
        st.error(typed(translated("Nothing was written. {error}", error=retold(str(error)))))
    st.caption(translated("The link that restores this view:"))
    st.code(edition.address, language=None)


def _picture(edition: Edition) -> None:
    """The plate: its options, and what it will look like."""
    from panther.exports.snapshot import snapshot

    options, preview = st.columns([1, 2], gap="medium")
    with options:
        medium = PICTURES[st.radio(translated("Format"), list(PICTURES), horizontal=True)]
        size = st.selectbox(translated("Size"), SIZES)
        theme = _theme()
        citations = st.selectbox(
            translated("Sources"), list(CITATIONS), index=int(medium == "pdf"), format_func=_citations_words
        )
    picture = Picture(medium, size, theme, CITATIONS[citations])
    name = file_name(edition, medium)
    with options:
        slot = _waiting(name)
    with preview, st.spinner(translated("Drawing the plate")):
        drawn = snapshot(edition, picture.options(PREVIEW_DPI), "preview.png")
    preview.image(drawn, caption=name, width="stretch")
    with options:
        _download(slot, name, MEDIA_TYPES[medium], partial(snapshot, edition, picture.options(), name), edition)
        if medium == "pdf":
            st.caption(translated("The pages that follow hold the other sources."))


def _page(edition: Edition) -> None:
    """One file that opens from disk with everything on it."""
    from panther.exports.page import page_html

    st.markdown(
        translated(
            "One file with map, time slider, list, search and the words of the sources. It opens from disk and asks "
            "nobody."
        )
    )
    extent = st.radio(translated("Events"), list(_EXTENTS), format_func=translated, horizontal=True)
    whole = _EXTENTS[extent]
    chosen = replace(edition, events=edition.everything) if whole else edition
    name = file_name(edition, "html")
    _download(_waiting(name), name, MEDIA_TYPES["html"], partial(page_html, chosen), chosen)


def _film(edition: Edition) -> None:
    """The campaign played, with the captions of what is new."""
    from panther.exports.snapshot import snapshot

    options, preview = st.columns([1, 2], gap="medium")
    with options:
        medium = FILMS[st.radio(translated("Format"), list(FILMS), horizontal=True)]
        by = STEPS[st.radio(translated("Steps"), list(STEPS), format_func=translated, horizontal=True)]
        size = st.selectbox(translated("Size"), FILM_SIZES)
        speeds = list(SPEEDS)
        speed = SPEEDS[st.select_slider(translated("Speed"), speeds, value="As one reads", format_func=translated)]
        theme = _theme()
    film = Film(medium, by, size, speed, theme)
    name = file_name(edition, medium)
    making = _film_in_hand(film, edition)
    with options:
        if making is None:
            make = partial(snapshot, edition, film.options(), name)
            st.button(
                translated("Make {file}", file=name), type="primary", on_click=_make_film, args=(film, edition, make)
            )
            return
    if making.running:
        with preview:
            _show_progress(making)
        return
    data = making.result()
    with options:
        st.download_button(
            translated("Download {file}", file=name), data, name, MEDIA_TYPES[medium], on_click="ignore", type="primary"
        )
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
    words = (
        counted("{done} of {count} picture", "{done} of {count} pictures", total, done=figures(done))
        if done
        else translated("Drawing the first picture")
    )
    st.progress(done / total if total else 0.0, words)
    st.button(translated("Cancel"), on_click=_cancel_film)
    asked = st.session_state[_ASKED] = st.session_state.get(_ASKED, 0) + 1
    components.ask_again(asked, ASK_MS)


def _data(edition: Edition) -> None:
    """Tables and files for other programs."""
    labels = data_formats()
    chosen = st.selectbox(translated("Format"), list(labels), format_func=labels.__getitem__)
    form = FORMATS[chosen]
    name = data_file(edition, chosen)
    _download(_waiting(name), name, form.media_type, partial(_in_english, form.writer, edition), edition)
    st.caption(
        translated(
            "Only what is shown in this window and with these filters; dates stay intervals, unknown stays unknown."
        )
    )


def _theme() -> Theme:
    """Light or dark, as it is chosen."""
    return _THEMES[st.radio(translated("Colours"), list(_THEMES), format_func=translated, horizontal=True)]


def _citations_words(name: str) -> str:
    return translated_in("sources", name)


def _in_english(write: Callable[[Edition], bytes], edition: Edition) -> bytes:
    """Data for other programs: the same bytes, whatever language is spoken."""
    with speaking(ENGLISH):
        return write(edition)


def _waiting(name: str) -> DeltaGenerator:
    """Room for the button that saves a file. Until that is made, no button of a file of other choices stands there."""
    slot = st.empty()
    slot.button(translated("Download {file}", file=name), disabled=True, key="waiting")
    return slot


def _download(slot: DeltaGenerator, name: str, media_type: str, make: Callable[[], bytes], edition: Edition) -> None:
    """A button that saves a file; what takes long to make is made when it is asked for, with a word meanwhile.

    The file is made before the button is pressed: one that is made afterwards takes the focus from the button.
    """
    if not is_quick(name, edition) and not slot.button(translated("Make {file}", file=name), type="primary"):
        return
    with st.spinner(translated("Making {file}", file=name), show_time=language() == ENGLISH):
        data = make()
    slot.download_button(
        translated("Download {file}", file=name), data, name, media_type, on_click="ignore", type="primary"
    )


_KINDS: Mapping[str, Callable[[Edition], None]] = {
    marked("Picture"): _picture,
    marked("Page"): _page,
    marked("Film"): _film,
    marked("Data"): _data,
}
