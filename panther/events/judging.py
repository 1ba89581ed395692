"""What a clause is: an event, a statement, the outcome of the event before, or background; and of what activity."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from panther.events.activities import OTHER, STATEMENT, Activity, Trigger
from panther.events.clauses import Clause
from panther.events.naming import is_definite, name_activity
from panther.figures.lexicon import PEOPLE
from panther.inflection import word_start
from panther.speech import Speech

Status = Literal["event", "statement", "outcome", "background", "campaign fact"]


class Verdict(NamedTuple):
    """What a clause is, and why."""

    status: Status
    activity: Activity
    reason: str
    speech: Speech | None = None


# Verbs whose subject is the victim: without an act of their own beside them they tell how the act before ended.
_OUTCOME_WORDS = re.compile(
    r"(?:kill|wound|injur|evacuat|died|dies|die|neutrali[sz]|lost|lose|suffer|damag|detonat|explod|crash|fail|treat|surviv|result)",
    re.IGNORECASE,
)
# The patterns without capitals are for words in lower case.
_AFTERMATH = re.compile(
    word_start(
        ["no losses", "no casualties", r"no (?:\w+ )?(?:was|were) (?:found|discovered|hurt|harmed|killed)",
         r"rejoin\w*", "medical", "casualties", "the wounded", "the dead", "the injured", "survivors?"]
    ) + r"\b"
)  # fmt: skip
_COPULA = re.compile(
    word_start(["is", "was", "were", "are"])
    + r"\s+(?:(?:also|considered|known as)\s+)?(?:an?|the|one of|part of|among)\s"
)
_LATEST_COPULA = 120
_RELATIVE_PRONOUN = re.compile(r"\b(?:that|which|who|whose|where)\b")
_CLAUSE_END = re.compile(r"[,;] (?:and|but) |; ")
_STATE_FIRST = re.compile(r"(?:this|it|that|these) (?:marked|was|were|meant|represented|is|are)\b")
_STATE = re.compile(
    word_start(
        ["still", "remain(?:s|ed)?", "had (?:already |long |since )?been", "consist(?:s|ed)", "includ(?:es|ed)",
         "compris(?:es|ed)", "was considered", "were considered", "is considered", "based (?:in|at|on)",
         "there (?:were|was|are|is)", "would have", "known as", "responsible for", "in charge of", "amounted to",
         "totall?ed", "numbered"]
    ) + r"\b"
)  # fmt: skip
# Verbs that are no trigger and yet, with a day of their own, tell what happened then.
_WITH_A_DAY = re.compile(
    r"\b(?:(?:was|were) (?:\w+ly )?(?:\w{2,}ed|\w+en|\w+wn|\w+ght|\w+nt|sunk|hit|cut|shot|struck|won)"
    r"|stood|lay|felt|heard|knew|read|rode|woke|wore|grew|spoke|meant|\w{2,}ed)\b"
)
_PLUPERFECT = re.compile(r"\bhad\s+(?:\w+\s+){0,2}\w+(?:ed|en|wn|ught|un|ung)\b")
_LONG_BEFORE = 2 * 365
_NAME_OR_PRONOUN = re.compile(r"\b(?:[A-Z][a-zé]+|he|she|they|we)\b")
_NO_NAMES = frozenset(
    ["The", "A", "An", "In", "On", "At", "By", "For", "From", "After", "Before", "During", "This", "That", "These",
     "Those", "As", "When", "While", "Since", "Both", "Another", "Some", "Many", "Most", "All", "No", "One", "Two",
     "Three", "However", "Later", "Then", "Meanwhile", "Although", "Though", "With", "Among", "Its", "Their", "His",
     "It", "There", "But", "And", "Despite", "Throughout", "Of", "To", "Under", "Within", "Over", "Following",
     "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
     "December"]
)  # fmt: skip
_GOES_ON = re.compile(r"\bcontinu(?:e|es|ed|ing)\b", re.IGNORECASE)
_PERIOD = re.compile(
    r"\b(?:so far|to date|in total|overall|since the (?:beginning|start|outbreak)"
    r"|over the (?:past|last|previous|course)|altogether"
    r"|at least \d+ (?:attacks|incidents))\b",
    re.IGNORECASE,
)
# An announced act that was over when it was announced, whatever the verb.
_COMPLETED = re.compile(r"\bhad\s+(?:\w+ly\s+|also\s+)?(?:been\s+)?\w+(?:ed|en|wn|ught)\b")
_TO_ITS_OBJECT = re.compile(r"(?:\s[\w-]+){0,3}\s")
_UNCERTAIN_REPORT = re.compile(r"\b(?:possibly|may have|might have|in the process of|would)\b", re.IGNORECASE)


def judge(clause: Clause) -> Verdict:
    """Return what a clause is on its own; joining it to an earlier event is decided later."""
    happenings = clause.happenings
    speech = _speech_over(clause)
    if speech is not None and _is_statement(clause, speech):
        return Verdict("statement", STATEMENT, "comment, claim or total that somebody makes", speech)
    if not happenings:
        return _judge_without_trigger(clause, speech)
    if speech is None and (reason := _why_background(clause)):
        return Verdict("background", OTHER, reason)
    activity = name_activity(clause)
    if _is_outcome(clause):
        return Verdict("outcome", activity, "tells the outcome of the same act", speech)
    return Verdict("event", activity, "", speech)


def _why_background(clause: Clause) -> str:
    """Return why a clause tells of nothing that happened in the narrative, or ""."""
    if _is_description(clause, clause.happenings):
        return "describes; tells of nothing that happened"
    if _is_backstory(clause):
        return "tells of a time long before the narrative"
    if _has_own_day(clause):
        return ""
    if clause.evidence.under_date and names_new_act(clause):
        return ""
    if not _counts_losses(clause) and not any(_is_asserted(trigger) for trigger in clause.happenings):
        return "names a happening without telling of it"
    return "" if _somebody_acts(clause) else "names nobody who did anything"


def _judge_without_trigger(clause: Clause, speech: Speech | None) -> Verdict:
    if speech is not None:
        return Verdict("statement", STATEMENT, "tells what somebody said", speech)
    if _AFTERMATH.search(clause.lower) or _counts_losses(clause):
        return Verdict("outcome", OTHER, "tells the outcome of the same act")
    if _has_own_day(clause) and _tells_of_a_day(clause) and not _tells_state(clause.lower):
        return Verdict("event", OTHER, "")
    return Verdict("background", OTHER, "tells of nothing that happened")


def _tells_of_a_day(clause: Clause) -> bool:
    """Return whether a verb tells what happened then: none that is denied or planned."""
    untold = [(trigger.start - clause.start, trigger.end - clause.start) for trigger in clause.triggers]
    return any(
        not any(match.start() < end and start < match.end() for start, end in untold)
        for match in _WITH_A_DAY.finditer(clause.text)
    )


def _has_own_day(clause: Clause) -> bool:
    return bool(clause.days)


def _counts_losses(clause: Clause) -> bool:
    return any(mention.loss.counting == "additive" for mention in clause.losses)


def _is_asserted(trigger: Trigger) -> bool:
    """Return whether a trigger is told of by a finite verb or a participle, not only named by a noun."""
    return trigger.form in {"past", "present"}


def _speech_over(clause: Clause) -> Speech | None:
    """Return the act of saying that the clause tells of, or that its happening is told in; hearsay is none."""
    offset = clause.evidence.sentence.start
    inside = [
        speech
        for speech in clause.evidence.speeches
        if speech.kind != "hearsay" and clause.start <= offset + speech.verb[0] < clause.end
    ]
    spoken = [clause.speech_of(trigger.start) for trigger in clause.happenings]
    told = [speech for speech in spoken if speech is not None and speech.kind != "hearsay"]
    if clause.happenings and not told:
        return None
    return max(told, key=lambda speech: speech.content) if told else (inside[0] if inside else None)


def _is_statement(clause: Clause, speech: Speech) -> bool:
    """Return whether what is said is talk about happenings rather than the news of one."""
    if speech.kind != "announcement":
        return True
    at = clause.evidence.sentence.start
    content = clause.evidence.sentence.text[slice(*speech.content)]
    told = [t for t in clause.happenings if speech.content[0] <= t.start - at < speech.content[1]]
    asserted = any(_is_asserted(trigger) for trigger in told) or _COMPLETED.search(content) is not None
    if not asserted and not any(_is_object(clause, speech, trigger) for trigger in told):
        return True
    if _PERIOD.search(clause.text) or _UNCERTAIN_REPORT.search(content) or _quotes_directly(clause, speech):
        return True
    if any(mention.loss.counting == "aggregate" for mention in clause.losses):
        return True
    verbs = [trigger for trigger in told if _is_asserted(trigger)]
    return bool(verbs) and all(_GOES_ON.match(clause.evidence.sentence.text, trigger.start - at) for trigger in verbs)


def _is_object(clause: Clause, speech: Speech, trigger: Trigger) -> bool:
    """Return whether a noun is what a verb tells of, and not told of before: "reported a drone strike on X"."""
    at = clause.evidence.sentence.start
    between = clause.evidence.sentence.text[speech.verb[1] : trigger.start - at]
    return trigger.form == "noun" and _TO_ITS_OBJECT.fullmatch(between) is not None and not is_definite(clause, trigger)


def _quotes_directly(clause: Clause, speech: Speech) -> bool:
    """Return whether what is said begins with a quotation mark: the speaker's own sentence."""
    content = clause.evidence.sentence.text[slice(*speech.content)].lstrip(" :,")
    return content.startswith(('"', "“", "«")) and any(
        end - speech.content[0] > len(content) * 0.6 for _, end in clause.evidence.quotes
    )


def _is_description(clause: Clause, happenings: tuple[Trigger, ...]) -> bool:
    """Return whether the main verb is a state and the happening stands in a relative clause or is a noun."""
    text = clause.lower
    first = next((trigger.start - clause.start for trigger in happenings if _is_asserted(trigger)), len(text))
    copula = _COPULA.search(text)
    if copula and copula.start() <= _LATEST_COPULA and ";" not in text[: copula.start()]:
        relative = _RELATIVE_PRONOUN.search(text, copula.end())
        return first >= copula.end() and (first == len(text) or bool(relative and relative.start() < first))
    if clause.losses or _has_own_day(clause):
        return False
    before = _CLAUSE_END.split(text[:first])
    return _tells_state(before[-1] if len(before[-1].split()) > 1 else text[:first])


def _tells_state(text: str) -> bool:
    """Return whether words in lower case tell of a state."""
    return bool(_STATE_FIRST.match(text) or _STATE.search(text))


def _is_backstory(clause: Clause) -> bool:
    """Return whether a clause looks back ("had been besieged in 1799") by years from the date in force."""
    force = clause.evidence.in_force
    ends = [m.interval.end for m in clause.days if m.interval is not None and m.interval.end is not None]
    if force is None or force.interval is None or force.interval.start is None or not ends:
        return False
    return (force.interval.start - max(ends)).days > _LONG_BEFORE and _PLUPERFECT.search(clause.text) is not None


def _somebody_acts(clause: Clause) -> bool:
    """Return whether a verb of war is told, or any verb of somebody: a name, a pronoun, an actor."""
    if any(trigger.activity is not OTHER for trigger in clause.happenings) or clause.losses:
        return True
    first = clause.happenings[0].start
    if any(mention.start < first for mention in clause.evidence.actors if mention.start >= clause.start):
        return True
    subject = clause.text[: first - clause.start]
    if not PEOPLE.isdisjoint(subject.lower().split()):
        return True
    places = [(name.start - clause.start, name.end - clause.start) for name in clause.toponyms]
    return any(
        not any(start <= match.start() < end for start, end in places)
        for match in _NAME_OR_PRONOUN.finditer(subject)
        if match.group() not in _NO_NAMES
    )


def _is_outcome(clause: Clause) -> bool:
    """Return whether a clause tells only how an act told before ended: casualties, no act or day of its own."""
    if _has_own_day(clause) or _only_takes(clause):
        return False
    text, at = clause.evidence.sentence.text, clause.evidence.sentence.start
    for trigger in clause.happenings:
        if trigger.form == "noun":
            if not is_definite(clause, trigger) and not _is_second_capture(clause, trigger):
                return False
        elif trigger.form == "past" and not (
            _OUTCOME_WORDS.match(text, trigger.start - at) or _AFTERMATH.search(clause.lower)
        ):
            return _is_second_capture(clause, trigger)
        elif trigger.form == "present" and not _OUTCOME_WORDS.match(text, trigger.start - at):
            return False
    return True


def _only_takes(clause: Clause) -> bool:
    """Return whether a clause counts what was taken and nobody hurt: finding and taking is an act of its own."""
    kinds = {mention.loss.kind for mention in clause.losses}
    return bool(kinds) and kinds <= {"captured", "seized", "found"}


def tells_only_figures(clause: Clause) -> bool:
    """Return whether a clause names no act: only what became of whom."""
    text, at = clause.evidence.sentence.text, clause.evidence.sentence.start
    return all(
        trigger.form != "noun" and _OUTCOME_WORDS.match(text, trigger.start - at) for trigger in clause.happenings
    )


def names_new_act(clause: Clause) -> bool:
    """Return whether a noun without a definite article names an act: not one that was told of before."""
    return any(trigger.form == "noun" and not is_definite(clause, trigger) for trigger in clause.happenings)


def _is_second_capture(clause: Clause, trigger: Trigger) -> bool:
    """Return whether a capture is told after casualties ("... were killed, and another was taken prisoner")."""
    first = clause.happenings[0]
    after = trigger.start > first.start and first.form == "past" and first.activity.name == "clash" and first.generic
    return trigger.activity.name == "capture of persons" and after
