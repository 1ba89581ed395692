"""The formats by name."""

from datetime import date

import pytest

from panther.errors import InputError
from panther.exports import FORMATS, write
from panther.exports.edition import narrowed
from panther.exports.formats import named_format
from panther.views.query import Filters, View, Window
from tests import campaigns, hostile
from tests.campaigns import EVENTS
from tests.exports.editions import edition_of

# These hold no events, but the documents.
OF_DOCUMENTS = {"bibtex", "csl"}
TEXTS = [name for name, form in FORMATS.items() if not form.binary]
EDITION = edition_of("The siege of Oru", EVENTS)


@pytest.mark.parametrize("name", TEXTS)
def test_every_text_format_ends_a_line_and_names_every_event(name):
    text = write(EDITION, name).decode()
    assert text.endswith("\n")
    if name in OF_DOCUMENTS:
        assert all(document.name in text for document in campaigns.DOCUMENTS)
    else:
        assert all(event.event_id in text for event in EVENTS)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("events", [(), EVENTS, hostile.EVENTS], ids=["none", "some", "hostile"])
def test_the_same_edition_gives_the_same_bytes(name, events):
    if name != "bundle":
        edition = edition_of("The siege of Oru", events)
        assert write(edition, name) == write(edition, name)


@pytest.mark.parametrize("name", ["geojson", "kml", "gpx", "gpkg", "geoparquet", "jsonld"])
def test_a_file_of_a_view_says_what_it_shows_and_of_how_many_events(name):
    filters = Filters({"type": ("battles",)}, text="the town")
    view = View(Window(date(2021, 6, 5), date(2021, 6, 9)), filters=filters)
    data = write(narrowed(EDITION, view), name).decode("utf-8", "replace")
    assert "5–9 June 2021" in data
    assert "Type: Battles" in data
    assert "with the words “the town”" in data
    assert "1 event of 10: 1 with a place, 0 without" in data


def test_an_unknown_format_is_a_bug_of_the_caller():
    with pytest.raises(KeyError):
        write(EDITION, "xml")


@pytest.mark.parametrize("name", FORMATS)
def test_a_suffix_means_one_format_and_every_format_has_one(name):
    form = FORMATS[name]
    assert set(form.implied) <= set(form.suffixes)
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in form.suffixes)
    for suffix in form.implied:
        assert [other.name for other in FORMATS.values() if suffix in other.implied] == [name]
        assert named_format(None, f"out/EVENTS{suffix.upper()}") is form
    assert all(named_format(name, f"events{suffix}") is form for suffix in form.suffixes)


@pytest.mark.parametrize("output", ["", "events", ".", ".hidden", "/dev/null"])
def test_without_name_and_suffix_it_is_json_lines(output):
    assert named_format(None, output) is FORMATS["jsonl"]
    assert named_format("csv", output) is FORMATS["csv"]


def test_a_suffix_of_no_format_is_for_whoever_names_one():
    assert named_format("csv", "events.txt") is FORMATS["csv"]
    with pytest.raises(InputError, match=r"no format is written to “.txt”\. Name the format with --format"):
        named_format(None, "events.txt")


@pytest.mark.parametrize(
    ("name", "output", "words"),
    [
        ("csv", "a.jsonl", "“.jsonl” is a file of jsonl, and --format is csv, which is written to .csv. Change one"),
        ("jsonl", "a.KML", "“.kml” is a file of kml, and --format is jsonl, which is written to .jsonl or .ndjson."),
        ("kml", "a.csv", "“.csv” is a file of csv or acled, and"),
        (None, "a.json", "“.json” may be geojson, jsonld or csl. Name one with --format."),
    ],
)
def test_a_name_and_a_suffix_that_do_not_agree_are_told(name, output, words):
    with pytest.raises(InputError) as told:
        named_format(name, output)
    assert words in str(told.value)
    assert len(told.value.problems) == 1
