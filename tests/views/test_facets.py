from panther.views.facets import NO_LOSSES, NO_PLACE, event_facets, facet_values
from tests.campaigns import ATTACK, MINE, ROAD, SHOUTS


def facet(events, key):
    return next(facet for facet in event_facets(events) if facet["key"] == key)


def test_each_event_says_which_values_it_has():
    losses = facet([MINE, ATTACK], "loss")
    assert [losses["values"][number] for number in losses["of"][0]] == ["destroyed", "killed", "wounded"]
    assert [losses["values"][number] for number in losses["of"][1]] == [NO_LOSSES]


def test_values_stand_by_count_and_that_for_none_last():
    places = facet([ROAD, SHOUTS, MINE], "place")
    assert places["values"] == ["Kesh", NO_PLACE]


def test_a_copy_counts_for_both_documents():
    documents = facet([ATTACK], "document")
    assert documents["values"] == ["first.txt", "second.txt"]
    assert documents["of"] == [[0, 1]]


def test_what_a_query_may_name_holds_types_by_key():
    events = [MINE, ATTACK]
    values = facet_values(events, event_facets(events))
    assert values["type"] == {"battles", "explosions", "none"}
    assert "Army" in values["actor"]
