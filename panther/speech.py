"""Who says what in a sentence: the speaker, the verb and the words that are said.

A date beside a verb of saying is the day of the saying; a place in a speaker's name or inside a quotation about
elsewhere is not where anything happened; a figure is the claim of the one who says it. Dates, places and events
therefore all ask this module which words of a sentence are said, and by whom.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

SpeechKind = Literal["announcement", "comment", "denial"]
Span = tuple[int, int]

# Verbs that tell of a happening. A happening known only through one of these is an event, dated by a report.
_ANNOUNCE = (
    r"announc(?:e|es|ed|ing)|says?|said|saying|stat(?:es|ed|ing)|claim(?:s|ed|ing)?|report(?:s|ed|edly|ing)?"
    r"|confirm(?:s|ed|ing)?|declar(?:e|es|ed|ing)|tells?|told|add(?:s|ed|ing)(?! to )|not(?:es|ed|ing)"
    r"|reveal(?:s|ed|ing)?|alleg(?:e|es|ed|ing)|acknowledg(?:e|es|ed|ing)|admit(?:s|ted|ting)?|assert(?:s|ed|ing)?"
    r"|believ(?:e|es|ed)|estimat(?:e|es|ed|ing)|testif(?:y|ies|ied)|wrote|writes|recall(?:s|ed)|explain(?:s|ed|ing)?"
    r"|maintain(?:s|ed) that|disclos(?:e|es|ed)"
)
# Verbs that weigh, praise or threaten: what follows is talk, not a happening.
_COMMENT = (
    r"comment(?:s|ed|ing)?|paid (?:a )?(?:last )?tribute|pays? tribute|prais(?:e|es|ed|ing)|condemn(?:s|ed|ing)?"
    r"|warn(?:s|ed|ing)?|vow(?:s|ed|ing)?|promis(?:e|es|ed)|threaten(?:s|ed)|suggest(?:s|ed|ing)|argu(?:e|es|ed|ing)"
    r"|insist(?:s|ed|ing)?|stress(?:es|ed|ing)|critici[sz](?:e|es|ed)|question(?:s|ed)|thanked|speculat(?:e|es|ed)"
    r"|predict(?:s|ed)|accus(?:e|es|ed|ing)|urg(?:e|es|ed|ing)"
)
_DENY = (
    r"den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|dismiss(?:es|ed) (?:the )?(?:claims?|reports?)|contradict(?:s|ed|ing)"
)
_VERB = re.compile(rf"\b(?:(?P<announcement>{_ANNOUNCE})|(?P<comment>{_COMMENT})|(?P<denial>{_DENY}))\b", re.IGNORECASE)
_ACCORDING = re.compile(r"\b[Aa]ccording to\b")
_QUOTE = re.compile(r"[\"“«]")
_CLOSING = {'"': '"', "“": "”", "«": "»"}
_LEAD_IN = re.compile(
    r"^\s*(?:on|in|by|at|during|since|after|before|early|late|later|following|that|also|however|additionally|meanwhile)\b"
    r"[^,;:\"“]{0,60},\s*",
    re.IGNORECASE,
)
_CLAUSE_START = re.compile(
    r";\s|,\s+(?:while|but|although|though|whereas|which|who|and)\s|\s(?:while|but|although|whereas)\s", re.IGNORECASE
)
_THAT = re.compile(r"\bthat\b|:")
_ROLES = (
    r"(?:head|leader|chief|commander|spokes(?:man|woman|person)|minister|president|ambassador|director|member|secretary"
    r"|governor|mayor|general|colonel|official|officer|adviser|advisor|analyst|journalist|founder|deputy|emir|chairman)"
)
_APPOSITION = re.compile(
    rf",\s+(?:(?:the|a|an|then|former|its|his|her)[- ])*(?:[\w-]+ )?{_ROLES}\b[^,\"“:]*", re.IGNORECASE
)
_ROLE = re.compile(rf"(?:(?:the|a|an|then|former|its|his|her)[- ])*(?:[\w-]+ ){{0,2}}{_ROLES}\b", re.IGNORECASE)
_NAME = re.compile(r"(?:[A-Z][\w'’-]+ ?){1,5}")
# A noun or adjective use ("the reported attack", "a claimed victory", "states of"), or a passive of another sense.
_DETERMINER_BEFORE = re.compile(
    r"\b(?:the|a|an|this|these|those|his|her|its|their|of|by|no|any|all|self|some|several|such|many)[\s-]+$",
    re.IGNORECASE,
)
_NOT_SPEECH_AFTER = re.compile(r"\s+(?:of|for|responsibility|victory|a victory|(?:the )?(?:lives?|deaths?))\b")
_NEVER_AFTER_DETERMINER = re.compile(r"said|told|announced|denied|commented|stated", re.IGNORECASE)
_FEW_WORDS = 4
_NEAR_END = 40


class Speech(NamedTuple):
    """One act of saying within a sentence; spans are offsets into the sentence's text.

    Attributes:
        speaker: Span of the words that name who speaks, or ``None`` where nobody is named ("it was announced").
        verb: Span of the verb of saying, or of "according to".
        content: Span of what is said, as far as the sentence goes.
        kind: ``announcement`` tells of a happening; ``comment`` weighs one; ``denial`` disputes one.
    """

    speaker: Span | None
    verb: Span
    content: Span
    kind: SpeechKind


def quotations(text: str) -> tuple[Span, ...]:
    """Return the spans between quotation marks; one that never closes runs to the end of the text.

    Words of four or fewer between marks (``"neutralized"``) are a way of distancing, not a speech, and are left out.
    """
    spans = []
    at = 0
    while opening := _QUOTE.search(text, at):
        close = text.find(_CLOSING[opening.group()], opening.end())
        end = len(text) if close < 0 else close
        if text.count(" ", opening.end(), end) >= _FEW_WORDS:
            spans.append((opening.end(), end))
        at = end + 1
    return tuple(spans)


def read_speech(text: str) -> tuple[Speech, ...]:
    """Return the acts of saying in a sentence, in order of their verbs."""
    found = [_according(text, match) for match in _ACCORDING.finditer(text)]
    for match in _VERB.finditer(text):
        if not _is_noun(text, match) and not any(
            s.content[0] <= match.start() < s.content[1] and _inside_quote(text, match) for s in found
        ):
            found.append(_verbal(text, match))
    return tuple(sorted(found, key=lambda speech: speech.verb))


def _is_noun(text: str, verb: re.Match[str]) -> bool:
    if _NOT_SPEECH_AFTER.match(text, verb.end()) or (
        verb.group().lower() in {"states", "reports", "notes", "questions"} and verb.group()[0].isupper()
    ):
        return True
    if _NEVER_AFTER_DETERMINER.fullmatch(verb.group()):
        return False
    return bool(_DETERMINER_BEFORE.search(text, max(0, verb.start() - 12), verb.start()))


def _inside_quote(text: str, verb: re.Match[str]) -> bool:
    return any(start <= verb.start() < end for start, end in quotations(text))


def _according(text: str, match: re.Match[str]) -> Speech:
    """Read "According to X, content" or "content, according to X"."""
    start = match.end() + 1
    stop = len(text)
    for mark in (",", ":", '"', "“", ";"):
        at = text.find(mark, start)
        stop = at if 0 <= at < stop else stop
    if apposition := _APPOSITION.match(text, stop):
        stop = apposition.end()
    speaker = (start, len(text[:stop].rstrip(" .")))
    if match.start() > _NEAR_END and stop > len(text) - 3:
        return Speech(speaker, match.span(), (0, match.start()), "announcement")
    content = stop + (1 if text[stop : stop + 1] in {",", ":"} else 0)
    return Speech(speaker, match.span(), (content, len(text)), "announcement")


def _verbal(text: str, verb: re.Match[str]) -> Speech:
    """Read "X said that content", "content, X said" or "it was reported that content"."""
    kind: SpeechKind = "announcement" if verb["announcement"] else "comment" if verb["comment"] else "denial"
    begin = _clause_start(text, verb.start())
    speaker = _trimmed(text, begin, verb.start())
    if _ends_sentence(text, verb, begin):
        return Speech(speaker, verb.span(), (0, begin), kind)
    return Speech(speaker, verb.span(), (_content_start(text, verb), len(text)), kind)


def _clause_start(text: str, verb_start: int) -> int:
    begin = 0
    for clause in _CLAUSE_START.finditer(text, 0, verb_start):
        begin = clause.end()
    if lead_in := _LEAD_IN.match(text[begin:verb_start]):
        begin += lead_in.end()
    begin = _last_phrase(text, begin, verb_start)
    closing = max(text.rfind(mark, begin, verb_start) for mark in ('",', ',"', "”", '."'))
    return closing + 2 if closing >= 0 else begin


def _last_phrase(text: str, begin: int, end: int) -> int:
    """Return where the subject before a verb begins: the last phrase between commas, with its appositions."""
    start = text.rfind(", ", begin, end - 1)
    while start >= begin:
        phrase = text[start + 2 : end].strip(" ,")
        before = text.rfind(", ", begin, start)
        previous = text[before + 2 if before >= begin else begin : start]
        if not (_NAME.fullmatch(phrase) or _ROLE.match(phrase) or _NAME.fullmatch(previous)):
            return start + 2
        start, end = before, start
    return begin


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    bare = re.sub(
        r"\b(?:has|have|had|was|were|is|are|been|also|later|then|further|being|it)\b", "", words, flags=re.IGNORECASE
    ).strip(" ,")
    if not bare:
        return None
    return start + len(words) - len(words.lstrip(" ,")), start + len(words.rstrip(" ,"))


def _ends_sentence(text: str, verb: re.Match[str], begin: int) -> bool:
    """Return whether the saying closes the sentence ("..., the minister said.")."""
    rest = text[verb.end() :].strip(' ."”')
    return begin > _NEAR_END and not rest


def _content_start(text: str, verb: re.Match[str]) -> int:
    limit = verb.end() + 80
    starts = [match.start() for pattern in (_THAT, _QUOTE) if (match := pattern.search(text, verb.end(), limit))]
    return min(starts, default=verb.end())
