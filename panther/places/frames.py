"""How a place name hangs in its sentence: the preposition, verb or noun that governs it.

From the name one walks left over what belongs to its phrase ("the northern outskirts of the village of") to the word
that governs it. What was walked over is the relation; the governing word decides the role.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from panther.model import Relation
from panther.places import lexicon
from panther.places.measures import MEASURED, read_offset
from panther.places.words import IN, Name, Words

FrameKind = Literal["preposition", "object", "subject", "offset", "listed", "noun", "name_part"]

_SEPARATORS = frozenset({",", "and", "or", "&", "(", ";", "/", "nor", "both", "then", "–", "-", "including"})
_ADDITION = frozenset({"as", "well", "such", ")"})
_QUOTES = frozenset({'"', "“", "”", "'", "‘", "’", "«", "»", "["})
_OUTER = lexicon.PART_NOUNS | lexicon.NEAR_NOUNS | lexicon.PLACE_NOUNS
_PARTICIPLE = ("ed", "ing")
_NOT_PARTICIPLES = lexicon.words(
    "during including regarding concerning following according red bed king wing ring spring morning evening"
)
_VERBS = (
    lexicon.MOTION | lexicon.LEAVING | lexicon.CROSSING | lexicon.THINKING | lexicon.PLANNING | lexicon.PLACE_VERBS
    | lexicon.AT_VERBS | lexicon.IRREGULAR
)  # fmt: skip
# Small words that are no modifier of any noun: most names stand right behind one.
_NO_MODIFIERS = frozenset(word for word in lexicon.PREPOSITIONS | _SEPARATORS if not word.endswith(_PARTICIPLE)) - (
    lexicon.PART_ADJECTIVES | lexicon.BEARINGS.keys() | lexicon.DETERMINERS | lexicon.ADJECTIVES
)
_NO_INFINITIVES = (
    _OUTER
    | lexicon.PART_ADJECTIVES
    | lexicon.ADJECTIVES
    | lexicon.DETERMINERS
    | lexicon.COMBATANTS
    | lexicon.AUXILIARIES
)
_FAR = 8


@dataclass(slots=True)
class Frame:
    """What governs a name.

    Attributes:
        kind: What sort of word governs it. ``listed``: it stands in a list after another name.
        word: The governing word, or "".
        position: Where the governing word stands, or -1.
        left: Where the phrase begins, its preposition included.
        right: The first position after the name and the feature noun behind it ("Tabqa *city*").
        relation: What the words of the phrase say about the name.
        nouns: Feature nouns by which the text calls the name.
        after: The name before it in a list.
    """

    kind: FrameKind
    word: str
    position: int
    left: int
    right: int
    relation: Relation
    nouns: frozenset[str] = frozenset()
    after: Name | None = None


def read_frame(words: Words, name: Name) -> Frame:
    """Return what governs a name."""
    right, behind = _read_right(words, name.position)
    walk = _Walk(words, name.position - 1, right, IN)
    if behind in lexicon.BORDER_NOUNS:
        walk.relation = Relation("border", behind)
    elif behind in lexicon.REGION_NOUNS:
        walk.relation = Relation("region", behind)
    for _ in range(_FAR):
        frame = walk.step()
        if frame:
            return frame
    return walk.found("subject", -1)


def _read_right(words: Words, position: int) -> tuple[int, str]:
    """Return the first position behind a name and its feature noun, and that noun."""
    at = position + 1
    noun = ""
    while words.at(at) in lexicon.PLACE_NOUNS and at <= position + 2:
        noun = words.at(at)
        at += 1
    return at, noun


class _Walk:
    """The walk to the left; ``at`` is the next word to look at, ``described`` whether it went over a feature noun."""

    def __init__(self, words: Words, at: int, right: int, relation: Relation) -> None:
        self.words = words
        self.at = at
        self.right = right
        self.relation = relation
        self.nouns: set[str] = set(words.lower[at + 2 : right])
        self.described = False

    def found(self, kind: FrameKind, position: int, left: int | None = None) -> Frame:
        word = self.words.at(position)
        return Frame(
            kind, word, position, position if left is None else left, self.right, self.relation, frozenset(self.nouns)
        )

    def step(self) -> Frame | None:
        """Look at the next word: return the frame, or walk over the word and return nothing."""
        self._skip_modifiers()
        word = self.words.at(self.at)
        if self.at < 0 or self.at in self.words.names:
            return self._boundary()
        if word == "of":
            return self._of()
        if word in _SEPARATORS or self._is_addition(word):
            return self._separator()
        if word in lexicon.PREPOSITIONS:
            return self._preposition()
        return self._content(word)

    def _content(self, word: str) -> Frame | None:
        if word in lexicon.PLACE_NOUNS and not self._is_verb(word):
            self._describe(word)
            self.at -= 1
            return None
        if word in _QUOTES:
            self.at -= 1
            return None
        if self._is_verb(word):
            return self.found("object", self.at)
        if not word[:1].isalnum() or word in lexicon.CONJUNCTIONS or word in lexicon.AUXILIARIES:
            return self.found("subject", -1, self.at + 1)
        return self._noun(word)

    def _noun(self, word: str) -> Frame | None:
        if self.words.at(self.at + 1) in lexicon.FACILITIES and self.described and not self.words.capitalised(self.at):
            self.at -= 1  # "the police station of X", "the military camp of X"
            return None
        if word in lexicon.COMBATANTS or word in lexicon.AUTHORITIES or word.rstrip(".") in lexicon.TITLES:
            return self.found("name_part", self.at)
        # An adjective that is in no list stands right before its noun, never before an article.
        if (self.described or "-" in word) and self.words.at(self.at + 1) not in lexicon.DETERMINERS:
            self.at -= 1
            return None
        if self.words.capitalised(self.at) and word not in lexicon.ADVERBS and word not in lexicon.CALENDAR:
            return self.found("name_part", self.at)
        return self.found("subject", -1, self.at + 1)

    def _skip_modifiers(self) -> None:
        while self.at >= 0:
            word = self.words.at(self.at)
            if word in _NO_MODIFIERS and not self.described:
                return
            if word in lexicon.PART_ADJECTIVES or word in lexicon.BEARINGS:
                self.relation = Relation("part", word)
            elif word not in lexicon.DETERMINERS and not self._is_adjective(word):
                return
            self.at -= 1

    def _is_adjective(self, word: str) -> bool:
        if not word or (self.words.capitalised(self.at) and self.at > 0):
            # "The Kurdish-held village of X", "the Syrian town of X": capitals of peoples before a feature noun.
            return self.described and word[:1].isalpha() and word not in lexicon.CALENDAR
        before = self.words.at(self.at - 1)
        if word.endswith(_PARTICIPLE):
            return before in lexicon.DETERMINERS and word not in lexicon.PLACE_NOUNS
        return word in lexicon.ADJECTIVES

    def _is_verb(self, word: str) -> bool:
        if word.endswith(_PARTICIPLE) and word not in _NOT_PARTICIPLES:
            return not self.words.capitalised(self.at) or self.at == 0
        if self.words.capitalised(self.at):
            return False
        before = self.words.at(self.at - 1)
        # Any verb may stand in the infinitive ("in order to relieve X").
        return before not in lexicon.DETERMINERS if word in _VERBS else before == "to" and word not in _NO_INFINITIVES

    def _describe(self, noun: str) -> None:
        self.nouns.add(noun)
        self.described = True
        self._note_region(noun)

    def _note_region(self, word: str) -> None:
        if word in lexicon.REGION_NOUNS and self.relation.kind == "in":
            self.relation = Relation("region", word)
        elif word in lexicon.BORDER_NOUNS:
            self.relation = Relation("border", word)

    def _of(self) -> Frame | None:
        head = self.at - 1
        word = self.words.at(head)
        if offset := self._read_offset():
            return self._offset(*offset)
        if head < 0 or head in self.words.names:
            return self.found("preposition", self.at)
        if word == "out":
            return self.found("preposition", head)
        if word not in _OUTER or self._is_institution(head):
            return self.found("name_part" if head > 0 and self.words.capitalised(head) else "noun", head)
        self._note_part(word, self.words.between(head, self.at))
        self.at = head - 1
        while self.words.at(self.at)[:1].isdigit() or self.words.at(self.at) in lexicon.NUMBERS:
            self.at -= 1
        return None

    def _is_institution(self, head: int) -> bool:
        return self.words.at(head) == "bank" and self.words.capitalised(head)

    def _note_part(self, noun: str, phrase: str) -> None:
        """Note what "NOUN of" says about the name: that a part of it is meant, or what is near it, or what it is."""
        if noun in lexicon.PART_NOUNS:
            self.relation = Relation("part", phrase)
        elif noun in lexicon.NEAR_NOUNS and noun not in lexicon.REGION_NOUNS:
            self.relation = Relation("near", phrase)
        else:
            self._describe(noun)

    def _offset(self, start: int, relation: Relation) -> Frame:
        self.relation = relation
        left = self.at
        while left > 0 and self.words.spans[left - 1][1] > start:
            left -= 1
        return self.found("offset", self.at, left)

    def _preposition(self) -> Frame:
        if offset := self._read_offset():
            return self._offset(*offset)
        return self.found("preposition", self.at)

    def _read_offset(self) -> tuple[int, Relation] | None:
        """Read a distance or bearing before the name, where a word nearby says that there may be one."""
        if MEASURED.isdisjoint(self.words.lower[max(0, self.at - _FAR) : self.at]):
            return None
        return read_offset(self.words.text, self.words.spans[self.at][1] + 1)

    def _boundary(self) -> Frame:
        if self.at >= 0:
            frame = self.found("listed", self.at, self.at + 1)
            frame.after = self.words.names[self.at]
            return frame
        return self.found("subject", -1, 0)

    def _is_addition(self, word: str) -> bool:
        """Return whether a word ends "as well as" or "such as"."""
        return word == "as" and self.words.at(self.at - 1) in {"well", "such"}

    def _separator(self) -> Frame | None:
        behind = self.at
        while self.words.at(behind) in _SEPARATORS or self.words.at(behind) in _ADDITION:
            behind -= 1
        at = behind
        while self.words.at(at) in lexicon.PLACE_NOUNS or self.words.at(at) in {")", ","}:
            at -= 1
        if self._is_apposed(behind):
            self.at = behind
            return None
        if at in self.words.names and not self._begins_clause():
            frame = self.found("listed", self.at, at + 1)
            frame.after = self.words.names[at]
            return frame
        return self._coordinated(behind)

    def _is_apposed(self, noun: int) -> bool:
        """Return whether the name explains a noun before a comma ("the capital, X"; "two villages, X and Y")."""
        if self.words.at(self.at) != "," or self.words.at(noun) not in lexicon.PLACE_NOUNS or self._begins_clause():
            return False
        return self.words.at(noun - 1) in lexicon.DETERMINERS or self.words.at(noun - 1) in lexicon.NUMBERS

    def _begins_clause(self) -> bool:
        """Return whether the name behind a comma is a subject ("unlike X, Y was never attacked")."""
        return self.words.at(self.at) == "," and self.words.at(self.right) in lexicon.AUXILIARIES

    def _coordinated(self, at: int) -> Frame | None:
        """Walk over a noun that shares its governor with the name ("captured two villages and the dam")."""
        if self.words.at(self.at) not in {"and", "or", "&", "including", "as"}:
            return self.found("subject", -1, self.at + 1)
        for position in range(at, max(-1, at - _FAR // 2), -1):
            word = self.words.at(position)
            if word in lexicon.PREPOSITIONS or word in _VERBS or (word.endswith("ed") and position < at):
                self.at = position
                return None
        return self.found("subject", -1, self.at + 1)
