"""Panther: campaign narratives as a map that is scrubbed by date and cited by sentence."""
