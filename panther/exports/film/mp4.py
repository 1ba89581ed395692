"""MP4: H.264 by the ffmpeg that imageio-ffmpeg brings; pictures go to it through a pipe, one after the other.

ffmpeg runs in one process with a fixed number of threads and without anything of the machine in the file, so that the
same pictures give the same bytes. It writes into a folder of its own that is gone when the film is made, or is not.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from panther.errors import InputError
from panther.exports.edition import Edition
from panther.exports.film.facts import film_facts
from panther.exports.film.options import FilmOptions
from panther.exports.film.steps import in_ticks

if TYPE_CHECKING:
    from panther.exports.film.stage import Pixels

PREFIX = "panther-film-"
_THREADS = "2"
_QUALITY = "20"
_MOST_SAID = 200
_SCALE = "scale=in_range=pc:out_range=tv:out_color_matrix=bt709:flags=accurate_rnd+full_chroma_int+bitexact"
# What has a meaning of its own in a file of metadata for ffmpeg.
_MEANT = re.compile(r"([=;#\\\n])")


def write(pictures: Iterable[Pixels], seconds: Sequence[float], edition: Edition, options: FilmOptions) -> bytes:
    """The bytes of an MP4 that plays everywhere: H.264, yuv420p, its index first.

    Args:
        pictures: Those of the steps and the end card, height x width x 3; both even.
        seconds: How long each of them stands.
        edition: For the metadata: title, window, filters, counts, address, hashes, version, time of making.
        options: Size, pictures a second.

    Raises:
        InputError: If ffmpeg is missing or fails, or there is no room for the film while it is made.
    """
    program = _ffmpeg()
    with _folder() as folder:
        facts, target, said = folder / "facts.txt", folder / "film.mp4", folder / "said.txt"
        with _told():
            facts.write_text(facts_text(edition), encoding="utf-8")
        with _running(_command(program, options, facts, target), said) as process:
            taken = _feed(process, pictures, in_ticks(seconds, options.fps))
        with _told():
            if not taken:
                raise InputError(f"The MP4 could not be made: ffmpeg {_last_words(said)}. Make room, or write a GIF.")
            return target.read_bytes()


def _ffmpeg() -> str:
    try:
        from imageio_ffmpeg import get_ffmpeg_exe

        return str(get_ffmpeg_exe())
    except (ImportError, RuntimeError) as error:
        raise InputError(
            "No ffmpeg is there to write an MP4. Install imageio-ffmpeg as requirements.txt has it, or write a GIF."
        ) from error


@contextmanager
def _told() -> Iterator[None]:
    """Say in one line what the machine refuses."""
    try:
        yield
    except OSError as error:
        raise InputError(f"The MP4 could not be made ({error.strerror}). Make room, or write a GIF.") from error


@contextmanager
def _folder() -> Iterator[Path]:
    """A folder that is gone when this is left, however it is left."""
    with _told():
        folder = tempfile.TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True)
    with folder:
        yield Path(folder.name)


def facts_text(edition: Edition) -> str:
    """The metadata of a film as ffmpeg reads it."""
    facts = film_facts(edition)
    told = {
        "title": facts["Title"],
        "description": ". ".join(facts[name] for name in ("Window in words", "Filters", "Events") if name in facts),
        "comment": "; ".join(f"{name}: {facts[name]}" for name in ("Window", "Address", "Hashes") if name in facts),
        "artist": facts["Software"],
        "date": facts["Creation Time"],
        "creation_time": facts["Creation Time"],
    }
    lines = [f"{name}={escaped}" for name, text in told.items() for escaped in [_MEANT.sub(r"\\\1", text)]]
    return "\n".join([";FFMETADATA1", *lines, ""])


def _command(program: str, options: FilmOptions, facts: Path, target: Path) -> list[str]:
    size, rate = f"{options.width}x{options.height}", str(options.fps)
    return [
        program, "-hide_banner", "-nostdin", "-loglevel", "error", "-y",
        "-f", "rawvideo", "-pixel_format", "rgb24", "-video_size", size, "-framerate", rate, "-i", "pipe:0",
        "-f", "ffmetadata", "-i", str(facts), "-map", "0:v", "-map_metadata", "1",
        "-fflags", "+bitexact", "-flags:v", "+bitexact", "-vf", f"{_SCALE},format=yuv420p",
        "-c:v", "libx264", "-preset", "veryfast", "-tune", "stillimage", "-crf", _QUALITY, "-threads", _THREADS,
        "-g", str(10 * options.fps), "-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709",
        "-movflags", "+faststart", str(target),
    ]  # fmt: skip


def _feed(process: subprocess.Popen[bytes], pictures: Iterable[Pixels], ticks: Sequence[int]) -> bool:
    """Send each picture as often as it is seen; returns whether ffmpeg took them all."""
    assert process.stdin is not None
    for picture, tick in zip(pictures, ticks, strict=True):
        data = picture.tobytes()
        try:
            for _ in range(tick):
                process.stdin.write(data)
        except BrokenPipeError:  # ffmpeg gave up: what it said is told
            return False
    with suppress(BrokenPipeError):
        process.stdin.close()
    return process.wait() == 0


@contextmanager
def _running(command: Sequence[str], said: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A process that has ended when this is left, however it is left; its errors go to a file."""
    with _told(), said.open("wb") as errors:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=errors)  # noqa: S603
    try:
        yield process
    finally:
        process.kill()
        if process.stdin is not None:
            with suppress(BrokenPipeError):
                process.stdin.close()
        process.wait()


def _last_words(said: Path) -> str:
    """What ffmpeg said last; on a full disk there is no room for that either."""
    lines = said.read_text(encoding="utf-8", errors="replace").split("\n")
    words = next((line for line in reversed(lines) if line.strip()), "")
    return f"says “{' '.join(words.split())[:_MOST_SAID]}”" if words else "stopped without a word, as on a full disk"
