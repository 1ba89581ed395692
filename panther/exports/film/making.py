"""Makes films: their pictures one after the other, and the file that they are written into."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

from panther.exports.edition import Edition
from panther.exports.film import gif, mp4
from panther.exports.film.options import FilmOptions, Medium, OnFrame
from panther.exports.film.steps import Step, steps_of

if TYPE_CHECKING:
    from panther.exports.film.stage import Pixels


def film(edition: Edition, options: FilmOptions, medium: Medium, on_frame: OnFrame | None = None) -> bytes:
    """The film of an edition as the bytes of a GIF or an MP4.

    Args:
        edition: What is played; its view says which days, filters and part of the world.
        options: Size, theme, steps, length.
        medium: ``gif`` or ``mp4``.
        on_frame: Called with how many pictures are made and how many there will be. What it raises ends the making:
            nothing is left behind.

    Raises:
        InputError: If there is nothing to play, or the film cannot be encoded.
    """
    steps = steps_of(edition, options)
    pictures = _pictures(edition, options, steps, on_frame)
    try:
        if medium == "gif":
            return gif.write(pictures, steps, edition, options)
        return mp4.write(pictures, steps, edition, options)
    finally:
        pictures.close()


def _pictures(edition: Edition, options: FilmOptions, steps: list[Step], on_frame: OnFrame | None) -> Generator[Pixels]:
    from panther.exports.film.stage import Stage

    stage = Stage(edition, options)
    for done, step in enumerate(steps, start=1):
        yield stage.picture(step)
        if on_frame is not None:
            on_frame(done, len(steps))
