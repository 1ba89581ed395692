"""A sentence as a flat row of units: noun phrases and the small words and verbs between them.

No grammar of English is attempted. A noun phrase ends at a verb, preposition, conjunction or comma, and where the next
one opens with an article or a count: "during the day | 15 rebels" are two.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial
from itertools import accumulate
from typing import Any, NamedTuple

from panther.figures import lexicon as lx
from panther.figures.numbers import Number, find_numbers

_TOKEN = re.compile(
    r"([^\W\d_]\w*+(?:[’'-]++\w++)*+(?:(?:\.[A-Z])++\.)?+|\d+(?:[.,]\d+)+|\d\w*+(?:[’'-]++\w++)*+|[,;:()–—.!?&])"
)
_PHRASE = re.compile(
    r"(?:as well(?: as)?|(?:along|together) with|(?:thanks|due|owing|according|prior|close) to|such as"
    r"|search and \w+)\b",
    re.IGNORECASE,
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = r"\d?(?:st|nd|rd|th)?"
_DATE_END = rf"\b(?:\s+\d{_DAY}\b(?!,?\d|\s+[a-z]+s\b))?(?:,?\s+\d{{4}}\b)?"
_YEAR_END = r"\b(?!\s+[a-z]+s\b)"
_FIRSTS = "0-9" + "".join(sorted({month[0] for month in _MONTHS.split("|")}))
# One set of first letters, so that the scan skips to them, and each ending once: the pattern is long.
_DATE = re.compile(
    rf"[{_FIRSTS}](?<!\w[{_FIRSTS}])(?:"
    rf"(?<=\d){_DAY}(?:\s+of)?\s+(?:{_MONTHS}){_DATE_END}"
    rf"|(?:{'|'.join(f'(?<={month[0]}){month[1:]}' for month in _MONTHS.split('|'))}){_DATE_END}"
    rf"|(?:(?<=1)\d|(?<=2)0)\d\d{_YEAR_END}"
    r"|(?<=\d)\d?:[0-5]\d\b)"
)
_LETTERS_AND_DIGITS = re.compile(r"(?=.*\d)(?=.*[A-Za-z])")
_STOPS = frozenset(";:()–—.!?")
_CLASSES = {
    **dict.fromkeys(lx.PREPOSITIONS, "PREP"),
    **dict.fromkeys(lx.CONJUNCTIONS, "CONJ"),
    **dict.fromkeys(lx.BE, "BE"),
    **dict.fromkeys(lx.HAVE, "HAVE"),
    **dict.fromkeys(lx.MODALS, "MODAL"),
    **dict.fromkeys(lx.DO, "DO"),
    **dict.fromkeys(lx.NEGATIONS, "NEG"),
    **dict.fromkeys(lx.RELATIVES, "REL"),
    **dict.fromkeys(lx.ADVERBS, "ADV"),
    **dict.fromkeys(lx.VERBS, "VERB"),
    **dict.fromkeys(lx.DETERMINERS, "DET"),
    **dict.fromkeys(lx.QUANTIFIERS, "QUANT"),
    **dict.fromkeys(lx.PRONOUNS - lx.RELATIVES, "PRON"),
    **dict.fromkeys(("as well as", "as well", "along with", "together with"), "CONJ"),
    **dict.fromkeys(("thanks to", "due to", "owing to", "according to", "prior to", "close to", "such as"), "PREP"),
    "to": "TO",
    ",": "COMMA",
}
# Shorter words have their ending by chance ("fly", "king", "shed").
_ENDED = 5
_NOMINAL = frozenset(("NUM", "DET", "QUANT", "NOUN", "PRON"))
_OPENING = frozenset(("NUM", "DET"))
# Words of an open class, before their neighbours settle it: all of them can be nouns; those of the last kind are verbs,
# unless they tell a loss with the next word.
_WORDS = frozenset(("PLAIN", "WORD"))
_OPEN = _WORDS | {"TOLD"}
_BEFORE_VERB = frozenset(("MODAL", "TO"))
_PHRASE_VERBS = frozenset(first for first, _ in lx.LOSS_PHRASES)


class Token(NamedTuple):
    """A word, a count or a mark of punctuation with its class."""

    start: int
    end: int
    text: str
    word: str
    kind: str
    number: Number | None = None


# This makes tokens of tuples without a call in Python for each, as the like does for units.
_as_token = partial(tuple.__new__, Token)


class Unit(NamedTuple):
    """A noun phrase (``NP``) or a single word or mark between noun phrases."""

    kind: str
    start: int
    end: int
    word: str
    tokens: tuple[Token, ...]

    @property
    def number(self) -> Number | None:
        """The count that the noun phrase opens with, if it does."""
        for token in self.tokens:
            if token.number:
                return token.number
        return None

    @property
    def head(self) -> str:
        """The last noun of the phrase in lower case, or ""."""
        for token in reversed(self.tokens):
            if token.kind == "NOUN":
                return token.word
        return ""

    @property
    def opens(self) -> bool:
        """Whether the phrase begins with a count or an article of its own."""
        return bool(self.tokens) and self.tokens[0].kind in ("NUM", "DET", "QUANT")


_as_unit = partial(tuple.__new__, Unit)


def read_units(text: str) -> list[Unit]:
    """Return a sentence as a row of units.

    Args:
        text: The sentence.
    """
    return _grouped(_Tokens(text).read())


class _Tokens:
    """The tokens of a sentence while they are read: one list for each of their fields, which is the fastest to fill."""

    def __init__(self, text: str) -> None:
        self._text = text
        parts = _TOKEN.split(text)  # what is between the tokens, and the tokens
        offsets = list(accumulate(map(len, parts)))
        self._starts, self._ends = offsets[:-1:2], offsets[1::2]
        self._texts = parts[1::2]
        classified = list(map(_classified, self._texts))
        self._words = [word for word, _ in classified]
        self._kinds = [kind for _, kind in classified]
        self._numbers: list[Number | None] = [None] * len(classified)

    def read(self) -> list[Token]:
        """Return the tokens."""
        self._join()
        self._settle()
        fields = zip(self._starts, self._ends, self._texts, self._words, self._kinds, self._numbers, strict=True)
        return list(map(_as_token, fields))

    def _join(self) -> None:
        """Make one token each of a date, a count and a phrase of small words."""
        dates = _DATE.finditer(self._text)
        joined: dict[int, tuple[int, Number | None]] = {date.start(): (date.end(), None) for date in dates}
        joined |= {number.start: (number.end, number) for number in find_numbers(self._text)}
        if not joined and lx.PHRASE_WORDS.isdisjoint(self._words):
            return
        kept: list[int] = []
        done = 0
        for position, start in enumerate(self._starts):
            if start < done:
                continue
            done = self._ends[position]
            if start in joined:
                done, number = joined[start]
                self._replace(position, done, "NUM" if number else "DATE", number)
            elif self._words[position] in lx.PHRASE_WORDS and (phrase := _PHRASE.match(self._text, start)):
                done = phrase.end()
                self._replace(position, done, _classified(phrase[0])[1])
            kept.append(position)
        fields: tuple[list[Any], ...] = (self._texts, self._words, self._kinds, self._numbers)
        for values in (self._starts, self._ends, *fields):
            values[:] = [values[position] for position in kept]

    def _replace(self, position: int, end: int, kind: str, number: Number | None = None) -> None:
        """Let a token end elsewhere."""
        self._ends[position] = end
        self._texts[position] = printed = self._text[self._starts[position] : end]
        self._words[position] = printed.lower()
        self._kinds[position] = kind
        self._numbers[position] = number

    def _settle(self) -> None:
        """Give the words of an open class their class."""
        kinds = self._kinds
        before = "STOP"
        for position, kind in enumerate(kinds):
            if kind == "PLAIN" and before not in _BEFORE_VERB:
                kinds[position] = "NOUN"
            elif kind in _OPEN:
                kinds[position] = self._open_class(position, before)
            elif kind == "PREP" and before == "DET":  # "the following evening"
                kinds[position] = "NOUN"
            before = kinds[position]

    def _open_class(self, position: int, before: str) -> str:
        """Return the class of a word by its ending and its neighbours."""
        word, loss = self._words[position], self._is_loss(position)
        after = self._kinds[position + 1] if position + 1 < len(self._kinds) else "STOP"
        if self._kinds[position] == "TOLD" and not loss:
            return "VERB"
        if position and self._texts[position][0].isupper():
            return "NOUN"
        if loss:
            qualifies = before == "DET" or (_qualifies(word, before, after) and not self._is_phrase(position))
            return "NOUN" if qualifies else "LOSS"
        if before == "MODAL":
            return "VERB"
        if word == "left" or before == "TO":
            return "VERB" if after in ("NUM", "DET", "QUANT", "PRON") else "NOUN"
        return _by_ending(word, before, after)

    def _is_loss(self, position: int) -> bool:
        """Return whether a word is a verb of loss, alone or with the next word."""
        word = self._words[position]
        return word in lx.LOSS_VERBS or self._is_phrase(position)

    def _is_phrase(self, position: int) -> bool:
        """Return whether a word and the next are one verb of loss ("taken prisoner")."""
        words = self._words
        if words[position] not in _PHRASE_VERBS or position + 1 == len(words):
            return False
        return (words[position], words[position + 1]) in lx.LOSS_PHRASES


@lru_cache(maxsize=8192)
def _classified(printed: str) -> tuple[str, str]:
    """Return a word in lower case, without its possessive, and its class: of an open class, what can be told of it."""
    if printed in _STOPS:
        return printed, "STOP"
    word = printed.lower().replace("’", "'")
    if len(printed) > 1 and printed.isupper():  # "US", "IS": a name, not a pronoun or a verb
        return word, "NOUN"
    kind = _CLASSES.get(word, "WORD")
    word = word.removesuffix("'s")
    if word in lx.LOSS_VERBS or word in _PHRASE_VERBS:
        return word, "TOLD" if kind == "VERB" else kind
    plain = kind == "WORD" and word != "left" and (_is_noun(word) or not word.endswith(("ly", "ed", "ing")))
    return word, "PLAIN" if plain else kind


def _is_noun(word: str) -> bool:
    """Return whether a word is no verb, whatever its ending."""
    return word in lx.NOT_VERBS or "-" in word or len(word) < _ENDED


def _by_ending(word: str, before: str, after: str) -> str:
    """Return the class of a word that only its ending gives away."""
    if _is_noun(word):
        return "NOUN"
    if word.endswith("ly"):
        return "NOUN" if before in _OPENING and after in _WORDS else "ADV"
    if word.endswith(("ed", "ing")):
        return "NOUN" if _qualifies(word, before, after) else "VERB"
    return "NOUN"


def _qualifies(word: str, before: str, after: str) -> bool:
    """Return whether a participle qualifies the noun after it ("the captured guns", "with armed men")."""
    if after not in _WORDS:
        return False
    if before in ("NUM", "DET", "QUANT"):
        return True
    return before == "PREP" and word.endswith("ed")


def _grouped(tokens: list[Token]) -> list[Unit]:
    """Return the units that tokens form."""
    units: list[Unit] = []
    phrase: list[Token] = []
    for token in tokens:
        start, end, _, word, kind, _ = token
        if kind in _NOMINAL:
            if phrase and (kind != "NOUN" or phrase[-1].kind == "PRON") and _opens_another(phrase, token):
                units.append(_phrase(phrase))
                phrase = []
            phrase.append(token)
            continue
        if phrase:
            units.append(_phrase(phrase))
            phrase = []
        units.append(_as_unit((kind, start, end, word, (token,))))
    if phrase:
        units.append(_phrase(phrase))
    return units


def _opens_another(phrase: list[Token], token: Token) -> bool:
    """Return whether a token opens a noun phrase of its own."""
    if token.kind not in _OPENING:
        return token.kind == "PRON" or phrase[-1].kind == "PRON"
    if token.kind == "NUM" and _LETTERS_AND_DIGITS.match(phrase[-1].text):
        return False  # the designation of a weapon before its count
    return token.kind == "DET" or any(each.kind == "NOUN" for each in phrase)


def _phrase(tokens: list[Token]) -> Unit:
    """Return the noun phrase of tokens."""
    last = tokens[-1]
    return _as_unit(("NP", tokens[0].start, last.end, last.word, tuple(tokens)))
