"""Which triggers of a sentence tell of something that happened: not planned, not denied, not only named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from panther.events.activities import ACTIVITIES, OTHER, Trigger
from panther.inflection import word_start
from panther.speech import Span

CAPTURE = ACTIVITIES["capture of ground"]
# The patterns are for words in lower case.
# Words before a verb that make it a plan, a wish, an order or a possibility.
_PLANNED = re.compile(
    word_start(
        ["to", "would", "will", "could", "might", "may", "should", "can", "cannot", "must", "shall", "if", "unless",
         "whether"]
    ) + r"\s+(?:\w+ly\s+|also\s+|not\s+)?(?:be\s+|have\s+(?:been\s+)?|help\s+)?$"
)  # fmt: skip
# "to" after these is no plan: what follows did happen.
_REALISED = re.compile(
    r"\b(?:manag|beg[au]n|start|continu|proceed|claim|believ|report|alleg|said|known|forced|able|went on|help|led|allow"
    r"|appear|was seen|were seen|going|return)(?:e[ds]?|ing|s|ed)?\b(?:\s+\w+){0,3}\s+to\s+(?:\w+ly\s+)?"
    r"(?:have\s+(?:been\s+)?|be\s+)?$"
)
_PERFECT_INFINITIVE = re.compile(r"\bto\s+have\s+(?:been\s+)?(?:\w+ly\s+)?[\"“]?$")
_NEGATED = re.compile(
    word_start(["not", "never", "n['’]t", "nor", "unable to", "failed to", "refused to"]) + r"\s+(?:\w+\s+)?$"
)
# What follows is no verb in the past: "men without lights attacked" did.
_WITHOUT = re.compile(r"\bwithout\s+(?:\w+\s+)?$")
_NOBODY = re.compile(
    word_start(["nobody", "nothing", "no[- ]one", r"none(?: of(?: \w+){1,4}?)?", r"neither(?: of(?: \w+){1,3}?| \w+)?",
                r"no (?!\d)[\w-]+(?: [\w-]+)?"])
    + r"\s+(?:(?:were|was|is|are|had|has|have|been)\s+)*$"
)  # fmt: skip
_NO_SUCH = re.compile(r"\bno\s+(?:\w+\s+)?$")
# A participle after a determiner qualifies a noun ("the captured fighters"): it tells of nothing new.
_QUALIFYING = frozenset(["the", "a", "an", "these", "those", "his", "her", "its", "their", "newly", "recently", "of"])
_PROGRESSIVE = re.compile(
    word_start(["was", "were", "is", "are", "been", "began", "begun", "begin", "started", "continued", "kept"])
    + r"\s+(?:\w+ly\s+|still\s+|also\s+)?$"
)
# No pattern above matches where neither of the two words before a verb is one of these, or ends so.
_TELLING = frozenset(
    ["to", "would", "will", "could", "might", "may", "should", "can", "cannot", "must", "shall", "if", "unless",
     "whether", "be", "have", "been", "help", "not", "never", "nor", "without", "were", "was", "is", "are", "began",
     "begun", "begin", "started", "continued", "kept", "no", "nobody", "nothing", "one", "none", "neither", "had",
     "has", *_QUALIFYING]
)  # fmt: skip
_SUBJECT = re.compile(r"(?: had| has| also| then| finally| itself| \w+ly)*\s+")
_PASSIVE_SUBJECT = re.compile(
    r"(?: not| had| has| have| was| were| is| are| been| being| also| then| finally| \w+ly)+\s+"
)
# What stands between a verb and the place that is its object: "took most of the town of X", not "took the road to X".
_OBJECT = re.compile(
    r"(?:\s+(?!(?:to|towards?|from|in|into|at|on|up|over|off|near|with|by|for|against|through)\b)[a-z-]+){0,6}\s+"
)
# "was not cleared until noon": it was, at noon.
_UNTIL = re.compile(r"[^,;.]{0,60}\buntil\b")
_DENYING = ("n't", "n’t", "no ")
_NOBODY_AFTER = (" nothing", " nobody", " no one", " no-one")
_LOOK_BACK = 48


def read_happenings(
    text: str, at: int, triggers: Sequence[Trigger], said: Sequence[Span], places: Sequence[Span]
) -> tuple[Trigger, ...]:
    """Return the triggers that tell of something that happened; "was shelling" tells it as "shelled" does.

    Args:
        text: The sentence.
        at: Its offset in the document, where the offsets of the triggers lie.
        triggers: Its triggers.
        said: The spans, in the sentence, of verbs of saying and of the words that name who speaks: they tell of none.
        places: The spans, in the sentence, of place names: only where one falls or is taken is ground captured.
    """
    if said:
        triggers = [each for each in triggers if not any(first <= each.start - at < last for first, last in said)]
    told = [_as_told(text, trigger.start - at, trigger) for trigger in triggers]
    return tuple([_with_ground(text, at, trigger, places) for trigger in told if trigger is not None])


def _with_ground(text: str, at: int, trigger: Trigger, places: Sequence[Span]) -> Trigger:
    """Return "fell" or "took" as a capture only where a place fell or was taken: snow falls and time is taken too."""
    if not trigger.generic or trigger.activity is not CAPTURE:
        return trigger
    start, end = trigger.start - at, trigger.end - at
    falls = text.startswith("f", start)
    subject = _SUBJECT if falls else _PASSIVE_SUBJECT
    captured = any(
        subject.fullmatch(text, last, start) or (not falls and _OBJECT.fullmatch(text, end, first))
        for first, last in places
    )
    return trigger if captured else trigger._replace(activity=OTHER)


def denies_anybody(before: str) -> bool:
    """Return whether the words before a verb say that it was true of nobody ("no insurgents were ...")."""
    return _NOBODY.search(before[-_LOOK_BACK:].lower()) is not None


def _as_told(text: str, start: int, trigger: Trigger) -> Trigger | None:
    if text.startswith(_NOBODY_AFTER, start + trigger.end - trigger.start):
        return None
    before = text[max(0, start - _LOOK_BACK) : start].lower()
    words = before.rsplit(None, 2)[-2:]
    if _TELLING.isdisjoint(words) and not any(map(before.__contains__, _DENYING)):
        return trigger
    qualifies = trigger.form == "past" and words[-1] in _QUALIFYING
    if qualifies or _is_denied(text, start, trigger, before):
        return None
    is_ing = trigger.form == "ing" or text.endswith("ing", start, start + trigger.end - trigger.start)
    if is_ing and _PROGRESSIVE.search(before):
        return trigger._replace(form="past")
    return None if _is_planned(trigger, before) else trigger


def _is_denied(text: str, start: int, trigger: Trigger, before: str) -> bool:
    if _NEGATED.search(before) or (trigger.form != "past" and _WITHOUT.search(before)):
        return not _UNTIL.match(text, start)
    return _NOBODY.search(before) is not None or (trigger.form == "noun" and _NO_SUCH.search(before) is not None)


def _is_planned(trigger: Trigger, before: str) -> bool:
    if trigger.form == "noun" or not _PLANNED.search(before) or _REALISED.search(before):
        return False
    return trigger.form != "past" or not _PERFECT_INFINITIVE.search(before)
