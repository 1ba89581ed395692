"""Names that modify the noun behind them."""

import pytest

from tests.places.atlas import only, roles


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The Zaman Military Council met.", "name_part"),
        ("The Zaman Conventions forbid it.", "name_part"),
        ("The 5th Zaman Brigade was destroyed.", "name_part"),
        ("Zaman is Quietly Being Killed, a group of activists, told of it.", "name_part"),
        ("The Zaman-based brigade was destroyed.", "base"),
        ("Zaman fighters surrendered.", "base"),
        ("Oland soldiers were killed.", "actor"),
        ("An Oland security source confirmed it.", "actor"),
        ("Oland's army was defeated.", "actor"),
        ("Zaman's mayor was killed.", "actor"),
        ("Shells hit Zaman's grain silos.", "event"),
        ("The Zaman radio station was hit.", "event"),
        ("In Zaman ISL fighters were killed.", "event"),
    ],
)
def test_the_noun_behind_a_name_decides_the_role(text, role):
    assert only(text).role == role


def test_an_attack_that_is_named_after_a_place_is_there_if_nothing_else_is_said():
    assert only("The Zaman offensive was launched on 5 May.").role == "event"
    assert roles("During the Zaman offensive rebels took Vorn.") == {"Zaman": "name_part", "Vorn": "event"}


def test_a_possessive_can_name_a_part():
    assert only("Shells hit Zaman's grain silos.").relation.kind == "part"


def test_a_hyphen_joins_the_ends_of_a_road():
    assert roles("The army blocked the Zaman-Yalta road.") == {"Zaman": "event", "Yalta": "event"}


def test_a_dash_between_clauses_joins_nothing():
    assert roles("Near Zaman – in Vorn – ten people died.") == {"Zaman": "event", "Vorn": "event"}
