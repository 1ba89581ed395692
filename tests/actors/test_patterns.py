"""Actors known by the form of their name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panther.actors import find_by_form
from tests.growth import assert_linear


def found(text):
    return [(mention.text, mention.actor.name) for mention in find_by_form(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkish troops left.", [("Turkish troops", "Turkish forces")]),
        ("The Iraqi Army left.", [("Iraqi Army", "Iraqi forces")]),
        ("US special forces left.", [("US special forces", "US forces")]),
        ("United States Marines left.", [("United States Marines", "US forces")]),
        ("A Swiss doctor met the Swiss.", [("the Swiss", "Swiss forces")]),
        ("A French pilot was killed.", [("French pilot", "French forces")]),
        ("Russian jets left.", [("Russian jets", "Russian forces")]),
        ("Taliban fighters left.", [("Taliban fighters", "Taliban")]),
        ("Free Syrian Army units left.", [("Free Syrian Army units", "Free Syrian Army")]),
        ("security forces left.", [("security forces", "security forces")]),
        ("Some rebels left.", [("rebels", "rebels")]),
        ("Gunmen left.", [("Gunmen", "gunmen")]),
        ("The US-led coalition left.", [("US-led coalition", "US-led coalition")]),
        ("Turkish-backed rebels left.", [("Turkish-backed rebels", "Turkish-backed forces")]),
        ("anti-ISIL forces left.", [("anti-ISIL forces", "anti-ISIL forces")]),
        ("Syrian rebels left.", [("Syrian rebels", "Syrian rebels")]),
        ("The Turkish government left.", [("Turkish government", "Turkish government")]),
        ("Four Nigeriens left.", [("Nigeriens", "Nigerien forces")]),
        ("the French were there", [("the French", "French forces")]),
        ("The Germans fought the Turks.", [("Germans", "German forces"), ("Turks", "Turkish forces")]),
        ("Smith's IRA fighters left.", [("Smith's IRA fighters", "IRA")]),
        (
            "Chadian and French troops left.",
            [("Chadian", "Chadian forces"), ("French troops", "French forces")],
        ),
    ],
)
def test_a_form_gives_an_actor(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The soldiers left.",
        "The French car left.",
        "Tiger helicopters left.",
        "Su-35 fighters left.",
        "Liddell's army left.",
        "On Monday troops left.",
        "The airport is military ground.",
        "Dennis and the Oceans left.",
        "A government was formed.",
        "The CNN said so.",
    ],
)
def test_other_words_give_none(text):
    assert found(text) == []


def test_an_acronym_is_an_actor_throughout_once_it_is_spelled_out_or_fights():
    text = "The FAN held it. Later the Free Army of Norland (FAN) left."
    assert [name for _, name in found(text)] == ["FAN", "FAN", "FAN"]
    assert found("ABC took it. Then ABC fighters left.") == [("ABC", "ABC"), ("ABC fighters", "ABC")]
    assert found("ABC took it.") == []


def test_a_name_does_not_reach_across_lines_and_punctuation():
    assert found("in Mali\nTurkish troops left") == [("Turkish troops", "Turkish forces")]
    assert found("some Turkish, troops left") == []


@given(st.text(alphabet="French Taliban (SDF) fighters' troops\nİ and ", max_size=80))
def test_mentions_quote_the_text_without_overlaps(text):
    end = 0
    for mention in find_by_form(text):
        assert end <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        end = mention.end


@pytest.mark.parametrize(
    ("piece", "count", "end"),
    [("troops ", 30_000, ""), ("X", 200_000, " troops"), ("Ab ", 60_000, "troops"), ("(ABC) ", 30_000, "")],
)
def test_a_hostile_text_takes_linear_time(piece, count, end):
    assert_linear(find_by_form, piece, count, end)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The 5th Infantry Brigade landed.", ["5th Infantry Brigade"]),
        ("The 12th Mechanised Division left.", ["12th Mechanised Division"]),
        ("The 37th German Division attacked.", ["German forces"]),
        ("Two Infantry Brigades held the hill.", []),
        ("MiG fighters flew over the town.", []),
        ("Bombers came from Goodman Air Force Base.", []),
        ("The photographer Jan Bormans was shot. Bormans died.", []),
        ("It was shot down by the Argentines.", ["Argentine forces"]),
        ("North Koreans left. Many Koreans died.", ["Korean forces", "Korean forces"]),
        ("The British found ten men.", ["British forces"]),
    ],
)
def test_numbered_units_machines_bases_and_surnames(text, names):
    assert [mention.actor.name for mention in find_by_form(text)] == names
