"""What follows a number, a season or an ordinal."""

from __future__ import annotations

import pytest

from panther.dates.nouns import is_count, noun_follows
from panther.dates.tokens import Tokens


def tokens(text: str) -> Tokens:
    return Tokens(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1500 men", True),
        ("1500 rifles", True),
        ("1500 km", True),
        ("1916 was", False),
        ("1916 as", False),
        ("1916 class", False),
        ("1916 Battles", False),
        ("1916, rifles", False),
        ("1916", False),
    ],
)
def test_is_count(text, expected):
    assert is_count(tokens(text), 0) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Regiment left", True),
        ("quarters", True),
        ("second", True),
        ("was", False),
        ("they", False),
        (",", False),
        ("", False),
    ],
)
def test_noun_follows(text, expected):
    assert noun_follows(tokens("winter " + text), 1) is expected
