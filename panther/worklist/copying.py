"""A campaign of one's own as a copy of what is open: its documents and tables in a folder that can be written."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

from panther.errors import InputError
from panther.folding import fold
from panther.printing import printable
from panther.reading import document_files
from panther.sources import (
    ACTORS,
    OWN_ACTORS,
    OWN_CORRECTIONS,
    OWN_GAZETTEER,
    OWN_NAMES,
    SETTINGS,
    Settings,
    Sources,
    read_settings,
)
from panther.texts.kept import FOLDER, kept_name

_LONGEST = 60


def copy_campaign(sources: Sources, title: str, campaigns: Path) -> Path:
    """Copy what a campaign is read from into a new folder; return that. What is copied stays as it is.

    Args:
        sources: Its documents and tables. The gazetteer is not copied: the copy's own places come on top of it.
        title: What it is called; the copy is called so too, and says that it is one.
        campaigns: The folder of campaigns.

    Raises:
        InputError: If it cannot be written, or two documents have one name; then no folder is left.
    """
    files = list(_files(sources))
    names = [name for _, name in files]
    settings = _settings(read_settings(sources.settings), title)
    if shared := sorted({name for name in names if names.count(name) > 1}):
        raise InputError(f"{shared[0]} is the name of several documents, which cannot lie in one folder. Rename one.")
    part: Path | None = None
    try:
        campaigns.mkdir(exist_ok=True)
        part = Path(mkdtemp(prefix=".copy-", dir=campaigns))
        for path, name in files:
            (part / name).parent.mkdir(exist_ok=True)
            shutil.copyfile(path, part / name)
        (part / SETTINGS).write_text(settings, encoding="utf-8")
        part.chmod(0o755)
        return _named(part, campaigns, f"{title} copy")
    except OSError as error:
        if part is not None:
            shutil.rmtree(part, ignore_errors=True)
        raise InputError(f"A copy cannot be written to {campaigns} ({error.strerror}). Nothing was copied.") from error


def _files(sources: Sources) -> Iterator[tuple[Path, str]]:
    for path in sources.documents:
        for file in document_files(path) if path.is_dir() else [path]:
            yield file, file.name
            kept = file.parent / FOLDER / kept_name(file.name)  # the text that its offsets refer to
            if kept.is_file():
                yield kept, f"{FOLDER}/{kept.name}"
    tables = (
        (sources.added, OWN_GAZETTEER),
        (sources.names, OWN_NAMES),
        (sources.corrections, OWN_CORRECTIONS),
        (None if sources.actors == ACTORS else sources.actors, OWN_ACTORS),
    )
    yield from ((path, name) for path, name in tables if path is not None)


def _settings(settings: Settings, title: str) -> str:
    lines = [f"title = {json.dumps(f'{printable(title)} (copy)', ensure_ascii=False)}"]
    if settings.span is not None:
        lines.append(f"span = [{settings.span[0]}, {settings.span[1]}]")
    if settings.home is not None:
        lines.append(f"home = [{', '.join(f'{number!r}' for number in settings.home)}]")
    return "\n".join(lines) + "\n"


def _named(part: Path, campaigns: Path, title: str) -> Path:
    """Give a folder its name: plain letters, and one that no other has."""
    words = "".join(sign if sign.isascii() and sign.isalnum() else " " for sign in fold(title)).split()
    plain, number = "-".join(words)[:_LONGEST].strip("-") or "copy", 1
    while True:
        folder = campaigns / (plain if number == 1 else f"{plain}-{number}")
        if not folder.exists():
            return part.rename(folder)  # of two at once, the later one is told that the folder is not empty
        number += 1
