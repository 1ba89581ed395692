"""The gazetteer: its rows, its refusals, its warnings, and the file that is shipped."""

import csv
import hashlib
from pathlib import Path

import pytest

from panther.errors import GazetteerError
from panther.folding import fold
from panther.gazetteer import COLUMNS, DEFAULT_GAZETTEER, Gazetteer, countries, country_codes, read_gazetteer, row_of
from panther.model import Place
from panther.reading import read_documents

SEEDS = Path(__file__).parent.parent / "seeds"
SHIPPED = read_gazetteer()
ROW = {
    "place_id": "ber",
    "name": "Ber",
    "aliases": "Bèr|Berr",
    "latitude": "16.8372",
    "longitude": "-2.5314",
    "radius_km": "3",
    "geometry": "point",
    "feature": "village",
    "country": "ML",
    "plot": "yes",
    "geonames_id": "",
    "licence": "",
    "source": "",
    "note": "",
}


def row(**changes):
    return ROW | changes


def write(folder, *rows, columns=COLUMNS):
    path = folder / "g.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return path


def problems(path):
    with pytest.raises(GazetteerError) as error:
        read_gazetteer(path)
    return error.value.problems


def warnings(folder, *rows):
    return read_gazetteer(write(folder, *rows)).warnings


def test_a_row_is_a_place(tmp_path):
    path = write(tmp_path, row())
    gazetteer = read_gazetteer(path)
    assert gazetteer.places == (
        Place("ber", "Ber", ("Bèr", "Berr"), 16.8372, -2.5314, 3.0, "point", "village", "ML", True, "", "", "", ""),
    )
    assert (gazetteer.name, gazetteer.warnings) == ("g.csv", ())
    assert gazetteer.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert row_of(gazetteer.places[0]) == ROW
    assert gazetteer.by_id["ber"] is gazetteer.places[0]


def test_columns_may_stand_in_any_order_and_after_a_byte_order_mark(tmp_path):
    path = write(tmp_path, row(), columns=COLUMNS[::-1])
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\r\n", b"\r"))
    assert [place.place_id for place in read_gazetteer(path).places] == ["ber"]


def test_blank_lines_and_blank_fields_are_fine(tmp_path):
    path = write(tmp_path, row(aliases="", feature="", country="", note="  "))
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
def test_a_bad_row_is_refused_with_its_reason(tmp_path, changes, reason):
    (line,) = problems(write(tmp_path, row(place_id="good"), row(**changes)))
    assert line.startswith("g.csv, row 3")
    assert reason in line


def test_all_bad_rows_are_told_at_once_a_line_each(tmp_path):
    path = write(tmp_path, row(), row(plot=""), row(place_id="x", latitude="91"))
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
def test_a_file_that_is_no_gazetteer_is_refused(tmp_path, content, line):
    path = tmp_path / "g.csv"
    path.write_text(content)
    assert problems(path)[0].startswith(line)


def test_a_missing_file_is_refused(tmp_path):
    assert problems(tmp_path / "gone.csv")[0].endswith(
        "gone.csv cannot be opened: No such file or directory. Check the path."
    )


def test_a_column_that_is_not_used_and_another_encoding_are_warned_of(tmp_path):
    path = write(tmp_path, row(note="à Ber"), columns=[*COLUMNS, "colour"])
    path.write_bytes(path.read_text(encoding="utf-8").encode("cp1252"))
    encoding, column = read_gazetteer(path).warnings
    assert encoding.startswith("g.csv is not UTF-8")
    assert column == "g.csv, row 1: the column “colour” is not used."


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
def test_a_suspicious_row_is_used_with_a_warning(tmp_path, changes, line):
    (warning,) = warnings(tmp_path, row(**changes))
    assert warning.startswith("g.csv, row 2 (ber): ")
    assert warning.endswith(line)


@pytest.mark.parametrize(
    ("place_id", "longitude"),
    [("aguelhoc", "-0.85889"), ("kidal", "-1.40778"), ("boughessa", "-2.26306"), ("tinzaouaten", "-2.96732")],
)
def test_a_sign_that_stays_in_its_country_is_noticed_too(tmp_path, place_id, longitude):
    rows = [row_of(place) for place in SHIPPED.places]
    changed = [one | {"longitude": longitude} if one["place_id"] == place_id else one for one in rows]
    (warning,) = warnings(tmp_path, *changed)
    assert f"({place_id}): it lies " in warning
    assert warning.endswith("Is the sign wrong?")


def test_a_country_across_the_date_line(tmp_path):
    fiji = {"country": "FJ", "latitude": "-17.7134"}
    assert warnings(tmp_path, row(longitude="178.0655", **fiji)) == ()
    assert warnings(tmp_path, row(longitude="-179.3121", **fiji)) == ()
    assert len(warnings(tmp_path, row(longitude="-150.3121", **fiji))) == 1


def test_one_spelling_for_two_places_is_ambiguous_and_warned_of(tmp_path):
    path = write(tmp_path, row(), row(place_id="other", name="Other", aliases="BER", latitude="12.4321"))
    gazetteer = read_gazetteer(path)
    assert [place.place_id for place in gazetteer.lookup("ber")] == ["ber", "other"]
    (warning,) = gazetteer.warnings
    assert warning.startswith("g.csv, row 2 (ber): “Ber” also stands for row 3 (other). It is resolved only where")


def test_a_crowd_of_places_with_one_spelling_is_one_warning(tmp_path):
    rows = [row(place_id=f"p{number}", name=f"Place {number}", aliases="Same|SAME") for number in range(9)]
    (warning,) = warnings(tmp_path, *rows)
    assert "“Same” also stands for row 3 (p1), row 4 (p2), row 5 (p3), 5 more." in warning


def test_a_radius_below_the_spread_of_one_thing_is_warned_of(tmp_path):
    twin = row(place_id="twin", name="Twin", aliases="", latitude="16.9372", radius_km="20", geonames_id="7")
    (warning,) = warnings(tmp_path, row(geonames_id="8|7"), twin)
    assert warning == (
        "g.csv, row 2 (ber): radius_km is 3, but row 3 (twin) puts the same 11.1 km away. "
        "Enlarge it, or keep the right one."
    )


def test_names_fold_and_word_order_too():
    assert [place.place_id for place in SHIPPED.lookup("valley of AMETETTAI")] == ["ametettai-valley"]
    assert [place.place_id for place in SHIPPED.lookup("Région de Tessalit")] == ["tessalit-region"]
    assert SHIPPED.lookup("Ametettai Gorge") == ()


def test_an_empty_gazetteer_finds_nothing():
    assert Gazetteer(()).lookup("Gao") == ()
    assert list(Gazetteer(()).index.find("Gao")) == []


@pytest.mark.parametrize("place", SHIPPED.places, ids=lambda place: place.place_id)
def test_every_shipped_row(place):
    assert fold(place.place_id) == place.place_id.replace("-", " ")
    assert place.source
    assert place.licence in {"CC BY 4.0", "public domain", "CC0"}
    assert "OpenStreetMap" not in place.source
    assert place.feature
    assert place.radius_km >= 2
    assert place.geometry == "area" or place.radius_km <= 40 or place.feature == "border"
    assert set(country_codes(place.country)) <= countries().keys() != set()
    assert place.licence != "CC0" or (place.geometry == "area" and "confidence" in place.note)
    assert all(SHIPPED.lookup(name) == (place,) for name in (place.name, *place.aliases))
    if place.feature == "country":
        assert (place.geometry, place.plot) == ("area", False)


def test_the_shipped_gazetteer_is_not_suspicious():
    assert SHIPPED.warnings == ()
    assert read_gazetteer(str(DEFAULT_GAZETTEER)) == SHIPPED


def test_every_place_that_the_seeds_name_is_found():
    named = {}
    for document in read_documents([SEEDS]):
        for match in SHIPPED.index.find(document.text):
            (place,) = match.payloads
            named.setdefault(place.place_id, set()).add(match.text)
    assert named == {
        "abidjan": {"Abidjan"},
        "adrar-des-ifoghas": {"Adrar des Ifoghas", "Adrar des Iforas", "Adrar of the Ifoghas", "Ifoghas"},
        "adrar-des-ifoghas-east": {"Eastern Adrar"},
        "adrar-des-ifoghas-north-east": {"northeast of Ifoghas"},
        "adrar-tigharghar": {"Adrar Tigharghar", "Tigharghar"},
        "aguelhoc": {"Aguel'hoc passage of Kidal"},
        "ametettai-valley": {
            "Ametettai Valley",
            "Amettetai valley",
            "Valley of Ametettaï",
            "valley of Ametettaï",
            "valley of Amettetai",
        },
        "ametettai-valley-south": {"southern parts of the Ametéttaï Valley"},
        "azawad": {"Azawad"},
        "boughessa": {"Boghassa"},
        "bourem": {"Bourem"},
        "elysee-palace": {"Elysée Palace"},
        "france": {"France"},
        "gao": {"Gao"},
        "greece": {"Greece"},
        "in-sensa": {"Sensa"},
        "in-taghlit": {"Taghlit In Tessalit"},
        "kidal": {"Kidal"},
        "kidal-region": {"region of Kidal"},
        "mali": {"Mali"},
        "mali-algeria-border": {"Algerian border"},
        "northern-mali": {"Northern Mali", "northern Mali"},
        "terz-valley": {"Terz Valley"},
        "tessalit": {"Tessalit"},
        "tessalit-region": {"region Tessalit"},
        "timbuktu": {"Timbuktu"},
        "tinzaouaten": {"Tinzawatène"},
    }
