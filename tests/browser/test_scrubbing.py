"""Modes, play, typed dates and steps of the time row."""

from io import BytesIO
from itertools import groupby

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import expect

from tests.browser.conftest import map_frame, markers
from tests.browser.test_map_page import row, thumb, wait_for_window, window_of


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def field(page, name):
    return page.get_by_role("textbox", name=name)


def test_up_to_shows_everything_from_the_beginning_to_the_right_thumb(made_up, visit):
    page = visit(f"{made_up}/?from=2021-06-05&to=2021-06-06")
    press(page, "Up to")
    wait_for_window(page, "2021-06-01", "2021-06-06")
    expect(thumb(page, "From")).to_be_hidden()
    expect(field(page, "From date")).to_be_disabled()
    end = thumb(page, "To")
    end.focus()
    end.press("ArrowRight")
    wait_for_window(page, "2021-06-01", "2021-06-07")
    band = page.get_by_role("slider", name="Window")
    band.focus()
    band.press("ArrowLeft")
    wait_for_window(page, "2021-06-01", "2021-06-06")
    page.wait_for_url("**mode=upto**")
    page.reload()
    expect(page.get_by_role("button", name="Up to")).to_have_attribute("aria-pressed", "true")


def test_by_event_goes_from_event_to_event_past_days_without_any(made_up, visit):
    page = visit(made_up)
    press(page, "By event")
    wait_for_window(page, "2021-06-01", "2021-06-10")
    for start, end, event_id in (
        ("2021-06-02", "2021-06-02", "e7"),
        ("2021-06-04", "2021-06-04", "e0"),
        ("2021-06-05", "2021-06-05", "e3"),
        ("2021-06-06", "2021-06-06", "e4"),
        ("2021-06-08", "2021-06-10", "e5"),
    ):
        press(page, "Next event")
        wait_for_window(page, start, end)
        expect(row(page, event_id)).to_have_attribute("aria-current", "true")
    press(page, "Previous event")
    wait_for_window(page, "2021-06-06", "2021-06-06")


def test_a_step_to_an_event_outside_moves_the_window_and_keeps_its_length(made_up, visit):
    page = visit(f"{made_up}/?from=2021-06-04&to=2021-06-05&event=e3")
    press(page, "Next event")
    wait_for_window(page, "2021-06-05", "2021-06-06")
    expect(row(page, "e4")).to_have_attribute("aria-current", "true")
    page.keyboard.press(",")
    page.keyboard.press(",")
    wait_for_window(page, "2021-06-04", "2021-06-05")
    expect(row(page, "e0")).to_have_attribute("aria-current", "true")


def watch(page):
    """Keep what the map shows in each frame from here on: what is played fast is not there to be waited for."""
    map_frame(page).evaluate(
        """() => {
            window.seen = [];
            const look = () => {
                const now = { ...window.panther.window(), event: window.panther.selected() };
                if (JSON.stringify(now) !== JSON.stringify(window.seen.at(-1))) window.seen.push(now);
                requestAnimationFrame(look);
            };
            look();
        }"""
    )


def test_play_moves_the_right_thumb_to_the_end_and_stops(made_up, visit):
    page = visit(made_up)
    press(page, "Up to")
    page.get_by_label("Speed").select_option("16")
    watch(page)
    press(page, "Play")
    page.wait_for_url("**to=2021-06-13**")
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    days = map_frame(page).evaluate("window.seen")
    assert {day["from"] for day in days} == {"2021-06-01"}
    played = [day for day, _ in groupby(each["to"] for each in days)][1:]
    assert played[-1] == "2021-06-13"
    assert len(played) > 2
    assert played == sorted(played)


def test_a_window_slides_when_played_and_any_thumb_stops_it(made_up, visit):
    page = visit(f"{made_up}/?from=2021-06-01&to=2021-06-02")
    page.get_by_label("Speed").select_option("4")
    page.keyboard.press("Space")
    map_frame(page).wait_for_function(
        "() => { const { from, to } = window.panther.window(); return from === '2021-06-03' && to === '2021-06-04'; }"
    )
    page.locator(".pn-time-band").click()
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    assert window_of(page)["to"] < "2021-06-13"


def test_a_loop_begins_anew(made_up, visit):
    page = visit(f"{made_up}/?from=2021-06-11&to=2021-06-12")
    page.get_by_label("Speed").select_option("16")
    press(page, "Loop")
    press(page, "Play")
    map_frame(page).wait_for_function("window.panther.window().from < '2021-06-05'")
    press(page, "Pause")


def test_by_event_is_played_event_by_event(made_up, visit):
    page = visit(made_up)
    press(page, "By event")
    page.get_by_label("Speed").select_option("2")
    watch(page)
    press(page, "Play")
    map_frame(page).wait_for_function("new Set(window.seen.map(({ event }) => event)).size > 3")
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    played = [
        event for event in dict.fromkeys(each["event"] for each in map_frame(page).evaluate("window.seen")) if event
    ]
    assert played[1:3] == ["e7", "e0"]
    expect(page.locator(".pn-row[aria-current=true]")).to_have_count(1)


@pytest.mark.parametrize(
    ("label", "text", "start", "end"),
    [
        ("From date", "4 June", "2021-06-04", "2021-06-13"),
        ("To date", "2021-06-09", "2021-06-01", "2021-06-09"),
        ("From date", "June 13, 2021", "2021-06-13", "2021-06-13"),
    ],
)
def test_typed_dates_move_the_window(made_up, visit, label, text, start, end):
    page = visit(made_up)
    field(page, label).fill(text)
    field(page, label).press("Enter")
    wait_for_window(page, start, end)
    page.wait_for_url(f"**from={start}&to={end}**")


def test_typed_dates_follow_the_thumbs_and_say_what_is_wrong(made_up, visit):
    page = visit(made_up)
    thumb(page, "To").focus()
    thumb(page, "To").press("ArrowLeft")
    expect(field(page, "To date")).to_have_value("12 Jun 2021")
    said = page.locator(".pn-time-said")
    for text, words in (
        ("31 June", "Write a date such as 4 March 2013 or 2013-03-04."),
        ("4 July 2021", "Outside the campaign: 1 June 2021 to 13 June 2021."),
    ):
        field(page, "To date").fill(text)
        field(page, "To date").press("Enter")
        expect(said).to_have_text(words)
        expect(field(page, "To date")).to_have_attribute("aria-invalid", "true")
    assert window_of(page)["to"] == "2021-06-12"
    field(page, "To date").press("Escape")
    expect(said).to_be_hidden()
    expect(field(page, "To date")).to_have_value("12 Jun 2021")


def test_a_click_on_a_block_of_the_chart_chooses_its_event(made_up, visit):
    page = visit(f"{made_up}/?from=2021-06-01&to=2021-06-06")
    blocks = page.locator(".pn-time-chart [data-event]")
    ids = page.evaluate("[...document.querySelectorAll('.pn-list .pn-row')].map(node => node.dataset.event)")
    assert blocks.count() >= len(ids)
    box = page.locator(".pn-time-chart rect[data-event]").last.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_url("**event=**")
    map_frame(page).wait_for_function("window.panther.window().to > '2021-06-06'")


def test_reduced_motion_plays_in_moves_of_a_second(made_up, visit):
    page = visit(made_up)
    page.emulate_media(reduced_motion="reduce")
    moves = page.evaluate(
        """async () => {
            const name = performance.getEntriesByType("resource").map(({ name }) => name)
                .find((name) => name.endsWith("/page.js"));
            const { Player } = (await import(name)).modules.player;
            const ask = window.requestAnimationFrame, taken = [];
            let frame, at;
            window.requestAnimationFrame = (callback) => { frame = callback; };
            const player = new Player((steps) => taken.push([at, steps]), () => {});
            player.rate = 8;
            player.play();
            const begun = player.last;
            for (at of [500, 1000, 1900, 2400, 3000, 3300, 3400]) frame(begun + at);
            player.pause();
            window.requestAnimationFrame = ask;
            return taken;
        }"""
    )
    # The move of the second second came late: the next one waits a whole second all the same.
    assert moves == [[1000, 8], [2400, 8], [3400, 8]]


def test_markers_do_not_move_when_only_the_window_does(made_up, visit):
    page = visit(made_up)
    places = """nodes => nodes.map((node) => {
        const { x, y, width, height } = node.querySelector(".pn-body").getBoundingClientRect();
        return [node.dataset.place, [Math.round(x + width / 2), Math.round(y + height / 2)]];
    })"""
    before = dict(markers(page).evaluate_all(places))
    thumb(page, "To").focus()
    thumb(page, "To").press("PageDown")
    wait_for_window(page, "2021-06-01", "2021-06-06")
    after = dict(markers(page).evaluate_all(places))
    assert after
    assert all(place == pytest.approx(before[name], abs=1) for name, place in after.items())


# The map goes on moving for as long as this is asked for: no pause in which it would be drawn as at rest.
KEEP_MOVING = """async (days) => {
    // However slow the machine, no pause is long enough to count as one.
    const later = window.setTimeout, clock = performance.now, stood = performance.now();
    performance.now = () => stood;
    window.setTimeout = (run, wait, ...others) => (wait === 100 ? 0 : later(run, wait, ...others));
    for (const day of days) {
        window.panther.page.setWindow("2021-06-01", day);
        await new Promise(requestAnimationFrame);
    }
    window.setTimeout = later;
    performance.now = clock;
}"""
HIDE_NAMES = ".pn-labels, .pn-card, .pn-foot { opacity: 0 !important; }"


def test_the_map_looks_the_same_while_it_moves_and_at_rest(made_up, visit):
    page = visit(f"{made_up}/?event=e3")
    frame = map_frame(page)
    frame.add_style_tag(content=HIDE_NAMES)
    frame.evaluate(KEEP_MOVING, ["2021-06-12", "2021-06-11", "2021-06-12", "2021-06-11"])
    sketch = page.frame_locator(".st-key-map iframe").locator(".pn-sketch")
    expect(sketch).to_be_visible()
    moving = Image.open(BytesIO(page.locator(".st-key-map").screenshot())).convert("RGB")
    frame.evaluate("window.panther.page.setFilter(null)")
    expect(sketch).to_be_hidden()
    still = Image.open(BytesIO(page.locator(".st-key-map").screenshot())).convert("RGB")
    differing = ImageChops.difference(moving, still).convert("L").point(lambda level: 255 * (level > 40))
    assert differing.histogram()[255] < 0.001 * moving.width * moving.height


def test_a_focused_marker_keeps_the_focus_while_the_map_moves(made_up, visit):
    page = visit(made_up)
    oru = page.frame_locator(".st-key-map iframe").locator('.pn-marker[aria-label^="Oru"]')
    oru.focus()
    map_frame(page).evaluate(KEEP_MOVING, ["2021-06-12", "2021-06-11", "2021-06-12"])
    expect(oru).to_be_focused()
