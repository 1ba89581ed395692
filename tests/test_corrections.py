"""Corrections: what a file of them may hold, and what they change."""

from datetime import date

import pytest

from panther.corrections import COLUMNS, Correction, apply_corrections, read_corrections
from panther.errors import CorrectionError
from panther.events.building import event_id
from panther.model import Citation, Place
from tests.campaigns import ATTACK, EVENTS, MINE, UNDATED

HEADER = ",".join(COLUMNS)
TOWN = Place("oru", "Oru", (), 19.9, 1.9, 2.0, "point", "town", "ML", True, "", "", "", "")
REGION = Place("adrak", "Adrak", (), 19.6, 1.5, 60.0, "area", "massif", "ML", True, "", "", "", "")
PLACES = {place.place_id: place for place in (TOWN, REGION)}


@pytest.fixture
def file(tmp_path):
    def write(*rows, header=HEADER, encoding="utf-8"):
        path = tmp_path / "decisions.csv"
        path.write_text("\n".join((header, *rows)) + "\n", encoding=encoding)
        return path

    return write


def problems(path):
    with pytest.raises(CorrectionError) as caught:
        read_corrections(path)
    return caught.value.problems


def correct(event, field, value, *more):
    rows = [Correction(2, event.event_id, field, value, "It says so.", "Archive", "decisions.csv"), *more]
    events, unused = apply_corrections((event,), rows, PLACES)
    assert unused == ()
    return events[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_is_read_by_the_names_of_its_columns(file, encoding):
    path = file(" e1 ,date_end, 2021-06-05 ,“It” went on.,", header=HEADER, encoding=encoding)
    assert read_corrections(path) == (
        Correction(2, "e1", "date_end", "2021-06-05", "“It” went on.", "", "decisions.csv"),
    )
    turned = file(',It went on.,2021-06-05,date_end,"a.txt:1-2"', header="source,reason,value,field,target")
    assert read_corrections(turned)[0].target == "a.txt:1-2"


def test_no_rows_are_no_corrections(file):
    assert read_corrections(file()) == ()


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",date_end,2021-06-05,Why.,", "no target."),
        ("e1,date_end,2021-06-05,,", "no reason."),
        ("e1,excerpt,Other words,Why.,", "“excerpt” cannot be corrected. The fields are date_start, "),
        ("e1,date_end,31 February,Why.,", "“31 February” is no date_end. Write a day of the calendar"),
        ("e1,date_end,2021-02-30,Why.,", "“2021-02-30” is no date_end."),
        ("e1,date_precision,vague,Why.,", "“vague” is no date_precision. It is one of day, night, "),
        ("e1,date_role,speech,Why.,", "“speech” is no date_role. It is one of event, report."),
        ("e1,sub_event_type,Quarrel,Why.,", "“Quarrel” is no sub_event_type."),
        ("e1,activity,,Why.,", "“” is no activity."),
        ("e1,date_end", "not 5 fields. Quote fields that hold a comma."),
        ("e1,actors,a,Why, that is.,Archive", "not 5 fields."),
    ],
)
def test_a_bad_row_is_told_by_file_and_row(file, row, reason):
    (problem,) = problems(file("e0,claimant,,Why.,", row))
    assert problem.startswith("decisions.csv, row 3: ")
    assert reason in problem


def test_a_quotation_mark_that_does_not_close_is_told(file):
    (problem,) = problems(file("e0,claimant,,Why.,", 'e1,"actors'))
    assert problem.startswith("decisions.csv, after row 2: no CSV (")


def test_all_bad_rows_are_told_at_once(file):
    assert len(problems(file("e1,colour,red,Why.,", ",date_end,never,,", "e2,date_start,,Why.,"))) == 4


def test_a_wrong_separator_is_told(file):
    (problem,) = problems(file(header=HEADER.replace(",", ";")))
    assert problem == f"decisions.csv, row 1: no column {', '.join(COLUMNS)}. The columns are {HEADER}."


def test_a_target_is_an_id_or_the_main_citation():
    main = ATTACK.citations[0]
    rows = [
        Correction(2, ATTACK.event_id, "claimant", "Rebels", "Why.", ""),
        Correction(3, f"{main.document}:{main.start}-{main.end}", "activity", "raid", "Why.", ""),
        Correction(4, f"{main.document}:{main.start}-{main.end + 1}", "activity", "siege", "Why.", ""),
    ]
    events, unused = apply_corrections(EVENTS, rows, PLACES)
    found = {event.event_id: event for event in events}
    assert unused == (rows[2],)
    assert (found[ATTACK.event_id].claimant, found[ATTACK.event_id].activity) == ("Rebels", "raid")
    assert [event.event_id for event in events] == [event.event_id for event in EVENTS]
    assert {event for event in events if event.event_id != ATTACK.event_id} == set(EVENTS) - {ATTACK}


def test_what_was_corrected_is_noted_after_the_other_notes():
    event = correct(MINE, "claimant", "")
    assert event.claimant is None
    assert event.notes == (*MINE.notes, "Corrected: claimant is unknown. It says so. (Archive)")


@pytest.mark.parametrize(("end", "precision"), [("2021-06-05", 1), ("2021-06-08", 2), ("2021-06-30", 3), ("", 3)])
def test_the_time_precision_follows_the_dates(end, precision):
    dated = correct(ATTACK, "date_precision", "range", Correction(3, ATTACK.event_id, "date_end", end, "Why.", ""))
    assert dated.date_end == (date.fromisoformat(end) if end else None)
    assert dated.time_precision == precision


@pytest.mark.parametrize(
    ("value", "basis", "precision"),
    [("oru", "explicit", 1), ("adrak", "explicit", 3), ("oru | adrak", "explicit", 3), ("", "none", None)],
)
def test_places_are_ids_and_their_precision_follows(value, basis, precision):
    event = correct(UNDATED, "places", value)
    assert [place.place_id for place in event.places] == value.replace(" ", "").split("|") * bool(value)
    assert (event.place_basis, event.geo_precision) == (basis, precision)


def test_a_sub_event_type_brings_its_event_type():
    event = correct(MINE, "sub_event_type", "Armed clash")
    assert (event.event_type, event.sub_event_type) == ("Battles", "Armed clash")


def test_actors_are_parted_by_bars():
    assert correct(MINE, "actors", "Army | Rebels|").actors == ("Army", "Rebels")


def test_dates_may_pass_each_other_on_the_way_but_not_in_the_end():
    moved = [
        Correction(number, ATTACK.event_id, field, value, "Why.", "", "decisions.csv")
        for number, (field, value) in enumerate([("date_start", "2021-07-01"), ("date_end", "2021-07-02")], 2)
    ]
    (event,), _ = apply_corrections((ATTACK,), moved, PLACES)
    assert (event.date_start, event.date_end) == (date(2021, 7, 1), date(2021, 7, 2))
    with pytest.raises(CorrectionError, match=r"decisions\.csv, row 2: e3 is corrected to end before it starts"):
        apply_corrections((ATTACK,), moved[:1], PLACES)


def test_a_place_that_is_unknown_matters_only_where_its_target_is():
    row = Correction(7, ATTACK.event_id, "places", "oru|nowhere", "Why.", "", "decisions.csv")
    assert apply_corrections((MINE,), [row], PLACES) == ((MINE,), (row,))
    with pytest.raises(CorrectionError, match=r"decisions\.csv, row 7: no place 'nowhere' is in the gazetteer"):
        apply_corrections((ATTACK,), [row], PLACES)


def test_a_copy_names_the_event_too():
    """What was decided while the copy was the only text holds when the fuller text is read with it."""
    copy = Citation("copy.txt", 5, 5 + len(MINE.excerpt), MINE.excerpt, "copy")
    event = MINE._replace(citations=(*MINE.citations, copy))
    for target in (event_id(copy), f"copy.txt:5-{copy.end}"):
        row = Correction(2, target, "claimant", "Army", "It says so.", "", "decisions.csv")
        (corrected,), unused = apply_corrections((event,), (row,), PLACES)
        assert (corrected.claimant, unused) == ("Army", ())


def test_a_date_that_is_cleared_has_no_words_left():
    cleared = correct(
        ATTACK, "date_start", "", Correction(3, ATTACK.event_id, "date_end", "", "It says so.", "", "d.csv")
    )
    assert (cleared.date_precision, cleared.date_basis, cleared.date_text) == ("unknown", "none", None)
    assert cleared.time_precision is None


@pytest.mark.parametrize(
    ("event", "field", "value", "expected"),
    [
        (ATTACK, "date_end", "2021-06-07", ("range", ATTACK.date_basis)),
        (ATTACK, "date_end", "", ("open_end", ATTACK.date_basis)),
        (UNDATED, "date_end", "2021-06-07", ("open_start", "explicit")),
    ],
)
def test_the_precision_follows_the_days(event, field, value, expected):
    corrected = correct(event, field, value)
    assert (corrected.date_precision, corrected.date_basis) == expected


def test_a_place_that_is_given_twice_is_one_place():
    assert [place.place_id for place in correct(ATTACK, "places", "oru|oru").places] == ["oru"]


def test_what_becomes_a_statement_is_no_clash_any_more():
    assert correct(ATTACK, "sub_event_type", "Statement").activity == "statement"
