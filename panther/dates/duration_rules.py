"""Rules for times of day, durations, ages, sets and the words for present, past and future."""

from __future__ import annotations

import re
from collections.abc import Sequence

from panther.dates import lexicon
from panther.dates.expressions import Expression, Kind
from panther.dates.rule import Rule, rule
from panther.dates.tokens import Tokens
from panther.dates.values import When

Amount = float | None  # None: a number that is not told ("several")

QUANTITY = {
    "APPROX": "(?: (?: AN? ABOUT )? MORE THAN | AT LEAST | AN? ABOUT )",
    "NUMERAL": "(?: [DAYNUM NUM2 NUM3 NUM4 BIGNUM] | TENS DASH? WORDNUM? | [WORDNUM AN] (?: WORDNUM )? (?: AND? (?: TENS DASH? )? WORDNUM )? )",
    "COUNT": "(?: ANOTHER? NUMERAL (?: AND AN? HALF )? | AN? VAGUE OF? | HALF AN? | ANOTHER )",
    "QUANTITY": "(?: (?P<approx> APPROX APPROX? )? (?P<count> COUNT ) MODIFIER? )",
    "ANYUNIT": "(?: UNIT | UNITS | DAY | HOURS )",
}


def amount(words: Sequence[str]) -> Amount:
    """Read a number in words or digits: "twenty-five", "2.5", "a couple of", "half a"."""
    lowered = [word.lower() for word in words]
    if "couple" in lowered:
        return 2
    if {"several", "few", "many", "numerous"} & set(lowered):
        return None
    digits = next((word for word in lowered if word[0].isdigit()), None)
    half = 0.5 if "half" in lowered else 0
    if digits is not None:
        return float(digits.replace(",", "").rstrip("abcdefghijklmnopqrstuvwxyz") or 0) + half
    total = 0.0
    numbers = [lexicon.NUMBER_WORDS[word] for word in lowered if word in lexicon.NUMBER_WORDS and word != "half"]
    if half and lowered[0] == "half":
        return half
    if half and len(numbers) > 1:
        numbers = [n for n, word in zip(numbers, (w for w in lowered if w in lexicon.NUMBER_WORDS and w != "half"), strict=True) if word not in {"a", "an"}]
    for number in numbers:
        total = total * number if number in (12, 100) and total else total + number
    return total + half or 1


def unit_of(word: str) -> str:
    """Return the TIMEX3 unit that a word names."""
    return lexicon.UNITS_OF_WORDS[word.lower()]


def duration_value(number: Amount, unit: str) -> str:
    """Return the TIMEX3 value of a duration."""
    if unit == "F":
        number, unit = (None if number is None else 2 * number), "W"
    digits = "X" if number is None else f"{number:g}".removeprefix("0") if number < 1 else f"{number:.10g}"
    return f"PT{digits}{unit[1]}" if unit[0] == "T" else f"P{digits}{unit}"


def _simple(tokens: Tokens, start: int, end: int, kind: Kind, value: str) -> tuple[Expression, ...]:
    return (Expression(tokens.start(start), tokens.end(end - 1), kind, value=value),)


_NOUN_PHRASE_STOPS = re.compile(r"[|,_:<>;\[\]$672j01i^?]")
_LONGEST_COMPLEMENT = 5
_VERBS_AFTER = frozenset(
    "was were is are had has have the that which who when where while but he she it they we and after before in on at to from by "
    "with for until since as his their its this these would could did".split()
)


def _complement(tokens: Tokens, end: int) -> int:
    """Return where "of fighting", "of fierce battles" ends after a duration: bare nouns and their adjectives."""
    if tokens.lower(end) != "of":
        return end
    at = end + 1
    while at < len(tokens.words) and at - end <= _LONGEST_COMPLEMENT:
        word = tokens.words[at]
        if not word.isalpha() or (word.lower() in _VERBS_AFTER):
            break
        at += 1
    following = tokens.lower(at)
    closed = at < len(tokens.words) and not following.isalpha()
    return at if at > end + 1 and (closed or at == end + 2) else end  # noqa: PLR2004


def _duration(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    start, end = match.span()
    count_start, count_end = match.span("count")
    words = tokens.words[count_start:count_end]
    unit_at = match.start("unit")
    unit = unit_of(tokens.words[unit_at])
    if words[-1].isdigit() and len(words[-1]) == 4 and int(words[-1]) > 1000 and tokens.words[unit_at].lower() in lexicon.UNITS:  # noqa: PLR2004
        return ()
    number = amount(words)
    if match.group("between") and not _may_stand_between(tokens, match.start("between"), words, unit_at):
        return ()
    if start and tokens.lower(start - 1) in {"$", "£", "€"}:
        return ()
    end = _complement(tokens, end)
    start = _with_determiner(tokens, start)
    return _simple(tokens, start, end, "duration", duration_value(number, unit))


def _with_determiner(tokens: Tokens, start: int) -> int:
    return start - 1 if tokens.lower(start - 1) == "the" else start


def _may_stand_between(tokens: Tokens, at: int, words: Sequence[str], unit_at: int) -> bool:
    """Return whether a word between number and unit is an adjective: "ten brutal months"."""
    word = tokens.words[at]
    return (
        word.isalpha()
        and word.islower()
        and word not in lexicon.NUMBER_WORDS
        and words[0].lower() not in {"a", "an"}
        and tokens.words[unit_at].lower() not in lexicon.UNITS
        and not word.endswith("s")
    )


def _hyphenated(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read "ten-day", "a 24-year", "month-long"."""
    start, end = match.span()
    words = tokens.words[match.start("count") : match.end("count")] if match.start("count") >= 0 else ["a"]
    unit = unit_of(tokens.words[match.start("unit")])
    number = None if tokens.words[match.start("unit")].lower() not in lexicon.UNITS and match.start("count") < 0 else amount(words)
    return _simple(tokens, start, end, "duration", duration_value(number, unit))


_LEADS_TO_DURATION = frozenset(
    "for within in over after of took take lasted spent during and by with despite through throughout into following was".split()
)


def _plural(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read "for weeks", "within days", "months of preparation"."""
    start, end = match.span()
    unit = unit_of(tokens.words[match.start("unit")])
    extended = _complement(tokens, end)
    if tokens.lower(start - 1) not in _LEADS_TO_DURATION and extended == end:
        return ()
    if tokens.codes[end : end + 1] == "(" or tokens.words[start][0].isupper():
        return ()
    return _simple(tokens, start, extended, "duration", duration_value(None, unit))


def _age(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    start, end = match.span("count")
    unit_at = match.start("unit")
    unit = unit_of(tokens.words[unit_at]) if unit_at >= 0 else "Y"
    first = match.start() if unit_at >= 0 else start
    return _simple(tokens, first, match.end(), "duration", duration_value(amount(tokens.words[start:end]), unit))


def _clock(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read "10:57", "5:34 AM", "03:00hrs", "11 a.m.", "5 o'clock"."""
    start, end = match.span()
    hour_word = tokens.words[start]
    minute_at = match.start("minute")
    digits = re.sub(r"\D", "", tokens.words[minute_at]) if minute_at >= 0 else "00"
    if minute_at >= 0 and (len(digits) != 2 or not (tokens.touches(start) and tokens.touches(start + 1))):  # noqa: PLR2004
        return ()
    if "." in hour_word:
        hour_word, _, digits = hour_word.partition(".")
    hour, minute = int(hour_word), int(digits)
    half = "".join(tokens.words[match.start("half") : match.end("half")]).lower() if match.start("half") >= 0 else ""
    if half.startswith("p") and hour < 12:  # noqa: PLR2004
        hour += 12
    elif half.startswith("a") and hour == 12:  # noqa: PLR2004
        hour = 0
    if hour > 24 or minute > 59:  # noqa: PLR2004
        return ()
    if start > 1 and tokens.words[start - 1] == ":" and tokens.touches(start - 1):
        return ()
    return (Expression(tokens.start(start), tokens.end(end - 1), "time", When(clock=f"T{hour:02}:{minute:02}")),)


def _military(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read "0530 hours", "0530hrs", "5pm"."""
    start, end = match.span()
    printed = tokens.words[start].lower()
    digits = re.match(r"\d+", printed)
    if digits is None:
        return ()
    text = digits[0]
    if len(text) < 3 and not printed.endswith("m"):  # noqa: PLR2004
        return ()
    hour, minute = (int(text), 0) if len(text) < 3 else (int(text[:-2]), int(text[-2:]))  # noqa: PLR2004
    hour += 12 if printed.endswith("pm") and hour < 12 else 0  # noqa: PLR2004
    if hour > 24 or minute > 59:  # noqa: PLR2004
        return ()
    return (Expression(tokens.start(start), tokens.end(end - 1), "time", When(clock=f"T{hour:02}:{minute:02}")),)


def _clock_range(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read "between 12:30 and 12:45 pm" as two times."""
    first = Expression(
        tokens.start(match.start()),
        tokens.end(match.start() + 2),
        "time",
        When(clock=f"T{int(tokens.words[match.start()]):02}:{tokens.words[match.start() + 2]}"),
    )
    return (first,)


def _every(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    unit = unit_of(tokens.words[match.start("unit")])
    value = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}.get(unit)
    if value is None:
        return ()
    return _simple(tokens, match.start(), match.end(), "set", value)


def _per(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    start = match.start() if tokens.words[match.start()] != "/" else match.start("unit")
    unit = unit_of(tokens.words[match.start("unit")])
    return _simple(tokens, start, match.end(), "duration", duration_value(1, unit))


def _set(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    return _simple(tokens, match.start(), match.end(), "set", lexicon.SETS[tokens.lower(match.start())])


def _reference(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    start, end = match.span()
    word = tokens.lower(end - 1)
    if word in lexicon.PAST_WORDS:
        value = "PAST_REF"
    elif word == "future":
        value = "FUTURE_REF"
        start = start - 1 if tokens.lower(start - 1) == "the" and not _adjective(tokens, end) else start
    else:
        value = "PRESENT_REF"
    return _simple(tokens, start, end, "reference", value)


def _adjective(tokens: Tokens, end: int) -> bool:
    following = tokens.words[end] if end < len(tokens.words) else ""
    return following.isalpha() and tokens.codes[end] == lexicon.OTHER and following.lower() not in _VERBS_AFTER


def _the_past(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    if tokens.lower(match.end() - 1) != "past" or _adjective(tokens, match.end()):
        return ()
    return _simple(tokens, match.start(), match.end(), "reference", "PAST_REF")


_PRESENT_DAY = frozenset({"present", "modern"})


CLOCK: tuple[Rule, ...] = (
    rule("[DAYNUM NUM2] COLON (?P<minute> [DAYNUM NUM2] ) (?P<half> AMPM | HOURS )?", _clock),
    rule("[DAYNUM NUM2] COLON (?P<minute> COMPACT ) (?P<half>)", _clock),
    rule("[DAYNUM BIGNUM] (?P<minute> (?!) )? (?P<half> AMPM )", _clock),
    rule("DAYNUM (?P<minute> (?!) )? OCLOCK (?P<half>)", _clock),
    rule("COMPACT", _military),
    rule("[NUM4 BIGNUM] HOURS", _military),
)
RULES: tuple[Rule, ...] = (
    rule("QUANTITY (?P<unit> ANYUNIT ) DASH? OLD", _age, QUANTITY),
    rule("QUANTITY (?P<unit> ANYUNIT ) OF AGE", _age, QUANTITY),
    rule("AGE OF? (?P<count> [DAYNUM NUM2] | TENS DASH? WORDNUM? ) (?P<unit> (?!) )?", _age, QUANTITY),
    rule("(?P<count> [DAYNUM NUM2 NUM3 WORDNUM] | TENS DASH? WORDNUM? ) DASH (?P<unit> [UNIT DAY] ) (?: DASH LONG )?", _hyphenated, QUANTITY),
    rule("(?P<count> (?!) )? (?P<unit> [UNIT DAY UNITS] ) DASH LONG", _hyphenated, QUANTITY),
    rule("QUANTITY (?P<between> OTHER )? (?P<unit> ANYUNIT ) LONG?", _duration, QUANTITY | {"OTHER": "x"}),
    rule("(?P<unit> UNITS )", _plural),
    rule("(?: PER | SLASH ) (?P<unit> [UNIT DAY] )", _per),
    rule("EVERY (?P<unit> [UNIT DAY] )", _every),
    rule("SET", _set),
    rule("[PRESENT PAST FUTURE]", _reference),
    rule("THE LAST", _the_past),
)
