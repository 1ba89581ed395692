"""What a corpus is sent to the browser as, what it answers, and how it is opened."""

import errno
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from benchmarks.made_corpus import write_made_corpus
from panther.app import components, exporting, loading
from panther.app.corpus_view import answer, open_corpus_campaign
from panther.corpora.corpus import open_corpus
from panther.errors import InputError
from panther.model import Document
from panther.views.evidence import holding_words
from panther.views.listing import event_rows
from panther.views.query import Filters, View, Window

WHOLE = View(None)


class Served(dict):
    """Files by name, made once."""

    def __call__(self, name, make):
        if name not in self:
            self[name] = make()
        return f"/{name}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_made_corpus(tmp_path_factory.mktemp("made") / "some_reports", 500)


@pytest.fixture(scope="module")
def served():
    return Served()


@pytest.fixture(scope="module")
def campaign(folder, served):
    return open_corpus_campaign("Reports", open_corpus(folder), served)


@pytest.fixture
def empty_cache():
    loading.clear()
    yield
    loading.clear()


def asked(campaign, served, **ask):
    return answer(campaign, campaign.corpus, ask, WHOLE, served)


def test_no_event_is_sent_with_the_page(campaign, served):
    payload = campaign.payload
    assert payload["events"]["id"] == []
    assert payload["corpus"]["total"] == 500
    assert set(served) >= {payload["corpus"]["places"][1:], payload["corpus"]["series"][1:]}
    places = json.loads(served[payload["corpus"]["places"][1:]])
    assert len(places["places"]["name"]) == len(campaign.corpus.places())
    assert places["sites"][0] == []


def test_files_that_are_gone_are_there_again_for_whoever_comes_later(campaign, served):
    addresses = campaign.payload["corpus"]["places"], campaign.payload["corpus"]["series"]
    kept = dict(served)
    served.clear()
    assert (campaign.payload["corpus"]["places"], campaign.payload["corpus"]["series"]) == addresses
    assert {name[1:] for name in addresses} <= set(served)
    assert all(served[name] == kept[name] for name in served)


def test_sessions_that_make_more_files_than_are_kept_leave_one_another_alone(monkeypatch):
    monkeypatch.setattr(components, "_MOST_MADE", 3)
    with ThreadPoolExecutor(8) as sessions:
        names = [f"{number % 7}.test" for number in range(400)]
        told = list(sessions.map(lambda name: components.served(name, name.encode), names))
    assert [address.rpartition("made-")[2] for address in told] == names
    made = list(Path(components._FOLDER.name).glob("made-*.test"))
    assert len(made) <= 3
    assert all(path.read_bytes() for path in made)


def test_a_folder_for_temporary_files_that_is_full_is_told_in_a_line(monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    before = set(Path(components._FOLDER.name).iterdir())
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(InputError, match=r"cannot be written \(No space left on device\)"):
        components.served("full.test", lambda: b"x")
    assert set(Path(components._FOLDER.name).iterdir()) == before


def test_a_page_is_answered_for_the_view_that_comes_with_the_question(campaign, served):
    march = {"from": ["2013-03-01"], "to": ["2013-03-31"], "type": ["battles"]}
    told = asked(campaign, served, query=march, seq=7, facets=True, seeks={"document": "000001", "actor": 3})
    assert told["seq"] == 7
    events = [campaign.events[row["id"]] for row in told["rows"]]
    dated = [event for event in events if event.date_start or event.date_end]
    assert len(dated) + told["undated"] == told["total"] == len(events)
    assert all(event.event_type == "Battles" for event in events)
    assert [{**row, "places": None} for row in told["rows"]] == [
        {**row, "places": None} for row in event_rows(events, year=True)
    ]
    assert [len(row["places"]) for row in told["rows"]] == [len({p.place_id for p in e.places}) for e in events]
    facets = {facet["key"]: facet for facet in told["facets"]}
    assert facets["document"]["values"] == ["reports/000001.txt"]
    assert facets["document"]["size"] == 13


def test_half_a_pair_of_characters_is_sought_in_vain(campaign, served):
    told = asked(campaign, served, facets=True, seeks={"document": "\ud83d"})
    assert next(facet["values"] for facet in told["facets"] if facet["key"] == "document") == []


@pytest.mark.parametrize(
    "ask",
    [None, 3, {"query": 3}, {"first": "x", "places": "all", "part": []}, {"first": -5, "places": [True, None, "1"]},
     {"first": True, "facets": 1, "seeks": 3, "seq": "late"}, {"part": "dropped"}],
)  # fmt: skip
def test_what_cannot_be_read_of_a_question_is_left_out(campaign, served, ask):
    told = answer(campaign, campaign.corpus, ask, WHOLE, served)
    assert told["first"] == 0
    assert told["facets"] is None


def test_filters_have_counts_of_their_own_and_type_and_certainty_have_not(campaign, served):
    base = asked(campaign, served, query={})["cube"]
    assert asked(campaign, served, query={"type": ["battles"], "certain": ["1"]})["cube"] == base
    other = asked(campaign, served, query={"actor": ["French forces"]})["cube"]
    assert other != base
    assert len(served[other["series"][1:]]) < len(served[base["series"][1:]])


def test_what_a_corpus_exports_is_limited_and_said(campaign, monkeypatch):
    window = {"from": ["2013-03-01"], "to": ["2013-03-31"]}
    edition = exporting.asked_edition(campaign, {"query": window})
    assert len(edition.events) == campaign.corpus.count(loading_asked(Window(date(2013, 3, 1), date(2013, 3, 31))))
    monkeypatch.setattr(exporting, "MOST_EXPORTED", 3)
    with pytest.raises(InputError, match="at most 3 are exported") as told:
        exporting.asked_edition(campaign, {"query": window})
    assert len(str(told.value).splitlines()) == 1


def loading_asked(window):
    from panther.corpora.corpus import Asked

    return Asked(window, Filters())


@pytest.mark.usefixtures("empty_cache")
@pytest.mark.parametrize("variable", ["PANTHER_CORPUS", "PANTHER_EVENTS"])
def test_a_small_corpus_opens_as_records_do(folder, monkeypatch, variable):
    monkeypatch.setenv(variable, str(folder))
    opened = loading.campaign()
    assert opened.corpus is None
    assert opened.title == "Some reports"
    assert len(opened.events) == len(opened.rows) == 500


@pytest.mark.usefixtures("empty_cache")
def test_a_large_corpus_is_asked_for_what_is_looked_at(folder, monkeypatch):
    monkeypatch.setenv("PANTHER_CORPUS", str(folder))
    monkeypatch.setattr(loading, "MOST_SENT", 499)
    opened = loading.campaign()
    assert opened.corpus is not None
    assert opened.rows == []
    assert len(opened.events) == 500


@pytest.mark.usefixtures("empty_cache")
def test_a_folder_that_is_no_corpus_is_refused_in_a_line(tmp_path, monkeypatch):
    monkeypatch.setenv("PANTHER_CORPUS", str(tmp_path))
    with pytest.raises(InputError, match="has no manifest") as told:
        loading.campaign()
    assert len(str(told.value).splitlines()) == 1


@pytest.mark.usefixtures("empty_cache")
def test_a_corpus_and_records_are_not_opened_together(folder, monkeypatch):
    monkeypatch.setenv("PANTHER_CORPUS", str(folder))
    monkeypatch.setenv("PANTHER_EVENTS", "events.jsonl")
    with pytest.raises(InputError, match="take one away"):
        loading.campaign()


def test_a_document_that_does_not_hold_an_event_s_words_is_not_shown_round_them(campaign):
    event = next(iter(campaign.events.values()))
    main = event.citations[0]
    right = Document(main.document, "", " " * main.start + main.text, "utf-8", ())
    other = Document(main.document, "", "x" * main.end, "utf-8", ())
    assert holding_words(event, {main.document: right}) == {main.document: right}
    assert holding_words(event, {main.document: other}) == {}
    assert holding_words(event, {}) == {}
