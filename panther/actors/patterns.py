"""Actors known by the form of their name, for campaigns without an alias table.

Three forms are read: a name before a word for a body of fighters ("Turkish troops", "Taliban fighters", "security
forces"), an acronym that the text spells out or uses so ("the SDF"), and a people as a party ("the French",
"Nigeriens"). Armed people without a name ("rebels") are an actor by that word alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from panther.actors.lexicon import (
    FIGHTERS,
    MACHINES,
    MODIFIERS,
    NAMELESS,
    NO_NAME,
    NO_PEOPLE,
    NOT_FIGHTING,
    OWNERS,
    PEOPLES,
    TROOPS,
    UNITS,
)
from panther.model import Actor, ActorMention
from panther.names import Phrases

_COLLECTIVES = Phrases(TROOPS | FIGHTERS | {"police", "coalition", "government"}, any_case=True)
_AND_BEFORE = re.compile(r"\b([A-Z][\w.]+) and (?:the )?(?:[A-Z][\w.]+ )?$")
_BACK = 64
_MANY = 1 << 12
_NAME_TOKEN = re.compile(r"(?:the )?[A-Z][\w.’'–-]*|(?:pro|anti)[-–][A-Z]\w*\Z")
_DEMONYM_FORM = re.compile(r"[A-Z][a-z]+(?:ian|ean|[^aeiouldhk]an|man|ese|[a-z]ish|ien|ois|ntine)")
# These begin with letters and look at what stands before them afterwards: so the scan skips from one to the next.
_PLURAL_NAME = re.compile(r"[A-Z](?<!\w[A-Z])[a-z]{3,}+(?<=s)\b")
_PEOPLE_FORM = re.compile(r"[A-Z][a-z]+(?:ians|eans|[b-df-hj-np-tv-z]ans|iens|ntines)")
_THE_PEOPLE = re.compile(
    r"he (?<=[Tt]he )(?<!\w[Tt]he )"
    r"((?:French|British|Dutch|Spanish|English|Polish|Turkish|Swiss|[A-Z][a-z]+ese)|US|Americans)"
    r"(?=[.,;:]| (?:had|have|has|were|are|was|is|and|in|on|at|by|from|during|to|with|for|of|suffer\w*|took|lost|also"
    r"|then|began|captured|found|held|fought|made|sent|put|came|went|brought|drove|withdrew|\w+ed)\b)"
)
# Peoples whose plural is their adjective too: "a Swiss doctor".
_ADJECTIVES = frozenset({"Swiss"})
_SPELLED_OUT = re.compile(r"\(([A-Z][A-Za-z]{1,7})\)")
_NAME_RUNS_ON = re.compile(r"(?: (?:of|for|in|the|and|[A-Z]\w{0,20})){0,6} \(([A-Z][A-Za-z]{1,7})\)")
_INITIALS_REACH = 90
_NUMBER = re.compile(r"(?<![\w-])(\d{1,3}(?:st|nd|rd|th)?) \Z")
_LONGEST_NUMBER = 8
_LONGEST_FIRST = 20
_BEFORE_PEOPLES = frozenset({"the", "north", "south", "east", "west"})
_ACRONYM = re.compile(r"[A-Z][A-Z-]{1,6}\Z")
_BEGINS_WORD = re.compile(r"(?<!\w)")
_BODY_WORD = re.compile(
    r"\b(?:Forces?|Army|Armies|Front|Movement|State|Brigades?|Council|Party|Group|Corps|Units?|Militia|Guards?|Union"
    r"|Organi[sz]ation|Battalions?|Division|Regiment|Command|Coalition|Levant|Maghreb|Sahara|Legion|Resistance|Nations)\b"
)


class _Found(NamedTuple):
    start: int
    end: int
    actor: Actor


def find_by_form(text: str) -> list[ActorMention]:
    """Return the actors of a text that the form of their name gives away, in order, without overlaps.

    Args:
        text: A whole document, so that an acronym that is spelled out once is known everywhere.
    """
    collective = list(_collectives(text))
    acronyms = _spelled_out(text) | _fighting_acronyms(collective)
    found = [*_abbreviated(text, collective), *_peoples(text), *_acronym_mentions(text, acronyms)]
    found.sort(key=lambda each: (each.start, -each.end))
    mentions: list[ActorMention] = []
    for each in found:
        if not mentions or each.start >= mentions[-1].end:
            mentions.append(ActorMention(each.start, each.end, text[each.start : each.end], each.actor))
    return mentions


def _collectives(text: str) -> Iterator[_Found]:
    """Yield the names before a word for a body of fighters, and the fighters without a name."""
    for noun, end in _COLLECTIVES.longest(text):
        if text.startswith(" Base", end):  # "X Air Force Base" is a place
            continue
        start, label = _words_before(text, noun)
        number = _number_before(text, start, text[noun:end]) if label and text[noun].isupper() else ""
        if number and not any(map(_demonym, label)):
            start -= len(number) + 1
            actor: Actor | None = _party(text[start:end])
        else:
            actor = _collective_actor(label, text[noun:end])
        if actor:
            yield _Found(start, end, actor)
            if actor.kind == "force" and (other := sharing_people(text, start)):
                yield _Found(other.start, other.end, other.actor)


def _number_before(text: str, start: int, noun: str) -> str:
    """Return the number that a unit has before its name ("5th Infantry Brigade"), or ""."""
    match = _NUMBER.search(text, max(0, start - _LONGEST_NUMBER), start) if noun in UNITS else None
    return match[1] if match else ""


def _words_before(text: str, end: int) -> tuple[int, tuple[str, ...]]:
    """Return where the name of a body of fighters begins, and its words, which stand before an offset."""
    line = max(0, end - _BACK, text.rfind("\n", max(0, end - _BACK), end) + 1)
    cut = line > 0 and not text[line - 1].isspace()  # the window may begin within a word
    words: tuple[str, ...] = ()
    before = text[line:end].rpartition(" ")[0]
    while before:
        before, space, word = before.rpartition(" ")
        if not word or (cut and not space) or not _is_name_word(word):
            break
        words = (word, *words)
        end -= len(word) + 1
    return end, words


@lru_cache(maxsize=_MANY)
def _is_name_word(word: str) -> bool:
    """Return whether a word can be part of the name of a body of fighters; "Considered" before "terrorists" is not."""
    folded = word.lower()
    if folded in MODIFIERS:
        return True
    participle = folded.endswith(("ed", "ing")) and "-" not in word and folded not in ("united", "allied")
    return bool(_NAME_TOKEN.match(word)) and folded not in NO_NAME and word[-1].isalnum() and not participle


@lru_cache(maxsize=_MANY)
def _collective_actor(label: tuple[str, ...], noun: str) -> Actor | None:
    """Return the actor that a name and a word for a body of fighters stand for."""
    names = _names(label)
    folded = noun.lower()
    if not names:
        return _nameless_actor(label, folded)
    first, rest = (1, names[1:]) if _demonym(names[0]) else (2, names[2:])
    people = _demonym(" ".join(names[:first]))
    if people and all(name.lower() in MODIFIERS for name in rest):
        return _national_actor(people, folded)
    if _is_no_party(names[-1], folded):
        return None
    coalition = folded == "coalition"
    if (names[-1].endswith(("-backed", "-led")) or names[0].startswith(("anti-", "pro-"))) and not coalition:
        return _party(f"{' '.join(names)} forces")
    return _party(" ".join([*names, folded if coalition else noun] if coalition or noun[0].isupper() else names))


def _is_no_party(name: str, noun: str) -> bool:
    """Return whether a name and its noun are a machine ("Su-35 fighters"), a general's army or a thing of the state."""
    machine = any(map(str.isdigit, name)) or (
        name[:2].istitle() and any(map(str.isupper, name[1:])) and "-" not in name
    )
    if name.endswith(("'s", "’s")) or (machine and noun.startswith("fighter")):
        return True
    return noun in MACHINES or noun in ("military", "government", "police") or noun.startswith("air")


def _names(label: tuple[str, ...]) -> list[str]:
    """Return the words of a label that name: from the last acronym or owner on ("Smith's IRA fighters" are the IRA)."""
    names = [word for word in label if not word[0].islower() or "-" in word]
    for position in range(len(names) - 1, 0, -1):
        if _ACRONYM.match(names[position]) or names[position - 1].endswith(("'s", "’s")):
            return names[position:]
    # "Infantry Brigades" may be any.
    return [] if all(name.lower() in MODIFIERS or name.lower() in TROOPS for name in names) else names


def _nameless_actor(label: tuple[str, ...], noun: str) -> Actor | None:
    """Return the actor of "security forces" or "rebels": the words themselves."""
    singular = noun.removesuffix("s") if not noun.endswith("men") else noun[:-2] + "an"
    if singular in NAMELESS:
        return _party({"gunman": "gunmen", "militiaman": "militiamen"}.get(singular, _plural(singular)))
    owners = [word for word in label if word in OWNERS]
    if noun == "coalition" or (owners and noun in ("forces", "troops", "soldiers", "army", "fighters", "guards")):
        return _party("coalition" if noun == "coalition" else f"{owners[0]} forces")
    return None


def _plural(word: str) -> str:
    """Return the plural of a word for fighters."""
    return {"islamist": "Islamists"}.get(word, f"{word}s")


def _national_actor(people: str, noun: str) -> Actor:
    """Return the actor of "Turkish troops", "Turkish police" or "Syrian rebels"."""
    if noun == "government":
        return Actor(f"{people} government", (), f"{people} forces", "government")
    if noun == "police":
        return Actor(f"{people} police", (), f"{people} forces", "unit")
    if noun in FIGHTERS and noun not in ("members", "attackers", "fighters", "fighter"):
        name = f"{people} {_plural(noun.removesuffix('s'))}"
        return Actor(name, (), name, "group")
    return Actor(f"{people} forces", (), f"{people} forces", "force")


def _party(name: str) -> Actor:
    """Return an actor that is a party by itself."""
    return Actor(name, (), name, "group")


def _demonym(word: str) -> str | None:
    """Return the adjective of a people, or ``None`` where a word names none."""
    folded = word.lower()
    if folded in PEOPLES:
        return PEOPLES[folded]
    if folded in NO_PEOPLE or not _DEMONYM_FORM.fullmatch(word):
        return None
    return word


def sharing_people(text: str, start: int) -> ActorMention | None:
    """Return the people that shares the noun of an actor with another ("Chadian and French troops").

    Args:
        text: The text.
        start: Where the name of the actor begins: "French troops".
    """
    before = text[max(0, start - _BACK) : start]
    other = _AND_BEFORE.search(before) if " and " in before else None
    people = _demonym(other[1]) if other else None
    if other is None or people is None:
        return None
    first = start - len(other[0])
    return ActorMention(first, first + len(other[1]), other[1], _national_actor(people, "forces"))


def _peoples(text: str) -> Iterator[_Found]:
    """Yield the peoples that stand for a party."""
    plurals = (match for match in _PLURAL_NAME.finditer(text) if match[0] not in _ADJECTIVES)
    named = [(match, people) for match in plurals if (people := _people(match[0]))]
    persons = _surnames(text, [match for match, _ in named if match[0].lower() not in PEOPLES])
    for match, people in named:
        if match[0] not in persons:
            yield _Found(*match.span(), _national_actor(people, "forces"))
    for match in _THE_PEOPLE.finditer(text):
        if people := _demonym(match[1]):
            yield _Found(match.start() - 1, match.end(), _national_actor(people, "forces"))


def _people(word: str) -> str | None:
    """Return the adjective of a people in the plural ("Turks", "Nigeriens"), or ``None``."""
    folded = word.lower()
    if folded in NO_PEOPLE:
        return None
    return PEOPLES.get(folded) or (_demonym(word.removesuffix("s")) if _PEOPLE_FORM.fullmatch(word) else None)


def _surnames(text: str, matches: list[re.Match[str]]) -> set[str]:
    """Return the words that a text has behind a first name, and never behind "the" or "North", as a people would be."""
    persons: set[str] = set()
    peoples: set[str] = set()
    for match in matches:
        before = text[max(0, match.start() - _LONGEST_FIRST) : match.start()].rpartition("\n")[2].split(" ")
        first = before[-2] if before[1:] and not before[-1] else ""
        if first.lower() in _BEFORE_PEOPLES:
            peoples.add(match[0])
        elif first[:1].isupper() and first.lower() not in NO_NAME and first.isalpha() and _demonym(first) is None:
            persons.add(match[0])
    return persons - peoples


def _spelled_out(text: str) -> frozenset[str]:
    """Return the acronyms that a text spells out as the name of a body of fighters."""
    known = set()
    for match in _SPELLED_OUT.finditer(text):
        before = text[max(0, match.start() - _INITIALS_REACH) : match.start()]
        words = [word for word in re.findall(r"[\w'’-]+", before) if word[0].isupper()]
        acronym = match[1]
        if acronym.isupper() and _BODY_WORD.search(" ".join(words[-len(acronym) :])):
            known.add(acronym)
    return frozenset(known)


def _abbreviated(text: str, found: list[_Found]) -> Iterator[_Found]:
    """Yield actors with the acronym as their name wherever the text gives one: "Free Army (FA)" is FA throughout."""
    acronyms = {}
    for each in found:
        acronym = _NAME_RUNS_ON.match(text, each.end)
        if acronym and acronym[1].isupper() and each.actor.kind == "group":
            acronyms[each.actor.name] = acronym[1]
    for each in found:
        yield each._replace(actor=_party(acronyms[each.actor.name])) if each.actor.name in acronyms else each


def _fighting_acronyms(found: list[_Found]) -> frozenset[str]:
    """Return the acronyms that stand before a word for a body of fighters."""
    return frozenset(
        each.actor.name for each in found if _ACRONYM.match(each.actor.name) and each.actor.kind == "group"
    )


def _acronym_mentions(text: str, acronyms: frozenset[str]) -> Iterator[_Found]:
    """Yield every use of acronyms that are known to be parties."""
    names = acronyms - NOT_FIGHTING
    if not names:
        return
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    for match in re.finditer(rf"(?:{'|'.join(longest_first)})(?![\w-])", text):
        if _BEGINS_WORD.match(text, match.start()):
            yield _Found(*match.span(), _party(match[0]))
