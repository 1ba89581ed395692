"""What the command line asks of the work list, with what it leaves out filled in from the campaign."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import cast

from panther.campaign import Campaign
from panther.decisions import Decision, DecisionKind, name_key, standing
from panther.errors import InputError
from panther.gazetteer.rows import GEOMETRIES
from panther.model import Geometry, Place
from panther.sources import Sources
from panther.translation import marked, translated
from panther.worklist.deciding import Answer, decide
from panther.worklist.names import OpenName, open_names, printed_name
from panther.worklist.positions import parse_position
from panther.worklist.request import FORMULA, Request

RADIUS_KM = 3.0
TYPED = "Typed by the analyst"
MOST_KM = 20_100.0
FROM_TEXT = "text"
_KINDS: tuple[DecisionKind, ...] = ("accept", "add", "refuse", "undo")
_TOLD = {
    "accept": marked("“{name}” is accepted as {place} ({id})."),
    "add": marked("“{name}” is added as {place} ({id})."),
    "refuse": marked("“{name}” is refused."),
    "undo": marked("“{name}” is open again."),
}


def open_in(campaign: Campaign) -> tuple[OpenName, ...]:
    """Return the work list of a campaign."""
    documents = {document.name: document for document in campaign.documents}
    return open_names(campaign.names, documents, campaign.gazetteer.by_id)


def decided(campaign: Campaign) -> Iterable[Decision]:
    """Return the decisions of a campaign that hold, the oldest first."""
    return standing(campaign.decisions).values()


def asked(options: Namespace, campaign: Campaign) -> Request | None:
    """Return what the command line asks to decide, or ``None`` where it asks for a list.

    Raises:
        InputError: If the name is none of the campaign's open ones, or what is needed is not given.
    """
    for kind in _KINDS:
        name = getattr(options, kind)
        if name is None:
            continue
        if kind == "undo":
            return Request(kind, name, options.author, options.reason, options.source)
        found = _open_name(name, campaign)
        place = _place(options, found) if kind == "add" else None
        return Request(
            kind, name, options.author, options.reason, options.source or printed_in(found), options.place_id, place
        )
    return None


def _open_name(name: str, campaign: Campaign) -> OpenName:
    key = name_key(name)
    for found in open_in(campaign):
        if found.key == key and not found.ambiguous:
            return found
    if before := standing(campaign.decisions).get(key):
        raise InputError(f"“{name}” is decided: {before.decision} by {before.signed}. Undo that first.")
    if printed := printed_name(name, {document.name: document for document in campaign.documents}):
        return printed
    raise InputError(
        f"“{name}” is no open name of this campaign, and its documents do not print it. Without --accept, --add or "
        "--refuse the open names are listed."
    )


def printed_in(name: OpenName) -> str:
    """Return where a name is printed first, as a source; never such that a spreadsheet takes it for a formula."""
    label = name.mentions[0].label
    return f"In {label}" if label.startswith(FORMULA) else label


def _place(options: Namespace, name: OpenName) -> Place:
    """Return the place that is to be added.

    Raises:
        InputError: If no position is given, or the text gives none.
    """
    radius, geometry, source = RADIUS_KM, "point", TYPED
    if options.at == FROM_TEXT:
        if not name.positions:
            raise InputError(f"No text says where “{name.text}” lies. Give its position with --at.")
        there = name.positions[0]
        latitude, longitude, radius, geometry = there.latitude, there.longitude, there.radius_km, there.geometry
        source = there.source
    else:
        latitude, longitude = parse_position(options.at)
    return new_place(
        options.called or options.add,
        (latitude, longitude),
        radius_km=radius if options.radius is None else options.radius,
        geometry=options.geometry or geometry,
        feature=options.feature,
        country=options.country,
        source=options.position_source or source,
    )


def new_place(  # noqa: PLR0913 - the columns of a place
    name: str,
    position: tuple[float, float],
    *,
    radius_km: float,
    geometry: str,
    feature: str,
    country: str,
    source: str,
) -> Place:
    """Return a place that is not in a gazetteer yet; its id is found when it is put there.

    Raises:
        InputError: If the radius or the geometry cannot be used.
    """
    if geometry not in GEOMETRIES:
        raise InputError(f"“{geometry}” is no geometry. Write {', '.join(GEOMETRIES[:-1])} or {GEOMETRIES[-1]}.")
    if not 0 <= radius_km <= MOST_KM:
        raise InputError(f"The radius is {radius_km:g} km. Give one from 0 to {MOST_KM:,.0f}.")
    return Place(
        place_id="",
        name=name,
        aliases=(),
        latitude=position[0],
        longitude=position[1],
        radius_km=radius_km,
        geometry=cast("Geometry", geometry),
        feature=feature,
        country=country,
        plot=True,
        geonames_id="",
        licence="",
        source=source,
        note="",
    )


def answer(sources: Sources, request: Request) -> str:
    """Decide, and say what was decided in a line.

    Raises:
        InputError: As ``panther.worklist.decide``.
    """
    return told(decide(sources, request, datetime.now(UTC)))


def told(answer: Answer) -> str:
    """Say what was decided in a line."""
    decision, place = answer.decision, answer.place
    called, place_id = (place.name, place.place_id) if place else ("", "")
    line = translated(_TOLD[decision.decision], name=decision.name, place=called, id=place_id)
    return f"{line} {translated(answer.note)}" if answer.note else line
