"""A date expression as the grammar reads it, before the narrative gives it its place in time."""

from __future__ import annotations

from typing import Literal, NamedTuple

from panther.dates.values import When

Kind = Literal["date", "time", "duration", "set", "reference", "connective", "rejected"]
Relation = Literal[
    "same",
    "offset",
    "next",
    "last",
    "later",
    "earlier",
    "vague",
    "ordinal",
    "following",
    "preceding",
    "period",
    "nth",
    "reported",
    "around",
]
Signal = Literal["", "after", "before", "by", "until", "since", "from", "week", "weekend"]


class Shift(NamedTuple):
    """How an expression hangs on the date in force.

    ``relation``: same ("that day"), offset ("two days later"), next and last ("next summer", "last October"), later and
    earlier within a unit ("later that month"), vague ("a few days later"), ordinal ("the third day"), following and
    preceding (a stretch of time: "the previous few days"), period ("at that time"), nth ("the last day of the month"),
    reported (a weekday up to the day of the telling, "yesterday" seen from it), around (the weekday up to four days on,
    else up to two back). ``amount`` counts units of ``unit`` (D,
    W, M, Y, ...). ``counted`` tells "a few days later" from "days later", and "thereafter" from the weaker "then";
    ``from_event`` says that an event is named from which is counted ("two days after the landing"); ``from_end`` that
    a night told by its two days is counted from the second one.
    """

    relation: Relation
    unit: str
    amount: float = 0
    counted: bool = True
    from_event: bool = False
    from_end: bool = False


class Expression(NamedTuple):
    """A date expression: offsets, what is printed, and how the rest is to be worked out.

    ``when`` holds the parts of a date that are printed; ``shift`` how it hangs on another date; ``value`` a TIMEX3
    value that needs no narrative ("P3D", "PRESENT_REF"). Both end points of a range have one ``group``. ``generic``
    marks what is meant of any year ("winter quarters"); ``reason`` says why something that looks like a date is none.
    """

    start: int
    end: int
    kind: Kind
    when: When | None = None
    shift: Shift | None = None
    value: str | None = None
    signal: Signal = ""
    group: int | None = None
    reason: str = ""
    generic: bool = False
