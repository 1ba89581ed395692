"""The contradictions as the app shows them."""

from __future__ import annotations

import hashlib

from panther.model import Check


def check_id(check: Check) -> str:
    """A name for a contradiction that stays the same as long as it says the same."""
    return hashlib.sha256(f"{check.kind}\n{check.message}".encode()).hexdigest()[:10]
