"""The steps of a film: what is new when, what is shown, for how long."""

from datetime import date, timedelta

import pytest

from panther.exports.edition import narrowed
from panther.exports.film.options import FilmOptions
from panther.exports.film.steps import in_ticks, steps_of
from panther.views.query import View, Window
from tests import campaigns
from tests.exports.editions import SIEGE, edition_of


def over_years(count, apart):
    first = date(1900, 1, 1)
    days = [first + timedelta(days=number * apart) for number in range(count)]
    return edition_of("Years", [campaigns.event(0, day, day, event_id=f"e{day}") for day in days])


def test_every_day_is_a_step_and_every_dated_event_is_new_once():
    steps = steps_of(SIEGE, FilmOptions())
    assert [step.start for step in steps] == [date(2021, 6, day) for day in range(1, 14)]
    new = [number for step in steps for number in step.new]
    dated = [number for number, event in enumerate(SIEGE.events, 1) if event.date_start or event.date_end]
    assert sorted(new) == dated
    assert list(steps[-1].shown) == dated
    for step in steps:
        for number in step.new:
            event = SIEGE.events[number - 1]
            assert (event.date_start or event.date_end) == step.start


def test_what_happened_stays_and_what_has_not_is_not_shown():
    for step in steps_of(SIEGE, FilmOptions()):
        for number, event in enumerate(SIEGE.events, 1):
            if event.date_start is not None:
                assert (number in step.shown) == (event.date_start <= step.window.end)


def test_empty_days_pass_faster_but_are_seen():
    steps = steps_of(SIEGE, FilmOptions())[:-1]
    full, empty = ([step.seconds for step in steps if bool(step.new) is some] for some in (True, False))
    assert 0 < max(empty) < min(full)


def test_a_window_is_played_alone():
    view = View(Window(date(2021, 6, 4), date(2021, 6, 6)))
    steps = steps_of(narrowed(SIEGE, view), FilmOptions())
    assert [step.start.day for step in steps] == [4, 5, 6]
    assert all(step.window.start == date(2021, 6, 4) for step in steps)


def test_event_by_event_plays_those_without_a_date_last():
    steps = steps_of(SIEGE, FilmOptions(by="event"))
    assert [step.new for step in steps] == [(number,) for number in range(1, len(SIEGE.events) + 1)]
    assert steps[-1].start is None


def test_ten_thousand_years_are_stepped_too():
    days = (date.min, date(5000, 1, 1), date.max)
    edition = edition_of("Years", [campaigns.event(0, day, day, event_id=f"e{day}") for day in days])
    steps = steps_of(edition, FilmOptions(seconds=20.0))
    assert len(steps) <= 120
    assert [step.new for step in steps if step.new] == [(1,), (2,), (3,)]
    assert (steps[0].start, steps[-1].window.end) == (date.min, date.max)


@pytest.mark.parametrize(("count", "apart"), [(10, 3650), (400, 91), (20_000, 2)])
@pytest.mark.parametrize("seconds", [None, 5.0])
def test_a_hundred_years_are_as_many_steps_as_can_be_seen(count, apart, seconds):
    edition = over_years(count, apart)
    steps = steps_of(edition, FilmOptions(seconds=seconds))
    assert len(steps) <= (400 if seconds is None else 30)
    assert sum(len(step.new) for step in steps) == count
    ends = [step.window.end for step in steps]
    assert [step.start for step in steps[1:]] == [end + timedelta(days=1) for end in ends[:-1]]
    assert (steps[0].start, ends[-1]) == edition.span


def test_a_length_is_kept_and_a_speed_divides_it():
    natural = sum(step.seconds for step in steps_of(SIEGE, FilmOptions()))
    assert sum(step.seconds for step in steps_of(SIEGE, FilmOptions(speed=2.0))) == pytest.approx(natural / 2)
    steps = steps_of(SIEGE, FilmOptions(seconds=9.0))
    for per_second in (5, 10, 100):
        ticks = in_ticks([step.seconds for step in steps], per_second)
        assert sum(ticks) == 9 * per_second
        assert min(ticks) >= 1
