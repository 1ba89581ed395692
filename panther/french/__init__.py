"""French: dates, places, events, losses and who says so, for sentences of French paragraphs (docs/languages.md)."""
