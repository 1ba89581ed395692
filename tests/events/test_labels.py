"""Dates over what is told, as headings and labels of lines: as good as printed in it, in both languages."""

import pytest

from tests.events.reading import read_campaign
from tests.french.narratives import events_of


def told(events):
    return [(str(event.date_start), [place.name for place in event.places], event.activity) for event in events]


@pytest.mark.parametrize("heading", ["### 3 May", "**3 May**", "3 May:", "- 3 May:", "### On 3 May"])
def test_a_noun_under_a_date_tells_what_happened_then(tmp_path, heading):
    campaign = read_campaign(tmp_path, f"# May 2011\n\n{heading}\n\nAmbush of a patrol in Brad by rebels.\n")
    assert told(campaign.records) == [("2011-05-03", ["Brad"], "clash")]


def test_a_label_holds_for_its_line_and_not_for_the_next_one(tmp_path):
    lines = "- 3 May: Rebels fled. New attack on the town of Brad.\n- Ambush of a patrol near the town of Corvin.\n"
    text = f"# May 2011\n\n{lines}"
    campaign = read_campaign(tmp_path, text)
    assert told(campaign.records) == [("2011-05-03", [], "withdrawal"), ("2011-05-03", ["Brad"], "clash")]


def test_what_was_told_of_before_is_no_new_happening(tmp_path):
    campaign = read_campaign(tmp_path, "# May 2011\n\n### 3 May\n\nThe ambush in Brad by the rebels with mortars.\n")
    assert campaign.records == ()


@pytest.mark.parametrize("heading", ["Weekly review, 15 May 2011", "# Situation on 15 May 2011 in the north"])
def test_a_heading_that_says_more_is_no_label(tmp_path, heading):
    campaign = read_campaign(tmp_path, f"{heading}\n\nAmbush of a patrol in Brad by rebels.\n")
    assert campaign.records == ()


def test_a_noun_under_a_date_in_french():
    events = events_of(
        "# Mars 2013\n\n### Mi-mars\n\nDes combats opposent deux milices près de Gao.\n\n### 30 mars\n\n"
        "Nouvelle attaque à Kidal. Les assaillants se replient.\n\n"
        "**Dans la nuit du 2 au 3 avril** :\n\n"
        "Début d'une opération de ratissage à Tessalit. Un camion saute sur une mine.\n"
    )
    assert told(events) == [
        ("2013-03-11", ["Gao"], "clash"),
        ("2013-03-30", ["Kidal"], "clash"),
        ("2013-03-30", ["Kidal"], "withdrawal"),
        ("2013-04-02", ["Tessalit"], "search"),
        ("2013-04-02", ["Tessalit"], "mine"),
    ]
