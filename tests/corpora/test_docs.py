"""What docs/corpora.md says of opening a corpus, held to the code; the query printed there is run."""

import re

import duckdb

from benchmarks.made_corpus import write_made_corpus
from panther.app import exporting, loading
from panther.app.corpus_view import MOST_SENT
from panther.corpora import database, index
from panther.corpora.corpus import FACET_ROWS, PAGE_ROWS
from panther.corpora.folder import open_folder
from panther.corpora.reading import read_events
from tests.command import ROOT

TEXT = (ROOT / "docs" / "corpora.md").read_text(encoding="utf-8")
PROSE = " ".join(TEXT.split())


def test_the_limits_are_those_of_the_code():
    for words in (
        f"at most {MOST_SENT:,} events opens as records do",
        f"{PAGE_ROWS} at a time",
        f"the {FACET_ROWS} values of most events",
        f"At most {exporting.MOST_EXPORTED:,} events of a view",
        f"at most {database.ASKING_MB} MB",
        f"corpus/{index.FOLDER}",
        loading.CORPUS_VARIABLE,
    ):
        assert words in PROSE


def test_the_query_that_is_printed_gives_the_events_of_its_month(tmp_path, monkeypatch):
    (query,) = re.findall(r'duckdb -c "(.*?)"', TEXT, re.DOTALL)
    events = read_events(open_folder(write_made_corpus(tmp_path / "corpus", 500)))
    monkeypatch.chdir(tmp_path)
    settings = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}
    rows = duckdb.connect(config=settings).execute(query).fetchall()
    begun = [(event.date_start or event.date_end, event) for event in events]
    expected = [
        (event.date_start, event.activity, place.name, event.excerpt)
        for day, event in begun
        if day is not None and (day.year, day.month) == (2013, 3)
        for place in event.places
    ]
    assert expected
    assert sorted(rows, key=str) == sorted(expected, key=str)
