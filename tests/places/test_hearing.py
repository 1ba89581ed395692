"""Speakers, quotations and comments."""

import pytest

from tests.places.atlas import only, roles


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A spokesman in Zaman said that it was over.", "speaker"),
        ("The commander told reporters in Zaman that it was over.", "speaker"),
        ("According to a source in Zaman, it was over.", "speaker"),
        ("Ten men had died on the road, the council said in Zaman.", "speaker"),
        ("The mayor of Zaman said that it was over.", "witness"),
        ("The Zaman Council said that it was over.", "name_part"),
        ("Mirin said that it was over.", "actor"),
        ("Heavy clashes were reported in Zaman.", "event"),
        ("He said that a fort in Zaman had been taken.", "event"),
        ("A fort in Zaman was reported to have been taken.", "event"),
        ("The raids in Zaman went on, adding that it was over.", "event"),
        ('She wrote: "There are no men left in Zaman."', "quoted"),
        ('She wrote: "Three of the men were killed in Zaman."', "event"),
        ("The king praised the courage of those who fight in Zaman.", "topic"),
        ("The king commented that ten men had died in Zaman.", "event"),
    ],
)
def test_what_is_said_is_told_from_who_says_it(text, role):
    assert only(text).role == role


def test_a_verb_before_the_saying_frees_a_place_from_the_speaker():
    text = "The raids continued in Zaman, since the beginning of which the staff believes that ten men died in Vorn."
    assert roles(text) == {"Zaman": "event", "Vorn": "event"}


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Yalta, March 14, 2013 (Reuters) - ", "speaker"),
        ("YALTA, Oland, March 14 (AP) — ", "speaker"),
        ("YALTA — ", "speaker"),
        ("Yalta – 5 March – ", "event"),
    ],
)
def test_a_dateline_tells_where_the_report_was_written(line, role):
    assert next(iter(roles(f"{line}Rebels attacked Zaman.").values())) == role
