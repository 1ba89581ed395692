"""Claimed losses in a French sentence: whose, what, how many, and whether the figure may be added to others.

The figure is what is printed ("une dizaine" is 10, "plusieurs" at least 2, "des" no number, "aucune victime" a printed
zero). A part of another figure ("dont un grave") restates it; a total over a period is an aggregate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from panther.figures.sides import Sides
from panther.french.actors import side_of
from panther.french.loss_phrases import GRAVE, SOMEBODY, LossPhrase, read_phrases
from panther.french.loss_verbs import Told, what_became
from panther.french.loss_words import BEARING, CUES, LOSS_NOUNS
from panther.french.plain import plain, words_of
from panther.french.speech import read_speech
from panther.french.totals import is_total
from panther.model import ActorMention, Counting, Loss, LossMention

_LIST = re.compile(r"\s*(?:,|et|, et|mais aussi|,? ?(?:ainsi|de meme) qu(?:e\b|'))\s*(?:de |d'|du )?")
_ALSO = re.compile(
    r"(?: (?:a|au|aux|dans|en|pres|sur|lors|par)\b[^,;.]{2,40})?,? (?:ainsi|de meme) qu(?:e |')"  # "a X, ainsi qu'un"
)
_SIDE = re.compile(
    r"(?:[^,;.]{0,30}?)\b(?:chez |cote |du cote (?:des? |du |de la |de l')?|dans les rangs (?:de la |de l'|des? |du "
    r"|d'|de )?|parmi |au sein (?:de la |de l'|des? |du ))(?:les |le |la |l'|des )?(?P<who>[\w'-]+(?: (?!et\b|ou\b"
    r"|sont\b|ont\b|a\b|dans\b|lors\b|qui\b)(?:(?:de la|de l'|des?|du) ?|d')?[\w'-]+){0,2})"
)
_NEGATED = re.compile(
    r"\b(?:n'|ne )\w*\s?(?:\w+ ){0,2}$|\bpas\b[^,;.]{0,12}$|\bsans\s(?:\w+ )?$|\bni\s$|\b(?:liber|relach)\w+\s$"
)
_NOBODY = re.compile(
    r"\b(?P<text>(?P<none>aucune?|pas (?:(?:fait|cause|subi|eu|signale|provoque) )?de|sans faire de|sans|ni)\s"
    r"(?P<what>(?:de )?(?P<head>victimes?|pertes?|blesses?|morts?|degats?|deces|victimes? civiles?))"
    r"(?: (?:civils?|humaines?|amies?|francaises?))?)\b"
)
_MEMBER = re.compile(r", (?:du |de la |de l'|des |d'un |d'une |membre |chef )[^,;.]{1,60}(?=,)")
_ANAPHOR = re.compile(r"\b(?:ses|leurs|son|leur|eux|elles|autres?|siens)\b")
_NATURAL = re.compile(r"\b(?:maladie|mort naturelle|vieillesse|crise cardiaque|epidemie|cholera|paludisme)\b")
_ARTICLE = re.compile(r"(?:la |les? |l'|des )?")
_NEAR = 40


def find_losses(text: str, actors: Sequence[ActorMention] = ()) -> tuple[LossMention, ...]:
    """Return the losses that a sentence claims, in order.

    Args:
        text: The sentence.
        actors: The actors in it, with offsets into ``text``; they give the losses their sides.
    """
    bare = plain(text)
    if CUES.isdisjoint([word.plain for word in words_of(text)]):
        return ()
    found = [*_Reader(text, bare, actors).read(), *_nobody(text, bare)]
    found.sort(key=lambda mention: (mention.start, mention.end))
    kept: list[LossMention] = []
    for mention in found:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return tuple(kept)


class _Reader:
    """A sentence while its losses are read."""

    def __init__(self, text: str, bare: str, actors: Sequence[ActorMention]) -> None:
        self._text = text
        self._bare = bare
        self._sides = Sides(text, (), actors)
        self._phrases = [each for each in read_phrases(text, bare, actors) if not _speaks(text, bare, each)]
        self._counting: Counting = "aggregate" if is_total(bare) else "additive"

    def read(self) -> Iterator[LossMention]:
        """Yield the losses of the sentence."""
        before: tuple[LossPhrase, Told, Loss] | None = None
        for phrase, own in zip(self._phrases, self._told(), strict=True):
            told = own or (self._goes_on(phrase, *before[:2]) if before else None)
            if told is None or self._is_denied(phrase):
                continue
            loss = self._loss(phrase, told, before[1].kind if before else "", before[2] if before else None)
            yield LossMention(phrase.start, phrase.end, loss, told.span, phrase.definite)
            before = phrase, told, loss

    def _told(self) -> list[Told | None]:
        """Return what became of each phrase; the members of a list that ends with a passive share its verb."""
        told: list[Told | None] = []
        following = len(self._bare)
        for phrase in reversed(self._phrases):
            told.insert(0, what_became(self._bare, phrase, following))
            following = following if phrase.part else phrase.start
        for index in range(len(told) - 2, -1, -1):
            phrase, after, shared = self._phrases[index], self._phrases[index + 1], told[index + 1]
            if told[index] is None and shared and shared.verb and shared.span[0] >= after.end:
                listed = _LIST.fullmatch(self._bare, phrase.end, after.start)
                apposed = after.is_person and listed and listed.group().strip() == ","
                kind = shared.of(phrase.head) if listed and not apposed else None
                told[index] = shared._replace(kind=kind) if kind else None
        return told

    def _goes_on(self, phrase: LossPhrase, before: LossPhrase, told: Told) -> Told | None:
        """Return what became of a phrase that only goes on: the next of a list of objects, a part of what was told."""
        end = max(before.end, told.span[1])
        if phrase.part:
            return told if phrase.start - end < _NEAR else None
        if phrase.start < end:
            return None
        between = _LIST if told.span[1] <= before.start else _ALSO if told.verb else None
        if between is None or not between.fullmatch(self._bare, end, phrase.number.start):
            return None
        kind = told.of(phrase.head)
        return told._replace(kind=kind) if kind else None

    def _is_denied(self, phrase: LossPhrase) -> bool:
        """Return whether the words before a phrase deny or end the loss: "sans faire de morts", "a libéré"."""
        lead = self._bare[max(0, phrase.start - 16) : phrase.start]
        return phrase.number.low != 0 and _NEGATED.search(lead) is not None

    def _loss(self, phrase: LossPhrase, told: Told, before: str, previous: Loss | None) -> Loss:
        """Return the loss of a phrase; a part of a figure of its kind restates it."""
        text = self._text[phrase.start : phrase.end].strip()
        part = phrase.part and (told.kind == before or phrase.head == GRAVE)
        counting: Counting = "restates" if part else self._counting
        side = self._side(phrase, told) or self._side_before(phrase, previous)
        what = self._what(phrase, previous)
        kind = "killed" if told.kind == "died" and not _NATURAL.search(self._bare) else told.kind
        return Loss(side, kind, what, text, phrase.number.low, phrase.number.high, counting=counting)

    def _side_before(self, phrase: LossPhrase, previous: Loss | None) -> str | None:
        """Return the side of those whom the words before name: "trois de ses camarades", "cinq autres"."""
        points_back = phrase.head == SOMEBODY or _ANAPHOR.search(self._bare, phrase.number.end, phrase.end)
        if previous and (points_back or phrase.part or not phrase.head):
            return previous.side
        return self._sides.before(phrase.start) if points_back else None

    def _what(self, phrase: LossPhrase, previous: Loss | None) -> str:
        """Return the noun without its count, for a pronoun the one before; of "douze morts civils" the adjective."""
        if phrase.head == SOMEBODY:
            return previous.what if previous else ""
        if phrase.head not in LOSS_NOUNS:
            return self._text[phrase.what : phrase.end].strip()
        match = re.match(r" (civile?s?|militaires?|francaise?s?|maliens?|graves?|legers?)\b", self._bare[phrase.end :])
        return self._text[phrase.end + 1 : phrase.end + match.end()] if match else ""

    def _side(self, phrase: LossPhrase, told: Told) -> str | None:
        """Return whose loss it is: named in its words, behind "du", "chez", "parmi", or the one who bears it."""
        if side := self._sides.of_span(phrase.start, phrase.end):
            return side
        if phrase.is_person and (member := _MEMBER.match(self._bare, phrase.end)):
            return self._sides.of_span(*member.span())
        if match := _SIDE.match(self._bare, phrase.end):
            start, end = match.span("who")
            named = self._text[start:end]
            return self._sides.of_span(start, end) or side_of(named) or named
        if told.verb and told.span[1] <= phrase.start and self._bare[slice(*told.span)] in BEARING:
            return self._sides.before(told.span[0])
        return None


def _speaks(text: str, bare: str, phrase: LossPhrase) -> bool:
    """Return whether a phrase names the one who tells it: "selon un prisonnier", "un blessé a raconté que"."""
    for speech in read_speech(text):
        start, end = speech.speaker or (0, 0)
        aside = "," in bare[end : speech.verb[0]]  # "deux blessés, a dit le médecin": he told of them
        if not aside and phrase.end <= end and _ARTICLE.fullmatch(bare, start, phrase.start):
            return True
    return False


def _nobody(text: str, bare: str) -> Iterator[LossMention]:
    """Yield the losses that are printed as none: "aucune victime", "sans faire de blessé"."""
    for match in _NOBODY.finditer(bare):
        kind = LOSS_NOUNS.get(match["head"].split()[0].rstrip("s"), LOSS_NOUNS.get(match["head"], "casualties"))
        start, end = match.span("text")
        loss = Loss(None, kind, "", text[start:end], 0, 0)
        yield LossMention(start, end, loss, match.span("head"))
