"""Roles of subjects, objects and names after "NOUN of"."""

import pytest

from tests.places.atlas import only, roles


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The army captured Zaman.", "event"),
        ("The army was besieging Zaman.", "event"),
        ("Zaman was shelled.", "event"),
        ("Zaman changed hands twice.", "event"),
        ("Mirin was shelled.", "event"),
        ("Mirin denied it.", "actor"),
        ("Oland sent three hundred men.", "actor"),
        ("Oland was invaded.", "event"),
        ("The Oland border was closed.", "event"),
        ("They thanked Oland.", "actor"),
        ("They gave Oland ten ships.", "actor"),
        ("They used the Qarn Airbase as a launch pad.", "base"),
        ("The army launched an offensive to take Zaman.", "event"),
        ("They took the Kurdish-held village of Vorn.", "event"),
        ("They took the Ruritan border town of Vorn.", "event"),
        ("They discussed Zaman.", "topic"),
        ("The column left Zaman.", "event"),
        ("The troops returned Zaman.", "destination"),
        ("The citizens of Zaman heard it.", "witness"),
        ("The president of Oland heard it.", "actor"),
        ("The defenders of Zaman heard it.", "base"),
        ("The siege of Zaman lasted a year.", "event"),
        ("The Battle of Zaman began on 4 June.", "name_part"),
        ("The Bank of Zaman was robbed.", "name_part"),
        ("Operation Zaman began on 4 June.", "name_part"),
        ("General Zaman was killed.", "name_part"),
        ("The Islamic State in Oland attacked.", "name_part"),
        ("On Monday Zaman was quiet.", "event"),
        ("A veteran of Zaman led the brigade.", "comparison"),
        ("The lights of Zaman could be seen.", "topic"),
        ("They stormed a hill overlooking Zaman.", "event"),
        ("Troops were sent to reinforce Zaman.", "event"),
        ("The Zaman conflict went on.", "name_part"),
    ],
)
def test_a_verb_or_noun_decides_the_role(text, role):
    assert only(text).role == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The army planned to attack Zaman.", "aim"),
        ('The general said: "We will certainly take Zaman."', "aim"),
        ("The army began an assault to capture Zaman.", "event"),
        ("The army continued to shell Zaman.", "event"),
        ("The rebels were reported to have taken Zaman.", "event"),
    ],
)
def test_what_is_only_meant_is_an_aim(text, role):
    assert only(text).role in ({role} if role == "event" else {role, "quoted"})


def test_an_aim_places_nothing_where_something_happened():
    assert roles("In an attempt to take Zaman, the army shelled Vorn.") == {"Zaman": "aim", "Vorn": "event"}


def test_a_place_that_is_left_for_another_is_the_origin():
    assert roles("The column left Yalta and reached Zaman.") == {"Yalta": "origin", "Zaman": "event"}


def test_a_place_that_another_overlooks_is_its_anchor():
    assert roles("They took Vorn, overlooking Zaman.") == {"Vorn": "event", "Zaman": "anchor"}


def test_who_enters_a_place_to_search_it_is_there():
    assert roles("They moved into Zaman to search the city.")["the city"] == "event"
