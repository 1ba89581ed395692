"""Verbs of loss in a sentence: whether they are active or passive, and whether the loss is said to have happened.

Plans, wishes, conditions and denials tell no loss: "to capture or kill X", "could have killed thousands", "denied that
soldiers were killed".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from panther.figures import lexicon as lx
from panther.figures.patients import Patient, before_aside, kind_at, objects, subjects, word_at
from panther.figures.units import Unit

_GROUP = frozenset(("BE", "HAVE", "DO", "MODAL", "TO", "NEG", "ADV"))
_CLAUSE_REACH = 14


@dataclass(slots=True)
class Predicate:
    """A verb of loss: unit ``index``, its verb group from unit ``first`` on, and whom it is said of.

    ``detail`` marks a participle that only details an earlier loss: "ten targets were destroyed, destroying two guns".
    """

    index: int
    first: int
    kind: str
    voice: Literal["active", "passive"]
    real: bool
    patients: list[Patient]
    joined: bool = False
    detail: bool = False


def find_predicates(units: Sequence[Unit]) -> list[Predicate]:
    """Return the verbs of loss of a sentence with the phrases that they are said of, in order.

    Args:
        units: The sentence.
    """
    found: list[Predicate] = []
    for index, unit in enumerate(units):
        if unit.kind == "LOSS":
            found.append(_predicate(units, index, found))
    _share_objects(found)
    return _with_split_figures(units, found)


def loss_verb(units: Sequence[Unit], index: int) -> lx.LossVerb:
    """Return the verb of loss of a unit, with the word after it where both are one verb."""
    word = units[index].word
    phrase = lx.LOSS_PHRASES.get((word, word_at(units, index + 1).split(" ")[-1]))
    return phrase or lx.LOSS_VERBS.get(word, lx.LossVerb("", "past"))


def _predicate(units: Sequence[Unit], index: int, earlier: list[Predicate]) -> Predicate:
    """Return the verb of loss at a unit."""
    verb = loss_verb(units, index)
    first = index
    while kind_at(units, first - 1) in _GROUP:
        first -= 1
    group = units[first:index]
    after = _after_verb(units, index)
    partner = _partner(units, first, earlier) if not any(unit.kind != "ADV" for unit in group) else None
    if partner and (partner.voice == "active" or kind_at(units, after) != "NP"):
        return _joined(units, index, verb, partner)
    voice = _voice(group, verb.form, has_object=_has_object(units, after))
    predicate = Predicate(index, first, verb.kind, voice, real=_is_real(units, first, index, verb.form), patients=[])
    predicate.patients = objects(units, after) if voice == "active" else _passive_subjects(units, first, bare=not group)
    if not group and voice == "passive" and verb.kind != "sunk":
        predicate.patients = _gap(units, first, predicate.patients)
    if verb.kind in ("surrendered", "died"):
        predicate.patients = _intransitive(units, predicate, after)
    elif verb.kind == "shot":
        _shoot(units, group, after, predicate)
    elif verb.kind == "taken" and word_at(units, after) == "with":
        _go_down(units, predicate, after)
    predicate.detail = _is_detail(units, first, verb, earlier)
    return predicate


def _intransitive(units: Sequence[Unit], predicate: Predicate, after: int) -> list[Patient]:
    """Return who dies or surrenders: the subjects, and those who surrender "with 40 men"."""
    if predicate.patients and predicate.voice == "active":
        return []
    found = _passive_subjects(units, predicate.first, bare=False)
    together = predicate.kind == "surrendered" and word_at(units, after) == "with"
    if together and after + 1 < len(units) and units[after + 1].number:
        found = found + objects(units, after + 1)
    return found


def _shoot(units: Sequence[Unit], group: Sequence[Unit], after: int, predicate: Predicate) -> None:
    """Read "shot": a shot at somebody is no loss, and what is "shot down" may stand between the two words."""
    aimed = kind_at(units, after) == "PREP" and word_at(units, after) in ("at", "into", "through", "over")
    if aimed or (predicate.voice == "passive" and not any(unit.kind == "BE" for unit in group)):
        predicate.patients = []
    elif predicate.patients and word_at(units, predicate.patients[-1].last + 1) == "down":
        predicate.kind = "shot down"


def _go_down(units: Sequence[Unit], predicate: Predicate, after: int) -> None:
    """Let what a ship takes with it be lost ("taking with her three of the lorries")."""
    taker = units[after + 1].tokens if kind_at(units, after + 1) == "NP" else ()
    if taker and taker[0].word in ("her", "it"):
        predicate.kind, predicate.voice = "lost", "active"
        predicate.patients = objects(units, after + 1 + (len(taker) == 1))


def _after_verb(units: Sequence[Unit], index: int) -> int:
    """Return the unit after a verb and its particle or adverbs."""
    position = index + 1
    if (units[index].word, word_at(units, position)) in lx.LOSS_PHRASES:
        position += 1
    while kind_at(units, position) == "ADV":
        position += 1
    return position


def _has_object(units: Sequence[Unit], after: int) -> bool:
    """Return whether an object follows a verb, or the verb joined to it: "killed or captured 12 men"."""
    if kind_at(units, after) == "CONJ" and _shares_object(units, after):
        after = _after_verb(units, after + 1)
    return kind_at(units, after) == "NP" and units[after].head not in lx.TIMES


def _shares_object(units: Sequence[Unit], conjunction: int) -> bool:
    """Return whether the verb after a conjunction has the object of the one before: "sank or drove off two boats"."""
    kind = kind_at(units, conjunction + 1)
    return kind == "LOSS" or (kind == "VERB" and word_at(units, conjunction) == "or")


def _partner(units: Sequence[Unit], first: int, earlier: list[Predicate]) -> Predicate | None:
    """Return the verb of loss that a bare one is joined to: "were killed or wounded"."""
    position = first - 1
    if kind_at(units, position) != "CONJ" or word_at(units, position) not in lx.JOINING or not earlier:
        return None
    position -= 1
    while kind_at(units, position) in ("COMMA", "ADV"):
        position -= 1
    last = earlier[-1]
    return last if last.index == position or _after_verb(units, last.index) == position + 1 else None


def _joined(units: Sequence[Unit], index: int, verb: lx.LossVerb, partner: Predicate) -> Predicate:
    """Return a verb that shares the voice, the reality and, if passive, the subjects of the one before."""
    patients = partner.patients if partner.voice == "passive" else objects(units, _after_verb(units, index))
    return Predicate(index, index, verb.kind, partner.voice, partner.real, patients, joined=True)


def _share_objects(found: list[Predicate]) -> None:
    """Give an active verb without objects those of the verb joined to it: "killed or captured 12 men"."""
    for one, other in pairwise(found):
        if other.joined and one.voice == "active" and not one.patients:
            one.patients = other.patients


def _with_split_figures(units: Sequence[Unit], found: list[Predicate]) -> list[Predicate]:
    """Return the verbs with two that split one figure as one: "12 were killed or wounded"."""
    merged: list[Predicate] = []
    for each in found:
        last = merged[-1] if merged else None
        if last and each.joined and each.patients == last.patients and _splits_figure(units, last, each):
            last.kind = f"{last.kind} or {each.kind}"
        else:
            merged.append(each)
    return merged


def _splits_figure(units: Sequence[Unit], one: Predicate, other: Predicate) -> bool:
    """Return whether two joined verbs split one figure between them."""
    if one.kind == other.kind or not one.patients:
        return False
    apart = any(word_at(units, index) == "or" for index in range(one.index + 1, other.index))
    counted = any(units[each.first].number or units[each.first].tokens[0].word in lx.SINGULAR for each in one.patients)
    return counted and (apart or {one.kind, other.kind} == {"killed", "wounded"})


def _voice(group: Sequence[Unit], form: str, *, has_object: bool) -> Literal["active", "passive"]:
    """Return the voice of a verb of loss from its auxiliaries and what follows it."""
    kinds = [unit.kind for unit in group if unit.kind not in ("ADV", "NEG")]
    if form != "past":
        return "active"
    if kinds and kinds[-1] == "BE":
        return "passive"
    return "active" if has_object or (kinds and kinds[-1] in ("HAVE", "DO")) else "passive"


def _passive_subjects(units: Sequence[Unit], first: int, *, bare: bool) -> list[Patient]:
    """Return the subjects of a passive verb group that begins at a unit, or of a bare participle ("12 men killed")."""
    last = first - 1
    if bare and kind_at(units, last) == "NP":
        return _nearest(units, last)
    if kind_at(units, last) == "COMMA":
        last = before_aside(units, last)
    elif kind_at(units, last) == "CONJ" and word_at(units, last) in lx.JOINING:
        return _subjects_before(units, last - 1)
    return subjects(units, last)


def _gap(units: Sequence[Unit], first: int, patients: list[Patient]) -> list[Patient]:
    """Return who is lost: before a pronoun that can only be the subject, where there is one ("those they executed")."""
    if word_at(units, first - 1) not in lx.SUBJECT_PRONOUNS or kind_at(units, first - 1) != "NP":
        return patients
    return [Patient(first - 2, first - 2)] if kind_at(units, first - 2) == "NP" else []


def _nearest(units: Sequence[Unit], last: int) -> list[Patient]:
    """Return the phrase just before a bare participle, and those with counts in a list that it ends."""
    found = [each for each in subjects(units, last) if units[each.first].number and not _is_quality(units[each.last])]
    if not found or found[-1].last != last:
        counted = word_at(units, last - 1) == "of" and units[last - 2].head == "number"  # "the number of men killed"
        found += [] if counted else [Patient(last, last)]
    return found


def _is_quality(unit: Unit) -> bool:
    """Return whether a phrase ends in a loss of its own ("three dead")."""
    return unit.tokens[-1].word in lx.LOSS_QUALITIES


def _subjects_before(units: Sequence[Unit], position: int) -> list[Patient]:
    """Return the subjects of the verb before, and what is said to be in them: "a dump held 4 guns and was taken"."""
    while position >= 0 and kind_at(units, position) not in ("VERB", "LOSS", "BE", "STOP"):
        position -= 1
    if kind_at(units, position) not in ("VERB", "LOSS", "BE"):
        return []
    contents: list[Patient] = []
    if word_at(units, position) in lx.CONTAINS:
        contents = [each for each in objects(units, position + 1) if units[each.first].number]
    while kind_at(units, position - 1) in _GROUP:
        position -= 1
    last = position - 1
    return subjects(units, before_aside(units, last) if kind_at(units, last) == "COMMA" else last) + contents


def _is_real(units: Sequence[Unit], first: int, index: int, form: str) -> bool:
    """Return whether a verb group tells of something that happened."""
    group = units[first:index]
    kinds = {unit.kind for unit in group}
    if kinds & {"MODAL", "NEG"} or any(unit.word.endswith("n't") for unit in group):
        return False
    before = word_at(units, first - 1)
    if "TO" in kinds and "HAVE" not in kinds and before not in lx.IMPLICATIVE:
        return False
    if form == "base" and kinds <= {"ADV"} and not _is_plural_subject(units, index - 1):
        return False
    return not (form == "ing" and before in lx.FAILURES) and not _is_denied_or_supposed(units, first)


def _is_plural_subject(units: Sequence[Unit], position: int) -> bool:
    """Return whether a verb in its base form has a subject: "the rebels surrender", not "an Allied surrender"."""
    while kind_at(units, position) == "ADV":
        position -= 1
    return kind_at(units, position) == "REL" or (
        kind_at(units, position) == "NP" and units[position].head.endswith("s")
    )


def _is_denied_or_supposed(units: Sequence[Unit], first: int) -> bool:
    """Return whether a clause stands under a denial or a condition."""
    supposing = True
    for position in range(first - 1, max(-1, first - 1 - _CLAUSE_REACH), -1):
        word = word_at(units, position)
        if kind_at(units, position) == "STOP" or word == "but":
            return False
        if word in lx.DENIALS or (supposing and word in lx.CONDITIONS):
            return True
        if word.split(" ")[-1] in ("event", "case") and word_at(units, position - 1) == "in":
            return True
        supposing = supposing and kind_at(units, position) != "COMMA"
    return False


def _is_detail(units: Sequence[Unit], first: int, verb: lx.LossVerb, earlier: list[Predicate]) -> bool:
    """Return whether a participle only details an earlier loss of the same kind."""
    return (
        verb.form == "ing"
        and kind_at(units, first - 1) == "COMMA"
        and any(each.kind == verb.kind and each.patients for each in earlier)
    )
