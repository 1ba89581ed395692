"""What a campaign is read from: documents, tables and settings. A campaign of one's own is a folder that holds them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from panther.errors import InputError
from panther.gazetteer import DEFAULT_GAZETTEER
from panther.reading import document_files, is_utf8
from panther.texts import KINDS

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
CAMPAIGNS = ROOT / "campaigns"
GAZETTEER = DEFAULT_GAZETTEER
CORRECTIONS = ROOT / "data" / "corrections.csv"
ACTORS = ROOT / "data" / "actors.csv"

OWN_GAZETTEER, OWN_CORRECTIONS, OWN_ACTORS, SETTINGS = "gazetteer.csv", "corrections.csv", "actors.csv", "campaign.toml"
OWN_NAMES = "names.csv"
_LIMITS = ((-90.0, 90.0, "latitude"), (-180.0, 180.0, "longitude"), (0.0, 24.0, "zoom"))
_ENDS = 2


@dataclass(frozen=True, slots=True)
class Settings:
    """What a campaign says of itself.

    Attributes:
        title: In place of the one that its documents give.
        span: Its first and last day.
        home: Latitude and longitude in degrees, and zoom, of the map as it opens.
    """

    title: str = ""
    span: tuple[date, date] | None = None
    home: tuple[float, float, float] | None = None


NO_SETTINGS = Settings()


@dataclass(frozen=True, slots=True)
class Sources:
    """The files of a campaign.

    Attributes:
        documents: Files and folders of documents.
        gazetteer: The places.
        corrections: Recorded decisions; ``None``: none.
        actors: The alias table of actors.
        added: Places of the campaign's own, which come on top.
        settings: What the campaign says of itself.
        names: What was decided on names that are in no gazetteer.
        folder: The campaign's own, where it is one: there its tables can be written.
    """

    documents: tuple[Path, ...] = (SEEDS,)
    gazetteer: Path = GAZETTEER
    corrections: Path | None = CORRECTIONS
    actors: Path = ACTORS
    added: Path | None = None
    settings: Path | None = None
    names: Path | None = None
    folder: Path | None = None

    @property
    def files(self) -> tuple[Path, ...]:
        """All of them: whoever keeps what was read looks at these for changes."""
        tables = (self.gazetteer, self.corrections, self.actors, self.added, self.settings, self.names)
        return (*self.documents, *(path for path in tables if path is not None))


def folder_sources(folder: Path | str, gazetteer: Path = GAZETTEER) -> Sources:
    """Return the sources of a campaign that is a folder.

    It holds documents, and may hold ``gazetteer.csv``, whose places come on top of the gazetteer, ``names.csv``,
    ``corrections.csv``, ``actors.csv`` in place of the shipped one, and ``campaign.toml`` (see docs/campaigns.md).

    Raises:
        InputError: If it is no folder, or holds no document.
    """
    folder = Path(folder)
    if not is_utf8(str(folder)):
        raise InputError(f"{str(folder)!r}: the name of the folder is not UTF-8. Rename it.")
    try:
        documents, names = document_files(folder), {path.name for path in folder.iterdir() if path.is_file()}
    except OSError as error:
        raise InputError(f"{folder} cannot be opened as a campaign: {error.strerror}. Name a folder.") from error
    if not documents:
        raise InputError(f"{folder} holds no {KINDS} file. Put the documents of the campaign there.")

    def own(name: str) -> Path | None:
        return folder / name if name in names else None

    return Sources(
        documents=(folder,),
        gazetteer=gazetteer,
        corrections=own(OWN_CORRECTIONS),
        actors=own(OWN_ACTORS) or ACTORS,
        added=own(OWN_GAZETTEER),
        settings=own(SETTINGS),
        names=own(OWN_NAMES),
        folder=folder,
    )


def campaign_folders(folder: Path) -> dict[str, Path]:
    """Return the campaigns that lie in a folder, by name: the folders in it that hold documents, hidden ones aside.

    Raises:
        InputError: If it cannot be looked into.
    """
    try:
        found = {path.name: path for path in sorted(folder.iterdir()) if _is_campaign(path)}
    except OSError as error:
        raise InputError(f"{folder} cannot be opened as a folder of campaigns: {error.strerror}.") from error
    # A name that is no UTF-8 can stand in no address.
    return {name: path for name, path in found.items() if is_utf8(name)}


def _is_campaign(path: Path) -> bool:
    """Whether a campaign can be chosen: one that cannot be looked into can, and says so when it is opened."""
    if path.name.startswith("."):  # it is being made, or nobody's to choose
        return False
    try:
        return path.is_dir() and bool(document_files(path))
    except OSError:
        return path.exists()


def title_of_folder(folder: Path) -> str:
    """Return what a campaign's folder is called without reading its documents: its title, else its name in words."""
    try:
        settings = read_settings(folder / SETTINGS if (folder / SETTINGS).is_file() else None)
    except (InputError, OSError):  # it is told when the campaign is opened
        settings = NO_SETTINGS
    words = " ".join(re.sub(r"[\W_]+", " ", folder.name).split())
    return settings.title or words[:1].upper() + words[1:] or folder.name


def read_settings(path: Path | None) -> Settings:
    """Read ``campaign.toml``: title, span (two days) and home (latitude, longitude, zoom), each of them optional.

    Raises:
        InputError: With a line for each thing that cannot be used.
    """
    if path is None:
        return NO_SETTINGS
    try:
        values = tomllib.loads(path.read_bytes().decode())
    except OSError as error:
        raise InputError(f"{path} cannot be opened: {error.strerror}. Check the path.") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"{path.name} is no TOML file in UTF-8: {error}. Correct it, or take it away.") from error
    if problems := [f"{path.name}: {problem}" for problem in _problems(values)]:
        raise InputError(problems)
    span, home = values.get("span"), values.get("home")
    return Settings(
        values.get("title", "").strip(),
        None if span is None else (span[0], span[1]),
        None if home is None else (float(home[0]), float(home[1]), float(home[2])),
    )


def _problems(values: Mapping[str, Any]) -> Iterator[str]:
    known = ("title", "span", "home")
    for name in values:
        if name not in known:
            yield f"“{name}” is no setting. There are {', '.join(known[:-1])} and {known[-1]}."
    if not isinstance(values.get("title", ""), str):
        yield 'title is no text. Write it in quotation marks: title = "Operation Heron".'
    span = values.get("span")
    if span is not None and not _is_span(span):
        yield "span is not two days in order. Write span = [2013-02-19, 2013-04-10]."
    home = values.get("home")
    if home is not None and not _is_home(home):
        ranges = ", ".join(f"{name} from {low:g} to {high:g}" for low, high, name in _LIMITS)
        yield f"home is not {ranges}. Write home = [19.9, 1.2, 8]."


def _is_span(value: object) -> bool:
    days = value if isinstance(value, list) else []
    # A time is a date to Python.
    plain = all(isinstance(day, date) and not isinstance(day, datetime) for day in days)
    return plain and len(days) == _ENDS and days[0] <= days[1]


def _is_home(value: object) -> bool:
    numbers = value if isinstance(value, list) and len(value) == len(_LIMITS) else []
    plain = all(isinstance(number, int | float) and not isinstance(number, bool) for number in numbers)
    return bool(numbers) and plain and all(low <= n <= high for n, (low, high, _) in zip(numbers, _LIMITS, strict=True))
