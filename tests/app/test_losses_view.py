import json
from datetime import date

import pytest

from panther.app.losses_view import losses_data
from panther.campaign import Campaign
from panther.checks import StatedLosses
from panther.model import Check, Citation, Loss
from panther.views.query import Window
from tests.campaigns import COLUMNS, HOSTILE, MINE, ROAD, SIEGE, UNDATED, event

JUNE = date(2021, 6, 5)


def killed(low, high, **changes):
    return Loss("Rebels", "killed", "fighters", "words", low, high)._replace(**changes)


def data(*events, stated=(), checks=(), window=None):
    return losses_data({made.event_id: made for made in events}, stated, checks, window)


def told(*losses, index=3, day=JUNE, **changes):
    return event(index, day, day, losses=losses, **changes)


def lines(made, scope="whole"):
    return {
        (block["side"], line["kind"], line["thing"]): line["sum"]
        for block in made[scope]["blocks"]
        for line in (*block["people"], *block["materiel"])
    }


def infobox(*losses, sides=("Rebels",)):
    return StatedLosses(Citation("first.txt", 0, 4, "line", "main"), 1, sides, losses)


def test_only_additive_claims_are_added_up_and_the_others_are_listed():
    made = data(
        told(killed(20, 20), killed(None, None, counting="restates")),
        told(killed(130, 130, counting="aggregate"), killed(2, None), index=4),
    )
    (line,) = made["whole"]["blocks"][0]["people"]
    assert (line["sum"], line["counted"], len(line["claims"])) == ("at least 22", 2, 4)
    assert [made["claims"][number]["tag"] for number in line["claims"]] == [
        "counts in sums",
        "restates another figure",
        "total for a period",
        "counts in sums",
    ]
    table = made["whole"]
    assert (table["additive"], table["restates"], table["aggregate"]) == (2, 1, 1)


def test_a_kind_with_nothing_to_add_says_so():
    assert lines(data(told(killed(9, 9, counting="restates")))) == {("Rebels", "killed", ""): "nothing to add up"}


def test_neutralized_is_never_killed():
    made = data(told(killed(3, 3), killed(4, 4, kind="neutralized")))
    assert lines(made) == {("Rebels", "killed", ""): "3", ("Rebels", "neutralized", ""): "4"}


def test_people_and_materiel_stand_apart_and_different_things_are_not_added():
    made = data(
        told(
            killed(1, 1, kind="captured", what="emir"),
            killed(9, 9, kind="captured", what="bags of explosive"),
            killed(3, 3, kind="captured", what="bottles of explosive"),
            killed(2, 2, kind="captured", what="Vehicles"),
            killed(1, 1, kind="captured", what="vehicle"),
        )
    )
    assert lines(made) == {
        ("Rebels", "captured", ""): "1",
        ("Rebels", "captured", "bags of explosive"): "9",
        ("Rebels", "captured", "bottles of explosive"): "3",
        ("Rebels", "captured", "vehicle"): "3",
    }
    (block,) = made["whole"]["blocks"]
    assert [line["thing"] for line in block["people"]] == [""]


def test_figures_not_stated_are_counted_by_event():
    made = data(told(killed(12, 12), killed(None, None), killed(None, None)), told(killed(None, None), index=4))
    assert lines(made) == {("Rebels", "killed", ""): "12 and figures not stated in 2 events"}


def test_a_claim_without_a_side_is_of_none():
    made = data(told(killed(1, 1, side=None), killed(1, 1, side=None), killed(1, 1)))
    assert [block["side"] for block in made["whole"]["blocks"]] == ["Rebels", "Side not stated"]


@pytest.mark.parametrize(
    ("window", "inside", "beyond"),
    [
        (Window(date(2021, 6, 4), date(2021, 6, 4)), {"e0"}, 0),
        (Window(date(2021, 6, 9), date(2021, 6, 9)), {"e5"}, 1),
        (Window(date(2021, 6, 8), date(2021, 6, 10)), {"e5"}, 0),
        (Window(date(2021, 6, 13), date(2021, 6, 30)), {"e6"}, 1),
        (Window(date(2021, 5, 1), date(2021, 6, 2)), {"e7"}, 1),
        (Window(date(2021, 6, 3), date(2021, 6, 3)), set(), 0),
    ],
)
def test_a_window_holds_the_claims_of_its_events_and_tells_of_those_that_reach_beyond(window, inside, beyond):
    made = data(
        *(found._replace(losses=(killed(1, 1),)) for found in (MINE, COLUMNS, SIEGE, ROAD, UNDATED)), window=window
    )
    claims = [n for block in made["window"]["blocks"] for line in block["people"] for n in line["claims"]]
    assert {made["claims"][number]["event"] for number in claims} == inside
    assert (made["window"]["beyond"], made["whole"]["beyond"]) == (beyond, 0)
    assert lines(made) == {("Rebels", "killed", ""): "5"}


def test_bars_add_up_the_claims_of_the_same_days_and_leave_out_those_of_none():
    made = data(
        told(killed(2, 2), killed(3, None)),
        COLUMNS._replace(losses=(killed(None, None), killed(9, 9, counting="aggregate"))),
        UNDATED._replace(losses=(killed(7, 7),)),
    )
    bars = made["whole"]["blocks"][0]["people"][0]["bars"]
    assert [(bar["last"] - bar["first"], bar["low"], bar["high"], bar["words"]) for bar in bars] == [
        (0, 5, None, "5 June 2021: at least 5"),
        (2, None, None, "8–10 June 2021: not stated"),
    ]
    assert made["whole"]["most"] == 5


def test_a_claim_leads_to_its_words():
    made = data(MINE)
    claim = made["claims"][0]
    assert (claim["document"], claim["printed"]) == ("first.txt", "Two soldiers were wounded")
    holding = next(cited for cited in MINE.citations if claim["printed"] in cited.text)
    assert claim["start"] == holding.start + holding.text.index(claim["printed"])
    assert claim["end"] - claim["start"] == len(claim["printed"])
    elsewhere = data(MINE._replace(losses=(killed(1, 1, text="not there"),)))["claims"][0]
    assert (elsewhere["start"], elsewhere["end"]) == (MINE.citations[0].start, MINE.citations[0].end)


def test_every_claim_of_the_seeds_cites_its_own_words():
    campaign = Campaign.open()
    texts = {document.name: document.text for document in campaign.documents}
    claims = data(*campaign.records)["claims"]
    assert len(claims) > 50
    assert all(texts[row["document"]][row["start"] : row["end"]] == row["printed"] for row in claims)


@pytest.mark.parametrize(
    ("claimed", "stated", "expected"),
    [
        (killed(41, None), [killed(20, 20), killed(10, 13)], ("30–33 (20 + 10–13)", "at least 41", "contradiction")),
        (killed(30, 30), [killed(30, 30)], ("30", "30", "agrees")),
        (killed(4, 4), [killed(30, 30)], ("30", "4", "fewer")),
        (killed(90, 90, side="Army"), [killed(30, 30)], ("30", "no claim counts", "nothing")),
        (killed(90, 90, counting="aggregate"), [killed(30, 30)], ("30", "no claim counts", "nothing")),
        (killed(90, 90, kind="neutralized"), [killed(30, 30)], ("30", "no claim counts", "nothing")),
    ],
)
def test_the_infobox_beside_the_claims(claimed, stated, expected):
    ((line,),) = [block["lines"] for block in data(told(claimed), stated=[infobox(*stated)])["infobox"]]
    assert (line["stated"], line["told"], line["verdict"]) == expected


def test_an_infobox_without_names_says_so():
    (block,) = data(told(killed(1, 1)), stated=[infobox(killed(1, 1), sides=())])["infobox"]
    assert block["title"] == "Combatant 1: no party named"


def test_double_counts_name_their_events():
    twice = Check("one figure in two places", "warning", "15 killed is counted in 2 events", (), ("e3", "e0"))
    other = Check("weekday", "warning", "5 June is a Saturday", (), ("e3",))
    (double,) = data(told(killed(15, 15)), MINE, checks=[twice, other])["doubles"]
    assert [(row["event"], row["place"]) for row in double["events"]] == [("e3", ""), ("e0", "Kesh")]


def test_a_campaign_without_losses_or_dates_has_no_blocks():
    made = data(UNDATED)
    assert (made["first"], made["whole"]["blocks"], made["whole"]["days"]) == (None, [], "")


def test_hostile_text_stays_data():
    made = data(told(killed(1, 1, side=HOSTILE, what=HOSTILE, text=HOSTILE, claimant=HOSTILE, kind=HOSTILE)))
    assert json.loads(json.dumps(made))["claims"][0]["printed"] == HOSTILE
