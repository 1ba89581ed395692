"""The dialog that adds documents to a campaign of one's own, or makes one of them, and takes uploads back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from panther.app import components
from panther.app.making import CancelledError, Making
from panther.app.opened import OpenCampaign
from panther.app.speaking import spoken
from panther.app.uploading import Place, added_words, limits_words, report_lines, upload_label
from panther.errors import PantherError
from panther.texts import SUFFIXES
from panther.texts.limits import MOST_BYTES
from panther.translation import counted, figures, translated
from panther.uploads.adding import WHOLE, Report, Sent, Target, add
from panther.uploads.record import Upload, read_uploads
from panther.uploads.undoing import undo
from panther.views.retold import retold
from panther.views.words import typed

_UPLOAD, _ASKED, _ROUND, _GOING, _SAID, _LEAVE = (
    f"panther_upload_{name}" for name in ("in_hand", "asked", "round", "going", "said", "leave")
)
_ASK_MS = 300
_HERE, _NEW = "here", "new"


def leaving() -> str | None:
    """The address to go to, once: that of a campaign whose documents have changed."""
    query: str | None = st.session_state.pop(_LEAVE, None)
    return query


def _dismissed() -> None:
    """Leave the dialog: what is under way is called off, and what was changed is shown."""
    making: Making[Report] | None = st.session_state.pop(_UPLOAD, None)
    if making is not None and making.running:
        making.cancel()
    going = st.session_state.pop(_GOING, None)
    if going is not None:
        st.session_state[_LEAVE] = going


def show(campaign: OpenCampaign) -> None:
    """Offer to add documents; a choice in the dialog runs the dialog alone."""
    st.dialog(translated("Add documents"), width="large", on_dismiss=_dismissed)(_dialog)(campaign)


@spoken
def _dialog(campaign: OpenCampaign) -> None:
    place = campaign.uploads
    if place is None:
        st.error(translated("Documents cannot be added to this campaign."))
        return
    making: Making[Report] | None = st.session_state.get(_UPLOAD)
    if _LEAVE in st.session_state:  # the campaign is gone
        st.rerun()
    for line in st.session_state.pop(_SAID, ()):
        st.markdown(f"**{typed(line)}**")
    if making is not None and making.running:
        _show_progress(making)
        return
    report = _report(making)
    if report is None:
        _form(place, campaign.title)
    else:
        _show_report(report, place)


def _report(making: Making[Report] | None) -> Report | None:
    """What became of an upload that has ended; why it could not be done is told."""
    if making is None:
        return None
    try:
        return making.result()
    except CancelledError:
        words = translated("The upload was called off. Nothing was added.")
        st.markdown(f"**{words}**")
    except PantherError as error:
        for line in str(error).split("\n"):
            st.error(typed(retold(line)))
    st.session_state.pop(_UPLOAD)
    return None


def _form(place: Place, title: str) -> None:
    """Where to, and which files."""
    new = place.folder is None
    if new:
        st.markdown(translated("The campaign that is open stays as it is. The documents make a new one."))
    else:
        here = {_HERE: typed(title), _NEW: translated("A new campaign")}
        new = st.radio(translated("Add to"), list(here), format_func=here.__getitem__, horizontal=True) == _NEW
    named = st.text_input(translated("Name of the new campaign"), max_chars=100).strip() if new else ""
    sent = st.file_uploader(
        translated("Documents"),
        sorted(suffix.removeprefix(".") for suffix in SUFFIXES),
        accept_multiple_files=True,
        key=f"panther_upload_files_{st.session_state.setdefault(_ROUND, 0)}",
        max_upload_size=MOST_BYTES >> 20,
    )
    st.caption(limits_words())
    ready = bool(sent) and (bool(named) or not new)
    st.button(translated("Add"), type="primary", disabled=not ready, on_click=_begin, args=(place.target(named), sent))
    if place.folder is not None:
        _uploaded(place.folder, place)


def _begin(target: Target, sent: Sequence[UploadedFile]) -> None:
    files = [Sent(file.name, file.getvalue()) for file in sent]
    st.session_state[_ROUND] += 1  # another uploader, without these files
    st.session_state[_UPLOAD] = Making(partial(add, target, files, datetime.now(UTC)))


def _show_progress(making: Making[Report]) -> None:
    """How far it has come, asked anew in a while."""
    done, total = making.progress()
    words = (
        counted(
            "{done} of {count} file read", "{done} of {count} files read", total // WHOLE, done=figures(done // WHOLE)
        )
        if total
        else translated("Reading the files")
    )
    st.progress(done / total if total else 0.0, words)
    st.button(translated("Cancel"), on_click=making.cancel)
    asked = st.session_state[_ASKED] = st.session_state.get(_ASKED, 0) + 1
    components.ask_again(asked, _ASK_MS)


def _show_report(report: Report, place: Place) -> None:
    """What became of the files, and the way to see them or to take them back."""
    st.markdown(f"**{added_words(report)}**")
    if report.added:
        st.session_state[_GOING] = place.address(report.folder)
    for line in report_lines(report):
        st.markdown(typed(line))
    with st.container(horizontal=True):
        if report.added and report.folder is not None:
            if st.button(translated("Show the campaign"), type="primary"):
                _leave()
            st.button(translated("Undo"), on_click=_undo, args=(report.folder, report.added, place))
        st.button(translated("Add others"), on_click=st.session_state.pop, args=(_UPLOAD, None))


def _leave() -> None:
    """Close the dialog and show what has changed."""
    _dismissed()
    st.rerun()


@spoken
def _undo(folder: Path, uploads: tuple[Upload, ...], place: Place) -> None:
    """Take uploads back; what cannot be is said at the next run of the dialog."""
    try:
        gone = undo(folder, uploads, datetime.now(UTC))
    except PantherError as error:
        st.session_state[_SAID] = [retold(line) for line in str(error).split("\n")]
        return
    st.session_state.pop(_UPLOAD, None)
    if gone and folder == place.folder:
        st.session_state[_LEAVE] = place.address(None)
        return
    st.session_state[_GOING] = place.address(place.folder if gone else folder)
    words = counted("{count} document was taken back.", "{count} documents were taken back.", len(uploads))
    st.session_state[_SAID] = [words]


def _uploaded(folder: Path, place: Place) -> None:
    """The documents that were uploaded before, each of which can be taken back."""
    try:
        uploads = read_uploads(folder)[::-1]
    except PantherError as error:
        st.error(typed(retold(str(error))))
        return
    if not uploads:
        return
    with st.expander(translated("Uploaded documents")):
        upload = st.selectbox(translated("Document"), uploads, format_func=upload_label)
        values = {"name": upload.original, "sha256": upload.sha256}
        words = counted(
            "Sent as {name}, {count} byte, SHA-256 {sha256}",
            "Sent as {name}, {count} bytes, SHA-256 {sha256}",
            upload.bytes,
            **values,
        )
        st.caption(typed(words))
        st.button(translated("Take it back"), on_click=_undo, args=(folder, (upload,), place))
