import itertools

import pytest

from panther.app.sums import Sum, add, sum_words, verdict

MOST = 6
FIGURES = [(2, 2), (1, 3), (2, None), (None, 3), (0, 0), (None, None)]


def possible(figure):
    low, high = figure
    return range(low or 0, (MOST if high is None else high) + 1)


@pytest.mark.parametrize("figures", list(itertools.combinations_with_replacement(FIGURES[:-1], 3)))
def test_a_sum_holds_just_what_its_figures_can_add_up_to(figures):
    total = add(figures)
    sums = {sum(chosen) for chosen in itertools.product(*map(possible, figures))}
    assert (total.low or 0) == min(sums)
    assert total.high is None or total.high == max(sums)
    assert (total.high is None) == any(high is None for _, high in figures)
    assert total.unstated == 0


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ([], Sum(None, None)),
        ([(None, None)], Sum(None, None, 1)),
        ([(None, None), (12, 12), (None, None)], Sum(12, 12, 2)),
        ([(None, 11)], Sum(None, 11)),
        ([(None, 11), (10, 10)], Sum(10, 21)),
        ([(24, None), (None, 11)], Sum(24, None)),
        ([(0, 0)], Sum(0, 0)),
        ([(0, 0), (None, None)], Sum(0, 0, 1)),
    ],
)
def test_open_ends_stay_open_and_unknown_is_never_nought(figures, expected):
    assert add(figures) == expected


@pytest.mark.parametrize(
    ("total", "unstated_in", "expected"),
    [
        (Sum(41, None), 0, "at least 41"),
        (Sum(31, 33), 0, "31–33"),
        (Sum(12, 12, 3), 2, "12 and figures not stated in 2 events"),
        (Sum(31, 33, 1), 1, "31–33 and figures not stated in 1 event"),
        (Sum(None, None, 4), 3, "not stated"),
        (Sum(None, 11), 0, "up to 11"),
        (Sum(0, 0), 0, "0"),
        (Sum(60001, None), 0, "at least 60,001"),
    ],
)
def test_sums_in_words(total, unstated_in, expected):
    assert sum_words(total, unstated_in) == expected


@pytest.mark.parametrize(
    ("told", "stated", "expected"),
    [
        (Sum(41, None), Sum(30, 30), "contradiction"),
        (Sum(31, 31, 1), Sum(30, 30), "contradiction"),
        (Sum(30, 30), Sum(30, 30), "agrees"),
        (Sum(30, 30, 1), Sum(30, 30), "open"),
        (Sum(4, 4), Sum(30, 30), "fewer"),
        (Sum(4, 4, 1), Sum(30, 30), "open"),
        (Sum(4, None), Sum(30, 30), "open"),
        (Sum(8, 8), Sum(26, None), "fewer"),
        (Sum(90, 90), Sum(26, None), "open"),
        (Sum(None, None, 2), Sum(26, 26), "nothing"),
        (Sum(3, 3), Sum(None, None, 1), "nothing"),
    ],
)
def test_claims_contradict_the_infobox_only_where_they_are_surely_more(told, stated, expected):
    assert verdict(told, stated) == expected
