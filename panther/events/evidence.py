"""What was found in a sentence, in one place: dates, toponyms, actors, losses, speech and triggers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, NamedTuple, Protocol, TypeVar

from panther.events.activities import Trigger, find_triggers
from panther.events.telling import read_happenings
from panther.model import ActorMention, Chronology, DateMention, Document, LossMention, Sentence, Toponym
from panther.speech import Speech, quotations, read_speech


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...


T = TypeVar("T", bound=_Spanned)

# What runs on for longer without a stop is no sentence that anybody wrote: no act and no loss is read in it.
LONGEST_SENTENCE = 5_000


class _Sorted(Generic[T]):
    """Rows in order of offset, given out by sentence; the sentences are asked for in order."""

    def __init__(self, rows: Sequence[T]) -> None:
        self._rows = rows
        self._next = 0

    def within(self, sentence: Sentence) -> tuple[T, ...]:
        rows, first = self._rows, self._next
        while first < len(rows) and rows[first].start < sentence.start:
            first += 1
        last = first
        while last < len(rows) and rows[last].start < sentence.end:
            last += 1
        self._next = last
        return tuple(rows[first:last]) if last > first else ()


class _Rejected(NamedTuple):
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a sentence holds. All offsets are those of the document, except within ``speeches`` and ``quotes``.

    ``happenings`` are the triggers that tell of something that happened (``panther.events.telling``).
    """

    sentence: Sentence
    dates: tuple[DateMention, ...]
    in_force: DateMention | None
    toponyms: tuple[Toponym, ...]
    actors: tuple[ActorMention, ...]
    losses: tuple[LossMention, ...]
    triggers: tuple[Trigger, ...]
    happenings: tuple[Trigger, ...]
    speeches: tuple[Speech, ...]
    quotes: tuple[tuple[int, int], ...]
    rejected: tuple[_Rejected, ...] = ()

    @property
    def is_too_long(self) -> bool:
        """Whether it is too long for a sentence: its dates and places are listed, but it tells of nothing."""
        return len(self.sentence.text) > LONGEST_SENTENCE


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
    dates, rejected = _Sorted(chronology.mentions), _Sorted([_Rejected(*row) for row in chronology.rejected])
    names, words = _Sorted(readers.toponyms(document)), _Sorted(find_triggers(document.text))
    parties = _Sorted(readers.actors(document.text))
    found = []
    for sentence, in_force in zip(document.sentences, chronology.in_force, strict=True):
        prose = sentence.kind in {"prose", "item"} and len(sentence.text) <= LONGEST_SENTENCE
        speeches = read_speech(sentence.text) if prose else ()
        triggers = words.within(sentence) if prose else ()
        said = [span for speech in speeches for span in (speech.speaker, speech.verb) if span is not None]
        actors = parties.within(sentence)
        found.append(
            Evidence(
                sentence=sentence,
                dates=dates.within(sentence),
                in_force=in_force,
                toponyms=names.within(sentence),
                actors=actors,
                losses=_losses(sentence, actors, readers) if prose else (),
                triggers=triggers,
                happenings=read_happenings(sentence.text, sentence.start, triggers, said),
                speeches=speeches,
                quotes=quotations(sentence.text) if prose else (),
                rejected=rejected.within(sentence),
            )
        )
    return found


def _losses(sentence: Sentence, actors: Sequence[ActorMention], readers: Readers) -> tuple[LossMention, ...]:
    """Return the losses of a sentence with offsets into the document.

    The actors are moved to the sentence's offsets one by one, as they are asked for: most sentences tell no losses.
    """
    at = sentence.start
    inside = (ActorMention(m.start - at, m.end - at, m.text, m.actor) for m in actors)
    found = readers.losses(sentence.text, inside)
    return (
        tuple(
            [
                replace(
                    each,
                    start=each.start + at,
                    end=each.end + at,
                    predicate=(each.predicate[0] + at, each.predicate[1] + at),
                )
                for each in found
            ]
        )
        if found
        else ()
    )
