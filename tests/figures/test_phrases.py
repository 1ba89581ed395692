"""What a noun phrase prints about a loss."""

import pytest

from panther.actors import Actors, find_actors
from panther.figures.patients import objects
from panther.figures.phrases import accepts, read_phrase
from panther.figures.sides import Sides
from panther.figures.units import read_units


def phrase(text):
    units = read_units(text)
    return read_phrase(text, units, objects(units, 0)[0], Sides(text, units, find_actors(text, Actors())))


@pytest.mark.parametrize(
    ("text", "what", "low"),
    [
        ("two French soldiers", "soldiers", 2),
        ("an armoured car", "armoured car", 1),
        ("the driver", "driver", 1),
        ("trucks", "trucks", None),
        ("ammunition", "ammunition", None),
        ("the equipment", "equipment", None),
        ("the policemen", "policemen", None),
        ("several of their guards", "guards", 2),
        ("a lot of ammunition", "ammunition", None),
        ("nine bags of flour", "bags of flour", 9),
        ("Corporal Miller", "Corporal Miller", 1),
        ("BM-21", "BM-21", None),
        ("him", "him", 1),
        ("another", "", 1),
    ],
)
def test_the_noun_and_the_count_are_told_apart(text, what, low):
    assert (phrase(text).what, phrase(text).low) == (what, low)


@pytest.mark.parametrize(
    ("text", "definite"),
    [("the soldier", True), ("him", True), ("the driver", False), ("the head of staff", False), ("a soldier", False)],
)
def test_a_definite_phrase_points_back(text, definite):
    assert phrase(text).definite is definite


@pytest.mark.parametrize(
    ("kind", "text", "accepted"),
    [
        ("killed", "two clerks", True),
        ("killed", "the engine", True),
        ("killed", "ten trucks", False),
        ("captured", "eight villages", False),
        ("captured", "twelve Germans", True),
        ("captured", "three T-72s", True),
        ("captured", "the radar base", False),
        ("destroyed", "a bridge", True),
        ("destroyed", "morale", False),
        ("found", "two mortars", True),
        ("found", "a weapons cache", False),
        ("sunk", "the Moskva", True),
    ],
)
def test_a_phrase_bears_only_losses_that_it_can(kind, text, accepted):
    assert accepts(kind, phrase(text), person=False, follows=False) is accepted
