"""Whose loss it is."""

from panther.actors import Actors, find_actors
from panther.figures.patients import Patient
from panther.figures.sides import Sides
from panther.figures.units import read_units
from panther.model import Actor

ACTORS = Actors([Actor("Corporal Miller", ("Miller",), "Red forces", "person")])


def sides(text):
    return Sides(text, read_units(text), find_actors(text, ACTORS))


def test_a_span_has_the_side_of_the_actors_in_it():
    text = "Three Turkish soldiers met ISIL fighters"
    assert sides(text).of_span(0, 22) == "Turkish forces"
    assert sides(text).of_span(0, len(text)) == "Turkish forces and ISIL"
    assert sides(text).of_span(23, 26) is None


def test_a_person_of_the_table_is_a_person_and_no_party():
    found = sides("Corporal Miller was killed")
    assert found.of_person(Patient(0, 0))
    assert not found.is_party(0, 15)
    assert found.of_span(0, 15) == "Red forces"


def test_a_phrase_without_a_side_takes_the_owner_only_if_there_is_one():
    text = "Two camps of the rebels were hit and ten fighters were killed"
    index = next(at for at, unit in enumerate(read_units(text)) if unit.head == "fighters")
    assert sides(text).elsewhere(Patient(index, index), index + 2, "ten fighters", "fighters", None) == "rebels"
    text = text.replace("rebels", "villagers")
    assert sides(text).elsewhere(Patient(index, index), index + 2, "ten fighters", "fighters", None) is None
