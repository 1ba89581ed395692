"""Rows of a gazetteer, and files that are none."""

import hashlib

import pytest

from panther.gazetteer import COLUMNS, read_gazetteer, row_of
from panther.model import Place, SourceFile


def test_a_row_is_a_place(row, write):
    path = write(row())
    gazetteer = read_gazetteer(path)
    assert gazetteer.places == (
        Place("ber", "Ber", ("Bèr", "Berr"), 16.8372, -2.5314, 3.0, "point", "village", "ML", True, "", "", "", ""),
    )
    assert gazetteer.files == (SourceFile("g.csv", hashlib.sha256(path.read_bytes()).hexdigest()),)
    assert gazetteer.warnings == ()
    assert row_of(gazetteer.places[0]) == row()
    assert gazetteer.by_id["ber"] is gazetteer.places[0]


def test_columns_may_stand_in_any_order_and_after_a_byte_order_mark(row, write):
    path = write(row(), columns=COLUMNS[::-1])
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\r\n", b"\r"))
    assert [place.place_id for place in read_gazetteer(path).places] == ["ber"]


def test_blank_lines_and_blank_fields_are_fine(row, write):
    path = write(row(aliases="", feature="", country="", note="  "))
    path.write_text(path.read_text() + "\n,,,,,,,,,,,,,\n")
    (place,) = read_gazetteer(path).places
    assert (place.aliases, place.note) == ((), "")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"place_id": ""}, "It has no place_id."),
        ({"name": " "}, "It has no name. Name the place."),
        ({"name": "--"}, "It has no name."),
        ({"latitude": "95"}, "latitude is 95, which is not between -90 and 90."),
        ({"longitude": "-180.5"}, "longitude is -180.5, which is not between -180 and 180."),
        ({"latitude": "nan"}, "latitude is “nan”, which is no number."),
        ({"longitude": "inf"}, "longitude is “inf”, which is no number."),
        ({"latitude": "16,8"}, "latitude is “16,8”, which is no number."),
        ({"latitude": "1_6"}, "latitude is “1_6”, which is no number."),
        ({"latitude": ""}, "latitude is “”, which is no number."),
        ({"radius_km": "-1"}, "radius_km is -1, which is not between 0 and 20100."),
        ({"geometry": "circle"}, "geometry is “circle”. Write point, area or line."),
        ({"plot": "maybe"}, "plot is “maybe”. Write yes or no."),
    ],
)
def test_a_bad_row_is_refused_with_its_reason(changes, reason, row, write, problems):
    (line,) = problems(write(row(place_id="good"), row(**changes)))
    assert line.startswith("g.csv, row 3")
    assert reason in line


def test_all_bad_rows_are_told_at_once_a_line_each(row, write, problems):
    path = write(row(), row(plot=""), row(place_id="x", latitude="91"))
    assert problems(path) == (
        "g.csv, row 3 (ber): Its place_id also stands in row 2. Give it one of its own. plot is “”. Write yes or no.",
        "g.csv, row 4 (x): latitude is 91, which is not between -90 and 90. Correct it.",
    )


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("", "g.csv is empty. Give it a header and a row for each place."),
        (",".join(COLUMNS), "g.csv holds no place. Add a row for each place."),
        (";".join(COLUMNS), "g.csv, row 1: the columns are separated by semicolons. Save it with commas."),
        ("\t".join(COLUMNS), "g.csv, row 1: the columns are separated by tabs. Save it with commas."),
        (
            ",".join(COLUMNS).replace(",latitude", ""),
            "g.csv, row 1: the column latitude cannot be found. Add the column by name.",
        ),
        (",".join([*COLUMNS, "name"]), "g.csv, row 1: name stands twice. Leave one of them out."),
        (",".join(COLUMNS) + "\nber,Ber,16.8", "g.csv, row 2 (ber): It has 3 fields instead of 14. Quote fields"),
        (",".join(COLUMNS) + '\nber,"Ber', "g.csv is no CSV file: unexpected end of data. Check its quotation marks."),
        ("place_id\0", "g.csv cannot be read as text. Byte 9 is NUL"),
    ],
)
def test_a_file_that_is_no_gazetteer_is_refused(tmp_path, content, line, problems):
    path = tmp_path / "g.csv"
    path.write_text(content)
    assert problems(path)[0].startswith(line)


def test_a_column_that_is_not_used_and_another_encoding_are_warned_of(row, write):
    path = write(row(note="à Ber"), columns=[*COLUMNS, "colour"])
    path.write_bytes(path.read_text(encoding="utf-8").encode("cp1252"))
    encoding, column = read_gazetteer(path).warnings
    assert encoding.startswith("g.csv is not UTF-8")
    assert column == "g.csv, row 1: the column “colour” is not used."
