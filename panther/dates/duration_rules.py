"""Rules for times of day, durations, ages, sets and the words for present, past and future."""

from __future__ import annotations

import re
from collections.abc import Sequence

from panther.dates.expressions import Expression
from panther.dates.lexicon import NUMBER_WORDS, PAST_WORDS, SETS, UNITS, UNITS_OF_WORDS, words
from panther.dates.nouns import noun_follows
from panther.dates.rule import Reading, Rule, rule
from panther.dates.tokens import Tokens
from panther.dates.values import When

Amount = float | None  # None: a number that is not told ("several")

_NOON, _MIDNIGHT, _LAST_MINUTE = 12, 24, 59
_CLOCK_DIGITS = 2
_YEAR_DIGITS = 4
_NOT_COUNTED = frozenset({"a", "an", "another", "half"})
_MULTIPLIERS = (12, 100)
_VAGUE = frozenset({"several", "few", "many", "numerous"})


def amount(words: Sequence[str]) -> Amount:
    """Read a number in words or digits: "twenty-five", "2.5", "a couple of", "half a", "two and a half"."""
    if "couple" in words:
        return 2
    if _VAGUE & set(words):
        return None
    digits = next((word for word in words if word[0].isdigit()), None)
    named = [NUMBER_WORDS[word] for word in words if word in NUMBER_WORDS and word not in _NOT_COUNTED]
    total = float(digits.replace(",", "")) if digits is not None else 0.0
    for number in named:
        total = total * number if number in _MULTIPLIERS and total else total + number
    if "half" in words:
        # "A month and a half" is one and a half, "half a month" is not.
        return (total or (words[0] in ("a", "an"))) + NUMBER_WORDS["half"]
    return total or 1


def unit_of(word: str) -> str:
    """Return the TIMEX3 unit that a word in lower case names."""
    return UNITS_OF_WORDS[word]


def duration_value(number: Amount, unit: str) -> str:
    """Return the TIMEX3 value of a duration."""
    if unit == "F":
        number, unit = (None if number is None else 2 * number), "W"
    digits = "X" if number is None else f"{number:.10g}".removeprefix("0") or "0"
    return f"PT{digits}{unit[1]}" if unit[0] == "T" else f"P{digits}{unit}"


_LONGEST_COMPLEMENT = 6
_ENDS_COMPLEMENT = words(
    "was were is are had has have the that which who when where while but he she it they we after "
    "before in on at to from by with for until since as his their its this these would could did of"
)


def complement_end(tokens: Tokens, end: int) -> int:
    """Return where "of fighting", "of fierce battles" ends after a duration: bare nouns and their adjectives."""
    if tokens.lower(end) != "of":
        return end
    at = end + 1
    while at < len(tokens.words) and at - end <= _LONGEST_COMPLEMENT:
        word = tokens.words[at]
        if not (word.isalpha() or word == "-") or word.lower() in _ENDS_COMPLEMENT:
            break
        at += 1
    closed = not tokens.lower(at).isalpha() or tokens.lower(at) in _ENDS_COMPLEMENT - {"of"}
    return at if at > end + 1 and closed and tokens.words[at - 1] != "-" else end


def _duration(reading: Reading) -> Sequence[Expression]:
    """Read "two months of fierce battles", "several days", "ten brutal months"."""
    count = reading.words("count")
    unit_at = reading.at("unit")
    unit = reading.lower(unit_at)
    start, end = reading.start, reading.end
    if _is_no_duration(reading, count[-1], unit):
        return ()
    if unit in UNITS and len(count) > 1 and count[0] in ("a", "an") and count[1] in NUMBER_WORDS:
        start, count = start + 1, count[1:]  # "a three hour speech": the article is that of the speech
    if reading.lower(start - 1) == "the" and not _is_name(reading):
        start -= 1
    end = complement_end(reading.tokens, end)
    number = amount([*count, *reading.words("extra")])
    return (reading.fixed(start, end, "duration", duration_value(number, unit_of(unit))),)


def _is_no_duration(reading: Reading, number: str, unit: str) -> bool:
    """Tell "the 1916 year", "a month-long siege" and "five tank days" from durations."""
    if number.isdigit() and len(number) == _YEAR_DIGITS and unit in UNITS:
        return True
    if reading.after == "-" and reading.lower(reading.end + 1) == "long":
        return True
    return bool(reading.words("between")) and not _is_adjective(reading, unit)


def _is_name(reading: Reading) -> bool:
    """Return whether a duration is part of a name: "the Hundred Days Offensive"."""
    return all(reading.tokens.words[reading.at(group)][0].isupper() for group in ("count", "unit"))


def _alternatives(reading: Reading) -> Sequence[Expression]:
    """Read "ten or fifteen years", "two to three weeks" as two durations."""
    (start, middle), unit = reading.span("first"), unit_of(reading.words("unit")[0])
    values = [duration_value(amount(reading.words(group)), unit) for group in ("first", "count")]
    return (
        reading.fixed(start, middle, "duration", values[0]),
        reading.fixed(reading.at("count"), reading.end, "duration", values[1]),
    )


def _is_adjective(reading: Reading, unit: str) -> bool:
    """Return whether a word between number and unit is an adjective: "ten brutal months"."""
    word = reading.tokens.words[reading.at("between")]
    return (
        word.isalpha()
        and word.islower()
        and reading.words("count")[0] not in ("a", "an")
        and unit not in UNITS
        and not word.endswith("s")
    )


def _hyphenated(reading: Reading) -> Sequence[Expression]:
    """Read "ten-day", "month-long", "months-long"."""
    count = reading.words("count")
    unit = reading.words("unit")[0]
    number = amount(count) if count else 1 if unit in UNITS else None
    return (reading.fixed(reading.start, reading.end, "duration", duration_value(number, unit_of(unit))),)


_BEFORE_PLURAL = words(
    "for within in over after of took take lasted spent during and by with despite through throughout "
    "into following was"
)


def _plural(reading: Reading) -> Sequence[Expression]:
    """Read "for weeks", "within days", "months of preparation"."""
    end = complement_end(reading.tokens, reading.end)
    printed = reading.tokens.words[reading.start]
    if printed[0].isupper() or (reading.before not in _BEFORE_PLURAL and end == reading.end):
        return ()
    return (reading.fixed(reading.start, end, "duration", duration_value(None, unit_of(printed))),)


def _age(reading: Reading) -> Sequence[Expression]:
    """Read "18 years old", "26 years of age", "aged 22"."""
    unit = reading.words("unit")
    start = reading.start if unit else reading.at("count")
    value = duration_value(amount(reading.words("count")), unit_of(unit[0]) if unit else "Y")
    return (reading.fixed(start, reading.end, "duration", value),)


def _clock(reading: Reading) -> Sequence[Expression]:
    """Read "10:57", "5:34 AM", "03:00hrs", "11 a.m.", "5 o'clock"."""
    start = reading.start
    tokens = reading.tokens
    printed = "".join(reading.words("minute"))
    digits = "".join(filter(str.isdigit, printed))
    if printed and (len(digits) != _CLOCK_DIGITS or not (tokens.touches(start) and tokens.touches(start + 1))):
        return ()
    if reading.before == ":" and tokens.touches(start - 1):
        return ()
    half = "".join(reading.words("half")) or "".join(filter(str.isalpha, printed))
    hour_digits, _, fraction = tokens.words[start].partition(".")
    return _time(reading, hour_digits, fraction or digits or "00", half)


def _time(reading: Reading, hour_digits: str, minute_digits: str, half: str) -> Sequence[Expression]:
    hour, minute = int(hour_digits), int(minute_digits)
    if half.startswith("p") and hour < _NOON:
        hour += _NOON
    elif half.startswith("a") and hour == _NOON:
        hour = 0
    if hour > _MIDNIGHT or minute > _LAST_MINUTE:
        return ()
    return (reading.date(reading.start, reading.end, When(clock=f"T{hour:02}:{minute:02}")),)


_COMPACT = re.compile(r"(\d{1,2}?)(\d\d)?(am|pm|hrs?|h)?$")


_BEFORE_CLOCK = words("at by until till from to around about since between and before after")


def _compact(reading: Reading) -> Sequence[Expression]:
    """Read "0530 hours", "0530hrs", "5pm"."""
    word = reading.lower(reading.start)
    found = _COMPACT.match(word)
    if word.isdigit() and word[0] != "0" and reading.before not in _BEFORE_CLOCK:
        return ()  # "1500 hours" of work
    if found is None or (found[2] is None and found[3] not in ("am", "pm")):
        return ()
    return _time(reading, found[1], found[2] or "00", found[3] or "")


def _bare_clock(reading: Reading) -> Sequence[Expression]:
    """Read "at 0400": only with its zero is it a time for sure."""
    word = reading.lower(reading.start)
    if len(word) != _YEAR_DIGITS or word[0] != "0" or reading.before not in _BEFORE_CLOCK:
        return ()
    return _time(reading, word[:2], word[2:], "")


_SET_VALUES = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}


def _every(reading: Reading) -> Sequence[Expression]:
    value = _SET_VALUES.get(unit_of(reading.words("unit")[0]))
    return (reading.fixed(reading.start, reading.end, "set", value),) if value else ()


def _per(reading: Reading) -> Sequence[Expression]:
    """Read "per day" and "3.14/day"."""
    start = reading.at("unit") if reading.lower(reading.start) == "/" else reading.start
    value = duration_value(1, unit_of(reading.words("unit")[0]))
    return (reading.fixed(start, reading.end, "duration", value),)


def _set(reading: Reading) -> Sequence[Expression]:
    return (reading.fixed(reading.start, reading.end, "set", SETS[reading.lower(reading.start)]),)


def _reference(reading: Reading) -> Sequence[Expression]:
    """Read "now", "recent", "the future"; "the former" of two is no time."""
    word = reading.lower(reading.start)
    start = reading.start
    if word == "former" and not noun_follows(reading.tokens, reading.end):
        return ()
    if word == "future" and reading.before == "the" and not noun_follows(reading.tokens, reading.end):
        start -= 1
    value = "PAST_REF" if word in PAST_WORDS else "FUTURE_REF" if word == "future" else "PRESENT_REF"
    return (reading.fixed(start, reading.end, "reference", value),)


def _tonight(reading: Reading) -> Sequence[Expression]:
    return (reading.fixed(reading.start, reading.end, "time", "XXXX-XX-XXTNI"),)


def _the_past(reading: Reading) -> Sequence[Expression]:
    if reading.lower(reading.end - 1) != "past" or noun_follows(reading.tokens, reading.end):
        return ()
    return (reading.fixed(reading.start, reading.end, "reference", "PAST_REF"),)


def _present(reading: Reading) -> Sequence[Expression]:
    """Read "present-day", "modern day", "these days", "the time being", "to date"."""
    return (reading.fixed(reading.start, reading.end, "reference", "PRESENT_REF"),)


def _at_present(reading: Reading) -> Sequence[Expression]:
    """Read "at present"; "were present" is no time."""
    return _present(reading) if reading.before == "at" and reading.lower(reading.start) == "present" else ()


QUANTITY = {
    "APPROX": "(?: (?: AN? ABOUT )? MORE THAN | AT LEAST | AN? ABOUT )",
    "NUMERAL": "(?: [DAYNUM NUM2 NUM3 NUM4 BIGNUM] | TENS DASH? WORDNUM? "
    "| ANOTHER? [WORDNUM AN] WORDNUM? (?: AND? (?: TENS DASH? )? WORDNUM )? )",
    "COUNT": "(?: ANOTHER? NUMERAL (?: DASH? AND DASH? AN? DASH? HALF )? | AN? VAGUE OF? | HALF AN? | ANOTHER )",
    "QUANTITY": "(?: (?P<approx> APPROX APPROX? )? (?P<count> COUNT ) MODIFIER? )",
    "SIMPLE": "(?P<count> [DAYNUM NUM2 NUM3 WORDNUM HALF] | TENS DASH? WORDNUM? )",
    "ANYUNIT": "(?P<unit> UNIT | UNITS | DAY | HOURS )",
    "ONEUNIT": "(?P<unit> [UNIT DAY] )",
}
# Four digits are a time where a date goes on, or the sentence ends, soon after them.
_NEAR_CLOCK = "MONTH SHORTMONTH UNIT UNITS DAY HOURS AMPM OCLOCK BC AD COLON SLASH STOP"
CLOCK: tuple[Rule, ...] = (
    rule("[DAYNUM NUM2] COLON (?P<minute> [DAYNUM NUM2] ) (?P<half> AMPM | HOURS )?", _clock),
    rule("[DAYNUM NUM2] COLON (?P<minute> COMPACT )", _clock),
    rule("[DAYNUM BIGNUM] (?P<half> AMPM )", _clock),
    rule("DAYNUM OCLOCK", _clock),
    rule("COMPACT", _compact),
    rule("[NUM4 BIGNUM] HOURS", _compact),
    rule(f"BIGNUM (?= .{{0,16}}? [{_NEAR_CLOCK}] )", _bare_clock),
)
RULES: tuple[Rule, ...] = (
    rule("QUANTITY ANYUNIT (?: DASH? OLD | OF AGE )", _age, QUANTITY),
    rule("AGE OF? (?P<count> [DAYNUM NUM2] | TENS DASH? WORDNUM? )", _age, QUANTITY),
    rule("SIMPLE DASH ONEUNIT (?: DASH LONG )?", _hyphenated, QUANTITY),
    rule("(?P<unit> [UNIT DAY UNITS] ) DASH LONG", _hyphenated, QUANTITY),
    rule("(?P<first> NUMERAL ) (?: OR | TO ) (?P<count> NUMERAL ) (?P<unit> [UNITS HOURS] )", _alternatives, QUANTITY),
    rule(
        "(?P<first> [DAYNUM NUM2 NUM3] ) DASH (?P<count> [DAYNUM NUM2 NUM3] ) (?P<unit> [UNITS HOURS] )",
        _alternatives,
        QUANTITY,
    ),
    rule("QUANTITY (?P<between> OTHER )? ANYUNIT (?: LONG | (?P<extra> AND AN HALF ) )?", _duration, QUANTITY),
    rule("[UNITS HOURS]", _plural),
    rule("(?: PER | SLASH ) ONEUNIT", _per, QUANTITY),
    rule("EVERY ONEUNIT", _every, QUANTITY),
    rule("SET", _set),
    rule("[PRESENT PAST FUTURE]", _reference),
    rule("TONIGHT", _tonight),
    rule("NOWDAY DASH? DAY", _present),
    rule("NOWDAY", _at_present),
    rule("THE TIME BEING", _present),
    rule("THE LAST", _the_past),
)
