"""What a French clause is: an event, a statement, the outcome of the event before, or background."""

from __future__ import annotations

import re

from panther.events.activities import OTHER, STATEMENT, Activity, Trigger
from panther.events.clauses import Clause
from panther.events.evacuation import takes_stricken
from panther.events.judgement import Judgement
from panther.events.judging import Verdict
from panther.french.claims import claimant_of
from panther.french.naming import is_definite, name_activity
from panther.french.parting import split_clauses
from panther.french.plain import plain
from panther.french.totals import is_total
from panther.french.verbs import forms
from panther.inflection import split_words
from panther.language import FRENCH
from panther.model import DateMention
from panther.speech import Speech

_OUTCOME_VERBS = forms(
    split_words(
        "tuer, blesser, evacuer, mourir, deceder, succomber, neutraliser, perdre, subir, endommager, detruire, "
        "exploser, deplorer, soigner, abattre, recuperer, secourir, denombrer, recenser, "
        "trouver la mort, laisser la vie"
    )
)
_CARRYING = forms(split_words("transporter, transferer, acheminer, hospitaliser, rapatrier"))
# With the lost as their subject these find nobody: "dix morts ont ete denombres".
_COUNTING_VERBS = forms(split_words("denombrer, compter, recenser, comptabiliser, relever"))
_FALLEN = frozenset({"killed", "wounded", "missing", "neutralized"})
_AFTERMATH = re.compile(
    r"\b(?:aucune (?:perte|victime)|pas de (?:victime|perte)s?|les blesses|les morts|les corps|les survivants"
    r"|sains? et saufs?|indemnes?"
    r"|sans faire de victimes?|les victimes|le corps|les rescapes|l'equipage|le blesse|ses occupants|leurs occupants)\b"
)
_STATE = re.compile(
    r"\b(?:reste(?:nt)?|demeure(?:nt)?|tien(?:t|nent)|control\w+ toujours|se trouve(?:nt)?|compte(?:nt)?|restai(?:t"
    r"|ent)|est (?:desormais |toujours |encore )?"
    r"(?:calme|bloque\w*|sous controle|tendue?|precaire|difficile|considere\w*|situe\w*|compose\w*)|il y a|y avait"
    r"|pronostic vital|regne|le calme|la situation|est revenu au calme"
    r"|consiste|appartient|figure parmi|existe|s'etend)\b"
)
_CALM = re.compile(
    r"\bc'etait la premiere fois\b|\bc'est la \w+ fois\b|\b(?:le|un) calme (?:\w+ )?(?:est|etait|regne|a|semble)\b"
    r"|\bla situation (?:securitaire |humanitaire )?(?:est|reste|demeure|etait|restait)\b"
)
_PLAN = re.compile(
    r"\b(?:devrai(?:t|ent)|devai(?:t|ent)|doi(?:t|vent)|sera|seront|prevoi\w+|prevu\w*|envisage\w*"
    r"|compte(?:nt)? \w+er)\b"
)
_COMPLETED = re.compile(
    r"\b(?:a|ont|avait|avaient|est|sont|avoir|aurait|auraient) (?:ete )?(?:\w+ment )?\w+(?:e|i|u|is|it|ert)(?:e?s)?\b"
)
_THERE = re.compile(r"(?:\bs'|\bn'|\bl'|\b)y (?!a\b|avait\b|aura|compris)\w|\bsur place\b|\ba cet endroit\b")
_ELSEWHERE = frozenset({"political change", "agreement"})
_LONG_BEFORE = 2 * 365


def judge(clause: Clause) -> Verdict:
    """Return what a clause is on its own; joining it to an earlier event is decided later."""
    bare = plain(clause.text)
    speech = _speech_over(clause)
    if is_total(bare) and not (clause.days and _is_asserted_act(clause)):
        return Verdict("statement", STATEMENT, "a total that somebody gives", speech)
    if speech is not None and _is_statement(clause, speech):
        return Verdict("statement", STATEMENT, "comment, claim or total that somebody makes", speech)
    if not clause.happenings:
        return _judge_without_trigger(clause, bare, speech)
    if speech is None and (reason := _why_background(clause, bare)):
        return Verdict("background", OTHER, reason)
    activity = name_activity(clause)
    if _is_outcome(clause, bare):
        return Verdict("outcome", activity, "tells the outcome of the same act", speech)
    return Verdict("event", activity, "", speech)


def _is_asserted(trigger: Trigger) -> bool:
    return trigger.form in {"past", "present"}


def _is_asserted_act(clause: Clause) -> bool:
    return any(_is_asserted(trigger) and not trigger.generic for trigger in clause.happenings)


def _counts_losses(clause: Clause) -> bool:
    return any(mention.loss.counting == "additive" for mention in clause.losses)


def _judge_without_trigger(clause: Clause, bare: str, speech: Speech | None) -> Verdict:
    if speech is not None:
        return Verdict("statement", STATEMENT, "tells what somebody said", speech)
    if _AFTERMATH.search(bare) or _counts_losses(clause):
        return Verdict("outcome", OTHER, "tells the outcome of the same act")
    return Verdict("background", OTHER, "tells of nothing that happened")


def _why_background(clause: Clause, bare: str) -> str:
    """Return why a clause tells of nothing that happened in the narrative, or ""."""
    asserted = [trigger for trigger in clause.happenings if _is_asserted(trigger)]
    state = _STATE.search(bare) is not None and all(trigger.generic for trigger in asserted)
    if not clause.losses and (state or _CALM.search(bare)):
        return "describes; tells of nothing that happened"
    if _is_since_state(clause, bare):
        return "tells a state that lasts"
    if _is_backstory(clause):
        return "tells of a time long before the narrative"
    named = clause.evidence.under_date and names_new_act(clause)
    told = clause.days or _counts_losses(clause) or asserted or named
    return "" if told else "names a happening without telling of it"


def _is_since_state(clause: Clause, bare: str) -> bool:
    """Return whether a clause tells what has been so since a day, in the present: "depuis le 20, ils tiennent".

    Violence that goes on is no state: "depuis le 20, des combats opposent ...".
    """
    if any(trigger.activity.is_violent and not trigger.generic for trigger in clause.happenings):
        return False
    since = any(mention.precision == "open_end" for mention in clause.days)
    lasting = all(trigger.form != "past" or re.search(r"\b(?:est|sont)\b", bare) for trigger in clause.happenings)
    return since and bare.startswith("depuis") and lasting and not clause.losses


def _is_backstory(clause: Clause) -> bool:
    force = clause.evidence.in_force
    ends = [m.interval.end for m in clause.days if m.interval is not None and m.interval.end is not None]
    if force is None or force.interval is None or force.interval.start is None or not ends:
        return False
    return (force.interval.start - max(ends)).days > _LONG_BEFORE


def _speech_over(clause: Clause) -> Speech | None:
    """Return the act of saying that the clause tells of, or that its happening is told in; hearsay is none."""
    offset = clause.evidence.sentence.start
    speeches = [speech for speech in clause.evidence.speeches if speech.kind != "hearsay"]
    inside = [speech for speech in speeches if clause.start <= offset + speech.verb[0] < clause.end]
    told = [s for t in clause.happenings if (s := clause.speech_of(t.start)) is not None and s.kind != "hearsay"]
    apart = [t for t in clause.happenings if _is_asserted(t) and clause.speech_of(t.start) is None]
    if apart and told and all(t in apart or t.form == "noun" for t in clause.happenings):
        behind = clause.evidence.sentence.text.find(";", apart[-1].end - offset, min(speech.verb[0] for speech in told))
        if behind >= 0:
            return None  # "une bombe a tue dix personnes ; l'attentat a ete revendique par X"
    if clause.happenings and not told:
        return inside[0] if inside and all(not _is_asserted(t) for t in clause.happenings) else None
    return max(told, key=lambda speech: speech.content) if told else (inside[0] if inside else None)


def _is_statement(clause: Clause, speech: Speech) -> bool:
    """Return whether what is said is talk about happenings rather than the news of one."""
    if speech.kind != "announcement":
        return True
    at = clause.evidence.sentence.start
    content = plain(clause.evidence.sentence.text[slice(*speech.content)])
    told = [t for t in clause.happenings if speech.content[0] <= t.start - at < speech.content[1]]
    if is_total(content) or any(mention.loss.counting == "aggregate" for mention in clause.losses):
        return True
    quoted = any(end - start > len(content) * 0.6 for start, end in clause.evidence.quotes)
    if quoted and content.lstrip(" :,").startswith(("«", '"', "“")):
        return True
    asserted = [t for t in told if _is_asserted(t) or (t.form == "ing" and _COMPLETED.search(content))]
    if asserted:
        plans = _PLAN.search(content)
        return bool(plans and all(t.generic for t in asserted))
    return not any(t.form == "noun" and not is_definite(clause, t) for t in told)


def _is_outcome(clause: Clause, bare: str) -> bool:
    """Return whether a clause tells only how an act told before ended: casualties, no act or day of its own."""
    if any(not _is_hours_later(mention) for mention in clause.days):
        return False
    text, at = clause.evidence.sentence.text, clause.evidence.sentence.start
    ends = _OUTCOME_VERBS | _CARRYING if _counts_losses(clause) else _OUTCOME_VERBS
    for trigger in clause.happenings:
        word = plain(text[trigger.start - at : trigger.end - at])
        if trigger.form == "noun":
            if not is_definite(clause, trigger):
                return False
        elif not (word in ends or _tells_fate(clause, trigger, word) or _AFTERMATH.search(bare)):
            return False
    placed = [name for name in clause.toponyms if name.role in {"event", "destination"}]
    return all(takes_stricken(clause, name) for name in placed)


def _tells_fate(clause: Clause, trigger: Trigger, word: str) -> bool:
    """Return whether a verb only tells what became of somebody, or counts those of whom that is told."""
    if word in _OUTCOME_VERBS:
        return True
    fallen = [mention for mention in clause.losses if mention.loss.kind in _FALLEN]
    if word in _COUNTING_VERBS:
        return bool(fallen)
    return any(mention.predicate[0] < trigger.end and trigger.start < mention.predicate[1] for mention in fallen)


def _is_hours_later(mention: DateMention) -> bool:
    """Return whether a date only tells an hour of the day in force: "trois heures plus tard", "a l'aube"."""
    return mention.basis == "relative" and mention.value is not None and "T" in mention.value


def tells_only_figures(clause: Clause) -> bool:
    """Return whether a clause names no act: only what became of whom."""
    text, at = clause.evidence.sentence.text, clause.evidence.sentence.start
    return all(
        trigger.form != "noun" and _tells_fate(clause, trigger, plain(text[trigger.start - at : trigger.end - at]))
        for trigger in clause.happenings
    )


def names_new_act(clause: Clause) -> bool:
    """Return whether a noun without a definite article names an act: not one that was told of before."""
    return any(trigger.form == "noun" and not is_definite(clause, trigger) for trigger in clause.happenings)


def goes_on(activity: Activity) -> bool:
    """Return whether a happening goes on where the one before was: governments decide and sign elsewhere."""
    return activity.name not in _ELSEWHERE


def points_back(clause: Clause) -> bool:
    """Return whether a clause says that it was there: "y sont tues", "sur place"."""
    return _THERE.search(plain(clause.text)) is not None


IN_FRENCH = Judgement(
    FRENCH, split_clauses, judge, names_new_act, tells_only_figures, goes_on, points_back, claimant_of
)
