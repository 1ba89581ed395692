import pytest

from panther.errors import InputError
from panther.worklist import parse_position


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("19.86278, 1.23417", (19.86278, 1.23417)),
        ("-19.8 1.2", (-19.8, 1.2)),
        (" 19.8 ; -1.2 ", (19.8, -1.2)),
        ("20°12'N 1°00'E", (20.2, 1.0)),
        ("20°12′30″N, 1°30′O", (20.20833, -1.5)),
        ("20 12 30 S 1 0 W", (-20.20833, -1.0)),
        ("20.2n 1.0w", (20.2, -1.0)),
        ("N 20° 12.5' W 001° 00'", (20.20833, -1.0)),
        ("20° 12', 1° 3'", (20.2, 1.05)),
        ("20°12'04.5\"N 1°00'42.7\"E", (20.20125, 1.01186)),
    ],
)
def test_positions_are_read_as_maps_and_reports_print_them(text, position):
    assert parse_position(text) == position


@pytest.mark.parametrize(
    "text",
    ["", "Gao", "20", "20,2", "20,2, 1,0", "91, 1", "1, 181", "20°61'N 1E", "20.5°12'N 1E", "-20N 1E", "20 12 N"],
)
def test_what_is_no_position_is_refused_with_how_to_write_one(text):
    with pytest.raises(InputError, match=r"Write latitude and longitude, such as 19\.86278, 1\.23417"):
        parse_position(text)
