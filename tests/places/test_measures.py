"""Distances and bearings."""

import pytest

from panther.places.measures import read_offset
from tests.growth import assert_linear


@pytest.mark.parametrize(
    ("text", "kind", "km", "bearing"),
    [
        ("raids in the hills, about fifty miles south of ", "distance", 80.467, 180.0),
        ("20 km (12 mi) north-east of ", "distance", 20.0, 45.0),
        ("some 10–12 km north-east of the ", "distance", 10.0, 45.0),
        ("a point less than two kilometers from the ", "distance", 2.0, None),
        ("within 5 km of ", "distance", 5.0, None),
        ("a hundred metres outside ", "distance", 0.1, None),
        ("1,200 yards from ", "distance", 1.097, None),
        ("hundreds of metres from ", "distance", None, None),
        ("1.2.3 km from ", "distance", None, None),
        ("99999999 km from ", "distance", None, None),
        ("villages to the east of ", "direction", None, 90.0),
        ("just north of ", "direction", None, 0.0),
        ("the northern part of ", "direction", None, 0.0),
    ],
)
def test_a_distance_or_bearing_is_read(text, kind, km, bearing):
    _, relation = read_offset(text, len(text))
    assert (relation.kind, relation.km, relation.bearing) == (kind, km, bearing)


def test_the_phrase_is_told_with_where_it_begins():
    text = "They stood about 3 miles west of "
    start, relation = read_offset(text, len(text))
    assert text[start:].strip() == relation.text == "about 3 miles west of"


@pytest.mark.parametrize(
    "text", ["the men of ", "a letter from ", "5 km of road to ", "1.2.3 miles or so to ", "north ", ""]
)
def test_other_words_are_no_offset(text):
    assert read_offset(text, len(text)) is None


@pytest.mark.parametrize(
    ("piece", "count", "end"),
    [("to the on in and ", 50_000, "of "), ("9", 1_000_000, " of "), ("9.9", 100_000, " from ")],
)
def test_a_hostile_text_takes_linear_time(piece, count, end):
    text = piece * count + end
    assert read_offset(text, len(text)) is None
    assert_linear(lambda text: read_offset(text, len(text)), piece, count, end)
