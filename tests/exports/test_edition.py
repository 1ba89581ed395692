from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from panther.campaign import Campaign
from panther.errors import InputError
from panther.exports.edition import make_edition
from panther.views.query import Filters, Known, View, Window, read_view
from panther.views.showing import shown

WEEK = View(Window(date(2013, 2, 19), date(2013, 2, 26)), filters=Filters({"type": ("battles",)}))


@pytest.fixture(scope="module")
def campaign():
    return Campaign.open()


def test_an_edition_of_the_whole_campaign_holds_every_event(campaign):
    edition = make_edition(campaign)
    assert {event.event_id for event in edition.events} == {event.event_id for event in campaign.records}
    assert edition.total == len(campaign.records)
    assert edition.window == Window(*edition.span)


def test_an_edition_of_a_view_holds_what_the_view_shows(campaign):
    edition = make_edition(campaign, WEEK)
    assert list(edition.events) == shown(make_edition(campaign).events, WEEK)
    assert 0 < len(edition.events) < edition.total
    assert edition.stem == "panther_2013-02-19_2013-02-26"


def test_the_address_restores_the_view(campaign):
    edition = make_edition(campaign, WEEK)
    _, _, query = edition.address.partition("?")
    from urllib.parse import parse_qs

    known = Known(edition.span, {}, {"type": {"battles"}})
    assert read_view(parse_qs(query), known) == WEEK


def test_sources_are_the_documents_by_name_and_the_gazetteer(campaign):
    sources = make_edition(campaign).sources
    assert [source.name for source in sources] == [
        *sorted(document.name for document in campaign.documents),
        "gazetteer.csv",
    ]
    assert all(len(source.sha256) == 64 for source in sources)


def test_the_time_of_making_can_be_fixed(campaign, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert make_edition(campaign).made == datetime(1970, 1, 2, tzinfo=UTC)


@pytest.mark.parametrize("fixed", ["soon", "1e9", "9" * 30, "-62135596800"])
def test_a_time_that_cannot_be_read_is_told(campaign, monkeypatch, fixed):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", fixed)
    with pytest.raises(InputError, match="SOURCE_DATE_EPOCH"):
        make_edition(campaign)


def test_the_address_of_bounds_shows_all_between_them(campaign):
    edition = replace(make_edition(campaign), bounds=(0.0, 18.0, 2.0, 20.0))
    assert edition.address.endswith("?at=19.003%2C1%2C8")
    known = replace(edition, view=View(None, at=(20.0, 1.0, 9.0)))
    assert known.address.endswith("?at=20%2C1%2C9")
