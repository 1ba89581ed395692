"""Who took ground and whether it was fought for; whose the place and the figure are."""

import pytest

from tests.events.reading import read_campaign

GROUP = ("Battles", "Non-state actor overtakes territory")
STATE = ("Battles", "Government regains territory")
UNOPPOSED = ("Strategic developments", "Non-violent transfer of territory")


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        ("Brad was captured by the rebels", GROUP),
        ("Brad fell to the jihadists", GROUP),
        ("Brad fell into the hands of the rebels", GROUP),
        ("the town of Brad was seized by fighters", GROUP),
        ("fighters seized the town of Brad", GROUP),
        ("the army captured Brad", STATE),
        ("Brad fell to the army", STATE),
        ("the army seized the town of Brad without firing a shot", UNOPPOSED),
        ("the rebels captured Brad without a fight", UNOPPOSED),
    ],
)
def test_who_took_ground(tmp_path, words, taken):
    (event,) = read_campaign(tmp_path, f"# The war of 2011\n\nOn 3 May 2011, {words}.\n").records
    assert (event.event_type, event.sub_event_type) == taken
    assert [place.name for place in event.places] == ["Brad"]


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        ("rebels captured Brad and Corvin fell the next day", GROUP),
        ("the army captured Brad and Corvin fell the next day", STATE),
        ("rebels captured Brad. Corvin was captured by the army the next day", STATE),
    ],
)
def test_what_falls_to_nobody_that_is_named_falls_to_the_one_who_took_the_last(tmp_path, words, taken):
    *_, event = read_campaign(tmp_path, f"# The war of 2011\n\nOn 3 May 2011, {words}.\n").records
    assert (event.event_type, event.sub_event_type) == taken
    assert [place.name for place in event.places] == ["Corvin"]


def test_an_event_that_names_a_place_nobody_knows_is_not_where_the_next_sentence_was(tmp_path):
    text = (
        "# The war of 2011\n\nOn 4 June 2011, rebels shelled the town of Orzani. Five soldiers were killed near Brad.\n"
    )
    (event,) = read_campaign(tmp_path, text).records
    assert (event.activity, event.places) == ("shelling", ())
    known = text.replace("the town of Orzani", "a camp")
    (event,) = read_campaign(tmp_path, known).records
    assert [place.name for place in event.places] == ["Brad"]


def test_two_who_claim_figures_for_one_loss_are_not_summed(tmp_path):
    text = (
        "# The war of 2011\n\nAccording to the army, ten rebels were killed in Brad on 3 May 2011. "
        "According to the mayor, two rebels were killed.\n"
    )
    (event,) = read_campaign(tmp_path, text).records
    assert [(loss.low, loss.claimant, loss.counting) for loss in event.losses] == [
        (10, "army", "additive"),
        (2, "mayor", "restates"),
    ]
