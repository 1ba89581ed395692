"""Films as they are written: what other readers find in them, and that nothing is left when one is not made."""

import errno
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

import imageio_ffmpeg
import pytest
from PIL import Image

from panther.errors import InputError
from panther.exports.film import mp4
from panther.exports.film.making import film
from panther.exports.film.options import FilmOptions
from tests.exports.editions import HOSTILE, SIEGE, edition_of

SMALL = FilmOptions(640, 360, seconds=4.0, fps=5)


class CancelledError(Exception):
    pass


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A film of each kind, made once."""
    made = tmp_path_factory.mktemp("films")
    for medium in ("gif", "mp4"):
        (made / f"film.{medium}").write_bytes(film(SIEGE, SMALL, medium))
    return made


def metadata(path):
    run = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", path, "-f", "ffmetadata", "-"]
    return subprocess.run(run, capture_output=True, check=True).stdout.decode()


def test_a_gif_as_pillow_reads_it(folder):
    with Image.open(folder / "film.gif") as picture:
        assert (picture.size, picture.n_frames, picture.info["loop"]) == ((640, 360), 14, 0)
        comment = picture.info["comment"].decode()
        durations = []
        for number in range(picture.n_frames):
            picture.seek(number)
            durations.append(picture.info["duration"])
    assert sum(durations) == 4000
    assert durations[-1] == 1000
    assert min(durations) >= 80
    for told in ("The siege of Oru", "2021-06-01/2021-06-13", SIEGE.address, f"places.csv sha256:{'1' * 64}"):
        assert told in comment


def test_an_mp4_as_ffmpeg_reads_it(folder):
    path = folder / "film.mp4"
    meta = next(imageio_ffmpeg.read_frames(str(path)))
    assert (meta["size"], meta["fps"], meta["duration"], meta["codec"]) == ((640, 360), 5.0, 4.0, "h264")
    assert meta["pix_fmt"].startswith("yuv420p")
    assert imageio_ffmpeg.count_frames_and_secs(str(path)) == (20, pytest.approx(4.0))
    told = metadata(path)
    assert "title=The siege of Oru" in told
    for fact in ("2021-06-01/2021-06-13", SIEGE.address.replace("=", "\\="), f"places.csv sha256:{'1' * 64}"):
        assert fact in told
    assert f"{SIEGE.made:%Y-%m-%dT%H:%M:%S}" in told
    data = path.read_bytes()
    assert 0 < data.index(b"moov") < data.index(b"mdat")


@pytest.mark.parametrize("medium", ["gif", "mp4"])
def test_the_same_edition_gives_the_same_bytes(folder, medium):
    assert film(SIEGE, SMALL, medium) == (folder / f"film.{medium}").read_bytes()


@pytest.mark.parametrize("medium", ["gif", "mp4"])
def test_a_film_that_is_cancelled_leaves_nothing(medium, monkeypatch, tmp_path):
    started, told = [], []
    popen = subprocess.Popen

    def start(*arguments, **options):
        started.append(popen(*arguments, **options))
        return started[-1]

    def cancel(done, total):
        told.append((done, total))
        if done == 3:
            raise CancelledError

    monkeypatch.setattr(subprocess, "Popen", start)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(CancelledError):
        film(SIEGE, SMALL, medium, cancel)
    assert told == [(1, 14), (2, 14), (3, 14)]
    assert {process.returncode is not None for process in started} == ({True} if medium == "mp4" else set())
    assert list(tmp_path.iterdir()) == []


def test_what_the_caller_raises_is_not_taken_for_a_failure_of_ffmpeg():
    def fail(done, total):
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        film(SIEGE, SMALL, "mp4", fail)


def refusal(monkeypatch, tmp_path, edition=SIEGE, options=SMALL):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(InputError) as caught:
        film(edition, options, "mp4")
    assert len(caught.value.problems) == 1
    assert "\n" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []
    return str(caught.value)


def test_ffmpeg_is_missing(monkeypatch, tmp_path):
    def missing():
        raise RuntimeError("No ffmpeg exe could be found")

    monkeypatch.setattr(imageio_ffmpeg, "get_ffmpeg_exe", missing)
    assert "No ffmpeg is there" in refusal(monkeypatch, tmp_path)


def test_ffmpeg_fails(monkeypatch, tmp_path):
    command = mp4._command
    monkeypatch.setattr(mp4, "_command", lambda *given: [*command(*given)[:-1], "-nonsense", "x", "nowhere.mp4"])
    assert "ffmpeg says “" in refusal(monkeypatch, tmp_path)


def test_the_disk_is_full(monkeypatch, tmp_path):
    def write_text(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_text", write_text)
    assert "No space left on device" in refusal(monkeypatch, tmp_path)


def test_hostile_text_is_metadata_as_it_was_typed(tmp_path):
    path = tmp_path / "hostile.mp4"
    path.write_bytes(film(replace(HOSTILE, title="a=b;c#d\\e\nf"), SMALL, "mp4"))
    assert "title=a\\=b\\;c\\#d\\\\e f" in metadata(path)
    gif = film(HOSTILE, SMALL, "gif")
    assert b"<script>" in gif


def test_without_events_there_is_no_film(monkeypatch, tmp_path):
    assert "no event to play" in refusal(monkeypatch, tmp_path, edition_of("Nothing", []))
    undated = [event for event in SIEGE.events if event.date_start is None and event.date_end is None]
    assert "--by event" in refusal(monkeypatch, tmp_path, edition_of("No dates", undated))
    assert film(edition_of("No dates", undated), replace(SMALL, by="event"), "gif")[:6] == b"GIF89a"
