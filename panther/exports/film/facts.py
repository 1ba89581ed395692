"""What a film shows and stands on, for the file's own metadata."""

from __future__ import annotations

from panther.exports.edition import Edition
from panther.exports.plate.writing import facts_of
from panther.printing import printable


def film_facts(edition: Edition) -> dict[str, str]:
    """Title, window, filters, counts, address, hashes, version and time of making by name, on one line each."""
    kept = {name: printable(text) for name, text in facts_of(edition).items()}
    return {name: text for name, text in kept.items() if text}
