"""Report or event."""

from __future__ import annotations

import pytest

from panther.dates.roles import role_of
from panther.speech import read_speech


@pytest.mark.parametrize(
    ("sentence", "date", "role"),
    [
        ("On 3 March, the palace announced that a man died on 2 March.", "3 March", "report"),
        ("On 3 March, the palace announced that a man died on 2 March.", "2 March", "event"),
        ("The army said on 3 March that a man had died.", "3 March", "report"),
        ("The army said that a man had died on 3 March.", "3 March", "event"),
        ("On 3 March a man died.", "3 March", "event"),
        ("On 3 March the town fell, and the army said that ten had died.", "3 March", "event"),
    ],
)
def test_role_of(sentence, date, role):
    start = sentence.index(date)
    assert role_of(start, start + len(date), read_speech(sentence)) == role


def test_only_what_is_near_is_looked_at():
    sentence = "The army said that all was well. " * 300 + "On 3 March it rained."
    start = sentence.index("3 March")
    assert role_of(start, start + 7, read_speech(sentence)) in ("event", "report")
