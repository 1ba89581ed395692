"""French expressions that hang on another date: "le lendemain", "deux jours plus tard", "mardi", "a l'aube"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from panther.dates.expressions import Expression, Kind, Shift
from panther.dates.values import When
from panther.french.calendar import (
    CLOCK_PHRASE,
    MONTH,
    PART_OF_DAY,
    WEEKDAY,
    WEEKDAYS,
    Match,
    month_number,
    part_of_day,
)
from panther.french.numbers import value_of

DAYS_OF_REPORT = {"hier": -1, "aujourd'hui": 0, "aujourd’hui": 0, "avant-hier": -2, "demain": 1}

_UNITS = {"heure": "TH", "minute": "TM", "jour": "D", "semaine": "W", "mois": "M", "annee": "Y", "an": "Y"}
_HOURS_OF_DAY = 24
# Idioms: eight days are a week, fifteen a fortnight.
_IDIOMS = {"huit": 7, "quinze": 14}
_NEAR = {"lendemain": 1, "surlendemain": 2, "veille": -1, "avant-veille": -2}


_Build = Callable[[Match], Sequence[Expression]]


def _made(match: Match, when: When | None, shift: Shift | None) -> Sequence[Expression]:
    start, end = match.span("all")
    kind: Kind = "time" if when is not None and when.clock else "date"
    return (Expression(start, end, kind, when, shift),)


def _clocked(match: Match, shift: Shift) -> Sequence[Expression]:
    clock = part_of_day(match.groupdict().get("part") or "")
    return _made(match, When(clock=clock) if clock else None, shift)


def _near(match: Match) -> Sequence[Expression]:
    return _clocked(
        match,
        Shift("offset", "D", _NEAR[match["word"]], from_event=bool(match["of"]), from_end=_NEAR[match["word"]] > 0),
    )


def _same(match: Match) -> Sequence[Expression]:
    return _clocked(match, Shift("same", "D", from_end=True))


def _unit_of(word: str) -> str:
    """Return the TIMEX3 code of a unit."""
    return next(code for unit, code in _UNITS.items() if word.startswith(unit))


def _counted(match: Match) -> Sequence[Expression]:
    """Read "trois jours plus tard", "une semaine auparavant", "quelques jours apres"."""
    unit = _unit_of(match["unit"])
    back = match["way"] in ("plus tot", "auparavant", "avant")
    words = match["number"]
    if words in ("quelques", "plusieurs"):
        return _made(match, None, Shift("vague", unit, -1 if back else 1, from_event=bool(match["of"])))
    amount = _IDIOMS.get(words) if unit == "D" else None
    amount = amount or value_of(words)
    if amount is None:
        return ()
    if unit == "TH" and amount % _HOURS_OF_DAY == 0:
        unit, amount = "D", amount // _HOURS_OF_DAY
    shift = Shift("offset", unit, -amount if back else amount, from_event=bool(match["of"]), from_end=not back)
    return _made(match, None, shift)


_WAYS = {"dernier": "last", "passe": "last", "precedent": "last", "suivant": "next", "prochain": "next"}


def _weekday(match: Match) -> Sequence[Expression]:
    way = _WAYS.get(match["way"] or "", "around")
    clock = "TNI" if match["night"] else part_of_day(match["part"] or "")
    shift = Shift(way, "W", WEEKDAYS[match["weekday"]])  # type: ignore[arg-type]
    return _made(match, When(clock=clock) if clock else None, shift)


def _weekdays(match: Match) -> Sequence[Expression]:
    """Read "de lundi a mercredi", and "dans la nuit de mardi a mercredi", which is one night."""
    first = Shift("around", "W", WEEKDAYS[match["first"]])
    second = Shift("same", "W", WEEKDAYS[match["second"]])
    clock = "TNI" if match["night"] else None
    return [
        Expression(
            *match.span("first"), "time" if clock else "date", When(clock=clock) if clock else None, first, group=0
        ),
        Expression(*match.span("second"), "date", None, second, group=0),
    ]


def _unit(match: Match) -> Sequence[Expression]:
    """Read "la semaine suivante", "le mois dernier", "l'annee precedente", "la nuit suivante"."""
    unit = match["unit"]
    back = match["way"].startswith(("derni", "prec", "pass"))
    if unit in ("jour", "nuit", "matinee", "soiree"):
        clock = part_of_day(unit)
        return _made(match, When(clock=clock) if clock else None, Shift("offset", "D", -1 if back else 1))
    code = {"semaine": "W", "mois": "M", "annee": "Y"}[unit]
    return _made(match, None, Shift("offset", code, -1 if back else 1, counted=False))


def _stretch(match: Match) -> Sequence[Expression]:
    """Read "les jours suivants", "les deux semaines precedentes", "les mois qui ont suivi"."""
    unit = _unit_of(match["unit"])
    amount = value_of(match["number"]) if match["number"] else None
    back = "preced" in match["way"]
    start, end = match.span("all")
    shift = Shift("preceding" if back else "following", unit, amount or 0)
    value = f"P{amount or 'X'}{unit}"
    return (Expression(start, end, "duration", shift=shift, value=value),)


def _edge_of_month(match: Match) -> Sequence[Expression]:
    """Read "a la fin du mois": of the month in force."""
    part = {"debut": "early", "milieu": "mid", "fin": "late"}[match["edge"]]
    return _made(match, When(part=part), Shift("same", "M"))


def _past_week(match: Match) -> Sequence[Expression]:
    return _made(match, None, Shift("preceding", "W", 1))


def _month_shift(match: Match) -> Sequence[Expression]:
    """Read "en mars dernier", "en mai prochain"."""
    relation = "last" if match["way"].startswith("dern") else "next"
    return _made(match, When(month=month_number(match["month"])), Shift(relation, "Y"))  # type: ignore[arg-type]


def _clock(match: Match) -> Sequence[Expression]:
    return _made(match, When(clock=part_of_day(match["all"])), None)


def _hour(match: Match) -> Sequence[Expression]:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if hour > 24 or minute > 59:  # noqa: PLR2004 - no time of day
        return ()
    return _made(match, When(clock=f"T{hour:02}:{minute:02}"), None)


def _of_report(match: Match) -> Sequence[Expression]:
    start, end = match.span("all")
    return (Expression(start, end, "reference", value="PRESENT_REF"),)


def _ago(match: Match) -> Sequence[Expression]:
    """Read "il y a trois jours": counted from the day of the telling."""
    amount = value_of(match["number"])
    unit = _unit_of(match["unit"])
    return _made(match, None, Shift("reported", unit, -amount)) if amount and unit in ("D", "W", "M", "Y") else ()


def _rule(build: _Build, *parts: str) -> tuple[re.Pattern[str], _Build]:
    """Make a rule of the parts of its pattern."""
    return re.compile("".join(parts)), build


_PART = rf"(?:,? (?P<part>{PART_OF_DAY}))?"
_DAYTIMES = "matin|soir|apres-midi|nuit|matinee|soiree"
_NUMBERED = (
    r"(?P<number>quelques|plusieurs|une?|[\w-]+|\d+) (?P<unit>heures?|minutes?|jours?|semaines?|mois|annees?|ans?)"
)
_OF = r"(?P<of> (?:de |du |des |d'|la |le |les |l'|son |sa |cette |cet |leur )(?=\w))?"
RULES: tuple[tuple[re.Pattern[str], _Build], ...] = (
    _rule(
        _near,
        rf"\b(?P<all>(?:l'|la |le )?(?P<word>avant-veille|surlendemain|lendemain|veille)\b(?:{_PART}))",
        r"(?P<of> (?:de |du |des |d')(?=\w))?",
    ),
    _rule(_same, rf"\b(?P<all>(?:le |ce )?(?:meme jour|jour meme|jour-la)\b{_PART})"),
    _rule(_same, rf"\b(?P<all>(?:le |ce |la |cette |l')?(?:meme )?(?P<part>{_DAYTIMES})(?: meme|-la))\b"),
    _rule(_same, rf"\b(?P<all>(?:le |la |cette )?meme (?P<part>{_DAYTIMES}))\b"),
    _rule(
        _unit,
        r"\b(?P<all>la (?P<unit>nuit|semaine|matinee|soiree) (?P<way>suivante|d'apres|precedente|derniere|passee))\b",
    ),
    _rule(
        _unit,
        r"\b(?P<all>(?:le |l')(?P<unit>jour|mois|annee) (?P<way>suivante?|d'apres|precedente?|derniere?|passee?))\b",
    ),
    _rule(
        _stretch,
        r"\b(?P<all>[ld]es (?:(?P<number>[\w-]+) )?(?P<unit>jours|semaines|mois|annees) ",
        r"(?P<way>suivante?s|precedente?s|(?:qui|ayant) (?:ont |avaient |l'ont |l'avaient )?(?:suivi|suivirent|precede)"
        r"|qui suivent|d'apres))\b",
    ),
    _rule(_counted, rf"\b(?P<all>{_NUMBERED} (?P<way>plus tard|plus tot|apres|auparavant|avant)\b){_OF}"),
    _rule(_ago, rf"\b(?P<all>il y a (?:environ )?{_NUMBERED})\b"),
    _rule(_weekdays, rf"\b(?P<night>nuit) (?:de|du) (?P<first>{WEEKDAY}) (?:a|au) (?P<second>{WEEKDAY})\b(?! \d)"),
    _rule(_weekdays, rf"\b(?P<night>)(?:de|du) (?P<first>{WEEKDAY}) au? (?P<second>{WEEKDAY})\b(?! \d)"),
    _rule(
        _weekday,
        rf"(?:\b(?P<night>nuit) de )?\b(?P<all>(?P<weekday>{WEEKDAY})",
        rf"(?: (?P<way>dernier|passe|precedent|suivant|prochain))?{_PART})\b(?! (?:\d|1er))(?!s)",
    ),
    _rule(
        _edge_of_month,
        r"\b(?P<all>(?:a la |au )?(?P<edge>fin|debut|milieu) du mois)\b(?! (?:de |d'|dernier|prochain|suivant))",
    ),
    _rule(_past_week, r"\b(?P<all>(?:la |cette )(?P<unit>semaine) (?:ecoulee|qui vient de s'ecouler))\b"),
    _rule(_month_shift, rf"\b(?:en |de )?(?P<all>(?P<month>{MONTH}) (?P<way>dernier|prochain))\b"),
    _rule(_clock, rf"\b(?P<all>{CLOCK_PHRASE})\b(?! d[ue] (?:(?:{WEEKDAY}) )?\d)"),
    _rule(
        _hour,
        r"\b(?:vers|a|des|avant|apres|entre|jusqu'a) ",
        r"(?P<all>(?P<hour>\d{1,2}) ?(?:h|heures?)\b ?(?P<minute>[0-5]\d)?)(?! de\b)(?! d')",
    ),
    _rule(_of_report, r"\b(?P<all>hier|avant-hier|aujourd'hui|demain)\b"),
)
