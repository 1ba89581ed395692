"""Makes films: their pictures one after the other, and the file that they are written into."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from typing import TYPE_CHECKING

from panther.exports.edition import Edition
from panther.exports.film import gif, mp4
from panther.exports.film.card import seconds_of
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
    end = seconds_of(options)
    playing = options if options.seconds is None else replace(options, seconds=options.seconds - end)
    steps = steps_of(edition, playing)
    pictures = _pictures(edition, options, steps, on_frame)
    write = gif.write if medium == "gif" else mp4.write
    try:
        return write(pictures, [*(step.seconds for step in steps), end], edition, options)
    finally:
        pictures.close()


def _pictures(edition: Edition, options: FilmOptions, steps: list[Step], on_frame: OnFrame | None) -> Generator[Pixels]:
    from panther.exports.film.stage import Stage

    stage = Stage(edition, options)
    total = len(steps) + 1
    for done, step in enumerate([*steps, None], start=1):
        yield stage.card() if step is None else stage.picture(step)
        if on_frame is not None:
            on_frame(done, total)
