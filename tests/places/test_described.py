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
        (
            "They held the town of Yalta. They took the bridge at Zaman. Men left the same town.",
            ("the same town", "Zaman", "event"),
        ),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They shelled Zaman. A doctor in Yalta said that many had died. The town burned.", "Zaman"),
        ("They shelled Zaman. Jets based at Yalta returned and bombed the city.", "Zaman"),
        ("Rebels attacked a post at Zaman, 9 km west of Mirin, and took the town.", "Zaman"),
        ("They shelled Zaman. Rebels from Yalta held out in the city.", "Zaman"),
        ("The ministry in Yalta said that the town was lost.", None),
    ],
)
def test_a_place_of_speakers_or_units_is_not_where_it_happened(text, expected):
    assert [place for _, place, _ in described(text)] == ([expected] if expected else [])


def test_a_place_east_of_the_city_is_not_the_city():
    assert described("They shelled Zaman. They took Vorn, east of the city.")[-1][1:] == ("Zaman", "anchor")


@pytest.mark.parametrize("noun", ["hills to the west", "hills just north"])
def test_what_lies_in_a_direction_from_a_place_is_new(noun):
    assert described(f"They searched the Hurst Hills. The {noun} of Zaman were mined.") == []


def test_a_heading_says_what_its_section_is_about():
    section = "## Siege of Zaman\n\nIt rained. The wounded were flown to Yalta. A shell fell on the city."
    assert described(section)[-1][1] == "Zaman"
    elsewhere = "## Siege of Zaman\n\nIt rained.\n\n## Elsewhere\n\nRebels took Yalta. It rained. The town burned."
    assert described(elsewhere)[-1][1] == "Yalta"


def test_the_title_says_what_the_document_is_about():
    assert described("# Battle of Zaman\n\nIt rained.\n\n## Later\n\nThe town burned.") == [
        ("The town", "Zaman", "event")
    ]
    nearer = "# Battle of Zaman\n\nIt rained.\n\nRebels took Yalta. The town burned."
    assert described(nearer)[-1][1] == "Yalta"


def test_a_place_keeps_the_noun_by_which_the_text_called_it():
    text = "They took Mirin. The town burned. They took Xara. The town was empty."
    assert [place for _, place, _ in described(text)] == ["Mirin", "Mirin"]
