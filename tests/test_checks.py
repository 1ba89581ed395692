"""Contradictions: found in hand-made documents, and not where there is none."""

from datetime import date

import pytest

from panther.campaign import Campaign
from panther.checks import annotate, find_checks, thing_lost
from panther.corrections import Correction
from panther.model import Check, Loss
from panther.sources import Sources
from tests.campaigns import ATTACK, EVENTS, MINE, SHELLS
from tests.events.reading import read_campaign

INFOBOX = """= War of Brad =

Infobox military conflict
- Date: 1 May – 20 May 2011
- Combatant1: French Army
- Combatant2: rebels
- Casualties1: {first}
- Casualties2: {second}

"""


@pytest.fixture
def found(tmp_path):
    """Return the checks of a kind in texts, as (level, message, cited words)."""

    def find(kind, *texts):
        checks = read_campaign(tmp_path, *texts).checks
        return [(c.level, c.message, [cite.text for cite in c.citations]) for c in checks if c.kind == kind]

    return find


# Corvin lies 49 km from Brad, which is 30 miles.
@pytest.mark.parametrize("printed", ["50 km", "about 45 km", "30 miles", "fifty kilometres"])
def test_a_printed_distance_that_agrees(found, printed):
    assert found("printed distance", f"On 3 May 2011, rebels attacked Corvin, {printed} north of Brad.") == []


@pytest.mark.parametrize(
    ("printed", "km", "ending"),
    [("90 km", 90, ""), ("fifty miles", 80, ", as if the miles were kilometres"), ("200 miles", 322, "")],
)
def test_a_printed_distance_that_disagrees(found, printed, km, ending):
    ((level, message, cited),) = found(
        "printed distance", f"On 3 May 2011, rebels attacked Corvin, {printed} north of Brad."
    )
    assert level == "error"
    assert message == (
        f"“{printed} north of Brad” is {km} km as printed; Corvin lies 49 km from Brad in the gazetteer{ending}"
    )
    assert cited == [f"Corvin, {printed} north of Brad"]


def test_an_event_tells_the_contradiction_that_touches_it(tmp_path):
    text = "On 3 May 2011, rebels attacked Corvin, 90 km north of Brad. On 4 May 2011, they attacked Brad."
    campaign = read_campaign(tmp_path, text)
    (check,) = (check for check in campaign.checks if check.kind == "printed distance")
    first, second = campaign.records
    assert check.event_ids == (first.event_id,)
    assert (first.notes, second.notes) == ((f"Printed distance: {check.message}.",), ())


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("9 killed", "40 killed", []),
        ("8 killed", "40 killed", ["the events add up to 9 killed; the infobox states 8 killed"]),
        ("9+ killed", "15+ killed", []),
        ("9 killed", "29 killed", ["the events add up to 30 killed; the infobox states 29 killed"]),
        ("9 killed", "25–35 killed", []),
        ("9 killed, 1 wounded", "40 killed, 2 tanks destroyed", []),
    ],
)
def test_additive_losses_against_the_infobox(found, first, second, expected):
    text = INFOBOX.format(first=first, second=second) + (
        "On 3 May 2011, rebels attacked Brad. Five French soldiers were killed.\n\n"
        "On 9 May 2011, rebels attacked Corvin. Four French soldiers and thirty rebels were killed.\n\n"
        "The ministry said on 19 May 2011 that 400 rebels had been killed since the beginning of the war.\n"
    )
    told = found("losses against the infobox", text)
    assert [message for _, message, _ in told] == expected
    assert all(level == "error" for level, _, _ in told)
    assert all(cited[0].startswith("- Casualties") for _, _, cited in told)


def test_what_the_infobox_states_is_told_by_combatant(tmp_path):
    campaign = read_campaign(tmp_path, INFOBOX.format(first="3 killed, 7–9 wounded", second="2 tanks destroyed"))
    first, second = campaign.stated
    assert (first.combatant, second.combatant) == (1, 2)
    assert [(loss.kind, loss.low, loss.high) for loss in first.losses] == [("killed", 3, 3), ("wounded", 7, 9)]
    assert second.losses[0].what == "tanks"
    document = campaign.documents[0]
    assert document.text[first.citation.start : first.citation.end] == "- Casualties1: 3 killed, 7–9 wounded"
    assert first.sides
    assert not set(first.sides) & set(second.sides)


@pytest.mark.parametrize(
    ("kind", "what", "thing"),
    [
        ("killed", "second-in-command", ""),
        ("captured", "prisoners", ""),
        ("captured", "second-in-command", "second-in-command"),
        ("destroyed", "armoured Vehicles", "vehicle"),
        ("casualties", "losses", ""),
    ],
)
def test_people_are_one_thing_and_materiel_is_known_by_its_noun(kind, what, thing):
    assert thing_lost(Loss(None, kind, what, "", 1, 1)) == thing


@pytest.mark.parametrize(
    ("day", "told"),
    [("30 April 2011", True), ("1 May 2011", False), ("20 May 2011", False), ("21 May 2011", True)],
)
def test_a_date_outside_the_stated_span(found, day, told):
    text = INFOBOX.format(first="1 killed", second="1 killed") + f"On {day}, rebels attacked Brad.\n"
    checks = found("date outside the stated span", text)
    assert [level for level, _, _ in checks] == ["warning"] * told
    for _, message, cited in checks:
        assert message.endswith(" lies outside the stated span 2011-05-01 to 2011-05-20")
        assert cited == [f"On {day}, rebels attacked Brad.", "- Date: 1 May – 20 May 2011"]


def test_one_figure_in_two_places(found):
    twice = "On {} May 2011, rebels attacked {}. {} soldiers were killed.\n\n"
    text = twice.format(3, "Brad", "Fifteen") + twice.format(8, "Corvin", 15)
    ((level, message, cited),) = found("one figure in two places", text)
    assert (level, len(cited)) == ("warning", 2)
    assert message.startswith("15 killed (")
    assert message.endswith(") is counted in 2 events: perhaps one told twice")
    small = twice.format(3, "Brad", "Two") + twice.format(8, "Corvin", 2)
    assert found("one figure in two places", small) == []


def test_a_figure_twice_in_one_event_is_not_two_events():
    loss = Loss("Army", "killed", "soldiers", "12 soldiers", 12, 12)
    once = MINE._replace(losses=(loss, loss))
    assert find_checks({}, [once], ()) == ()


def test_spellings_of_one_place(found):
    text = (
        "On 3 May 2011, rebels attacked the Ostra Valley. On 4 May, they left the valley of Ostra and the OSTRA VALLEY."
    )
    assert found("spellings", text, "On 5 May 2011, rebels entered Brad.") == [
        ("warning", "Ostra Valley is spelled “Ostra Valley”, “valley of Ostra”", ["Ostra Valley", "valley of Ostra"])
    ]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("Tuesday, 3 May 2011", []),
        ("tuesday the 3rd of May 2011", []),
        ("Friday, 3 May 2011", ["“Friday, 3 May 2011”: 2011-05-03 is a Tuesday"]),
        ("Monday, May 3, 2011", ["“Monday, May 3, 2011”: 2011-05-03 is a Tuesday"]),
        ("Friday", []),
    ],
)
def test_a_weekday_that_does_not_agree(found, day, expected):
    told = found("weekday", f"It began on 1 May 2011. On {day}, rebels attacked Brad.")
    assert [message for _, message, _ in told] == expected


def test_a_correction_without_a_target_and_a_warning_of_the_gazetteer():
    row = Correction(4, "e1", "claimant", "", "Why.", "", "decisions.csv")
    assert find_checks({}, EVENTS, [row], ["places.csv, row 2: odd."]) == (
        Check(
            "correction",
            "warning",
            "decisions.csv, row 4: no event is e1; the correction of claimant was not applied",
        ),
        Check("gazetteer", "warning", "places.csv, row 2: odd."),
    )


def test_errors_stand_before_warnings(tmp_path):
    text = "On Friday, 3 May 2011, rebels attacked Corvin, 300 km north of Brad."
    levels = [check.level for check in read_campaign(tmp_path, text).checks]
    assert levels == sorted(levels)
    assert set(levels) == {"error", "warning"}


def test_dates_outside_the_span_are_told_by_the_dates_themselves():
    check = Check("date outside the stated span", "warning", "late", (), (ATTACK.event_id,))
    other = Check("weekday", "warning", "odd", (), (SHELLS.event_id,))
    first, second = annotate((ATTACK, SHELLS), (check, other))
    assert first == ATTACK
    assert second.notes == ("Weekday: odd.",)
    assert second.date_start == date(2021, 6, 12)


@pytest.mark.parametrize(("what", "thing"), [("assaillants", ""), ("Légionnaires", ""), ("fusils", "fusil")])
def test_people_are_no_things_in_french_either(what, thing):
    assert thing_lost(Loss("Mali", "captured", what, what, 1, 1, None, "additive")) == thing


def test_a_document_that_was_read_in_another_encoding_is_told(tmp_path):
    (tmp_path / "old.txt").write_bytes("Le 5 mars 2013, des rebelles ont attaqué Gao.\n".encode("cp1252"))
    (check,) = Campaign.read(Sources((tmp_path,))).checks
    assert (check.kind, check.level) == ("reading", "warning")
    assert check.message == "old.txt is not UTF-8 (byte 40) and was read as CP1252"
