"""The data contract of events."""

import json
from datetime import date

import pytest

from panther.errors import ContractError
from panther.events.activities import ACTIVITIES, STATEMENT
from panther.events.table import COLUMNS, SUB_EVENT_TYPES, check_contract, to_frame, to_record
from tests.campaigns import ATTACK, DOCUMENTS, EVENTS, MINE, ROAD, SHOUTS, UNDATED

BY_NAME = {document.name: document for document in DOCUMENTS}
# As DESIGN.md has them: whoever reads these files relies on the names and on their order.
CONTRACT = (
    "event_id citations excerpt date_start date_end date_precision date_basis date_role date_text time_precision "
    "places place_basis geo_precision event_type sub_event_type activity actors claimant losses notes"
)


def test_the_columns_are_those_of_the_contract():
    assert " ".join(COLUMNS) == CONTRACT
    assert all(tuple(to_record(event)) == COLUMNS for event in EVENTS)


def test_the_parts_of_a_record_have_the_contract_s_keys():
    record = to_record(MINE)
    assert list(record["citations"][0]) == ["document", "start", "end", "text", "role"]
    assert list(record["places"][0]) == [
        "place_id", "name", "text", "latitude", "longitude", "radius_km", "relation", "geometry"
    ]  # fmt: skip
    assert list(record["losses"][0]) == ["side", "kind", "what", "text", "low", "high", "claimant", "counting"]


def test_records_are_json_and_unknown_is_null():
    assert [json.loads(json.dumps(to_record(event))) for event in EVENTS] == [to_record(event) for event in EVENTS]
    assert (to_record(ROAD)["date_start"], to_record(ROAD)["date_end"]) == (None, "2021-06-02")
    assert to_record(UNDATED)["places"] == []
    assert to_record(MINE)["losses"][1]["low"] is None


def test_the_excerpt_is_that_of_the_main_citation():
    assert to_record(MINE)["excerpt"] == "On 4 June 2021 a patrol hit a mine near Kesh."


def test_the_table_has_a_row_an_event():
    table = to_frame(EVENTS)
    assert (tuple(table.columns), len(table)) == (COLUMNS, len(EVENTS))
    assert table["time_precision"].tolist() == [event.time_precision for event in EVENTS]
    assert table.loc[0, "losses"] == to_record(MINE)["losses"]
    empty = to_frame(())
    assert (tuple(empty.columns), len(empty)) == (COLUMNS, 0)


def test_every_activity_has_its_type_in_the_codebook():
    assert all(a.sub_event_type in SUB_EVENT_TYPES[a.event_type] for a in (*ACTIVITIES.values(), STATEMENT))
    assert {len(sub_types) for sub_types in SUB_EVENT_TYPES.values()} == {1, 2, 3, 6, 8}


def test_good_events_keep_the_contract():
    check_contract([event._replace(sub_event_type=SUB_EVENT_TYPES[event.event_type][0]) for event in EVENTS], BY_NAME)


MAIN = ATTACK.citations[0]


@pytest.mark.parametrize(
    ("broken", "problem"),
    [
        (ATTACK._replace(citations=(MAIN._replace(start=MAIN.start + 1), *ATTACK.citations[1:])), "is not verbatim"),
        (ATTACK._replace(citations=ATTACK.citations[::-1]), "the first citation is not the main one"),
        (ATTACK._replace(citations=()), "the first citation is not the main one"),
        (ATTACK._replace(date_start=date(2021, 7, 1)), "starts on 2021-07-01, after its end on 2021-06-05"),
        (ATTACK._replace(date_precision="vague"), "date_precision is 'vague'"),
        (ATTACK._replace(date_basis="guessed"), "date_basis is 'guessed'"),
        (ATTACK._replace(date_end=None), "date_precision is 'day' with 2021-06-05 to None"),
        (ATTACK._replace(date_basis="none"), "date_basis is 'none' with date_precision 'day'"),
        (ATTACK._replace(date_role="speech"), "date_role is 'speech'"),
        (ATTACK._replace(place_basis="guessed"), "place_basis is 'guessed'"),
        (ATTACK._replace(place_basis="none"), "place_basis is 'none' with 1 places"),
        (
            SHOUTS._replace(sub_event_type="Statement", place_basis="explicit"),
            "place_basis is 'explicit' with 0 places",
        ),
        (ATTACK._replace(sub_event_type="Suicide bomb"), "'Suicide bomb' is no sub-type of 'Battles'"),
        (ATTACK._replace(places=(ATTACK.places[0]._replace(geometry="ring"),)), "geometry is 'ring'"),
        (
            MINE._replace(losses=(MINE.losses[0]._replace(counting="sum"),)),
            "counting is 'sum'",
        ),
    ],
)
def test_what_breaks_the_contract_is_a_bug(broken, problem):
    with pytest.raises(ContractError) as caught:
        check_contract([broken], BY_NAME)
    assert str(caught.value).startswith(f"{broken.event_id}: ")
    assert problem in str(caught.value)


def test_no_two_events_have_one_id():
    with pytest.raises(ContractError, match="e3: two events have this id"):
        check_contract([ATTACK, ATTACK], BY_NAME)
