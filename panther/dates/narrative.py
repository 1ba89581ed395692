"""How far the narrative has come in time: the date that relative dates count from, and the year of dates without one.

The two differ. A treaty of 1801 that is mentioned on the way dates its own clause, but a "17 August" two sentences on
belongs to the year that is being told. So every date moves the anchor, and only some settle the year.
"""

from __future__ import annotations

from typing import NamedTuple

from panther.dates.span import Days, DocumentSpan
from panther.dates.values import When, hour_of, shifted

Span = tuple[int, int]

_SEASON_MIDDLES = {"SP": 4, "SU": 7, "FA": 10, "WI": 1, "H1": 3, "H2": 9}
_MIDDLE_OF_YEAR = 6
# A month more than half a year back in the same year is that of the next year, as "January" after "December"; one
# nearly a year ahead is that of the year before. From 5 to 9 and 10 to 12 months score the same.
_TURN_BACK, _TURN_AHEAD = 7, 11
# Past the last date that the document prints, the year turns only where nothing else makes sense.
_SURE_TURN = 10
# How many years ahead a date within a sentence may lie and still carry the narrative along; a section may open
# farther off.
_LONGEST_STEP, _LONGEST_SECTION_STEP = 2, 5


# A night runs from one day into the next; what is told of a morning after it is of the next day.
_SHORTLY = 3
_EVENING, _SMALL_HOURS, _NOON = 18, 6, 12


class Anchor(NamedTuple):
    """A date that the narrative has reached, with the span that says so."""

    when: When
    span: Span | None


class Manner(NamedTuple):
    """How a date stands in its sentence.

    Attributes:
        opens: It opens the sentence.
        printed: Its year is printed.
        passing: It only qualifies a noun, compares or plans.
        aside: It stands in a quotation, bounds what is told ("until"), or looks back from another date.
    """

    opens: bool
    printed: bool
    passing: bool
    aside: bool


def _month_of(when: When) -> int:
    return when.month or _SEASON_MIDDLES.get(when.season or "", _MIDDLE_OF_YEAR)


def _says_less(when: When, known: When) -> bool:
    """Return whether a date only repeats the year of one that says more."""
    return when.year == known.year and when.month is None and when.season is None and known.month is not None


class Narrative:
    """The state of reading.

    Attributes:
        anchor: The last date, which relative dates count from.
    """

    def __init__(self, span: DocumentSpan) -> None:
        self.anchor: Anchor | None = Anchor(When(span.first_year[0]), span.first_year[1]) if span.first_year else None
        self._span = span
        self._settled = self.anchor
        self._window: tuple[int, int] | None = None
        self._window_section = self._section = ""
        self._opening = True  # whether no date has been read in this section
        self._printed_here = False  # whether a year has been printed in this sentence
        self.report: Anchor | None = None  # the day at the head of the report or letter that is read
        self.ends_night = False  # whether the anchor is a night that was told by its two days
        self._night: When | None = None  # the last night told, up to noon of the day after

    @property
    def year(self) -> int | None:
        """The year that is told: that of dates without one."""
        return self._settled.when.year if self._settled else None

    def is_elsewhen(self, year: int) -> bool:
        """Return whether a printed year lies outside the campaign that a document is about, as far as it is told."""
        told, core = self.year, self._span.core
        return core is not None and told is not None and year != core.year and not told <= year <= told + 1

    def enter(self, section: str) -> None:
        """Go on to a sentence, which may open a section."""
        self._printed_here = False
        if section != self._section:
            self._section, self._opening, self.report = section, True, None

    def reach(self, when: When, span: Span, *, printed: bool, ends_night: bool = False) -> None:
        """Let the narrative reach a date: what follows counts from it.

        Args:
            when: The date.
            span: The words that say so.
            printed: Whether they print a year.
            ends_night: Whether they are the second day of a night that is told by its two days.
        """
        if when.year is not None:
            self.anchor = Anchor(when, span)
            self.ends_night = ends_night
            self._printed_here = self._printed_here or printed
            if when.clock == "TNI":
                self._night = when
            elif self._night is not None and not self._is_morning_after(self._night, when):
                self._night = None

    @staticmethod
    def _is_morning_after(night: When, when: When) -> bool:
        """Return whether a time of day lies between the last night told and the noon after it."""
        hour = hour_of(when.clock)
        if hour is None or hour >= _NOON:
            return False
        following = shifted(night, 1, "D")
        return following is not None and when[:3] == following[:3]

    def night_or_day(self, clock: str | None) -> Anchor | None:
        """Return what "that night" and "the following night" count from: the morning after still has its night."""
        anchor = self.anchor
        return anchor._replace(when=self._night) if anchor and self._night and clock == "TNI" else anchor

    def day_of(self, clock: str | None, *, bare: bool) -> Anchor | None:
        """Return the day of a time of day: the small hours and the morning after a night are of the next day.

        Args:
            clock: The time of day.
            bare: Whether it stands alone ("at dawn") and does not point back ("that morning").
        """
        anchor, hour = self.anchor, hour_of(clock)
        if anchor is None or hour is None:
            return anchor
        told = hour_of(anchor.when.clock)
        if told is None or told < _EVENING or not _comes_after(anchor.when.clock, clock, hour, bare=bare):
            return anchor
        following = shifted(anchor.when, 1, "D")
        return anchor if following is None else anchor._replace(when=following)

    def head(self, when: When, span: Span, *, last_of_range: bool, printed: bool) -> None:
        """Take a date from a heading or an infobox; a heading with years says which years its section tells."""
        if when.year is None:
            return
        if last_of_range and self._window:
            self._window = (self._window[0], max(self._window[0], when.year))
            return
        self._settle(when, span)
        if printed:
            self._window, self._window_section = (when.year, when.year), self._section

    def settle(self, when: When, span: Span, manner: Manner) -> None:
        """Let a date decide the year of those that print none, unless it only looks back or ahead."""
        if when.year is None or (manner.aside and not manner.opens) or not self._fits_window(when.year, manner):
            return
        known = self._settled.when.year if self._settled else None
        carries = self._carries(when.year - known if known is not None else 0, manner)
        self._opening = self._opening and manner.passing
        if carries:
            self._settle(when, span)

    def _carries(self, step: int, manner: Manner) -> bool:
        """Return whether a date so many years on carries the narrative along."""
        if manner.passing:
            # A section that opens with "the campaign of 1777" is about that year, if nothing else is said.
            return self._opening and manner.printed and abs(step) <= _LONGEST_STEP
        if manner.opens or not manner.printed:
            return True
        return abs(step) <= _LONGEST_SECTION_STEP if self._opening else 0 <= step <= _LONGEST_STEP

    def _settle(self, when: When, span: Span) -> None:
        if self._settled is None or not _says_less(when, self._settled.when):
            self._settled = Anchor(when, span)

    def _fits_window(self, year: int, manner: Manner) -> bool:
        """Return whether a year may settle under a heading with years; a section that opens elsewhere ends them."""
        window = self._window
        if not manner.printed or window is None or window[0] - 1 <= year <= window[1] + 1:
            return True
        if not (manner.opens or self._opening) or self._section == self._window_section:
            return False
        self._window = None
        return True

    def year_for(self, when: When, ends: When | None = None) -> Anchor | None:
        """Choose the year of a date that prints none.

        Args:
            when: The date.
            ends: The end of a range that it begins: "between November and January", told in February, lies back.

        Returns:
            The year, with the span it was taken from; ``None`` where the narrative has none.
        """
        basis = self._basis()
        if self._span.stated is not None:
            told = self._nearest_year(when, basis.when) if basis is not None else None
            return Anchor(When(_year_within(self._span.stated, when, told)), None)
        if basis is None or basis.when.year is None:
            return None
        year = self._nearest_year(when, basis.when) - _lies_back(when, ends, basis.when)
        core = self._span.core
        if core is not None and self._opening and not self._printed_here and when.day is not None:
            years = (year, *range(max(core.year - 1, 1), core.year + 2))
            year = min(years, key=lambda y: abs((y - core.year) * 12 + (when.month or core.month) - core.month))
        return Anchor(When(year), basis.span)

    def _basis(self) -> Anchor | None:
        """Return what decides the year: a year printed in the same sentence, else the date that has settled."""
        anchor, settled = self.anchor, self._settled
        if not self._printed_here or anchor is None or anchor.when.year is None:
            return settled or anchor
        if settled and settled.when.year is not None and abs(anchor.when.year - settled.when.year) > _LONGEST_STEP:
            return settled
        return anchor

    def _nearest_year(self, when: When, anchor: When) -> int:
        year = anchor.year or 0
        if when.season == "WI":
            return year + _next_winter(anchor)
        if anchor.month is not None or anchor.season is not None:
            year += self._turn(when, anchor)
        if self._window and not self._window[0] <= year <= self._window[1] and self._is_in_window(anchor):
            return min(max(anchor.year or 0, self._window[0]), self._window[1])
        return year

    def _is_in_window(self, anchor: When) -> bool:
        """Return whether the narrative is still within the years of its heading, and has not printed a later one."""
        return self._window is not None and (anchor.year or 0) <= self._window[1]

    def _turn(self, when: When, anchor: When) -> int:
        """Return 1 where a month is that of the next year, -1 where it is that of the year before."""
        ahead = _month_of(when) - _month_of(anchor)
        if ahead <= -_SURE_TURN:
            return 1
        if ahead <= -_TURN_BACK:
            return 0 if self._is_past_the_end((anchor.year or 0) + 1, when) else 1
        return -1 if ahead >= _TURN_AHEAD else 0

    def _is_past_the_end(self, year: int, when: When) -> bool:
        """Return whether a date lies after the last one that the document prints with its year."""
        last = self._span.last
        return last is not None and last.year is not None and (year, _month_of(when)) > (last.year, last.month or 12)


def _year_within(stated: Days, when: When, told: int | None) -> int:
    """Return the year that brings a date nearest to a campaign; of several within it, the one that is told."""
    first, last = stated
    year = first.year if told is None else told

    def months_outside(candidate: int) -> int:
        at = candidate * 12 + _month_of(when)
        return max(first.year * 12 + first.month - at, at - last.year * 12 - last.month, 0)

    years = range(max(first.year - 1, 1), last.year + 2)
    return min(years, key=lambda candidate: (months_outside(candidate), abs(candidate - year)))


def _comes_after(told: str | None, clock: str | None, hour: int, *, bare: bool) -> bool:
    """Return whether a time of day is that of the day after a night or an evening."""
    if told == "TNI":
        return hour < _EVENING or (bare and clock == "TEV")
    return hour < _SMALL_HOURS or (bare and clock == "TMO")


def _lies_back(when: When, ends: When | None, told: When) -> bool:
    """Return whether a range over the turn of the year has ended shortly before the month that is told."""
    if ends is None or ends.year is not None or not (when.month and ends.month and told.month):
        return False
    return when.month > told.month >= ends.month and told.month - ends.month <= _SHORTLY and when.month > ends.month


def _next_winter(anchor: When) -> int:
    """Return how many years on a winter ends, which is what it is named by."""
    return 1 if (anchor.month or 0) >= _MIDDLE_OF_YEAR or anchor.season in ("SU", "FA") else 0


def named_year(relation: str, printed: When, anchor: When) -> int:
    """Return the year of "last October" or "next summer", seen from a date."""
    year = anchor.year or 0
    if relation == "next":
        return year if _month_of(printed) > _month_of(anchor) else year + 1
    return year if _month_of(printed) < _month_of(anchor) else year - 1
