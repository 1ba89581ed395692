"""The words of loss."""

from panther.figures import lexicon


def test_every_form_of_a_verb_keeps_its_kind():
    for form in ("neutralize", "neutralizes", "neutralized", "neutralizing", "neutralised"):
        assert lexicon.LOSS_VERBS[form].kind == "neutralized"
    assert lexicon.LOSS_VERBS["dying"] == ("died", "ing")
    assert lexicon.LOSS_VERBS["destroys"] == ("destroyed", "base")


def test_hitting_and_evacuating_tell_no_loss():
    assert not {"hit", "hits", "evacuate", "evacuated"} & set(lexicon.LOSS_VERBS)


def test_word_lists_are_in_lower_case_so_that_they_can_match():
    for name, words in vars(lexicon).items():
        if isinstance(words, frozenset):
            assert all(word == word.lower() for word in words), name
