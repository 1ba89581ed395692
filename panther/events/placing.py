"""Where a happening was: the places printed for it, or that of the event before where it continues the action."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import asin, atan2, cos, degrees, radians, sin
from typing import NamedTuple

from panther.events.activities import Activity
from panther.events.clauses import Clause
from panther.events.evacuation import is_carried_off_to, takes_stricken
from panther.events.naming import MOVES
from panther.inflection import split_words
from panther.model import EventPlace, Geometry, Place, PlaceBasis, Relation, Toponym

EARTH_RADIUS_KM = 6371.0088
NEAR_KM = 10.0
DIRECTION_KM = 20.0
REGION_KM = 50.0
# Activities that carry people somewhere: they happened where they ended.
# What goes together: an event goes on with the action of the one before where both are of one family.
_FAMILIES = (
    frozenset(
        split_words("""
            mine, suicide bombing, air strike, shelling, chemical attack, grenade attack, explosion, capture of ground,
            raid, clash
        """)
    ),
    frozenset(["cache", "seizure", "disposal", "search", "discovery", "reconnaissance"]),
)
_CARRYING = frozenset({"movement", "transfer"})
# Things found or destroyed were so where they lay, not where they were brought.
_STATIONARY = frozenset({"cache", "seizure", "discovery", "mine"})


class Where(NamedTuple):
    """The places of an event and how they are known."""

    places: tuple[EventPlace, ...]
    basis: PlaceBasis

    @property
    def geo_precision(self) -> int | None:
        """ACLED: 1 the place itself, 2 near it or a small part of a region, 3 a larger region; ``None`` unplaced."""
        return max((_geo_precision(place) for place in self.places), default=None)


NOWHERE = Where((), "none")


def place_clause(clause: Clause, activity: Activity, before: Where | None) -> Where:
    """Return where the happening of a clause was.

    Args:
        clause: The clause.
        activity: Its activity: for a move the destination is the place.
        before: The place that it may inherit, or ``None`` where it continues nothing.
    """
    printed = _printed(clause, activity)
    named = _plotted(printed)
    if not named and not activity.is_violent:
        named = _plotted(_left(clause))
    if named:
        return Where(_unique(named, clause.toponyms), _basis(named, clause.toponyms))
    if printed or before is None or not before.places:
        return NOWHERE
    return inherit(clause, before)


def _printed(clause: Clause, activity: Activity) -> list[Toponym]:
    """Return the names that say where the happening of a clause was, known or not."""
    return [
        name
        for name in _placing(_outside_speakers(clause), activity)
        if activity.name in MOVES or not takes_stricken(clause, name)
    ]


def is_elsewhere(clause: Clause, activity: Activity) -> bool:
    """Return whether a clause says where its happening was by a name that nobody knows: no other place is its own."""
    return any(name.place is None for name in _printed(clause, activity))


def place_support(clause: Clause) -> Where:
    """Return the places that a supporting clause prints for the event it joins: taken from nearby words."""
    named = [name for name in clause.toponyms if name.role == "event" and name.place is not None and name.place.plot]
    return Where(_unique(named), "inherited") if named else NOWHERE


def same_family(one: Activity, other: Activity) -> bool:
    """Return whether two activities are of one kind of action: fighting, or searching and finding."""
    return one == other or any({one.name, other.name} <= family for family in _FAMILIES)


def inherit(clause: Clause, before: Where) -> Where:
    """Return the places of the event before; "on the way" leaves out the points that the way led to."""
    places = before.places
    if clause.evidence.phrasing.on_the_way.search(clause.text):
        places = tuple(place for place in places if place.geometry != "point") or places
    return Where(places, "inherited")


def goes_on_at(clause: Clause, activity: Activity, where: Where) -> Where:
    """Return where the narrative is after a happening: not where persons were evacuated to, but where they were."""
    if activity.name not in _CARRYING or not any(is_carried_off_to(clause, name) for name in clause.toponyms):
        return where
    stayed = _plotted(name for name in clause.toponyms if name.role in {"event", "origin"})
    return Where(_unique(stayed), "inherited") if stayed else NOWHERE


def _placing(toponyms: Iterable[Toponym], activity: Activity) -> list[Toponym]:
    here = [toponym for toponym in toponyms if toponym.role == "event"]
    there = [toponym for toponym in toponyms if toponym.role == "destination"]
    if activity.name in MOVES:
        return there or here
    if activity.name in _STATIONARY:
        return here
    return here or there


def _outside_speakers(clause: Clause) -> list[Toponym]:
    """Return the toponyms that do not stand in the words that name who speaks ("the ministry in X announced")."""
    at = clause.evidence.sentence.start
    speakers = [speech.speaker for speech in clause.evidence.speeches if speech.speaker is not None]
    return [name for name in clause.toponyms if not any(start <= name.start - at < end for start, end in speakers)]


def _plotted(toponyms: Iterable[Toponym]) -> list[Toponym]:
    return [toponym for toponym in toponyms if toponym.place is not None and toponym.place.plot]


def _left(clause: Clause) -> list[Toponym]:
    """Return the place that a move left where no other is printed: "slipped out of X" happened at X."""
    ends = [trigger.end for trigger in clause.happenings if trigger.form == "past"]
    origins = [toponym for toponym in clause.toponyms if toponym.role == "origin"]
    left = clause.evidence.phrasing.left
    return [
        toponym
        for toponym in origins
        if any(left.fullmatch(clause.text, end - clause.start, toponym.start - clause.start) for end in ends)
    ]


def _basis(toponyms: Sequence[Toponym], all_printed: Sequence[Toponym]) -> PlaceBasis:
    printed = {name.place.place_id for name in all_printed if name.place is not None and not name.described}
    if not any(name.place is not None and name.place.place_id in printed for name in toponyms):
        return "inherited"
    return "relative" if all(toponym.relation.kind == "distance" for toponym in toponyms) else "explicit"


def _unique(toponyms: Sequence[Toponym], all_printed: Sequence[Toponym] = ()) -> tuple[EventPlace, ...]:
    """Return each place once; what is only described ("the city") in the words that name it, where there are any."""
    names = {name.place: name.text for name in all_printed if name.place is not None and not name.described}
    places: dict[str, EventPlace] = {}
    for toponym in toponyms:
        if toponym.place is not None:
            text = names.get(toponym.place, toponym.text) if toponym.described else toponym.text
            places.setdefault(toponym.place.place_id, event_place(toponym.place, toponym._replace(text=text)))
    return tuple(places.values())


def event_place(place: Place, toponym: Toponym) -> EventPlace:
    """Return a gazetteer entry as the place of an event, with the printed words and their relation to it.

    Something without a name at a printed distance is put there, within a quarter of that distance; near a point or in
    a direction from it is a ring around it.
    """
    relation = toponym.relation
    latitude, longitude, radius = place.latitude, place.longitude, place.radius_km
    geometry: Geometry = place.geometry
    if relation.kind == "distance" and relation.km is not None and relation.bearing is not None:
        latitude, longitude = destination_point(latitude, longitude, relation.bearing, relation.km)
        radius, geometry = radius + relation.km / 4, "area"
    elif relation.kind == "distance" and relation.km is not None:
        radius, geometry = radius + relation.km, "area"
    elif relation.kind in {"direction", "near"} and geometry == "point":
        radius, geometry = max(radius, NEAR_KM if relation.kind == "near" else DIRECTION_KM), "area"
    return EventPlace(
        place_id=place.place_id,
        name=place.name,
        text=toponym.text,
        latitude=round(latitude, 5),
        longitude=round(longitude, 5),
        radius_km=round(radius, 1),
        relation="to" if toponym.role == "destination" and relation.kind == "in" else relation.kind,
        geometry=geometry,
    )


def plain_place(place: Place) -> EventPlace:
    """Return a gazetteer entry as the place of an event, by an analyst's decision: no words of a text say so."""
    here = Toponym(0, 0, place.name, place, "event", Relation("in"))
    return event_place(place, here)


def destination_point(latitude: float, longitude: float, bearing: float, km: float) -> tuple[float, float]:
    """Return the point at a bearing (degrees from north) and distance on a sphere, in degrees."""
    arc, course, north = km / EARTH_RADIUS_KM, radians(bearing), radians(latitude)
    end = asin(sin(north) * cos(arc) + cos(north) * sin(arc) * cos(course))
    east = atan2(sin(course) * sin(arc) * cos(north), cos(arc) - sin(north) * sin(end))
    return degrees(end), (longitude + degrees(east) + 180) % 360 - 180


def _geo_precision(place: EventPlace) -> int:
    if place.geometry == "line" or place.radius_km >= REGION_KM:
        return 3
    return 1 if place.geometry == "point" and place.relation in {"in", "to", ""} else 2
