from datetime import date

import pytest

from panther.errors import InputError
from panther.exports.typed import read_bbox, read_day, read_types


@pytest.mark.parametrize(
    "typed",
    [
        "2013-03-04",
        "4 March 2013",
        "4 mar 2013",
        "March 4, 2013",
        "04/03/2013",
        "4.3.2013",
        "4 March",
        "4th March 2013",
    ],
)
def test_days_as_people_type_them(typed):
    assert read_day("--from", typed, 2013) == date(2013, 3, 4)


@pytest.mark.parametrize("typed", ["", "yesterday", "2013", "31 February 2013", "2013-13-01", "4 Marchember 2013"])
def test_what_is_no_day_is_told(typed):
    with pytest.raises(InputError, match="--from"):
        read_day("--from", typed, 2013)


def test_a_day_without_a_year_is_asked_for_where_it_could_be_several():
    with pytest.raises(InputError, match="not a date"):
        read_day("--to", "4 March", None)


def test_types_by_any_of_their_names():
    typed = ["battles,Riots", "Explosions / Remote violence", "against civilians"]
    assert read_types(typed) == ("battles", "riots", "explosions", "civilians")
    with pytest.raises(InputError, match="--types wars"):
        read_types(["battles", "wars"])


def test_bounds():
    assert read_bbox("-5,15,6.5,24") == (-5.0, 15.0, 6.5, 24.0)


@pytest.mark.parametrize(
    "typed",
    ["", "1,2,3", "a,b,c,d", "6,15,-5,24", "0,20,1,10", "0,0,0,0", "-181,0,0,1", "0,-89,1,0", "nan,0,1,1", "0,0,inf,1"],
)
def test_bounds_that_are_none(typed):
    with pytest.raises(InputError, match="--bbox"):
        read_bbox(typed)
