"""The words that dates are made of, each with the class that the grammar knows it by.

A class is one character, so that a text becomes a string of classes and the grammar a set of regular expressions over
that string. Words that no date holds are OTHER.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from panther import language


def words(text: str) -> frozenset[str]:
    """Return the words of a list."""
    return frozenset(text.split())


def _numbered(text: str, first: int = 1) -> dict[str, int]:
    return {word: number for number, word in enumerate(text.split(), start=first)}


# What the rules of the grammar write; the characters themselves mean nothing.
_CLASS_NAMES = (
    "OTHER NEWLINE DAYNUM NUM2 NUM3 NUM4 BIGNUM ORDINAL BIGORDINAL ORDWORD DECADE COMPACT WORDNUM TENS AN ANOTHER "
    "HALF VAGUE MONTH SHORTMONTH WEEKDAY SEASON FALL UNIT UNITS DAY HOURS PART PARTS NOON DAYTIME CHRISTMAS EVE "
    "THE OF IN ON TO UNTIL AND OR DASH COMMA STOP COLON SLASH APOSTROPHE GENITIVE EDGE EARLY LATTER FINAL MODIFIER "
    "THIS SAME LAST NEXT FOLLOWING LATER AFTER BEFORE EARLIER AGO OLD AGE LONG BC AD AMPM OCLOCK EVERY PER ABOUT "
    "CIRCA MORE THAN AT LEAST PRESENT PAST FUTURE NOWDAY TONIGHT BEING SET TIME DATEWORD THEN THEREAFTER YESTERDAY NEW "
    "FROM LIGHT DAYLIGHT WEEKEND INSTANT"
)
_FIRST_CLASS = 0x100  # letters that no pattern gives a meaning
CLASSES = {name: chr(_FIRST_CLASS + number) for number, name in enumerate(_CLASS_NAMES.split())}
OTHER = CLASSES["OTHER"]

MONTHS = _numbered("january february march april may june july august september october november december")
SHORT_MONTHS = {name[:3]: number for name, number in MONTHS.items() if name != "may"} | {"sept": 9}
WEEKDAYS = language.WEEKDAYS[language.ENGLISH]
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS_OF_DAY = {
    "morning": "TMO",
    "dawn": "TMO",
    "daybreak": "TMO",
    "sunrise": "TMO",
    "light": "TMO",
    "daylight": "TMO",
    "afternoon": "TAF",
    "evening": "TEV",
    "dusk": "TEV",
    "sunset": "TEV",
    "nightfall": "TEV",
    "night": "TNI",
    "overnight": "TNI",
    "midnight": "T24:00",
    "noon": "T12:00",
    "midday": "T12:00",
    "daytime": "TDT",
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

ORDINAL_WORDS = _numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
) | {"thirtieth": 30}
_SMALL = _numbered(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
) | {"dozen": 12, "hundred": 100}
_TENS = {
    word: 10 * number for word, number in _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 2).items()
}
NUMBER_WORDS: dict[str, float] = _SMALL | _TENS | {"a": 1, "an": 1, "another": 1, "half": 0.5}
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
    "early": "early",
    "mid": "mid",
    "late": "late",
}

_CASED = {
    "HOURS": "hours hrs hr",
    "DAY": "day",
    "UNIT": " ".join(name for name in UNITS if name not in {"day", "second"}),
    "UNITS": " ".join([*_PLURALS, "hr", "hrs"]),
    "PART": "morning evening afternoon night overnight dawn daybreak sunrise dusk sunset nightfall",
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
    "FROM": "from between",
    "LIGHT": "light",
    "DAYLIGHT": "daylight",
    "WEEKEND": "weekend",
    "INSTANT": "instant inst",
    "UNTIL": "until",
    "AND": "and",
    "OR": "or",
    "DATEWORD": "date",
    "FINAL": "final closing opening",
    "EDGE": "beginning start outset end close middle rest remainder part",
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
    "YESTERDAY": "yesterday tomorrow",
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
    "THEN": "then",
    "THEREAFTER": "thereafter",
    "WORDNUM": " ".join(_SMALL),
    "TENS": " ".join(_TENS),
    "ORDWORD": " ".join(ORDINAL_WORDS),
}
_AS_PRINTED = {
    "GENITIVE": "s",
    "BC": "BC BCE B.C. B.C B.C.E. B.C.E",
    "AD": "AD CE A.D. A.D",
    "AMPM": "am pm AM PM a.m. p.m. a.m p.m A.M. P.M. A.M P.M",
    "CHRISTMAS": "Christmas",
    "NEW": "New",
    "EVE": "Eve eve",
    "DASH": "- – — ‒ −",
    "COMMA": ",",
    "STOP": ".",
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
            {
                spelling: CLASSES[name]
                for word in words.split()
                for spelling in _spellings(word)
                if spelling not in codes
            }
        )
    for name, months in (("MONTH", MONTHS), ("SHORTMONTH", SHORT_MONTHS), ("WEEKDAY", WEEKDAYS)):
        codes.update({s: CLASSES[name] for word in months for s in (word.capitalize(), word.upper())})
    codes["\n"] = codes["\r"] = CLASSES["NEWLINE"]
    return codes


_CODES = _codes()
_DECADE = re.compile(r"\d{1,3}0s")
_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th|d)")
_COMPACT = re.compile(r"[0-2]?\d[0-5]?\d?(?:am|pm|hrs?|h)", re.IGNORECASE)
_LONGEST_NUMBER = 12


def code_of(word: str) -> str:
    """Return the class of a word or mark as printed."""
    return _CODES.get(word) or (_classify(word) if word[0] in "0123456789" else OTHER)


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
            return CLASSES["BIGNUM" if word[0] == "0" else "NUM4"]
        case _:
            return CLASSES["BIGNUM"]
