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
