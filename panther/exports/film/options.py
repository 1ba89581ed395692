"""What a user may choose about a film: its size, its theme, what a step is, how long it is and how fast it runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from panther.errors import InputError
from panther.exports.plate.options import LEAST_DPI, MOST_DPI, PIXELS, POINTS_PER_INCH, Citations, Theme, read_size

Medium = Literal["gif", "mp4"]
By = Literal["day", "event"]
# Told how many pictures are made, and how many there will be.
OnFrame = Callable[[int, int], None]

MEDIA: tuple[Medium, ...] = ("gif", "mp4")
BY: tuple[By, ...] = ("day", "event")
DEFAULT_SIZE = "16:9"
DEFAULT_FPS = 10
# A film has no paper: a named size is so many pixels at these dots per inch.
_DPI: dict[Medium, int] = {"gif": 72, "mp4": 96}
_LEAST_WIDTH, _LEAST_HEIGHT = 640, 360
_MOST_PIXELS: dict[Medium, int] = {"gif": 1920 * 1080, "mp4": 3840 * 2160}
_MOST_RATIO = 2.4
_LEAST_SECONDS, _MOST_SECONDS = 2.0, 600.0
_LEAST_SPEED, _MOST_SPEED = 0.1, 10.0
_LEAST_FPS, _MOST_FPS = 2, 60


@dataclass(frozen=True, slots=True)
class FilmOptions:
    """How a film is made.

    Attributes:
        width: In pixels; even for an MP4.
        height: In pixels; even for an MP4.
        theme: Light unless dark is asked for.
        by: Whether a step is a day or an event.
        seconds: Length of the film; ``None`` leaves it to what there is to read.
        speed: How many times as fast as a reader needs; only where no length is given.
        fps: Pictures a second of an MP4; a GIF says how long each of its pictures stands.
        citations: How much the captions quote: ``full`` as much as there is room for, ``short`` the first words,
            ``none`` nothing.
    """

    width: int = 1280
    height: int = 720
    theme: Theme = "light"
    by: By = "day"
    seconds: float | None = None
    speed: float = 1.0
    fps: int = DEFAULT_FPS
    citations: Citations = "short"


def read_pixels(size: str | None, dpi: int | None, medium: Medium) -> tuple[int, int]:
    """Width and height of a film in pixels.

    Args:
        size: ``16:9``, ``4:3``, ``A4``, ``A3`` (landscape all) or pixels such as ``1280x720``; ``None`` is 16:9.
        dpi: Pixels per inch of a named size; 72 in a GIF and 96 in an MP4 where none are given.
        medium: ``gif`` or ``mp4``.

    Raises:
        InputError: If the size cannot be read or no film has it.
    """
    typed = DEFAULT_SIZE if size is None else size.strip()
    found = PIXELS.fullmatch(typed)
    if dpi is not None and not LEAST_DPI <= dpi <= MOST_DPI:
        raise InputError(f"--dpi {dpi}: out of range. Choose {LEAST_DPI} to {MOST_DPI} dots per inch.")
    if found:
        width, height = int(found[1]), int(found[2])
    else:
        points = read_size(typed)
        per_point = (_DPI[medium] if dpi is None else dpi) / POINTS_PER_INCH
        width, height = (2 * round(edge * per_point / 2) for edge in points[:2])
    _check(typed, width, height, medium)
    return width, height


def _check(size: str, width: int, height: int, medium: Medium) -> None:
    told = f"--size {size}"
    if max(width, height) < _LEAST_WIDTH or min(width, height) < _LEAST_HEIGHT:
        raise InputError(f"{told}: too small for a film. The least is {_LEAST_WIDTH}x{_LEAST_HEIGHT} pixels.")
    if width * height > _MOST_PIXELS[medium]:
        most = "1920x1080 pixels; write an MP4 for more" if medium == "gif" else "3840x2160 pixels"
        raise InputError(f"{told}: too big for a film. The most is {most}.")
    if max(width, height) > _MOST_RATIO * min(width, height):
        raise InputError(f"{told}: too narrow for a film. One side may be {_MOST_RATIO:g} times the other.")
    if medium == "mp4" and (width % 2 or height % 2):
        even = f"{width - width % 2}x{height - height % 2}"
        raise InputError(f"{told}: an MP4 that plays everywhere has even sides. Write {even}.")


def read_pace(seconds: float | None, speed: float | None, fps: int | None, medium: Medium) -> tuple[float, int]:
    """Speed and pictures a second, held to what a film can have together with its length.

    Raises:
        InputError: If one is out of range, or they contradict each other.
    """
    if seconds is not None and not _LEAST_SECONDS <= seconds <= _MOST_SECONDS:
        raise InputError(
            f"--seconds {seconds:g}: out of range. A film lasts {_LEAST_SECONDS:g} to {_MOST_SECONDS:g} seconds."
        )
    if speed is not None and not _LEAST_SPEED <= speed <= _MOST_SPEED:
        raise InputError(f"--speed {speed:g}: out of range. Choose {_LEAST_SPEED:g} to {_MOST_SPEED:g}; 1 is as read.")
    if seconds is not None and speed is not None:
        raise InputError("--seconds, --speed: the length sets the speed. Leave one of them out.")
    if fps is not None and medium == "gif":
        raise InputError("--fps: a GIF says how long each picture stands. Leave it out, or write an MP4.")
    if fps is not None and not _LEAST_FPS <= fps <= _MOST_FPS:
        raise InputError(f"--fps {fps}: out of range. Choose {_LEAST_FPS} to {_MOST_FPS} pictures a second.")
    return 1.0 if speed is None else speed, DEFAULT_FPS if fps is None else fps
