"""Words of a text with their classes and offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panther.dates import tokens as tokens_module
from panther.dates.lexicon import CLASSES
from panther.dates.tokens import Tokens, blocks


def classes(text: str) -> list[str]:
    names = {code: name for name, code in CLASSES.items()}
    tokens = Tokens(text, 0, len(text))
    return [f"{word}:{names[code]}" for word, code in zip(tokens.words, tokens.codes, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4 March 2013", ["4:DAYNUM", "March:MONTH", "2013:NUM4"]),
        ("may march", ["may:OTHER", "march:OTHER"]),
        ("60,000 rounds", ["60,000:BIGNUM", "rounds:OTHER"]),
        ("14.5 mm", ["14.5:BIGNUM", "mm:OTHER"]),
        ("19.02.2013", ["19:DAYNUM", ".:STOP", "02:DAYNUM", ".:STOP", "2013:NUM4"]),
        ("11 a.m. on", ["11:DAYNUM", "a.m.:AMPM", "on:ON"]),
        ("146 B.C. they", ["146:NUM3", "B.C.:BC", "they:OTHER"]),
        ("the 3rd, 45th", ["the:THE", "3rd:ORDINAL", ",:COMMA", "45th:BIGORDINAL"]),
        ("1930s 0530hrs 122mm", ["1930s:DECADE", "0530hrs:COMPACT", "122mm:OTHER"]),
        ("0 40 999 3000 0530 99999", ["0:NUM2", "40:NUM2", "999:NUM3", "3000:NUM4", "0530:BIGNUM", "99999:BIGNUM"]),
        ("'99", ["':APOSTROPHE", "99:NUM2"]),
    ],
)
def test_classes(text, expected):
    assert classes(text) == expected


def test_touches():
    tokens = Tokens("2013-02 -19", 0, 11)
    assert [tokens.touches(index) for index in range(len(tokens.words))] == [True, True, False, True, False]


def test_outside_of_the_block_there_is_no_word():
    tokens = Tokens("In May", 0, 6)
    assert (tokens.lower(-1), tokens.lower(0), tokens.lower(2)) == ("", "in", "")


def test_words_stand_where_they_are_whatever_the_white_space():
    text = "  On\t4  March,\n2013\xa0they "
    tokens = Tokens(text, 1, len(text))
    assert [text[tokens.start(i) : tokens.end(i)] for i in range(len(tokens.words))] == tokens.words
    assert tokens.words == ["On", "4", "March", ",", "\n", "2013", "they"]


def test_what_is_kept_of_the_words_seen_is_bounded(monkeypatch):
    monkeypatch.setattr(tokens_module, "_PIECES", pieces := tokens_module._Pieces())
    monkeypatch.setattr(tokens_module._Pieces, "most", 5)
    text = " ".join(f"word{number}" for number in range(100))
    assert Tokens(text, 0, len(text)).words == text.split()
    assert len(pieces) <= 5


@pytest.mark.parametrize("text", ["word " * 50, "line\n" * 50, "x" * 200, ""])
def test_blocks_cover_the_text_without_cutting_a_word(text, monkeypatch):
    monkeypatch.setattr(tokens_module, "_BLOCK", 16)
    words = [word for tokens in blocks(text) for word in tokens.words if word != "\n"]
    assert "".join(words) == "".join(text.split())
    assert text.startswith("x") or set(words) <= set(text.split())


@given(st.text())
def test_words_stand_where_they_say(text):
    tokens = Tokens(text, 0, len(text))
    assert all(text[tokens.start(i) : tokens.end(i)] == word for i, word in enumerate(tokens.words))
    assert len(tokens.codes) == len(tokens.words)
