"""Verbs of loss: voice, reality and whom they are said of."""

import pytest

from panther.figures.predicates import find_predicates, loss_verb
from panther.figures.units import read_units


def predicates(text):
    return [(each.kind, each.voice, each.real) for each in find_predicates(read_units(text))]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Two men were killed", "passive"),
        ("Two men had been killed", "passive"),
        ("They killed two men", "active"),
        ("They have killed two men", "active"),
        ("They were killing two men", "active"),
        ("Two men killed in June", "passive"),
    ],
)
def test_the_voice_follows_from_auxiliaries_and_objects(text, voice):
    assert predicates(text) == [("killed", voice, True)]


@pytest.mark.parametrize(
    ("text", "real"),
    [
        ("The army claims to have killed two men", True),
        ("The army managed to kill two men", True),
        ("The jets continue to kill men", True),
        ("The army wants to kill two men", False),
        ("The bomb would have killed two men", False),
        ("They did not kill two men", False),
        ("They didn't kill two men", False),
        ("They denied that two men were killed", False),
        ("If two men were killed they fled", False),
        ("It denied a defeat but said two men were killed", True),
        ("They left without killing two men", False),
    ],
)
def test_only_what_is_said_to_have_happened_is_real(text, real):
    assert [each.real for each in find_predicates(read_units(text))] == [real]


def test_joined_verbs_share_voice_and_patients():
    text = "Two trucks were seized and destroyed"
    one, other = find_predicates(read_units(text))
    assert (one.patients, one.voice) == (other.patients, other.voice)
    assert predicates("Two men were killed or wounded") == [("killed or wounded", "passive", True)]
    assert predicates("They wanted to capture or kill two men")[0][2] is False


def test_a_participle_of_the_same_kind_is_a_detail():
    found = find_predicates(read_units("Ten posts were destroyed by shells, destroying two guns"))
    assert [each.detail for each in found] == [False, True]


def test_verbs_of_two_words_have_a_kind_of_their_own():
    units = read_units("Two jets were shot down")
    assert loss_verb(units, 2).kind == "shot down"
    assert predicates("Two men were taken prisoner") == [("captured", "passive", True)]
