"""Wounded and dead that are brought away: no place and no move of what happened to them, in both languages."""

import pytest

from tests.events.reading import read_campaign
from tests.french.narratives import events_of


def told(events):
    return [(event.activity, [place.name for place in event.places], len(event.citations)) for event in events]


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2011, a lorry hit a mine near the town of Brad. Two wounded soldiers were evacuated to Corvin.",
        "On 3 May 2011, rebels hit a mine near the town of Brad. The wounded were taken away and evacuated to Corvin.",
    ],
)
def test_an_evacuation_is_an_outcome(tmp_path, text):
    assert told(read_campaign(tmp_path, text).records) == [("mine", ["Brad"], 2)]


def test_where_the_wounded_were_brought_is_not_where_they_were_hit(tmp_path):
    text = "On 3 May 2011, two soldiers were wounded by gunfire and evacuated to Corvin."
    assert told(read_campaign(tmp_path, text).records) == [("clash", [], 1)]


def test_people_who_were_not_hit_are_moved(tmp_path):
    text = "On 3 May 2011, the families of the soldiers were evacuated to Corvin."
    assert told(read_campaign(tmp_path, text).records) == [("withdrawal", ["Corvin"], 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le 5 mars 2013, un camion heurte une mine près de Kidal ; deux soldats sont blessés et évacués à Gao.",
            [("mine", ["Kidal"], 2)],
        ),
        (
            "Le 5 mars 2013, des tireurs attaquent un poste près de Kidal. Un soldat blessé a été transporté à Gao.",
            [("clash", ["Kidal"], 2)],
        ),
        ("Le 5 mars 2013, deux soldats sont blessés par des tirs et évacués vers Gao.", [("clash", [], 1)]),
        ("Le 5 mars 2013, les familles des soldats sont évacuées vers Gao.", [("movement", ["Gao"], 1)]),
    ],
)
def test_the_same_in_french(text, expected):
    assert told(events_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Le 5 mars 2013, l'armée a évacué 580 étrangers de Gao vers Kidal.", [["Kidal"], ["Gao"]]),
        ("Le 5 mars 2013, l'armée a évacué 580 étrangers vers Kidal.", [["Kidal"], []]),
        ("Le 5 mars 2013, trois cents soldats sont partis pour Kidal.", [["Kidal"], ["Kidal"]]),
    ],
)
def test_the_narrative_stays_where_persons_are_evacuated_from(text, places):
    events = events_of(f"{text} Le lendemain, un hélicoptère a tiré deux roquettes sur une colonne rebelle.")
    assert [[place.name for place in event.places] for event in events] == places


def test_the_town_is_not_where_persons_were_evacuated_to():
    events = events_of(
        "Le 5 mars 2013, des rebelles attaquent Gao. Le 6 mars, l'armée a évacué 580 étrangers de l'aéroport vers "
        "Kidal. Le 7 mars, les rebelles ont bombardé la ville."
    )
    assert [[place.name for place in event.places] for event in events] == [["Gao"], ["Kidal"], ["Gao"]]
