"""Expressions placed in a narrative."""

from __future__ import annotations

import pytest

from panther.dates.anchoring import place
from panther.dates.expressions import Expression, Shift
from panther.dates.narrative import Narrative
from panther.dates.span import DocumentSpan
from panther.dates.values import When


def narrative_at(when: When | None) -> Narrative:
    narrative = Narrative(DocumentSpan(None, None, None))
    if when is not None:
        narrative.reach(when, (3, 7), printed=False)
    return narrative


def expression(when: When | None = None, shift: Shift | None = None, value: str | None = None) -> Expression:
    return Expression(10, 20, "date", when, shift, value)


DAY = When(1945, 3, 10)
MONTH = When(1945, 3)
YEAR = When(1945)


@pytest.mark.parametrize(
    ("anchor", "shift", "printed", "when", "value"),
    [
        (DAY, Shift("offset", "D", 2), None, When(1945, 3, 12), "1945-03-12"),
        (MONTH, Shift("offset", "D", 2), None, None, "1945-03-XX"),
        (YEAR, Shift("offset", "D", 2), None, None, "1945-XX-XX"),
        (None, Shift("offset", "D", 2), None, None, "XXXX-XX-XX"),
        (None, Shift("offset", "M", 2), None, None, "XXXX-XX"),
        (DAY, Shift("offset", "M", 15), None, When(1946, 6), "1946-06"),
        (YEAR, Shift("offset", "M", 2), None, None, "1945-XX"),
        (DAY, Shift("same", "D"), When(clock="TMO"), When(1945, 3, 10, clock="TMO"), "1945-03-10TMO"),
        (MONTH, Shift("same", "D"), None, None, "1945-03-XX"),
        (DAY, Shift("same", "M"), When(part="end"), When(1945, 3, part="end"), "1945-03"),
        (YEAR, Shift("same", "M"), None, None, "1945-XX"),
        (DAY, Shift("later", "M"), None, When(1945, 3, floating="-XX"), "1945-03-XX"),
        (DAY, Shift("later", "Y"), None, When(1945), "1945"),
        (DAY, Shift("last", "Y"), When(month=10), When(1944, 10), "1944-10"),
        (DAY, Shift("next", "Y"), When(season="SU"), When(1945, season="SU"), "1945-SU"),
        (DAY, Shift("same", "W", 1), None, When(1945, 3, 12), "1945-03-12"),
        (DAY, Shift("last", "W", 6), None, When(1945, 3, 3), "1945-03-03"),
        (DAY, Shift("next", "W", 6), None, When(1945, 3, 17), "1945-03-17"),
        (MONTH, Shift("same", "W", 1), None, None, "1945-03-XX"),
        (DAY, Shift("vague", "M", 1), None, None, "FUTURE_REF"),
        (DAY, Shift("vague", "M", -1), None, None, "PAST_REF"),
        (DAY, Shift("vague", "W", 1, counted=False), None, None, "XXXX-WXX"),
        (DAY, Shift("vague", "TH", 1), None, When(1945, 3, 10, clock="TXX"), "1945-03-10TXX"),
        (DAY, Shift("ordinal", "D", 3), None, None, "1945-03-XX"),
        (YEAR, Shift("ordinal", "D", 3), None, None, "XXXX-XX-XX"),
        (When(-477), Shift("offset", "DE", 1), None, When(-46, unit="decade"), "BC046"),
    ],
)
def test_what_hangs_on_another_date(anchor, shift, printed, when, value):
    placed = place(expression(printed, shift), narrative_at(anchor))
    assert (placed.when, placed.value) == (when, value)


def test_in_apposition_to_a_date_it_is_that_date():
    shift = Shift("offset", "D", 2, from_event=True)
    assert place(expression(shift=shift), narrative_at(DAY), restated=True).when == DAY
    assert place(expression(shift=shift), narrative_at(DAY)).when == When(1945, 3, 12)


@pytest.mark.parametrize(
    ("when", "anchor", "value", "basis"),
    [
        (When(1945, 3, 10), None, "1945-03-10", "explicit"),
        (When(None, 5, 2), MONTH, "1945-05-02", "year_inherited"),
        (When(None, None, 4), MONTH, "1945-03-04", "year_inherited"),
        (When(None, None, 31), When(1945, 2), "XXXX-XX-31", "none"),
        (When(clock="T05:30"), DAY, "1945-03-10T05:30", "relative"),
        (When(clock="T05:30"), MONTH, "XXXX-XX-XXT05:30", "none"),
        (When(None, 2, 29), When(1945, 2), "1944-02-29", "year_inherited"),
        (When(44, unit="short"), MONTH, "1944", "year_inherited"),
        (When(99, unit="short"), MONTH, "1899", "year_inherited"),
        (When(99, unit="short"), None, "XX99", "none"),
    ],
)
def test_what_is_printed_in_part(when, anchor, value, basis):
    placed = place(expression(when), narrative_at(anchor))
    assert (placed.value, placed.basis) == (value, basis)


def test_what_is_meant_of_any_year_is_not_placed():
    generic = expression(When(season="WI"))._replace(generic=True)
    assert place(generic, narrative_at(DAY)).value == "XXXX-WI"


def test_a_value_that_needs_no_narrative_stays():
    assert place(expression(value="P3D"), narrative_at(DAY)).value == "P3D"


def test_the_anchor_is_the_span_it_was_worked_out_from():
    assert place(expression(shift=Shift("offset", "D", 1)), narrative_at(DAY)).anchor == (3, 7)
