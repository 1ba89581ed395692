"""The language of each paragraph, by its function words alone: names, numbers and headings of names say nothing.

English is what Panther reads where nothing says otherwise. A document may mix languages by paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from panther.model import Document

ENGLISH = "en"
FRENCH = "fr"

# Function words by language; one that English has too is left out. French ones stand with and without accents, since
# people type without them.
_FUNCTION_WORDS = {
    FRENCH: """
        le la les l du des d de un une et est sont ont été ete était etait dans sur par pour avec au aux en ce cette ces
        son ses leur leurs qui que qu où il elle ils elles à plus ne pas se selon entre après apres depuis vers lors ou
        dont mais tandis ainsi aussi fait deux cet contre sans sous chez près pres avant jusqu dès aucun
        aucune plusieurs
    """,
    ENGLISH: """
        the of and to in was were is are by with that at from for had has have as his its their an be been it this which
        after who they but not or she he into during while when where near between both these those
    """,
}
_OPENINGS = {FRENCH: re.compile(r"\b(?:L[ea] (?:\d|lendemain|veille)|Du \d|Dans la nuit d)")}
# Words that may stand before a date that opens a sentence, and those that only days of a month are written with beside.
_DATE_LEADS = {
    FRENCH: "le la les du de dans en entre nuit au",
    ENGLISH: "on in from between during the night of",
}
_BESIDE_DAYS = {FRENCH: "et er", ENGLISH: "to and st nd rd th"}
WEEKDAYS = {
    language: {name: number for number, name in enumerate(names.split(), start=1)}
    for language, names in {
        FRENCH: "lundi mardi mercredi jeudi vendredi samedi dimanche",
        ENGLISH: "monday tuesday wednesday thursday friday saturday sunday",
    }.items()
}
"""The numbers of the weekdays (ISO: Monday is 1) by their names, by language."""
_ANY_WEEKDAY = {name: number for names in WEEKDAYS.values() for name, number in names.items()}
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(_ANY_WEEKDAY)})\b", re.IGNORECASE)
_APOSTROPHES = str.maketrans("'’", "  ")
# One word of another language ("de", "la") may be part of a name.
_FEWEST = 2
# How much of a paragraph is looked at first, in characters.
_GLANCE = 300


def of_paragraphs(paragraphs: Iterable[str]) -> list[str]:
    """Return the language of each paragraph: where its words do not say, that of the one before, else the one after."""
    return _filled([_told_by_words(paragraph) for paragraph in paragraphs])


def _told_by_words(paragraph: str) -> str:
    """Return the language of a paragraph by its function words, or ""."""
    words = paragraph[:_GLANCE].lower().split()
    if _OTHERS.isdisjoint(words) and not _SETS[ENGLISH].isdisjoint(words):
        return ENGLISH  # as nearly all English paragraphs are found at once
    words = paragraph.lower().translate(_APOSTROPHES).split()
    counts = {language: sum(map(own.__contains__, words)) for language, own in _SETS.items()}
    most = max(counts, key=lambda language: counts[language])
    if counts[most] > counts[ENGLISH] and counts[most] >= _FEWEST:
        return most
    return ENGLISH if counts[ENGLISH] else ""


def _filled(told: Sequence[str]) -> list[str]:
    """Let paragraphs that do not say have the language of those around them."""
    current = next(filter(None, told), ENGLISH)
    found = []
    for language in told:
        current = language or current
        found.append(current)
    return found


_SETS = {language: frozenset(words.split()) for language, words in _FUNCTION_WORDS.items()}
_OTHERS = frozenset().union(*(own for language, own in _SETS.items() if language != ENGLISH))
_LEADS = " ".join(_DATE_LEADS.values()).split()
DATE_LEAD = re.compile(rf"[\W_]*(?:(?:{'|'.join(_LEADS)})\s)*", re.IGNORECASE)
"""What may stand between the beginning of a sentence and a date that opens it, in any language."""
_DAY_WORDS = frozenset([*_LEADS, *" ".join(_BESIDE_DAYS.values()).split()])
_DAYS = re.compile(r"[^\d/.]*\d[^/.]*")
_LETTERS = re.compile(r"[^\W\d_]+")


def weekday_in(text: str) -> int | None:
    """Return the number (ISO: Monday is 1) of the weekday that a date prints, or ``None``."""
    match = _WEEKDAY.search(text)
    return _ANY_WEEKDAY[match.group().lower()] if match else None


def is_bare_day(text: str) -> bool:
    """Return whether a date prints nothing but days of a month: "the 7th", "du 4 au 7", not "04/03"."""
    return _DAYS.fullmatch(text) is not None and _DAY_WORDS.issuperset(_LETTERS.findall(text.lower()))


def languages_of(document: Document) -> frozenset[str]:
    """Return the languages of a document."""
    return frozenset(sentence.language for sentence in document.sentences)


def opened_in(document: Document) -> frozenset[str]:
    """Return the languages that a sentence of a document may open in with a date: "Le 14 mars, the minister ..."."""
    return frozenset(language for language, opening in _OPENINGS.items() if opening.search(document.text))


def text_in(document: Document, language: str) -> str:
    """Return the text of a document with spaces for what is not in a language, so that offsets hold.

    It is the document's own text where all of it is in the language, and "" where none of it is.
    """
    spoken = languages_of(document)
    if language not in spoken:
        return ""
    if len(spoken) == 1:
        return document.text
    stops = [*(sentence.start for sentence in document.sentences[1:]), len(document.text)]
    pieces = []
    start = 0
    for sentence, stop in zip(document.sentences, stops, strict=True):
        pieces.append(document.text[start:stop] if sentence.language == language else _blank(stop - start))
        start = stop
    return "".join(pieces)


def _blank(length: int) -> str:
    return " " * (length - 1) + "\n" if length else ""
