"""What only French prose tells: losses, acts, and who says what."""

from __future__ import annotations

from collections.abc import Sequence

from panther.events.evidence import Told
from panther.french.losses import find_losses
from panther.french.objects import retell
from panther.french.speech import quotations, read_speech
from panther.french.telling import read_triggers
from panther.model import ActorMention, Sentence, Toponym


def tell(sentence: Sentence, toponyms: Sequence[Toponym], actors: Sequence[ActorMention]) -> Told:
    """Return the losses, triggers, happenings and acts of saying of a sentence."""
    text, at = sentence.text, sentence.start
    names = [name._replace(start=name.start - at, end=name.end - at) for name in toponyms]
    speeches = read_speech(text)
    said = tuple(span for speech in speeches for span in (speech.speaker, speech.verb) if span is not None)
    read = [(retell(trigger, text, names), told) for trigger, told in read_triggers(text, said)]
    read = [(trigger._replace(start=trigger.start + at, end=trigger.end + at), told) for trigger, told in read]
    losses = [
        loss._replace(
            start=loss.start + at, end=loss.end + at, predicate=(loss.predicate[0] + at, loss.predicate[1] + at)
        )
        for loss in find_losses(text, [actor._replace(start=actor.start - at, end=actor.end - at) for actor in actors])
    ]
    return Told(
        tuple(losses),
        tuple(trigger for trigger, _ in read),
        tuple(trigger for trigger, told in read if told),
        speeches,
        quotations(text),
    )
