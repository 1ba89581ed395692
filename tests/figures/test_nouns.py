"""Losses that a noun tells."""

import pytest

from panther.figures.nouns import noun_losses, parts_after
from panther.figures.units import read_units


def told(text):
    units = read_units(text)
    found = []
    for index, unit in enumerate(units):
        if unit.kind == "NP":
            for patient, kind in noun_losses(units, index, unit):
                found.append((kind, text[units[patient.first].start : units[patient.last].end]))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It suffered 12 casualties", [("casualties", "12 casualties")]),
        ("It suffered heavy losses", [("casualties", "heavy losses")]),
        ("The deaths of 18 guards followed", [("killed", "18 guards")]),
        ("It left three dead", [("killed", "three dead")]),
        ("Many dead rebels lay there", [("killed", "Many dead rebels")]),
        ("It sank with the loss of 40 men", [("lost", "40 men")]),
        ("They avoid casualties", []),
        ("It could cause 12 deaths", []),
        ("Casualties are unknown", []),
        ("The wounded went home", []),
    ],
)
def test_nouns_tell_losses(text, expected):
    assert told(text) == expected


def test_parts_of_a_figure_follow_its_verb():
    text = "Six men were wounded, two seriously, in June"
    units = read_units(text)
    [(patient, kind)] = parts_after(units, 2, "wounded")
    assert (text[units[patient.first].start : units[patient.last].end], kind) == ("two", "wounded")
    assert list(parts_after(read_units("Six men were wounded and two fled"), 2, "wounded")) == []
