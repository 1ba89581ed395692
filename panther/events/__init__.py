"""Sentences and mentions -> events: judged, dated, placed, joined and counted."""
