"""What was found in a sentence, in one place: dates, toponyms, actors, losses, speech and triggers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple, Protocol, TypeVar

from panther.events.activities import Trigger, find_triggers
from panther.events.labels import Labels
from panther.events.phrasing import IN_ENGLISH, Phrasing
from panther.events.telling import read_happenings
from panther.language import ENGLISH, text_in
from panther.model import ActorMention, Chronology, DateMention, Document, LossMention, Sentence, Toponym
from panther.speech import Speech, quotations, read_speech


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...


T = TypeVar("T", bound=_Spanned)

# What runs on for longer without a stop is no sentence that anybody wrote: no act and no loss is read in it.
LONGEST_SENTENCE = 5_000


class _Rejected(NamedTuple):
    start: int
    end: int
    reason: str


class Told(NamedTuple):
    """What only prose tells: as in ``Evidence``."""

    losses: tuple[LossMention, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    happenings: tuple[Trigger, ...] = ()
    speeches: tuple[Speech, ...] = ()
    quotes: tuple[tuple[int, int], ...] = ()


_NOTHING = Told()


class Evidence(NamedTuple):
    """What a sentence holds. All offsets are those of the document, except within ``speeches`` and ``quotes``.

    ``happenings`` are the triggers that tell of something that happened (``panther.events.telling``); ``under_date``
    tells whether the date in force is that of a heading or label: it is as good as printed in the sentence;
    ``phrasing`` is how its language says what the narrative turns on.
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
    under_date: bool = False
    phrasing: Phrasing = IN_ENGLISH

    @property
    def is_too_long(self) -> bool:
        """Whether it is too long for a sentence: its dates and places are listed, but it tells of nothing."""
        return len(self.sentence.text) > LONGEST_SENTENCE


class Prose(NamedTuple):
    """How the prose of another language than English is read.

    Attributes:
        language: Its code ("fr").
        actors: Text -> the actors that it names, in order.
        tell: Sentence, its toponyms and actors -> what only prose tells.
        phrasing: The phrases that the narrative turns on; called where a document has a sentence in the language.
    """

    language: str
    actors: Callable[[str], Sequence[ActorMention]]
    tell: Callable[[Sentence, Sequence[Toponym], Sequence[ActorMention]], Told]
    phrasing: Callable[[], Phrasing]


@dataclass(frozen=True, slots=True)
class Readers:
    """The steps that read a document; a test passes plain functions. ``actors`` and ``losses`` read English."""

    dates: Callable[[Document], Chronology]
    toponyms: Callable[[Document], Sequence[Toponym]]
    actors: Callable[[str], Sequence[ActorMention]]
    losses: Callable[[str, Iterable[ActorMention]], Sequence[LossMention]]
    others: tuple[Prose, ...] = ()


def gather(document: Document, readers: Readers) -> list[Evidence]:
    """Return the evidence of every sentence of a document, in order."""
    sentences, text = document.sentences, text_in(document, ENGLISH)
    others = {prose.language: prose for prose in readers.others}
    chronology = readers.dates(document)
    rows = zip(
        sentences,
        _by_sentence(sentences, chronology.mentions),
        chronology.in_force,
        _by_sentence(sentences, readers.toponyms(document)),
        _by_sentence(sentences, _actors(document, text, readers)),
        _by_sentence(sentences, find_triggers(text)),
        _by_sentence(sentences, [_Rejected(*row) for row in chronology.rejected]),
        strict=True,
    )
    found = []
    labels = Labels()
    for sentence, dates, in_force, toponyms, actors, triggers, rejected in rows:
        prose = sentence.kind in {"prose", "item"} and len(sentence.text) <= LONGEST_SENTENCE
        other = others.get(sentence.language)
        if not prose:
            told = _NOTHING
        elif other is None:
            told = _read_prose(sentence, toponyms, actors, triggers, readers)
        else:
            told = other.tell(sentence, toponyms, actors)
        under_date = labels.hold(sentence, in_force)
        labels.read(sentence, dates)
        phrasing = IN_ENGLISH if other is None else other.phrasing()
        found.append(Evidence(sentence, dates, in_force, toponyms, actors, *told, rejected, under_date, phrasing))
    return found


def _actors(document: Document, english: str, readers: Readers) -> Sequence[ActorMention]:
    """Return the actors of a document, each of its languages read by itself."""
    found = readers.actors(english) if english else ()
    for prose in readers.others:
        if text := text_in(document, prose.language):
            found = sorted([*found, *prose.actors(text)], key=_start)
    return found


def _start(mention: ActorMention) -> int:
    return mention.start


def _by_sentence(sentences: Sequence[Sentence], rows: Sequence[T]) -> list[tuple[T, ...]]:
    """Return the rows, which are in order of offset, that begin in each of the sentences."""
    starts = [sentence.start for sentence in sentences]
    shares: list[tuple[T, ...]] = [()] * len(sentences)
    for after, group in groupby(rows, lambda row: bisect_right(starts, row.start)):
        if after:
            end = sentences[after - 1].end
            shares[after - 1] = tuple([row for row in group if row.start < end])
    return shares


def _read_prose(
    sentence: Sentence,
    toponyms: Sequence[Toponym],
    actors: Sequence[ActorMention],
    triggers: tuple[Trigger, ...],
    readers: Readers,
) -> Told:
    """Return what only prose tells: losses, acts, and who says what."""
    text = sentence.text
    speeches = read_speech(text)
    said = [span for speech in speeches for span in (speech.speaker, speech.verb) if span is not None]
    places = [(name.start - sentence.start, name.end - sentence.start) for name in toponyms]
    happenings = read_happenings(text, sentence.start, triggers, said, places)
    return Told(_losses(sentence, actors, readers), triggers, happenings, speeches, quotations(text))


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
                each._replace(
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
