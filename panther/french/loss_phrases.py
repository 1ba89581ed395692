"""Who or what may be lost in a French sentence: "douze civils", "trois de nos soldats", "le caporal X".

Every phrase has its head, by which a verb is told to kill people and destroy things, and its bounds as printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from panther.french.calendar import MONTHS
from panther.french.loss_words import HEADS, LOSS_NOUNS, MEASURES, PEOPLE, VERBS
from panther.french.numbers import Number, read_number, with_bound, with_range
from panther.french.plain import alternatives
from panther.model import ActorMention

SOMEBODY = "autre"
"""The head of those whom a pronoun or an ordinal stands for."""
GRAVE = "grave"
"""The head of a count of those who are badly or lightly wounded: "dont un grave"."""
NAMED = "nom"
"""The head of a name without a rank."""
_NUMBER_AT = re.compile(r"(?:(?<=[\s(«'])|^)(?=\w)")
_OWNER = r"nos|notre|mes|vos|ses|son|sa|leurs?|ces|les"
_OF = re.compile(
    rf"\s?(?:(?:de |d'entre |parmi )(?:{_OWNER}) |des |de l'|de la |du |de |d'|autres? |nouveaux |nouvelles "
    r"|(?:dernier|premier)e?s? )*"
)
_THEM = re.compile(r" (?:d'entre (?:eux|elles|nous)|des (?:leurs|siens|notres)|de ceux-ci|parmi eux)\b")
# The adjectives that French puts before a noun, and what is said of people there.
_QUALIFIED = (
    r"(?:(?:(?:(?:jeune|presume|pretendu|haut|simple|petit|grand|pauvre|lourd|important)e?|gros(?:se)?|vieux|vieil(?:le)?"
    r"|ancien(?:ne)?|nouve(?:l|lle|au|aux)|meme)s?[ -]|ex-))*"
)
_NOUN = re.compile(rf"{_QUALIFIED}(?P<head>[\w-]+)")
_PLAIN_NOUN = re.compile(r"(?P<head>[\w-]+)")
_ORDINAL = re.compile(r"(?:\w+ieme|second|seconde)s?")
_AUX = r"(?:n'|ne |y |en )?(?:ont|a|avaient|avait|auraient|aurait|sont|est|etaient|etait|furent|fut|seraient|serait)"
_FORMS = alternatives(frozenset(VERBS))
_VERB = re.compile(rf"(?:{_FORMS})\b")
_TAIL = re.compile(
    r"(?:(?: |-)(?!(?:n'|ne |s'|y )|(?:et|ou|qui|que|ont|a|est|sont|avaient|avait|dont|dans|par|sur|en|au|aux|lors"
    r"|pres|apres|avant|chez|cote|parmi|mais|puis|etaient|etait|furent|fut|ete|auraient|aurait|seraient|serait|contre"
    r"|vers|selon|avec|sans|depuis|entre|ainsi|se|le|la|les|l'|un|une)\b)(?:de |d'|du |des |de la |de l')?[\w'-]+){0,5}"
)
_STATE = re.compile(rf" (?:{_AUX} |(?:fait|mis|blesse|tue|porte|capture)e?s? )")
_ENDS = re.compile(r"\s*(?:[.,;)]|$| et\b| dans\b| autres?\s*[.,;])")
_PART = re.compile(r"(?:\bdont|\bparmi lesquel(?:le)?s|\by compris|\bparmi eux|\bnotamment)\s*$")
_QUALITY = re.compile(
    r"(?P<quality>graves?|grievement|legers?|gravement|en urgence absolue|dans un etat grave|legerement)\b"
)
_DEFINITE = re.compile(r"\b(?:les|ces|ses|leurs|des|aux)\s*$")
_DATED = re.compile(rf"\b(?:le|du|au|les|en|{'|'.join(map(re.escape, MONTHS))})\s$")
_RANKED = re.compile(rf"\b(?:le |la |l'|du |au |son |sa |leur )(?={_QUALIFIED}(?P<head>{alternatives(PEOPLE)})\b)")
_NAMES = re.compile(r"(?<![\w'’-])[A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+){1,3}")
# A name that begins with an article, which elsewhere would open another phrase.
_ARTICLED = re.compile(r" (?:L[ae]s? |L['’])[A-ZÀ-Ý][\w’'-]+")


class LossPhrase(NamedTuple):
    """Who or what may be lost, in the plain text of a sentence; its noun begins at ``what``."""

    number: Number
    head: str
    start: int
    what: int
    end: int
    part: bool
    definite: bool

    @property
    def is_person(self) -> bool:
        """Whether it names one person or points back to one, without a count."""
        return self.number.start == self.number.end


def read_phrases(text: str, bare: str, actors: Sequence[ActorMention]) -> list[LossPhrase]:
    """Return the phrases of a sentence, in order, without overlaps.

    Args:
        text: The sentence.
        bare: Its plain text.
        actors: The actors in it: a person may be named without a rank.
    """
    counted = list(_counted(bare))
    taken = [(each.start, each.end) for each in counted]
    for read in (_ranked(text, bare), _named(text, bare, actors)):
        for phrase in read:
            if all(phrase.end <= start or end <= phrase.start for start, end in taken):
                counted.append(phrase)
                taken.append((phrase.start, phrase.end))
    return sorted(counted, key=lambda phrase: phrase.start)


def is_part(bare: str, start: int) -> bool:
    """Return whether what begins at an offset is a part of what was told before: "dont un grave"."""
    return _PART.search(bare, max(0, start - 20), start) is not None


def _counted(bare: str) -> Iterator[LossPhrase]:
    """Yield the phrases that open with a count."""
    end = 0
    for match in _NUMBER_AT.finditer(bare):
        at = match.start()
        if at < end:
            continue
        number = read_number(bare, at)
        if number is None or number.end == at:
            continue
        number = with_range(bare, number)
        found = _noun_after(bare, number) or _alone(bare, number)
        if found is None or (bare.startswith("sans", at) and found[0] not in LOSS_NOUNS):  # "Médecins sans frontières"
            continue
        head, start, end = found
        bounded = with_bound(bare, number)
        definite = _DEFINITE.search(bare, max(0, at - 10), at) is not None
        yield LossPhrase(bounded, head, bounded.start, start, end, is_part(bare, bounded.start), definite)


def _noun_after(bare: str, number: Number) -> tuple[str, int, int] | None:
    """Return the head of what is counted, and where its noun begins and ends."""
    if them := _THEM.match(bare, number.end):
        return SOMEBODY, number.end, them.end()
    of = _OF.match(bare, number.end)
    start = of.end() if of else number.end
    for begin in (start, number.end + 1):
        noun, head = _noun_at(bare, begin, counted=begin == number.end + 1)
        if noun and head:
            if head in LOSS_NOUNS:
                return head, begin, noun.end()
            return head, begin, _noun_end(bare, noun.end())
    return None


def _noun_at(bare: str, begin: int, *, counted: bool) -> tuple[re.Match[str] | None, str]:
    """Return the noun at an offset, with the adjectives before it, and its head; an adjective may be the noun."""
    for pattern in (_NOUN, _PLAIN_NOUN):
        noun = pattern.match(bare, begin)
        if noun and (head := _head(noun["head"], counted=counted)):
            return noun, head
    return None, ""


def _head(word: str, *, counted: bool) -> str:
    """Return the noun by which a loss is told, or "": "camion" of a "camion-citerne"."""
    if word in {"autre", "autres"}:
        return SOMEBODY
    if word in HEADS:
        return word
    first = word.partition("-")[0]
    if first in HEADS:
        return first
    if _ORDINAL.fullmatch(word):
        return SOMEBODY
    # "Le 3 mars 2013 trois soldats": a number is not counted by another.
    named = word not in MEASURES and word not in VERBS and read_number(word, 0) is None
    plural = counted and word.endswith(("s", "x")) and named
    return word if plural and len(word) > 4 else ""  # noqa: PLR2004 - "dans", "mais"


def _noun_end(bare: str, noun_end: int) -> int:
    """Return where the words that belong to a noun end: before a verb of loss."""
    tail = _TAIL.match(bare, noun_end)
    end = tail.end() if tail else noun_end
    for match in re.finditer(r"(?<![\w'-])[\w-]+", bare[noun_end:end]):
        at = noun_end + match.start()
        if match.group() in LOSS_NOUNS or _VERB.match(bare, at) or _STATE.match(bare, at - 1):
            return at - 1
    return end


def _alone(bare: str, number: Number) -> tuple[str, int, int] | None:
    """Return the head of a count without a noun: "dont un grave", "en blessant douze", "deux ont été tués"."""
    if number.low in {0, None} or _DATED.search(bare, max(0, number.start - 12), number.start):
        return None
    quality = _QUALITY.match(bare, number.end + 1)
    if quality and is_part(bare, with_bound(bare, number).start):
        return GRAVE, number.end + 1, quality.end()
    if _ENDS.match(bare, number.end) or _STATE.match(bare, number.end):
        return "", number.end, number.end
    return None


def _ranked(text: str, bare: str) -> Iterator[LossPhrase]:
    """Yield those who are named with a rank or were told of before: "le caporal Morel", "le chef de X Y"."""
    for match in _RANKED.finditer(bare):
        head, start = match["head"], match.end()
        if head not in VERBS and not head.endswith("s"):
            printed = start if match.group() in {"du ", "au "} else match.start()
            end = _noun_end(bare, match.end("head"))
            end = article.end() if (article := _ARTICLED.match(text, end)) else end
            number = Number(match.start(), match.start(), 1, 1)
            yield LossPhrase(number, head, printed, start, end, is_part(bare, match.start()), definite=True)


def _named(text: str, bare: str, actors: Sequence[ActorMention]) -> Iterator[LossPhrase]:
    """Yield those who are named without a rank: persons of the alias table, and names of two words and more."""
    spans = [(each.start, each.end) for each in actors if each.actor.kind in {"person", "speaker"}]
    spans += [match.span() for match in _NAMES.finditer(text)]
    for start, end in spans:
        yield LossPhrase(Number(start, start, 1, 1), NAMED, start, start, end, is_part(bare, start), definite=True)
