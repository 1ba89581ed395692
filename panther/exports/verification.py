"""Whether a bundle is what its own documents and tables give: it is made again and compared byte for byte.

This proves that the exports follow from the inputs beside them. It is no signature: who made them it cannot tell.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal

from panther.errors import BundleError, InputError
from panther.exports.archive import Archive, open_archive
from panther.exports.bundle import DAY_FORMAT, LAYOUT, MANIFEST, members, plain_name
from panther.exports.edition import Edition, make_edition, narrowed
from panther.exports.formats import BUNDLED
from panther.sources import Sources
from panther.texts.kept import FOLDER, kept_name
from panther.version import VERSION
from panther.views.facets import event_facets, facet_values
from panther.views.query import Known, Query, as_query, read_view

if TYPE_CHECKING:
    from panther.campaign import Campaign

State = Literal["agrees", "differs", "missing", "extra"]
_KINDS = (
    "documents",
    "texts",
    "gazetteer",
    "campaign-gazetteer",
    "corrections",
    "actors",
    "campaign-settings",
    "campaign-names",
)
_ONE_OF = frozenset({"gazetteer", "actors"})
_HEX = frozenset("0123456789abcdef")
_DIGITS = 64
_EDGES = 4
_MOST_DEGREES = 360


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of a file of a bundle; ``detail`` says why where it does not agree."""

    path: str
    state: State
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Verification:
    """What a bundle was found to be; ``notes`` are lines that explain differences."""

    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()

    @property
    def agrees(self) -> bool:
        """Whether every file agrees, and none is missing or extra."""
        return all(finding.state == "agrees" for finding in self.findings)


@dataclass(frozen=True, slots=True)
class _Manifest:
    """What a manifest says, as far as a bundle is made from it."""

    version: str
    made: datetime
    query: Query
    bounds: tuple[float, float, float, float] | None
    inputs: tuple[tuple[str, str, str], ...]  # kind, name, path
    sums: Mapping[str, str]


def verify(path: Path) -> Verification:
    """Make a bundle again from its own documents and tables and compare.

    Raises:
        BundleError: If the file is no bundle, is damaged, or cannot be opened safely.
        InputError: If there is no room for temporary files.
    """
    notes: tuple[str, ...] = ()
    made: Mapping[str, str] | None = None
    with open_archive(path) as archive:
        manifest = _read_manifest(archive, path.name)
        found = {name: _sum(archive, name) for name in archive.paths}
        campaign = _read_again(archive, manifest)
    if isinstance(campaign, InputError):
        notes = tuple(f"It cannot be made again: {line}" for line in campaign.problems)
    else:
        edition = _in_view(replace(make_edition(campaign), made=manifest.made), manifest)
        made = {name: hashlib.sha256(data).hexdigest() for name, data in members(edition, BUNDLED).items()}
    return Verification(tuple(_findings(found, manifest.sums, made)), (*_notes(manifest), *notes))


def _sum(archive: Archive, name: str) -> str:
    """Return the sum of a file; nothing where it is damaged, which no sum is equal to."""
    try:
        return archive.member(name).sha256
    except BundleError:
        return ""


def _notes(manifest: _Manifest) -> tuple[str, ...]:
    if manifest.version == VERSION:
        return ()
    return (
        f"It was made by Panther {manifest.version}; this is Panther {VERSION}, which may read and write otherwise.",
    )


def _findings(found: Mapping[str, str], sums: Mapping[str, str], made: Mapping[str, str] | None) -> Iterator[Finding]:
    """Yield what became of each file: of the archive, of the manifest, and of what was made again (if it could be)."""
    for path in dict.fromkeys((*found, *sums, *(made or ()))):
        if path not in found:
            yield Finding(path, "missing", "it is not in the archive")
        elif not found[path]:
            yield Finding(path, "differs", "it is damaged")
        elif path != MANIFEST and path not in sums:
            yield Finding(path, "extra", "the manifest does not name it")
        elif path != MANIFEST and found[path] != sums[path]:
            yield Finding(path, "differs", "its sum is not the one in the manifest")
        elif made is None:
            yield Finding(path, "differs", "it could not be made again")
        elif path not in made:
            yield Finding(path, "extra", "it does not come out of the documents and tables")
        elif found[path] != made[path]:
            yield Finding(path, "differs", "the documents and tables of the bundle give another")
        else:
            yield Finding(path, "agrees")


def _read_again(archive: Archive, manifest: _Manifest) -> Campaign | InputError:
    """Return the campaign of a bundle's own documents and tables, or why they cannot be used.

    Raises:
        BundleError: If one of them is damaged, or there is no room to unpack it.
    """
    from panther.campaign import Campaign

    paths: dict[str, list[Path]] = {kind: [] for kind in _KINDS}
    try:
        with TemporaryDirectory(prefix="panther-") as folder:
            for kind, name, path in manifest.inputs:
                # The text of a document is kept beside it.
                target = Path(folder, "documents", FOLDER, name) if kind == "texts" else Path(folder, kind, name)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(archive.read(path))
                paths[kind].append(target)
            try:
                return Campaign.read(_sources(paths))
            except InputError as error:
                return error
    except OSError as error:
        told = f"{error.strerror}: {error.filename or 'no folder for them'}"
        raise BundleError(f"The bundle cannot be unpacked to temporary files ({told}).") from error


def _sources(paths: Mapping[str, list[Path]]) -> Sources:
    """Return what a campaign is read from again, from the files of each kind."""
    (gazetteer,), (actors,) = paths["gazetteer"], paths["actors"]
    corrections, added, settings, names = (
        next(iter(paths[kind]), None)
        for kind in ("corrections", "campaign-gazetteer", "campaign-settings", "campaign-names")
    )
    return Sources(tuple(paths["documents"]), gazetteer, corrections, actors, added, settings, names)


def _in_view(edition: Edition, manifest: _Manifest) -> Edition:
    """Return the edition as the manifest's view shows it; without a window it has the events that are not dated too."""
    if manifest.query:
        values = facet_values(edition.events, event_facets(edition.events))
        by_id = {event.event_id: event for event in edition.events}
        named = next(iter(manifest.query.get("campaign", ())), "")
        known = Known(edition.span, by_id, values, campaign=named)
        view = read_view(manifest.query, known)
        edition = narrowed(edition, view if "from" in manifest.query else replace(view, window=None))
    return replace(edition, bounds=manifest.bounds)


def _read_manifest(archive: Archive, name: str) -> _Manifest:
    if MANIFEST not in archive.paths:
        raise BundleError(f"{name} has no {MANIFEST}: it is no bundle of Panther's. Name one that extract wrote.")
    try:
        return _manifest(json.loads(archive.read(MANIFEST)), archive.paths)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        told = f"{error.args[0] if error.args else error}"
        raise BundleError(f"{name}: {MANIFEST} is not what Panther writes ({told}). Get another copy.") from error


def _manifest(data: Any, paths: tuple[str, ...]) -> _Manifest:  # noqa: ANN401 - JSON of any kind
    """Return what a manifest says.

    Raises:
        ValueError, TypeError, KeyError: With what is wrong.
    """
    if data["layout"] != LAYOUT:
        raise ValueError(f"its layout is {data['layout']!r}, not {LAYOUT}")
    entries = [*data["inputs"], *data["exports"]]
    for entry in entries:
        if not (isinstance(entry["path"], str) and _is_sum(entry["sha256"])):
            raise ValueError("an entry without path or sum")
    inputs = tuple((entry["kind"], entry["name"], entry["path"]) for entry in data["inputs"])
    _check_inputs(inputs, paths)
    return _Manifest(
        version=str(data["version"]),
        made=datetime.strptime(data["made"], DAY_FORMAT).replace(tzinfo=UTC),
        query=as_query(data["view"]),
        bounds=_bounds(data["bounds"]),
        inputs=inputs,
        sums={entry["path"]: entry["sha256"] for entry in entries},
    )


def _is_sum(value: object) -> bool:
    return isinstance(value, str) and len(value) == _DIGITS and set(value) <= _HEX


def _check_inputs(inputs: tuple[tuple[Any, Any, Any], ...], paths: tuple[str, ...]) -> None:
    """Hold the inputs to what a bundle is made from: names of files, each where its kind and name say.

    Raises:
        ValueError: With what is wrong.
    """
    kinds = [kind for kind, _, _ in inputs]
    alone = (kind for kind in _KINDS if kind not in {"documents", "texts"})
    if "documents" not in kinds or not set(kinds) >= _ONE_OF or any(kinds.count(kind) > 1 for kind in alone):
        raise ValueError("it needs documents, one gazetteer, one table of actors and at most one of each other kind")
    for kind, name, path in inputs:
        if kind not in _KINDS or not isinstance(name, str) or {"/", "\0"} & set(name) or name in {"", ".", ".."}:
            raise ValueError(f"{name!r} is no name of an input")
        if path != f"inputs/{kind}/{plain_name(name)}":
            raise ValueError(f"{path!r} is not where {name!r} is kept")
        if path not in paths:
            raise ValueError(f"{path!r} is not in the archive, so nothing can be made again")
    known = {kept_name(name) for kind, name, _ in inputs if kind == "documents"}
    if not {name for kind, name, _ in inputs if kind == "texts"} <= known:
        raise ValueError("it holds the text of a document that it does not hold")
    if len({path for _, _, path in inputs}) != len(inputs):
        raise ValueError("an input is named twice")


def _bounds(value: object) -> tuple[float, float, float, float] | None:
    if value is None:
        return None
    if not isinstance(value, list) or len(value) != _EDGES or not all(_is_degrees(edge) for edge in value):
        raise ValueError("its bounds are no four numbers of degrees")
    west, south, east, north = value
    return west, south, east, north


def _is_degrees(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= _MOST_DEGREES
