"""What is left of a document's events without the sentences that another document tells: those are its copies.

A copy is read with the rest, since the narrative goes on from it: what follows has its day and place from there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from panther.events.drafts import Draft, Sorted


def without_copies(
    drafts: Iterable[Draft], rows: Iterable[Sorted], copied: Collection[int]
) -> tuple[list[Draft], list[Sorted]]:
    """Return the drafts and rows that a document's own sentences make.

    An event whose first words are a copy begins with the first that are not, and carries the day and place of the copy.

    Args:
        drafts: The drafts of a document; those that begin with a copy are changed.
        rows: What became of its clauses.
        copied: Where the sentences begin that are copies.
    """
    kept = [draft for draft in drafts if not copied or _is_own(draft, copied)]
    return kept, list(_own_rows(rows, {id(draft) for draft in kept}, copied))


def _own_rows(rows: Iterable[Sorted], kept: Collection[int], copied: Collection[int]) -> Iterator[Sorted]:
    for row in rows:
        draft = row.draft
        if row.clause.evidence.sentence.start in copied:
            continue
        if draft is not None and id(draft) in kept and draft.clause is row.clause and row.verdict.status == "outcome":
            yield Sorted(row.clause, row.verdict._replace(status=draft.verdict.status, reason=""), draft)
        else:
            yield row


def _is_own(draft: Draft, copied: Collection[int]) -> bool:
    """Return whether a draft has words that are no copy; it is left with those."""
    own = [(clause, role) for clause, role in draft.citations if clause.evidence.sentence.start not in copied]
    if len(own) == len(draft.citations) or not own:
        return bool(own)
    told = {mention.loss.text for clause, _ in own for mention in clause.losses}
    draft.losses = [loss for loss in draft.losses if loss.text in told]
    if own[0][1] != "main":
        draft.clause = own[0][0]
        own[0] = (draft.clause, "main")
        draft.when = draft.when._replace(basis="carried" if draft.when.mention else "none", text=None)
        draft.where = draft.where._replace(basis="inherited" if draft.where.places else "none")
    draft.citations = own
    return True
