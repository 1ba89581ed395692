"""The words of the French calendar: months, weekdays, days, years and times of day, as patterns over plain text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from panther import language

Match = re.Match[str]

_MONTH_NAMES = (
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
    "decembre",
)  # fmt: skip
_SHORT = {"janv.": 1, "fevr.": 2, "fev.": 2, "avr.": 4, "juil.": 7, "sept.": 9, "oct.": 10, "nov.": 11, "dec.": 12}
MONTHS: Mapping[str, int] = {name: number for number, name in enumerate(_MONTH_NAMES, 1)} | _SHORT
MONTH = "|".join([*(rf"{name}\b" for name in _MONTH_NAMES), *map(re.escape, _SHORT)])
WEEKDAYS = language.WEEKDAYS[language.FRENCH]
WEEKDAY = "|".join(WEEKDAYS)
DAY = r"1er\b|premier\b|[12]\d(?!\d)|3[01](?!\d)|0?[1-9](?!\d)"
YEAR = r"(?:19|20)\d\d(?!\d)"
# Times of day, with the value that TIMEX3 gives them; the longest first.
_CLOCKS = {
    "au petit matin": "TMO", "a l'aube": "TMO", "au lever du jour": "TMO", "au lever du soleil": "TMO",
    "au point du jour": "TMO", "au matin": "TMO", "dans la matinee": "TMO", "en matinee": "TMO",
    "en debut de matinee": "TMO", "en fin de matinee": "TMO", "a midi": "T12:00", "a la mi-journee": "T12:00",
    "dans l'apres-midi": "TAF", "en debut d'apres-midi": "TAF", "en fin d'apres-midi": "TAF", "l'apres-midi": "TAF",
    "en fin de journee": "TEV", "dans la soiree": "TEV", "en soiree": "TEV", "en debut de soiree": "TEV",
    "au soir": "TEV", "au crepuscule": "TEV", "a la tombee de la nuit": "TEV", "a la nuit tombee": "TEV",
    "au coucher du soleil": "TEV", "dans la nuit": "TNI", "en pleine nuit": "TNI", "au cours de la nuit": "TNI",
    "pendant la nuit": "TNI", "durant la nuit": "TNI", "a minuit": "T24:00",
    "matin": "TMO", "matinee": "TMO", "aube": "TMO", "midi": "T12:00", "apres-midi": "TAF", "soir": "TEV",
    "soiree": "TEV", "nuit": "TNI",
}  # fmt: skip
_PHRASES = sorted((phrase for phrase in _CLOCKS if " " in phrase or "'" in phrase), key=len, reverse=True)
CLOCK_PHRASE = "|".join(_PHRASES)
PART_OF_DAY = rf"{CLOCK_PHRASE}|matin|soir|apres-midi"


def day_number(word: str) -> int:
    """Return the number of a day of the month: "1er" is 1."""
    return 1 if word in ("1er", "premier") else int(word)


def month_number(word: str) -> int:
    """Return the number of a month."""
    return MONTHS[word]


def year_number(word: str) -> int:
    """Return the number of a year."""
    return int(word)


def part_of_day(words: str) -> str | None:
    """Return the TIMEX3 value of a time of day, or ``None`` where the words name none."""
    return _CLOCKS.get(words.strip())


def easter_shift(year: int, *, monday: bool = False) -> tuple[int, int]:
    """Return month and day of Easter Sunday, or Monday, in the Gregorian calendar (the anonymous algorithm)."""
    golden, century, rest = year % 19, year // 100, year % 100
    correction = (8 * century + 13) // 25
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114 + monday, 31)
    return month, day + 1
