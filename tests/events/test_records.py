import copy
import json

import pytest

from panther.events.fields import FieldError
from panther.events.records import to_event
from panther.events.table import SUB_EVENT_TYPES, to_record
from tests.campaigns import COLUMNS as MOVING
from tests.campaigns import EVENTS, MINE, ROAD, UNDATED

GOOD = tuple(event._replace(sub_event_type=SUB_EVENT_TYPES[event.event_type][0]) for event in EVENTS)
HUGE = 10**30
MISSING = object()
TURNED = {"document": "a", "start": 9, "end": 4, "text": "x", "role": "main"}


@pytest.mark.parametrize("event", GOOD, ids=lambda event: event.event_id)
def test_a_record_gives_its_event_again(event):
    assert to_event(json.loads(json.dumps(to_record(event)))) == event._replace(date_anchors=())


def test_fields_outside_the_contract_are_passed_over():
    record = to_record(ROAD) | {"colour": {"deep": [float("nan")]}}
    record["citations"][0]["page"] = 7
    assert to_event(record) == ROAD


def test_whole_degrees_are_good_coordinates():
    record = changed(MINE, "places[0].latitude", 20)
    latitude = to_event(record).places[0].latitude
    assert (latitude, type(latitude)) == (20.0, float)


def changed(event, where, value):
    """The record of an event with one field changed; ``MISSING`` takes it out."""
    record = copy.deepcopy(to_record(event))
    holder, keys = record, where.replace("[", ".").replace("]", "").split(".")
    for key in keys[:-1]:
        holder = holder[int(key) if key.isdigit() else key]
    if value is MISSING:
        del holder[keys[-1]]
    else:
        holder[int(keys[-1]) if keys[-1].isdigit() else keys[-1]] = value
    return record


@pytest.mark.parametrize(
    ("where", "value", "wrong"),
    [
        ("notes", MISSING, "the field is missing"),
        ("places[0].radius_km", MISSING, "the field is missing"),
        ("event_id", "", "it is empty"),
        ("event_id", 7, "7 is no text"),
        ("event_type", "Sieges", '"Sieges" is unknown. Write one of: Battles, '),
        ("event_type", ["Battles"], "a list is no text"),
        ("sub_event_type", "Armed clash", '"Armed clash" is unknown. Write one of: Chemical weapon, '),
        ("date_precision", "exact", '"exact" is unknown'),
        ("date_basis", None, "null is no text"),
        ("date_role", "speech", '"speech" is unknown'),
        ("place_basis", "guessed", '"guessed" is unknown'),
        ("places[0].geometry", "ring", '"ring" is unknown'),
        ("citations[1].role", "proof", '"proof" is unknown'),
        ("losses[0].counting", "sum", '"sum" is unknown'),
        ("date_start", "2021-02-31", "2021-02-31 is no day of the calendar"),
        ("date_start", "20210604", '"20210604" is no day'),
        ("date_start", "2021-6-4", '"2021-6-4" is no day'),
        ("date_start", "2021-W23-5", '"2021-W23-5" is no day'),
        ("date_start", "２０２１-06-04", "is no day"),
        ("date_start", "0000-01-01", "0000-01-01 is no day of the calendar"),
        ("date_start", 20210604, "20210604 is no day"),
        ("date_end", "2021-06-03", "2021-06-03 comes before date_start, 2021-06-04"),
        ("time_precision", 0, "0 is not between 1 and 3"),
        ("time_precision", "1", '"1" is no whole number'),
        ("geo_precision", 1.0, "1.0 is no whole number"),
        ("places[0].latitude", float("nan"), "NaN is not between -90 and 90"),
        ("places[0].longitude", float("inf"), "Infinity is not between -180 and 180"),
        ("places[0].latitude", 90.1, "90.1 is not between -90 and 90"),
        ("places[0].longitude", -181, "-181 is not between -180 and 180"),
        ("places[0].latitude", HUGE, "a number beyond all counting is not between"),
        ("places[0].latitude", True, "true is no number"),
        ("places[0].radius_km", -1, "-1 is not between 0 and "),
        ("places[0].name", " ", "it is empty"),
        ("places[0]", "Kesh", '"Kesh" is no object'),
        ("places", {"0": "Kesh"}, "an object is no list"),
        ("citations", [], "there are none"),
        ("citations[0].start", -1, "-1 is not between 0 and "),
        ("citations[0].start", True, "true is no whole number"),
        ("citations[0].start", HUGE, "a number beyond all counting is not between"),
        ("citations[0].role", "support", "it is “support”"),
        ("citations[0].text", "", "it is empty"),
        ("citations[0].text", "On 4 June", "it has 9 characters, and 0 to 45 are 45"),
        ("excerpt", "Something else.", "it is not the text of the first citation"),
        ("losses[0].low", HUGE, "a number beyond all counting is not between"),
        ("losses[0].low", -2, "-2 is not between 0 and "),
        ("losses[0].high", 1, "1 is less than low, 2"),
        ("losses[0].side", 3, "3 is no text"),
        ("actors", "Army", '"Army" is no list'),
        ("actors[0]", None, "null is no text"),
        ("notes[0]", {}, "an object is no text"),
    ],
)
def test_a_field_that_does_not_keep_the_contract_is_named(where, value, wrong):
    with pytest.raises(FieldError) as caught:
        to_event(changed(GOOD[0], where, value))
    assert str(caught.value).startswith(f"{where}: ")
    assert wrong in str(caught.value)


@pytest.mark.parametrize(
    ("event", "changes", "field"),
    [
        (MOVING, {"citations": [TURNED]}, "citations[0].end"),
        (UNDATED, {"date_precision": "day"}, "date_precision"),
        (MOVING, {"date_precision": "day"}, "date_precision"),
        (MOVING, {"date_end": None}, "date_precision"),
        (MOVING, {"date_basis": "none"}, "date_basis"),
        (MOVING, {"places": []}, "place_basis"),
        (MOVING, {"place_basis": "none"}, "place_basis"),
    ],
)
def test_fields_that_do_not_go_together_are_refused(event, changes, field):
    record = to_record(event._replace(sub_event_type=SUB_EVENT_TYPES[event.event_type][0])) | changes
    with pytest.raises(FieldError, match="^" + field.replace("[", r"\[") + ": "):
        to_event(record)


def test_a_long_or_hostile_value_makes_a_short_line():
    for value in ("x" * 1_000_000, "a\nb\u2028c\x00", ["deep"] * 1000):
        with pytest.raises(FieldError) as caught:
            to_event(changed(GOOD[0], "date_precision", value))
        assert str(caught.value).isprintable()
        assert len(str(caught.value)) < 250
