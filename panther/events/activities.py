"""What kind of thing a sentence tells of: trigger words, activities and their ACLED types.

A trigger is a word or phrase that tells of a happening ("attacked", "air strike", "hit a mine"). Each belongs to one
activity, the plain military word of the contract's ``activity`` column; each activity has its ``event_type`` and
``sub_event_type`` in the vocabulary of the ACLED codebook. Triggers are found in one pass over a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from panther.inflection import Form, WordIndex, inflect, split_words
from panther.speech import Span

TriggerForm = Literal[Form, "noun"]


class Activity(NamedTuple):
    """A kind of happening; ``rank`` decides between two in one clause: the lower one names it."""

    name: str
    event_type: str
    sub_event_type: str
    rank: int

    @property
    def is_violent(self) -> bool:
        """Whether people are killed and wounded in it."""
        return self.event_type in {_BATTLES, _REMOTE, _CIVILIANS}


class Trigger(NamedTuple):
    """A word or phrase that tells of a happening, with its offsets into the text that was searched."""

    start: int
    end: int
    activity: Activity
    form: TriggerForm
    generic: bool


_BATTLES = "Battles"
_REMOTE = "Explosions/Remote violence"
_CIVILIANS = "Violence against civilians"
_STRATEGIC = "Strategic developments"

STATEMENT = Activity("statement", "Statement", "Statement", 99)
OTHER = Activity("other", _STRATEGIC, "Other", 90)

# name: (event type, sub-event type, verbs, nouns). The order is the rank: what stands first names a clause that holds
# several, since the weapon or the outcome says more than the fight around it.
_TABLE: dict[str, tuple[str, str, str, str]] = {
    "mine": (
        _REMOTE,
        "Remote explosive/landmine/IED",
        "",
        """
        mine, landmine, land mine, mines, landmines, ied, ieds, improvised explosive device, improvised
        explosive devices, roadside bomb, roadside bombs, booby trap, booby traps, car bomb, car bombs,
        remote-controlled bomb, a bomb, bomb attack, bomb attacks, bomb blast, bomb blasts, bomb explosion, bomb
        explosions
        """,
    ),
    "suicide bombing": (
        _REMOTE,
        "Suicide bomb",
        "",
        """
        suicide bombing, suicide bombings, suicide bomber, suicide bombers, suicide attack, suicide attacks,
        svbied, svbieds, suicide car bomb, suicide car bombs, suicide bomb
        """,
    ),
    "air strike": (
        _REMOTE,
        "Air/drone strike",
        "bomb, strafe",
        """
        air strike, air strikes, airstrike, airstrikes, air raid, air raids, drone strike, drone strikes,
        bombing, bombings, bombing raid, bombing raids, aerial bombardment, sortie, sorties, strikes by,
        aerial attack, aerial attacks, air attack, air attacks, air campaign, cluster bomb, cluster bombs, bombs,
        barrel bombs, strike,
        strikes
        """,
    ),
    "shelling": (
        _REMOTE,
        "Shelling/artillery/missile attack",
        "shell, bombard, torpedo",
        """
        shelling, bombardment, bombardments, artillery fire, artillery strike, artillery strikes, missile
        strike, missile strikes, missile attack, missile attacks, rocket attack, rocket attacks, rocket
        fire, mortar fire, barrage, barrages, naval gunfire
        """,
    ),
    "chemical attack": (
        _REMOTE,
        "Chemical weapon",
        "gas",
        "chemical attack, chemical attacks, gas attack, gas attacks",
    ),
    "grenade attack": (
        _REMOTE,
        "Grenade",
        "",
        "grenade attack, grenade attacks, grenade blast, grenade blasts, grenade explosion, grenade explosions",
    ),
    "cache": (
        _STRATEGIC,
        "Disrupted weapons use",
        "",
        """
        weapons cache, weapons caches, cache, caches, weapons dump, arms dump, arms cache, arms caches,
        ammunition caches, ammunition dump, arms depot, ammunition depot, stocks of weapons, stock of
        weapons, stockpile, stockpiles
        """,
    ),
    "capture of ground": (
        _BATTLES,
        "Government regains territory",
        """
        capture, recapture, conquer, reconquer, retake, liberate, overrun, occupy, seize, take
        control, take back, gain control, regain control, secure, wrest, establish control, assume
        control, fall to, fall into, change hands, lose control, clear of, annex, invade
        """,
        "capture, recapture, conquest, liberation, occupation, invasion, fall of",
    ),
    "raid": (
        _BATTLES,
        "Armed clash",
        "raid, mop up",
        "raid, raids, commando operation, amphibious assault, amphibious landing",
    ),
    "clash": (
        _BATTLES,
        "Armed clash",
        """
        clash, fight, battle, engage, attack, counterattack, counter-attack, assault, storm, ambush, repel,
        repulse, skirmish, besiege, encircle, surround, circle, defeat, rout, open fire, exchange fire,
        break through, resist
        """,
        """
        clash, clashes, fighting, battle, battles, ambush, ambushes, skirmish, skirmishes, firefight,
        firefights, engagement, engagements, combat, assault, assaults, offensive, offensives,
        counteroffensive, counter-offensive, counterattack, counterattacks, counter-attack, counter-attacks,
        siege, attack, attacks, onslaught, rebellion, uprising, mutiny, hostilities
        """,
    ),
    "explosion": (
        _REMOTE,
        "Remote explosive/landmine/IED",
        "",
        "explosion, explosions, blast, blasts",
    ),
    "attack on civilians": (
        _CIVILIANS,
        "Attack",
        """
        massacre, execute, behead, lynch, torture, murder, assassinate, decapitate, flog, whip, stone to death,
        mutilate, amputate
        """,
        """
        massacre, massacres, execution, executions, beheading, beheadings, assassination, atrocity,
        atrocities, murder
        """,
    ),
    "sexual violence": (
        _CIVILIANS,
        "Sexual violence",
        "rape, gang-rape",
        "rape, rapes, gang rape, gang rapes, sexual violence",
    ),
    "abduction": (
        _CIVILIANS,
        "Abduction/forced disappearance",
        "abduct, kidnap, take hostage, deport",
        "kidnapping, kidnappings, abduction, abductions, hostage-taking, deportation, deportations",
    ),
    "capture of persons": (
        _STRATEGIC,
        "Arrests",
        "arrest, detain, imprison, take prisoner, take captive, surrender, capitulate, round up, apprehend",
        "arrest, arrests, surrender, capitulation, detention",
    ),
    "agreement": (
        _STRATEGIC,
        "Agreement",
        "sign, agree, negotiate, ratify, conclude, cease fire",
        """
        ceasefire, cease-fire, truce, armistice, treaty, peace agreement, agreement, accord, accords,
        memorandum, peace talks, negotiations, prisoner exchange, prisoner swap
        """,
    ),
    "protest": (
        "Protests",
        "Peaceful protest",
        "protest, demonstrate",
        """
        protest, protests, demonstration, demonstrations, general strike, on strike, hunger strike, strikers, rally,
        rallies
        """,
    ),
    "riot": (
        "Riots",
        "Violent demonstration",
        "riot",
        "riot, riots, pogrom, pogroms",
    ),
    "looting": (
        _STRATEGIC,
        "Looting/property destruction",
        "loot, plunder, ransack, pillage",
        "looting, plunder, pillaging",
    ),
    "destruction": (
        _STRATEGIC,
        "Looting/property destruction",
        "demolish, vandalize, vandalise, torch, raze, burn down, set fire to, set ablaze",
        "demolition, demolitions, vandalism, arson",
    ),
    "seizure": (_STRATEGIC, "Disrupted weapons use", "confiscate", ""),
    "disposal": (
        _STRATEGIC,
        "Disrupted weapons use",
        "defuse, dismantle, demine",
        "demining, mine clearance, controlled explosion",
    ),
    "base": (
        _STRATEGIC,
        "Headquarters or base established",
        "set up, establish, entrench, fortify, dig in",
        "establishment of",
    ),
    "withdrawal": (
        _STRATEGIC,
        "Non-violent transfer of territory",
        """
        withdraw, retreat, abandon, pull out, pull back, fall back, flee, evacuate, hand over, cede,
        relinquish
        """,
        "withdrawal, withdrawals, retreat, pullout, evacuation, evacuations",
    ),
    "takeover": (_STRATEGIC, "Non-violent transfer of territory", "take over", "takeover, handover"),
    "search": (
        _STRATEGIC,
        "Other",
        "search, comb, excavate, sweep, scour, patrol, clear, hunt",
        """
        search, searches, search and destroy mission, search and destroy missions, search and destroy,
        search operation, search operations, excavation, sweep, patrol, patrols, clearance operation
        """,
    ),
    "discovery": (
        _STRATEGIC,
        "Other",
        "",
        "discovery, recovery",
    ),
    "visit": (
        _STRATEGIC,
        "Other",
        "visit, tour",
        "visit, visits",
    ),
    "transfer": (
        _STRATEGIC,
        "Other",
        "extradite, transfer, release, exchange, swap, repatriate, bury",
        "extradition, burial, funeral, release of",
    ),
    "reconnaissance": (
        _STRATEGIC,
        "Other",
        "reconnoitre, scout, survey",
        "reconnaissance, reconnaissance mission",
    ),
    "movement": (
        _STRATEGIC,
        "Other",
        """
        advance, move, push, march, return, deploy, redeploy, arrive, land, airlift, cross, enter, leave,
        depart, reach, reinforce, join, link up, position, proceed, approach, escape, disembark, embark,
        sail, fly, transport, relocate, travel, dispatch, mass, block, cut off, cut, mobilize, mobilise,
        penetrate, converge, intervene, infiltrate, evade, regroup, set out, pursue, chase, take up
        """,
        """
        advance, advances, movement, movements, deployment, deployments, landing, landings, arrival,
        airlift, reinforcements, blockade, junction, intervention, incursion, incursions, mobilization,
        mobilisation, push, drive
        """,
    ),
    "political change": (
        _STRATEGIC,
        "Change to group/activity",
        """
        overthrow, depose, elect, appoint, found, disband, dissolve, declare independence, declare war,
        proclaim, merge, pledge allegiance, defect, resign, abdicate, crown, nationalize, seize power
        """,
        """
        coup, coup d'état, declaration of war, revolution, election, elections, independence, state of
        emergency
        """,
    ),
}
# Verbs that tell that something happened but not what: a noun beside them names it ("hit" a mine, "launched" a raid,
# "discovered" a cache), and without one they stand for the activity given here.
_GENERIC: dict[str, str] = {
    "clash": """
    sink, shoot, shoot down, down, fire, strike, hit, destroy, damage, kill, wound, injure, neutralize,
    neutralise, break, lose
    """,
    "capture of ground": "fall, take",
    "discovery": "discover, find, uncover, locate, recover",
    "movement": "send, bring, drop, launch, concentrate, gather, shift, head, enlist, stop, come under, lead to",
    "other": """
    begin, start, resume, end, cease, continue, occur, take place, take part, erupt, break out, conduct,
    carry out, mount, stage, make, complete, finish, undertake, perform, suspend, close, open, offer,
    grant, approve, decide, accelerate, pause, halt, reverse, name, cancel, call off, ban, recognize,
    recognise, install, refuse, reject, accept, create, form, assemble, convene, adopt, impose, order,
    declare, prevent, receive, suffer, use, force, allow, fail, result, give, get, ask, call,
    select, defend, step down, authorize, authorise, issue, publish, post, renew, extend, acquire,
    convert, rename, tow, crash, explode, detonate, scuttle, raise, plant, rescue, treat, die, succeed,
    train, arm, equip, supply, drive, turn, put, remove, replace,
    return fire, focus, increase, reduce, intensify, escalate, expand, collapse,
    split
    """,
}

# Forms that are nouns far oftener than verbs: only the past tense of these verbs tells of anything.
_NOUNS_RATHER = frozenset(
    split_words(
        """
        advance, approach, arm, attempt, battle, bomb, break, cause, change, close, comb, cross, damage,
        down, drive, drop, fight, fire, force, form, gas, head, hit, hold, hunt, increase, issue, land,
        march, mass, name, offer, open, order, patrol, plant, position, post, push, put, raise, result,
        found, rout, scout, shell, shift, show, split, stage, stop, storm, strike, supply, support, survey, tour,
        train, treat, turn, use, wound, fall, take
        """
    )
)
# Verbs that end what their object names: the end of a fight is no fight.
ENDINGS = frozenset(
    split_words("""
        end, ends, ended, ending, finish, finishes, finished, finishing, cease, ceases, ceased, ceasing, pause, pauses,
        paused, pausing, suspend, suspends, suspended, suspending, halt, halts, halted, halting, called off
        """)
)

ACTIVITIES: dict[str, Activity] = {
    name: Activity(name, event_type, sub_type, rank)
    for rank, (name, (event_type, sub_type, _, _)) in enumerate(_TABLE.items())
} | {OTHER.name: OTHER}
# Ground taken by a group that is no state's has another sub-event type.
OVERTAKES = ACTIVITIES["capture of ground"]._replace(sub_event_type="Non-state actor overtakes territory")
# Ground that is taken without a fight is no battle.
UNOPPOSED = ACTIVITIES["capture of ground"]._replace(
    event_type=_STRATEGIC, sub_event_type="Non-violent transfer of territory"
)


@cache
def _index() -> WordIndex[tuple[Activity, TriggerForm, bool]]:
    words: dict[str, tuple[Activity, TriggerForm, bool]] = {}
    verbs = [(name, verb, True) for name, listed in _GENERIC.items() for verb in split_words(listed)]
    verbs += [(name, verb, False) for name, row in _TABLE.items() for verb in split_words(row[2])]
    for name, verb, generic in verbs:
        kept = {form: kind for form, kind in inflect(verb).items() if kind != "present" or verb not in _NOUNS_RATHER}
        words.update({form: (ACTIVITIES[name], kind, generic) for form, kind in kept.items()})
    for name, row in reversed(_TABLE.items()):
        words.update(dict.fromkeys(split_words(row[3]), (ACTIVITIES[name], "noun", False)))
    return WordIndex(dict.fromkeys(_IRREGULAR_PAST, _ANY) | words)


# A verb in the past that is in no list tells of something all the same, unless it tells of a state or a thought.
_IRREGULAR_PAST = split_words("""
    went, came, met, ran, rose, won, paid, drew, laid, built, chose, fed, threw, taught, sought, caught, bought, sold,
    stole, tore, cast, put, set, got, gave, hung, blew, held, kept, crept, slid, dealt, rode, beat, beaten, swore,
    spread, swung, thrown, torn, saw
""")
_ANY: tuple[Activity, TriggerForm, bool] = (OTHER, "past", True)
# The regular ones are sought from behind: a search skips to the letters that its pattern begins with.
_REGULAR_REVERSED = re.compile(r"de(?<!\wde)(?!e)[a-z]{3,}\b")
_PERFECT = re.compile(r"had (come|gone|run|begun|risen|grown|given|driven|flown)\b")
_STATES = frozenset(
    split_words("""
        remained, described, included, consisted, contained, comprised, lived, existed, belonged, seemed, appeared,
        looked, wanted, wished, hoped, feared, expected, believed, considered, regarded, deemed, viewed,
        liked, loved, hated, needed, required, lacked, resembled, deserved, depended, mattered, involved,
        concerned, affected, owed, owned, possessed, called, named, known, located, situated, based,
        stationed, supposed, intended, planned, armed, equipped, armored, armoured, experienced, trained,
        numbered, totaled, totalled, amounted, measured, ranged, hundred, sacred, naked, wicked, hatred,
        kindred, rugged, limited, united, allied, combined, related, detailed, aged, married, retired,
        marked, meant, represented, reflected, showed, suggested, indicated, implied, supported, backed,
        led, served, allowed, enabled, helped, made, used, followed, preceded, accompanied, attempted,
        tried, prepared, threatened, dated, entitled, titled, dubbed, nicknamed, codenamed, headquartered,
        assigned, attached, organized, organised
        """)
)


def find_triggers(text: str) -> list[Trigger]:
    """Return the triggers in a text, the longest where they overlap, in order of offset."""
    found = [
        Trigger(start, end, *payload)
        for start, end, payload in _index().find(text)
        if not text.startswith("March", start)  # the month
        and (payload is not _ANY or text[start].islower())
        and (text[start - 1 : start] != "-" or _is_new_word(text, start, payload[1]))
    ]
    known = {trigger.start for trigger in found}
    found += [
        Trigger(start, end, *_ANY)
        for start, end in _pasts(text)
        if start not in known and text[start:end] not in _STATES
    ]
    found.sort()
    return found


def _is_new_word(text: str, start: int, form: TriggerForm) -> bool:
    """Return whether the word behind a hyphen tells of anything: "re-entered", not "rebel-held" or "code-named"."""
    return form != "past" or text.endswith(("re-", "counter-", "co-"), max(0, start - 8), start)


def _pasts(text: str) -> Iterator[Span]:
    """Yield the spans of words that look like a past tense or, behind "had", are a participle."""
    size = len(text)
    for match in _REGULAR_REVERSED.finditer(text[::-1]):
        start = size - match.end()
        if text[start - 1 : start] != "-" or _is_new_word(text, start, "past"):
            yield start, size - match.start()
    for match in _PERFECT.finditer(text):
        yield match.span(1)
