"""How French writes dates: what the reading of dates asks of a language."""

from panther.dates.wording import Wording
from panther.french import date_context
from panther.french.dates import find_expressions
from panther.french.named_events import named_event
from panther.french.relative_dates import DAYS_OF_REPORT
from panther.french.speech import read_speech
from panther.language import FRENCH

IN_FRENCH = Wording(
    FRENCH, find_expressions, date_context, read_speech, date_context.heads_report, named_event, DAYS_OF_REPORT
)
