"""The dates and places that documents name."""

import pytest
from hypothesis import given, settings

from panther.errors import DocumentError, GazetteerError
from panther.mentions import list_mentions
from panther.sources import GAZETTEER, Sources
from tests.events.reading import HEADER, PLACES
from tests.writing import DOCUMENTS

DATE = ["document", "kind", "start", "end", "text", "value", "interval_start", "interval_end"]
PLACE = ["document", "kind", "start", "end", "text", "place_id", "name", "role"]


def sources(*documents, gazetteer=GAZETTEER):
    return Sources(documents, gazetteer)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("war")
    (made / "places.csv").write_text(HEADER + PLACES, encoding="utf-8")
    return made


@pytest.fixture
def mentions(folder):
    def read(text, *kinds):
        (folder / "war.txt").write_bytes(text.encode())
        return list(
            list_mentions(sources(folder / "war.txt", gazetteer=folder / "places.csv"), kinds or ("date", "place"))
        )

    return read


def dates(found):
    return [(row["text"], row["value"], row["interval_start"], row["interval_end"]) for row in found]


def test_each_end_of_a_range_is_a_line_with_the_days_of_the_range(mentions):
    found = mentions("From 7 to 9 May 2011, rebels held Brad.", "date")
    assert dates(found) == [
        ("7", "2011-05-07", "2011-05-07", "2011-05-09"),
        ("9 May 2011", "2011-05-09", "2011-05-07", "2011-05-09"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By 3 May 2011, it was over.", ("3 May 2011", "2011-05-03", None, "2011-05-03")),
        ("Since 3 May 2011, it is over.", ("3 May 2011", "2011-05-03", "2011-05-03", None)),
        ("In May 2011, it was over.", ("May 2011", "2011-05", "2011-05-01", "2011-05-31")),
        ("The siege lasted for two weeks.", ("two weeks", "P2W", None, None)),
        ("In 44 BC, it was over.", ("44 BC", "BC0044", None, None)),
    ],
)
def test_open_ends_durations_and_what_no_calendar_holds(mentions, text, expected):
    assert expected in dates(mentions(text, "date"))


def test_what_moves_the_narrative_and_is_no_date_is_left_out(mentions):
    found = mentions("From 7 to 9 May 2011, rebels held Brad. Thereafter they left.", "date")
    assert "Thereafter" not in [row["text"] for row in found]
    assert all(row["value"] for row in found)


def test_places_are_names_with_what_they_do_and_no_descriptions(mentions):
    found = mentions("Rebels fled from Brad and fought in Farplace. The town burned.", "place")
    assert [(row["text"], row["place_id"], row["name"]) for row in found] == [
        ("Brad", "brad", "Brad"),
        ("Farplace", None, None),
    ]
    assert [row["role"] for row in found] == ["origin", "event"]


def test_a_name_that_one_document_treats_as_a_place_is_listed_in_all(folder):
    paths = [folder / name for name in ("one.txt", "two.txt")]
    for path, text in zip(paths, ("They fought in Kaldor.", "Rockets hit Kaldor."), strict=True):
        path.write_text(text, encoding="utf-8")
    found = list_mentions(sources(*paths, gazetteer=folder / "places.csv"), ["place"])
    assert [(row["document"], row["text"]) for row in found] == [("one.txt", "Kaldor"), ("two.txt", "Kaldor")]


def test_dates_and_places_come_in_the_order_of_the_text(mentions):
    found = mentions("In Brad, on 3 May 2011, near Corvin, in June 2011, rebels met.")
    assert [row["text"] for row in found] == ["Brad", "3 May 2011", "Corvin", "June 2011"]


def test_documents_come_in_the_order_of_their_names(folder):
    many = folder / "many"
    many.mkdir()
    for name in "ba":
        (many / f"{name}.txt").write_text(f"It was in May 201{'ab'.index(name)}.")
    found = list_mentions(sources(many / "b.txt", many / "a.txt"), ("date",))
    assert [(row["document"], row["value"]) for row in found] == [("a.txt", "2010-05"), ("b.txt", "2011-05")]


def test_the_gazetteer_of_the_project_is_used_where_none_is_named(folder):
    (folder / "own.txt").write_text("They met in Tessalit.")
    (found,) = list_mentions(sources(folder / "own.txt"), ("place",))
    assert (found["text"], found["place_id"]) == ("Tessalit", "tessalit")


def test_bad_input_is_told_before_anything_is_listed(folder):
    with pytest.raises(DocumentError):
        next(list_mentions(sources(folder / "missing.txt"), ("date",)))
    with pytest.raises(GazetteerError):
        next(list_mentions(sources(folder / "missing.txt", gazetteer=folder / "missing.csv"), ("place",)))


@given(text=DOCUMENTS)
@settings(max_examples=60, deadline=None)
def test_mentions_of_any_document_are_verbatim_and_whole(folder, text):
    (folder / "any.txt").write_bytes(text.encode())
    text = text.removeprefix("\ufeff")
    found = list(list_mentions(sources(folder / "any.txt", gazetteer=folder / "places.csv"), ("date", "place")))
    assert all(text[row["start"] : row["end"]] == row["text"] for row in found)
    assert all(list(row) == (DATE if row["kind"] == "date" else PLACE) for row in found)
    assert [row["start"] for row in found] == sorted(row["start"] for row in found)
    for row in found:
        first, last = row.get("interval_start"), row.get("interval_end")
        assert first is None or last is None or first <= last
