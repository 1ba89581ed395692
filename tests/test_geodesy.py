"""Distances on the globe."""

import pytest

from panther.geodesy import great_circle_km


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        ((20.20126, 1.01186), (19.86278, 1.23417), 44.2),  # Tessalit to the Ametettaï
        ((0, 179.5), (0, -179.5), 111.2),  # across the date line
        ((90, 0), (-90, 77), 20015.1),  # half way round
        ((16.8, -2.5), (16.8, -2.5), 0),
    ],
)
def test_known_distances(one, other, km):
    assert great_circle_km(*one, *other) == pytest.approx(km, rel=0.006)
    assert great_circle_km(*other, *one) == great_circle_km(*one, *other)
