"""Where the countries lie."""

import pytest

from panther.gazetteer import countries, country_codes


def test_a_country_across_the_date_line(row, warnings):
    fiji = {"country": "FJ", "latitude": "-17.7134"}
    assert warnings(row(longitude="178.0655", **fiji)) == ()
    assert warnings(row(longitude="-179.3121", **fiji)) == ()
    assert len(warnings(row(longitude="-150.3121", **fiji))) == 1


def test_boxes_are_boxes():
    assert len(countries()) > 240
    for code, country in countries().items():
        assert (code, len(code)) == (country.code, 2)
        assert -90 <= country.south <= country.north <= 90
        assert country.is_near(country.south, country.west, 0)
        assert country.is_near(country.north, country.east, 0)
        assert not country.is_near(country.south - 5, country.west, 4)


@pytest.mark.parametrize(
    ("code", "latitude", "longitude"),
    [("ML", 12.65, -8.0), ("FR", 48.85, 2.35), ("RU", 66.3, -171.0), ("NZ", -43.9, -176.6), ("US", 21.3, -157.9)],
)
def test_towns_lie_near_their_countries(code, latitude, longitude):
    assert countries()[code].is_near(latitude, longitude, 0.5)
    assert not countries()[code].is_near(-latitude, longitude, 0.5)


def test_a_border_lies_in_two_countries():
    assert country_codes("ML | DZ") == ("ML", "DZ")
    assert country_codes("") == ()
