"""Who or what a verb of loss is said of: the noun phrases before a passive verb or after an active one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from panther.figures import lexicon as lx
from panther.figures.units import Unit

_NO_SUBJECT_AFTER = frozenset(("VERB", "LOSS", "TO", "PREP", "BE", "HAVE", "DO", "MODAL"))
_FINITE = frozenset(("BE", "HAVE", "DO", "MODAL", "LOSS", "VERB"))
_AFTER_OBJECT = frozenset(("of", "from", "belonging"))
_PEOPLE = lx.PEOPLE - lx.GENERIC_OTHERS
_ASIDE = 14


@dataclass(frozen=True, slots=True)
class Patient:
    """A noun phrase with what belongs to it: units ``first`` to ``last``; ``part`` if it is a part of another one."""

    first: int
    last: int
    part: bool = False


def kind_at(units: Sequence[Unit], position: int) -> str:
    """Return the kind of a unit, or "" beyond the sentence."""
    return units[position].kind if 0 <= position < len(units) else ""


def word_at(units: Sequence[Unit], position: int) -> str:
    """Return the word of a unit in lower case, or "" beyond the sentence."""
    return units[position].word if 0 <= position < len(units) else ""


def phrase_first(units: Sequence[Unit], last: int, *, participles: bool) -> int | None:
    """Return where the noun phrase begins that ends with a unit, or ``None`` where it only tells time or place.

    Args:
        units: The sentence.
        last: A noun phrase, perhaps one that is attached to another: "fighters from | AQIM".
        participles: Whether "soldiers trapped in | the village" is one phrase.
    """
    first = last
    while first > 0:
        before = kind_at(units, first - 1)
        if before in ("PREP", "TO"):
            head = _before_prepositions(units, first - 1, participles=participles)
            if head is None:
                return None
            first = head
        elif before == "CONJ" and _joins_low(units, first):
            first -= 2
        elif before == "VERB":
            noun = _before_participle(units, first, participles=participles)
            if noun is None:
                break
            first = noun
        else:
            break
    return first


def _before_participle(units: Sequence[Unit], first: int, *, participles: bool) -> int | None:
    """Return the noun that the verb before an object qualifies ("men trying to flee | the city"), or ``None``."""
    position = first - 1
    while participles and kind_at(units, position) in ("VERB", "TO", "ADV"):
        position -= 1
    position = position if participles else first - 2
    if kind_at(units, position) == "REL":
        return position - 1 if kind_at(units, position - 1) == "NP" else None
    qualifies = word_at(units, position + 1).endswith("ing") and kind_at(units, position) == "NP"
    return position if qualifies else None


def _before_prepositions(units: Sequence[Unit], position: int, *, participles: bool) -> int | None:
    """Return the noun phrase to which a preposition attaches what follows, or ``None``."""
    while kind_at(units, position - 1) == "PREP":
        position -= 1
    if kind_at(units, position - 1) == "NP":
        return position - 1
    participle = participles and kind_at(units, position - 1) == "VERB" and word_at(units, position - 1).endswith("ed")
    return position - 2 if participle and kind_at(units, position - 2) == "NP" else None


def shares_count(counted: Unit, other: Unit) -> bool:
    """Return whether one count is that of two nouns of a kind: "187 soldiers and tribesmen".

    Args:
        counted: The noun phrase with the count.
        other: The one after "and".
    """
    if not counted.number or other.opens or not other.head.endswith(("s", "men")):
        return False
    return any(counted.head in kind and other.head in kind for kind in (_PEOPLE, lx.STRUCTURES))


def _joins_low(units: Sequence[Unit], first: int) -> bool:
    """Return whether "and X" or "or X" belongs to the phrase just before it, and is no item of its own."""
    if units[first].opens or kind_at(units, first - 2) != "NP" or word_at(units, first - 1) not in lx.JOINING:
        return False
    # "shells 122 and 120 mm": a calibre without its unit
    calibre = units[first - 2].tokens[-1].text.isdigit()
    if word_at(units, first - 1) == "and" and shares_count(units[first - 2], units[first]):
        return True
    return word_at(units, first - 1) == "or" or kind_at(units, first - 3) == "PREP" or calibre


def subjects(units: Sequence[Unit], last: int) -> list[Patient]:
    """Return the subjects that end with a unit, the one left of a passive verb group."""
    last, parts = _skip_members(units, _skip_share(units, last))
    last = _skip_relative(units, last)
    found: list[Patient] = []
    while kind_at(units, last) == "NP":
        first = phrase_first(units, last, participles=not found)
        if first is None:
            break
        first = _skip_apposition(units, first) if not found else first
        found.append(Patient(first, last))
        previous = _conjunct(units, first, listed=len(found) > 1)
        if previous is None:
            break
        last = previous
    return found[::-1] + parts


_THEM = frozenset(("them", "whom", "these", "those"))
_ALL = frozenset(("all", "both", "most", "mostly"))
_HOW_BADLY = frozenset(("seriously", "critically", "badly", "gravely", "severely", "slightly", "lightly"))


def _skip_share(units: Sequence[Unit], last: int) -> int:
    """Return the unit before an aside that says what some or all are: ", all civilians,", ", two of them officers,"."""
    comma = last
    while comma > 0 and kind_at(units, comma) in ("NP", "PREP"):
        comma -= 1
    if kind_at(units, last + 1) != "COMMA" or kind_at(units, comma) != "COMMA" or kind_at(units, comma - 1) != "NP":
        return last
    words = [token.word for unit in units[comma + 1 : last + 1] for token in unit.tokens]
    return comma - 1 if words[0] in _ALL or not _THEM.isdisjoint(words) else last


def _is_share(units: Sequence[Unit], first: int) -> bool:
    """Return whether a phrase counts some of those before: "one of them", "one seriously"."""
    if word_at(units, first + 1) == "of":
        return word_at(units, first + 2) in _THEM
    return len(units[first].tokens) == 1 and units[first].number is not None and word_at(units, first + 1) in _HOW_BADLY


def _skip_members(units: Sequence[Unit], last: int) -> tuple[int, list[Patient]]:
    """Return the unit before ", including four soldiers," and the members named there."""
    position = last
    while position > 0 and kind_at(units, position) in ("NP", "COMMA", "CONJ", "PREP"):
        if word_at(units, position) == "including":
            members = [Patient(each.first, each.last, part=True) for each in objects(units, position + 1)]
            before = position - 1
            return before - (kind_at(units, before) == "COMMA"), members
        position -= 1
    return last, []


def _skip_relative(units: Sequence[Unit], last: int) -> int:
    """Return the noun that a relative clause is about, for the end of the clause or its pronoun."""
    position = last
    if kind_at(units, position) in ("VERB", "LOSS"):
        while position > max(0, last - 8) and kind_at(units, position) not in ("REL", "STOP"):  # a short clause
            position -= 1
        if kind_at(units, position) != "REL":
            return last
    if kind_at(units, position) == "REL":
        position -= 1
        while kind_at(units, position) == "COMMA":
            position = _skip_aside(units, position)
    return position


def before_aside(units: Sequence[Unit], comma: int) -> int:
    """Return the noun before an aside that ends with a comma: "the ship, which had been hit at X,".

    Args:
        units: The sentence.
        comma: The unit of the comma.
    """
    for position in range(comma - 1, max(0, comma - _ASIDE), -1):
        if kind_at(units, position) == "STOP":
            break
        if kind_at(units, position) == "REL" and kind_at(units, position - 1) == "COMMA":
            return position - 2
    return comma - 1


def _skip_aside(units: Sequence[Unit], comma: int) -> int:
    """Return the noun before a comma, across an aside such as ", thanks to the population,"."""
    position = comma - 1
    if kind_at(units, position) != "NP" or phrase_first(units, position, participles=False) is not None:
        return position
    while position > 0 and kind_at(units, position) != "COMMA":
        position -= 1
    return position - 1 if position else comma - 1


def _skip_apposition(units: Sequence[Unit], first: int) -> int:
    """Return where "the driver, Corporal X" begins, for the first unit of "Corporal X"."""
    if kind_at(units, first - 1) == "VERB" and word_at(units, first - 1).endswith("ing"):
        first -= 1  # "13 guards, representing the garrison,"
    elif units[first].number or units[first].opens:
        return first
    if kind_at(units, first - 1) != "COMMA" or kind_at(units, first - 2) != "NP":
        return first
    head = phrase_first(units, first - 2, participles=True)
    return first if head is None or kind_at(units, head - 1) in _NO_SUBJECT_AFTER else head


def _conjunct(units: Sequence[Unit], first: int, *, listed: bool) -> int | None:
    """Return the last unit of the item before one in a list of subjects, or ``None`` where the list begins."""
    position = first - 1
    if kind_at(units, position) == "CONJ" and word_at(units, position) in lx.JOINING:
        position -= 1
        position -= kind_at(units, position) == "COMMA"
    elif kind_at(units, position) == "COMMA" and listed:
        position -= 1
    else:
        return None
    if kind_at(units, position) != "NP":
        return None
    head = phrase_first(units, position, participles=False)
    return None if head is None or kind_at(units, head - 1) in _NO_SUBJECT_AFTER else position


def objects(units: Sequence[Unit], first: int) -> list[Patient]:
    """Return the objects that begin with a unit, the one right of an active verb."""
    while kind_at(units, first) == "ADV":
        first += 1
    found: list[Patient] = []
    part = False
    while kind_at(units, first) == "NP" and units[first].head not in lx.TIMES:
        last = phrase_last(units, first)
        found.append(Patient(first, last, part))
        following = _next_object(units, last)
        if following is None:
            break
        if _is_apposition(units, last, following):
            found[-1] = Patient(first, phrase_last(units, following), part)
            break
        part = part or any(word_at(units, position) == "including" for position in range(last + 1, following))
        part = part or _is_share(units, following)
        first = following
    return found


def _is_apposition(units: Sequence[Unit], last: int, following: int) -> bool:
    """Return whether the next item only names the last one: "the head of the group, Abu X"."""
    if following != last + 2 or kind_at(units, last + 1) != "COMMA" or units[following].opens:
        return False
    return units[following].tokens[0].text[0].isupper() and kind_at(units, following + 1) in ("STOP", "COMMA", "")


def phrase_last(units: Sequence[Unit], first: int) -> int:
    """Return where the noun phrase ends that begins with a unit and stands after a verb."""
    last = first
    while kind_at(units, last + 2) == "NP":
        link = word_at(units, last + 1)
        bare = not units[last + 2].opens
        attached = link in _AFTER_OBJECT or (kind_at(units, last + 1) == "VERB" and link.endswith("ing"))
        shared = bare and (link == "or" or (link == "and" and not units[last].head and units[last].number is not None))
        shared = shared or (link == "and" and shares_count(units[last], units[last + 2]))
        if not (attached or shared):
            break
        last += 2
    return last


def _next_object(units: Sequence[Unit], last: int) -> int | None:
    """Return the next item in a list of objects, or ``None`` where the list ends."""
    position = _skip_adverbials(units, last + 1)
    apart = position > last + 1
    comma = kind_at(units, position) == "COMMA"
    position += comma
    joined = kind_at(units, position) == "CONJ" and word_at(units, position) in lx.JOINING
    position += joined
    members = _members_ahead(units, position)
    if members is not None:
        return members
    if not (comma or joined) or kind_at(units, position) != "NP":
        return None
    if (apart and units[position].number is None) or _is_next_clause(units, position):
        return None
    return position


def _members_ahead(units: Sequence[Unit], position: int) -> int | None:
    """Return the first member after "including", across "among the survivors,"."""
    if word_at(units, position) in ("among", "amongst"):
        position = _skip_adverbials(units, position)
        position += kind_at(units, position) == "COMMA"
    return position + 1 if word_at(units, position) == "including" and kind_at(units, position + 1) == "NP" else None


def _skip_adverbials(units: Sequence[Unit], position: int) -> int:
    """Return the unit after phrases of time and place."""
    while True:
        kind = kind_at(units, position)
        if kind in ("DATE", "ADV"):
            position += 1
        elif kind in ("PREP", "TO") and word_at(units, position) != "including" and _object_of(units, position):
            position = phrase_last(units, _object_of(units, position)) + 1
        else:
            return position


def _object_of(units: Sequence[Unit], position: int) -> int:
    """Return the noun phrase or date that a preposition governs, or 0."""
    while kind_at(units, position) in ("PREP", "TO"):
        position += 1
    return position if kind_at(units, position) in ("NP", "DATE") else 0


def _is_next_clause(units: Sequence[Unit], first: int) -> bool:
    """Return whether a noun phrase is the subject of a clause of its own."""
    position = _skip_adverbials(units, phrase_last(units, first) + 1)
    if kind_at(units, position) == "REL":
        return False
    if kind_at(units, position) == "VERB" and word_at(units, position).endswith("ing"):
        return False
    return kind_at(units, position) in _FINITE
