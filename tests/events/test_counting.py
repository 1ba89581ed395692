"""Which losses may be summed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panther.events.counting import REACH, counts, is_same_loss, settle_counting
from panther.model import Loss
from tests.events.made import draft

DAY, NEXT = date(2011, 5, 3), date(2011, 5, 4)


def lost(kind="killed", low=5, side="Rebels", counting="additive"):
    return Loss(side, kind, "men", str(low), low, low, None, counting)


def settled(*drafts):
    settle_counting(drafts)
    return [[loss.counting for loss in one.losses] for one in drafts]


def test_what_an_event_counts_stays_as_it_is():
    assert settled(draft(lost(), start=DAY), draft(lost(), lost("wounded"), start=DAY)) == [
        ["additive"],
        ["additive", "additive"],
    ]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (lost(), "restates"),
        (lost(low=7), "restates"),
        (lost("neutralized"), "restates"),
        (lost(side=None), "restates"),
        (lost("wounded"), "aggregate"),
        (lost(side="Army"), "aggregate"),
        (lost(counting="restates"), "restates"),
        (lost(counting="aggregate"), "aggregate"),
    ],
)
def test_a_statement_restates_what_an_event_of_its_day_counts_or_else_is_a_total(told, expected):
    assert settled(draft(lost(), start=DAY), draft(told, start=DAY, status="statement"))[1] == [expected]


def test_an_event_of_another_day_or_told_later_is_not_restated():
    assert settled(draft(lost(), start=DAY), draft(lost(), start=NEXT, status="statement"))[1] == ["aggregate"]
    assert settled(draft(lost(), start=DAY, status="statement"), draft(lost(), start=DAY))[0] == ["aggregate"]


def test_a_statement_is_no_event_to_restate():
    assert settled(*(draft(lost(), start=DAY, status="statement") for _ in range(2))) == [["aggregate"]] * 2


def test_a_period_restates_what_lies_within_it():
    assert counts(draft(lost(), start=NEXT), lost(), draft(start=DAY, end=date(2011, 6, 1)).when)
    assert not counts(draft(lost(), start=NEXT), lost(), draft().when)


def test_how_far_back_a_statement_reaches():
    between = [draft(start=DAY) for _ in range(REACH)]
    assert settled(draft(lost(), start=DAY), *between[1:], draft(lost(), start=DAY, status="statement"))[-1] == [
        "restates"
    ]
    assert settled(draft(lost(), start=DAY), *between, draft(lost(), start=DAY, status="statement"))[-1] == [
        "aggregate"
    ]


LOSSES = st.builds(
    lost,
    st.sampled_from(["killed", "neutralized", "wounded"]),
    st.none() | st.integers(0, 9),
    st.sampled_from(["A", None]),
)


@given(LOSSES, LOSSES)
def test_being_the_same_loss_is_mutual(one, other):
    assert is_same_loss(one, one)
    assert is_same_loss(one, other) == is_same_loss(other, one)


@given(st.lists(st.tuples(LOSSES, st.sampled_from([DAY, NEXT]), st.sampled_from(["event", "statement"])), max_size=8))
def test_no_loss_of_a_statement_is_ever_summed(told):
    drafts = [draft(loss, start=day, status=status) for loss, day, status in told]
    for one, counting in zip(drafts, settled(*drafts), strict=True):
        assert ("additive" in counting) == (not one.is_statement)


MONTH = {"start": date(2011, 5, 1), "end": date(2011, 5, 31)}


@pytest.mark.parametrize(
    ("told", "expected"),
    [(lost(), "aggregate"), (lost("wounded"), "additive"), (lost(side="Army"), "additive")],
)
def test_a_period_sums_up_what_its_days_count(told, expected):
    assert settled(draft(told, **MONTH), draft(lost(), start=DAY)) == [[expected], ["additive"]]


def test_a_period_whose_days_count_nothing_is_counted_itself():
    assert settled(draft(lost(), **MONTH), draft(lost(), start=date(2011, 6, 1))) == [["additive"], ["additive"]]
    assert settled(draft(lost(), **MONTH), draft(lost(), **MONTH)) == [["additive"], ["additive"]]
