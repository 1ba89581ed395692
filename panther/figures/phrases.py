"""What a noun phrase prints about a loss: how many, of what, whose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from panther.figures import lexicon as lx
from panther.figures.patients import Patient, kind_at, word_at
from panther.figures.sides import Sides
from panther.figures.units import Token, Unit

_PERSONAL = frozenset(("killed", "wounded", "arrested", "abducted", "shot", "missing"))
_TAKEN = frozenset(("captured", "seized", "lost"))
_TAKABLE = lx.MATERIEL | lx.PEOPLE | lx.STORES
_KEPT = lx.STRUCTURES - lx.STORES
_BREAKABLE = lx.MATERIEL | lx.STRUCTURES
_UNCOUNTED = frozenset(("all", "other", "such", "certain", "what", "every", "each", "any"))
_MEASURED = frozenset(("of", "and", "or"))
# What ships are called by.
_SHIPS = frozenset(("hms", "uss", "hmas", "ss"))
_WRECKED = frozenset(("destroyed", "damaged", "disabled", "sunk", "shot down"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase read as figures: its span and words, its noun, bounds, side and whether it was told of before."""

    start: int
    end: int
    text: str
    head: str
    what: str
    low: int | None
    high: int | None
    side: str | None
    definite: bool
    named: bool
    counted: bool
    party: bool


def read_phrase(text: str, units: Sequence[Unit], patient: Patient, sides: Sides) -> Phrase:
    """Return what a noun phrase prints about a loss.

    Args:
        text: The sentence.
        units: The sentence as units.
        patient: The phrase.
        sides: The actors of the sentence.
    """
    opening = units[patient.first]
    noun = _noun(units, patient)
    start, end = opening.start, units[patient.last].end
    party = sides.is_party(noun.start, noun.end)
    people = party and len(noun.tokens) <= 2 and opening.tokens[0].word == "the"  # noqa: PLR2004 - "the Japanese"
    low, high = (None, None) if people and not opening.number else _bounds(opening, noun)
    return Phrase(
        start=start,
        end=end,
        text=text[start:end],
        head=noun.head,
        what=_what(text, units, patient, noun, sides),
        low=low,
        high=high,
        side=sides.of_span(start, end),
        definite=_is_definite(opening, noun, patient),
        named=_is_name(noun.tokens[-1]),
        party=party,
        counted=opening.number is not None or opening.tokens[0].word in lx.SINGULAR,
    )


def _noun(units: Sequence[Unit], patient: Patient) -> Unit:
    """Return the part of a phrase that says what is lost: after "several of" or "a lot of", what follows."""
    first = units[patient.first]
    partitive = not first.head or first.head in lx.PARTITIVE
    if partitive and patient.first + 2 <= patient.last and kind_at(units, patient.first + 2) == "NP":
        return units[patient.first + 2]
    return first


def _bounds(opening: Unit, noun: Unit) -> tuple[int | None, int | None]:
    """Return the count of a phrase; a bare plural has none."""
    if opening.number:
        return opening.number.low, opening.number.high
    first = opening.tokens[0]
    if first.word in lx.OBJECT_PRONOUNS or opening.word == "another":
        return 1, 1
    if not opening.head or noun is not opening or _is_plural(noun) or noun.head in lx.COLLECTIVES:
        return None, None
    articled = first.kind == "DET" and first.word not in _UNCOUNTED
    return (1, 1) if articled or _is_name(noun.tokens[-1]) else (None, None)


def _is_name(token: Token) -> bool:
    """Return whether a word is a name ("Miller", "al-Urduni"), not the designation of a machine ("BM-21")."""
    return any(map(str.isupper, token.text)) and any(map(str.islower, token.text)) and not _is_designation(token.text)


def _is_designation(word: str) -> bool:
    """Return whether a word designates a machine: letters and digits mixed, a capital among them ("BM-21")."""
    return any(map(str.isdigit, word)) and any(map(str.isupper, word))


def _is_plural(noun: Unit) -> bool:
    """Return whether a noun stands for more than one, or for no number at all."""
    head = noun.head
    if head in lx.MASS or head in lx.IRREGULAR_PLURALS or (head in lx.STORES and head.endswith("s")):
        return True
    named = len(noun.tokens) > 1 and all(_is_name(token) for token in noun.tokens[-2:]) and head not in lx.PEOPLE
    return head.endswith("s") and not head.endswith("ss") and not named


def _is_definite(opening: Unit, noun: Unit, patient: Patient) -> bool:
    """Return whether a phrase points back to somebody told of before: "the soldier", "he", but not "the driver"."""
    first = opening.tokens[0]
    if first.kind == "PRON":
        return True
    bare = patient.first == patient.last and len(opening.tokens) == 2  # noqa: PLR2004 - article and noun
    return first.word in ("the", "these", "those", "this") and bare and noun.head not in lx.OFFICES


def _what(text: str, units: Sequence[Unit], patient: Patient, noun: Unit, sides: Sides) -> str:
    """Return the noun without its count, article and side, with "of ..." where the noun only measures."""
    heavy = noun.head in lx.MATERIEL
    tokens = [token for token in noun.tokens if token.kind == "NOUN" or (heavy and token.word == "heavy")]
    if not tokens:
        return noun.tokens[0].text if noun.tokens[0].kind == "PRON" else ""
    tokens = [token for token in tokens if token.word not in lx.LOSS_QUALITIES] or tokens
    while len(tokens) > 1 and sides.is_party(tokens[0].start, tokens[0].end):
        tokens.pop(0)
    end = _measured_end(units, patient, noun)
    if end is None:
        return " ".join(token.text for token in tokens)
    return text[tokens[0].start : end]


def _measured_end(units: Sequence[Unit], patient: Patient, noun: Unit) -> int | None:
    """Return where "bags of explosive", "rockets or grenades" or "shells 122 and 120 mm" ends, ``None`` elsewhere."""
    position = patient.first if units[patient.first] is noun else patient.first + 2
    links = [word_at(units, index) for index in range(position + 1, patient.last, 2)]
    if noun.head in lx.MEASURES:
        links = list(takewhile(_MEASURED.__contains__, links))
    elif set(links) not in ({"or"}, {"and"}):
        return None
    return units[position + 2 * len(links)].end if links else None


def is_people(head: str) -> bool:
    """Return whether a noun is one for people ("soldiers", "townsmen").

    Args:
        head: The noun in lower case.
    """
    return head in lx.PEOPLE or head.endswith(("men", "woman"))


def accepts(kind: str, phrase: Phrase, *, person: bool, follows: bool) -> bool:
    """Return whether a phrase can bear a kind of loss: towns are captured too, and "time" is killed.

    Args:
        kind: The kind of loss, perhaps two: "damaged or destroyed".
        phrase: What the verb is said of.
        person: Whether it names a person of the alias table.
        follows: Whether a bare count can mean more of those told of before ("and captured another two").
    """
    first = kind.partition(" or ")[0]
    words = {*phrase.what.lower().split(), phrase.head}
    designated = any(_is_designation(word) for word in phrase.what.split())
    if first == "found":
        return designated or (phrase.head not in lx.STORES and bool(words & lx.FOUND))
    if first in _TAKEN:
        takable = (
            bool(words & _TAKABLE) or is_people(phrase.head) or (first == "lost" and _is_lost_craft(phrase, words))
        )
        known = person or designated or (phrase.head not in _KEPT and takable)
        return known or _is_force(phrase) or (follows and not phrase.what and phrase.low is not None)
    if first in _WRECKED:
        return designated or bool(words & (_BREAKABLE | _SHIPS)) or phrase.counted or (first == "sunk" and phrase.named)
    if first == "surrendered":
        return _gives_up(phrase, words, person=person)
    return first == "neutralized" or _bears_harm(phrase, person=person, strict=first not in _PERSONAL)


def _gives_up(phrase: Phrase, words: set[str], *, person: bool) -> bool:
    """Return whether a phrase names people who can surrender: towns and countries are no loss."""
    return person or bool(words & (lx.PEOPLE | lx.COLLECTIVES)) or is_people(phrase.head) or bool(phrase.side)


def _is_lost_craft(phrase: Phrase, words: set[str]) -> bool:
    """Return whether a phrase names a ship or counts machines by their name ("two Skyhawks")."""
    return bool(words & _SHIPS) or (
        phrase.named and phrase.counted and not phrase.party and (phrase.text[0].islower() or not phrase.start)
    )


def _is_force(phrase: Phrase) -> bool:
    """Return whether a phrase counts people by their party ("12 Germans", "all the Islamists")."""
    return phrase.party and phrase.head.endswith("s") and phrase.counted


def _bears_harm(phrase: Phrase, *, person: bool, strict: bool) -> bool:
    """Return whether a phrase names people who can be hurt."""
    ranked = phrase.named and not (lx.PEOPLE | lx.OFFICES).isdisjoint(phrase.what.lower().split())
    if person or is_people(phrase.head) or phrase.side or ranked:
        return True
    if phrase.head in lx.MATERIEL | lx.STRUCTURES | lx.TIMES | lx.UNDERTAKINGS:
        return False
    if strict:
        return phrase.counted and not phrase.head
    return phrase.counted or phrase.named or phrase.definite or phrase.low is not None or phrase.head.endswith("s")
