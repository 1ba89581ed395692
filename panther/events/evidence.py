"""What was found in a sentence, in one place: dates, toponyms, actors, losses, speech and triggers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from panther.events.activities import Trigger, find_triggers
from panther.model import ActorMention, Chronology, DateMention, Document, LossMention, Sentence, Toponym
from panther.speech import Speech, quotations, read_speech


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...


T = TypeVar("T", bound=_Spanned)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a sentence holds. All offsets are those of the document, except within ``speeches`` and ``quotes``."""

    sentence: Sentence
    dates: tuple[DateMention, ...]
    in_force: DateMention | None
    toponyms: tuple[Toponym, ...]
    actors: tuple[ActorMention, ...]
    losses: tuple[LossMention, ...]
    triggers: tuple[Trigger, ...]
    speeches: tuple[Speech, ...]
    quotes: tuple[tuple[int, int], ...]
    rejected: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Readers:
    """The steps that read a document; a test passes plain functions."""

    dates: Callable[[Document], Chronology]
    toponyms: Callable[[Document], Sequence[Toponym]]
    actors: Callable[[str], Sequence[ActorMention]]
    losses: Callable[[str, Iterable[ActorMention]], Sequence[LossMention]]


def gather(document: Document, readers: Readers) -> list[Evidence]:
    """Return the evidence of every sentence of a document, in order."""
    chronology = readers.dates(document)
    toponyms = readers.toponyms(document)
    triggers = find_triggers(document.text)
    actors = readers.actors(document.text)
    keys = {id(rows): [row.start for row in rows] for rows in (chronology.mentions, toponyms, triggers, actors)}

    def within(rows: Sequence[T], sentence: Sentence) -> tuple[T, ...]:
        starts = keys[id(rows)]
        return tuple(rows[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)])

    found = []
    for sentence, in_force in zip(document.sentences, chronology.in_force, strict=True):
        prose = sentence.kind in {"prose", "item"}
        here = within(actors, sentence)
        found.append(
            Evidence(
                sentence=sentence,
                dates=within(chronology.mentions, sentence),
                in_force=in_force,
                toponyms=within(toponyms, sentence),
                actors=here,
                losses=_losses(sentence, here, readers) if prose else (),
                triggers=within(triggers, sentence),
                speeches=read_speech(sentence.text) if prose else (),
                quotes=quotations(sentence.text) if prose else (),
                rejected=tuple(row for row in chronology.rejected if sentence.start <= row[0] < sentence.end),
            )
        )
    return found


def _losses(sentence: Sentence, actors: Sequence[ActorMention], readers: Readers) -> tuple[LossMention, ...]:
    """Return the losses of a sentence with offsets into the document.

    The actors are moved to the sentence's offsets one by one, as they are asked for: most sentences tell no losses.
    """
    at = sentence.start
    inside = (replace(mention, start=mention.start - at, end=mention.end - at) for mention in actors)
    return tuple(
        replace(
            found,
            start=found.start + at,
            end=found.end + at,
            predicate=(found.predicate[0] + at, found.predicate[1] + at),
        )
        for found in readers.losses(sentence.text, inside)
    )
