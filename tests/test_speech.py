"""Who says what in a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panther.speech import quotations, read_speech


def parts(text):
    return [
        (
            speech.speaker and text[slice(*speech.speaker)],
            text[slice(*speech.verb)],
            text[slice(*speech.content)].strip(" :,"),
            speech.kind,
        )
        for speech in read_speech(text)
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "content", "kind"),
    [
        (
            "The mayor said that two bridges were blown up.",
            "The mayor",
            "that two bridges were blown up.",
            "announcement",
        ),
        (
            "On 3 May, the palace announced that a pilot was killed.",
            "the palace",
            "that a pilot was killed.",
            "announcement",
        ),
        (
            "On 3 May 2013 the palace announced that a pilot was killed.",
            "the palace",
            "that a pilot was killed.",
            "announcement",
        ),
        ("On Monday the mayor said that a pilot was killed.", "the mayor", "that a pilot was killed.", "announcement"),
        ("Ten soldiers died, the rebels said.", "the rebels", "Ten soldiers died", "announcement"),
        ("“It was calm there,” said Ann Lee, who leads it.", "Ann Lee", "“It was calm there,”", "announcement"),
        ("It was reported that the fort had fallen.", None, "that the fort had fallen.", "announcement"),
        ("The army claimed to have taken the pass.", "The army", "to have taken the pass.", "announcement"),
        ("According to the governor, the town was shelled.", "the governor", "the town was shelled.", "announcement"),
        (
            "According to Ann Lee, head of the relief office, the town was shelled.",
            "Ann Lee, head of the relief office",
            "the town was shelled.",
            "announcement",
        ),
        ("The president praised the troops.", "The president", "the troops.", "comment"),
        ("The ministry denied that a raid took place.", "The ministry", "that a raid took place.", "denial"),
        ("The general stated on 2 May that it was over.", "The general", "that it was over.", "announcement"),
    ],
)
def test_speaker_and_content(text, speaker, content, kind):
    assert (speaker, content, kind) in [(who, what, how) for who, _, what, how in parts(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The reported attack never came.",
        "The United States of America sent a ship.",
        "They claimed the lives of many.",
        "The mayor, whom they asked twice, said nothing.",
        "The troops took the bridge at dawn.",
    ],
)
def test_no_speech_where_nobody_speaks(text):
    assert parts(text) == []


def test_a_claim_at_the_end_covers_what_stands_before():
    text = "Thirty lorries were burnt on the road to the coast, according to the harbour office."
    ((speaker, _, content, _),) = parts(text)
    assert speaker == "the harbour office"
    assert content.startswith("Thirty lorries")


def test_an_inverted_verb_has_its_speaker_behind_it():
    text = "The army searched the valley for two days, said the ministry."
    ((speaker, _, content, _),) = parts(text)
    assert (speaker, content) == ("the ministry", "The army searched the valley for two days")


def test_hearsay_has_no_speaker():
    assert [(who, kind) for who, _, _, kind in parts("The town was later reported to have fallen.")] == [
        (None, "hearsay")
    ]


def test_a_subject_shared_with_another_verb_is_not_cut_into():
    ((speaker, verb, *_),) = parts("The minister visited the town and declared that it was free.")
    assert (speaker, verb) == (None, "declared")


def test_quotations_leave_out_words_that_only_distance():
    assert quotations('They "neutralized" him.') == ()
    text = 'He said "we will hold the pass until relief comes'
    assert [text[slice(*span)] for span in quotations(text)] == ["we will hold the pass until relief comes"]


@given(st.text(alphabet='abc said that "“”,.: According to', max_size=120))
def test_spans_lie_in_the_text(text):
    for speech in read_speech(text):
        spans = [speech.verb, speech.content, *([speech.speaker] if speech.speaker else [])]
        assert all(0 <= start <= end <= len(text) for start, end in spans)


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("The harbour office replied that 4,000 men were ashore.", "The harbour office", "announcement"),
        ("A prisoner states that the guns were moved.", "A prisoner", "announcement"),
        ("The southern staff put its own losses at 14 men.", "The southern staff", "announcement"),
        ("The log gives the number of dead as four.", "The log", "announcement"),
        ("Danish sources give 47 dead.", "Danish sources", "announcement"),
        ("Both said that it was over.", "Both", "announcement"),
        ("The navy blamed a faulty fuse.", "The navy", "comment"),
        ("The staff, in a note from Rome, said that it was over.", "The staff, in a note from Rome", "announcement"),
        ("The navy, in a note, blamed a faulty fuse.", "The navy, in a note", "comment"),
    ],
)
def test_verbs_that_say_only_with_what_follows(text, speaker, kind):
    assert [(who, how) for who, _, _, how in parts(text)] == [(speaker, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Neither claim could be checked.",
        "The United States that day sent a ship.",
        "The Baltic states that took part sent guns.",
        "The cruiser replied with torpedoes.",
        "They put the captured guns at the head of the column.",
        "They gave the wounded water.",
        "The guns were recalled to the coast.",
        "They were denied a quick victory.",
        "The newly declared republic sent a previously under-reported force.",
    ],
)
def test_the_same_words_that_say_nothing(text):
    assert parts(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ten raids were flown against the harbour and the dam, the staff said in Rome.", "the staff"),
        ('"We shall be over the river within a week or two," Ann Lee told reporters in Rome.', "Ann Lee"),
    ],
)
def test_what_was_said_before_the_speaker_is_the_content(text, speaker):
    ((who, _, content, _),) = parts(text)
    assert who == speaker
    assert text.startswith(content[:20])


def test_an_owned_speaker_without_a_closing_comma_is_no_apposition():
    [speech] = read_speech("The Harbour Guard shelled the fort and left the bay, its spokesman said in Brad.")
    text = "The Harbour Guard shelled the fort and left the bay, its spokesman said in Brad."
    assert text[slice(*speech.speaker)] == "its spokesman"


def test_each_of_two_who_are_named_behind_their_words_tells_his_own():
    told = parts("Ten rebels were killed, according to the army, and two men fled, according to the mayor.")
    assert [(speaker, content) for speaker, _, content, _ in told] == [
        ("the army", "Ten rebels were killed"),
        ("the mayor", "two men fled"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The miners protested against the levy that the new masters had announced.",
        "On 5 March gunmen killed two men at Brad who had reported a theft.",
        "On 5 March gunmen shot dead a teacher in Brad because he had criticised them.",
        "On 5 March four traders were killed near Brad by men they said were soldiers.",
        "On 5 March the army killed four rebels at Brad, as it had announced.",
        "On 5 March rebels attacked Brad, where the governor had announced a curfew.",
    ],
)
def test_what_only_qualifies_the_sentence_says_nothing_of_it(text):
    assert parts(text) == []
