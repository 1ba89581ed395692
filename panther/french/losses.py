"""Claimed losses in a French sentence: whose, what, how many, and whether the figure may be added to others."""

from __future__ import annotations

from collections.abc import Sequence

from panther.model import ActorMention, LossMention


def find_losses(text: str, actors: Sequence[ActorMention] = ()) -> tuple[LossMention, ...]:
    """Return the losses that a sentence claims, in order."""
    return ()
