"""What the dates of a language are written with: all that the reading of dates asks of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, Protocol

from panther.dates import context, reports
from panther.dates.expressions import Expression, Signal
from panther.dates.grammar import find_expressions
from panther.dates.ranges import join_ranges
from panther.language import ENGLISH
from panther.model import Sentence
from panther.speech import Speech, read_speech


class Surroundings(Protocol):
    """What the words around a date make of it; a module of functions is one (see ``panther.dates.context``).

    All take the text of the document, with offsets into it.
    """

    def signal_around(self, text: str, start: int, end: int, /) -> Signal:
        """Return the preposition that opens an end of the interval."""

    def is_attributive(self, text: str, expression: Expression) -> bool:
        """Return whether a date only qualifies a noun."""

    def is_bare_year(self, expression: Expression) -> bool:
        """Return whether only a year is printed."""

    def is_compared(self, text: str, sentence_start: int, start: int) -> bool:
        """Return whether a date only serves a comparison."""

    def is_background(
        self, text: str, sentence_start: int, expression: Expression, signal: Signal, told: int | None
    ) -> bool:
        """Return whether a date is that of what a clause only recalls; ``told`` is the year that is told."""

    def looks_back(self, text: str, sentence_start: int, start: int) -> bool:
        """Return whether the clause of a date is in the pluperfect."""

    def is_planned(self, text: str, sentence_start: int, start: int) -> bool:
        """Return whether a date is that of a plan."""

    def is_possible(self, text: str, sentence_start: int, start: int) -> bool:
        """Return whether a date only says what could be."""

    def is_counted_from(self, text: str, expression: Expression, start: int) -> bool:
        """Return whether a date is counted from the one that begins at an offset: "a day after" 3 March."""

    def says_again(self, text: str, start: int, end: int) -> bool:
        """Return whether what stands between two dates makes the second one say the first again: "3 March, just"."""

    def is_limit(self, text: str, sentence_start: int, start: int) -> bool:
        """Return whether a date only bounds what is told."""


class Wording(NamedTuple):
    """How a language writes dates.

    Attributes:
        language: Its code ("fr").
        expressions: Text -> its date expressions, in order, with ranges joined.
        around: What the words around a date make of it.
        speeches: Sentence -> who says what in it.
        heads_report: Whether a day stands at the head of a report or letter.
        named_event: Text and where a date ends in it -> what tells whether an earlier sentence, with its paragraph so
            far, is about the event that the date is counted from; ``None`` where there is none.
        days_of_report: Words for days that count from the day of a report ("yesterday": -1).
    """

    language: str
    expressions: Callable[[str], Iterable[Expression]]
    around: Surroundings
    speeches: Callable[[str], tuple[Speech, ...]]
    heads_report: Callable[[str, Sentence, Expression], bool]
    named_event: Callable[[str, int], Callable[[str, str], bool] | None]
    days_of_report: Mapping[str, int]


def _english(text: str) -> Iterable[Expression]:
    return join_ranges(text, find_expressions(text))


def _none_named(_: str, __: int) -> None:
    """English counts from the last date."""


IN_ENGLISH = Wording(ENGLISH, _english, context, read_speech, reports.heads_report, _none_named, reports.DAYS_OF_REPORT)
