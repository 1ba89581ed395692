"""The toponyms of the documents that the product ships with, sentence by sentence."""

from functools import cache
from pathlib import Path

import pytest

from panther.gazetteer import read_gazetteer
from panther.places import find_toponyms
from panther.reading import read_document

SEEDS = Path(__file__).parents[2] / "seeds"
FULL = "000_1673b0ff1fa7d8b2.txt"
LIST = "002_2fc65fc21db9b99c.txt"

# (words of the sentence, name, place, role, relation), in order of the text.
TOLD = [
    ("fighting occurred as French Special Forces", "Azawad", "azawad", "destination", "to"),
    ("commented during a visit", "Greece", "greece", "speaker", "to"),
    ("a van carrying jihadists", "Algerian border", "mali-algeria-border", "event", "near"),
    ("ten targets were destroyed", "Adrar des Iforas", "adrar-des-ifoghas", "event", "in"),
    ("ten targets were destroyed", "Bourem", "bourem", "event", "in"),
    ("air strike took place", "Sensa", "in-sensa", "event", "region"),
    ("45 fighters from AQIM", "Kidal", "kidal", "witness", "in"),
    ("The offensive continued", "Adrar Tigharghar", "adrar-tigharghar", "event", "in"),
    ("There are many areas", "Timbuktu", "timbuktu", "quoted", "direction"),
    ("There are many areas", "Tigharghar", "adrar-tigharghar", "quoted", "in"),
    ("a notable informant", "Aguel'hoc passage of Kidal", "aguelhoc", "speaker", "in"),
    ("two training camps", "Gao", "gao", "origin", "from"),
    ("hit a mine near", "Taghlit In Tessalit", "in-taghlit", "event", "near"),
    ("more severely affected", "France", "france", "destination", "to"),
    ("Palace announced that", "Elysée Palace", "elysee-palace", "actor", "in"),
    ("mortally wounded during", "Adrar of the Ifoghas", "adrar-des-ifoghas", "event", "in"),
    ("mortally wounded during", "northern Mali", "northern-mali", "containing", "in"),
    ("mountain caves and galleries", "Ametettai Valley", "ametettai-valley", "event", "in"),
    ("mountain caves and galleries", "Tessalit", "tessalit", "anchor", "distance"),
    ("restore the full sovereignty", "Mali", "mali", "quoted", "in"),
    ("120 trips", "region Tessalit", "tessalit-region", "destination", "to"),
    ("Considered terrorists", "France", "france", "actor", "in"),
    ("was extradited", "France", "france", "destination", "to"),
    ("was conquered after", "Valley of Ametettaï", "ametettai-valley", "event", "in"),
    ("was circled to the east", "The area", "ametettai-valley", "event", "in"),
    ("since the beginning of the operation", "valley of Ametettaï", "ametettai-valley", "event", "in"),
    ("receive a visit", "valley of Amettetai", "ametettai-valley", "event", "in"),
    ("excavation of caves", "Adrar des Ifoghas", "adrar-des-ifoghas", "event", "region"),
    ("Stocks of weapons", "Tessalit", "tessalit", "destination", "to"),
    ("Islamists retreated", "valley of Ametettaï further south", "ametettai-valley-south", "event", "in"),
    ("reconnaissance mission", "northeast of Ifoghas", "adrar-des-ifoghas-north-east", "event", "in"),
    ("reconnaissance mission", "Boghassa", "boughessa", "event", "in"),
    ("reconnaissance mission", "Tinzawatène", "tinzaouaten", "event", "in"),
    ("begin a search and destroy", "southern parts of the Ametéttaï Valley", "ametettai-valley-south", "event", "in"),
    ("begin a search and destroy", "Tessalit", "tessalit", "anchor", "distance"),
    ("evacuated by medical helicopter", "Tessalit", "tessalit", "destination", "to"),
    ("continued search and destroy", "Terz Valley", "terz-valley", "event", "in"),
    ("continued search and destroy", "Amettetai valley", "ametettai-valley", "anchor", "direction"),
    ("prevent the arrival", "region of Kidal", "kidal-region", "origin", "from"),
    ("GTIA TAP returned", "Tessalit", "tessalit", "destination", "to"),
    ("GTIA TAP returned", "Eastern Adrar", "adrar-des-ifoghas-east", "event", "in"),
    ("to search the city", "Tessalit", "tessalit", "destination", "to"),
    ("to search the city", "the city", "tessalit", "event", "in"),
    ("redeploy two of its SGTIA", "Abidjan", "abidjan", "destination", "in"),
    ("The troops then returned", "Kidal", "kidal", "destination", "to"),
    ("The troops then returned", "Gao", "gao", "destination", "in"),
    ("Chadian forces return to turn", "Kidal", "kidal", "event", "in"),
]


@cache
def toponyms_of(name):
    document = read_document(SEEDS / name)
    found = find_toponyms(document, read_gazetteer())
    return [
        (sentence.text, [t for t in found if sentence.start <= t.start < sentence.end])
        for sentence in document.sentences
    ]


@pytest.mark.parametrize(("words", "name", "place_id", "role", "relation"), TOLD)
def test_each_toponym_has_its_place_and_role(words, name, place_id, role, relation):
    ((_, found),) = [(text, found) for text, found in toponyms_of(FULL) if words in text]
    (toponym,) = [toponym for toponym in found if toponym.text == name]
    told = (toponym.place.place_id, toponym.role, toponym.relation.kind)
    assert told == (place_id, role, relation)


@pytest.mark.parametrize("words", ["Geneva Conventions", "Al Qaeda in North Africa", "camps of the Mujao"])
def test_treaties_and_groups_are_no_places(words):
    ((_, found),) = [(text, found) for text, found in toponyms_of(FULL) if words in text]
    assert not [toponym for toponym in found if toponym.text in words]


def test_a_battle_is_no_place():
    ((_, found),) = [(text, found) for text, found in toponyms_of(FULL) if "Battle of Ifoghas" in text]
    assert (found[0].text, found[0].role) == ("Ifoghas", "name_part")


def test_the_soldiers_who_are_honoured_place_nothing():
    ((_, found),) = [(text, found) for text, found in toponyms_of(FULL) if "paid tribute" in text]
    assert [toponym.role in {"topic", "base"} for toponym in found] == [True]


@pytest.mark.parametrize(("words", "km"), [("about fifty miles", 80.467), ("about sixty miles", 96.561)])
def test_printed_miles_are_converted(words, km):
    ((_, found),) = [(text, found) for text, found in toponyms_of(FULL) if words in text]
    assert (found[-1].relation.km, found[-1].relation.bearing) == (km, 180.0)


def test_every_name_is_known():
    names = [toponym for name in (FULL, LIST) for _, found in toponyms_of(name) for toponym in found]
    assert [toponym.text for toponym in names if toponym.place is None] == []


def test_the_list_reads_as_the_full_document_does():
    full = {text.rstrip(' ."'): found for text, found in toponyms_of(FULL)}
    for text, found in toponyms_of(LIST):
        same = full[text.rstrip(' ."')]
        assert [(t.text, t.role) for t in found] == [(t.text, t.role) for t in same]
