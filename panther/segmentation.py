"""Decoded text -> paragraphs, sentences and citation marks, each with its offsets.

A newline ends a sentence, unless the lines around it are hard-wrapped. Nothing is lost: every character that is not
white space lies in a sentence or in a citation mark. Every step goes once through the text, so time grows linearly.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from panther.language import of_paragraphs
from panther.model import Sentence, SentenceKind

_MARK = re.compile(r"\[(?:\d{1,3}(?:[,–-] ?\d{1,3})*|(?:note|nb|lower-alpha) \d{1,3}|citation needed)\]", re.IGNORECASE)
_HEADING = re.compile(r"(={1,6})\s*(\S.*?)\s*\1$|#{1,6}\s+(\S.*?)\s*#*$")
_UNDERLINE = re.compile(r"={3,}$|-{3,}$")
_ITEM = re.compile(r"[-*+•–·]\s|\(?\d{1,2}\)\s|\d{1,2}\.\s|[a-z]\)\s")
_INFOBOX = re.compile(r"(?:\{\{)?infobox\b", re.IGNORECASE)
_INFOBOX_LINE = re.compile(r"[-*|+•]\s*[^\W\d_][\w '/-]*[:=]|\}\}$")
_ENDS_SENTENCE = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_STOP = re.compile(r"[.!?…]++(?:[\"'”’»)\]]|[ \u00a0\u202f]»)*+")
_PLAIN_STOP = re.compile(r"\.\s+(?=[A-Z])")
_NEXT_WORD = re.compile(r"([\"'“‘«]*)\s?[(\[—–-]*\s?([^\s\"”»)]{0,24})")
_WORD = re.compile(r"\S")
_WRAP_WIDTHS = range(40, 121)
_BARE_HEADING_LENGTH = 80
_MARKED_HEADING_LENGTH = 300
_LONGEST_WORD = 24

# Abbreviations that stand before a name or a number and so never end a sentence.
_BEFORE_NAME_WORDS = """
    mr mrs ms mm mme mlle dr prof st ste mt ft gen col maj capt lt sgt cpl pvt adm cmdr cdr brig gov sen rep rev hon
    pres supt insp spc lcpl ssgt sfc msgt comdr cmdt ltc cpt gén cap pte spr fr sr vs cf approx ca no nos nr vol pp fig
    art ch sec eds op jan feb mar apr jun jul aug sep sept oct nov dec janv févr av env e.g i.e viz
"""
# Abbreviations that may also be the last word of a sentence: the next word decides.
_EITHER_WORDS = "jr inc ltd co corp bros etc al est dept div bn regt bde btn km m cm lb kg hrs min"
# Units as they are printed after a number: no name goes on with one, though "MM." and "Ft." stand before names.
_UNITS = frozenset(
    ["mm", "cm", "m", "km", "kg", "g", "t", "l", "h", "ha", "ft", "yd", "lb", "lbs", "hrs", "min", "sec"]
)
# Capitalised function words: after an initial or an acronym they open a sentence, since no name goes on with them.
_OPENER_WORDS = """
    A After Afterwards All Although An And Another As At Because Before Both But By Despite Due During Each Even
    Eventually Finally Following For From Further Having He Her Here His However If In Instead It Its Later Many
    Meanwhile More Moreover Most Nevertheless No None Not Of On Once One Only Other Our Over She Several Shortly Since
    So Some Soon Still Such That The Their Then There Therefore These They This Those Three Through Throughout Thus To
    Two Under Unlike Until Upon We What When Where Whereas While With Within Without Yet You
    Au Aux Ce Ces Cette Dans De Des Du Elle En Et Il Ils La Le Les Leur Lors Mais Par Pour Sa Selon Ses Son Sous Sur
    Un Une
"""
_BEFORE_NAME = frozenset(_BEFORE_NAME_WORDS.split())
_EITHER = frozenset(_EITHER_WORDS.split())
_ABBREVIATIONS = _BEFORE_NAME | _EITHER
_OPENERS = frozenset(_OPENER_WORDS.split())


class _Line(NamedTuple):
    start: int
    end: int
    text: str
    after_blank: bool


class _Paragraph(NamedTuple):
    start: int
    end: int
    kind: SentenceKind
    title: str = ""


def find_marks(text: str) -> tuple[tuple[int, int], ...]:
    """Find the citation marks of a text, such as ``[3]``, ``[4, 5]`` or ``[note 2]``."""
    return tuple(m.span() for m in _MARK.finditer(text)) if "[" in text else ()


def find_sentences(text: str, marks: Sequence[tuple[int, int]]) -> tuple[Sentence, ...]:
    """Split a text into sentences, headings, list items and infobox lines.

    Args:
        text: The decoded text of a document.
        marks: Its citation marks, as ``find_marks`` gives them.
    """
    mark_ends = dict(marks)
    sentences: list[Sentence] = []
    section = ""
    number = 0
    paragraphs = list(_paragraphs(text))
    languages = of_paragraphs(text[paragraph.start : paragraph.end] for paragraph in paragraphs)
    for paragraph, language in zip(paragraphs, languages, strict=True):
        section = paragraph.title or section
        first = len(sentences)
        sentences.extend(
            [
                Sentence(index, start, end, text[start:end], paragraph.kind, number, section, language)
                for index, (start, end) in enumerate(_spans(text, paragraph, mark_ends), first)
            ]
        )
        number += len(sentences) > first
    return tuple(sentences)


def _lines(text: str) -> list[_Line]:
    lines = []
    offset = previous_end = 0
    for line in text.splitlines(keepends=True):
        if content := line.strip():
            start = offset + line.index(content[0])
            end = start + len(content)
            lines.append(_Line(start, end, content, _is_blank_line(text[previous_end:start])))
            previous_end = end
        offset += len(line)
    return lines


def _is_blank_line(gap: str) -> bool:
    return len(gap) > 1 and (gap.count("\n") > 1 or gap.count("\r") > 1 or "\f" in gap or "\u2029" in gap)


def _paragraphs(text: str) -> Iterator[_Paragraph]:
    blocks = _blocks(_lines(text))
    for block, bare_heading in zip(blocks, _bare_headings(blocks), strict=True):
        if bare_heading:
            yield _Paragraph(block[0].start, block[0].end, "heading", block[0].text)
        elif _is_underlined(block):
            yield _Paragraph(block[0].start, block[1].end, "heading", block[0].text)
            yield from _block_paragraphs(block[2:])
        else:
            yield from _block_paragraphs(block)


def _blocks(lines: Sequence[_Line]) -> list[list[_Line]]:
    """Group lines that stand without a blank line between them."""
    blocks: list[list[_Line]] = []
    for line in lines:
        if line.after_blank or not blocks:
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def _block_paragraphs(block: Sequence[_Line]) -> Iterator[_Paragraph]:
    wrapped = _is_wrapped(block)
    infobox = bool(block) and _INFOBOX.match(block[0].text) is not None
    pending: _Paragraph | None = None
    for position, line in enumerate(block):
        infobox = infobox and (position == 0 or _INFOBOX_LINE.match(line.text) is not None)
        kind, title = _classify(line.text, infobox=infobox)
        if pending and wrapped and kind == "prose" and pending.kind in ("prose", "item"):
            pending = _Paragraph(pending.start, line.end, pending.kind)
            continue
        if pending:
            yield pending
        pending = _Paragraph(line.start, line.end, kind, title)
    if pending:
        yield pending


def _classify(line: str, *, infobox: bool) -> tuple[SentenceKind, str]:
    if infobox:
        return "infobox", ""
    if line[0] in "=#" and len(line) <= _MARKED_HEADING_LENGTH and (heading := _HEADING.match(line)):
        return "heading", heading.group(2) or heading.group(3)
    if _ITEM.match(line):
        return "item", ""
    return "prose", ""


def _is_underlined(block: Sequence[_Line]) -> bool:
    return len(block) > 1 and len(block[0].text) <= _BARE_HEADING_LENGTH and _UNDERLINE.match(block[1].text) is not None


def _bare_headings(blocks: Sequence[Sequence[_Line]]) -> list[bool]:
    """Find short lines alone between blank lines, without a stop, over a paragraph: headings without markup."""
    found = []
    over_paragraph = False
    for block in reversed(blocks):
        bare = _looks_like_bare_heading(block)
        over_paragraph = over_paragraph if bare else _ITEM.match(block[0].text) is None
        found.append(bare and over_paragraph)
    return found[::-1]


def _looks_like_bare_heading(block: Sequence[_Line]) -> bool:
    text = block[0].text
    return (
        len(block) == 1
        and len(text) <= _BARE_HEADING_LENGTH
        and (text[0].isupper() or text[0].isdigit())
        and text[-1] not in '.!?…:;,"”»'
        and _INFOBOX.match(text) is None
        and _ITEM.match(text) is None
    )


def _is_wrapped(block: Sequence[_Line]) -> bool:
    """Tell hard-wrapped lines from lines that are paragraphs of their own.

    In wrapped text the first word of each line would not have fitted on the line above, and lines end anywhere.
    """
    width = max((len(line.text) for line in block), default=0)
    if len(block) == 1 or width not in _WRAP_WIDTHS:
        return False
    breaks = list(itertools.pairwise(block))
    full = all(
        len(line.text) + 1 + len(after.text.split(None, 1)[0]) > width or _ITEM.match(after.text)
        for line, after in breaks
    )
    running = [after for line, after in breaks if not _ENDS_SENTENCE.search(line.text)]
    return full and len(running) * 2 >= len(breaks) and (len(breaks) > 1 or running[0].text[0].islower())


def _spans(text: str, paragraph: _Paragraph, mark_ends: dict[int, int]) -> Iterator[tuple[int, int]]:
    end = paragraph.end
    start = _skip(text, paragraph.start, end, mark_ends)
    if paragraph.kind not in ("heading", "infobox"):
        for stop in _STOP.finditer(text, start, end):
            at, after = stop.span()
            if after <= start:
                continue
            plain = _PLAIN_STOP.match(text, at, end)
            if plain and _is_plain_word(text[max(start, at - _LONGEST_WORD) : at]):
                yield start, after
                start = plain.end()
            elif _is_boundary(text, stop, (start, end), mark_ends):
                yield start, after
                start = _skip(text, after, end, mark_ends)
    if start < end:
        yield start, end


def _is_plain_word(before: str) -> bool:
    """Tell whether the last word before a stop is no abbreviation, initial or number, as it is nearly always."""
    words = before.split()
    return bool(words) and len(words[-1]) > 1 and words[-1].isalpha() and words[-1].lower() not in _ABBREVIATIONS


def _skip(text: str, position: int, end: int, mark_ends: dict[int, int]) -> int:
    """Go over white space and citation marks."""
    position = _after_space(text, position, end)
    while position in mark_ends:
        position = _after_space(text, mark_ends[position], end)
    return position


def _after_space(text: str, position: int, end: int) -> int:
    word = _WORD.search(text, position, end)
    return word.start() if word else end


def _is_boundary(text: str, stop: re.Match[str], within: tuple[int, int], mark_ends: dict[int, int]) -> bool:
    start, end = within
    after = stop.end()
    while after in mark_ends:
        after = mark_ends[after]
    if after >= end:
        return True
    found = _NEXT_WORD.match(text, _skip(text, after, end, mark_ends), end)
    quotation, word = found.groups() if found else ("", "")
    if not text[after].isspace():
        return word in _OPENERS and text[stop.start() - 1].islower()
    return (bool(quotation) or _may_open(word)) and _may_close(text, stop, start, word)


def _may_open(word: str) -> bool:
    """Tell whether a word may open a sentence: "al-Bab" and "d'Estaing" hold their capital inside."""
    if not word:
        return True
    if word[0] in ".!?…,;:":
        return False
    return not word[0].islower() or word != word.lower()


def _may_close(text: str, stop: re.Match[str], start: int, following: str) -> bool:
    """Tell whether a full stop ends a sentence, or only the abbreviation, initial or list number before it."""
    if stop.group() != ".":
        return True
    words = text[max(start, stop.start() - _LONGEST_WORD) : stop.start()].split()
    word = words[-1].lstrip("\"'“‘«([") if words else ""
    lower = word.lower()
    if word in _UNITS and len(words) > 1 and words[-2][-1].isdigit():
        return not following[:1].isdigit()
    if lower in _BEFORE_NAME:
        return False
    opener = following.rstrip(",;:’'") in _OPENERS
    if "." in word or (len(word) == 1 and word.isalpha()):
        return opener
    if lower in _EITHER:
        return opener or not following[:1].isdigit()
    return not (word.isdigit() and (len(words) == 1 or words[-2].endswith((":", ";"))))
