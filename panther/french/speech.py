"""Who says what in a French sentence: "X a annonce que ...", "..., a indique X", "selon X", "il a ete annonce que"."""

from __future__ import annotations

import re
from functools import lru_cache

from panther.french.calendar import DAY, MONTH, WEEKDAY, YEAR
from panther.french.plain import plain
from panther.french.speech_words import NEEDS_CONTENT, OTHERWISE, VERB, kind_of
from panther.french.telling import read_triggers
from panther.speech import Span, Speech, SpeechKind, quotations

__all__ = ["quotations", "read_speech"]

_HEARSAY_BEFORE = re.compile(
    r"\b(?:est|sont|a ete|ont ete|avait ete|avaient ete|etait|etaient|fut|furent|seraient|serait)\s+(?:\w+ment )?$"
)
_IMPERSONAL = re.compile(r"\b(?:il|on|t-on|l'on)\s*$")
_ACCORDING = re.compile(
    r"\b(?P<how>selon|d'apres|aux dires d[eu]s?|de l'aveu d[eu]s?|a en croire|au dire d[eu]s?|de sources?)\s+"
)
_APPRIS = re.compile(
    r"\b(?:a-t-on|on a|l'on a) (?:appris|indique|precise|confirme|constate|fait savoir|explique|ajoute|assure)\b"
)
_FROM = re.compile(
    r"(?: (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|le \d+(?:er)? \w+))?,? "
    r"(?:aupres d(?:e |u |es |')|de (?=(?:bonne |meme )?sources?\b))"
)
# A toll is told by somebody, and says nothing itself: "le bilan fait etat de".
_TOLL = re.compile(r"(?:le |un |ce |les |son |leur )?(?:bilan|decompte|chiffre|total)s?\b")
_NO_SPEAKER = re.compile(
    r"(?:les (?:premiers|premieres|dernieres|derniers)|lui|elle|eux|les cas|les besoins|le type|toute|la situation)\b"
)
_QUE = re.compile(r"\bqu(?:e\b|')|:|«|\"|“|\bavoir\b|\betre\b")
_STOP = re.compile(r"[,;:.«\"“(]")
_CLAUSE_START = re.compile(
    r"[;:]\s|^[^,;.:]{0,30}\d[^,;.:]{0,30} - |,\s+(?:tandis|alors|mais|et|qui|dont|ou)\s"
    r"|\s(?:tandis que|alors que|mais)\s"
)
_LEAD_IN = re.compile(
    r"\s*(?:(?:a|au|aux|en|dans|depuis|des|apres|avant|lors|pour|par|sur|selon|pendant|jeudi|lundi|mardi|mercredi"
    r"|vendredi"
    r"|samedi|dimanche|hier|cependant|toutefois|par ailleurs|de son cote|mi|fin|debut"
    r"|(?:le|la|l'|ce|cette) ?(?:\d|1er|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lendemain|surlendemain"
    r"|veille|avant-veille"
    r"|meme|soir|jour|matin|semaine|mois))\b)[^,;:«\"]{0,70},\s*"
    # A date needs no comma behind it: "Le 5 mars 2013 l'armee a annonce".
    rf"|\s*(?:ce |le )?(?:(?:{WEEKDAY}) )?(?:{DAY}) (?:{MONTH})(?: {YEAR})?\s+(?=\w)"
)
_SUBJECT_TAIL = re.compile(
    r"(?:\s(?:a|ont|avait|avaient|aurait|auraient|aura|s'est|se sont|n'a|n'ont|l'a|en a|y a|ne|n'|s'|se|le|l'|en"
    r"|\w+ment|aussi|deja|egalement|toutefois|ensuite))+$"
)
_NOT_AFTER = re.compile(r"\s+(?:la vie|le feu|hommage a la)\b")
# What may stand between a verb and its subject behind it: a day, a place, how it was told.
_ASIDE = re.compile(
    r"(?:le |ce |la )?(?:\d|1er|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|lendemain|meme jour|joint"
    r"|interroge|depuis|dans|en |a |au |sous |par )"
    r"[^,]*(?:,|$)"
)
# Who speaks is named in the midst of his words: "« Ils sont venus, raconte un habitant. Ils ont tire. »"
_SUBJECT_BEHIND = re.compile(
    r"(?:-t)?-(?:il|elle|on)s?\b|(?:-t)?-(?:ils|elles)\b| (?:le |la |l'|les |une? |des |m\. |mme |[a-z-]+ [a-z-]+[.,])"
)
_CLAIMED = re.compile(
    r"\b(?:revendiquee?s?|attribuee?s?|imputee?s?|confirmee?s?|dementie?s?) (?:[\w ]{1,30} )?(?:par|a|aux"
    r"|au) (?P<who>[^,;.]+)"
)
_REFLEXIVE = re.compile(r"(?<=, )(?:se |s')$")
_WHO = re.compile(r", qui $")
_NEAR_END = 30
_LEARNED = 40
_SHORTEST_TOLD = 18


_TELLS_CONTENT = re.compile(
    r",? (?:\w+ment |[\w ]{0,40}?)?(?:que\b|qu'|avoir\b|etre\b|:|«|\")|\s?:|,? (?:a|son|ses) "
    r"|,? (?:de (?:son|leur) cote )?(?:le|la|l')? ?(?:nombre|bilans?|pertes?|mort|blesses)"
)
_DETERMINED = re.compile(
    r"(?:\b(?:le|la|les|une?|cette|ce|cet|ces|sa|son|ses|leur|leurs|toute|des|de|aux?|du|sous|par|sans|bien|non)|l'"
    r"|d')\s*$"
)


@lru_cache(maxsize=1 << 12)
def read_speech(text: str) -> tuple[Speech, ...]:
    """Return the acts of saying in a sentence, in order of their verbs."""
    bare = plain(text)
    quoted = quotations(text)
    found = [speech for match in _ACCORDING.finditer(bare) if (speech := _according(bare, match, quoted))]
    for match in VERB.finditer(bare):
        start, end = match.span()
        if _NOT_AFTER.match(bare, end):
            continue
        if not any(first <= start < last for first, last in quoted):
            speech = _verbal(text, bare, match)
        elif bare[:start].endswith((", ", " - ", " – ")) and _SUBJECT_BEHIND.match(bare, end):
            speech = _inverted(bare, (start, end), kind_of(match["participle"] or match["finite"]))
        else:
            continue
        if speech is not None:
            found.append(speech)
    claims = [match for match in _CLAIMED.finditer(bare) if _HEARSAY_BEFORE.search(bare[: match.start()][-24:])]
    found += [_claimed(bare, match) for match in claims]
    found += [_learned(bare, match.span()) for match in _APPRIS.finditer(bare)]
    found.sort(key=lambda speech: speech.verb)
    return tuple([_of_antecedent(bare, speech, found) for speech in found])


def _of_antecedent(bare: str, speech: Speech, found: list[Speech]) -> Speech:
    """Return "..., selon X, qui fait etat de ..." with X as the speaker of both."""
    if speech.speaker is not None or not (relative := _WHO.search(bare, 0, speech.verb[0])):
        return speech
    named = [other.speaker for other in found if other.speaker and other.speaker[1] == relative.start()]
    return speech._replace(speaker=named[0]) if named else speech


def _according(bare: str, match: re.Match[str], quoted: tuple[Span, ...]) -> Speech | None:
    """Read "selon X, ce qui est dit" or "ce qui est dit, selon X"."""
    start, words = match.end(), match.span("how")
    if match["how"].startswith("de source"):
        start = words[0] + len("de ")
        if _APPRIS.search(bare, max(0, words[0] - _LEARNED), words[0]):
            return None
    if any(first <= start < last for first, last in quoted) or _NO_SPEAKER.match(bare, start):
        return None
    stop = _STOP.search(bare, start)
    end = stop.start() if stop else len(bare)
    if match["how"].startswith("de source") and end < len(bare) - 2:
        return None
    speaker = (start, max(start, len(bare[:end].rstrip(" ."))))
    opens = words[0] <= _NEAR_END or bare[: words[0]].rstrip().endswith((";", ":", "et"))
    if opens and end < len(bare) - 2:
        return Speech(speaker, words, (min(end + 1, len(bare)), len(bare)), "announcement", words[0])
    return Speech(speaker, words, (0, words[0]), "announcement", words[0])


def _claimed(bare: str, match: re.Match[str]) -> Speech:
    """Read "l'attaque a ete revendiquee par X": what a speaker says of a happening that was told of."""
    start = bare.rfind("; ", 0, match.start()) + 1  # what stands before it is told without him
    verb = match.start(), match.start("who")
    return Speech(match.span("who"), verb, (start, match.start()), "comment", match.start())


def _learned(bare: str, verb: Span) -> Speech:
    """Read "..., a-t-on appris de source militaire", "a-t-on appris aupres d'un medecin"."""
    speaker: Span | None = None
    if told := _FROM.match(bare, verb[1]):
        stop = _STOP.search(bare, told.end())
        speaker = told.end(), stop.start() if stop else len(bare)
    ends = verb[0] > _NEAR_END or bare.startswith("a-t-on", verb[0])
    content = (0, verb[0]) if ends else (speaker[1] if speaker else verb[1], len(bare))
    return Speech(speaker, verb, content, "announcement", verb[0])


def _verbal(text: str, bare: str, match: re.Match[str]) -> Speech | None:
    start, end = match.span()
    if reflexive := _REFLEXIVE.search(bare, max(0, start - 3), start):
        start = reflexive.start()
    word = match["participle"] or match["finite"]
    kind = kind_of(word)
    if match["finite"] and (_is_participle(text, match) or _is_noun(bare, start, word)):
        return _hearsay(bare, match, kind)
    inverted = bare[:start].rstrip().endswith((",", "»", '"', "”"))
    if word in NEEDS_CONTENT and not _TELLS_CONTENT.match(bare, end) and not inverted:
        return None
    if inverted and start > _SHORTEST_TOLD and _is_told_before(text, bare, start):
        return _inverted(bare, (start, end), kind)
    begin = _clause_start(bare, start)
    speaker = _trimmed(bare, begin, start)
    if speaker is not None and _TOLL.match(bare, speaker[0]):
        return None
    if speaker is None and not _IMPERSONAL.search(bare[:start]):
        begin = start
    content = _content(bare, end)
    return Speech(speaker, (start, end), (content, len(bare)), kind, begin)


def _is_participle(text: str, match: re.Match[str]) -> bool:
    """Return whether what may be a present tense is printed as a participle: "annoncé", not "annonce"."""
    printed = text[match.start("finite") : match.end("finite")]
    return printed.endswith(("é", "ée", "és", "ées", "É"))


def _is_noun(bare: str, start: int, word: str) -> bool:
    return bool(word in OTHERWISE and _DETERMINED.search(bare[max(0, start - 12) : start]))


def _hearsay(bare: str, match: re.Match[str], kind: SpeechKind) -> Speech | None:
    """Read "ont ete signales": told in the passive of its subject, or of nobody ("il a ete annonce que")."""
    start, end = match.span()
    passive = _HEARSAY_BEFORE.search(bare[max(0, start - 24) : start])
    if passive is None:
        return None
    begin = _clause_start(bare, start)
    subject = bare[begin:start].strip()
    impersonal = subject.startswith(("il ", "il a"))
    told = kind if impersonal else "hearsay"
    return Speech(None, (start, end), (_content(bare, end), len(bare)), told, begin)


def _is_told_before(text: str, bare: str, start: int) -> bool:
    """Return whether what is said stands before a verb: "..., a annonce X", not "X, en visite a Y, a annonce"."""
    if bare[:start].rstrip().endswith(("»", '"', "”", "»,", '",')):
        return True
    return not _has_subject_after_comma(bare, start) and any(told for _, told in read_triggers(text[:start]))


def _has_subject_after_comma(bare: str, start: int) -> bool:
    """Return whether the words right before a verb are its subject, and not the end of what is said."""
    comma = max(bare.rfind(",", 0, start), bare.rfind("»", 0, start), bare.rfind('"', 0, start))
    return bool(bare[comma + 1 : start].strip())


def _inverted(bare: str, verb: Span, kind: SpeechKind) -> Speech:
    """Read "..., a annonce le ministere de la Defense"."""
    start = end = verb[1]
    while end < len(bare):
        start = end + len(bare[end:]) - len(bare[end:].lstrip(" ,"))
        stop = _STOP.search(bare, start)
        end = stop.start() if stop else len(bare)
        if not _ASIDE.match(bare, start) or end >= len(bare) - 1:
            break
    speaker = (start, end) if end > start else None
    return Speech(speaker, verb, (0, verb[0]), kind, verb[0])


def _content(bare: str, end: int) -> int:
    found = _QUE.search(bare, end, end + 120)
    return found.start() if found else end


def _clause_start(bare: str, verb_start: int) -> int:
    begin = 0
    for clause in _CLAUSE_START.finditer(bare, 0, verb_start):
        begin = clause.end()
    while (lead_in := _LEAD_IN.match(bare, begin, verb_start)) and bare[lead_in.end() : verb_start].strip(" ,"):
        begin = lead_in.end()
    return begin


def _trimmed(bare: str, start: int, end: int) -> Span | None:
    """Return the span of a subject without what stands between it and its verb, or ``None`` if nothing is left."""
    words = bare[start:end].rstrip(" ,")
    words = _SUBJECT_TAIL.sub("", f" {words}")[1:].rstrip(" ,")
    if not words or words in ("il", "on", "qui"):
        return None
    return start + len(words) - len(words.lstrip(" ,*#>-")), start + len(words)
