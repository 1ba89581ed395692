"""Clauses and drafts made by hand: what the tests of single steps share."""

from panther.events.activities import ACTIVITIES, STATEMENT
from panther.events.clauses import Clause
from panther.events.dating import UNDATED, When
from panther.events.drafts import Draft
from panther.events.evidence import Evidence
from panther.events.judging import Verdict
from panther.events.placing import NOWHERE
from panther.model import Actor, ActorMention, Interval, Loss, LossMention, Place, Relation, Sentence, Toponym
from panther.speech import read_speech

AT = 100  # the offset of every made sentence: offsets into documents and into sentences must not be mixed up


def place(place_id, latitude=20.0, longitude=1.0, radius=3.0, geometry="point", **changes):
    """A gazetteer entry."""
    plain = {
        "feature": "town",
        "country": "ML",
        "plot": True,
        "geonames_id": "",
        "licence": "",
        "source": "",
        "note": "",
    }
    return Place(place_id, place_id.title(), (), latitude, longitude, radius, geometry, **(plain | changes))


def span(text, words):
    """Where words stand in a made document."""
    start = AT + text.index(words)
    return start, start + len(words)


def toponym(text, words, entry, role="event", **relation):
    """A toponym of a made sentence, in the place unless another relation is given."""
    return Toponym(*span(text, words), words, entry, role, Relation(**({"kind": "in"} | relation)))


def actor(text, words, name=None, kind="force", side=None):
    """An actor of a made sentence."""
    return ActorMention(*span(text, words), words, Actor(name or words, side=side, kind=kind))


def loss(text, words, kind="killed", low=1, side=None):
    """A loss of a made sentence."""
    return LossMention(*span(text, words), Loss(side, kind, words, words, low, low), span(text, words))


def speech(text, speaker, verb="said"):
    """An act of saying, whose content is all that follows the verb; offsets into the sentence."""
    named, said = ((start - AT, end - AT) for start, end in (span(text, speaker), span(text, verb)))
    (read,) = read_speech("He said that it was over.")
    return read._replace(speaker=named, verb=said, content=(said[1], len(text)))


def clause(text, **found):
    """A made sentence as one clause, with what was found in it (toponyms, actors, losses, speeches)."""
    sentence = Sentence(0, AT, AT + len(text), text, "prose", 0, "")
    nothing = dict.fromkeys(Evidence._fields, ()) | Evidence._field_defaults | {"sentence": sentence, "in_force": None}
    evidence = Evidence(**(nothing | {name: tuple(rows) for name, rows in found.items()}))
    return Clause(evidence, AT, AT + len(text))


def draft(*losses, start=None, end=None, status="event"):
    """A draft of an event, or of a statement, with these losses; without a date unless one is given."""
    told = clause("It was so.")
    activity = STATEMENT if status == "statement" else ACTIVITIES["clash"]
    role = "report" if status == "statement" else "event"
    when = UNDATED if start is None else When(Interval(start, end or start), "day", "explicit", role, None, None)
    return Draft(told, Verdict(status, activity, ""), when, NOWHERE, [(told, "main")], list(losses))
