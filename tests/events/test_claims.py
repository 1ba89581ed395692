"""Who says it, and who takes part."""

import pytest

from panther.events.claims import actors_of, claimant_of
from tests.events.made import actor, clause, loss, speech


def claimant(text, speaker, *actors, before=None):
    act = speech(text, speaker)
    return claimant_of(clause(text, actors=actors, speeches=[act]), act, before)


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        ("The ministry", "ministry"),
        ("A village elder", "village elder"),
        ("Meanwhile, the mayor", "mayor"),
        ("In Brad, the mayor", "mayor"),
    ],
)
def test_the_words_of_the_speaker_name_the_claimant(speaker, expected):
    assert claimant(f"{speaker} said that it was over.", speaker) == expected


def test_an_actor_of_the_table_is_named_as_the_table_has_it():
    text = "The defence minister, Ann Ross, said that it was over."
    mention = actor(text, "Ann Ross", "Ann Ross (minister)", "person")
    assert claimant(text, "The defence minister, Ann Ross,", mention) == "Ann Ross (minister)"


def test_an_actor_that_is_only_a_part_of_the_speaker_is_not_the_speaker():
    text = "A spokesman of the northern command of the Army said that it was over."
    speaker = "A spokesman of the northern command of the Army"
    assert claimant(text, speaker, actor(text, "Army")) == "spokesman of the northern command of the Army"
    text = "The French Army said that it was over."
    assert claimant(text, "The French Army", actor(text, "French Army", "Army of France")) == "Army of France"


def test_two_speakers_are_not_one():
    text = "Ann Ross and Bob Moss said that it was over."
    people = [actor(text, name, kind="person") for name in ("Ann Ross", "Bob Moss")]
    assert claimant(text, "Ann Ross and Bob Moss", *people) == "Ann Ross and Bob Moss"


@pytest.mark.parametrize("pronoun", ["He", "she", "They", "It also"])
def test_a_pronoun_is_the_claimant_before(pronoun):
    text = f"{pronoun} said that it was over."
    assert claimant(text, pronoun, before="ministry") == "ministry"
    assert claimant(text, pronoun) is None


def test_a_clause_taken_for_a_speaker_names_nobody():
    assert claimant("The road was cut and the town said no.", "The road was cut and the town") is None


def test_nobody_speaks_where_nobody_is_named():
    told = clause("It was over.")
    assert claimant_of(told, None, "ministry") is None
    unnamed = speech("It was said that it was over.", "It", "said")._replace(speaker=None)
    assert claimant_of(told, unnamed, "ministry") is None


TEXT = "The Army of Ann Ross said on Radio Brad that Bob Moss was killed by the Rebels."


def taking_part(*, statement=False, lost=()):
    mentions = [
        actor(TEXT, "Army"),
        actor(TEXT, "Ann Ross", kind="person"),
        actor(TEXT, "Radio Brad", kind="media"),
        actor(TEXT, "Bob Moss", kind="person"),
        actor(TEXT, "Rebels", kind="group"),
    ]
    act = speech(TEXT, "The Army of Ann Ross")
    return actors_of(clause(TEXT, actors=mentions, speeches=[act], losses=lost), statement=statement)


def test_groups_take_part_and_speakers_do_not():
    assert taking_part() == ["Rebels"]


def test_a_person_takes_part_when_something_happens_to_them():
    assert taking_part(lost=[loss(TEXT, "Bob Moss")]) == ["Bob Moss", "Rebels"]


def test_the_speaker_takes_part_in_a_statement():
    assert taking_part(statement=True) == ["Army", "Ann Ross", "Rebels"]


def test_a_spokesman_of_theirs_speaks_for_the_party_named_before():
    text = "The Harbour Guard left the bay, its spokesman said in Brad."
    assert claimant(text, "its spokesman", actor(text, "Harbour Guard")) == "Harbour Guard"
    assert claimant("It left the bay, its spokesman said in Brad.", "its spokesman") == "its spokesman"
