"""The work list of names: what looks like a place and is in no gazetteer, and what an analyst decides on it.

A name is accepted as another spelling of a known place, added as a new place, or refused: then it is none. What was
decided goes into the folder of the campaign: places and spellings into ``gazetteer.csv``, who decided what when and
why into ``names.csv`` (``panther.decisions``).
"""

from panther.worklist.deciding import Answer, decide
from panther.worklist.names import NearPlace, OpenName, open_names
from panther.worklist.positions import parse_position
from panther.worklist.request import Request

__all__ = ["Answer", "NearPlace", "OpenName", "Request", "decide", "open_names", "parse_position"]
