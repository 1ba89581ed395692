"""Near names."""

import pytest

from panther.places.proposals import Proposer, core_word
from tests.places.atlas import place

PLACES = (
    place("Terz Valley", "valley"),
    place("Ametettaï Valley", "valley", aliases=("Valley of Ametettaï",)),
    place("Boghassa", "village"),
    place("Aguel'hoc", "village"),
)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Amettetai", ("ametettaï-valley",)),
        ("valley of Amettetai", ("ametettaï-valley",)),
        ("Aguelhok", ("aguel'hoc",)),
        ("Bogassa", ("boghassa",)),
        ("Ifoghas", ()),
        ("Valley", ()),
        ("", ()),
    ],
)
def test_core_words_are_compared(name, expected):
    assert Proposer(PLACES).propose(name) == expected


def test_an_empty_gazetteer_proposes_nothing():
    assert Proposer(()).propose("Amettetai") == ()


@pytest.mark.parametrize(
    ("name", "core"), [("Valley of Ametettaï", "ametettai"), ("Al-Dor", "dor"), ("The Valley", "the valley")]
)
def test_the_core_word_has_no_articles_and_feature_nouns(name, core):
    assert core_word(name) == core
