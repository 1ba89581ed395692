"""What may be chosen about a film on the command line, and one line for what may not."""

import pytest
from PIL import Image

from panther import cli
from panther.cli import main
from panther.errors import InputError
from panther.exports.film.options import read_pixels
from panther.exports.snapshot import Asked, options_of


def told(capsys, *arguments):
    code = main(["snapshot", *map(str, arguments)])
    return code, capsys.readouterr().err


@pytest.mark.parametrize(
    ("size", "dpi", "medium", "expected"),
    [
        (None, None, "mp4", (1280, 720)),
        (None, None, "gif", (960, 540)),
        ("4:3", None, "mp4", (960, 720)),
        ("16:9", 144, "mp4", (1920, 1080)),
        ("A4", None, "gif", (842, 596)),
        ("A3", None, "mp4", (1588, 1122)),
        ("641x361", None, "gif", (641, 361)),
        ("1080 x 1920", 300, "mp4", (1080, 1920)),
    ],
)
def test_sizes(size, dpi, medium, expected):
    assert read_pixels(size, dpi, medium) == expected


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("x.mp4", "--size", "641x361"), "even sides. Write 640x360."),
        (("x.mp4", "--size", "9x9"), "too small for a film"),
        (("x.gif", "--size", "2560x1440"), "write an MP4 for more"),
        (("x.mp4", "--size", "999999x999999"), "too big for a film"),
        (("x.mp4", "--size", "2000x400"), "too narrow for a film"),
        (("x.mp4", "--size", "wide"), "not a size"),
        (("x.mp4", "--dpi", "9"), "out of range"),
        (("x.mp4", "--seconds", "1"), "2 to 600 seconds"),
        (("x.mp4", "--seconds", "1e9"), "2 to 600 seconds"),
        (("x.mp4", "--seconds", "nan"), "2 to 600 seconds"),
        (("x.mp4", "--speed", "0"), "out of range"),
        (("x.mp4", "--speed", "2", "--seconds", "9"), "Leave one of them out"),
        (("x.mp4", "--fps", "500"), "out of range"),
        (("x.gif", "--fps", "10"), "write an MP4"),
        (("x.png", "--by", "event", "--seconds", "9"), "--by, --seconds: for films alone"),
    ],
)
def test_what_cannot_be_is_told_in_one_line_before_anything_is_read(tmp_path, capsys, monkeypatch, arguments, message):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cli, "_campaign", None)
    code, error = told(capsys, "--output", *arguments)
    assert (code, error.count("\n")) == (2, 1)
    assert message in error
    assert list(tmp_path.iterdir()) == []


def test_a_film_of_three_days_from_the_command_line(tmp_path, capsys):
    target = tmp_path / "three.gif"
    code, error = told(
        capsys, "--output", target, "--from", "4 March", "--to", "2013-03-06", "--size", "640x360", "--seconds", "3",
        "--theme", "dark", "--types", "battles", "strategic",
    )  # fmt: skip
    assert (code, error) == (0, "")
    with Image.open(target) as picture:
        assert (picture.n_frames, picture.size) == (4, (640, 360))
        assert b"Window: 2013-03-04/2013-03-06" in picture.info["comment"]
        assert b"Battles or Strategic developments" in picture.info["comment"]
        assert picture.convert("RGB").getpixel((2, 2)) == (15, 20, 24)
    assert [path.name for path in tmp_path.iterdir()] == ["three.gif"]


def test_stopping_at_the_keyboard_leaves_no_file(tmp_path, capsys, monkeypatch):
    def stop(done, total):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_say_frame", stop)
    code, _ = told(capsys, "--output", tmp_path / "x.mp4", "--size", "640x360")
    assert code == 130
    assert list(tmp_path.iterdir()) == []


def test_options_of_a_film():
    asked = options_of(Asked("x.mp4", by="event", speed=2.0, fps=25, theme="dark"))
    assert (asked.width, asked.by, asked.speed, asked.fps, asked.citations) == (1280, "event", 2.0, 25, "short")
    with pytest.raises(InputError):
        options_of(Asked("x.mp4", size="1x1"))
