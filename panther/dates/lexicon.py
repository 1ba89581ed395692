"""The words that dates are made of, each with the class that the grammar knows it by.

A class is one character, so that a text becomes a string of classes and the grammar a set of regular expressions over
that string. Words that no date holds are ``OTHER``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

OTHER = "x"

# Names of the classes, as the rules of the grammar write them.
CLASSES = {
    "OTHER": OTHER,
    "NEWLINE": "|",
    "DAYNUM": "d",  # 1 to 31
    "NUM2": "k",  # another number of two digits
    "NUM3": "h",  # a number of three digits
    "NUM4": "Y",  # 1000 to 2999
    "BIGNUM": "n",
    "ORDINAL": "o",  # 1st to 31st
    "BIGORDINAL": "q",
    "ORDWORD": "O",  # first to twentieth
    "DECADE": "S",  # 1930s
    "COMPACT": "K",  # 05:30hrs, 0530hrs, 5pm as one word
    "WORDNUM": "w",
    "TENS": "y",  # twenty, thirty
    "AN": "a",
    "ANOTHER": "z",
    "HALF": "j",
    "VAGUE": "v",  # several, few
    "SOME": "G",
    "MONTH": "M",
    "SHORTMONTH": "Q",  # Jan, Feb: only beside a number
    "WEEKDAY": "W",
    "SEASON": "N",
    "FALL": "f",  # also a verb and what befalls a town
    "UNIT": "u",
    "UNITS": "U",
    "PART": "P",  # morning, night
    "PARTS": "Z",  # nights
    "NOON": "@",
    "DAYTIME": "B",
    "THE": "t",
    "OF": "F",
    "IN": "i",  # in
    "ON": "0",
    "TO": "J",
    "UNTIL": "1",
    "AND": "A",
    "FROM": "2",
    "BETWEEN": "3",
    "DASH": "-",
    "COMMA": ",",
    "STOP": "_",
    "OPEN": "<",
    "CLOSE": ">",
    "COLON": ":",
    "SLASH": "/",
    "APOSTROPHE": "'",
    "GENITIVE": "4",
    "EDGE": "e",  # the end of
    "EARLY": "m",  # early, mid, late
    "LATTER": "l",
    "MODIFIER": "5",  # same-day adjectives: very, whole, entire
    "THIS": "D",
    "SAME": "s",
    "LAST": "L",
    "NEXT": "X",
    "FOLLOWING": "V",
    "LATER": "r",
    "AFTER": "6",
    "BEFORE": "7",
    "EARLIER": "g",
    "AGO": "8",
    "OLD": "b",
    "AGE": "E",
    "LONG": "I",
    "BC": "C",
    "AD": "c",
    "AMPM": "p",
    "OCLOCK": "9",
    "EVERY": "%",
    "PER": "&",
    "ABOUT": "~",
    "MORE": "+",
    "THAN": "=",
    "AT": "^",
    "LEAST": "!",
    "PRESENT": "R",
    "PAST": "T",
    "FUTURE": "*",
    "SET": "#",
    "CHRISTMAS": "H",
    "DAY": "`",  # day, as a unit of its own class: "the day" is a date, "the week" seldom
    "TIME": ";",
    "SINCE": "$",
    "WITH": "?",
    "HOURS": "(",
    "AS": ")",
    "THEN": "[",
    "THEREAFTER": "]",
    "BUT": "{",
    "EVE": "}",
    "CIRCA": "\\",
    "TONIGHT": '"',
    "NOWDAY": "é",
    "BEING": "è",
    "OR": "ê",
    "DATEWORD": "ë",
    "FINAL": "à",
}

MONTHS = {
    name: number
    for number, name in enumerate(
        "january february march april may june july august september october november december".split(), start=1
    )
}
SHORT_MONTHS = {name[:3]: number for name, number in MONTHS.items() if name != "may"} | {"sept": 9}
WEEKDAYS = {
    name: number
    for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split(), start=1)
}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS_OF_DAY = {
    "morning": "TMO",
    "dawn": "TMO",
    "daybreak": "TMO",
    "sunrise": "TMO",
    "afternoon": "TAF",
    "evening": "TEV",
    "dusk": "TEV",
    "sunset": "TEV",
    "nightfall": "TNI",
    "night": "TNI",
    "midnight": "T24:00",
    "noon": "T12:00",
    "midday": "T12:00",
    "daytime": "TDT",
    "night-time": "TNI",
    "nighttime": "TNI",
    "mornings": "TMO",
    "afternoons": "TAF",
    "evenings": "TEV",
    "nights": "TNI",
}
UNITS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "fortnight": "F",
    "month": "M",
    "season": "E",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
_PLURALS = {name + "s": code for name, code in UNITS.items()} | {"centuries": "CE"}
UNITS_OF_WORDS = UNITS | _PLURALS | {"hr": "TH", "hrs": "TH"}
SETS = {
    "daily": "XXXX-XX-XX",
    "everyday": "XXXX-XX-XX",
    "nightly": "XXXX-XX-XXTNI",
    "weekly": "XXXX-WXX",
    "monthly": "XXXX-XX",
    "annually": "XXXX",
    "annual": "XXXX",
    "yearly": "XXXX",
    "hourly": "XXXX-XX-XXTXX",
}
PRESENT_WORDS = ("now", "currently", "current", "today", "nowadays", "presently")
PAST_WORDS = ("former", "formerly", "recent", "recently")

ORDINAL_WORDS = {
    name: number
    for number, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
} | {"twenty-first": 21, "thirtieth": 30}
_SMALL = {
    name: number
    for number, name in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split(),
        start=1,
    )
} | {"dozen": 12, "hundred": 100, "hundreds": 100}
_TENS = {
    name: 10 * number
    for number, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
NUMBER_WORDS = _SMALL | _TENS | {"a": 1, "an": 1, "another": 1, "half": 0.5}
EDGES = {
    "beginning": "start",
    "start": "start",
    "outset": "start",
    "onset": "start",
    "end": "end",
    "close": "end",
    "conclusion": "end",
    "middle": "mid",
    "midst": "mid",
    "rest": "rest",
    "remainder": "rest",
    "half": "half",
    "part": "part",
    "course": "rest",
    "early": "early",
    "mid": "mid",
    "middle-": "mid",
    "late": "late",
}

_CASED = {
    "DAY": "day",
    "UNIT": " ".join(name for name in UNITS if name not in {"day", "second"}),
    "UNITS": " ".join([*_PLURALS, "hr", "hrs"]),
    "HOURS": "hours hrs hr",
    "PART": "morning evening afternoon night dawn daybreak sunrise dusk sunset nightfall",
    "PARTS": "mornings evenings afternoons nights",
    "NOON": "noon midday midnight",
    "DAYTIME": "daytime nighttime",
    "SEASON": "spring summer autumn winter",
    "FALL": "fall",
    "THE": "the",
    "OF": "of",
    "IN": "in",
    "ON": "on",
    "TO": "to through thru till",
    "UNTIL": "until",
    "AND": "and",
    "OR": "or",
    "DATEWORD": "date",
    "FINAL": "final closing opening",
    "FROM": "from",
    "BETWEEN": "between",
    "EDGE": "beginning start outset end close middle rest remainder part course",
    "EARLY": "early mid late",
    "LATTER": "latter",
    "MODIFIER": "very whole entire full single further consecutive exact",
    "THIS": "this that these those",
    "SAME": "same",
    "LAST": "last past previous preceding prior",
    "NEXT": "next subsequent coming intervening ensuing succeeding",
    "FOLLOWING": "following",
    "LATER": "later afterwards afterward",
    "AFTER": "after",
    "BEFORE": "before",
    "EARLIER": "earlier previously beforehand",
    "AGO": "ago",
    "OLD": "old",
    "AGE": "age aged",
    "LONG": "long",
    "OCLOCK": "o'clock",
    "EVERY": "every each",
    "PER": "per",
    "ABOUT": "about around approximately nearly almost over roughly just only under some exactly barely little mere",
    "CIRCA": "circa ca c",
    "TONIGHT": "tonight",
    "NOWDAY": "present modern",
    "BEING": "being",
    "MORE": "more less fewer longer",
    "THAN": "than",
    "AT": "at",
    "LEAST": "least most",
    "VAGUE": "several few many couple numerous",
    "AN": "a an",
    "ANOTHER": "another",
    "HALF": "half",
    "PRESENT": " ".join(PRESENT_WORDS),
    "PAST": " ".join(PAST_WORDS),
    "FUTURE": "future",
    "SET": " ".join(SETS),
    "TIME": "time period era",
    "SINCE": "since",
    "THEN": "then",
    "THEREAFTER": "thereafter",
    "AS": "as",
    "WORDNUM": " ".join(name for name in _SMALL if name != "hundreds"),
    "TENS": " ".join(_TENS),
    "ORDWORD": " ".join(ORDINAL_WORDS),
}
_AS_PRINTED = {
    "GENITIVE": "s",
    "BC": "BC BCE B.C. B.C B.C.E. B.C.E",
    "AD": "AD CE A.D. A.D",
    "AMPM": "am pm AM PM a.m. p.m. a.m p.m A.M. P.M. A.M P.M",
    "CHRISTMAS": "Christmas",
    "EVE": "Eve",
    "DASH": "- – — ‒ −",
    "COMMA": ",",
    "STOP": ".",
    "OPEN": "( [",
    "CLOSE": ") ]",
    "COLON": ":",
    "SLASH": "/",
    "APOSTROPHE": "' ’ ‘",
}


def _spellings(word: str) -> Iterable[str]:
    return word, word.capitalize(), word.upper()


def _codes() -> dict[str, str]:
    codes = {word: CLASSES[name] for name, words in _AS_PRINTED.items() for word in words.split()}
    for name, words in _CASED.items():
        # A word that two classes name keeps the first; the grammar asks for the word itself where both may stand.
        codes.update(
            {spelling: CLASSES[name] for word in words.split() for spelling in _spellings(word) if spelling not in codes}
        )
    for name, months in (("MONTH", MONTHS), ("SHORTMONTH", SHORT_MONTHS), ("WEEKDAY", WEEKDAYS)):
        codes.update({s: CLASSES[name] for word in months for s in (word.capitalize(), word.upper())})
    codes["\n"] = codes["\r"] = CLASSES["NEWLINE"]
    return codes


_DECADE = re.compile(r"\d{1,3}0s")
_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th|d)")
_COMPACT = re.compile(r"[0-2]?\d[0-5]?\d?(?:am|pm|hrs?|h)", re.IGNORECASE)
_LONGEST_NUMBER = 12


class Codes(dict[str, str]):
    """Classes of words; a word that is not in the lexicon is classified when it is first seen.

    What is learnt is bounded, so that a hostile text cannot fill the memory.
    """

    _LIMIT = 50_000

    def __init__(self) -> None:
        super().__init__(_codes())

    def __missing__(self, word: str) -> str:
        """Classify a word that the lexicon does not hold."""
        code = _classify(word) if word[0] in "0123456789" else OTHER
        if len(self) < self._LIMIT:
            self[word] = code
        return code


def _classify(word: str) -> str:
    if len(word) > _LONGEST_NUMBER:
        return OTHER
    if word.isdecimal():
        return _classify_number(word)
    if word[-1] == "s" and _DECADE.fullmatch(word):
        return CLASSES["DECADE"]
    if found := _ORDINAL.fullmatch(word):
        return CLASSES["ORDINAL" if 1 <= int(found[1]) <= 31 else "BIGORDINAL"]  # noqa: PLR2004
    if _COMPACT.fullmatch(word):
        return CLASSES["COMPACT"]
    return CLASSES["BIGNUM"] if word.replace(",", "").replace(".", "").isdecimal() else OTHER


def _classify_number(word: str) -> str:
    match len(word):
        case 1 | 2:
            return CLASSES["DAYNUM" if 1 <= int(word) <= 31 else "NUM2"]  # noqa: PLR2004
        case 3:
            return CLASSES["NUM3"]
        case 4:
            return CLASSES["NUM4" if word[0] in "12" else "BIGNUM"]
        case _:
            return CLASSES["BIGNUM"]
