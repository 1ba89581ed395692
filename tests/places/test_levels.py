"""How coarse a place is."""

import pytest

from panther.places.levels import AREA, COUNTRY, FACILITY, SETTLEMENT, acts, is_crossed, level
from tests.places.atlas import place


@pytest.mark.parametrize(
    ("feature", "name", "expected"),
    [
        ("country", "Oland", COUNTRY),
        ("province", "Deria", AREA),
        ("natural", "Hurst", AREA),
        ("massif", "Hurst", AREA),
        ("village", "Vorn", SETTLEMENT),
        ("capital", "Mirin", SETTLEMENT),
        ("dam", "Qarn", FACILITY),
        ("", "Qarn Airbase", FACILITY),
        ("", "Qarn", SETTLEMENT),
    ],
)
def test_feature_and_name_tell_the_level(feature, name, expected):
    assert level(place(name, feature)) == expected


def test_a_wide_radius_makes_an_area():
    assert level(place("Qarn", "", radius=90)) == AREA


def test_countries_and_capitals_act():
    assert acts(place("Oland", "country"))
    assert acts(place("Mirin", "capital"))
    assert acts(place("Palace", "building", plot=False))
    assert not acts(place("Vorn", "village"))
    assert not acts(None)


def test_lines_and_waters_are_crossed():
    assert is_crossed("Tarn", place("Tarn", "stream"))
    assert is_crossed("Tarn", place("Tarn", "", geometry="line"))
    assert is_crossed("Tarn River", None)
    assert not is_crossed("Vorn", place("Vorn", "village"))
