"""One spelling for two places."""

import pytest

from tests.places.atlas import only, read


@pytest.mark.parametrize(
    ("text", "place_id"),
    [
        ("Ten men died in the town of Bera.", "bera-town"),
        ("Ten men died in the region of Bera.", "bera-region"),
        ("Ten men died in the Bera region.", "bera-region"),
    ],
)
def test_the_noun_beside_a_name_decides(text, place_id):
    toponym = only(text)
    assert (toponym.place.place_id, toponym.ambiguous, toponym.candidates) == (place_id, False, ())


def test_without_a_word_that_decides_both_are_told():
    toponym = only("Ten men died in Bera.")
    assert (toponym.place, toponym.ambiguous) == (None, True)
    assert toponym.candidates == ("bera-town", "bera-region")
    assert toponym.role == "event"


def test_the_country_behind_a_name_decides():
    assert read("Ten men died in Sural, Ugal.")[0].place.place_id == "sural-ugal"
    assert read("Ten men died in Sural.")[0].ambiguous


def test_a_noun_that_fits_both_decides_nothing():
    assert only("Ten men died in the village of Sural.").ambiguous
