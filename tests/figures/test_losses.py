"""Claimed losses in a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panther.actors import Actors, find_actors
from panther.figures import find_losses
from tests.growth import assert_linear

ACTORS = Actors()


def losses(text, **keywords):
    return [mention.loss for mention in find_losses(text, find_actors(text, ACTORS), **keywords)]


def brief(text):
    return [(loss.kind, loss.what, loss.low, loss.high) for loss in losses(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twelve rebels were killed.", [("killed", "rebels", 12, 12)]),
        ("The army killed about 40 rebels.", [("killed", "rebels", 40, 40)]),
        ("The army has killed 40 rebels.", [("killed", "rebels", 40, 40)]),
        ("The raid went on, killing 40 rebels.", [("killed", "rebels", 40, 40)]),
        ("Forty rebels killed by the army on Monday.", [("killed", "rebels", 40, 40)]),
        ("The strike led to the deaths of 18 guards.", [("killed", "guards", 18, 18)]),
        ("The killing of two envoys followed.", [("killed", "envoys", 2, 2)]),
        ("The blast left three dead.", [("killed", "dead", 3, 3)]),
        ("The blast left a guard and two clerks dead.", [("killed", "guard", 1, 1), ("killed", "clerks", 2, 2)]),
        ("At least 12 people died when it exploded.", [("killed", "people", 12, None)]),
        ("Nine sailors lost their lives.", [("killed", "sailors", 9, 9)]),
        ("Three passengers, all civilians, were killed.", [("killed", "passengers", 3, 3)]),
        ("Five soldiers, two of them officers, were killed.", [("killed", "soldiers", 5, 5)]),
        ("Nine people, among them four children, were killed.", [("killed", "people", 9, 9)]),
        ("The attack claimed at least five lives.", [("killed", "lives", 5, None)]),
        ("A mine claimed the life of one soldier.", [("killed", "soldier", 1, 1)]),
        ("The attack claimed the lives of 12 civilians.", [("killed", "civilians", 12, 12)]),
        ("The lieutenant was mortally wounded.", [("killed", "lieutenant", 1, 1)]),
        ("The gunners shot down a Su-25.", [("shot down", "Su-25", 1, 1)]),
        ("Two helicopters were shot down.", [("shot down", "helicopters", 2, 2)]),
        ("They took 300 prisoners.", [("captured", "prisoners", 300, 300)]),
        ("Forty men were taken prisoner.", [("captured", "men", 40, 40)]),
        ("About 300 rebels surrendered.", [("surrendered", "rebels", 300, 300)]),
        ("The corps lost two tanks and 15 men.", [("lost", "tanks", 2, 2), ("lost", "men", 15, 15)]),
        ("The cruiser sank two boats.", [("sunk", "boats", 2, 2)]),
        ("The squad seized 50 kg of explosives.", [("seized", "kg of explosives", 50, 50)]),
        ("The hussars shot six townsmen.", [("shot", "townsmen", 6, 6)]),
        ("Six townsmen were shot.", [("shot", "townsmen", 6, 6)]),
        ("The gunners shot a drone down.", [("shot down", "drone", 1, 1)]),
        ("Nine guards were reported dead.", [("killed", "guards", 9, 9)]),
        ("Six guards drowned.", [("killed", "guards", 6, 6)]),
        ("Six guards died of their wounds.", [("killed", "guards", 6, 6)]),
        ("Of the guards 90 were killed or died of fever.", [("killed or died", "", 90, 90)]),
        ("The cutter went down with the loss of 22 men.", [("lost", "men", 22, 22)]),
        ("The bomb went off with the loss of ten lives.", [("killed", "lives", 10, 10)]),
        ("The boat was hit, taking with her three trucks.", [("lost", "trucks", 3, 3)]),
        ("HMS Coral was lost off the cape.", [("lost", "HMS Coral", 1, 1)]),
        (
            "At 09:15 Major Li surrendered with 90 men.",
            [("surrendered", "Major Li", 1, 1), ("surrendered", "men", 90, 90)],
        ),
        (
            "They raided the camp, killing or capturing a whole platoon.",
            [("killed or captured", "whole platoon", None, None)],
        ),
        ("The staff put the dead at 40.", [("killed", "", 40, 40)]),
        ("The staff put its losses at between 40 and 50.", [("casualties", "", 40, 50)]),
        ("The staff put its losses at 14 killed.", [("killed", "", 14, 14)]),
        ("The blast raised the toll to 17.", [("killed", "", 17, 17)]),
        ("They lost twenty-odd men.", [("lost", "men", 20, None)]),
        ("The log has a loss of 96 killed.", [("killed", "", 96, 96)]),
        ("They seized four heavy weapons.", [("seized", "heavy weapons", 4, 4)]),
        ("They sank two U.S. merchant ships.", [("sunk", "U.S. merchant ships", 2, 2)]),
        ("They burned the mill and destroyed every house.", [("destroyed", "house", None, None)]),
        ("Police arrested 12 suspects.", [("arrested", "suspects", 12, 12)]),
    ],
)
def test_every_form_of_telling_a_loss_is_read(text, expected):
    assert brief(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Four clerks, two guards and at least 21 rebels were killed.",
            [("killed", "clerks", 4, 4), ("killed", "guards", 2, 2), ("killed", "rebels", 21, None)],
        ),
        ("Five were killed and eight were wounded.", [("killed", "", 5, 5), ("wounded", "", 8, 8)]),
        ("Two guards were killed and five others wounded.", [("killed", "guards", 2, 2), ("wounded", "guards", 5, 5)]),
        ("Four of the rebels fell ill, and another was killed.", [("killed", "", 1, 1)]),
        ("They destroyed a post, killing 12 men.", [("destroyed", "post", 1, 1), ("killed", "men", 12, 12)]),
        ("The shells killed five men in Arda and two in Bira.", [("killed", "men", 5, 5), ("killed", "men", 2, 2)]),
        ("The convoy was hit and three trucks destroyed.", [("destroyed", "trucks", 3, 3)]),
        ("Three of the five tanks were destroyed.", [("destroyed", "tanks", 3, 3)]),
        ("Thirty men trying to cross the river were killed.", [("killed", "men", 30, 30)]),
        ("Two men who were wounded in it went home.", [("wounded", "men", 2, 2)]),
        ("Up to 50 men were killed or wounded.", [("killed or wounded", "men", None, 50)]),
        ("Two trucks were seized and destroyed.", [("seized", "trucks", 2, 2), ("destroyed", "trucks", 2, 2)]),
        ("Ten were hit, four of them dead.", [("killed", "", 4, 4)]),
        (
            "Two guards were killed and three taken prisoner.",
            [("killed", "guards", 2, 2), ("captured", "guards", 3, 3)],
        ),
        ("Forty guards and drivers were killed.", [("killed", "guards and drivers", 40, 40)]),
        ("They destroyed a dozen bunkers and trenches.", [("destroyed", "bunkers and trenches", 12, 12)]),
        ("The graves held those they executed.", []),
        ("The boat, which had been lying off the town, was hit and sank the following day.", [("sunk", "boat", 1, 1)]),
        ("They killed or captured 12 men.", [("killed or captured", "men", 12, 12)]),
    ],
)
def test_lists_and_elliptic_phrases_are_resolved(text, expected):
    assert brief(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "No insurgents were discovered.",
        "The army denied that any soldiers were killed.",
        "The bomb could have killed thousands.",
        "They set out to capture or kill the emir.",
        "They planned to destroy two bridges.",
        "If two tanks were lost, the road was open.",
        "The prisoners will be executed.",
        "The guards were not killed.",
        "They left without killing anyone.",
        "The wounded were evacuated.",
        "The troops captured eight villages.",
        "The town was captured after a week.",
        "The captured men were freed.",
        "A truck hit a mine.",
        "The battle took place in June.",
        "They found shelter in a house.",
        "He died of illness.",
        "The raid was executed at dawn.",
        "They hoped for an early surrender.",
        "The search and destroy mission went on.",
        "The attempted assassination of two ministers shook the town.",
        "They tried to kill two ministers.",
        "They failed to destroy three bridges.",
        "They shot at two guards.",
        "The town surrendered.",
        "He executed a second version of the plan.",
        "The boats sank or drove ashore a barge.",
    ],
)
def test_plans_denials_places_and_states_are_no_losses(text):
    assert brief(text) == []


def test_a_printed_zero_is_a_figure_and_a_bare_plural_is_none():
    assert brief("The convoy suffered no casualties.") == [("casualties", "casualties", 0, 0)]
    assert brief("No civilians were killed.") == [("killed", "civilians", 0, 0)]
    assert brief("Many rebels were killed.") == [("killed", "rebels", None, None)]
    assert brief("In May the Japanese surrendered.") == [("surrendered", "Japanese", None, None)]
    assert brief("Tanks were destroyed.") == [("destroyed", "Tanks", None, None)]
    assert brief("A lot of ammunition was seized.") == [("seized", "ammunition", None, None)]


def test_neutralized_is_never_killed():
    assert brief('The army "neutralized" forty rebels.') == [("neutralized", "rebels", 40, 40)]


def test_the_side_is_that_of_those_who_bear_the_loss():
    assert [loss.side for loss in losses("Three Turkish soldiers were killed by ISIL fighters.")] == ["Turkish forces"]
    assert [loss.side for loss in losses("ISIL fighters killed three Turkish soldiers.")] == ["Turkish forces"]
    assert [loss.side for loss in losses("The Iraqi army lost two tanks.")] == ["Iraqi forces"]
    assert [loss.side for loss in losses("The Germans suffered heavy losses.")] == ["German forces"]
    assert [loss.side for loss in losses("There were 12 casualties among the rebels.")] == ["rebels"]
    assert [loss.side for loss in losses("Among the Nigeriens, five were killed.")] == ["Nigerien forces"]
    assert [loss.side for loss in losses("The Turkish army's losses came to 18 killed.")] == ["Turkish forces"]
    assert [loss.side for loss in losses("Turkish jets destroyed a bridge.")] == [None]
    assert [loss.side for loss in losses("The Germans took 300 prisoners.")] == [None]


def test_those_told_of_by_a_pronoun_have_the_side_of_the_loss_before():
    found = losses("A truck with rebels was destroyed and several of its occupants were killed.")
    assert [(loss.side, loss.low) for loss in found] == [("rebels", 1), ("rebels", 2)]


def test_a_part_of_a_figure_restates_it():
    texts = [
        "Six men were killed, including four guards.",
        "Six men, including four guards, were killed.",
        "Six men were wounded, four seriously.",
        "It cost six casualties, including four dead.",
        "It cost six casualties, four of them dead.",
        "Six posts were destroyed by shells, destroying four bunkers.",
    ]
    for text in texts:
        assert [(loss.low, loss.counting) for loss in losses(text)] == [(6, "additive"), (4, "restates")], text


@pytest.mark.parametrize(
    "text",
    [
        "Since the beginning of the siege 40 men were killed.",
        "Over the past three weeks 40 men were killed.",
        "In total, 40 men were killed.",
        "So far 40 men have been killed.",
    ],
)
def test_a_total_over_a_period_is_an_aggregate(text):
    assert [loss.counting for loss in losses(text)] == ["aggregate"]


def test_the_claimant_is_handed_on_and_definite_phrases_are_marked():
    assert losses("Twelve rebels were killed.", claimant="the army")[0].claimant == "the army"
    definite = [mention.definite for mention in find_losses("The soldier was killed. A guard was killed.")]
    assert definite == [True, False]


@given(st.text(alphabet="killed wounded 12 men and were, the of (no) \"'.;–\n", max_size=120))
def test_any_text_is_read_and_every_loss_quotes_it(text):
    for mention in find_losses(text):
        assert text[mention.start : mention.end] == mention.loss.text
        assert mention.loss.low is None or mention.loss.high is None or mention.loss.low <= mention.loss.high


@pytest.mark.parametrize(
    ("piece", "count", "end"),
    [
        ("12 men were killed and ", 8_000, ""),
        ("of men ", 30_000, "were killed"),
        ("killed, including ", 10_000, ""),
        ("a, b, ", 8_000, "and c were killed"),
        ("which were ", 20_000, "killed"),
    ],
)
def test_a_hostile_sentence_takes_linear_time(piece, count, end):
    assert_linear(find_losses, piece, count, end)


def test_a_sentence_may_break_off_after_loss_of():
    assert find_losses("He died. loss of") == ()


def test_what_is_recovered_is_found_and_people_recover():
    [found] = find_losses("Sappers recovered six boxes of grenades from the lake.")
    assert (found.loss.kind, found.loss.what, found.loss.low) == ("found", "boxes of grenades", 6)
    assert find_losses("Two soldiers recovered from their wounds.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "A mine wounded three soldiers near Brad, one of them seriously.",
        "A mine wounded three soldiers, one seriously.",
        "A mine wounded three, one of them a child.",
    ],
)
def test_what_counts_some_of_them_restates(text):
    assert [(loss.low, loss.counting) for loss in losses(text)] == [(3, "additive"), (1, "restates")]


def test_a_figure_for_losses_that_were_dead_counts_once():
    found = [(m.loss.kind, m.loss.low) for m in find_losses("Bamako put its losses at two dead and nine wounded.")]
    assert found == [("killed", 2), ("wounded", 9)]


def test_those_who_are_hurt_are_wounded():
    found = [(m.loss.kind, m.loss.low) for m in find_losses("One peacekeeper died and three were hurt.")]
    assert found == [("killed", 1), ("wounded", 3)]
