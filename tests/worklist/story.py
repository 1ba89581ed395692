"""A made-up war with names that are in no gazetteer."""

from panther.sources import ROOT

STORY = """# The war of Telek

On 3 May 2011, rebels attacked Telek, about fifty miles south of Tessalit. On 4 May, soldiers were killed in Telek.
On 5 May 2011, the army bombed Tesallit at dawn. A mine exploded in the village of Télek. In Paris Match, nothing.
"""
HEADER = (ROOT / "data" / "gazetteer.csv").read_text(encoding="utf-8").splitlines()[0]
