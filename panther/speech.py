"""Who says what in a sentence: the speaker, the verb and the words that are said.

A date beside a verb of saying is the day of the saying; a place in a speaker's name or inside a quotation about
elsewhere is not where anything happened; a figure is the claim of the one who says it. Dates, places and events
therefore all ask this module which words of a sentence are said, and by whom.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple, cast

from panther.inflection import WordIndex, as_bare_words, bare_words, inflect, split_words

SpeechKind = Literal["announcement", "comment", "denial", "hearsay"]
Span = tuple[int, int]

# Verbs that tell of a happening. A happening known only through one of these is an event, dated by a report.
_ANNOUNCE = """
    announce, say, state, claim, report, confirm, declare, tell, add, note, reveal, allege, acknowledge, admit, assert,
    believe, estimate, testify, write, recall, explain, disclose
"""
# Verbs that weigh, praise or threaten: what follows is talk, not a happening.
_COMMENT = """
    comment, pay tribute, pay a tribute, pay last tribute, praise, condemn, warn, vow, promise, threaten, suggest,
    argue, insist, stress, criticise, criticize, question, thank, speculate, predict, accuse, blame, urge,
    claim responsibility, claim credit
"""
_DENY = "deny, refute, contradict, dismiss claims, dismiss reports, dismiss the claims, dismiss the reports"
# Forms that say something only with what follows: "replied that", but "replied with torpedoes".
_WITH_THAT = frozenset(["maintained", "maintains", "replied", "replies", "responded", "responds", "answered"])
_THAT_AFTER = re.compile(r"\s+that\b|,?:?\s+[\"“]")
_WITH_CLAUSE = frozenset(["states", "notes"])
# "A deserter states that the guns ...", but "the Arab states that took part ...".
_CLAUSE_AFTER = re.compile(
    r"\s+that\s+(?:the|an?|he|she|it|they|we|his|her|its|their|there|this|these|no|some|many|several|all|in|on|at|by"
    r"|after|[A-Z0-9][\w’'-]*)\s"
)
# "put its losses at 14 men", "gave the number of dead as 40"
_FIGURE = r"(?:loss(?:es)?|casualties|dead|deaths|killed|wounded|toll|number|figure|count|total)"
_PUT_AFTER = re.compile(rf"\s+(?:[\w’'-]+\s+){{0,6}}?{_FIGURE}\s+(?:[\w’'-]+\s+){{0,5}}?(?:at|as)\s")
_GIVE_AFTER = re.compile(
    r"\s+(?:(?:a|an|the|its|their|only|about|some)\s+){0,2}(?:\d|\w+\s+(?:dead|killed|casualties))"
)
_SOURCES_BEFORE = re.compile(r"\b(?:sources|accounts|records|reports|figures|historians)\s+$")
# "was recalled to the coast", "were denied a victory"
_PASSIVELY_NONE = frozenset(["recalled", "denied"])
_PUTTING = frozenset(["put", "puts", "putting"])
_GIVING = frozenset(["give", "gives", "gave"])
# Forms that are nouns or other verbs far oftener: "the United States", "thanks to", "reports", "notes", "add".
_OTHERWISE = frozenset(
    ["state", "states", "note", "notes", "report", "reports", "thank", "thanks", "thanking", "question", "questions",
     "stress", "stresses", "promise", "threatening", "telling", "writing", "written", "believing", "add", "comments"]
)  # fmt: skip
_ACCORDING = "according"
_QUOTE = re.compile(r"[\"“«]")
_CLOSING = {'"': '"', "“": "”", "«": "»"}
# A date needs no comma behind it: "On 5 March 2013 the army said".
_DAY = (
    r"(?:late |early )?on (?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? [a-z]{3,9}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}"
    r"(?:st|nd|rd|th)?)(?:,? \d{4})?|on (?:mon|tues|wednes|thurs|fri|satur|sun)day"
)
_LEAD_IN = re.compile(
    r"^\s*(?:(?:on|in|by|at|during|since|after|before|early|late|later|following|that|also|however|additionally"
    rf"|meanwhile)\b[^,;:\"“]{{0,60}},\s*|(?:{_DAY})\s+(?=\w))",
    re.IGNORECASE,
)
_CLAUSE_START = re.compile(
    r";\s|,\s+(?:while|but|although|though|whereas|which|who|and)\s|\s(?:while|but|although|whereas)\s", re.IGNORECASE
)
# "Ten died, according to the army, and two fled, according to the mayor": each tells what stands before his name.
_NEXT_CLAUSE = re.compile(r";\s|,\s+(?:and|but|while|whereas)\s")
_ACCORDED = re.compile(r", according to [^,;]+(?:;\s|,\s+(?:and|but|while|whereas)\s)")
_THAT = re.compile(r"\bthat\b|:")
_ROLES = (
    r"(?:head|leader|chief|commander|spokes(?:man|woman|person)|minister|president|ambassador|director|member|secretary"
    r"|governor|mayor|general|colonel|official|officer|adviser|advisor|analyst|journalist|founder|deputy|emir|chairman)"
)
_APPOSITION = re.compile(
    rf",\s+(?:(?:the|a|an|then|former|its|his|her)[- ])*(?:[\w-]+ )?{_ROLES}\b[^,\"“:]*", re.IGNORECASE
)
_ROLE = re.compile(rf"(?:(?:the|a|an|then|former|its|his|her)[- ])*(?:[\w-]+ ){{0,2}}{_ROLES}\b", re.IGNORECASE)
_OFFICE = re.compile(rf"(?:{_ROLE.pattern})(?: (?:of|for|at|in) (?:(?:the|\w+) ){{0,3}}\w+)?", re.IGNORECASE)
_NAME = re.compile(r"(?:[A-Z][\w'’-]+ ?){1,5}")
# "the coalition, in a statement from Rome, said"
_ASIDE = re.compile(r"(?:in|on|through|via|by|[Cc]iting|[Qq]uoting|[Ss]peaking)\s")
# A noun or adjective use ("the reported attack", "a claimed victory", "states of"), or a passive of another sense.
_DETERMINER_BEFORE = re.compile(
    r"(?:\b(?:the|a|an|this|these|those|his|her|its|their|of|by|no|any|all|self|some|several|such|many)[\s-]+(?:\w+ly\s+)?|-)$",
    re.IGNORECASE,
)
# Before a form that may be a noun too: "neither claim", but "both said".
_COUNTING_BEFORE = re.compile(r"\b(?:neither|either|each|every|another|one|both|latter|former)\s+$", re.IGNORECASE)
_NOUNS_TOO = frozenset(
    ["claim", "claims", "estimate", "estimates", "comment", "promise", "promises", "warning", "warnings"]
)
_LOOSE = _PASSIVELY_NONE | _PUTTING | _GIVING | _WITH_THAT | _WITH_CLAUSE | _NOUNS_TOO
_NOT_SPEECH_AFTER = re.compile(
    r"\s+(?:of|for|nothing|responsibility|(?:a )?victory|(?:the )?(?:life|lives|deaths?|story))\b"
)
_OWNED_UP = (" responsibility", " credit")
# "The attack claimed at least five lives."
_CLAIMS_LIVES = re.compile(
    r"\s+(?:(?:at least|some|about|around|more than|nearly|over|up to|as many as) )?"
    r"[\w,-]+(?: of| more| other)? lives\b(?! (?:ha[ds]|have|were|was|are|would|could|lost|saved)\b)"
)
_INFINITIVE_BEFORE = re.compile(r"\b(?:to|would|could|might|may|should|must)\s+(?:\w+ly\s+)?$")
_PASSIVE_BEFORE = re.compile(r"\b(?:was|were|is|are|been|be|being)\s+(?:\w+\s+)?$")
# "..., believed to be foreigners, ...": an aside about the subject.
_REDUCED_AFTER = re.compile(r"\s+(?:to\s+(?:be|have)|by)\b")
# "The guns were lost, he said in Paris."; "..., he told reporters in Paris."
_TAIL = re.compile(
    r"(?:\s+(?:in|on|at|from|through|via|to|later)(?:\s[\w’'-]+){1,5}"
    r"|\s+(?:(?:the )?(?:next|same|following) (?:day|morning|evening|week)|later|\w+day))?[\s.\"”]*$"
)
_END = re.compile(r"[\s.\"”]*$")
_TOLD_TAIL = re.compile(r"(?:\s(?!that\b)[\w’'-]+){1,6}[\s.\"”]*$")
# Verbs with an object: what stands behind them does not speak.
_OF_SOMEBODY = ("blam", "accus", "prais", "condemn", "critici", "urg")
_TELLING = frozenset(["told", "tells", "telling"])
# "..., said the ministry in Paris."
_INVERTED_AFTER = re.compile(
    r"\s+(?P<who>(?!that\b)(?:[\w’'-]+\s){0,6}[\w’'-]+)"
    r"(?=(?:, (?:who|which|whose|the|an?|head|commander|chief|spokes\w+) [^\"“”]*)?[.,]?[\"”]?$)"
)
_FINITE = re.compile(r"\b(?:was|were|is|are|had|has|have|would|could|will)\b")
_AUXILIARY_AFTER = re.compile(
    r"(?:^|\s)(?:has|have|had|was|were|is|are|been|being|also|later|then|further|meanwhile|before|after|\w+ly)$",
    re.IGNORECASE,
)
_NEVER_AFTER_DETERMINER = re.compile(r"said|told|announced|denied|commented|stated", re.IGNORECASE)
_FEW_WORDS, _MANY_WORDS = 4, 8
_NEAR_END = 40
# "... that the masters had announced", "because he had criticised them", "as it had announced"; not ", which said".
_SUBORDINATE_BEFORE = re.compile(
    r"(?:(?<![,;:]) (?:that|which|whom?|whose)|,? (?:because|as|than|although|though|where|when))"
    r" (?:[\w’'-]+ ){0,4}?(?:(?:had|has|have|was|were) )?$"
)
_CONTACT_BEFORE = re.compile(r"[\w’'] (?:they|he|she) $")
_FINITE_AFTER = re.compile(r" (?:was|were|is|are|had|has|have) ")
_CONTENT_AFTER = re.compile(r",? (?:\w+ly )?(?:on \w+ |in \w+ )?(?:that\b|[“\"])|:")
_FAR_SUBJECT, _FAR_CONTENT = 400, 80


class Speech(NamedTuple):
    """One act of saying within a sentence; spans are offsets into the sentence's text.

    Attributes:
        speaker: Span of the words that name who speaks, or ``None`` where nobody is named ("it was announced").
        verb: Span of the verb of saying, or of "according to".
        content: Span of what is said, as far as the sentence goes.
        kind: ``announcement`` tells of a happening; ``comment`` weighs one; ``denial`` disputes one; ``hearsay`` is
            told of its subject in the passive ("were reported dead"): nobody speaks, and the narrator goes on.
        start: Where the clause of saying begins: a date right before it is the day of the saying.
    """

    speaker: Span | None
    verb: Span
    content: Span
    kind: SpeechKind
    start: int


def quotations(text: str) -> tuple[Span, ...]:
    """Return the spans between quotation marks; one that never closes runs to the end of the text.

    Words of four or fewer between marks (``"neutralized"``) are a way of distancing, not a speech, and are left out.
    """
    if '"' not in text and "“" not in text and "«" not in text:
        return ()
    spans = []
    at = 0
    while opening := _QUOTE.search(text, at):
        close = text.find(_CLOSING[opening.group()], opening.end())
        end = len(text) if close < 0 else close
        if text.count(" ", opening.end(), end) >= _FEW_WORDS:
            spans.append((opening.end(), end))
        at = end + 1
    return tuple(spans)


_OWN = re.compile(r"(?:its|their|his|her)\b")


@cache
def _said_with() -> dict[str, str]:
    """Return the forms of the verbs of saying, with their kinds."""
    words = dict.fromkeys(_PUTTING | _GIVING | _WITH_THAT | _WITH_CLAUSE, "announcement")
    words["according to"] = _ACCORDING
    for kind, listed in (("announcement", _ANNOUNCE), ("comment", _COMMENT), ("denial", _DENY)):
        for verb in split_words(listed):
            words.update({form: kind for form in inflect(verb) if form not in _OTHERWISE})
    return words


@cache
def _index() -> WordIndex[str]:
    return WordIndex(_said_with())


@cache
def _first_words() -> frozenset[bytes]:
    return as_bare_words(_said_with())


@lru_cache(maxsize=1 << 14)  # dates, places and events ask in turn about the same sentences
def read_speech(text: str) -> tuple[Speech, ...]:
    """Return the acts of saying in a sentence, in order of their verbs."""
    if _first_words().isdisjoint(bare_words(text)):
        return ()
    found: list[Speech] = []
    quoted = None
    for start, end, kind in _index().find(text):
        if kind == _ACCORDING:
            found.append(_according(text, (start, end)))
        elif not _is_noun(text, start, end):
            quoted = quotations(text) if quoted is None else quoted
            within = any(first <= start < last for first, last in quoted)
            if not within and (found or not _is_aside(text, start, end)):
                found.append(_verbal(text, (start, end), cast("SpeechKind", kind)))
    return tuple(found)


def _is_aside(text: str, start: int, end: int) -> bool:
    """Return whether a verb of saying only qualifies what a sentence tells: "men who had reported a theft"."""
    if _CONTENT_AFTER.match(text, end):
        return False
    if _CONTACT_BEFORE.search(text, max(0, start - 24), start) and _FINITE_AFTER.match(text, end):
        return True
    clause = _SUBORDINATE_BEFORE.search(text, max(0, start - 60), start)
    return clause is not None and text.count(" ", 0, clause.start()) >= _FEW_WORDS


def _is_noun(text: str, start: int, end: int) -> bool:
    """Return whether a form of a verb of saying says nothing here: a noun, an adjective, an infinitive or a name."""
    word = text[start:end].lower()
    infinitive = _INFINITIVE_BEFORE.search(text, max(0, start - 24), start) is not None
    if word.endswith(_OWNED_UP):
        return infinitive
    if word in _LOOSE and not _says_with_what_follows(text, word, start, end):
        return True
    lives = word.startswith("claim") and _CLAIMS_LIVES.match(text, end)
    if infinitive or lives or _NOT_SPEECH_AFTER.match(text, end):
        return True
    if text[start - 2 : start] == ", " and _REDUCED_AFTER.match(text, end):
        return True
    if text[end - 1] == "s" and (start == 0 or text[:start].rstrip().endswith(",")):  # "claims that he denied"
        return True
    before = max(0, start - 12)
    return not _NEVER_AFTER_DETERMINER.fullmatch(text, start, end) and bool(
        _DETERMINER_BEFORE.search(text, before, start)
    )


def _says_with_what_follows(text: str, word: str, start: int, end: int) -> bool:
    """Return whether a form that can be another verb or a noun says something, by the words around it."""
    if word in _PASSIVELY_NONE:
        passive = _PASSIVE_BEFORE.search(text, max(0, start - 24), start)
        return not passive or text.startswith(" by ", end)
    if word in _PUTTING:
        return bool(_PUT_AFTER.match(text, end))
    if word in _GIVING:
        return _gives(text, start, end)
    if word in _WITH_THAT:
        return bool(_THAT_AFTER.match(text, end))
    if word in _WITH_CLAUSE:
        return text[start].islower() and bool(_CLAUSE_AFTER.match(text, end))
    counted = _COUNTING_BEFORE.search(text, max(0, start - 12), start)
    return not counted or text.startswith((" that ", " to "), end)


def _gives(text: str, start: int, end: int) -> bool:
    """Return whether a form of "give" says how many: "gave its losses as 40", "sources give 47 dead"."""
    if _SOURCES_BEFORE.search(text, max(0, start - 12), start):
        return bool(_GIVE_AFTER.match(text, end))
    return bool(_PUT_AFTER.match(text, end))


def _according(text: str, words: Span) -> Speech:
    """Read "According to X, content" or "content, according to X"."""
    start = min(words[1] + 1, len(text))
    stop = min((at for mark in (",", ":", '"', "“", ";") if (at := text.find(mark, start)) >= 0), default=len(text))
    if apposition := _APPOSITION.match(text, stop):
        stop = apposition.end()
    speaker = (start, max(start, len(text[:stop].rstrip(" ."))))
    aside = text[: words[0]].rstrip().endswith(",") and _NEXT_CLAUSE.match(text, stop)
    if aside or (words[0] > _NEAR_END and stop > len(text) - 3):
        earlier = [other.end() for other in _ACCORDED.finditer(text, 0, words[0])]
        return Speech(speaker, words, (earlier[-1] if earlier else 0, words[0]), "announcement", words[0])
    content = stop + (1 if text[stop : stop + 1] in {",", ":"} else 0)
    return Speech(speaker, words, (content, len(text)), "announcement", words[0])


def _verbal(text: str, verb: Span, kind: SpeechKind) -> Speech:
    """Read "X said that content", "content, X said" or "it was reported that content"."""
    said = text[slice(*verb)].lower()
    told = said in _TELLING
    behind = None if told or said.startswith(_OF_SOMEBODY) else _INVERTED_AFTER.match(text, verb[1])
    if behind and text[: verb[0]].rstrip().endswith((",", '"', "”")) and not _FINITE.search(behind["who"]):
        return Speech(behind.span("who"), verb, (0, verb[0]), kind, verb[0])
    begin = _clause_start(text, verb[0])
    passive = _PASSIVE_BEFORE.search(text, max(0, verb[0] - 24), verb[0])
    speaker = _trimmed(text, begin, verb[0])
    if passive:
        kind, speaker = ("hearsay" if speaker else kind), None
    closes = (_TOLD_TAIL if told else _TAIL).match(text, verb[1]) and text.count(" ", begin, verb[0]) <= _MANY_WORDS
    if (
        (closes or _END.match(text, verb[1]))
        and (text.count(" ", 0, begin) >= _FEW_WORDS or _is_short_clause(text[:begin]))
        and text[:begin].rstrip().endswith((",", '"', "”"))
    ):
        return Speech(speaker, verb, (0, begin), kind, begin)
    limit = verb[1] + _FAR_CONTENT
    starts = [match.start() for pattern in (_THAT, _QUOTE) if (match := pattern.search(text, verb[1], limit))]
    return Speech(speaker, verb, (min(starts, default=verb[1]), len(text)), kind, begin)


def _is_short_clause(text: str) -> bool:
    """Return whether a few words before a speaker are what he says ("Ten died, the army said"), and lead to nothing."""
    return text.count(" ") > 1 and _LEAD_IN.match(text) is None


def _clause_start(text: str, verb_start: int) -> int:
    begin = max(0, verb_start - _FAR_SUBJECT)
    for clause in _CLAUSE_START.finditer(text, begin, verb_start):
        begin = clause.end()
    if lead_in := _LEAD_IN.match(text[begin:verb_start]):
        begin += lead_in.end()
    if text.endswith((" and ", " but "), begin, verb_start):  # "visited the town and declared": one subject, two verbs
        return verb_start
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
        closed = text[end - 2 : end] == ", "
        if not closed and _OWN.match(phrase):  # an apposition would end with a comma
            return start + 2
        # "The spokesman, Colonel X said", but "five died near Gao, Colonel X said": he is no part of what he tells.
        led_in = closed or _OFFICE.fullmatch(previous) or _ASIDE.match(previous)
        apposed = led_in and (_NAME.fullmatch(phrase) or _ROLE.match(phrase))
        aside = closed and _ASIDE.match(phrase)
        if not (aside or apposed or _NAME.fullmatch(previous)):
            return start + 2
        start, end = before, start
    return begin


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """Return the span of a subject without the auxiliaries and adverbs after it, or ``None`` if nothing is left."""
    words = text[start:end].rstrip(" ,")
    while tail := _AUXILIARY_AFTER.search(words):
        words = words[: tail.start()].rstrip(" ,")
    if not words or words.lower() == "it":
        return None
    return start + len(words) - len(words.lstrip(" ,")), start + len(words)
