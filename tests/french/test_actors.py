"""Actors by the form of their French name."""

import pytest

from panther.french.actors import find_by_form
from tests.french.narratives import events_of


def test_forces_and_fighters():
    text = "L'armée malienne et des soldats français ont repoussé des djihadistes."
    assert [(mention.text, mention.actor.name) for mention in find_by_form(text)] == [
        ("armée malienne", "Malian forces"),
        ("soldats français", "French forces"),
        ("djihadistes", "jihadists"),
    ]


def test_they_take_part_and_have_their_losses():
    (event,) = events_of("Le 5 mars 2013, deux soldats tchadiens ont été tués par des rebelles à Gao.")
    assert event.actors == ("Chadian forces", "rebels")
    assert [(loss.side, loss.kind, loss.low) for loss in event.losses] == [("Chadian forces", "killed", 2)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("L'infanterie allemande a pris le village.", ["German forces"]),
        ("Un pilote français a été tué.", ["French forces"]),
        ("La 11e division bavaroise a pris le village.", ["Bavarian forces"]),
        ("Le 12e régiment d'infanterie allemand a pris le village.", ["German forces"]),
        ("Les Français ont repoussé une attaque des Allemands.", ["French forces", "German forces"]),
        ("Le 2e régiment étranger d'infanterie a attaqué le poste.", ["2e régiment étranger d'infanterie"]),
        ("Le 2e bataillon de Gao a attaqué le poste.", ["2e bataillon"]),
        ("Deux otages français sont libres ; les allemands blessés aussi.", []),
    ],
)
def test_units_and_peoples(text, names):
    assert [mention.actor.name for mention in find_by_form(text)] == names
