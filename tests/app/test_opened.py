from concurrent.futures import ThreadPoolExecutor

from panther.app.opened import open_records
from panther.translation import speaking
from panther.views.showing import home_country
from tests.campaigns import ATTACK, COLUMNS, DOCUMENTS, EVENTS, LEDGER, PLACES, SARN, UNDATED


def opened(events=EVENTS):
    return open_records("A campaign", events, documents=DOCUMENTS, ledger=LEDGER, places=PLACES)


def test_map_list_and_events_stand_in_one_order():
    campaign = opened()
    ids = list(campaign.events)
    assert campaign.payload["events"]["id"] == ids
    assert [row["id"] for row in campaign.rows] == ids


def test_documents_are_known_by_name():
    assert set(opened().documents) == {"first.txt", "second.txt"}


def test_the_order_of_events_given_does_not_matter_to_what_is_sent():
    assert set(opened(EVENTS[::-1]).events) == set(opened().events)


def test_the_home_country_is_that_of_most_events():
    assert home_country(EVENTS, PLACES) == "ML"
    assert home_country([ATTACK._replace(places=(SARN,))], PLACES) == "DZ"


def test_a_place_in_two_countries_says_nothing_of_home():
    assert home_country([COLUMNS], PLACES) is None


def test_a_campaign_without_dates_or_places_can_be_opened():
    campaign = opened([UNDATED])
    assert campaign.span is None
    assert campaign.payload["places"] == []
    assert campaign.payload["home"] is None


def test_sessions_of_two_languages_share_a_campaign():
    campaign = opened()
    english = campaign.payload, campaign.rows, campaign.facets
    with speaking("fr"):
        french = campaign.payload, campaign.rows, campaign.facets
        assert campaign.payload is french[0]
        assert campaign.readings is campaign.readings
    assert (campaign.payload, campaign.rows, campaign.facets) == english
    assert campaign.payload is english[0]
    labels = [[kind["label"] for kind in payload["types"]] for payload in (english[0], french[0])]
    assert [words[0] for words in labels] == ["Battles", "Combats"]
    # What an address names is the same, what is shown is not.
    assert [facet["values"] for facet in english[2]] == [facet["values"] for facet in french[2]]
    assert "No losses told" in english[2][-1]["labels"]
    assert "Aucune perte rapportée" in french[2][-1]["labels"]
    assert english[0]["events"] == french[0]["events"]


def test_a_campaign_is_told_in_many_threads_at_once():
    campaign = opened()

    def label(spoken):
        with speaking(spoken):
            return campaign.payload["types"][0]["label"]

    with ThreadPoolExecutor(max_workers=8) as sessions:
        said = list(sessions.map(label, ["en", "fr"] * 100))
    assert said == ["Battles", "Combats"] * 100
