"""The catalogue of messages: ``panther.pot``, and for each language but English its ``panther.po``."""
