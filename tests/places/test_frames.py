"""What governs a name."""

import pytest

from panther.places.frames import read_frame
from panther.places.words import Name, split_words


def frame_of(text, name="Zaman"):
    start = text.index(name)
    found = Name(start, start + len(name), name)
    words = split_words(text, 0, [found])
    return read_frame(words, found)


@pytest.mark.parametrize(
    ("text", "kind", "word", "relation"),
    [
        ("They met in Zaman.", "preposition", "in", "in"),
        ("They met in the northern outskirts of the besieged city of Zaman.", "preposition", "in", "part"),
        ("They met in the region of Zaman.", "preposition", "in", "region"),
        ("They met in Zaman province.", "preposition", "in", "region"),
        ("They met on the border of Zaman.", "preposition", "on", "border"),
        ("They met in the vicinity of Zaman.", "preposition", "in", "near"),
        ("They took 60% of Zaman.", "object", "took", "part"),
        ("They took a quarter of Zaman.", "object", "took", "part"),
        ("They quickly captured Zaman.", "object", "captured", "in"),
        ("They took two forts and Zaman.", "object", "took", "in"),
        ("The residents of Zaman fled.", "noun", "residents", "in"),
        ("They took a hill 5 km west of Zaman.", "offset", "of", "distance"),
        ("Zaman fell.", "subject", "", "in"),
        ("Then Zaman fell.", "subject", "", "in"),
        ("General Zaman fell.", "name_part", "general", "in"),
    ],
)
def test_the_governing_word_is_found(text, kind, word, relation):
    frame = frame_of(text)
    assert (frame.kind, frame.word, frame.relation.kind) == (kind, word, relation)


def test_the_text_calls_a_name_by_its_feature_nouns():
    assert frame_of("They met in the town of Zaman.").nouns == {"town"}
    assert frame_of("They met in Zaman city.").nouns == {"city"}


def test_a_long_walk_ends():
    assert frame_of("the " * 5000 + "Zaman").kind == "subject"
    assert frame_of("part of the village of " * 5000 + "Zaman").kind == "subject"
