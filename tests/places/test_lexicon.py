"""Word lists."""

from panther.places import lexicon


def test_verbs_are_inflected():
    assert lexicon.forms("capture go/went") == {
        "capture", "captures", "captured", "capturing", "go", "gos", "goed", "going", "went",
    }  # fmt: skip


def test_no_preposition_is_a_place():
    assert not lexicon.PREPOSITIONS & lexicon.PLACE_NOUNS
