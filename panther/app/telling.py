"""What cannot be done is told in a line each, where it was to be shown: no traceback reaches a user."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import streamlit as st

from panther.errors import PantherError
from panther.views.retold import retold
from panther.views.words import typed

Parameters = ParamSpec("Parameters")


def told(run: Callable[Parameters, None]) -> Callable[Parameters, None]:
    """Let a page or a fragment tell an error in place of what it shows, in the language spoken around it."""

    @wraps(run)
    def in_lines(*args: Parameters.args, **kwargs: Parameters.kwargs) -> None:
        try:
            run(*args, **kwargs)
        except PantherError as error:
            for line in str(error).split("\n"):
                st.error(typed(retold(line)))

    return in_lines
