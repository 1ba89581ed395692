"""The phrases that the drafting of events looks for in the clauses of a language."""

from __future__ import annotations

import re
from typing import NamedTuple

from panther.inflection import word_start


class Phrasing(NamedTuple):
    """How a language says what the narrative turns on, as patterns for words as they are printed.

    Only ``alleged`` and ``several`` are for words in lower case.

    Attributes:
        listed_days: All that stands between two days of a list: "3, 5 and 9 April".
        planned: Verbs whose date is that of a plan.
        whole: An operation as a whole that begins or ends: in no place in particular.
        several: Several acts at once, which happened in several places.
        alleged: Who tells of it does not vouch for it.
        definite: What stands before a noun that was told of before.
        on_the_way: The points that a way led to are not where it happened.
        left: All that stands between a verb of leaving and what was left.
        carrying: Verbs of bringing somebody somewhere.
        carried_off: Those of them after which the narrative stays behind.
        stricken: Words for those who were hit before they were brought away.
    """

    listed_days: re.Pattern[str]
    planned: re.Pattern[str]
    whole: re.Pattern[str]
    several: re.Pattern[str]
    alleged: re.Pattern[str]
    definite: str
    on_the_way: re.Pattern[str]
    left: re.Pattern[str]
    carrying: re.Pattern[str]
    carried_off: re.Pattern[str]
    stricken: re.Pattern[str]


IN_ENGLISH = Phrasing(
    listed_days=re.compile(r"(?:, \d{1,2})*\s?(?:,|,? and|&) (?:again )?(?:on |the )*"),
    planned=re.compile(r"\b(?:could|would|will|shall|may|might|to)\s+\w+", re.IGNORECASE),
    whole=re.compile(
        r"(?:the|this)\s(?:whole )?(?:operation|campaign|mission)\b(?: \w+){0,3}?"
        r" (?:c[ao]mes? to an end|end(?:s|ed)|concluded|was over|began|begins)\b",
        re.IGNORECASE,
    ),
    several=re.compile(rf"{word_start(['during', 'in', 'throughout', 'after'])} (?:these|those|all) \w+s\b"),
    alleged=re.compile(
        rf"{word_start(['allegedly', 'reportedly', 'apparently', 'supposedly', 'purportedly', 'rumou?red'])}\b"
    ),
    definite=r"\b[Tt]he ",
    on_the_way=re.compile(r"\b(?:on the way|en route|on (?:its|their|his|her) way|along the way)\b", re.IGNORECASE),
    left=re.compile(r"\s+(?:\w+\s+)?(?:from|out of)?\s*(?:the\s+|\w+\s+of\s+)?"),
    carrying=re.compile(r"\b(?:evacuat|transport|transfer|hospitali[sz]|admitted|flown|repatriat)\w*", re.IGNORECASE),
    carried_off=re.compile(r"\b(?:evacu|repatri)\w*", re.IGNORECASE),
    stricken=re.compile(r"\b(?:wounded|injured|casualt\w+|dead|bod(?:y|ies)|victims?)\b", re.IGNORECASE),
)
