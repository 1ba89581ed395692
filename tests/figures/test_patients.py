"""Subjects before a passive verb and objects after an active one."""

import pytest

from panther.figures.patients import objects, phrase_first, subjects
from panther.figures.units import read_units


def words(text, units, patients):
    return [text[units[each.first].start : units[each.last].end] for each in patients]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the raid one guard of the camp and 20 rebels", ["one guard of the camp", "20 rebels"]),
        ("A clerk, two guards and three cooks", ["A clerk", "two guards", "three cooks"]),
        ("The driver of the truck, Corporal Miller", ["The driver of the truck, Corporal Miller"]),
        ("45 men from Arda and Bira", ["45 men from Arda and Bira"]),
        ("The army hit a post and two men", ["two men"]),
        ("The rebels fled to Arda and two men", ["two men"]),
        ("a van carrying rebels", ["a van carrying rebels"]),
        ("Men trapped in the village", ["Men trapped in the village"]),
        ("Six men, including four guards,", ["Six men", "four guards"]),
        ("Two men who", ["Two men"]),
        ("In Arda", []),
    ],
)
def test_subjects_are_found_leftwards(text, expected):
    units = read_units(text)
    assert words(text, units, subjects(units, len(units) - 1)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("four guns, two trucks and shells in June", ["four guns", "two trucks", "shells"]),
        ("a thousand rockets or grenades", ["a thousand rockets or grenades"]),
        ("five men in Arda and two in Bira", ["five men", "two"]),
        ("five men and the army withdrew", ["five men"]),
        ("bags of explosive by the road", ["bags of explosive"]),
        ("the head of the group, Abu Miller.", ["the head of the group, Abu Miller"]),
        ("equipment including two guns and a mortar", ["equipment", "two guns", "a mortar"]),
        ("days later", []),
    ],
)
def test_objects_are_found_rightwards(text, expected):
    units = read_units(text)
    assert words(text, units, objects(units, 0)) == expected


def test_members_after_including_are_parts():
    units = read_units("equipment including two guns and a mortar")
    assert [each.part for each in objects(units, 0)] == [False, True, True]


def test_a_phrase_that_only_tells_place_has_no_beginning():
    units = read_units("Near the border")
    assert phrase_first(units, 1, participles=True) is None
