"""Rows that can be used and yet look wrong."""

import pytest

from panther.gazetteer import read_gazetteer, row_of


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"latitude": "-16.8372"}, "it lies outside the neighbourhood of ML. Is the sign of latitude wrong?"),
        ({"longitude": "22.5314"}, "it lies outside the neighbourhood of ML. Check its position and country."),
        ({"latitude": "-2.5314", "longitude": "16.8372"}, "Are latitude and longitude exchanged?"),
        ({"latitude": "-23.1234", "longitude": "11.1234"}, "Are the signs of both wrong?"),
        (
            {"latitude": "0", "longitude": "0", "radius_km": "60"},
            "latitude and longitude are 0, which is in the sea off Africa.",
        ),
        ({"country": "Mali"}, "country “Mali” is no ISO 3166 code of two letters."),
        ({"latitude": "17", "longitude": "-3"}, "radius_km is 3, but its position is rounded to 55.6 km. Enlarge it."),
    ],
)
def test_a_suspicious_row_is_used_with_a_warning(changes, line, row, warnings):
    (warning,) = warnings(row(**changes))
    assert warning.startswith("g.csv, row 2 (ber): ")
    assert warning.endswith(line)


@pytest.mark.parametrize(
    ("place_id", "longitude"),
    [("aguelhoc", "-0.85889"), ("kidal", "-1.40778"), ("boughessa", "-2.26306"), ("tinzaouaten", "-2.96732")],
)
def test_a_sign_that_stays_in_its_country_is_noticed_too(place_id, longitude, warnings):
    rows = [row_of(place) for place in read_gazetteer().places]
    changed = [one | {"longitude": longitude} if one["place_id"] == place_id else one for one in rows]
    (warning,) = warnings(*changed)
    assert f"({place_id}): it lies " in warning
    assert warning.endswith("Is the sign wrong?")


def test_a_radius_below_the_spread_of_one_thing_is_warned_of(row, warnings):
    twin = row(place_id="twin", name="Twin", aliases="", latitude="16.9372", radius_km="20", geonames_id="7")
    (warning,) = warnings(row(geonames_id="8|7"), twin)
    assert warning == (
        "g.csv, row 2 (ber): radius_km is 3, but row 3 (twin) puts the same 11.1 km away. "
        "Enlarge it, or keep the right one."
    )
