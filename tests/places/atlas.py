"""An invented gazetteer, and short ways to read a text with it."""

from panther.gazetteer import Gazetteer
from panther.model import Place
from panther.places import find_toponyms
from panther.reading import document_from_text

_DEFAULTS = {"aliases": (), "plot": True, "geometry": "point", "radius": 5.0, "country": "OL", "place_id": None}


def place(name, feature="town", **options):
    given = _DEFAULTS | options
    return Place(
        place_id=given["place_id"] or name.lower().replace(" ", "-"),
        name=name,
        aliases=tuple(given["aliases"]),
        latitude=35.0,
        longitude=38.0,
        radius_km=given["radius"],
        geometry=given["geometry"],
        feature=feature,
        country=given["country"],
        plot=given["plot"],
        geonames_id="",
        licence="",
        source="",
        note="",
    )


ATLAS = Gazetteer(
    (
        place("Xara", "village"),
        place("Vorn", "village", aliases=("Al-Vorn",)),
        place("Yalta"),
        place("Zaman", "city"),
        place("Qarn Airbase", "airbase"),
        place("Tarn River", "river", geometry="line", radius=50),
        place("Hurst Hills", "hills", geometry="area", radius=30),
        place("Deria Province", "province", geometry="area", radius=100),
        place("Mirin", "capital"),
        place("Oland", "country", plot=False, geometry="area", radius=500),
        place("Ugal", "country", plot=False, geometry="area", radius=500, country="UG", aliases=("UG",)),
        place("Bera", "town", place_id="bera-town"),
        place("Bera", "region", place_id="bera-region", geometry="area", radius=90),
        place("Sural", "village", place_id="sural-oland"),
        place("Sural", "village", place_id="sural-ugal", country="UG"),
    )
)


def read(text, gazetteer=ATLAS):
    return find_toponyms(document_from_text("text.txt", text), gazetteer)


def roles(text, gazetteer=ATLAS):
    """Return the role of each name in a text; that of its last occurrence where it stands twice."""
    return {toponym.text: toponym.role for toponym in read(text, gazetteer)}


def only(text, gazetteer=ATLAS):
    (toponym,) = read(text, gazetteer)
    return toponym
