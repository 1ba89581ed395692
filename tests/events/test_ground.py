"""Who took ground, and whether it was fought for."""

import pytest

from tests.events.reading import read_campaign

GROUP = ("Battles", "Non-state actor overtakes territory")
STATE = ("Battles", "Government regains territory")
UNOPPOSED = ("Strategic developments", "Non-violent transfer of territory")


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        ("Brad was captured by the rebels", GROUP),
        ("Brad fell to the jihadists", GROUP),
        ("Brad fell into the hands of the rebels", GROUP),
        ("the town of Brad was seized by fighters", GROUP),
        ("fighters seized the town of Brad", GROUP),
        ("the army captured Brad", STATE),
        ("Brad fell to the army", STATE),
        ("the army seized the town of Brad without firing a shot", UNOPPOSED),
        ("the rebels captured Brad without a fight", UNOPPOSED),
    ],
)
def test_who_took_ground(tmp_path, words, taken):
    (event,) = read_campaign(tmp_path, f"# The war of 2011\n\nOn 3 May 2011, {words}.\n").records
    assert (event.event_type, event.sub_event_type) == taken
    assert [place.name for place in event.places] == ["Brad"]
