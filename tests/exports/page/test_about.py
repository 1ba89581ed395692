from dataclasses import replace
from datetime import date

from panther.exports.edition import NO_FILE, narrowed
from panther.exports.page.about import about_html
from panther.exports.words import attribution
from panther.layers.assets import BASEMAP_DIR
from panther.views.query import Filters, View, Window
from tests.exports.page.editions import hostile_edition, made_up


def test_the_account_names_window_filters_sources_and_making():
    view = View(Window(date(2021, 6, 4), date(2021, 6, 6)), filters=Filters({"actor": ("Army",)}), event="e0")
    told = about_html(narrowed(made_up(), view))
    for words in (
        "4–6 June 2021",
        "actor: Army",
        "1 event of 10: 1 with a place, 0 without",
        "first.txt",
        "second.txt",
        "0" * 64,
        "gazetteer.csv",
        "1" * 64,
        "2 January 2026, 03:04:05 UTC",
        "http://127.0.0.1:8501/?from=2021-06-04&amp;to=2021-06-06&amp;event=e0&amp;actor=Army",
        attribution(),
    ):
        assert words in told


def test_the_ground_is_attributed_as_its_readme_asks():
    readme = " ".join((BASEMAP_DIR / "README.md").read_text("utf-8").split())
    assert attribution() in readme


def test_names_of_files_are_escaped():
    told = about_html(hostile_edition())
    assert "<img" not in told
    assert "<script" not in told
    assert "&lt;img src=x onerror=" in told


def test_documents_are_documents_where_there_is_no_gazetteer():
    told = about_html(replace(made_up(), gazetteer=NO_FILE))
    documents = told[told.index("<dt>Documents") : told.index("<dt>", told.index("<dt>Documents") + 1)]
    assert "first.txt" in documents
    assert "second.txt" in documents
