"""The casualty totals of an infobox."""

from pathlib import Path

import pytest

from panther.figures import read_casualties

SEED = (Path(__file__).parents[2] / "seeds" / "000_1673b0ff1fa7d8b2.txt").read_text("utf-8").splitlines()


def read(name):
    [line] = [line for line in SEED if line.startswith(f"- {name}")]
    return line, read_casualties(line)


def test_the_totals_of_the_seed_are_read_side_by_side():
    _, first = read("Casualties1")
    _, second = read("Casualties2")
    assert [(m.loss.kind, m.loss.what, m.loss.low, m.loss.high) for m in first.losses] == [
        ("killed", "", 3, 3),
        ("wounded", "", 120, 120),
        ("destroyed", "armoured vehicle", 1, 1),
        ("killed", "", 27, 27),
        ("wounded", "", 67, 71),
    ]
    assert [(m.loss.kind, m.loss.what, m.loss.low, m.loss.high) for m in second.losses] == [
        ("killed", "", 200, 250),
        ("captured", "", 26, None),
        ("destroyed", "pick-ups", 45, 45),
        ("captured", "BM-21", 1, 1),
        ("destroyed", "BRDM-2", 2, 2),
    ]
    assert (first.combatant, second.combatant) == (1, 2)
    assert {m.loss.counting for m in (*first.losses, *second.losses)} == {"aggregate"}


@pytest.mark.parametrize("name", ["Casualties1", "Casualties2"])
def test_every_total_quotes_the_line(name):
    line, totals = read(name)
    for mention in totals.losses:
        assert line[mention.start : mention.end] == mention.loss.text
        assert line[slice(*mention.predicate)].lower() in mention.loss.kind


def test_totals_of_a_kind_add_up_and_stay_open_where_one_is_open():
    totals = read_casualties("Casualties1: 1,200 killed, 30–40 killed, 5+ captured, 9 missing")
    assert totals.total("killed") == (1230, 1240)
    assert totals.total("captured") == (5, None)
    assert totals.total("missing") == (9, 9)
    assert totals.total("sunk") == (None, None)


def test_two_kinds_under_one_figure_stay_together():
    [mention] = read_casualties("- Casualties2: 80 killed or wounded").losses
    assert (mention.loss.kind, mention.loss.text, mention.loss.low) == ("killed or wounded", "80", 80)


@pytest.mark.parametrize("line", ["- Strength1: 1,200", "Casualties: heavy", "", "- Date: 3 May"])
def test_other_lines_give_no_totals(line):
    assert read_casualties(line) is None


def test_entries_without_a_figure_are_left_out():
    assert read_casualties("- Casualties1: unknown, heavy, killed").losses == ()
