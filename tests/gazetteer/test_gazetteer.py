"""The gazetteer that is shipped, and its names."""

from pathlib import Path

import pytest

from panther.folding import fold
from panther.gazetteer import DEFAULT_GAZETTEER, Gazetteer, countries, country_codes, read_gazetteer
from panther.reading import read_documents

SEEDS = Path(__file__).parents[2] / "seeds"
SHIPPED = read_gazetteer()


def test_a_missing_file_is_refused(tmp_path, problems):
    assert problems(tmp_path / "gone.csv")[0].endswith(
        "gone.csv cannot be opened: No such file or directory. Check the path."
    )


def test_one_spelling_for_two_places_is_ambiguous_and_warned_of(row, write):
    path = write(row(), row(place_id="other", name="Other", aliases="BER", latitude="12.4321"))
    gazetteer = read_gazetteer(path)
    assert [place.place_id for place in gazetteer.lookup("ber")] == ["ber", "other"]
    (warning,) = gazetteer.warnings
    assert warning.startswith("g.csv, row 2 (ber): “Ber” also stands for row 3 (other). It is resolved only where")


def test_a_crowd_of_places_with_one_spelling_is_one_warning(row, warnings):
    rows = [row(place_id=f"p{number}", name=f"Place {number}", aliases="Same|SAME") for number in range(9)]
    (warning,) = warnings(*rows)
    assert "“Same” also stands for row 3 (p1), row 4 (p2), row 5 (p3), 5 more." in warning


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
        "ametettai-valley-south": {"southern parts of the Ametéttaï Valley", "valley of Ametettaï further south"},
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
