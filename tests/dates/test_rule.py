"""Rules over word classes."""

from __future__ import annotations

import re

import pytest

from panther.dates.grammar import _RULES
from panther.dates.lexicon import CLASSES
from panther.dates.rule import first_classes, rule


@pytest.mark.parametrize(
    ("pattern", "first"),
    [
        ("ab", "a"),
        ("a?b", "ab"),
        ("a*b", "ab"),
        ("a+b", "a"),
        ("a{0,6}b", "ab"),
        ("(?:a|b)c", "abc"[:2]),
        ("(?:a|b)?c", "abc"),
        ("(?P<x>a?)b", "ab"),
        ("[ab]c", "ab"),
        ("(?!a)b", "b"),
        ("(?:a?|b)c", "abc"),
        ("(?:(?:a|b)?c?)d", "abcd"),
        (r"\-a", "-"),
        (r"[\-a]", "-a"),
    ],
)
def test_first_classes(pattern, first):
    assert first_classes(pattern) == frozenset(first)


def test_macros_are_expanded_within_macros():
    made = rule("OUTER DAY", lambda _: (), {"OUTER": "(?: INNER )?", "INNER": "THE"})
    assert made.pattern.pattern == f"(?:{CLASSES['THE']})?{CLASSES['DAY']}"
    assert made.first == {CLASSES["THE"], CLASSES["DAY"]}


@pytest.mark.parametrize("index", range(len(_RULES)))
def test_every_rule_of_the_grammar_begins_with_a_class_it_names(index):
    made = _RULES[index]
    assert made.first
    assert made.first <= set(CLASSES.values())
    assert not made.pattern.match("")
    for code in set(CLASSES.values()) - made.first:
        assert not re.match(f"(?={code})" + made.pattern.pattern, code * 3)
