"""Rules over word classes."""

from __future__ import annotations

import re

import pytest

from panther.dates.grammar import _RULES
from panther.dates.lexicon import CLASSES
from panther.dates.rule import openings, rule


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("ab", "ab"),
        ("abcd", "abc"),
        ("a?b", "ab b"),
        ("a*b", "ab aab aaa b"),
        ("a+b", "ab aab aaa"),
        ("a{0,6}b", "ab aab aaa b"),
        ("(?:a|b)c", "ac bc"),
        ("(?:a|b)?c", "ac bc c"),
        ("(?P<x>a?)b", "ab b"),
        ("[ab]c", "ac bc"),
        ("(?!a)b", "b"),
        ("b(?=ac)", "b"),
        ("(?:a?|b)c", "ac bc c"),
        ("(?:(?:a|b)?c?)d", "acd ad bcd bd cd d"),
        (r"\-a", "-a"),
        (r"[\-a]", "- a"),
    ],
)
def test_openings(pattern, expected):
    assert openings(pattern) == frozenset(expected.split())


def test_macros_are_expanded_within_macros():
    made = rule("OUTER DAY", lambda _: (), {"OUTER": "(?: INNER )?", "INNER": "THE"})
    assert made.pattern.pattern == f"(?:{CLASSES['THE']})?{CLASSES['DAY']}"
    assert made.openings == {CLASSES["THE"] + CLASSES["DAY"], CLASSES["DAY"]}


@pytest.mark.parametrize("index", range(len(_RULES)))
def test_every_rule_of_the_grammar_begins_with_a_class_it_names(index):
    made = _RULES[index]
    first = {opening[:1] for opening in made.openings}
    assert first
    assert first <= set(CLASSES.values())
    assert not made.pattern.match("")
    for code in set(CLASSES.values()) - first:
        assert not re.match(f"(?={code})" + made.pattern.pattern, code * 3)
