"""Invented French narratives with what a careful reader makes of their sentences, and how the product reads them.

A row is a sentence, the days of what it tells (``None`` where it tells of nothing that happened) and places of which
any is right; ``()`` where no place is right.
"""

from pathlib import Path

from panther.actors import Actors
from panther.campaign import build_campaign
from panther.gazetteer import Gazetteer
from panther.languages import make_readers
from panther.model import Place
from panther.reading import document_from_text

_POINTS = (
    "Gao Kidal Tessalit Ménaka Ansongo Bourem Labbezanga Niamey Paris Indelimane Djibo Arbinda Dori Kaya Zinder Goma "
    "Konna Mopti Sévaré Diabaly Bamako Hombori Gossi Boni Bangui Bouca Bossangoa Grimari Bambari Damara Tombouctou"
)
_AREAS = "Tillabéri Liptako Ségou"
_FEATURES = {"Adrar des Ifoghas": "massif", "Niger": "country", "Mali": "country", "Kotto": "river"}


def _place(name, feature, geometry, radius):
    identity = name.lower().replace(" ", "-")
    plot = feature != "country"
    return Place(identity, name, (), 15.0, 1.0, radius, geometry, feature, "XX", plot, "", "", "", "")


GAZETTEER = Gazetteer(
    (
        *(_place(name, "settlement", "point", 5.0) for name in _POINTS.split()),
        *(_place(name, "region", "area", 150.0) for name in _AREAS.split()),
        *(_place(name, feature, "area", 100.0) for name, feature in _FEATURES.items()),
    )
)


def _read_rows():
    """Return the narratives of narratives.tsv: a heading line each, then days, places and sentence, "-" for none."""
    narratives = {}
    for line in Path(__file__).with_name("narratives.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            name, _, heading = line[2:].partition(": ")
            rows = narratives[name] = [heading]
            continue
        days, places, sentence = line.split("\t")
        rows.append((sentence, None if days == "-" else days, () if places == "-" else tuple(places.split("|"))))
    return narratives


NARRATIVES = _read_rows()


def text_of(narrative):
    """Return the text of a narrative: its heading, and its sentences as one paragraph."""
    heading, *rows = narrative
    return f"{heading}\n\n{' '.join(row[0] for row in rows)}\n"


def campaign_of(text, name="texte.txt"):
    """Return the campaign of one document."""
    document = document_from_text(name, text)
    return build_campaign([document], GAZETTEER, (), make_readers(GAZETTEER, Actors()))


def events_of(text):
    """Return the events of a text."""
    return campaign_of(text).records
