from dataclasses import replace
from datetime import date

from panther.exports.edition import narrowed
from panther.exports.page.about import ATTRIBUTION, about_html, count_words, filter_words, window_words
from panther.layers.assets import BASEMAP_DIR
from panther.views.query import Filters, View, Window
from tests.exports.page.editions import hostile_edition, made_up


def test_the_account_names_window_filters_sources_and_making():
    view = View(Window(date(2021, 6, 4), date(2021, 6, 6)), filters=Filters({"actor": ("Army",)}), event="e0")
    told = about_html(narrowed(made_up(), view))
    for words in (
        "4–6 June 2021, 3 days",
        "Actor: Army",
        "1 of the campaign’s 10 events",
        "first.txt",
        "second.txt",
        "0" * 64,
        "gazetteer.csv",
        "1" * 64,
        "2 January 2026, 03:04:05 UTC",
        "http://127.0.0.1:8501/?from=2021-06-04&amp;to=2021-06-06&amp;event=e0&amp;actor=Army",
        ATTRIBUTION,
    ):
        assert words in told


def test_the_ground_is_attributed_as_its_readme_asks():
    readme = " ".join((BASEMAP_DIR / "README.md").read_text("utf-8").split())
    assert ATTRIBUTION in readme


def test_filters_in_words():
    assert filter_words(Filters()) == "None"
    filters = Filters({"type": ("battles", "riots"), "loss": ("killed",)}, certain=True, text="mine")
    assert filter_words(filters) == (
        "Type: Battles or Riots; losses: killed; neither date nor place inferred; words: “mine”"
    )


def test_all_events_and_some_are_told_apart():
    edition = made_up()
    assert count_words(edition) == "10 events, all of the campaign"
    assert count_words(replace(edition, events=edition.events[:1])) == "1 of the campaign’s 10 events"
    undated = replace(edition, span=None)
    assert window_words(undated) == "No event is dated"


def test_names_of_files_are_escaped():
    told = about_html(hostile_edition())
    assert "<img" not in told
    assert "<script" not in told
    assert "&lt;img src=x onerror=" in told
