"""The forms of English verbs, and fixed words found in a text."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panther.inflection import WordIndex, as_bare_words, bare_words, inflect, lowered, split_words, word_start


@pytest.mark.parametrize(
    ("verb", "present", "ing", "past"),
    [
        ("attack", "attacks", "attacking", {"attacked"}),
        ("seize", "seizes", "seizing", {"seized"}),
        ("flee", "flees", "fleeing", {"fled"}),
        ("agree", "agrees", "agreeing", {"agreed"}),
        ("bury", "buries", "burying", {"buried"}),
        ("destroy", "destroys", "destroying", {"destroyed"}),
        ("crush", "crushes", "crushing", {"crushed"}),
        ("stop", "stops", "stopping", {"stopped"}),
        ("patrol", "patrols", "patrolling", {"patrolled"}),
        ("take", "takes", "taking", {"took", "taken"}),
        ("begin", "begins", "beginning", {"began", "begun"}),
        ("occur", "occurs", "occurring", {"occurred"}),
        ("transfer", "transfers", "transferring", {"transferred"}),
        ("hit", "hits", "hitting", {"hit"}),
        ("withdraw", "withdraws", "withdrawing", {"withdrew", "withdrawn"}),
        ("break out", "breaks out", "breaking out", {"broke out", "broken out"}),
    ],
)
def test_the_forms_of_a_verb(verb, present, ing, past):
    forms = inflect(verb)
    expected = dict.fromkeys((verb, present), "present") | {ing: "ing"} | dict.fromkeys(past, "past")
    assert forms == expected


def test_both_spellings_of_a_doubled_letter():
    forms = {"travel", "travels", "traveling", "travelling", "traveled", "travelled"}
    assert set(inflect("travel")) == forms


def test_lists_are_parted_by_commas_whatever_their_line_breaks():
    assert split_words("take\n   over, cut   off,\n,hit ") == ["take over", "cut off", "hit"]


INDEX = WordIndex({"take": 1, "take over": 2, "over": 3, "straße": 4, "d'état": 5})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They take it over.", [("take", 1), ("over", 3)]),
        ("TAKE Over!", [("TAKE Over", 2)]),
        ("taken, retake, overt", []),
        ("take-over", [("take", 1), ("over", 3)]),
        ("İ take", [("take", 1)]),
        ("İİİ Straße take", [("Straße", 4), ("take", 1)]),
        ("a coup d'État", [("d'État", 5)]),
        ("", []),
    ],
)
def test_words_are_found_at_their_boundaries_the_longest_first(text, expected):
    assert [(text[found.start : found.end], found.payload) for found in INDEX.find(text)] == expected


@given(st.lists(st.sampled_from(["take", "over", " ", "x", "İ", "T", "ake", ".", "́"]), max_size=12).map("".join))
def test_what_is_found_stands_there_in_order_without_overlaps(text):
    found = list(INDEX.find(text))
    assert all(one.end <= other.start for one, other in pairwise(found))
    for match in found:
        assert text[match.start : match.end].lower() in ("take", "take over", "over")
        assert not re.match(r"\w\w", text[max(0, match.start - 1) : match.start + 1]) or match.start == 0


@pytest.mark.parametrize("text", ["İzmir ATTACKED", "The Siege of BREDA", "straße"])
def test_lower_case_keeps_the_offsets(text):
    assert len(lowered(text)) == len(text)
    assert lowered(text).replace("İ", "i") == text.replace("İ", "i").lower()


@given(st.text(alphabet="abc d_9é", max_size=20))
def test_words_begin_where_a_boundary_is(text):
    words = ["ab", "abc", "b", "cab?"]
    found = [match.span() for match in re.finditer(word_start(words), text)]
    assert found == [match.span() for match in re.finditer(r"\b(?:ab|abc|b|cab?)", text)]


def test_patterns_may_also_stand_anywhere():
    pattern = word_start(["ab"], anywhere=[r"\$"])
    assert re.findall(pattern, "ab cab US$5") == ["ab", "$"]


def test_bare_words_are_runs_of_letters_in_lower_case():
    assert bare_words("Mid-March: 12km, “César” SAID") == [b"mid", b"march", b"km", b"c", b"sar", b"said"]
    assert as_bare_words(["pay tribute", "Say"]) == {b"pay", b"say"}
