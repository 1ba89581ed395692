"""A sentence as a flat row of units: noun phrases and the small words and verbs between them.

No grammar of English is attempted. A noun phrase ends at a verb, preposition, conjunction or comma, and where the next
one opens with an article or a count: "during the day | 15 rebels" are two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from panther.figures import lexicon as lx
from panther.figures.numbers import Number, find_numbers

_TOKEN = re.compile(r"\d+(?:[.,]\d+)+|[^\W_](?:[\w’'-]*\w)?|[,;:()–—.!?]|&")
_PHRASE = re.compile(
    r"(?:as well(?: as)?|(?:along|together) with|(?:thanks|due|owing|according|prior|close) to|such as"
    r"|search and \w+)\b",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s+)?(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b(?:\s+\d{1,2}(?:st|nd|rd|th)?\b(?!,?\d|\s+[a-z]+s\b))?(?:,?\s+\d{4}\b)?"
    r"|\b(?:1[0-9]|20)\d\d\b(?!\s+[a-z]+s\b)"
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


@dataclass(slots=True)
class Token:
    """A word, a count or a mark of punctuation with its class."""

    start: int
    end: int
    text: str
    word: str
    kind: str
    number: Number | None = None


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


def read_units(text: str) -> list[Unit]:
    """Return a sentence as a row of units.

    Args:
        text: The sentence.
    """
    tokens = _tokens(text)
    for position, token in enumerate(tokens):
        if token.kind == "WORD" or (token.kind == "VERB" and _is_loss(tokens, position)):
            token.kind = _open_class(tokens, position)
    return _grouped(tokens)


def _tokens(text: str) -> list[Token]:
    """Return the tokens of a sentence, those of an open class still as ``WORD``."""
    taken: dict[int, tuple[int, Number | None]] = {match.start(): (match.end(), None) for match in _DATE.finditer(text)}
    taken |= {number.start: (number.end, number) for number in find_numbers(text)}
    tokens: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        start = match.start()
        if start < end:
            continue
        end = match.end()
        if start in taken:
            end, number = taken[start]
            tokens.append(
                Token(start, end, text[start:end], text[start:end].lower(), "NUM" if number else "DATE", number)
            )
        else:
            printed = match[0]
            word, kind = _classified(printed)
            if word in lx.PHRASE_WORDS and (phrase := _PHRASE.match(text, start)):
                end, printed = phrase.end(), phrase[0]
                word, kind = _classified(printed)
            tokens.append(Token(start, end, printed, word, kind))
    return tokens


@lru_cache(maxsize=8192)
def _classified(printed: str) -> tuple[str, str]:
    """Return a word in lower case, without its possessive, and its class."""
    if printed in _STOPS:
        return printed, "STOP"
    word = printed.lower().replace("’", "'")
    if len(printed) > 1 and printed.isupper():  # "US", "IS": a name, not a pronoun or a verb
        return word, "NOUN"
    return word.removesuffix("'s"), _CLASSES.get(word, "WORD")


def _open_class(tokens: list[Token], position: int) -> str:
    """Return the class of a word by its ending and its neighbours."""
    token = tokens[position]
    before = tokens[position - 1].kind if position else "STOP"
    after = tokens[position + 1].kind if position + 1 < len(tokens) else "STOP"
    if position and token.text[0].isupper():
        return "NOUN"
    if _is_loss(tokens, position):
        return "NOUN" if before == "DET" or _qualifies(token, before, after) else "LOSS"
    if before == "MODAL":
        return "VERB"
    if token.word == "left" or before == "TO":
        return "VERB" if after in ("NUM", "DET", "QUANT", "PRON") else "NOUN"
    return _by_ending(token, before, after)


def _by_ending(token: Token, before: str, after: str) -> str:
    """Return the class of a word that only its ending gives away."""
    if token.word in lx.NOT_VERBS or "-" in token.word or len(token.word) < _ENDED:
        return "NOUN"
    if token.word.endswith("ly"):
        return "NOUN" if before in _OPENING and after in ("WORD", "LOSS") else "ADV"
    if token.word.endswith(("ed", "ing")):
        return "NOUN" if _qualifies(token, before, after) else "VERB"
    return "NOUN"


def _is_loss(tokens: list[Token], position: int) -> bool:
    """Return whether a word is a verb of loss, alone or with the next word."""
    word = tokens[position].word
    if word in lx.LOSS_VERBS:
        return True
    return position + 1 < len(tokens) and (word, tokens[position + 1].word) in lx.LOSS_PHRASES


def _qualifies(token: Token, before: str, after: str) -> bool:
    """Return whether a participle qualifies the noun after it ("the captured guns", "with armed men")."""
    if after != "WORD":
        return False
    if before in ("NUM", "DET", "QUANT"):
        return True
    return before == "PREP" and token.word.endswith("ed")


def _grouped(tokens: list[Token]) -> list[Unit]:
    """Return the units that tokens form."""
    units: list[Unit] = []
    phrase: list[Token] = []
    for token in tokens:
        if token.kind in _NOMINAL and not (phrase and _opens_another(phrase, token)):
            phrase.append(token)
            continue
        if phrase:
            units.append(_phrase(phrase))
            phrase = []
        if token.kind in _NOMINAL:
            phrase = [token]
        else:
            units.append(Unit(token.kind, token.start, token.end, token.word, (token,)))
    if phrase:
        units.append(_phrase(phrase))
    return units


def _opens_another(phrase: list[Token], token: Token) -> bool:
    """Return whether a token opens a noun phrase of its own."""
    if token.kind not in _OPENING:
        return token.kind == "PRON" or phrase[-1].kind == "PRON"
    if token.kind == "NUM" and _LETTERS_AND_DIGITS.match(phrase[-1].text):
        return False  # the designation of a weapon before its count
    return any(each.kind == "NOUN" for each in phrase) or token.kind == "DET"


def _phrase(tokens: list[Token]) -> Unit:
    """Return the noun phrase of tokens."""
    return Unit("NP", tokens[0].start, tokens[-1].end, tokens[-1].word, tuple(tokens))
