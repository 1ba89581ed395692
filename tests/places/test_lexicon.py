"""Word lists."""

from panther.places import lexicon
from panther.speech import read_speech


def test_verbs_are_inflected():
    assert lexicon.forms("capture carry stop go/went") == {
        "capture", "captures", "captured", "capturing",
        "carry", "carries", "carried", "carrying",
        "stop", "stops", "stopped", "stopping",
        "go", "gos", "goed", "going", "went",
    }  # fmt: skip


def test_each_verb_of_saying_that_is_read_is_looked_for():
    verbs = (
        "announced said stated claimed reported confirmed told added alleged admitted commented praised denied warned"
    )
    for verb in verbs.split():
        assert read_speech(f"The man {verb} that it was so.")
        assert verb in lexicon.SAYING


def test_no_preposition_is_a_place():
    assert not lexicon.PREPOSITIONS & lexicon.PLACE_NOUNS
