"""What is asked on the Places page: a decision on a name, its undoing, or a copy in which names can be decided."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TypedDict, cast, get_args

from panther.app.opened import OpenCampaign
from panther.decisions import DecisionKind, name_key
from panther.errors import InputError, PantherError
from panther.model import Place
from panther.views.query import read_seq
from panther.worklist import Request, decide, open_names, parse_position
from panther.worklist.asking import RADIUS_KM, TYPED, new_place, printed_in, told
from panther.worklist.copying import copy_campaign
from panther.worklist.deciding import NOT_OWN

COPY = "copy"


class Answered(TypedDict):
    """What became of what was asked with number ``seq``.

    ``problems`` are lines where it could not be done; ``said`` tells what was done to ``name``; ``campaign`` names a
    copy that was made.
    """

    seq: int
    problems: list[str]
    said: str
    name: str
    campaign: str


def answer(value: object, campaign: OpenCampaign, campaigns: Path, last: int) -> Answered | None:
    """Do what the browser asks; ``None`` where it asks for nothing, or for what was done already.

    Args:
        value: ``{seq, decision, name, author, reason, ...}``, all texts but the number.
        campaign: What is open.
        campaigns: Where copies are put.
        last: The number of what was done last.
    """
    seq = read_seq(value)
    if seq is None or seq <= last or not isinstance(value, Mapping):
        return None
    done: Answered = {"seq": seq, "problems": [], "said": "", "name": _text(value, "name"), "campaign": ""}
    try:
        if value.get("decision") == COPY:
            done["campaign"] = _copied(campaign, campaigns)
        else:
            done["said"] = _decided(value, campaign)
    except InputError as error:
        done["problems"] = list(error.problems)
    except PantherError as error:
        done["problems"] = [str(error)]
    return done


def _text(value: Mapping[object, object], name: str) -> str:
    text = value.get(name)
    return text if isinstance(text, str) else ""


def _copied(campaign: OpenCampaign, campaigns: Path) -> str:
    if campaign.sources is None:
        raise InputError("These events were not read from documents: there is nothing to copy.")
    return copy_campaign(campaign.sources, campaign.title, campaigns).name


def _decided(value: Mapping[object, object], campaign: OpenCampaign) -> str:
    if campaign.sources is None:
        raise InputError(NOT_OWN)
    return told(decide(campaign.sources, request_of(value, campaign), datetime.now(UTC)))


def request_of(value: Mapping[object, object], campaign: OpenCampaign) -> Request:
    """Return what the browser asks to decide.

    Raises:
        InputError: If it is nothing that can be decided.
    """
    decision, name = _text(value, "decision"), _text(value, "name")
    if decision not in get_args(DecisionKind):
        raise InputError(f"“{decision}” is no decision. Accept, add, refuse or undo.")
    return Request(
        decision=cast("DecisionKind", decision),
        name=name,
        author=_text(value, "author"),
        reason=_text(value, "reason"),
        source=_printed(name, campaign) if decision != "undo" else "",
        place_id=_place_id(_text(value, "place"), campaign) if decision == "accept" else "",
        place=_place(value) if decision == "add" else None,
    )


def _printed(name: str, campaign: OpenCampaign) -> str:
    """Where a name is printed first, as far as it is an open one."""
    key = name_key(name)
    places = {place.place_id: place for place in campaign.places}
    found = (row for row in open_names(campaign.names, campaign.documents, places) if row.key == key)
    return next(map(printed_in, found), "")


def _place_id(typed: str, campaign: OpenCampaign) -> str:
    """Return the id of a place that is named by its id, or by a name that no other has.

    Raises:
        InputError: If the name stands for none or for several.
    """
    if any(place.place_id == typed for place in campaign.places):
        return typed
    key = name_key(typed)
    found = [place for place in campaign.places if key in map(name_key, (place.name, *place.aliases))]
    if typed and len(found) != 1:
        number = "no place" if not found else f"{len(found)} places"
        raise InputError(f"“{typed}” is the name of {number} of the gazetteer. Choose one from the list.")
    return found[0].place_id if found else ""


def _place(value: Mapping[object, object]) -> Place:
    radius = _text(value, "radius").strip() or f"{RADIUS_KM:g}"
    try:
        radius_km = float(radius)
    except ValueError:
        raise InputError(f"The radius is “{radius}”, which is no number. Write it in km, such as 3 or 2.5.") from None
    return new_place(
        _text(value, "called"),
        parse_position(_text(value, "position")),
        radius_km=radius_km,
        geometry=_text(value, "geometry") or "point",
        feature=_text(value, "feature"),
        country=_text(value, "country"),
        source=_text(value, "from") or TYPED,
    )
