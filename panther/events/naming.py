"""What activity names a clause: that of its verbs, its nouns, and of what was taken by whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from panther.events.activities import ACTIVITIES, ENDINGS, OTHER, OVERTAKES, UNOPPOSED, Activity, Trigger
from panther.events.clauses import Clause
from panther.events.evacuation import verbs_of_act
from panther.figures.lexicon import PEOPLE
from panther.inflection import split_words, word_start

_TAKING = frozenset({"capture of ground", "capture of persons", "seizure"})
MOVES = frozenset({"movement", "withdrawal", "transfer", "visit"})
_VIOLENT = ACTIVITIES["abduction"].rank
_DEFINITE = re.compile(
    r"\b(?:the|this|that|these|those|his|her|its|their|both|said)\s+(?:\w+\s+)?[\"“]?$",
    re.IGNORECASE,
)
# The means that a passive names: it says what kind of violence "hit" or "destroyed" was.
_BY = (
    word_start(["by ", "with "])
    + "".join(f"(?<!{verb} {word} )" for verb in ("backed", "supported", "accompanied") for word in ("by", "with"))
    + r"(?:(?:an?|the|two|three|several|[A-Z][\w-]+) ){0,3}"
)
_AIRCRAFT = "helicopters?|aircraft|airplanes?|planes?|jets?|warplanes?|drones?|bombers?|gunships?"
_SHELLS = (
    "missiles?|rockets?|artillery|mortars?|shells?|shellfire|howitzers?|torpedo(?:es)?"
    "|(?:artillery|mortar|tank) (?:rounds?|bombs?)"
)
_SAPPERS = "EOD|bomb disposal|sappers|deminers|engineers|explosive ordnance"
_MEANS = tuple(
    (re.compile(rf"{_BY}(?:{words})\b"), ACTIVITIES[name])
    for words, name in ((_AIRCRAFT, "air strike"), (_SHELLS, "shelling"), (_SAPPERS, "disposal"))
)
# The means as the subject: "rockets struck the town".
_ACTING_MEANS = tuple(
    (re.compile(rf"\b(?:{words}) (?:had |have |then |also |\w+ly )*$", re.IGNORECASE), ACTIVITIES[name])
    for words, name in ((_AIRCRAFT, "air strike"), (_SHELLS, "shelling"))
)
# What only a projectile does to a place: "two shells landed near the town".
_IMPACTS = frozenset({"fell", "landed", "rained", "exploded", "burst"})
_PROJECTILES = (
    "missiles?|rockets?(?!-propelled)|mortars?|(?:(?:artillery|mortar|tank) )?(?:shells?|rounds?)|torpedo(?:es)?"
)
_GRENADES = r"(?<!propelled )(?:hand )?grenades?"
# No more than counts and kinds stand before what is fired, and nothing that makes it part of another thing behind it.
_SEVERAL = r"(?:(?!(?:at|on|against|with|from|into|to|its|their|his)\b)[\w-]+ ){0,3}"
_END = r"(?=[,.;]|$| (?:at|on|into|towards?|against|from|in|near|over|across|and|inside|outside|during)\b)"
_FIRED = re.compile(
    rf"(?:fired|firing|launched|launching|lobbed|lobbing|rained|raining) {_SEVERAL}(?:{_PROJECTILES}){_END}"
)
_THREW = re.compile(rf"(?:threw|throwing|hurled|hurling|tossed|tossing|lobbed|lobbing) {_SEVERAL}{_GRENADES}\b")
# The subject of what comes down or goes off, not what it carries or what something else is of.
_SHELLS_COME = re.compile(rf"\b(?:{_PROJECTILES}) (?:also |then |\w+ly )*$", re.IGNORECASE)
_PASSIVELY_FIRED = frozenset({"fired", "launched", "lobbed", "rained"})
_SHELLS_FIRED = re.compile(
    rf"\b(?:{_PROJECTILES}) (?:was |were |had been |have been )(?:also |then |\w+ly )*$", re.IGNORECASE
)
_OF_ANOTHER = re.compile(r"\b(?:carrying|holding|with|after|before|prices? of)\b", re.IGNORECASE)
_GRENADES_COME = re.compile(rf"\b{_GRENADES} (?:was |were |had been )?(?:also |then |\w+ly )*$", re.IGNORECASE)
_GRENADES_GO = frozenset(
    split_words("exploded, detonated, landed, hit, struck, killed, wounded, injured, thrown, hurled, tossed")
)
_BY_GRENADE = re.compile(rf"\bby (?:an?|two|several) {_GRENADES}\b")
_SHELLING, _GRENADE_ATTACK = ACTIVITIES["shelling"], ACTIVITIES["grenade attack"]
_AIRCRAFT_BEFORE = re.compile(rf"\b(?:{_AIRCRAFT})\b")
_SUBJECT_REACH, _ARTICLE_REACH = 48, 24
_AGENT = re.compile(r" by |\bf(?:ell|all(?:s|en|ing)?) (?:back )?(?:to |into (?:the )?hands of )")
_GROUPS = re.compile(
    r"\b(?:rebels?|fighters|militants|militia(?:s|men)?|gunmen|insurgents?|jihadis(?:ts?)?|Islamists?|terrorists?|guerrillas?)\b"
)
_UNOPPOSED = re.compile(
    r"\b(?:without (?:a|any|firing a|firing|much) (?:single )?(?:shots?|fight|fighting|resistance|combat)|unopposed)\b"
)


def is_definite(clause: Clause, trigger: Trigger) -> bool:
    """Return whether a noun was told of before: "the raid", "during the engagement"."""
    at = trigger.start - clause.evidence.sentence.start
    return _DEFINITE.search(clause.evidence.sentence.text, max(0, at - _ARTICLE_REACH), at) is not None


def name_activity(clause: Clause) -> Activity:
    """Return the activity that names a clause.

    The object of a capture says most, then verbs of violence or ground, then nouns ("killed during a raid", "hit a
    mine"), then other verbs. A noun told of before ("after the attack") names nothing where a verb does.
    """
    verbs = verbs_of_act(clause)
    objects = _activity_of_losses(clause, verbs)
    if objects is not None:
        return objects
    if verbs and _words(clause, verbs[0]) in ENDINGS:
        return OTHER
    named = _activity_of_words(clause, verbs)
    if named.name != OVERTAKES.name:
        return named
    if _UNOPPOSED.search(clause.text):
        return UNOPPOSED
    return OVERTAKES if _taken_by_group(clause, verbs) else named


def _activity_of_words(clause: Clause, verbs: Sequence[Trigger]) -> Activity:
    finite = [trigger.activity for trigger in verbs if not trigger.generic and trigger.form != "ing"]
    nouns = [trigger for trigger in clause.happenings if trigger.form == "noun"]
    fresh = [trigger.activity for trigger in nouns if not is_definite(clause, trigger)]
    blows = [trigger for trigger in verbs if trigger.generic and trigger.activity.is_violent]
    if blows:
        fresh += [activity for pattern, activity in _MEANS if pattern.search(clause.text)]
        fresh += [activity for blow in blows if blow.form == "past" for activity in _means_before(clause, blow)]
    if finite and clause.losses and all(activity.name in MOVES for activity in finite):
        finite = [blow.activity for blow in blows if blow.form == "past"] or finite  # "entered the town and killed ten"
    thrown = [activity for verb in verbs for activity in _what_came(clause, verb)]
    groups = (
        [*thrown, *(activity for activity in finite if activity.rank <= _VIOLENT)],
        [activity for activity in fresh if activity.rank <= _VIOLENT or not finite],
        finite,
        [trigger.activity for trigger in nouns],
        [trigger.activity for trigger in verbs if not trigger.generic],
        [trigger.activity for trigger in verbs],
    )
    return next((min(group, key=lambda activity: activity.rank) for group in groups if group), OTHER)


def _what_came(clause: Clause, verb: Trigger) -> Iterator[Activity]:
    """Yield what a verb tells of projectiles or grenades that came down, were fired or were thrown."""
    start, word = verb.start - clause.start, _words(clause, verb)
    reach = max(0, start - _SUBJECT_REACH)
    came = _SHELLS_COME.search(clause.text, reach, start) if word in _IMPACTS else None
    if came and not _OF_ANOTHER.search(clause.text, reach, came.start()):
        yield _SHELLING
    fired = word in _PASSIVELY_FIRED and _SHELLS_FIRED.search(clause.text, reach, start)
    if fired or _FIRED.match(clause.text, start):
        yield ACTIVITIES["air strike"] if _AIRCRAFT_BEFORE.search(clause.text, 0, start) else _SHELLING
    went = word in _GRENADES_GO and _GRENADES_COME.search(clause.text, reach, start)
    if went or _THREW.match(clause.text, start) or _BY_GRENADE.match(clause.text, verb.end - clause.start + 1):
        yield _GRENADE_ATTACK


def _words(clause: Clause, trigger: Trigger) -> str:
    return clause.text[trigger.start - clause.start : trigger.end - clause.start].lower()


def _means_before(clause: Clause, verb: Trigger) -> Iterator[Activity]:
    """Yield what the means that is the subject of a verb makes of it."""
    end = verb.start - clause.start
    for pattern, activity in _ACTING_MEANS:
        if pattern.search(clause.text, max(0, end - _SUBJECT_REACH), end):
            yield activity


def _activity_of_losses(clause: Clause, verbs: Sequence[Trigger]) -> Activity | None:
    """Return the activity that the object of "captured" or "seized" tells: people, weapons, or neither."""
    taken = [mention.loss.what for mention in clause.losses if mention.loss.kind in {"captured", "seized"}]
    fought = [t for t in verbs if t.activity.is_violent and not t.generic and t.activity.name not in _TAKING]
    if not taken or fought:
        return None
    if any(trigger.activity.name == "cache" for trigger in clause.happenings):
        return ACTIVITIES["cache"]
    people = any(word in PEOPLE for what in taken for word in what.casefold().split())
    return ACTIVITIES["capture of persons" if people else "seizure"]


def _taken_by_group(clause: Clause, verbs: Sequence[Trigger]) -> bool:
    """Return whether ground was taken by a group that is no state's: "by", "fell to", or named before the verb."""
    for trigger in verbs:
        if trigger.activity.name == OVERTAKES.name:
            verb = trigger.start - clause.start
            agent = _AGENT.search(clause.text, verb)
            before = [m.actor.kind for m in clause.evidence.actors if 0 <= m.start - clause.start < verb]
            behind = [m.actor.kind for m in clause.evidence.actors if agent and agent.start() <= m.start - clause.start]
            if takers := behind[:1] or before[-1:]:
                return takers == ["group"]
            return _GROUPS.search(clause.text[agent.end() :] if agent else clause.text[:verb]) is not None
    return False
