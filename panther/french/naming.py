"""What activity names a French clause: that of its verbs, its nouns, and of the means."""

from __future__ import annotations

import re
from collections.abc import Sequence

from panther.events.activities import ACTIVITIES, OTHER, OVERTAKES, UNOPPOSED, Activity, Trigger
from panther.events.clauses import Clause
from panther.events.evacuation import verbs_of_act
from panther.events.naming import MOVES
from panther.french.plain import plain

_VIOLENT = ACTIVITIES["abduction"].rank
# "Des" that follows no noun is no article of what was told of: "Des combats opposent ...".
_DEFINITE = re.compile(
    r"(?:\b(?:le|la|les|cet|cette|ces|ce|son|sa|ses|leur|leurs|du|au|(?<=\w )des|aux|dudit)|\bl'|\bde l')\s*(?:meme "
    r"|premiere? |derniere? |double )?$"
)
# The means says what kind of violence "frapper" or "detruire" was.
_MEANS = (
    (
        re.compile(
            r"\b(?:aviation|avions?|(?<!regiment de )chasseurs?(?! (?:parachutiste|alpin|a pied))"
            r"|helicopteres?|drones?|rafale|mirage|reaper|aeronefs?|bombardiers?"
            r"|armee de l'air|gazelles?|tigres?)\b"
        ),
        ACTIVITIES["air strike"],
    ),
    (
        re.compile(r"\b(?:obus|roquettes?|mortiers?|artillerie|missiles?|lance-roquettes|canons?)\b"),
        ACTIVITIES["shelling"],
    ),
    (
        re.compile(
            r"\b(?:mines?|engins? (?:explosifs?|pieges?)|eei|ied|vehicules? pieges?|voitures? piegees?"
            r"|camions? pieges?)\b"
        ),
        ACTIVITIES["mine"],
    ),
)
# A grenade that was thrown or went off, not one that somebody held.
_GRENADE = re.compile(
    r"\b(?:jet\w+|lanc\w+) (?:\w+ ){0,2}grenades?\b(?! lacrymog)"
    r"|(?<!lance-)\bgrenades? (?:\w+ ){0,3}(?:explos|jet|lanc)\w+"
)
_THINGS = frozenset({"mine", "shelling", "cache"})
_TAKEN = frozenset({"seizure", "discovery"})
# "Gao tomba apres trois jours de combats": the fight was before, and the verb tells what happened.
_BEFOREHAND = re.compile(r"\b(?:apres|au terme d|a l'issue d)[^,;:]{0,40}$")
_GROUPS = re.compile(
    r"\b(?:rebelles?|djihadistes?|jihadistes?|terroristes?|insurges?|miliciens?|milices?|combattants|assaillants"
    r"|hommes armes|groupes? armes?|mutins|islamistes?|etat islamique)\b"
)
# "Par l'armee aux rebelles": from whom is not by whom.
_AGENT = re.compile(
    r"\b(?:par\b(?! surprise| la force)|(?:aux|entre les) mains d\w*|sous (?:le controle|la coupe) d\w*)"
    r"[^,;]*?(?= aux? |[,;]|$)"
)
_UNOPPOSED = re.compile(
    r"\bsans (?:combat(?:tre)?|coup ferir|(?:rencontrer de )?resistance|tirer|opposition|un coup de feu)\b"
)
_REACH = 28


def is_definite(clause: Clause, trigger: Trigger) -> bool:
    """Return whether a noun was told of before: "l'attaque", "lors de cet accrochage"."""
    at = trigger.start - clause.evidence.sentence.start
    return _DEFINITE.search(plain(clause.evidence.sentence.text)[max(0, at - _REACH) : at]) is not None


def name_activity(clause: Clause) -> Activity:
    """Return the activity that names a clause: what was taken, then violence, then nouns, then other verbs."""
    bare = plain(clause.text)
    verbs = verbs_of_act(clause)
    finite = [t.activity for t in verbs if not t.generic and t.form in {"past", "present"}]
    nouns = _nouns(clause, bare, verbs, finite)
    fresh = [t.activity for t in nouns if not is_definite(clause, t)]
    blows = [t for t in verbs if t.generic and t.activity.is_violent]
    if finite and clause.losses and all(activity.name in MOVES for activity in finite):
        finite = [blow.activity for blow in blows if blow.form in {"past", "present"}] or finite
    if blows or any(activity.name == "clash" for activity in finite):
        fresh += [activity for pattern, activity in _MEANS if pattern.search(bare)]
    if _GRENADE.search(bare) and verbs:
        fresh.append(ACTIVITIES["grenade attack"])
    groups = (
        [activity for activity in finite if activity.rank <= _VIOLENT and activity.name != "clash"],
        [activity for activity in fresh if activity.rank <= _VIOLENT or not finite],
        finite,
        [t.activity for t in nouns],
        [t.activity for t in verbs if not t.generic],
        [t.activity for t in verbs],
    )
    named = next((min(group, key=_rank) for group in groups if group), OTHER)
    if named.name != OVERTAKES.name:
        return named
    if _UNOPPOSED.search(bare):
        return UNOPPOSED
    return OVERTAKES if _taken_by_group(clause, bare, verbs) else named


def _taken_by_group(clause: Clause, bare: str, verbs: Sequence[Trigger]) -> bool:
    """Return whether ground was taken by a group that is no state's: the agent of a passive, or the subject."""
    nouns = [t for t in clause.happenings if t.form == "noun"]
    for trigger in (*verbs, *nouns):
        if trigger.activity.name == OVERTAKES.name:
            at = trigger.start - clause.start
            agent = _AGENT.search(bare, at)
            # "L'armee a chasse les rebelles et repris la ville": the subject stands before the first verb.
            subject = min(each.start for each in verbs) - clause.start if trigger in verbs else 0
            start, end = agent.span() if agent else (0, subject)
            kinds = [m.actor.kind for m in clause.evidence.actors if start <= m.start - clause.start < end]
            is_group = kinds[0 if agent else -1] == "group" if kinds else _GROUPS.search(bare, start, end) is not None
            return is_group != (not agent and bare.startswith("perd", at))
    return False


def _nouns(clause: Clause, bare: str, verbs: Sequence[Trigger], finite: Sequence[Activity]) -> list[Trigger]:
    """Return the nouns that may name a clause: no fight that was over before, no rockets that were found."""
    told = [trigger for trigger in clause.happenings if trigger.form == "noun"]
    things = _THINGS - {"shelling"} if any(activity.name in _TAKEN for activity in finite) else _THINGS
    told += [t for t in clause.triggers if t.form == "noun" and t not in told and t.activity.name in things]
    if all(trigger.activity.name in {"clash", OTHER.name} for trigger in verbs):
        return told
    return [t for t in told if t.activity.name != "clash" or not _BEFOREHAND.search(bare[: t.start - clause.start])]


def _rank(activity: Activity) -> int:
    return activity.rank
