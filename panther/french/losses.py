"""Claimed losses in a French sentence: whose, what, how many, and whether the figure may be added to others.

The figure is what is printed ("une dizaine" is 10, "plusieurs" at least 2, "des" no number, "aucune victime" a printed
zero). A part of another figure ("dont un grave") restates it; a total over a period is an aggregate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from panther.french.loss_words import HEADS, LOSS_NOUNS, PEOPLE, THINGS, VERB_KINDS, VERBS
from panther.french.numbers import Number, read_number, with_bound, with_range
from panther.french.plain import alternatives, plain
from panther.french.totals import is_total
from panther.model import ActorMention, Counting, Loss, LossMention

_NUMBER_AT = re.compile(r"(?:(?<=[\s(«'])|^)(?=\w)")
_OF = re.compile(r"\s?(?:de |d'|des |autres? |nouveaux |nouvelles |jeunes |autres |de ses |de leurs |premiers? )*")
_NOUN = re.compile(r"(?:(?:jeune|presume|presumes|pretendus?|hauts?|simples?|petite?s?|ex-)[ -]?)*(?P<head>[\w-]+)")
_TAIL = re.compile(
    r"(?:(?: |-)(?!(?:n'|ne |s'|y )|(?:et|ou|qui|ont|a|est|sont|avaient|avait|dont|dans|par|sur|en|au|aux|lors|pres"
    r"|apres|avant|chez|cote|parmi|mais|puis|etaient|etait|furent|fut|ete|auraient|aurait|seraient|serait|contre"
    r"|vers|selon|avec|sans|depuis|entre)\b)(?:de |d'|du |des |de la |de l')?[\w'-]+){0,4}"
)
_PASSIVE = re.compile(
    r"(?P<aside>(?:,[^,;.]{1,60},)?(?: (?:dont|parmi lesquels|parmi lesquelles|parmi eux)[^,;.]{1,50}?)?(?: (?:de|du"
    r"|des|d'|a|dans|en|au|aux|pres|sur|civils|armes)\b[^,;.]{1,40}?)??)"
    r"\s?(?P<aux>(?:(?:n'|ne )?(?:(?:ont|a|avaient|avait|auraient|aurait) (?:\w+ment |deja |egalement "
    r"|aussi )*(?:ete |(?=peri\b|succombe|trouve la mort|perdu la vie|disparu))|(?:sont|est|etaient|etait|furent|fut"
    r"|seraient|serait) ))?(?:ete |deja |egalement |aussi |ainsi |\w+ment |pu etre |mis |portee?s? |faits? "
    r"|laissee?s? )*)"
    rf"(?P<verb>{alternatives(frozenset(form for form, kinds in VERBS.items() if kinds.participle))})\b"
)
_ACTIVE = re.compile(
    rf"\b(?P<verb>{alternatives(frozenset(VERBS))})(?: (?:legerement|grievement|gravement|mortellement|ainsi|aussi"
    rf"|egalement|notamment|alors|au total|environ|a|quelque|quelques|par balles?))*\s+(?:la vie a |la mort (?:de "
    rf"|d')|au moins |plus de |plus d'|pres de |moins de |environ |jusqu'a |quelque )?$"
)
_LIST = re.compile(r"\s*(?:,|et|ainsi que|, et|mais aussi)\s*$")
_PART = re.compile(r"(?:\bdont|\bparmi lesquel(?:le)?s|\by compris|\bparmi eux|\bnotamment)\s*$")
_SIDE = re.compile(
    r"(?:[^,;.]{0,30}?)\b(?:chez |cote |du cote (?:des? |du |de la |de l')?|dans les rangs (?:de la |de l'|des? |du "
    r"|d'|de )?|parmi |au sein (?:de la |de l'|des? |du ))(?:les |le |la |l'|des )?(?P<who>[\w'-]+(?: (?!et\b|ou\b"
    r"|sont\b|ont\b|a\b|dans\b|lors\b)[\w'-]+)?)"
)
_ENDS = re.compile(r"\s*(?:[.,;)]|$| et\b| dans\b| autres?\s*[.,;])")
_DEFINITE = re.compile(r"\b(?:les|ces|ses|leurs|des)\s*$")
_QUALITY = re.compile(
    r"(?P<quality>graves?|grievement|legers?|gravement|en urgence absolue|dans un etat grave|legerement)\b"
)
_NEGATED = re.compile(r"\b(?:n'|ne )\w*\s?(?:\w+ ){0,2}$|\bpas\b[^,;.]{0,12}$|\bsans\s(?:\w+ )?$")
_NOBODY = re.compile(
    r"\b(?P<text>(?P<none>aucune?|pas de|sans faire de|sans|ni)\s(?P<what>(?:de )?(?P<head>victimes?|pertes?"
    r"|blesses?|morts?|degats?|deces|victimes? civiles?))(?: (?:civils?|humaines?|amies?|francaises?|ni \w+))?)\b"
)
_PERSON = re.compile(
    rf"\b(?P<np>(?:le |la |l'|son |sa |leur )(?P<head>{alternatives(PEOPLE)})(?:-\w+)?(?: "
    rf"[a-z][\w-]+)?)(?P<aside>(?:,[^;.]{{0,80}},)?)\s(?:a ete |est |avait ete |fut |etait |aurait ete |a peri"
    rf"|est mort)\s?(?:\w+ment "
    rf")?(?P<verb>{alternatives(frozenset(form for form, kinds in VERBS.items() if kinds.participle))})\b"
)


class _Phrase(NamedTuple):
    """A count with what it counts, in the plain text of a sentence."""

    number: Number
    head: str
    start: int
    what: int
    end: int


def find_losses(text: str, actors: Sequence[ActorMention] = ()) -> tuple[LossMention, ...]:
    """Return the losses that a sentence claims, in order.

    Args:
        text: The sentence.
        actors: The actors in it, with offsets into ``text``; they give the losses their sides.
    """
    bare = plain(text)
    if not any(cue in bare for cue in HEADS):
        return ()
    counting: Counting = "aggregate" if is_total(bare) else "additive"
    found = [*_counted(text, bare, actors, counting), *_persons(text, bare, actors, counting), *_nobody(text, bare)]
    found.sort(key=lambda mention: (mention.start, mention.end))
    kept: list[LossMention] = []
    for mention in found:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return tuple(kept)


def _counted(text: str, bare: str, actors: Sequence[ActorMention], counting: Counting) -> Iterator[LossMention]:
    """Yield the losses that are told with a count."""
    # kind, end, predicate and start of the loss before
    before: tuple[str, int, tuple[int, int], int] | None = None
    for phrase in _phrases(bare):
        lead = bare[: phrase.start]
        joined = before is not None and _LIST.fullmatch(bare, before[1], phrase.start) is not None
        part = before is not None and _PART.search(lead) is not None and phrase.start - before[1] < 40  # noqa: PLR2004
        told = _kind(bare, phrase, lead)
        if told is None and before is not None and (part or (joined and before[2][1] <= before[3])):
            told = (before[0], before[2])
        if told is None:
            continue
        kind, predicate = told
        if _NEGATED.search(lead[max(0, len(lead) - 16) :]) and phrase.number.low != 0:
            continue
        end = phrase.end
        what = text[phrase.what : end].strip() if phrase.head not in LOSS_NOUNS else _of_noun(text, bare, phrase)
        side = _side(text, bare, phrase, actors)
        loss = Loss(
            side, kind, what, text[phrase.start : end].strip(), phrase.number.low, phrase.number.high,
            counting="restates" if part else counting,
        )  # fmt: skip
        definite = _DEFINITE.search(lead) is not None
        yield LossMention(phrase.start, end, loss, predicate, definite)
        before = (kind, max(end, predicate[1] if predicate[0] >= end else end), predicate, phrase.start)


def _phrases(bare: str) -> Iterator[_Phrase]:
    end = 0
    for match in _NUMBER_AT.finditer(bare):
        at = match.start()
        if at < end:
            continue
        number = read_number(bare, at)
        if number is None or number.end == at:
            continue
        number = with_range(bare, number)
        of = _OF.match(bare, number.end)
        start = of.end() if of else number.end
        noun = _NOUN.match(bare, start)
        if (noun is None or noun["head"] not in HEADS) and (other := _NOUN.match(bare, number.end + 1)):
            noun, start = other, number.end + 1
        if noun is None or noun["head"] not in HEADS:
            if _ENDS.match(bare, number.end) and number.low not in {0, None} and _ACTIVE.search(bare[:at][-60:]):
                end = number.end
                yield _Phrase(number, "", at, number.end, number.end)
                continue
            quality = _QUALITY.match(bare, start)
            if quality and _PART.search(bare[:at]):
                end = quality.end()
                bounded = with_bound(bare, number)
                yield _Phrase(bounded, "grave", bounded.start, start, end)
            continue
        tail = _TAIL.match(bare, noun.end()) if noun["head"] not in LOSS_NOUNS else None
        end = _cut(bare, noun.end(), tail.end() if tail else noun.end())
        bounded = with_bound(bare, number)
        yield _Phrase(bounded, noun["head"], bounded.start, start, end)


def _cut(bare: str, start: int, end: int) -> int:
    """Return where the words of a noun end: before a verb of loss."""
    for match in re.finditer(r"[\w'-]+", bare[start:end]):
        word = match.group().rpartition("'")[2]
        if word in VERBS or word in LOSS_NOUNS:
            return start + match.start() - 1
    return end


def _kind(bare: str, phrase: _Phrase, lead: str) -> tuple[str, tuple[int, int]] | None:
    """Return the kind of loss that the words around a count print, and the span of the one that does."""
    if phrase.head in LOSS_NOUNS:
        return LOSS_NOUNS[phrase.head], (phrase.what, phrase.end)
    if phrase.head == "grave":
        return "wounded", (phrase.what, phrase.end)
    active = _ACTIVE.search(lead[max(0, len(lead) - 60) :])
    shift = max(0, len(lead) - 60)
    if active is not None and (kind := _of_verb(active["verb"], phrase.head, passive=False)):
        return kind, (active.start("verb") + shift, active.end("verb") + shift)
    passive = _PASSIVE.match(bare, phrase.end)
    if passive is not None and (kind := _of_verb(passive["verb"], phrase.head, passive=True)):
        return kind, passive.span("verb")
    listed = re.match(rf"(?: et | ainsi que |, ){_LISTED}", bare[phrase.end :])
    if listed is not None:
        passive = _PASSIVE.match(bare, phrase.end + listed.end())
        if passive is not None and (kind := _of_verb(passive["verb"], phrase.head, passive=True)):
            return kind, passive.span("verb")
    return None


_LISTED = (
    r"(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d+|des|plusieurs|quelques)(?: de"
    r"| d')? [\w'-]+(?: (?:de |d')?(?!ont\b|a\b|sont\b|est\b)[\w'-]+)?(?= (?:ont|a|sont|est|ete|etaient|furent"
    r"|detrui|sais|recup|tue|bless|captur))"
)


def _of_verb(verb: str, head: str, *, passive: bool) -> str | None:
    """Return the kind of loss that a verb tells of a noun: people are killed, things destroyed."""
    kinds = VERB_KINDS[VERBS[verb].kind]
    if VERBS[verb].subject and not passive:
        return None
    return kinds.people if head in PEOPLE or not head else kinds.things if head in THINGS else None


def _of_noun(text: str, bare: str, phrase: _Phrase) -> str:
    """Return what "douze morts civils" counts: the adjective behind the noun of loss."""
    match = re.match(r" (civile?s?|militaires?|francaise?s?|maliens?|graves?|legers?)\b", bare[phrase.end :])
    return text[phrase.end + 1 : phrase.end + match.end()] if match else ""


def _side(text: str, bare: str, phrase: _Phrase, actors: Sequence[ActorMention]) -> str | None:
    """Return whose loss it is: the actor within its words, or the one named behind "cote", "chez", "parmi"."""
    for mention in actors:
        if phrase.start <= mention.start < phrase.end:
            return mention.actor.side or mention.actor.name
    match = _SIDE.match(bare, phrase.end)
    if match is None:
        return None
    start, end = match.span("who")
    for mention in actors:
        if mention.start < end and start < mention.end:
            return mention.actor.side or mention.actor.name
    return text[start:end]


def _persons(text: str, bare: str, actors: Sequence[ActorMention], counting: Counting) -> Iterator[LossMention]:
    """Yield the loss of somebody who is named or was told of before: "le caporal Morel est tué"."""
    for match in _PERSON.finditer(bare):
        kind = _of_verb(match["verb"], match["head"], passive=True)
        if kind is None or _NEGATED.search(bare[: match.start("verb")][-16:]):
            continue
        start, end = match.span("np")
        side = next((m.actor.side or m.actor.name for m in actors if start <= m.start < end), None)
        what = text[start:end].partition(" ")[2] if " " in text[start:end] else text[start:end].rpartition("'")[2]
        loss = Loss(side, kind, what, text[start:end], 1, 1, counting=counting)
        yield LossMention(start, end, loss, match.span("verb"), definite=True)


def _nobody(text: str, bare: str) -> Iterator[LossMention]:
    """Yield the losses that are printed as none: "aucune victime", "sans faire de blessé"."""
    for match in _NOBODY.finditer(bare):
        kind = LOSS_NOUNS.get(match["head"].split()[0].rstrip("s"), LOSS_NOUNS.get(match["head"], "casualties"))
        start, end = match.span("text")
        loss = Loss(None, kind, "", text[start:end], 0, 0)
        yield LossMention(start, end, loss, match.span("head"))
