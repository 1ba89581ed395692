"""A made-up campaign for tests: every way of knowing a date and a place, and text that tries to be markup."""

from __future__ import annotations

from datetime import date

from panther.model import (
    Check,
    Citation,
    Document,
    Event,
    EventPlace,
    LedgerRow,
    Loss,
    Place,
    Relation,
    Sentence,
    Toponym,
)

HOSTILE = (
    "</script><script>window.hacked = 1</script> `tick` ${window.hacked} {{'brace'}} *bold* <b>tag</b> "
    "map_div2 alert(coords);"
)

_SENTENCES = (
    "On 4 June 2021 a patrol hit a mine near Kesh.",
    "Two soldiers were wounded.",
    "They were flown out.",
    "On Saturday, 5 June, rebels attacked the town of Oru.",
    "The next day they withdrew into the hills of Adrak.",
    "From 8 to 10 June 2021 columns moved along the northern border.",
    "After 11 June the siege went on.",
    "By 2 June the road had been cut.",
    f"On 12 June the rebels shouted: {HOSTILE}.",
    "Shells fell on Oru again that night.",
    "In early June caches were found at Sarn.",
    "The ministry spoke of a great success.",
)
_BREAKS = {3, 5, 8, 11}


def written(name: str, sentences: tuple[str, ...], breaks: set[int]) -> Document:
    text, spans, paragraph = "", [], 0
    for index, sentence in enumerate(sentences):
        if index in breaks:
            text, paragraph = text.rstrip() + "\n\n", paragraph + 1
        spans.append(Sentence(index, len(text), len(text) + len(sentence), sentence, "prose", paragraph, ""))
        text += sentence + " "
    return Document(name, "0" * 64, text.rstrip() + "\n", "utf-8", tuple(spans))


FIRST = written("first.txt", _SENTENCES, _BREAKS)
SECOND = written("second.txt", (_SENTENCES[3],), set())
DOCUMENTS = (FIRST, SECOND)


def _cite(index: int, role: str = "main", document: Document = FIRST) -> Citation:
    sentence = document.sentences[index]
    return Citation(document.name, sentence.start, sentence.end, sentence.text, role)  # type: ignore[arg-type]


KESH = EventPlace("kesh", "Kesh", "Kesh", 20.2, 1.0, 15.0, "near", "area")
ORU = EventPlace("oru", "Oru", "Oru", 19.9, 1.9, 2.0, "in", "point")
ADRAK = EventPlace("adrak", "Adrak hills", "the hills of Adrak", 19.6, 1.5, 60.0, "in", "area")
BORDER = EventPlace("border", "Northern border", "the northern border", 20.31, 1.6, 150.0, "border", "line")
SARN = EventPlace("sarn", HOSTILE, "Sarn", 16.9, -0.3, 3.0, "in", "point")


def event(
    index: int, start: date | None, end: date | None, places: tuple[EventPlace, ...] = (), **changes: object
) -> Event:
    """An event on the sentence of that number; anything else by keyword."""
    plain = Event(
        event_id=f"e{index}",
        citations=(_cite(index),),
        date_start=start,
        date_end=end,
        date_precision="day",
        date_basis="explicit",
        date_role="event",
        date_text=None,
        time_precision=1,
        places=places,
        place_basis="explicit" if places else "none",
        geo_precision=1 if places else None,
        event_type="Battles",
        sub_event_type="Armed clash",
        activity="clash",
        actors=(),
        claimant=None,
        losses=(),
    )
    return plain._replace(**changes)  # type: ignore[arg-type]


MINE = event(
    0,
    date(2021, 6, 4),
    date(2021, 6, 4),
    (KESH,),
    citations=(_cite(0), _cite(1, "support"), _cite(10, "support")),
    date_text="4 June 2021",
    event_type="Explosions/Remote violence",
    sub_event_type="Remote explosive/landmine/IED",
    activity="mine",
    actors=("Army",),
    claimant="The ministry",
    losses=(
        Loss("Army", "wounded", "soldiers", "Two soldiers were wounded", 2, 2),
        Loss("Army", "destroyed", "vehicle", "a patrol hit a mine", None, None),
        Loss("Rebels", "killed", "rebels", "over 20", 21, None, None, "aggregate"),
    ),
    notes=("The count is told twice.",),
)
ATTACK = event(
    3,
    date(2021, 6, 5),
    date(2021, 6, 5),
    (ORU,),
    citations=(_cite(3), _cite(0, "copy", SECOND)),
    date_basis="year_inherited",
    date_text="Saturday, 5 June",
)
WITHDRAWAL = event(
    4,
    date(2021, 6, 6),
    date(2021, 6, 6),
    (ADRAK,),
    date_basis="relative",
    date_text="The next day",
    place_basis="inherited",
    event_type="Strategic developments",
    activity="movement",
)
COLUMNS = event(
    5,
    date(2021, 6, 8),
    date(2021, 6, 10),
    (BORDER,),
    date_precision="range",
    date_text="From 8 to 10 June 2021",
    event_type="Strategic developments",
    activity="movement",
)
SIEGE = event(
    6,
    date(2021, 6, 12),
    None,
    (ORU,),
    date_precision="open_end",
    date_basis="year_inherited",
    date_text="After 11 June",
)
ROAD = event(7, None, date(2021, 6, 2), date_precision="open_start", date_basis="year_inherited", date_text="By 2 June")
SHOUTS = event(
    8,
    date(2021, 6, 12),
    date(2021, 6, 12),
    date_basis="year_inherited",
    date_role="report",
    date_text="12 June",
    event_type="Statement",
    activity=HOSTILE,
    claimant=HOSTILE,
)
SHELLS = event(
    9,
    date(2021, 6, 12),
    date(2021, 6, 13),
    (ORU,),
    date_precision="night",
    date_basis="carried",
    date_text="12 June",
    event_type="Explosions/Remote violence",
    activity="shelling",
)
CACHES = event(
    10,
    date(2021, 6, 1),
    date(2021, 6, 10),
    (SARN,),
    date_precision="approximate",
    date_text="early June",
    event_type="Strategic developments",
    activity="cache",
)
UNDATED = event(2, None, None, date_precision="unknown", date_basis="none", activity="evacuation")

EVENTS = (MINE, ATTACK, WITHDRAWAL, COLUMNS, SIEGE, ROAD, SHOUTS, SHELLS, CACHES, UNDATED)


def _ledger_row(index: int, reason: str, event_id: str | None = None) -> LedgerRow:
    citation = _cite(index)
    return LedgerRow(FIRST.name, citation.start, citation.end, citation.text, reason, "", event_id)


LEDGER = (
    *(_ledger_row(int(record.event_id[1:]), "event", record.event_id) for record in EVENTS if record is not CACHES),
    _ledger_row(1, "support", "e0"),
    _ledger_row(10, "event", "e10"),
    _ledger_row(11, "statement"),
    LedgerRow(FIRST.name, 0, 4, "Info", "heading"),
    LedgerRow(FIRST.name, 5, 9, "Kosh", "unresolved", "Not in the gazetteer."),
)
# A name that is not resolved: what is printed there reads otherwise, and the page shows what is printed.
NAMES = (("first.txt", Toponym(5, 9, "Kosh", None, "event", Relation("in"), ("kesh",))),)

PLACES = tuple(
    Place(place.place_id, place.name, (), place.latitude, place.longitude, place.radius_km, place.geometry, "", country,
          plot=True, geonames_id="", licence="", source="", note="")
    for place, country in ((KESH, "ML"), (ORU, "ML"), (ADRAK, "ML"), (BORDER, "ML|DZ"), (SARN, "DZ"))
)  # fmt: skip

CHECKS = (
    Check("spellings", "warning", f"Sarn is spelled “Sarn”, “{HOSTILE}”", (_cite(10), _cite(8))),
    Check("printed distance", "error", "Kesh lies 44 km from Oru; 2021-06-04", (_cite(0),), ("e0", "e3")),
    Check("gazetteer", "warning", f"gazetteer.csv, row 3: {HOSTILE}"),
)
