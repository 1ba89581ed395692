"""French sentences -> clauses that may each tell of a happening of its own."""

from __future__ import annotations

import re

from panther.events.clauses import PLACING_ROLES, Clause
from panther.french.plain import plain
from panther.model import Interval

_BOUNDARY = re.compile(
    r";\s+|,\s+(?:et|puis|mais|tandis qu[e'] ?|alors qu[e'] ?|avant d[e'] ?|avant qu[e'] ?)?\s*|\s+(?:et|puis"
    r"|tandis que|tandis qu'|alors que|alors qu'|mais)\s+"
)
_IN_TIME = re.compile(r"tandis|alors|avant|puis|;|mais")


def split_clauses(whole: Clause) -> list[Clause]:
    """Return the clauses of a whole sentence that may each be a happening; mostly the sentence itself."""
    evidence, sentence = whole.evidence, whole.evidence.sentence
    if len(evidence.happenings) < 2:  # noqa: PLR2004 - two happenings need two triggers
        return [whole]
    parts = [whole]
    for match in _BOUNDARY.finditer(plain(sentence.text)):
        if any(start <= match.start() < end for start, end in evidence.quotes):
            continue
        right = Clause(evidence, sentence.start + match.end(), sentence.end)
        left = Clause(evidence, parts[-1].start, sentence.start + match.start())
        if left.happenings and _asserted(left) and _tells_another(left, right, match.group()):
            parts[-1:] = [left, right]
    return parts


def _asserted(clause: Clause) -> bool:
    return any(trigger.form in {"past", "present"} for trigger in clause.happenings)


def _tells_another(left: Clause, right: Clause, boundary: str) -> bool:
    """Return whether the words after a boundary tell of another happening: on another day, or later and elsewhere."""
    first = next((t for t in right.happenings if t.form in {"past", "present"}), None)
    if first is None:
        return False
    before = right.text[: first.start - right.start]
    if "," in before and not _leads_with_date(right):
        return False
    if _other_days(left, right):
        return True
    placed = _is_placed(left) and _is_placed(right)
    if _IN_TIME.search(boundary):
        return placed
    follows = boundary.strip(" ,") == "et" and not before.strip()
    return follows and placed and first.activity.name in {"movement", "withdrawal"}


def _leads_with_date(right: Clause) -> bool:
    return bool(right.dates) and right.dates[0].start - right.start < 12  # noqa: PLR2004


def _other_days(left: Clause, right: Clause) -> bool:
    own = {mention.interval for mention in right.days}
    told = {mention.interval for mention in left.dates if mention in left.days or mention.role == "report"}
    if not own or not told or own & told:
        return False
    return not all(_within(day, told) for day in own)


def _within(day: Interval | None, others: set[Interval | None]) -> bool:
    """Return whether a day lies in one of some intervals: it may only tell them more closely."""
    if day is None or day.start is None:
        return False
    return any(
        other is not None
        and other.start is not None
        and other.end is not None
        and other.start <= day.start <= other.end
        for other in others
    )


def _is_placed(clause: Clause) -> bool:
    return any(toponym.role in PLACING_ROLES for toponym in clause.toponyms)
