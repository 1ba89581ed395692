"""The map page over made-up interval events, for ``benchmarks/bench_app.py``: PANTHER_BENCH_EVENTS says how many."""

from __future__ import annotations

import os
import random
from datetime import date, timedelta
from itertools import cycle, islice

import streamlit as st

from panther.app.opened import OpenCampaign, open_records
from panther.app.pages import map_page
from panther.layers.event_types import EVENT_TYPES
from panther.model import Citation, Document, Event, EventPlace, Sentence

DAYS = 110
PLACES = 60
SENTENCE = "Soldiers clashed with rebels and two vehicles were destroyed."


def places(dice: random.Random) -> list[EventPlace]:
    """Points and areas spread over the base map."""
    return [
        EventPlace(f"p{number}", f"Place {number}", f"Place {number}", round(dice.uniform(17, 22), 4),
                   round(dice.uniform(-3, 5), 4), dice.choice([2.0, 15.0, 60.0]), "in", dice.choice(["point", "area"]))
        for number in range(PLACES)
    ]  # fmt: skip


def events(count: int) -> list[Event]:
    """Events of one to ten days over a campaign of 110 days."""
    dice = random.Random(count)
    known, kinds = places(dice), list(islice(cycle(EVENT_TYPES), count))
    start = date(2013, 1, 1)
    made = []
    for number in range(count):
        first = start + timedelta(days=dice.randrange(DAYS))
        last = min(first + timedelta(days=dice.choice([0, 0, 0, 1, 3, 9])), start + timedelta(days=DAYS - 1))
        where = (dice.choice(known),) if dice.random() < 0.8 else ()
        at = number * (len(SENTENCE) + 1)
        made.append(
            Event(f"e{number}", (Citation("made.txt", at, at + len(SENTENCE), SENTENCE, "main"),), first, last,
                  "day" if first == last else "range", "explicit", "event", None, 1, where,
                  "explicit" if where else "none", 1, kinds[number], "", "clash", (), None, ())
        )  # fmt: skip
    return made


@st.cache_resource
def campaign(count: int) -> OpenCampaign:
    """The campaign, made once."""
    made = events(count)
    text = " ".join(record.excerpt for record in made)
    sentences = tuple(
        Sentence(number, record.citations[0].start, record.citations[0].end, SENTENCE, "prose", number // 5, "")
        for number, record in enumerate(made)
    )
    return open_records(f"{count} events", made, documents=[Document("made.txt", "0", text, "utf-8", sentences)])


st.set_page_config(page_title="Panther", layout="wide")
map_page.show(campaign(int(os.environ["PANTHER_BENCH_EVENTS"])))
