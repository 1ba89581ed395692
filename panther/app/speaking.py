"""In which language a session is spoken to: what its address asks for, else what its browser prefers, else English.

A run of the page and the run of a fragment each begin in a thread of their own choosing, so each says for itself which
language it speaks: it is marked with :func:`spoken`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import streamlit as st

from panther.translation import ADDRESS_NAME, ENGLISH, LANGUAGES, nearest_language, speaking

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")

_LANGUAGE = "panther_language"


def session_language() -> str:
    """The language of this session; it is that of its first address, and another is chosen by another address."""
    asked = (st.query_params.get(ADDRESS_NAME), st.context.locale)
    return str(st.session_state.setdefault(_LANGUAGE, nearest_language(asked)))


def address_language() -> str:
    """What the address says of the language; empty where it need not: English in a browser that prefers it."""
    chosen = session_language()
    return "" if chosen == nearest_language((st.context.locale,)) == ENGLISH else chosen


def choice() -> dict[str, object]:
    """What the chooser offers, as the browser is told: the language spoken, and each by its own name."""
    return {"language": session_language(), "address": address_language(), "languages": list(LANGUAGES.items())}


def spoken(run: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Let a page or a fragment speak the language of its session."""

    @wraps(run)
    def in_language(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Result:
        with speaking(session_language()):
            return run(*args, **kwargs)

    return in_language
