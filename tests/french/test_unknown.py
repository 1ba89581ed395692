"""French names that look like places."""

import pytest

from panther.french.unknown import find_cued
from panther.places.unknown import occurrences
from tests.growth import assert_linear


def names(text):
    ((*spans,),) = occurrences([(text, list(find_cued(text)))])
    return [text[start:end] for start, end, _ in spans]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ils ont attaqué le poste de police de Kaldor.", ["Kaldor"]),
        ("Le camp militaire de Kaldor a été pris.", ["Kaldor"]),
        ("Un véhicule a sauté sur la route de Kaldor.", ["Kaldor"]),
        ("La colonne a quitté Kaldor pour rejoindre Zendal.", ["Kaldor", "Zendal"]),
        ("L’armée a repris Kaldor.", ["Kaldor"]),
        ("Une embuscade a eu lieu entre Kaldor et Zendal.", ["Kaldor", "Zendal"]),
        ("Un renfort venu de Kaldor se pose.", ["Kaldor"]),
        ("Il repart pour Kaldor.", ["Kaldor"]),
        ("Des roquettes tombent sur les faubourgs d'Ippal.", ["Ippal"]),
        ("Trois soldats meurent à Kaldor. Kaldor brûle.", ["Kaldor", "Kaldor"]),
        ("Ils sont à une heure de la vallée de la Kotta.", ["Kotta"]),
        ("Il a Kaldor en mémoire.", []),
        ("Kaldor a parlé. Kaldor rit. Kaldor dort. Kaldor mange. Kaldor sort. Il écrit à Kaldor.", ["Kaldor"]),
        ("La base de l'ONU, les zones de l'Armée et le camp des Nations unies.", []),
        ("Le lundi, à Noël, ils dorment.", []),
    ],
)
def test_names_that_are_treated_as_places_are_found_and_no_others(text, found):
    assert names(text) == found


def test_a_hostile_text_takes_linear_time():
    assert_linear(lambda text: names(f"à {text}"), "Aa de ", 50_000, "")
