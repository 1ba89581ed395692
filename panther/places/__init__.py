"""Toponyms in text: place names as printed, what they stand for, and what they do in their sentence.

Roles, as ``Toponym.role`` has them. Only the first two can place an event.

=============  =======================================================================================================
event          where it happened
destination    where a move ended
origin         where people or arms came from
route          crossed or passed on the way: a river, a road to the place
containing     the larger area behind a more exact place ("X, *Niger*")
anchor         what a more exact place is measured from ("Y, to the west of *X*")
aim            what was meant to be attacked or reached, or where others fled to, where something else happened
base           the home or garrison of a unit
speaker        where something was said or written: the place of a dateline
witness        the home of a witness or informant
quoted         named inside a quotation about elsewhere
topic          what a speech, plan or tribute is about
comparison     named for comparison, or to date something
unsure         taken for a place by other documents of the campaign, beside one that is known
actor          a country or capital that stands for its government or people
name_part      part of a longer proper name that is no place: a treaty, a battle, an organisation
=============  =======================================================================================================
"""

from panther.places.cases import PLACING
from panther.places.finding import find_toponyms
from panther.places.proposals import Proposer

__all__ = ["PLACING", "Proposer", "find_toponyms"]
