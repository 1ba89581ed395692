"""Every answer of a corpus is the one that the views give over the same events."""

import struct
from datetime import date, timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.made_corpus import write_events_as_corpus, write_made_corpus
from panther.corpora.corpus import Asked, open_corpus
from panther.corpora.cube import KINDS
from panther.corpora.folder import open_folder
from panther.corpora.reading import read_events
from panther.errors import InputError
from panther.model import Citation, Event, EventPlace, Loss
from panther.views.event_types import type_number
from panther.views.facets import event_facets
from panther.views.query import Filters, View, Window
from panther.views.showing import in_list_order, is_certain, is_dated, shown, touches

FIRST = date(2013, 2, 1)
LAST = FIRST + timedelta(40)
PLACES = [
    EventPlace("gao", "Gao", "Gao", 16.27, -0.04, 2.0, "in", "point"),
    EventPlace("gao", "Gao", "near Gao", 16.27, -0.04, 15.0, "near", "area"),
    EventPlace("ame", "Ametettaï", "Ametettaï", 19.4, 1.2, 15.0, "in", "area"),
    EventPlace("ame", "Ametettaï", "30 km west of it", 19.4, 0.9, 10.0, "distance", "area"),
]
LOSSES = [Loss(None, kind, "men", "some", 2, None) for kind in ("killed", "wounded", "Captured")]
WORDS = ["L’été à Kidal,  près d'un oued.", "Soldiers of the 1er\u00a0RCP hit a mine", "İstanbul ﬁre", "Νίκος"]
TYPES = {"Battles": "Armed clash", "Protests": "Peaceful protest", "Statement": "Statement"}
DATED = [("day", 0), ("range", 3), ("open_end", None), ("open_start", None), ("unknown", None)]


@st.composite
def events(draw):
    precision, length = draw(st.sampled_from(DATED))
    day = FIRST + timedelta(draw(st.integers(0, 30)))
    start = None if precision in {"open_start", "unknown"} else day
    end = None if precision in {"open_end", "unknown"} else day + timedelta(length or 0)
    kind = draw(st.sampled_from(sorted(TYPES)))
    places = tuple(draw(st.lists(st.sampled_from(PLACES), max_size=3)))
    told = draw(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from(WORDS)), min_size=1, max_size=3))
    roles = ["main", *draw(st.lists(st.sampled_from(["support", "copy"]), min_size=2, max_size=2))]
    return Event(
        event_id="",
        citations=tuple(
            Citation(f"{name}.txt", 0, len(text), text, role) for (name, text), role in zip(told, roles, strict=False)
        ),
        date_start=start,
        date_end=end,
        date_precision=precision,
        date_basis="none" if precision == "unknown" else draw(st.sampled_from(["explicit", "carried", "relative"])),
        date_role="event",
        date_text=None,
        time_precision=1,
        places=places,
        place_basis=draw(st.sampled_from(["explicit", "inherited", "relative"])) if places else "none",
        geo_precision=1 if places else None,
        event_type=kind,
        sub_event_type=TYPES[kind],
        activity="clash",
        actors=tuple(draw(st.lists(st.sampled_from(["French forces", "Élan", "mnla"]), max_size=2))),
        claimant=None,
        losses=tuple(draw(st.lists(st.sampled_from(LOSSES), max_size=2))),
    )


FILTERS = st.builds(
    Filters,
    st.fixed_dictionaries(
        {},
        optional={
            "type": st.lists(st.sampled_from(["battles", "statement", "none"]), min_size=1).map(tuple),
            "actor": st.lists(st.sampled_from(["Élan", "mnla"]), min_size=1).map(tuple),
            "place": st.lists(st.sampled_from(["Gao", "Some way from Ametettaï", "No place known"]), min_size=1).map(
                tuple
            ),
            "document": st.just(("a.txt",)),
            "loss": st.lists(st.sampled_from(["killed", "No losses told"]), min_size=1).map(tuple),
        },
    ),
    st.booleans(),
    st.sampled_from(["", "", "KIDAL", "pres d’un", "1er rcp", "fire gao", "istan", "some way", "%", "νικος"]),
)
WINDOWS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(
    lambda days: Window(FIRST + timedelta(min(days)), FIRST + timedelta(max(days)))
)
numbers = count()


def opened(folder, made):
    """Open events as a corpus, and return it with them in the order of its files."""
    named = [event._replace(event_id=f"e{number:012x}") for number, event in enumerate(made)]
    path = write_events_as_corpus(folder / str(next(numbers)), named)
    return open_corpus(path), list(read_events(open_folder(path)))


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(events(), min_size=1, max_size=40), st.lists(st.tuples(FILTERS, WINDOWS), min_size=6, max_size=6))
def test_a_corpus_answers_as_the_views_do(tmp_path, made, asked):
    corpus, known = opened(tmp_path, made)
    ordered = in_list_order(known)
    for filters, window in asked:
        view, question = View(window, filters=filters), Asked(window, filters)
        inside = shown(ordered, view)
        undated = [event for event in shown(ordered, View(None, filters=filters)) if not is_dated(event)]
        assert corpus.count(question) == len(inside)
        assert [event.event_id for event in corpus.page(question).events] == [
            event.event_id for event in (*inside, *undated)
        ]
        assert list(corpus.page(Asked(window, filters, part="unplaced")).events) == [
            event for event in (*inside, *undated) if not event.places
        ]
        assert list(corpus.page(Asked(window, filters, part="undated")).events) == undated
        for facet in event_facets(known):
            assert_facet(corpus, facet, known, view)
        assert_cube(corpus, known, view)


def assert_facet(corpus, facet, known, view):
    """The counts beside the values: of events of the window that pass all filters but this one."""
    others = {name: values for name, values in view.filters.chosen.items() if name != facet["key"]}
    inside = {
        id(event)
        for event in shown(known, View(view.window, filters=Filters(others, view.filters.certain, view.filters.text)))
    }
    counts = dict.fromkeys(facet["values"], 0)
    for event, values in zip(known, facet["of"], strict=True):
        for value in values:
            counts[facet["values"][value]] += id(event) in inside
    told = corpus.facet_counts(Asked(view.window, view.filters), facet["key"])
    chosen = set(view.filters.chosen.get(facet["key"], ()))
    assert {each.value: each.events for each in told} == {
        value: events for value, events in counts.items() if events or value in chosen
    }


def assert_cube(corpus, known, view):
    """What a browser works out of the cube: events of the window by place, type and certainty."""
    if corpus.span is None:
        return
    first = corpus.span[0]
    from_day = (max(view.window.start, first) - first).days
    to_day = min((view.window.end - first).days, (corpus.span[1] - first).days)
    if to_day < from_day:
        return
    window = Window(first + timedelta(from_day), first + timedelta(to_day))
    rest = Filters(
        {name: values for name, values in view.filters.chosen.items() if name != "type"}, text=view.filters.text
    )
    inside = shown(known, View(window, filters=rest))
    series = series_of(corpus.cube(rest).series, from_day, to_day)
    sites = corpus.sites()
    spots = {place.number: (place.latitude, place.longitude) for place in corpus.places()}
    found = {}
    for number, events in series.items():
        site, kind = divmod(number, KINDS)
        found[frozenset(spots[place] for place in sites[site]), kind] = events
    expected = {}
    for event in inside:
        key = frozenset((p.latitude, p.longitude) for p in event.places)
        kind = 2 * type_number(event.event_type) + is_certain(event)
        expected[key, kind] = expected.get((key, kind), 0) + 1
    assert {key: events for key, events in found.items() if events} == expected
    assert days_of(corpus.cube(rest).days, from_day, to_day) == len(inside)


def series_of(data, from_day, to_day):
    days, _, bits, begin, end = struct.unpack_from("<5I", data)
    numbers = struct.unpack_from(f"<{2 * (days + 1) + begin + end}I", data, 20)
    begin_at, end_at, entries = numbers[: days + 1], numbers[days + 1 : 2 * days + 2], numbers[2 * days + 2 :]
    counts = {}
    told = [(entry, 1) for entry in entries[: begin_at[to_day + 1]]]
    told += [(entry, -1) for entry in entries[begin:][: end_at[from_day]]]
    for entry, sign in told:
        series = entry & (2**bits - 1)
        counts[series] = counts.get(series, 0) + sign * (entry >> bits)
    return counts


def days_of(data, from_day, to_day):
    length, *numbers = struct.unpack(f"<{len(data) // 4}I", data)
    days, counts = numbers[:length], numbers[length:]
    assert len(counts) == 3 * 2 * KINDS * length + 2 * KINDS
    begun, ended = (counts[part * 2 * KINDS * length :][: 2 * KINDS * length] for part in (0, 1))
    up_to = sum(number for at, number in enumerate(begun) if days[at % length] <= to_day)
    return up_to - sum(number for at, number in enumerate(ended) if days[at % length] < from_day)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    path = write_made_corpus(tmp_path_factory.mktemp("made"), 3_000)
    return open_corpus(path), in_list_order(read_events(open_folder(path)))


def test_the_list_is_paged_through_to_its_last_event(made):
    corpus, ordered = made
    window = Window(date(2013, 3, 1), date(2013, 3, 31))
    expected = [event for event in ordered if touches(event, window) or not is_dated(event)]
    pages = [corpus.page(Asked(window), first) for first in range(0, len(expected), 60)]
    assert [event for page in pages for event in page.events] == expected
    assert {page.total for page in pages} == {len(expected)}
    assert corpus.page(Asked(window), 10**9).events == tuple(expected[-1:])


def test_events_are_found_by_id_and_by_place(made):
    corpus, ordered = made
    event = next(event for event in ordered if len(event.places) == 2)
    assert corpus.events[event.event_id] == event
    assert event.event_id in corpus.events
    assert "no such" not in corpus.events
    numbers = corpus.places_of(event.event_id)
    assert {corpus.places()[number].name for number in numbers} == {place.name for place in event.places}
    at = Asked(corpus.span and Window(*corpus.span), places=tuple(numbers[:1]))
    name = corpus.places()[numbers[0]].name
    assert [each.event_id for each in corpus.page(at, rows=3_000).events] == [
        each.event_id for each in ordered if any(place.name == name for place in each.places)
    ]


def test_one_event_of_another_age_does_not_make_the_counts_long(tmp_path, made):
    dated = [event for event in made[1] if event.date_precision == "day"]
    events = [event._replace(event_id=f"e{number:x}") for number, event in enumerate(dated[:300])]
    old = events[0]._replace(event_id="old", date_start=date(1013, 1, 1), date_end=date(1013, 1, 1))
    near = open_corpus(write_events_as_corpus(tmp_path / "near", events))
    far = open_corpus(write_events_as_corpus(tmp_path / "far", [*events, old]))
    assert len(far.cube(Filters()).days) < 1.1 * len(near.cube(Filters()).days)
    assert days_of(far.cube(Filters()).days, 0, 365) == 1


def test_events_without_any_date_are_counted(tmp_path, made):
    undated = [event._replace(event_id=f"u{number}") for number, event in enumerate(made[1]) if not is_dated(event)]
    corpus = open_corpus(write_events_as_corpus(tmp_path, undated))
    length, *numbers = struct.unpack(f"<{len(corpus.cube(Filters()).days) // 4}I", corpus.cube(Filters()).days)
    assert (length, sum(numbers)) == (0, len(undated))


def test_what_the_database_cannot_do_is_told_in_a_line(tmp_path, made):
    corpus = open_corpus(write_events_as_corpus(tmp_path, made[1][:20]))
    corpus._database.close()
    march = Asked(Window(date(2013, 3, 1), date(2013, 3, 31)), Filters(text="patrol"))
    for ask in (
        lambda: corpus.count(march),
        lambda: corpus.page(march),
        lambda: corpus.cube(Filters(text="patrol")),
        lambda: corpus.facet_counts(march, "actor"),
        lambda: corpus.events[made[1][0].event_id],
        lambda: "x" in corpus.values("actor"),
        corpus.places,
    ):
        with pytest.raises(InputError, match=r"the index cannot be asked \(.+\)\. Make room") as told:
            ask()
        assert len(told.value.problems) == 1
        assert "\n" not in str(told.value)


def test_a_count_too_large_for_an_entry_is_told_in_several(tmp_path, made):
    template = next(event for event in made[1] if event.places and event.date_precision == "day")
    events = [template._replace(event_id=f"e{number:x}") for number in range(3)]
    far = [
        template._replace(
            event_id=f"f{number:x}", places=(template.places[0]._replace(place_id=str(number), latitude=number / 9e4),)
        )
        for number in range(40)
    ]
    corpus = open_corpus(write_events_as_corpus(tmp_path, [*events, *far]))
    from panther.corpora import cube as cubes

    wide = corpus.cube(Filters()).series
    word, cubes._WORD = cubes._WORD, 11
    try:
        corpus._cubes.clear()
        narrow = corpus.cube(Filters()).series
    finally:
        cubes._WORD = word
    assert len(narrow) == len(wide) + 4 * 4
    assert series_of(narrow, 0, 0) == series_of(wide, 0, 0)
