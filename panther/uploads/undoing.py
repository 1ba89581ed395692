"""An upload is taken back: the document goes, its text that was kept goes, and the record says so."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from datetime import datetime
from pathlib import Path

from panther.errors import InputError
from panther.reading import document_files
from panther.sources import SETTINGS
from panther.texts.kept import FOLDER, kept_name
from panther.uploads.adding import LOCK, settings_of
from panther.uploads.record import RECORD, Upload, append, read_uploads, title_made, undone_line, utc


def undo(folder: Path, uploads: tuple[Upload, ...], now: datetime) -> bool:
    """Take uploads back.

    Args:
        folder: The campaign's.
        uploads: Which of them; what is gone already is recorded as such.
        now: The time that is recorded, in UTC.

    Returns:
        Whether the campaign is gone with them: it was made by an upload, and no other document is left.

    Raises:
        InputError: If one of them was changed since, or is the last document of a campaign that was there before, or
            in which something was written since.
    """
    with LOCK:
        known = frozenset(read_uploads(folder))
        uploads = tuple(upload for upload in uploads if upload in known)
        going = [upload for upload in uploads if _is_same(folder, upload)]
        last = not {path.name for path in document_files(folder)} - {upload.name for upload in going}
        if last and not _is_ours_alone(folder, known):
            raise InputError("These are the last documents of the campaign, and it needs one. Add another first.")
        try:
            for upload in going:
                (folder / upload.name).unlink()
                (folder / FOLDER / kept_name(upload.name)).unlink(missing_ok=True)
            append(folder, [undone_line(upload, utc(now)) for upload in uploads])
            if last:
                _take_away(folder)
        except OSError as error:
            raise InputError(f"{folder} cannot be written ({error.strerror or error}).") from error
        return last


def _is_same(folder: Path, upload: Upload) -> bool:
    """Return whether a document is there as it was uploaded; ``False`` where it is gone.

    Raises:
        InputError: If it is another now.
    """
    path = folder / upload.name
    if Path(upload.name).name != upload.name or path.is_symlink() or (folder / FOLDER).is_symlink():
        raise InputError(f"{upload.name} is not in the campaign's own folder. Take it away by hand.")
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise InputError(f"{path} cannot be opened: {error.strerror}.") from error
    if hashlib.sha256(data).hexdigest() != upload.sha256:
        raise InputError(f"{upload.name} was changed since it was uploaded. Take it away by hand, if you mean to.")
    return True


def _is_ours_alone(folder: Path, uploads: Collection[Upload]) -> bool:
    """Return whether a campaign holds nothing but what uploads made of it; who decided or wrote in it keeps it."""
    title = title_made(folder)
    if title is None or not _holds(folder / SETTINGS, settings_of(title)):
        return False
    mine = {SETTINGS, RECORD, FOLDER, *(upload.name for upload in uploads)}
    kept = {kept_name(upload.name) for upload in uploads}
    others = (path for path in folder.iterdir() if path.name not in mine)
    texts = (path for path in (folder / FOLDER).glob("*") if path.name not in kept)
    return not any(others) and not any(texts)


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False


def _take_away(folder: Path) -> None:
    """Take away what is left of a campaign that was made by an upload."""
    for path in (*(folder / FOLDER).glob("*"), folder / SETTINGS, folder / RECORD):
        path.unlink(missing_ok=True)
    if (folder / FOLDER).is_dir():
        (folder / FOLDER).rmdir()
    folder.rmdir()
