"""The frozen records that pass from one step to the next.

Offsets are Python string offsets into the decoded text of a document: ``document.text[start:end]`` gives exactly the
words that a record stands for. Dates are ``datetime.date``; an open or unknown end is ``None``. Distances are km.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from operator import itemgetter
from typing import Literal, NamedTuple

SentenceKind = Literal["prose", "heading", "item", "infobox"]
DatePrecision = Literal["day", "night", "range", "month", "year", "approximate", "open_start", "open_end", "unknown"]
DateBasis = Literal["explicit", "year_inherited", "carried", "relative", "none"]
DateRole = Literal["event", "report"]
PlaceBasis = Literal["explicit", "inherited", "relative", "none"]
Geometry = Literal["point", "area", "line"]
CitationRole = Literal["main", "support", "copy"]
Counting = Literal["additive", "restates", "aggregate"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, heading, list item or infobox line of a document.

    ``text`` is ``document.text[start:end]``, without white space around it and without a citation mark before it.
    ``paragraph`` numbers the paragraphs of the document (a heading or an infobox line is one of its own); ``section``
    is the title of the nearest heading above, or "". ``language`` is that of its paragraph ("en", "fr").
    """

    index: int
    start: int
    end: int
    text: str
    kind: SentenceKind
    paragraph: int
    section: str
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Document:
    """One file; known by its file name and the SHA-256 of its bytes.

    ``marks`` are the spans of citation marks such as ``[3]``; ``notes`` say what a reader of the bytes should know
    ("read as CP1252"). ``encoding`` is a Python codec name, "" where the format has its own. Where the text was
    extracted, ``reader`` says by what ("pypdf 7.1.0"), and ``original`` holds the bytes of the file. ``pages`` are
    the offsets where a page of a PDF begins, each with its number: a note at the foot of a page may follow words of the
    next.
    """

    name: str
    sha256: str
    text: str
    encoding: str
    sentences: tuple[Sentence, ...]
    marks: tuple[tuple[int, int], ...] = ()
    notes: tuple[str, ...] = ()
    reader: str = ""
    pages: tuple[tuple[int, int], ...] = ()
    original: bytes = field(default=b"", repr=False, compare=False)

    def page_of(self, offset: int) -> int | None:
        """Return the number of the page that a character stands on; ``None`` where the document has no pages."""
        before = bisect_right(self.pages, offset, key=itemgetter(0))
        return self.pages[before - 1][1] if before else None


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that something was read from, with the SHA-256 of its bytes."""

    name: str
    sha256: str


class Interval(NamedTuple):
    """Days from ``start`` to ``end``, both included; ``None`` is an open end."""

    start: date | None
    end: date | None


class DateMention(NamedTuple):
    """A date expression, resolved against the narrative.

    ``start``/``end`` span the expression as TIMEX3 has it (no preposition). ``value`` is its TIMEX3 value, or ``None``
    for a connective such as "thereafter", which moves the narrative but is no time expression. ``interval`` is what
    the expression with its signal ("after", "until", "from ... to ...") stands for; ``None`` where it names no day
    (durations, vague references, dates before Christ). Both end points of a range carry the interval of the range and
    the same ``group``. ``role`` is report where the day is that of an announcement. ``passing`` marks a date that
    only qualifies something named ("the 2012 coup", "since 1812"): it neither dates the event nor moves the narrative.
    ``anchor`` is the span of the earlier expression that an inherited year or a relative date was worked out from.
    """

    start: int
    end: int
    text: str
    kind: Literal["date", "time", "duration", "set", "reference"]
    value: str | None
    interval: Interval | None = None
    precision: DatePrecision = "unknown"
    basis: DateBasis = "none"
    role: DateRole = "event"
    passing: bool = False
    group: int | None = None
    anchor: tuple[int, int] | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Chronology:
    """The dates of a document.

    ``mentions`` are in order of offset. ``in_force`` holds, for each sentence of the document, the mention whose
    interval is in force when the sentence begins (the one that an undated sentence carries), or ``None``.
    ``rejected`` are spans that look like a date and are none ("31 February"), each with its reason.
    """

    mentions: tuple[DateMention, ...]
    in_force: tuple[DateMention | None, ...]
    rejected: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A row of the gazetteer. ``radius_km``: how far from its point the thing meant by the name may lie."""

    place_id: str
    name: str
    aliases: tuple[str, ...]
    latitude: float
    longitude: float
    radius_km: float
    geometry: Geometry
    feature: str
    country: str
    plot: bool
    geonames_id: str
    licence: str
    source: str
    note: str


class Relation(NamedTuple):
    """How a text places something with respect to a toponym.

    ``kind``: in, region, near, part, direction, distance, between, border, to, towards, from. ``bearing`` is
    in degrees from north, ``km`` as converted from the printed unit; ``text`` is the printed phrase ("about fifty miles
    south of").
    """

    kind: str
    text: str = ""
    km: float | None = None
    bearing: float | None = None


class Toponym(NamedTuple):
    """A place name as printed.

    ``place`` is the gazetteer entry, or ``None`` where the name is unresolved or ambiguous; ``candidates`` are then the
    ids of the entries it may mean (ambiguous) or near names that are proposed (unresolved).
    ``role`` says what the name does in its sentence (``panther.places`` lists the roles); only ``event`` and
    ``destination`` can place an event. ``described`` marks a description ("the city") with the place that it refers
    back to; it is no name.
    """

    start: int
    end: int
    text: str
    place: Place | None
    role: str
    relation: Relation
    candidates: tuple[str, ...] = ()
    ambiguous: bool = False
    described: bool = False


class Loss(NamedTuple):
    """A claimed loss. ``low``/``high`` are ``None`` where no number is printed, never 0."""

    side: str | None
    kind: str
    what: str
    text: str
    low: int | None
    high: int | None
    claimant: str | None = None
    counting: Counting = "additive"


class Citation(NamedTuple):
    """The words of a document that an event stands on."""

    document: str
    start: int
    end: int
    text: str
    role: CitationRole


class EventPlace(NamedTuple):
    """A place of an event: the gazetteer entry with the printed words and their relation to it."""

    place_id: str
    name: str
    text: str
    latitude: float
    longitude: float
    radius_km: float
    relation: str
    geometry: Geometry


class Event(NamedTuple):
    """Something that happened, as the data contract has it (docs/data-contract.md).

    ``date_anchors`` is no field of the contract: the words that an inherited year, a relative or a carried date was
    worked out from ("19 February 2013").
    """

    event_id: str
    citations: tuple[Citation, ...]
    date_start: date | None
    date_end: date | None
    date_precision: DatePrecision
    date_basis: DateBasis
    date_role: DateRole
    date_text: str | None
    time_precision: int | None
    places: tuple[EventPlace, ...]
    place_basis: PlaceBasis
    geo_precision: int | None
    event_type: str
    sub_event_type: str
    activity: str
    actors: tuple[str, ...]
    claimant: str | None
    losses: tuple[Loss, ...]
    notes: tuple[str, ...] = ()
    date_anchors: tuple[str, ...] = ()

    @property
    def excerpt(self) -> str:
        """The text of the main citation."""
        return self.citations[0].text


class LedgerRow(NamedTuple):
    """What became of a sentence, or of something found in one, and why.

    ``reason``: event, support, copy, statement, background, heading, campaign fact, not dated, unresolved, refused,
    ambiguous, rejected date, encoding. ``detail`` says more in words; ``event_id`` where the sentence is cited.
    """

    document: str
    start: int
    end: int
    text: str
    reason: str
    detail: str = ""
    event_id: str | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """A contradiction found by machine. ``level``: error or warning."""

    kind: str
    level: Literal["error", "warning"]
    message: str
    citations: tuple[Citation, ...] = ()
    event_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Actor:
    """A row of the alias table of actors, or an actor known by the form of its name alone.

    ``side`` is the party that its losses count for ("French forces" for a regiment of theirs), or ``None``.
    ``kind``: force, unit, group, person, government, media. Forces, units and groups take part in events; a person
    does when something happens to them; governments and media speak.
    """

    name: str
    aliases: tuple[str, ...] = ()
    side: str | None = None
    kind: str = "force"
    note: str = ""


class ActorMention(NamedTuple):
    """An actor as printed."""

    start: int
    end: int
    text: str
    actor: Actor


class LossMention(NamedTuple):
    """A loss as printed: ``text[start:end]`` is ``loss.text``; ``predicate`` spans the word that says what happened.

    ``definite`` marks those who were told of before ("the soldier", "he"): the figure may repeat another's.
    """

    start: int
    end: int
    loss: Loss
    predicate: tuple[int, int]
    definite: bool = False
