"""The formats by name."""

import pytest

from panther.exports import FORMATS, write
from tests.campaigns import EVENTS


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_text_that_ends_a_line_and_names_every_event(name):
    text = write(EVENTS, name)
    assert text.endswith("\n")
    assert all(event.event_id in text for event in EVENTS)
    assert text == write(iter(EVENTS), name)


def test_an_unknown_format_is_a_bug_of_the_caller():
    with pytest.raises(KeyError):
        write(EVENTS, "xml")
