"""The app over the made-up campaign: text that tries to be markup, every way of knowing a place."""

import streamlit as st

from panther.app import frame
from panther.app.opened import OpenCampaign, open_records
from panther.errors import InputError
from tests import hostile
from tests.browser.holding import HELD, hold_films
from tests.campaigns import CHECKS, DOCUMENTS, EVENTS, HOSTILE, LEDGER, NAMES, PLACES, UNDATED

SMALLER = {"undated": (UNDATED,), "empty": ()}


def made_up() -> OpenCampaign:
    chosen = st.session_state.setdefault("campaign", st.query_params.get("campaign", ""))
    if chosen == "hostile":
        return hostile_campaign()
    if chosen == "refused":
        raise InputError([f"{hostile.FILE}, row 3: {words}" for words in hostile.ALL])
    return open_records(
        HELD if chosen == "held" else f"Made-up campaign {HOSTILE}",
        SMALLER.get(chosen, EVENTS),
        documents=() if chosen == "records" else DOCUMENTS,
        ledger=LEDGER,
        places=PLACES,
        checks=() if chosen == "undated" else CHECKS,
        names=NAMES,
    )


def hostile_campaign() -> OpenCampaign:
    return open_records(
        hostile.IMAGE,
        hostile.EVENTS,
        documents=hostile.DOCUMENTS,
        ledger=hostile.LEDGER,
        places=hostile.PLACES,
        checks=hostile.CHECKS,
        stated=hostile.STATED,
        names=hostile.NAMES,
    )


hold_films()
frame.run(made_up)
