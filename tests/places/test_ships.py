"""Ships that are named after places."""

from panther.model import Sentence
from panther.places.ships import find_ships, without_ships
from panther.places.words import Name

TEXT = "The minelayer Breda left HMS Bergen behind. Breda was hit. Shells fell on the quays of Breda."


def test_a_name_behind_the_kind_of_a_ship_is_a_ship():
    assert {"Breda", "Bergen"} <= find_ships(TEXT)
    assert find_ships("The town of Breda was hit.") == frozenset()


def test_a_ship_is_no_place_unless_a_place_is_asked_for():
    ships = find_ships(TEXT)
    for text, kept in (("Breda was hit.", 0), ("Shells fell on the quays of Breda.", 1)):
        sentence = Sentence(0, 0, len(text), text, "prose", 0, "")
        at = text.index("Breda")
        assert len(without_ships(sentence, [Name(at, at + 5, "Breda")], ships)) == kept


def test_several_ships_of_a_kind_are_listed():
    text = "The cruisers HMS Bergen and HMS Ystad led the destroyers Breda, Narvik and Trondheim into Zaman."
    assert find_ships(text) >= {"Bergen", "Ystad", "Breda", "Narvik", "Trondheim"}
    assert not find_ships(text) & {"HMS", "Zaman"}
    assert "Oslo" not in find_ships("The cruiser Breda and Oslo were named.")
