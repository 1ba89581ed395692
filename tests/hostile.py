"""A small campaign in which every name, word and file name tries to be something else than text."""

from __future__ import annotations

from datetime import date

from panther.checks import StatedLosses
from panther.model import Check, Citation, EventPlace, LedgerRow, Loss, Place, Relation, Toponym
from tests.campaigns import event, written

IMAGE = '"><img src=x onerror="window.hacked=1;alert(1)">'
SCRIPT = "</script></style></textarea><script>window.hacked = 1; alert(2)</script><!--"
TEMPLATE = (
    "`${window.hacked = 1}` {{constructor.constructor('window.hacked=1')()}} {% if 1 %} {{ 7 * 7 }} #{1} <%= 1 %>"
)
MARKDOWN = (
    "**b** _i_ [a](javascript:window.hacked=1) ![i](x) :red[r] $x^2$ :material/home: ~~s~~ &lt;b&gt; &amp; # 1. - *"
)
FORMULA = "=1+1 @SUM(1) +2 -3 =cmd|' /C calc'!A0"
QUOTES = "'; window.hacked = 1; '\\\" \\u003c %3Cb%3E %00 \u2028 & + # ? / :5-9"
TURNED = "\u202eright to left\u202c \u0645\u0627\u0644\u064a \u200b\u200dzero\ufeffwidth\u200f"
PROTOTYPE = "__proto__"
ALL = (IMAGE, SCRIPT, TEMPLATE, MARKDOWN, FORMULA, QUOTES, TURNED)

FILE = f"{IMAGE} {{{{7*7}}}} `${{1}}` **b** =1+1 &amp; 100%25 a+b #c ?d {TURNED}.txt:5-9"
OTHER_FILE = f"{SCRIPT.replace('/', '_')}.md"

TEXT = written(FILE, (*(f"On 4 June 2021 they shouted {words} in Kesh." for words in ALL), f"Kosh {IMAGE}."), {2, 4})
OTHER = written(OTHER_FILE, (f"{IMAGE} {TURNED} {FORMULA}.",), set())
DOCUMENTS = (TEXT, OTHER)

PLACE = EventPlace(IMAGE, f"{TEMPLATE} {IMAGE}", SCRIPT, 20.2, 1.0, 15.0, "near", "area")
TOWN = EventPlace("constructor", f"{MARKDOWN} {TURNED}", QUOTES, 19.9, 1.9, 2.0, "in", "point")


def _cite(index, role="main"):
    sentence = TEXT.sentences[index]
    return Citation(FILE, sentence.start, sentence.end, sentence.text, role)


def _event(index, place, **changes):
    day = date(2021, 6, 4 + index)
    return event(index, day, day, (place,), **{"citations": (_cite(index),), "date_text": SCRIPT} | changes)


CLAIM = _event(
    0,
    PLACE,
    citations=(_cite(0), _cite(6, "support"), Citation(OTHER_FILE, 0, 12, OTHER.text[:12], "copy")),
    activity=IMAGE,
    actors=(*ALL, PROTOTYPE, "constructor"),
    claimant=f"{SCRIPT} {TURNED}",
    losses=(
        Loss(IMAGE, "killed", TEMPLATE, SCRIPT, 2, 3, MARKDOWN),
        Loss(PROTOTYPE, "destroyed", MARKDOWN, QUOTES, 1, None, TURNED),
    ),
    notes=ALL,
)
EVENTS = (
    CLAIM,
    _event(1, TOWN, activity=TEMPLATE, actors=(IMAGE,)),
    _event(2, TOWN, claimant=MARKDOWN, activity=TURNED),
)

LEDGER = (
    *(LedgerRow(FILE, *_cite(number)[1:4], "event", "", f"e{number}") for number in range(3)),
    *(LedgerRow(FILE, *_cite(number)[1:4], "statement", IMAGE) for number in range(3, 7)),
    LedgerRow(FILE, TEXT.sentences[7].start, TEXT.sentences[7].start + 4, f"Kosh {IMAGE}", "unresolved", SCRIPT),
)
PLACES = tuple(
    Place(place.place_id, place.name, (SCRIPT, MARKDOWN, TURNED), place.latitude, place.longitude, place.radius_km,
          place.geometry, FORMULA, "ML", plot=True, geonames_id="1", licence=QUOTES, source=IMAGE, note=TEMPLATE)
    for place in (PLACE, TOWN)
)  # fmt: skip
NAMES = (
    (FILE, Toponym(*_cite(1)[1:4], PLACES[0], "event", Relation("in"))),
    (FILE, Toponym(*_cite(7)[1:3], f"Kosh {IMAGE}", None, "event", Relation("in"))),
)
CHECKS = (
    Check(IMAGE, "error", f"{SCRIPT} {TURNED}", (_cite(0), _cite(1)), ("e0", "e1")),
    Check("one figure in two places", "warning", f"{TEMPLATE} {MARKDOWN}", (), ("e0", "e2")),
)
STATED = (StatedLosses(_cite(0), 1, (IMAGE, MARKDOWN), (Loss(IMAGE, "killed", TEMPLATE, SCRIPT, 2, 2),)),)
