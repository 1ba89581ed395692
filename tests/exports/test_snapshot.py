"""The snapshot command: what it writes, and one line for what it cannot."""

import errno
import os
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from panther import cli
from panther.cli import main
from panther.errors import InputError
from panther.exports import snapshot
from panther.exports.edition import narrowed
from panther.exports.plate.options import read_size
from panther.exports.snapshot import check_not_empty
from panther.views.query import View, Window
from tests import campaigns
from tests.exports.editions import edition_of


def told(capsys, *arguments):
    code = main(["snapshot", *map(str, arguments)])
    return code, capsys.readouterr().err


def test_a_view_of_a_week_by_type_and_bounds(tmp_path, capsys):
    target = tmp_path / "week.png"
    code, error = told(
        capsys, "--output", target, "--from", "4 March", "--to", "2013-03-10", "--bbox", "-1,18,4,21",
        "--types", "battles", "strategic", "--size", "1200x800", "--theme", "dark", "--citations", "none",
    )  # fmt: skip
    assert (code, error) == (0, "")
    picture = Image.open(target)
    assert picture.size == (1200, 800)
    assert picture.text["Window"] == "2013-03-04/2013-03-10"
    assert "Battles or Strategic developments" in picture.text["Filters"]
    assert picture.getpixel((2, 2))[:3] == (15, 20, 24)
    assert [path.name for path in tmp_path.iterdir()] == ["week.png"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--output", "x.jpeg"), "no snapshot is written as “.jpeg”"),
        (("--output", "x"), "its suffix says the format, and it has none. Use one of .png"),
        (("--output", "x.png", "--size", "big"), "not a size"),
        (("--output", "x.png", "--size", "9x9"), "too small"),
        (("--output", "x.png", "--size", "999999x999999"), "too big"),
        (("--output", "x.png", "--size", "6000x600"), "too narrow"),
        (("--output", "x.png", "--dpi", "9999"), "out of range"),
        (("--output", "x.png", "--bbox", "9,9,1,1"), "turned round"),
        (("--output", "x.html", "--theme", "dark", "--dpi", "96"), "--dpi, --theme: not for a page"),
        (("--output", "x.gif", "--event", "e0"), "--event: not for films"),
        (("--output", "x.png", "--fps", "10"), "--fps: for films alone"),
        (("--output", "x.png", "--bbox", "10,40,11,41"), "no event of this view lies there. Their places lie within"),
        (("--output", "x.png", "--types", "wars"), "no such type"),
        (("--output", "x.png", "--from", "soon"), "not a date"),
        (("--output", "x.png", "--from", "5 March", "--to", "4 March"), "ends before it begins"),
        (("--output", "x.png", "--from", "2020-01-01"), "outside the campaign"),
        (("--output", "x.png", "--event", "e0"), "no event of these documents has this id"),
        (("--output", "x.png", "--types", "riots"), "none passes the filters"),
        (
            ("--output", "x.png", "--from", "24 February", "--to", "25 February"),
            "No events in 24–25 February 2013. The nearest are dated 23 February 2013 (5) and 26 February 2013 (4).",
        ),
        (("--output", "no/such/folder/x.png", "--size", "1200x800"), "cannot be written"),
    ],
    ids=lambda value: None if isinstance(value, tuple) else value[:20],
)
def test_what_cannot_be_is_told_in_one_line(tmp_path, capsys, monkeypatch, arguments, message):
    seeds = Path("seeds").resolve()
    monkeypatch.chdir(tmp_path)
    code, error = told(capsys, seeds, *arguments)
    assert code == 2
    assert message in error
    assert error.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_nothing(tmp_path, capsys, monkeypatch):
    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(snapshot, "WRITERS", {".png": lambda *_: b"picture"})
    monkeypatch.setattr(os, "fsync", full)
    code, error = told(capsys, "--output", tmp_path / "x.png")
    assert (code, error.count("\n")) == (2, 1)
    assert "No space left on device" in error
    assert list(tmp_path.iterdir()) == []


def test_a_writer_is_found_by_its_suffix_alone(monkeypatch):
    monkeypatch.setattr(snapshot, "WRITERS", {".xyz": lambda *_: b"xyz"})
    assert snapshot.snapshot(None, None, "some.where/File.XYZ") == b"xyz"
    with pytest.raises(InputError, match="Use one of"):
        snapshot.writer_of("x.png")


def test_bounds_may_begin_with_a_minus():
    assert snapshot.joined(["a", "--bbox", "-5,1,2,3", "b"]) == ["a", "--bbox=-5,1,2,3", "b"]
    assert snapshot.joined(["--bbox"]) == ["--bbox"]


@pytest.mark.parametrize(
    ("size", "dpi", "expected"),
    [("a4", None, (841.89, 595.28, 150)), ("A3", 300, (1190.55, 841.89, 300)), ("1200X800", 96, (900.0, 600.0, 96))],
)
def test_sizes(size, dpi, expected):
    assert read_size(size, dpi) == pytest.approx(expected)


def test_snapshots_are_a_command():
    assert "snapshot" in cli._parser().format_help()


def test_the_nearest_events_are_told_with_the_dates_that_they_have():
    gap = View(Window(date(2021, 3, 5), date(2021, 3, 9)))
    rough = campaigns.event(0, date(2021, 3, 11), date(2021, 3, 20), date_precision="approximate")
    until = campaigns.event(1, None, date(2021, 3, 2), date_precision="open_start")
    exact = campaigns.event(2, date(2021, 2, 1), date(2021, 2, 1))
    with pytest.raises(InputError) as caught:
        check_not_empty(narrowed(edition_of("Gap", [exact, rough]), gap))
    assert str(caught.value).endswith("are dated 1 February 2021 (1) and about 11–20 March 2021 (1).")
    with pytest.raises(InputError) as caught:
        check_not_empty(narrowed(edition_of("Gap", [until]), gap))
    assert str(caught.value).endswith("The nearest are dated by 2 March 2021 (1).")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_snapshot_is_written_in_the_language_asked_for(tmp_path, capsys, monkeypatch, language):
    told_by = {
        "fr": ("Combats (", "Sources : ", "Établi le 1er janvier 2013"),
        "en": ("Battles (", "Made 1 January 2013"),
    }
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1356998400")
    output = tmp_path / "plate.svg"
    told(capsys, "--output", str(output), "--from", "2013-03-01", "--to", "2013-03-12", "--language", language)
    text = output.read_text(encoding="utf-8").replace("\u202f", " ")
    for other, said in told_by.items():
        assert [words in text for words in said] == [other == language] * len(said)
    assert ("lang=fr" in text) == (language == "fr")
    assert "heavy fighting" in text or "On 3 March" in text
