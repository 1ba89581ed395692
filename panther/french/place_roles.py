"""The role of a place name in a French sentence, from what stands before the phrase that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from panther.french import lexicon
from panther.french.plain import alternatives, words_of
from panther.french.relations import OF
from panther.french.verbs import forms
from panther.model import Relation
from panther.places.cases import DESTINATION, EVENT, Roles
from panther.places.levels import acts, is_country
from panther.places.words import Name

_ART = r"(?:la |le |les |l')?"
_PREPOSITION = re.compile(
    rf"(?:(?<=\W)|^)(?:(?P<aim>(?:pri\w*|prend\w*|prenn\w*) la direction {OF}|le cap sur )"
    rf"|(?P<to>en direction {OF}|a destination {OF}|en route (?:vers|pour) |vers |direction "
    rf"|jusqu'(?:a |au |aux |en )|pour )"
    rf"|(?P<between>entre )|(?P<from>depuis |hors {OF}|en provenance {OF}|au depart {OF}|a partir {OF})"
    rf"|(?P<via>via |par |a travers |en passant par )|(?P<against>contre |sur )|(?P<at>a |au |aux |dans |en |devant "
    rf"|sous |chez |parmi |a bord {OF}|a l'interieur {OF}))"
    rf"{_ART}$"
)
_GOVERNED_OF = re.compile(
    r"(?P<word>[\w'-]+)(?P<adjectives>(?: (?!de\b|du\b|des\b|a\b|en\b|et\b)[\w-]+){0,2}) (?:de la |de l'|du |des "
    r"|de |d')$"
)
_CLAUSE_END = re.compile(
    r"[;:]|, (?:qui|dont|ou|tandis|alors|mais|avant de)\b| (?:qui|dont|tandis que|alors que|mais|puis) "
)
_STATE_ACTS = re.compile(r"\s*,?\s*(?:" + "|".join(sorted(lexicon.SPEAKING_CAPITAL)) + r")\b")
# Of a town that these are said of, things happened in it: "Gao a essuye des tirs".
_BEFALLING = alternatives(forms(["subir", "essuyer", "connaitre", "accueillir", "abriter"], "participle") | {"vecu"})
_SUFFERS = re.compile(
    r"\s*(?:,[^,]{0,60},\s*)?(?:est|sont|a ete|ont ete|etait|fut|est-elle|tombe|tombait|se trouve|reste|change"
    rf"|a (?:\w+ )?(?:{_BEFALLING}))\b"
)
_ROAD_BEFORE = re.compile(
    rf"\b(?:{alternatives(lexicon.ROADS)})(?: nationale| \d+| rn ?\d+)*,? ?(?:de |d'|du |qui |reliant |menant a "
    rf"|allant de |entre |vers |entre )?(?:la |le |l')?$"
)
_ASIDE = re.compile(r", (?:\w+ment )?\w{3,}(?:e|ee|es|ees|is|i|us?) [^,]{0,60}$")
_CAME_FROM = re.compile(
    rf"\b(?:{alternatives(tuple(lexicon.ORIGIN_WORDS))})(?: (?:hier|la veille|le matin|en \w+|a l'aube|plus tot))?"
    r" (?:de|d'|du|des|de la|de l')\s*(?:la |le |l')?$"
)
_BY_SOMEBODY = re.compile(
    r"\b(?:tue|blesse|attaque|detruit|revendique|mene|pris|soutenu|annonce)\w* par\s*(?:la |le |l')?$"
)
# "l'ambassade des Etats-Unis a X": an office acts, and nothing happened there
_OFFICE = re.compile(
    r"\b(?:ambassade|consulat|ambassadeur|consul|representants?|delegation)\b[^,;.]{0,40} (?:a |au |en )$"
)
_TOWARDS = re.compile(r"\b(?:vers|jusqu')\s*$")
_PURPOSE = re.compile(r"\b(?:pour|de|afin de|vouloir|comptant)\s+\w+(?:er|ir|re)\s*(?:la |le |l')?$")
# "Nul ne savait ce qui les attendait a X": what is not known, or only awaited, did not happen there.
_AWAITED = re.compile(r"\b(?:n'en|ne) sav\w+ [^.;]{0,80}$|\bignor(?:e|ent|ait|aient) [^.;]{0,80}$")
_OPENS = re.compile(r"(?:^|[,.:;])\s*(?:la |le |l')?$")
_FORMER = re.compile(r"\bancien(?:ne)?\b[^,]{0,40}$")
_SKIPPED = frozenset(["la", "le", "l'", "les", "ville", "village"])
_ORIGIN_OR_EVENT, _ROUTE, _BASE = Roles("origin", "event"), Roles("route", "event"), Roles("base", "event")
_REACH = 6


class Case(NamedTuple):
    """A name with the plain words around it in its sentence.

    Attributes:
        name: The name; rules may set its relation.
        lead: The words before it.
        before: The words before the phrase that it belongs to.
        after: The words behind it.
    """

    name: Name
    lead: str
    before: str
    after: str

    @property
    def clause(self) -> str:
        """The words before the phrase within its clause."""
        return self.before[max((match.end() for match in _CLAUSE_END.finditer(self.before)), default=0) :]

    @property
    def is_offset(self) -> bool:
        """Whether it is only near the name, or at a distance from it."""
        return self.name.relation.kind in {"distance", "direction", "near"}


def roles_of(case: Case) -> Roles:
    """Return the roles of a name."""
    if _CAME_FROM.search(case.before) or _CAME_FROM.search(case.clause):
        return Roles("origin")
    if _AWAITED.search(case.before):
        return Roles("topic")
    if case.is_offset:
        return DESTINATION if _TOWARDS.search(case.clause) else EVENT
    if _ROAD_BEFORE.search(case.lead):
        case.name.relation = Relation("near", "route")
        return _ROUTE
    preposition = _PREPOSITION.search(f" {case.before}")
    if preposition is None and case.before != case.lead:
        preposition = _PREPOSITION.search(f" {case.before.rstrip()} ")
    if preposition is not None:
        return _GOVERNED[preposition.lastgroup or ""](case, preposition)
    governed = _GOVERNED_OF.search(case.before)
    return _object(case) if governed is None else _after_of(case, governed)


def _moved(case: Case, reach: int | None = None) -> bool:
    words = [word.plain for word in words_of(case.clause)]
    words = words if reach is None else words[-reach:]
    return any(word in lexicon.MOVED and not _stages(words, at) for at, word in enumerate(words))


def _stages(words: list[str], at: int) -> bool:
    """Return whether a verb has an act as its object: "conduire une operation"."""
    return words[at] in lexicon.STAGING and not lexicon.STAGED.isdisjoint(words[at + 1 : at + _REACH])


def _to(case: Case, match: re.Match[str]) -> Roles:
    leaves = not lexicon.LEAVING.isdisjoint(word.plain for word in words_of(case.clause))
    return DESTINATION if leaves or _moved(case) or not match["to"].startswith("pour") else Roles("topic")


def _between(case: Case, _: re.Match[str]) -> Roles:
    case.name.relation = Relation("between", "entre")
    return EVENT


def _from(case: Case, _: re.Match[str]) -> Roles:
    return Roles("origin") if _moved(case) or _ASIDE.search(case.clause) else _ORIGIN_OR_EVENT


def _via(case: Case, _: re.Match[str]) -> Roles:
    return Roles("actor") if _BY_SOMEBODY.search(case.clause) else _ROUTE


def _aim(case: Case, match: re.Match[str]) -> Roles:
    """Return the roles of what people only set out for."""
    case.name.relation = Relation("direction", match["aim"].strip())
    return DESTINATION


def _against(case: Case, _: re.Match[str]) -> Roles:
    if not lexicon.FALLING_BACK.isdisjoint([word.plain for word in words_of(case.clause)][-3:]):
        return DESTINATION
    return Roles("actor") if is_country(case.name.place) else EVENT


def _at(case: Case, _: re.Match[str]) -> Roles:
    if _OFFICE.search(case.before):
        return Roles("actor")
    return DESTINATION if _moved(case, _REACH) else EVENT


_GOVERNED: dict[str, Callable[[Case, re.Match[str]], Roles]] = {
    "aim": _aim, "to": _to, "between": _between, "from": _from, "via": _via, "against": _against, "at": _at,
}  # fmt: skip


def _object(case: Case) -> Roles:
    """Return the roles of a name without a preposition: the object of a verb, or the subject."""
    words = [word.plain for word in words_of(case.clause)][-4:]
    last = [word for word in words if word not in _SKIPPED]
    for listed, roles in (
        (lexicon.LEAVING, _ORIGIN_OR_EVENT),
        (lexicon.CROSSING, _ROUTE),
        (lexicon.MOVED, DESTINATION),
    ):
        if not listed.isdisjoint(last[-1:]):
            return roles
    if _PURPOSE.search(case.before):
        return Roles("aim", "event")
    return _subject(case) if not case.clause.strip() or _OPENS.search(case.before) else EVENT


def _subject(case: Case) -> Roles:
    if acts(case.name.place) or _STATE_ACTS.match(case.after):
        suffers = _SUFFERS.match(case.after) and not is_country(case.name.place)
        return EVENT if suffers else Roles("actor")
    return EVENT


def _after_of(case: Case, match: re.Match[str]) -> Roles:
    """Return the roles of a name after "NOUN de"."""
    word = match["word"].rpartition("'")[2]
    for noun in (word, *match["adjectives"].split()):
        if noun in lexicon.WITNESSES:
            return Roles("witness")
        if noun in lexicon.PACTS or noun in lexicon.ORGANISATIONS:
            return Roles("name_part")
        if noun in lexicon.AUTHORITIES:
            return _BASE if noun in lexicon.ARMED and not acts(case.name.place) else Roles("actor")
        if noun in lexicon.BASED:
            return Roles("base") if noun in lexicon.UNITS or _FORMER.search(case.before) else EVENT
    if word in lexicon.LEAVING:
        return _ORIGIN_OR_EVENT
    return _BASE if word in lexicon.COMBATANTS else EVENT
