"""An event while it is put together, and what became of each clause."""

from __future__ import annotations

from dataclasses import dataclass, field

from panther.events.clauses import Clause
from panther.events.dating import When
from panther.events.judging import Verdict
from panther.events.placing import Where
from panther.model import CitationRole, Loss


@dataclass
class Draft:
    """An event while it is put together; ``citations`` are (clause, role), the first one is the main."""

    clause: Clause
    verdict: Verdict
    when: When
    where: Where
    citations: list[tuple[Clause, CitationRole]]
    losses: list[Loss]
    claimant: str | None = None
    notes: list[str] = field(default_factory=list)
    actors: dict[str, None] = field(default_factory=dict)

    @property
    def is_statement(self) -> bool:
        """Whether it is a statement rather than a happening."""
        return self.verdict.status == "statement"


@dataclass(frozen=True)
class Sorted:
    """What became of a clause: its verdict, and the draft that it made or joined, if any."""

    clause: Clause
    verdict: Verdict
    draft: Draft | None
