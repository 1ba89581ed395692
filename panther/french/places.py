"""What a place name does in a French sentence: the words before it are walked over to the one that governs it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from panther.french import lexicon
from panther.french.numbers import AMOUNT, value_of
from panther.french.plain import alternatives, plain, words_of
from panther.french.speech import quotations, read_speech
from panther.language import FRENCH
from panther.model import Relation, Sentence
from panther.places.cases import DESTINATION, EVENT, Roles
from panther.places.described import Memory
from panther.places.levels import acts, is_area, is_country
from panther.places.sentence import settle
from panther.places.siting import Siting
from panther.places.words import Name
from panther.speech import Speech

_WINDOW = 140
_OF = r"(?:de la |de l'|du |des |de |d')"
_ART = r"(?:la |le |les |l')?"
_NOUN = alternatives(tuple(lexicon.PLACE_NOUNS))
_PART = alternatives(lexicon.PART_NOUNS)
_ADJECTIVE = (
    r"(?: (?:nord|sud|est|ouest|centrale?|voisine?|strategique|miniere?|minier|frontalier|frontaliere|rurale?"
    r"|assiegee?|cotiere?"
    r"|portuaire|militaire|principale?|occupee?|natale?|peripheriques?|populaires?|entiere?|historique|isolee?"
    r"|meridionale?"
    r"|septentrionale?|orientale?|occidentale?|sensible|touchee?|situee?|civil|chretien|musulman|dite?|nomme|nommee))*"
)
_DISTANCE = (
    r"a (?:environ |pres de |quelque |moins de |plus de |une distance de |peu pres |a peine |seulement )*"
    rf"(?P<amount>{AMOUNT})(?:(?: a|-| ou) (?:\d+|[a-z]+))? ?(?:de )?(?P<unit>km|kilometres?|metres?|m|milles?|bornes)"
    r"(?: environ)?"
)
_OFFSET = re.compile(
    rf"(?:(?:situee?s? |distante?s? |sise? )?{_DISTANCE},? )?(?:au |a l'|vers le |vers l'|plus au |dans le "
    rf"|dans l')(?:extreme[ -])?(?P<bearing>{lexicon.BEARING})"
    rf"(?: immediat)? {_OF}$"
)
_FROM = re.compile(rf"{_DISTANCE} (?:en (?:amont|aval) )?{_OF}$")
_LAYERS = (
    ("noun", re.compile(rf"(?:\b|(?<='))(?P<noun>{_NOUN}){_ADJECTIVE} ?(?:{_OF}|(?=$))(?:\"|« ?)?$")),
    ("near", re.compile(rf"\b(?:{alternatives(lexicon.NEAR)}) {_OF}$|\bjouxtant {_ART}$|\bautour {_OF}$")),
    ("part", re.compile(rf"(?:\b|(?<='))(?P<noun>{_PART}){_ADJECTIVE} {_OF}$|\b(?:au |dans le |du )?(?:centre|coeur|milieu) {_OF}$")),
    (
        "part_bearing",
        re.compile(
            rf"\b(?:dans (?:le |l'|tout le )|(?:le |l')|(?:du |de l')|au |a l')(?:extreme[ -]"
            rf"|grand[ -])?(?P<bearing>{lexicon.BEARING}) {_OF}$"
        ),
    ),
)  # fmt: skip
_PREPOSITION = re.compile(
    rf"(?:(?<=\W)|^)(?:(?P<to>en direction {_OF}|a destination {_OF}|en route (?:vers|pour) |vers |direction "
    rf"|jusqu'(?:a |au |aux |en )|pour )"
    rf"|(?P<between>entre )|(?P<from>depuis |hors {_OF}|en provenance {_OF}|au depart {_OF}|a partir {_OF})"
    rf"|(?P<via>via |par |a travers |en passant par )|(?P<against>contre |sur )|(?P<at>a |au |aux |dans |en |devant "
    rf"|sous |chez |parmi |a bord {_OF}|a l'interieur {_OF}))"
    rf"{_ART}$"
)
_GOVERNED_OF = re.compile(
    r"(?P<word>[\w'-]+)(?P<adjectives>(?: (?!de\b|du\b|des\b|a\b|en\b|et\b)[\w-]+){0,2}) (?:de la |de l'|du |des "
    r"|de |d')$"
)
_ELIDED_OF = re.compile(r"(?:^|\W)(?:de la |de l'|du |des |de |d')$")
_LIST = re.compile(
    r"^(?:\s*(?:,|et|ou|puis|-|–|/|,? et|ainsi que|,? puis|,? ou)\s*)(?:a |au |de |d'|du |la |le |l'|en |dans "
    r"|celle de |celui de |celles de )*$"
)
_BETWEEN_AND = re.compile(r"\bentre (?:la |le |l'|les )?(?:ville |village |localite )?(?:de |d')?$")
_CLAUSE_END = re.compile(
    r"[;:]|, (?:qui|dont|ou|tandis|alors|mais|avant de)\b| (?:qui|dont|tandis que|alors que|mais|puis) "
)
_STATE_ACTS = re.compile(r"\s*,?\s*(?:" + "|".join(sorted(lexicon.SPEAKING_CAPITAL)) + r")\b")
_SUFFERS = re.compile(
    r"\s*(?:,[^,]{0,60},\s*)?(?:est|sont|a ete|ont ete|etait|fut|est-elle|tombe|a subi|tombait|se trouve|reste"
    r"|change)\b"
)
_DATELINE = re.compile(r"\s*(?:\([^)]{1,30}\))?,?\s*(?:le )?(?:\w+ )?(?:\d{1,2}|1er)\b.{0,30}?(?:-|:|\.|\()")
_ROAD_BEFORE = re.compile(
    rf"\b(?:{alternatives(lexicon.ROADS)})(?: nationale| \d+| rn ?\d+)*,? ?(?:de |d'|du |qui |reliant |menant a "
    rf"|allant de |entre |vers |entre )?(?:la |le |l')?$"
)
_ASIDE = re.compile(r", (?:\w+ment )?\w{3,}(?:e|ee|es|ees|is|i|us?) [^,]{0,60}$")
_CAME_FROM = re.compile(
    rf"\b(?:{alternatives(tuple(lexicon.ORIGIN_WORDS))})(?: (?:hier|la veille|le matin|en \w+|a l'aube|plus tot))?"
    r" (?:de|d'|du|des|de la|de l')\s*(?:la |le |l')?$"
)
_FARTHEST_KM = 20_000.0


class _Case(NamedTuple):
    """A name with the plain words before and after it, within its sentence."""

    name: Name
    before: str
    after: str


def read_roles(sentence: Sentence, names: list[Name], memory: Memory) -> list[Name]:
    """Set place, role and relation of every name in a sentence; return those that are places."""
    bare, at = plain(sentence.text), sentence.start
    kept: list[Name] = []
    speeches, quoted = read_speech(sentence.text), quotations(sentence.text)
    for number, name in enumerate(names):
        case = _Case(name, bare[max(0, name.start - at - _WINDOW) : name.start - at], bare[name.end - at :])
        relation, before, nouns = _relation(case.before)
        if name.described and not memory.recall(name):
            continue
        name.relation = relation
        name.nouns |= nouns
        listed = _listed(sentence, kept, name, bare)
        roles = listed or _roles(case, before)
        name.role, name.fallback = roles
        _hear(name, at, speeches, quoted, bare, number)
        kept.append(name)
    for name in kept:
        passed = name.role == "route" and any(other.role == "event" for other in kept)
        if name.role not in {"speaker", "name_part"} and not passed:
            memory.add(name)
    _contain(kept, bare, at)
    settle(kept)
    return kept


def _relation(before: str) -> tuple[Relation, str, frozenset[str]]:
    """Return what the phrase before a name says about it, what stands before the phrase, and the nouns it is called."""
    relation, nouns = Relation("in"), set()
    for _ in range(4):
        if match := _OFFSET.search(before):
            return _offset(match), before[: match.start()], frozenset(nouns)
        if match := _FROM.search(before):
            return _offset(match), before[: match.start()], frozenset(nouns)
        found = next(((kind, match) for kind, each in _LAYERS if (match := each.search(before))), None)
        if found is None:
            break
        kind, match = found
        words = match.group().strip()
        if kind == "near":
            return Relation("near", words), before[: match.start()], frozenset(nouns)
        if kind == "part_bearing" or (kind == "part" and not nouns) or (kind == "part" and relation.kind == "in"):
            relation = Relation("part", words)
        elif kind == "noun":
            noun = match["noun"]
            nouns.add(lexicon.PLACE_NOUNS[noun])
            if noun in lexicon.REGION_NOUNS and relation.kind == "in":
                relation = Relation("region", noun)
            elif noun == "frontiere":
                relation = Relation("border", noun)
        before = before[: match.start()]
        before = re.sub(
            r"\b(?:la |le |les |l'|une? |cette |ce |cet |ces |deux |trois |plusieurs |des |leurs? |petite? |grande? "
            r"|vieille |ancienne? |nouvelle )+$",
            "",
            before,
        )
    return relation, before, frozenset(nouns)


def _offset(match: re.Match[str]) -> Relation:
    groups = match.groupdict()
    bearing = lexicon.BEARINGS[groups["bearing"]] if groups.get("bearing") else None
    kilometres = None
    if groups.get("amount"):
        value = value_of(groups["amount"])
        per_unit = 0.001 if groups["unit"].startswith("m") and groups["unit"] not in ("mille", "milles") else 1.0
        kilometres = None if value is None else round(value * per_unit, 3)
        if kilometres is not None and kilometres > _FARTHEST_KM:
            kilometres = None
    kind = "distance" if groups.get("amount") else "direction"
    return Relation(kind, match.group().strip(), kilometres, bearing)


def _listed(sentence: Sentence, kept: list[Name], name: Name, bare: str) -> Roles | None:
    """Return the roles of a name that goes on a list: those of the name before it."""
    if not kept:
        return None
    first = kept[-1]
    between = bare[first.end - sentence.start : name.start - sentence.start]
    if (
        first.role == "name_part"
        or not _LIST.match(between)
        or (between.strip() == "," and is_area(name.place) and not is_area(first.place))
    ):
        return None
    if between.strip() == "," and first.role in {"speaker", "origin"}:
        return None
    if name.relation.kind == "in" and first.relation.kind != "part":
        name.relation = first.relation
    return Roles(first.role, first.fallback)


def _roles(case: _Case, before: str) -> Roles:
    """Return the roles of a name, from what stands before its phrase."""
    name = case.name
    clause = before[_last_clause(before) :]
    offset = name.relation.kind in {"distance", "direction", "near"}
    if _is_from(clause, before):
        return Roles("origin")
    if _ROAD_BEFORE.search(case.before) and not offset:
        name.relation = Relation("near", "route")
        return Roles("route", "event")
    if offset:
        return _offset_roles(clause)
    if name.relation.kind in {"part", "region", "border"} or before != case.before:
        preposition = _PREPOSITION.search(f" {before}") or _PREPOSITION.search(f" {before.rstrip()} ")
    else:
        preposition = _PREPOSITION.search(f" {before}")
    if preposition is not None:
        return _prepositional(case, preposition, clause)
    return _bare(case, before, clause)


def _offset_roles(clause: str) -> Roles:
    return Roles("destination") if re.search(r"\b(?:vers|jusqu')\s*$", clause) else EVENT


def _is_from(clause: str, before: str) -> bool:
    """Return whether somebody or something only came from there."""
    return _CAME_FROM.search(before) is not None or _CAME_FROM.search(clause) is not None


def _is_home(clause: str) -> bool:
    return re.search(r"\b(?:originaires?|natifs?|native|issus?)\b[^,]{0,20}$", clause) is not None


def _last_clause(before: str) -> int:
    return max((match.end() for match in _CLAUSE_END.finditer(before)), default=0)


def _prepositional(case: _Case, match: re.Match[str], clause: str) -> Roles:
    kind = match.lastgroup
    words = [word.plain for word in words_of(clause)]
    moved = not lexicon.MOVED.isdisjoint(words)
    if kind == "to":
        if match["to"].startswith("pour") and not moved:
            return Roles("topic")
        return DESTINATION
    if kind == "between":
        case.name.relation = Relation("between", "entre")
        return EVENT
    if kind == "from":
        aside = _ASIDE.search(clause)
        return Roles("origin", "" if moved or aside else "event")
    if kind == "via":
        passive = re.search(
            r"\b(?:tue|blesse|attaque|detruit|revendique|mene|pris|soutenu|annonce)\w* par\s*(?:la |le |l')?$", clause
        )
        return Roles("actor") if passive else Roles("route", "event")
    if kind == "against":
        return Roles("actor") if is_country(case.name.place) else EVENT
    last = words[-6:]
    if moved and not lexicon.MOVED.isdisjoint(last):
        return DESTINATION
    return EVENT


def _bare(case: _Case, before: str, clause: str) -> Roles:
    """Return the roles of a name without a preposition of its own: after "de", as an object, as a subject."""
    governed = _GOVERNED_OF.search(before)
    if governed is not None:
        return _after_of(case, governed, before)
    words = [word.plain for word in words_of(clause)]
    last = [word for word in words[-4:] if word not in {"la", "le", "l'", "les", "ville", "village"}]
    if last and not lexicon.LEAVING.isdisjoint(last[-1:]):
        return Roles("origin", "event")
    if last and not lexicon.CROSSING.isdisjoint(last[-2:]):
        return Roles("route", "event")
    if last and not lexicon.MOVED.isdisjoint(last[-1:]):
        return DESTINATION
    if (
        last
        and re.search(r"(?:er|ir|re)$", last[-1])
        and re.search(r"\b(?:pour|de|afin de|vouloir|comptant)\s+\w+\s*(?:la |le |l')?$", before)
    ):
        return Roles("aim", "event")
    if (
        not clause.strip()
        or re.search(r"[,.:;]\s*(?:la |le |l')?$", before)
        or re.search(r"^\s*(?:la |le |l')?$", before)
    ):
        return _subject(case)
    return EVENT


def _subject(case: _Case) -> Roles:
    if acts(case.name.place) or _STATE_ACTS.match(case.after):
        return EVENT if _SUFFERS.match(case.after) and not is_country(case.name.place) else Roles("actor")
    return EVENT


def _after_of(case: _Case, match: re.Match[str], before: str) -> Roles:
    word = match["word"].rpartition("'")[2]
    phrase = f"{word}{match['adjectives']}".split()
    for noun in phrase:
        if noun in lexicon.WITNESSES:
            return Roles("witness")
        if noun in lexicon.PACTS or noun in lexicon.ORGANISATIONS:
            return Roles("name_part")
        if noun in lexicon.AUTHORITIES:
            return (
                Roles("actor", "")
                if acts(case.name.place)
                or noun not in {"police", "troupes", "forces", "force", "soldats", "militaires"}
                else Roles("base", "event")
            )
        if noun in lexicon.BASED:
            ancient = re.search(r"\bancien(?:ne)?\b[^,]{0,40}$", before)
            return (
                Roles("base")
                if ancient or noun in {"regiment", "bataillon", "brigade", "compagnie"}
                else Roles("event")
            )
    if word in lexicon.LEAVING:
        return Roles("origin", "event")
    if word in {
        "hommes",
        "combattants",
        "rebelles",
        "commandant",
        "colonne",
        "renfort",
        "renforts",
        "convoi",
        "camion",
        "camions",
    }:
        return Roles("base", "event")
    return EVENT


def _hear(
    name: Name, at: int, speeches: tuple[Speech, ...], quoted: tuple[tuple[int, int], ...], bare: str, number: int
) -> None:
    """Set apart the places of those who speak and what is named in a quotation."""
    start = name.start - at
    if any(first <= start < last for first, last in quoted):
        name.role, name.fallback = "quoted", ""
        return
    for speech in speeches:
        if speech.kind == "hearsay":
            continue
        if bare[:start].endswith("depuis ") and speech.verb[1] <= start:
            name.role, name.fallback = "speaker", ""
            return
        inside = speech.speaker is not None and speech.speaker[0] <= start < speech.speaker[1]
        beside = (
            speech.verb[1] <= start < min(speech.content[0], speech.verb[1] + 60) and speech.content[0] > speech.verb[1]
        )
        lead_in = start < speech.start and speech.content[0] > start and _opens(bare, start, speech)
        tail = speech.content[0] == 0 and start >= speech.verb[0]
        if inside or beside or lead_in or tail:
            name.role, name.fallback = "speaker", ""
            return
    if number == 0 and start <= 1 and _DATELINE.match(bare, name.end - at) and len(bare) > name.end - at:
        name.role, name.fallback = "speaker", ""


def _opens(bare: str, start: int, speech: Speech) -> bool:
    """Return whether a name stands in the adverbial that opens a clause "
    "of saying: "A Paris, le porte-parole declare"."""
    lead = bare[:start]
    return (
        re.fullmatch(r"(?:[^,;]{0,40}, )?(?:a |au |en |depuis |dans |de )?", lead) is not None
        and speech.start - start < 60
    )  # noqa: PLR2004


_CONTAINS = re.compile(
    r"\s*(?:\(|, (?:dans |en |au |a l'|sur )?|,? (?:dans|en|au) (?:la |le |l')?)(?:(?:la |le |l')?(?:\w+ )?(?:du "
    r"|de la |de l'|de |d')?)?$"
)


def _contain(names: list[Name], bare: str, at: int) -> None:
    """Turn a larger place behind a more exact one into its containing area: "X (Niger)", "a X, dans la region de Y"."""
    for first, second in zip(names, names[1:], strict=False):
        between = bare[first.end - at : second.start - at]
        located = second.relation.kind in {"distance", "direction", "near"}
        if (
            located
            and re.match(r",? ?(?:\(|situee?|sise?|a (?!la)|au |non loin|pres)", between.lstrip())
            and first.role in {"event", "destination"}
            and len(between) < 70
        ):  # noqa: PLR2004
            if not first.described or first.place is not second.place:
                second.role, second.fallback = "anchor", ""
            continue
        wider = is_area(second.place) and not is_area(first.place)
        region = second.relation.kind == "region" and first.relation.kind != "region"
        if (
            (wider or region or is_country(second.place))
            and second.role in {"event", "actor"}
            and (_CONTAINS.fullmatch(between) or len(between) < 36 and "region" in between)
        ):  # noqa: PLR2004
            second.role, second.fallback = "containing", ""


_DESCRIBED = re.compile(
    r"\b(?:la |le |l'|cette |ce |cet |ladite |ledit )(?:meme )?(?P<noun>ville|village|localite|bourg|bourgade"
    r"|commune|cite|base|camp|campement|aeroport"
    r"|aerodrome|pont|barrage|hopital|prison|ile|massif|vallee|lac|oasis|fort|caserne|poste)\b"
    r"(?! (?:de |d'|du |des |voisin|natal|miniere?|aerienne|nomme|dite?|situe|\w+(?:al|el|ale|elle|ien|ienne)\b))(?!')"
)


def find_descriptions(text: str) -> list[Name]:
    """Find noun phrases that may refer back to a place: "la ville", "ce village"."""
    bare = plain(text)
    return [
        Name(
            match.start(), match.end(), text[match.start() : match.end()], described=True,
            nouns=frozenset({lexicon.PLACE_NOUNS[match["noun"]]}),
        )
        for match in _DESCRIBED.finditer(bare)
    ]  # fmt: skip


_CAPITAL = r"(?:[A-ZÉÈÊÀÂÎÔÇ][\w’']*(?:-[\w’']+)*)"
_RUN = rf"{_CAPITAL}(?: (?:de |des |du |la |le |el |al )?{_CAPITAL}){{0,2}}"
_CUED = re.compile(
    r"\b(?:(?:[Vv]illage|[Vv]ille|[Ll]ocalité|[Cc]ommune|[Rr]égion|[Mm]assif|[Vv]allée|[Cc]ercle|[Pp]réfecture"
    r"|[Hh]ameau|[Bb]ourg) (?:de |d['’]|du |des )"
    rf"|(?:[Pp]rès|[Aa]utour|(?:nord|sud|est|ouest)) (?:de |d['’])|[Ee]ntre |[àÀ] |[Vv]ers )(?P<name>{_RUN})"
)
_NO_PLACES = frozenset(
    "le la les un une des il elle ils elles on ce cette l'armee l'etat dieu noel paques onu mali-sud lundi mardi "
    "mercredi jeudi vendredi"
    " samedi dimanche etat armee union nations conseil assemblee ministere".split()
)


def find_unknown(text: str) -> Iterator[Name]:
    """Find names that French text treats as places ("le village de X", "pres de X"), in order of offset."""
    for match in _CUED.finditer(text):
        name = match["name"]
        first = plain(name).split()[0].partition("'")[0]
        if first not in _NO_PLACES and not name.isupper():
            yield Name(match.start("name"), match.end("name"), name)


IN_FRENCH = Siting(FRENCH, find_unknown, find_descriptions, read_roles)
