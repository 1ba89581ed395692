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
