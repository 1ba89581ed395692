"""Descriptions that refer back."""

import pytest

from panther.places.described import find_descriptions
from tests.places.atlas import read


def described(text):
    return [(t.text, t.place and t.place.name, t.role) for t in read(text) if t.described]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zaman was besieged. Rebels entered the city.", ("the city", "Zaman", "event")),
        ("They took Vorn. The village was empty.", ("The village", "Vorn", "event")),
        ("They took the Qarn Airbase. Two men died near the airbase.", ("the airbase", "Qarn Airbase", "event")),
        ("They took the Qarn Airbase near Zaman. The base burned.", ("The base", "Qarn Airbase", "event")),
        ("They took the village of Vorn near Zaman. The village burned.", ("The village", "Vorn", "event")),
        ("They took Vorn, to the east of Zaman, nearly besieging the city.", ("the city", "Zaman", "event")),
        ("They took the town of Vorn. Rebels entered Yalta and burned the town.", ("the town", "Yalta", "event")),
        ("They swam in the Tarn River. Shots fell along the river.", ("the river", "Tarn River", "event")),
        ("They searched the Hurst Hills. The area was then shelled.", ("The area", "Hurst Hills", "event")),
        ("They took Zaman. The northern parts of the city held out.", ("the city", "Zaman", "event")),
    ],
)
def test_a_description_refers_back(text, expected):
    assert described(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "They took Zaman. The dam broke.",
        "The Zaman Military Council met. The town was shelled.",
        "Oland was quiet. The city was shelled.",
        "They took the Hurst Hills.\n\nThe area was then shelled.",
        "They took Vorn. The city of light was far.",
        "They took Zaman. The city council fled.",
        "They took Zaman. The airbase near Yalta was bombed.",
    ],
)
def test_what_does_not_fit_refers_to_nothing(text):
    assert described(text) == []


def test_a_description_of_two_refers_to_both():
    text = "They took Vorn and Xara. Both villages burned."
    assert described(text) == [("Both villages", "Xara", "event"), ("Both villages", "Vorn", "event")]
    assert described("They took Vorn. The two villages burned.") == []


def test_a_description_does_not_look_back_far():
    assert described("They took Vorn. " + "It rained. " * 40 + "The village burned.") == []


def test_a_description_of_an_unknown_place_has_no_place():
    assert described("They reached the town of Kaldor. The town was empty.") == [("The town", None, "event")]


@pytest.mark.parametrize("text", ["the city-state", "bathe city", "the cityscape", "the village chief", "a city"])
def test_other_words_are_no_descriptions(text):
    assert list(find_descriptions(text)) == []
