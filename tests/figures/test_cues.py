"""The quick look before a sentence is read closely."""

import pytest

from panther.figures.cues import may_tell
from panther.figures.lexicon import LOSS_PHRASES, LOSS_VERBS


@pytest.mark.parametrize("word", sorted(set(LOSS_VERBS) - {"take", "takes", "taking", "taken", "took"}))
def test_every_verb_of_loss_passes(word):
    assert may_tell(f"Two soldiers {word} two soldiers.")


@pytest.mark.parametrize("words", sorted(LOSS_PHRASES))
def test_every_verb_of_two_words_passes(words):
    assert may_tell(f"Two soldiers were {' '.join(words)} there.")


@pytest.mark.parametrize("text", ["The talks went on.", "The town was captured.", "They lost the election."])
def test_sentences_without_a_loss_are_passed_over(text):
    assert not may_tell(text)
