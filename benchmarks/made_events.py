"""Made-up interval events for ``bench_app.py`` and ``soak_app.py``, the same for the same number of them."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import cycle, islice
from pathlib import Path

from panther.events.table import SUB_EVENT_TYPES
from panther.exports import jsonl
from panther.model import Citation, Event, EventPlace

DAYS = 110
FIRST_DAY = date(2013, 1, 1)
LENGTHS = (1, 1, 1, 2, 4, 10)
PLACED = 0.8
SENTENCE = "In incident {number} soldiers clashed with rebels and two vehicles were destroyed."
PLACES = {1_000: 60, 10_000: 300}


def made_events(count: int) -> list[Event]:
    """Return events of one to ten days over a campaign of 110 days, four of five of them at a place."""
    dice = random.Random(count)
    places = _places(dice, PLACES[count])
    return [_event(dice, number, kind, places) for number, kind in enumerate(islice(cycle(SUB_EVENT_TYPES), count))]


def write_events(events: Sequence[Event], path: Path) -> Path:
    """Write events as the data contract has them, for PANTHER_EVENTS to name."""
    path.write_text(jsonl.dumps(events), encoding="utf-8")
    return path


def _places(dice: random.Random, count: int) -> list[EventPlace]:
    """Return points and areas spread over the base map."""
    return [
        EventPlace(f"p{number}", f"Place {number}", f"Place {number}", round(dice.uniform(14, 23), 4),
                   round(dice.uniform(-6, 7), 4), dice.choice([2.0, 15.0, 60.0]), "in", dice.choice(["point", "area"]))
        for number in range(count)
    ]  # fmt: skip


def _event(dice: random.Random, number: int, kind: str, places: Sequence[EventPlace]) -> Event:
    start = FIRST_DAY + timedelta(days=dice.randrange(DAYS))
    end = min(start + timedelta(days=dice.choice(LENGTHS) - 1), FIRST_DAY + timedelta(days=DAYS - 1))
    where = (dice.choice(places),) if dice.random() < PLACED else ()
    words = SENTENCE.format(number=number)
    at = number * 100
    return Event(
        event_id="e" + hashlib.sha256(words.encode()).hexdigest()[:12],
        citations=(Citation("made.txt", at, at + len(words), words, "main"),),
        date_start=start,
        date_end=end,
        date_precision="day" if start == end else "range",
        date_basis="explicit",
        date_role="event",
        date_text=None,
        time_precision=1 if start == end else 2,
        places=where,
        place_basis="explicit" if where else "none",
        geo_precision=1 if where else None,
        event_type=kind,
        sub_event_type=SUB_EVENT_TYPES[kind][0],
        activity="clash",
        actors=("Army", "Rebels")[: 1 + number % 2],
        claimant=None,
        losses=(),
    )
