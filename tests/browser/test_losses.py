"""The Losses page in a real browser: sums, claims, the window, and text that tries to be markup."""

import pytest
from playwright.sync_api import expect

from tests.campaigns import HOSTILE, MINE


@pytest.fixture
def losses(visit, made_up):
    def opened(query="", **options):
        return visit(f"{made_up}/losses{query}", until=".pn-losses h1", **options)

    return opened


def by_way_of_the_map(page):
    page.get_by_role("link", name="Losses").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Losses")
    return page


def block(page, side):
    return page.get_by_role("region", name=side, exact=True)


def line(page, side, kind):
    return block(page, side).locator(".pn-line", has=page.get_by_role("button", name=kind))


def test_each_side_has_its_sums_and_what_does_not_count_is_said(losses):
    page = losses()
    expect(line(page, "Army", "Wounded").locator(".pn-line-sum")).to_have_text("2")
    expect(line(page, "Army", "Destroyed vehicle").locator(".pn-line-sum")).to_have_text("not stated")
    expect(line(page, "Rebels", "Killed").locator(".pn-line-sum")).to_have_text("nothing to add up")
    note = page.locator(".pn-page-note")
    expect(note).to_have_text("3 claims. Sums add the 2 that count; 1 is a total for a period: listed, never added.")


def test_a_line_opens_by_keyboard_and_its_claim_leads_to_the_map(losses):
    page = losses()
    turn = block(page, "Army").get_by_role("button", name="Wounded")
    turn.press("Enter")
    expect(turn).to_have_attribute("aria-expanded", "true")
    claim = block(page, "Army").locator(".pn-claim").first
    expect(claim.locator("q")).to_have_text("Two soldiers were wounded")
    expect(claim).to_contain_text("counts in sums")
    expect(claim).to_contain_text("Said by The ministry")
    claim.get_by_role("button", name="4 June 2021, Kesh").press("Enter")
    page.wait_for_url(f"**event={MINE.event_id}**")
    expect(page.locator(".pn-evidence")).to_have_attribute("data-event", MINE.event_id)


def test_an_event_outside_the_window_and_behind_a_filter_is_shown_where_a_claim_leads_to_it(visit, made_up):
    page = by_way_of_the_map(visit(f"{made_up}/?from=2021-06-08&to=2021-06-10&type=strategic"))
    block(page, "Army").get_by_role("button", name="Wounded").press("Enter")
    block(page, "Army").get_by_role("button", name="4 June 2021, Kesh").press("Enter")
    expect(page.locator(f'.pn-row[data-event="{MINE.event_id}"]')).to_have_attribute("aria-current", "true")
    expect(page.frame_locator(".st-key-map iframe").locator('.pn-marker[aria-label^="Kesh"]')).to_be_visible()


def test_only_the_claims_of_the_window_are_added_where_it_is_asked_for(visit, made_up):
    page = by_way_of_the_map(visit(f"{made_up}/?from=2021-06-05&to=2021-06-08"))
    expect(page.locator(".pn-line")).to_have_count(3)
    page.get_by_role("radio", name="Window on the map").check()
    expect(page.locator(".pn-empty")).to_contain_text("No losses are claimed in this window.")
    expect(page.locator(".pn-page-head")).to_contain_text("5–8 June 2021")
    page.get_by_role("button", name="Show the whole campaign").press("Enter")
    expect(page.locator(".pn-line")).to_have_count(3)


def test_the_window_of_an_address_is_that_of_the_page(losses):
    page = losses("?from=2021-06-04&to=2021-06-04")
    page.get_by_role("radio", name="Window on the map").check()
    expect(page.locator(".pn-page-head")).to_contain_text("4 June 2021")
    expect(page.locator(".pn-line")).to_have_count(3)


def test_a_citation_opens_its_document(losses):
    page = losses()
    block(page, "Army").get_by_role("button", name="Wounded").click()
    page.get_by_role("button", name="first.txt 46–71").click()
    page.wait_for_url("**/documents?**show=first.txt%3A46-71**")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_the_whole_campaign_is_no_window_of_its_own(losses):
    expect(losses().get_by_role("radio", name="Window on the map")).to_be_disabled()


def test_the_days_of_a_line_are_told_in_words(losses):
    page = losses()
    chart = line(page, "Army", "Wounded").get_by_role("img")
    expect(chart).to_have_attribute("aria-label", "Army: wounded by day. 4 June 2021: 2.")
    box = chart.bounding_box()
    page.mouse.move(box["x"] + box["width"] * 3.5 / 13, box["y"] + 10)
    expect(line(page, "Army", "Wounded").locator(".pn-bars-words")).to_have_text("4 June 2021: 2")


def test_hostile_text_shows_as_typed(losses):
    page = losses()
    expect(page.locator(".pn-page-head")).to_contain_text(HOSTILE)
    assert page.evaluate("window.hacked") is None


def test_a_campaign_without_losses_says_so(losses):
    page = losses("?campaign=undated")
    expect(page.locator(".pn-empty")).to_contain_text("No losses are claimed.")
    expect(page.locator(".pn-page-note")).to_have_text("0 claims")


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_nothing_runs_out_of_the_page(losses, width):
    page = losses(width=width)
    for turn in page.locator(".pn-turn").all():
        turn.click()
    wide = "node => node.scrollWidth - node.clientWidth"
    assert page.locator(".stMain").evaluate(wide) == 0
    over = page.locator(".pn-losses").evaluate(
        """root => [...root.querySelectorAll("*:not(.pn-hidden):not(svg *)")]
            .filter(node => node.getBoundingClientRect().right > innerWidth + 1).map(node => node.className)"""
    )
    assert over == []


def test_the_seeds_add_up_beside_their_infobox(app, visit):
    page = visit(f"{app}/losses", until=".pn-losses h1")
    expect(line(page, "Islamists", "Killed").locator(".pn-line-sum")).to_have_text("at least 150")
    expect(line(page, "Islamists", "Killed").locator(".pn-line-count")).to_have_text("10 of 13 claims")
    expect(line(page, "French forces", "Killed").locator(".pn-line-sum")).to_have_text("3")
    stated = page.get_by_role("region", name="The infobox")
    expect(stated).to_contain_text("200–250 killed")
    expect(stated).to_contain_text("Claims: at least 150. No contradiction: the two may be the same.")
    doubles = page.get_by_role("region", name="Double counts")
    expect(doubles).to_contain_text("15 killed (Islamists) is counted in 2 events")
    doubles.get_by_role("button", name="2 March 2013, Ametettaï Valley").first.click()
    page.wait_for_url("**event=e91a5044e5b19**")
    expect(page.locator(".pn-evidence")).to_have_attribute("data-event", "e91a5044e5b19")
