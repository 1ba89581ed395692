"""Type: lines hold the words as they are, however long a word is."""

from itertools import islice

import pytest

from panther.exports.plate import typeface
from panther.exports.plate.layout import sizes_of
from panther.exports.plate.sources import Setter
from panther.exports.plate.typeface import cut, each_line, width, wrap
from panther.model import Citation
from tests import campaigns
from tests.exports.editions import made

# A word without a space: a long address, base64, a script that writes none.
UNBROKEN = "i" * 50 + "W" * 50 + "汉字" * 20 + "ab"


@pytest.mark.parametrize("text", [UNBROKEN, f"see {UNBROKEN} there", "plain words that break at their spaces"])
def test_lines_are_the_text_and_no_space_is_put_into_a_word(text):
    lines = wrap(text, "sans", 8, 60)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(line in text for line in lines)
    assert all(width(line, "sans", 8) <= 60.01 for line in lines)


def test_first_lines_of_a_long_word_take_no_longer_than_those_of_a_short_one(monkeypatch):
    set_letters = []
    plain = typeface.width
    monkeypatch.setattr(typeface, "width", lambda *words: set_letters.append(len(words[0])) or plain(*words))
    assert len(list(islice(each_line("W" * 50_000, "sans", 8, 200), 2))) == 2
    assert cut("W" * 50_000, "sans", 8, 200).endswith("W …")
    assert sum(set_letters) < 10_000


def test_what_fits_is_not_cut():
    text = "Operation in the hills"
    assert cut(text, "sans", 8, width(text, "sans", 8)) == text
    assert cut(text, "sans", 8, 50) == "Operation …"
    assert wrap("", "sans", 8, 40) == []


def test_first_lines_of_an_excerpt_are_its_beginning_letter_by_letter():
    event = campaigns.ATTACK._replace(citations=(Citation("a.txt", 0, len(UNBROKEN), UNBROKEN, "main"),))
    setter = Setter(made((event,)), sizes_of(841.89, 595.28), 100, full=False, year=True)
    setter.most_lines = 3
    quoted = [piece.text for _, pieces in setter.entry(1, event).lines for piece in pieces if piece.role == "excerpt"]
    assert len(quoted) == 3
    assert f"“{UNBROKEN}".startswith("".join(quoted).removesuffix(" …”"))


@pytest.mark.parametrize("text", ["ab" * 50_000, "ab " * 30_000, "\u0645\u0627 " * 30_000])
def test_of_a_text_that_is_far_too_wide_only_its_beginning_is_measured(text, monkeypatch):
    measured = []

    def width(part, *_):
        measured.append(part)
        return real(part, *_)

    real = typeface.width
    monkeypatch.setattr(typeface, "width", width)
    assert 800 < typeface.width_up_to(text, "serif-bold", 20, 800) < 2000
    assert sum(map(len, measured)) < 400


@pytest.mark.parametrize("text", ["", "The siege of Oru", "\u0645\u0627 12 ab", "a" * 90])
def test_a_text_that_is_not_is_measured_as_it_is(text):
    assert typeface.width_up_to(text, "serif-bold", 20, 2000) == typeface.width(text, "serif-bold", 20)
