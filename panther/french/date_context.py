"""What the French words around a date make of it: open ends, dates named in passing, plans (``dates.wording``)."""

from __future__ import annotations

import re

from panther.dates.context import is_bare_year
from panther.dates.expressions import Expression, Signal
from panther.french.plain import plain
from panther.model import Sentence

__all__ = [
    "heads_report",
    "is_attributive",
    "is_background",
    "is_bare_year",
    "is_compared",
    "is_counted_from",
    "is_limit",
    "is_planned",
    "is_possible",
    "looks_back",
    "says_again",
    "signal_around",
]

_WINDOW, _CLAUSE = 40, 100
_ARTICLE = r"(?:le |la |l'|les |au |du |des |ce |en |environ |mois de |mois d')*"
_SIGNAL = re.compile(
    r"\b(?:(?P<by>d'ici(?: a| au| la| le| fin)?|au plus tard(?: le| en| fin)?)"
    r"|(?P<until>jusqu'(?:a|au|en|a la|a l')|jusque)|(?P<since>depuis|remontant (?:a|au))"
    r"|(?P<from>a (?:partir|compter) d(?:u|e|e la)|a dater du)|(?P<before>avant)"
    rf"|(?P<after>apres)|(?P<weekend>week-?end du)|(?P<week>semaine du))\s*{_ARTICLE}$"
)
_SIGNALS: dict[str, Signal] = {
    "by": "by", "until": "until", "since": "since", "from": "from", "before": "before", "after": "after",
    "week": "week", "weekend": "weekend",
}  # fmt: skip
_ATTRIBUTIVE = re.compile(r"\b\w{4,}\s+(?:de|d'|du)\s*(?:l'annee\s+)?$")
_COMPARED = re.compile(
    r"\b(?:plus (?:meurtri\w+|importante?s?|grave|grande?|violente?s?|lourd\w*)|premi\w+|pire"
    r"|record)\b[^.;]{0,80}\bdepuis\b[^.;,]{0,40}$"
)
_PLANNED = re.compile(
    r"\b(?:\w+(?:era|eront|ira|iront|dra|dront)|sera|seront|aura|auront|prevue?s?|prevoi\w+|attendue?s?|devrai(?:t|ent)"
    r"|devai(?:t|ent)|doit|doivent|va|vont|prochaine?ment|programmee?s?|annoncee?s? pour|fixee?s? (?:au"
    r"|pour))\b[^.;]{0,60}$"
)
_EXTENDED = re.compile(
    r"\b(?:prolong|report|suspend|suspen|valable|mainten|reconduit|fixe)\w*\b[^.;]{0,60}\bjusqu'(?:a|au|en)\s*(?:le "
    r"|la )?$"
)
_FUTURE_AFTER = re.compile(r"[^.;]{0,60}\b(?:sera|seront|devrai(?:t|ent)|devai(?:t|ent)|doit|doivent)\b")
_NO_FUTURES = frozenset(["guerra", "camera", "opera", "libera", "demeura", "entra", "operera", "passera"])
_POSSIBLE = re.compile(r"\b(?:pourrai(?:t|ent)|peut-etre|pourra|pourront)\b[^.;,]{0,60}$")
_PLUPERFECT = re.compile(r"\b(?:avai(?:t|ent)|etai(?:t|ent))\b[^.;]{0,70}$")
_PLUPERFECT_AFTER = re.compile(
    r"[^.;]{0,80}\b(?:avai(?:t|ent)|s'etai(?:t|ent)) (?:\w+ment |deja |ete )*\w+(?:e|i|u|is|it|ert|es|ees)\b"
)
_RELATIVE = re.compile(r"(?:\bqui|\bdont|\bou)\b[^.;,]{0,70}$")
# "qui avait quitte Bangui est arrive mercredi": the main verb has come
_MAIN_VERB = re.compile(r"\bavai(?:t|ent)\b.* (?:est|sont|a|ont|s'est|se sont|fut|furent) (?:\w+ment )?\w+ $")
_PARTICIPLE = re.compile(r",\s+(?:\w+ment )?\w+(?:es?|ees?|is|us?|ie?s?)\s[^.;:,]{0,60}$")
_PLACE = re.compile(
    r"(?:[A-Z][\w'’-]*[.,]? ?(?:\([^)\n]{1,30}\),? ?)?|(?:près|à|au|de|du|la"
    r"|les?) )*(?:\([^)\n]{1,30}\))?,?\s*(?:le )?"
)
_DASH = re.compile(r"\.?,?\s*(?:\([^)\n]{1,40}\)\s*)?[-–—:]\s|\.\s|\.?\s*$")
_BULLETIN = re.compile(
    r"\b(?:point (?:de situation|presse|hebdomadaire)|bulletin|communique|compte[ -]rendu|depeche|sitrep|rapport"
    r"|note|flash|synthese|activites)\b"
)
_LONGEST_PLACE = 60


def signal_around(text: str, start: int, _: int) -> Signal:
    """Return the preposition that opens an end of the interval, if one stands before a date."""
    found = _SIGNAL.search(plain(text[max(0, start - _WINDOW) : start]))
    return _SIGNALS[found.lastgroup or ""] if found else ""


def is_attributive(text: str, expression: Expression) -> bool:
    """Return whether a date only qualifies a noun: "l'offensive de 2012", "(1998)"."""
    when = expression.when
    if when is None or when.day is not None or expression.shift is not None or when.clock is not None or when.part:
        return False
    before = plain(text[max(0, expression.start - _WINDOW) : expression.start])
    if before.endswith("(") and text[expression.end : expression.end + 1] == ")":
        return is_bare_year(expression)
    return _ATTRIBUTIVE.search(before) is not None and re.search(r"\bmois d(?:e |')$", before) is None


def is_compared(text: str, sentence_start: int, start: int) -> bool:
    """Return whether a date only serves a comparison: "la plus meurtriere depuis 2013"."""
    return _COMPARED.search(_before(text, sentence_start, start)) is not None


def is_background(text: str, sentence_start: int, expression: Expression, signal: Signal, told: int | None) -> bool:
    """Return whether a date is that of what a clause only recalls ("refugies a Bambari depuis la mi-decembre")."""
    before = _before(text, sentence_start, expression.start)
    relative = _RELATIVE.search(before)
    if relative and (signal == "since" or _PLUPERFECT.search(before)) and not _MAIN_VERB.search(relative.group()):
        return True
    if _is_of_subject(text, before, expression.end):
        return True
    year = expression.when.year if expression.when is not None else None
    distant = year is not None and told is not None and not told <= year <= told + 1
    return (signal == "since" or distant) and _PARTICIPLE.search(before) is not None


# "le couvre-feu instaure le 20 decembre a ete prolonge": the date of something that is only named.
_NAMED_THING = re.compile(
    r"(?:^|[.,;] )(?:le|la|les|l'|ce|cette|ces|un|une|des|leur|son|sa)[ '][^,;.]{2,50}? (?P<participle>\w{3,}(?:e|ee"
    r"|es|ees|ise|is)) (?:le |ce |au )?$"
)
_HELPED = re.compile(
    r"\b(?:a|ont|est|sont|ete|etait|etaient|fut|furent|avait|avaient|s'est|se|qui|ne|n') ?(?:\w+ment )?\w+ (?:le "
    r"|ce |au )?$"
)
_MAIN_AFTER = re.compile(r"[^,;.]{0,4} (?:a|ont|est|sont|etait|fut|reste|avait) ")


def _is_of_subject(text: str, before: str, end: int) -> bool:
    """Return whether a date stands between a named thing and the verb that tells of it."""
    if _NAMED_THING.search(before) is None or _HELPED.search(before) is not None:
        return False
    return _MAIN_AFTER.match(text[end : end + 30]) is not None


def looks_back(text: str, sentence_start: int, start: int) -> bool:
    """Return whether the clause of a date is in the pluperfect: "avait ete vu dimanche"."""
    if _PLUPERFECT.search(_before(text, sentence_start, start)):
        return True
    return _PLUPERFECT_AFTER.match(plain(text[start : start + 160])) is not None


def is_planned(text: str, sentence_start: int, start: int) -> bool:
    """Return whether a date is that of a plan: "sera rouverte avant la fin du mois"."""
    if _EXTENDED.search(_before(text, sentence_start, start)):
        return True
    found = _PLANNED.search(_before(text, sentence_start, start))
    if found is not None:
        word = found.group().split()[0]
        return word not in _NO_FUTURES
    if _before(text, sentence_start, start).rstrip().endswith(("d'ici", "d'ici au", "d'ici a", "d'ici la", "d'ici le")):
        return _FUTURE_AFTER.match(plain(text[start : start + 120])) is not None
    return False


def is_possible(text: str, sentence_start: int, start: int) -> bool:
    """Return whether a date only says what could be."""
    return _POSSIBLE.search(_before(text, sentence_start, start)) is not None


_APPOSITION = re.compile(r"(?:,|\s?[-–—(])\s*(?:soit |seulement |[àa] peine )*")


def says_again(text: str, start: int, end: int) -> bool:
    """Return whether what stands between two dates makes the second one say the first again: "3 mars, soit"."""
    return _APPOSITION.fullmatch(text, start, end) is not None


def is_limit(text: str, sentence_start: int, start: int) -> bool:
    """Return whether a date only bounds what is told: "jusqu'a la chute de la ville en mai"."""
    return re.search(r"\b(?:jusqu'|avant )[^,;.]{0,60}$", _before(text, sentence_start, start)) is not None


_NO_PHRASE = re.compile(r"[,.;:()\n–—]|\b(?:et|puis|mais|ou|qui|que|ils?|elles?|on|a|ont|est|sont)\b")
_LONGEST_PHRASE = 60


def is_counted_from(text: str, expression: Expression, start: int) -> bool:
    """Return whether a date is counted from the one that begins at an offset: "la veille de l'attaque du" 3 mars."""
    from_event = expression.shift is not None and expression.shift.from_event
    near = start - expression.end <= _LONGEST_PHRASE
    return from_event and near and _NO_PHRASE.search(text, expression.end, start) is None


def heads_report(text: str, sentence: Sentence, expression: Expression) -> bool:
    """Return whether a day stands at the head of a report: "Niamey, le 12 novembre 2019.", "Diffa, 18 juillet -"."""
    when = expression.when
    if when is None or when.day is None:
        return False
    if sentence.kind == "heading":
        return _BULLETIN.search(plain(sentence.text)) is not None
    if expression.start - sentence.start > _LONGEST_PLACE:
        return False
    before = text[sentence.start : expression.start]
    if not before.rstrip(" le").rstrip().endswith((",", ")", "-")) or _PLACE.fullmatch(before) is None:
        return False
    return _DASH.match(text[expression.end : sentence.end]) is not None


def _before(text: str, sentence_start: int, start: int) -> str:
    return plain(text[max(sentence_start, start - _CLAUSE) : start])
