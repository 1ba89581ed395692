"""The interface in French in the real app, and in a language of brackets that shows what no catalogue holds."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from panther.campaign import Campaign
from panther.sources import SEEDS, Sources
from tests.browser.conftest import map_frame
from tests.browser.server import ROOT, running

NARROW = "\u202f"
PAGES = {
    "map": ("", ".pn-row"),
    "documents": ("/documents", ".pn-doc-cite"),
    "places": ("/places", ".pn-place-row"),
    "losses": ("/losses", ".pn-line"),
    "checks": ("/checks", ".pn-check"),
}
# What is written the same everywhere: units, names of makers and formats, keys, and each language by its own name.
PROPER = re.compile(
    r"\b(?:km|mi|SHA-256|UTF-8|Panther|Natural Earth|NASA Blue Marble|GSHHG|GeoNames|OpenStreetMap|OpenTopoMap|PNG|PDF|"
    r"mars|avril|SVG|MP4|GIF|A4|Aa|C|English|Français|[A-Z]{2})\b|https?://\S+|[\w.-]+\.(?:org|com|txt|png|csv)\b|\b[0-9a-f]{40,}\b"
)
# Every text that can be seen, and what is said of what can be.
SEEN = """(root) => {
    const found = [];
    const shown = (node) => node.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const { data, parentElement: holder } = walk.currentNode;
        const ours = data.trim() && !holder.closest("style, script, [data-testid='stMainMenu']");
        if (ours && shown(holder)) found.push(data);
    }
    for (const node of root.querySelectorAll("[aria-label], [title], [placeholder], [aria-valuetext]"))
        for (const name of ["aria-label", "title", "placeholder", "aria-valuetext"])
            if (node.getAttribute(name) && shown(node) && node.closest("[class*='pn-'], [class*='st-key-']"))
                found.push(node.getAttribute(name));
    return [...new Set(found)];
}"""
WIDE_NODES = """(width) => [...document.querySelectorAll("[class^='pn-'], [class*=' pn-']")].filter((node) => {
    if (!node.checkVisibility() || node.closest("svg, .pn-hidden, .pn-places-scroll")) return false;
    const { left, right, width: wide } = node.getBoundingClientRect();
    return wide > 0 && (right > width + 1 || left < -1);
}).map((node) => `${node.className} ${node.textContent.slice(0, 40)}`)"""
CUT = """() => [...document.querySelectorAll("button, select, h1, h2, h3, dt, th, legend, summary, label")].filter(
    (node) => node.checkVisibility() && !node.closest("svg, [data-testid], .pn-hidden") && node.clientWidth > 0 &&
        getComputedStyle(node).overflowX !== "visible" && node.scrollWidth > node.clientWidth + 1
).map((node) => `${node.className} ${node.textContent.slice(0, 40)}`)"""


@pytest.fixture(scope="module")
def pseudo(tmp_path_factory):
    """The app in a language of brackets."""
    with running(ROOT / "tests" / "browser" / "pseudo_app.py", tmp_path_factory.mktemp("home")) as address:
        yield address


@pytest.fixture(scope="module")
def data_words():
    """What the seeds and their tables say of their own: the longest first."""
    campaign = Campaign.read(Sources((SEEDS,)))
    places = campaign.gazetteer.places
    names = {name for place in places for name in (place.name, *place.aliases, place.licence, place.source, place.note)}
    names |= {actor for event in campaign.records for actor in (*event.actors, event.claimant or "")}
    names |= {text for event in campaign.records for loss in event.losses for text in (loss.what, loss.side or "")}
    names |= {text for event in campaign.records for loss in event.losses for text in (loss.text, loss.claimant or "")}
    names |= {campaign.title, *(document.name for document in campaign.documents), "Heron Valley"}
    towns = (ROOT / "data" / "basemap" / "places_geonames.geojson").read_text(encoding="utf-8")
    names |= set(re.findall(r'"name":\s*"([^"]+)"', towns))
    texts = [" ".join(document.text.split()) for document in campaign.documents]
    return sorted(filter(None, names), key=len, reverse=True), texts


def unmarked(found, data_words):
    """Texts that neither a catalogue nor the data holds."""
    names, texts = data_words
    left = []
    for text in found:
        words = " ".join(text.split())
        if {"⟦", "⟧"} & set(words) or any(words.strip("“”«»… ") in whole for whole in texts):
            continue
        for name in names:
            words = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "", words, flags=re.IGNORECASE)
        if re.search(r"[^\W\d_]{2,}", PROPER.sub("", words)):
            left.append(text)
    return left


@pytest.mark.parametrize("name", PAGES)
def test_every_text_of_a_page_is_in_the_catalogue(visit, pseudo, data_words, name):
    path, until = PAGES[name]
    page = visit(f"{pseudo}{path}?lang=fr", until=until)
    found = []

    def look():
        found.extend(page.locator(".stApp").evaluate(SEEN))

    if name == "map":
        page.locator(".pn-row").nth(3).click()
        expect(page.locator(".pn-quote")).to_be_visible()
        look()
        page.locator(".pn-filters > .pn-button").click()
        expect(page.locator(".pn-facet").first).to_be_visible()
        look()
        page.keyboard.press("Escape")
        page.locator("#pn-tab-off-map").click()
        for box in page.locator(".pn-reasons summary").all():
            box.click()
        look()
        page.locator("h1").click()
        page.keyboard.press("?")
        expect(page.locator(".pn-help")).to_be_visible()
        look()
        page.keyboard.press("Escape")
        frame = map_frame(page)
        for sign in ("⟦Layers⟧", "⟦Measure a distance⟧"):
            frame.get_by_label(sign, exact=True).first.click()
        found.extend(frame.locator("body").evaluate(SEEN))
        page.get_by_text("⟦Export⟧", exact=True).click()
        expect(page.locator("[data-testid='stDialog'] img").first).to_be_visible()
        dialog = page.locator("[data-testid='stDialog'] [data-testid='stVerticalBlock']").first
        found.extend(dialog.evaluate(SEEN))
    elif name == "places":
        page.locator(".pn-turn").first.click()
        expect(page.locator(".pn-detail").first).to_be_visible()
    elif name == "losses":
        page.locator(".pn-turn").first.click()
        expect(page.locator(".pn-claim").first).to_be_visible()
    elif name == "documents":
        for kind in ("pn-doc-silent", "is-date", "is-place"):
            page.locator(f".{kind}").first.hover()
            expect(page.locator(".pn-tip")).to_be_visible()
            look()
    look()
    assert len(found) > 20
    left = unmarked(found, data_words)
    assert left == [], "\n".join(left)


@pytest.mark.parametrize("width", [1440, 1024, 390, 320])
def test_all_pages_are_french_and_nothing_is_cut(visit, app, width):
    titles = {"map": "Carte", "documents": "Documents", "places": "Lieux", "losses": "Pertes", "checks": "Contrôles"}
    for name, (path, until) in PAGES.items():
        page = visit(f"{app}{path}?lang=fr", width=width, height=900 if width > 1024 else 768, until=until)
        assert page.evaluate("document.documentElement.lang") == "fr"
        if name != "map":
            expect(page.locator("h1")).to_have_text(titles[name])
        if width > 1000:
            links = page.locator("[data-testid='stTopNavLink']")
            expect(links).to_have_text(list(titles.values()))
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(WIDE_NODES, width) == []
        assert page.evaluate(CUT) == []
        page.close()


def test_a_reader_chooses_a_language_and_the_view_stays(visit, app):
    page = visit(f"{app}/?from=2013-03-01&to=2013-03-12")
    assert page.evaluate("document.documentElement.lang") == "en"
    assert "lang" not in page.url
    choice = page.locator(".pn-language select")
    assert choice.locator("option").all_inner_texts() == ["English", "Français"]
    choice.select_option("fr")
    expect(page.locator(".pn-window")).to_have_text("1er–12 mars 2013 · 12 jours")
    assert page.evaluate("document.documentElement.lang") == "fr"

    thumb = page.get_by_role("slider", name="Au", exact=True)
    spoken = thumb.get_attribute("aria-valuetext")
    assert re.fullmatch(r"12 mars 2013, \d+ événements", spoken)
    field = page.get_by_label("Date de début")
    field.fill("4 mars")
    field.press("Enter")
    expect(page.locator(".pn-window")).to_have_text("4–12 mars 2013 · 9 jours")
    page.wait_for_url(re.compile("from=2013-03-04"))
    assert parse_qs(urlsplit(page.url).query)["lang"] == ["fr"]

    page.locator(".pn-row").first.click()
    page.locator(".pn-citations .pn-link").first.click()
    expect(page.locator(".pn-doc h1")).to_have_text("Documents")
    expect(page.locator(".pn-language select")).to_have_value("fr")
    page.wait_for_url(re.compile("lang=fr"))


def test_the_browser_s_language_decides_where_the_address_does_not(visitors, app):
    context = visitors.browser.new_context(locale="fr-CA")
    page = context.new_page()
    page.goto(f"{app}/")
    expect(page.locator(".pn-segments").first).to_contain_text("Tous")
    page.wait_for_url(re.compile("lang=fr"))
    page.locator(".pn-language select").select_option("en")
    expect(page.locator(".pn-segments").first).to_contain_text("All")
    # It is not the browser's own: the address keeps it.
    page.wait_for_url(re.compile("lang=en"))
    context.close()
