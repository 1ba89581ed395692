"""The scripts on their own, in the browser: windows, days, layout and histogram, against plain reckoning in Python."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from panther.layers.assets import STATIC_DIR
from panther.layers.linking import link
from panther.layers.payload import day_number
from panther.views import words

MODULES = sorted(path.stem for path in STATIC_DIR.glob("*.js"))
FIRST, LAST = day_number(date(2013, 2, 19)), day_number(date(2013, 4, 5))


@pytest.fixture(scope="module")
def run(browser):
    """Run a function of JavaScript with the exports of some modules by name, and return what it returns."""
    page = browser.new_page()
    page.add_script_tag(content=link(MODULES) + "window.modules = modules;")

    def call(function, argument=None, modules=("span", "days", "layout", "histogram", "slider")):
        script = f"""([names, argument]) => {{
            const loaded = Object.assign({{}}, ...names.map((name) => modules[name]));
            return ({function})(loaded, argument);
        }}"""
        return page.evaluate(script, [list(modules), argument])

    yield call
    page.close()


def campaign(intervals):
    return {
        "first": FIRST,
        "last": LAST,
        "types": [{"key": "battles"}, {"key": "riots"}],
        "places": [],
        "events": {
            "id": [str(number) for number in range(len(intervals))],
            "start": [start for start, _ in intervals],
            "end": [end for _, end in intervals],
            "type": [number % 2 for number in range(len(intervals))],
            "flags": [(4 if start is None else 0) | (8 if end is None else 0) for start, end in intervals],
            "spots": [[] for _ in intervals],
        },
    }


def random_intervals(seed, count):
    dice = random.Random(seed)
    for _ in range(count):
        start = dice.randint(FIRST, LAST)
        end = dice.randint(start, LAST)
        yield dice.choice([(start, end), (start, start), (None, end), (start, None), (None, None)])


def touches(interval, low, high):
    start, end = interval
    if start is None and end is None:
        return False
    return (FIRST if start is None else start) <= high and (LAST if end is None else end) >= low


def test_a_window_holds_just_the_events_that_touch_it(run):
    intervals = list(random_intervals(1, 400))
    dice = random.Random(2)
    windows = [sorted((dice.randint(FIRST, LAST), dice.randint(FIRST, LAST))) for _ in range(60)]
    moved = run(
        """({ EventSpan }, { campaign, windows }) => {
            const told = new Set();
            const span = new EventSpan(campaign, (event, sign) => sign > 0 ? told.add(event) : told.delete(event));
            return windows.map(([low, high]) => { span.move(low, high); return [...told].sort((a, b) => a - b); });
        }""",
        {"campaign": campaign(intervals), "windows": windows},
    )
    for (low, high), inside in zip(windows, moved, strict=True):
        assert inside == [number for number, interval in enumerate(intervals) if touches(interval, low, high)]


def test_moving_a_window_by_a_day_visits_only_what_changes(run):
    intervals = [(FIRST + number % 45, FIRST + number % 45) for number in range(9000)]
    visits = run(
        """({ EventSpan }, { campaign, from, to }) => {
            let visits = 0;
            const span = new EventSpan(campaign, () => { visits += 1; });
            span.move(from, to);
            visits = 0;
            span.move(from + 1, to + 1);
            return visits;
        }""",
        {"campaign": campaign(intervals), "from": FIRST + 5, "to": FIRST + 20},
    )
    assert visits == 400


def test_a_filter_and_a_window_let_in_just_what_passes_both(run):
    intervals = list(random_intervals(5, 300))
    dice = random.Random(6)
    steps = [
        (sorted((dice.randint(FIRST, LAST), dice.randint(FIRST, LAST))), [dice.randint(0, 1) for _ in intervals])
        for _ in range(20)
    ] + [((FIRST, LAST), None)]
    moved = run(
        """({ EventSpan }, { campaign, steps }) => {
            const told = new Set();
            const twice = [];
            const span = new EventSpan(campaign, (event, sign) => {
                if (told.has(event) === sign > 0) twice.push(event);
                if (sign > 0) told.add(event); else told.delete(event);
            });
            return steps.map(([[low, high], mask], number) => {
                if (number % 2) span.move(low, high);
                span.filter(mask && (number % 3 ? mask : Uint8Array.from(mask)));
                if (number % 2 === 0) span.move(low, high);
                const inside = [...told].sort((a, b) => a - b);
                return [inside, campaign.events.id.map((_, event) => event).filter(event => span.inside(event)), twice];
            });
        }""",
        {"campaign": campaign(intervals), "steps": steps},
    )
    for ((low, high), mask), (told, inside, twice) in zip(steps, moved, strict=True):
        passing = [mask is None or mask[number] == 1 for number in range(len(intervals))]
        assert told == inside == [n for n, one in enumerate(intervals) if passing[n] and touches(one, low, high)]
        assert twice == []


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1969, 12, 31), date(2013, 2, 28), date(9999, 12, 31)])
def test_days_are_said_as_in_python(run, day):
    said = run("({ isoOf, dayOf, dayWords }, day) => [isoOf(day), dayOf(isoOf(day)), dayWords(day)]", day_number(day))
    assert said == [day.isoformat(), day_number(day), words.day_words(day)]


@pytest.mark.parametrize("length", [0, 3, 20, 400])
def test_spans_are_said_as_in_python(run, length):
    start = date(2013, 2, 19)
    end = start + timedelta(days=length)
    said = run("({ spanWords }, [from, to]) => spanWords(from, to)", [day_number(start), day_number(end)])
    assert said == words.span_words(start, end)


@pytest.mark.parametrize("text", ["2013-02-30x", "2013-02-30", "2013-13-01", "", "4 March", None])
def test_what_is_no_day_is_null(run, text):
    assert run("({ dayOf }, text) => dayOf(text)", text) is None


def test_the_histogram_counts_every_event_on_every_day_it_covers(run):
    intervals = list(random_intervals(3, 120))
    days, most, counts = run(
        """({ binsOf, eventsOn }, campaign) => {
            const { bins, most } = binsOf(campaign), on = eventsOn(campaign, null);
            return [bins.map(bin => bin.blocks.length), most, bins.map(bin => on(bin.from))];
        }""",
        campaign(intervals),
    )
    expected = [sum(touches(interval, day, day) for interval in intervals) for day in range(FIRST, LAST + 1)]
    assert days == counts == expected
    assert most == max(expected)


def test_a_long_campaign_is_counted_by_weeks(run):
    long = campaign([(FIRST, FIRST), (FIRST + 6, FIRST + 8), (None, None)]) | {"last": FIRST + 5000}
    bins, size = run(
        "({ binsOf }, campaign) => { const { bins, size } = binsOf(campaign); return [bins, size]; }", long
    )
    assert size % 7 == 0
    assert len(bins) <= 120
    assert [bin_["from"] for bin_ in bins[1:]] == [bin_["to"] + 1 for bin_ in bins[:-1]]
    assert bins[-1]["to"] == FIRST + 5000
    assert [block["event"] for block in bins[0]["blocks"]] == [0, 1]


def test_the_longest_campaign_has_lines_and_names_few_enough_to_draw(run):
    first, last = day_number(date(1, 1, 1)), day_number(date.max)
    longest = campaign([(first, first), (last, last)]) | {"first": first, "last": last}
    years = run(
        """({ DayChart }, campaign) => {
            const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
            new DayChart([drawing, drawing, drawing], campaign).layout(900, 150);
            const names = [...drawing.querySelectorAll("text.is-month")].map(node => Number(node.textContent));
            return [drawing.querySelectorAll(".pn-time-month").length, names.filter(Boolean)];
        }""",
        longest,
        modules=("chart",),
    )
    assert years[0] == 99
    assert len(years[1]) > 5
    assert all(year % 100 == 0 for year in years[1])


def test_each_day_of_an_interval_is_fainter_than_a_day_event_and_open_ends_fade(run):
    weights = run(
        """({ binsOf }, campaign) => {
            const { bins } = binsOf(campaign);
            return campaign.events.id.map((_, event) => bins.flatMap(bin => bin.blocks)
                .filter(block => block.event === event).map(block => block.weight));
        }""",
        campaign([(FIRST, FIRST), (FIRST, FIRST + 2), (LAST - 20, None), (None, FIRST + 20)]),
    )
    day, interval, open_end, open_start = weights
    assert day == [1]
    assert set(interval) == {interval[0]}
    assert 0 < interval[0] < 1
    assert open_end == sorted(open_end, reverse=True)
    assert open_start == sorted(open_start)
    assert open_end[-1] < open_end[0]


def test_markers_are_pushed_apart_and_keep_their_true_point(run):
    dice = random.Random(4)
    points = [{"x": dice.uniform(0, 600), "y": dice.uniform(0, 400)} for _ in range(40)] + [{"x": 9, "y": 9}] * 3
    placed, gap = run("({ spread, MARKER_GAP }, points) => [spread(points), MARKER_GAP]", points)
    for one, point in zip(placed, points, strict=True):
        assert (one["x0"], one["y0"]) == (point["x"], point["y"])
    nearest = min(
        ((one["x"] - other["x"]) ** 2 + (one["y"] - other["y"]) ** 2) ** 0.5
        for number, one in enumerate(placed)
        for other in placed[:number]
    )
    assert nearest > gap - 1


def test_many_places_on_one_spot_are_one_knot_and_no_other_place_is_drawn_into_it(run):
    dice = random.Random(7)
    near = [{"x": 100 + dice.uniform(-10, 10), "y": 100 + dice.uniform(-10, 10)} for _ in range(9)]
    pair = [{"x": 300, "y": 300}, {"x": 305, "y": 300}]
    sites = run("({ sitesOf }, points) => sitesOf(points)", [*pair, *near], ("knots",))
    assert [site["places"] for site in sites] == [[0], [1], list(range(2, 11))]
    assert sites[2]["x0"] == pytest.approx(sum(point["x"] for point in near) / 9)
    assert (sites[2]["x"] - sites[0]["x"]) ** 2 > 100
    apart = run("({ sitesOf }, points) => sitesOf(points, false)", near, ("knots",))
    assert [site["places"] for site in apart] == [[number] for number in range(9)]
    assert len(run("({ sitesOf }, points) => sitesOf(points)", near[:8], ("knots",))) == 8


def test_a_crowd_is_gathered_in_squares_so_that_markers_can_be_told_apart(run):
    dice = random.Random(8)
    points = [{"x": dice.uniform(0, 900), "y": dice.uniform(0, 500)} for _ in range(5000)]
    sites = run("({ sitesOf }, points) => sitesOf(points)", points, ("knots",))
    assert sorted(place for site in sites for place in site["places"]) == list(range(5000))
    assert len(sites) <= 15 * 8
    assert [site["places"][0] for site in sites] == sorted(site["places"][0] for site in sites)


def test_every_place_is_in_just_one_site(run):
    dice = random.Random(8)
    points = [{"x": dice.gauss(200, 60), "y": dice.gauss(200, 60)} for _ in range(150)]
    sites = run("({ sitesOf }, points) => sitesOf(points)", points, ("knots",))
    assert sorted(place for site in sites for place in site["places"]) == list(range(150))
    assert all(len(site["places"]) == 1 or len(site["places"]) > 8 for site in sites)
    assert [site["places"][0] for site in sites] == sorted(site["places"][0] for site in sites)


def test_events_are_faint_on_days_that_no_text_states(run):
    made = campaign([(FIRST, FIRST + 3), (FIRST + 5, None), (None, FIRST + 9), (FIRST, FIRST + 30), (FIRST + 5, None)])
    made["events"]["flags"][3] = 16
    windows = [[FIRST, FIRST + 20], [FIRST + 6, FIRST + 20], [FIRST, FIRST + 5], [FIRST, FIRST + 20]]
    faint, turned, said = run(
        """({ FaintEvents }, { made, windows }) => {
            const turned = [];
            const faint = new FaintEvents(made, event => turned.push(event));
            const states = windows.map(([from, to]) => {
                faint.move(from, to);
                return made.events.id.map((_, event) => event).filter(event => faint.has(event));
            });
            faint.move(...windows[1]);
            return [states, turned, [[1], [1, 4], [1, 3], [3], [0, 1]].map(events => faint.words(new Set(events)))];
        }""",
        {"made": made, "windows": windows},
        ("faint",),
    )
    assert faint == [[3], [1, 3, 4], [2, 3], [3]]
    assert turned == [1, 4, 1, 2, 4, 2, 1, 4]
    assert said == ["no end stated", "no end stated", "dates open or approximate", "date approximate", None]


def test_a_distance_follows_the_great_circle(run):
    line, words = run(
        """({ greatCircle, lengthWords }) => [
            greatCircle({ lat: 60, lng: 0 }, { lat: 60, lng: 90 }), [lengthWords(1609.344), lengthWords(1234567)],
        ]""",
        modules=("measure",),
    )
    middle = line[len(line) // 2]
    assert max(point["lat"] for point in line) == pytest.approx(67.8, abs=0.1)
    assert middle["lng"] == pytest.approx(45, abs=1)
    assert words == ["1.6 km · 1 mi", "1,235 km · 767 mi"]


def test_no_place_is_named_twice(run):
    gazetteer = [
        {"name": "Aguel'hoc", "lat": 19.46, "lon": 0.86, "rank": 2, "area": False},
        {"name": "Gao", "lat": 16.27, "lon": -0.04, "rank": 0, "area": False},
    ]
    towns = [("Aguelhoc", 19.5, 0.9), ("Gao", 5.0, 9.0), ("Diré", 16.26, -3.4)]
    features = [
        {"properties": {"name": name, "rank": 8}, "geometry": {"coordinates": [lon, lat]}} for name, lat, lon in towns
    ]
    names = run("({ contextNames }, [places, towns]) => contextNames(places, towns)", [gazetteer, features], ("names",))
    assert [(place["name"], place["lat"]) for place in names] == [
        ("Gao", 16.27),
        ("Aguel'hoc", 19.46),
        ("Gao", 5.0),
        ("Diré", 16.26),
    ]


def test_the_first_view_leaves_out_the_few_far_places(run):
    near = [{"lat": 20 + number / 10, "lon": 1 + number / 10, "weight": 3} for number in range(8)]
    far = [{"lat": 5.3, "lon": -4.0, "weight": 1}]
    bounds = run("({ usefulBounds }, places) => usefulBounds(places)", near + far)
    assert bounds == [[20, 1], [20.7, 1.7]]
    assert run("({ usefulBounds }, places) => usefulBounds(places)", near) == [[20, 1], [20.7, 1.7]]
    heavy = [{"lat": 5.3, "lon": -4.0, "weight": 30}]
    assert run("({ usefulBounds }, places) => usefulBounds(places)", near + heavy)[0] == [5.3, -4]


def test_names_never_overlap_each_other_or_what_is_taken(run):
    boxes = run(
        """({ Obstacles }) => {
            const obstacles = new Obstacles([0, 0, 300, 200]);
            obstacles.add([0, 0, 60, 60]);
            for (let i = 0; i < 40; i += 1) {
                const [x, y] = [(i * 37) % 300, (i * 53) % 200];
                obstacles.seat(50, { x, y }, [x - 8, y - 8, x + 8, y + 8]);
            }
            return obstacles.boxes;
        }"""
    )
    assert len(boxes) > 5
    for number, (left, top, right, bottom) in enumerate(boxes):
        assert left >= 0
        assert right <= 300
        for other in boxes[:number]:
            assert left >= other[2] or right <= other[0] or top >= other[3] or bottom <= other[1]


@pytest.mark.parametrize("more", [{}, {"spot": {"inferred": True}}, {"selected": True}])
@pytest.mark.parametrize("others", [[], ["riots"], ["riots", "explosions", "statement", "battles"]])
def test_a_marker_is_drawn_inside_its_box(run, more, others):
    drawn = run(
        """({ boxOf, makeSign, showSign, svg, shape }, [more, others]) => {
            const keys = ["battles", "explosions", "civilians", "protests", "riots", "strategic", "statement"];
            const root = svg("svg", { width: 200, height: 200 }, document.body);
            window.L = { DomEvent: { disableClickPropagation() {} } };
            return keys.flatMap((key) => [8, 16].map((radius) => {
                const types = [key, ...others].map((name) => keys.indexOf(name)),
                    mark = { x: 100, y: 90, radius, key, types, count: 2, name: "", place: {}, spot: {}, ...more };
                const sign = makeSign({});
                root.append(sign);
                showSign(sign, mark, keys);
                const parts = [...sign.querySelectorAll(".pn-body, .pn-collar, .pn-pips > path")].map((part) => {
                    const { x, y, width, height } = part.getBBox();
                    return [x, y, x + width, y + height];
                });
                return [boxOf(mark), ...parts];
            }));
        }""",
        [more, others],
        ("glyphs", "sign"),
    )
    for (left, top, right, bottom), *parts in drawn:
        assert parts
        for part in parts:
            assert left - 0.1 <= part[0] < part[2] <= right + 0.1
            assert top - 0.1 <= part[1] < part[3] <= bottom + 0.1


def test_a_day_counts_only_events_that_pass_the_filters(run):
    intervals = [(FIRST, FIRST), (FIRST, FIRST + 2), (FIRST, None)]
    found = run("({ eventsOn }, campaign) => eventsOn(campaign, [1, 0, 1])(campaign.first)", campaign(intervals))
    assert found == 2


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2013-03-04", date(2013, 3, 4)),
        ("4 March 2013", date(2013, 3, 4)),
        ("4 Mar", date(2013, 3, 4)),
        ("March 4, 2013", date(2013, 3, 4)),
        ("mar 4", date(2013, 3, 4)),
        ("04/03/2013", date(2013, 3, 4)),
        ("4.3.", None),
        ("4/3", date(2013, 3, 4)),
        ("  4   MARCH  2013 ", date(2013, 3, 4)),
        ("31 March 1999", date(1999, 3, 31)),
        ("0099-01-02", date(99, 1, 2)),
        ("2 Jan 99", date(99, 1, 2)),
        ("January 2, 1", date(1, 1, 2)),
        ("2/1/987", date(987, 1, 2)),
        ("2 January 0", None),
        ("31 February 2013", None),
        ("29 February 2013", None),
        ("2013-13-01", None),
        ("yesterday", None),
        ("4 Foo 2013", None),
        ("", None),
    ],
)
def test_dates_are_read_as_people_type_them(run, text, day):
    found = run(
        "({ readDay }, [text, span]) => readDay(text, span)", [text, {"first": FIRST, "last": LAST}], ("typed",)
    )
    assert found == (None if day is None else day_number(day))


def test_a_typed_day_without_a_year_lies_in_the_campaign(run):
    span = {"first": day_number(date(2012, 11, 1)), "last": day_number(date(2014, 2, 1))}
    read = "({ readDay }, [text, span]) => readDay(text, span)"
    assert run(read, ["4 December", span], ("typed",)) == day_number(date(2012, 12, 4))
    assert run(read, ["4 March", span], ("typed",)) == day_number(date(2013, 3, 4))


def test_a_view_survives_the_way_through_an_address(run):
    view = {
        "name": "heron & co",
        "from": FIRST,
        "to": LAST,
        "mode": "upto",
        "selected": "e1",
        "filters": {"chosen": {"actor": ["A & B", "C=D"], "type": ["battles"]}, "certain": True, "text": "é ?#%"},
        "at": {"lat": 19.5, "lon": -1.25, "zoom": 8.25},
    }
    found = run("({ queryOf, viewOf }, view) => viewOf(queryOf(view))", view, ("address",))
    assert found == {key: value for key, value in view.items() if key != "selected"}


FILTERED = campaign([(FIRST, FIRST)] * 4)
FILTERED["events"]["flags"] = [0, 1, 2, 0]
ROWS = [{"words": text, "place": ""} for text in ("A mine at Ametettaï", "a clash", "In-Sensa’s well", "mines")]
FACETS = [{"key": "actor", "label": "Actor", "values": ["X", "Y"], "of": [[0], [0, 1], [1], []]}]


@pytest.mark.parametrize(
    ("chosen", "certain", "text", "expected"),
    [
        ({}, False, "", None),
        ({"actor": ["X"]}, False, "", [1, 1, 0, 0]),
        ({"actor": ["X", "Y"]}, False, "", [1, 1, 1, 0]),
        ({"actor": ["Y"], "type": ["battles"]}, False, "", [0, 0, 1, 0]),
        ({"type": ["none"]}, False, "", [0, 0, 0, 0]),
        ({}, True, "", [1, 0, 0, 1]),
        ({}, False, "ametettai", [1, 0, 0, 0]),
        ({}, False, "IN SENSA S", [0, 0, 1, 0]),
        ({"actor": ["X"]}, True, "mine", [1, 0, 0, 0]),
    ],
)
def test_filters_ask_for_any_value_of_a_facet_and_for_all_facets(run, chosen, certain, text, expected):
    mask = run(
        """({ EventFilter }, [campaign, rows, facets, filters]) => {
            const mask = new EventFilter(campaign, rows, facets).all(filters);
            return mask && [...mask];
        }""",
        [FILTERED, ROWS, FACETS, {"chosen": chosen, "certain": certain, "text": text}],
        ("filters",),
    )
    assert mask == expected


def test_a_facet_counts_what_all_other_filters_leave(run):
    counts = run(
        """({ EventFilter }, [campaign, rows, facets]) => {
            const filters = { chosen: { actor: ["X"], type: ["battles"] }, certain: false, text: "" };
            return new EventFilter(campaign, rows, facets).countsOf(facets[0], filters, () => true);
        }""",
        [FILTERED, ROWS, FACETS],
        ("filters",),
    )
    assert counts == [1, 1]


def test_counts_are_kept_as_events_come_and_go(run):
    found = run(
        """({ Tally }, campaign) => {
            campaign.events.spots[0] = [[0, 1, 0]];
            const tally = new Tally(campaign);
            for (const event of [0, 1, 2, 3]) tally.change(event, 1);
            tally.change(3, -1);
            return [tally.read([true, true], false), tally.read([true, false], true)];
        }""",
        FILTERED,
        ("tally",),
    )
    assert found == [
        {"all": 3, "certain": 1, "inside": 3, "placed": 1, "everything": 3, "byType": [2, 1]},
        {"all": 2, "certain": 1, "inside": 1, "placed": 1, "everything": 3, "byType": [1, 0]},
    ]


def test_a_corpus_is_counted_from_the_days_on_which_anything_begins_or_ends(run):
    """Events of day 10; of days 12 to 400; of day 400 and inferred; and one of the last day, placed."""
    kinds, days = 8, [0, 2, 390, 990]
    part = lambda *ones: [int((kind, day) in ones) for kind in range(kinds) for day in days]  # noqa: E731
    begun = part((2, 0), (3, 2), (0, 390), (7, 990))
    ended = part((2, 0), (3, 390), (0, 390), (7, 990))
    alone = part((2, 0), (0, 390), (7, 990))
    found = run(
        """({ CorpusTally }, [numbers, windows]) => {
            const tally = new CorpusTally({ first: 10, last: 1000, types: ["a", "b"] });
            const empty = tally.between(10, 1000, [true, true], false);
            tally.take(new Uint32Array(numbers));
            const inside = windows.map(([from, to]) => {
                tally.move(from, to);
                const { inside, placed } = tally.read([true, true], false);
                return [inside, placed];
            });
            const bars = [tally.between(11, 400, [true, false], false), tally.between(10, 1000, [true, true], true)];
            const timeless = new CorpusTally({ first: null, last: null, types: ["a", "b"] });
            timeless.take(new Uint32Array([0, 0, 0, 3, 0, 0, 0, 0, 1]));
            timeless.move(null, null);
            const { inside: shown, placed } = timeless.read([true, true], false);
            return [empty, inside, ...bars, [shown, placed]];
        }""",
        [
            [len(days), *days, *begun, *ended, *alone, *[0] * kinds],
            [[10, 1000], [11, 11], [13, 13], [400, 999], [401, 1000]],
        ],
        ("corpus_tally",),
    )
    none = {"alone": 0, "longer": 0}
    assert found == [
        [none, none],
        [[4, 2], [0, 0], [1, 1], [2, 1], [1, 1]],
        [{"alone": 1, "longer": 1}, none],
        [{"alone": 1, "longer": 1}, {"alone": 1, "longer": 0}],
        [4, 1],
    ]


def test_offsets_count_characters_where_the_browser_counts_units(run):
    text = "a🛰b𝔘\r\n𝔘c"
    found = run(
        """({ Offsets }, text) => {
            const offsets = new Offsets(text);
            const ends = [...Array([...text].length + 1).keys()];
            const units = ends.map((end) => offsets.unit(end));
            return { units, back: units.map((unit) => offsets.character(unit)) };
        }""",
        text,
        modules=("offsets",),
    )
    assert found["units"] == [len(text[:end].encode("utf-16-le")) // 2 for end in range(len(text) + 1)]
    assert found["back"] == list(range(len(text) + 1))


def test_in_a_campaign_without_dates_every_event_is_inside(run):
    without = campaign([(None, None)] * 3) | {"first": None, "last": None}
    inside = run(
        """({ EventSpan }, campaign) => {
            const span = new EventSpan(campaign);
            span.move(null, null);
            const before = [0, 1, 2].map((event) => span.inside(event));
            span.filter([1, 0, 1]);
            return [before, [0, 1, 2].map((event) => span.inside(event)), span.dated];
        }""",
        without,
    )
    assert inside == [[True] * 3, [True, False, True], []]


def test_filters_wait_for_the_rows_of_a_campaign_that_takes_the_place_of_another(run):
    told = {"rows": ROWS, "facets": FACETS}
    more = {
        "rows": [*ROWS, {"words": "a mine", "place": ""}],
        "facets": [{**FACETS[0], "of": [*FACETS[0]["of"], [1]]}],
    }
    changed = """({ store }, [campaign, told, other, more]) => {
        const shown = () => store.campaign.events.id.filter((_, event) => store.shows(event));
        store.setCampaign(campaign);
        store.setRows(told);
        store.setFilters({ chosen: { actor: ["Y"] }, certain: false, text: "mine" });
        const before = shown();
        store.setCampaign(other);
        const between = shown();
        store.setRows(more);
        return [before, between, shown()];
    }"""
    other = campaign([(FIRST, FIRST)] * 5)
    assert run(changed, [FILTERED, told, other, more], ("store",)) == [[], list("01234"), ["4"]]


def test_a_choice_right_after_a_commit_goes_to_the_server_in_a_turn_of_its_own(run):
    sent = """({ store }, campaign) => new Promise((done) => {
        const turns = [];
        let turn = 0;
        const carrier = (what) => {
            store.carry(what, () => {
                setTimeout(() => (turn += 1));
                turns.push([what, turn]);
                if (what === "view" && turns.length === 1) store.pick(null);
                if (what === "pick") done(turns);
            });
        };
        store.setCampaign(campaign);
        for (const what of ["view", "pick"]) carrier(what);
        store.commit();
    })"""
    assert run(sent, FILTERED, ("store",)) == [["view", 0], ["pick", 1]]
