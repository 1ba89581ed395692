"""Plain text: offsets hold, elisions part, the accent of "à" decides."""

from panther.french.plain import has_accents, plain, words_of


def test_offsets_hold():
    text = "L’Œuvre à N’Djamena — 4\u202f000 blessés ; ÉTÉ"
    assert len(plain(text)) == len(text)
    assert plain(text) == "l'euvre a n'djamena - 4 000 blesses ; ete"


def test_elided_words_are_words_of_their_own():
    words = [word.plain for word in words_of("Jusqu'à l'aube, qu'il s'est rendu à N'Djamena")]
    assert words == ["jusqu'", "à", "l'", "aube", ",", "qu'", "il", "s'", "est", "rendu", "à", "n'djamena"]


def test_the_preposition_is_not_the_auxiliary():
    assert next(word.plain for word in words_of("À Gao, il a fui")) == "à"
    assert next(word.plain for word in words_of("A Gao, il a fui")) == "à"
    assert [word.plain for word in words_of("il a fui")][1] == "a"


def test_a_text_without_accents_is_known():
    assert has_accents("tué")
    assert not has_accents("tue a l'aube")
