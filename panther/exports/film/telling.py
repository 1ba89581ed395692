"""What a film says beside its map: title, date, how far it has come, how many events, what it stands on."""

from __future__ import annotations

from collections.abc import Sequence

from panther.exports.edition import Edition
from panther.exports.film.layout import DATE, SIZES, dpi_of
from panther.exports.film.options import FilmOptions
from panther.exports.film.steps import Step
from panther.exports.plate import typeface
from panther.exports.plate.heading import title_of
from panther.exports.plate.ink import Box, Look, Page
from panther.exports.words import attribution, filter_words, window_words
from panther.translation import counted, figures, translated
from panther.views.query import Filters
from panther.views.showing import is_dated
from panther.views.words import date_words, day_words, span_words

_MARGINS = 40.0
_LEAST_TITLE = 0.6


def draw_heading(page: Page, box: Box, edition: Edition, country: str) -> None:
    """Write the title, and where and when the film plays: what there is no room for is cut with ``…``."""
    colours, size = page.colours, SIZES.title
    title = title_of(edition)
    size = min(
        size,
        max(_LEAST_TITLE * size, size * box.width / typeface.width_up_to(title, "serif-bold", size, 2 * box.width)),
    )
    title = typeface.cut(title, "serif-bold", size, box.width)
    base = box.bottom - 0.3 * SIZES.title
    wide = page.text(box.left, base, title, Look("serif-bold", size, colours["ink"]), "title").wide
    where = ", ".join(part for part in (country, window_words(edition)) if part)
    look = Look("serif-italic", SIZES.subtitle, colours["ink-2"])
    if wide + 10 + typeface.width(where, look.style, look.size) <= box.width:
        page.text(box.left + wide + 10, base, where, look, "window")


def draw_now(  # noqa: PLR0913, PLR0917
    page: Page, box: Box, edition: Edition, step: Step, counts: tuple[int, int, int], options: FilmOptions
) -> None:
    """Write the date of a step, how many events are shown so far and how many of them are new."""
    colours, small = page.colours, SIZES.small
    words = date_of(edition, step, options)
    size = min(DATE, DATE * box.width / typeface.width(words, "serif-bold", DATE))
    y = box.top + 0.8 * DATE
    page.text(box.left, y, words, Look("serif-bold", size, colours["ink"]), "now")
    lines = [_new_words(step, options), _shown_words(step, counts)]
    for number, line in enumerate(lines, start=1):
        style, colour = ("sans-bold", "ink") if number == 1 else ("sans", "ink-2")
        wide = typeface.width(line, style, small)
        size = max(SIZES.footer, min(small, small * box.width / wide))
        shown, at = typeface.cut(line, style, size, box.width), y + (0.35 + 1.4 * number) * small
        page.text(box.left, at, shown, Look(style, size, colours[colour]), "counts")


def date_of(edition: Edition, step: Step, options: FilmOptions) -> str:
    """The date of a step: its days, or the date of its event as the event has it."""
    if options.by == "event" and len(step.new) == 1:
        return date_words(edition.events[step.new[0] - 1])
    if step.window is None or step.start is None:
        return translated("No date stated")
    return span_words(step.start, step.window.end)


def _new_words(step: Step, options: FilmOptions) -> str:
    if options.by == "event":
        low, high = step.new[0], step.new[-1]
        if low == high:
            return translated("Event {number}", number=figures(low))
        return translated("Events {first} to {last}", first=figures(low), last=figures(high))
    if step.window is not None and step.start == step.window.end:
        if not step.new:
            return translated("No new event on this day")
        return counted("{count} new event on this day", "{count} new events on this day", len(step.new))
    if not step.new:
        return translated("No new event on these days")
    return counted("{count} new event on these days", "{count} new events on these days", len(step.new))


def _shown_words(step: Step, counts: tuple[int, int, int]) -> str:
    inside, beyond, without = counts
    parts = [translated("{count} on the map", count=figures(inside))]
    parts += [translated("{count} beyond it", count=figures(beyond))] if beyond else []
    parts += [translated("{count} without a place", count=figures(without))] if without else []
    told = ", ".join(parts)
    return counted("{count} event so far: {told}", "{count} events so far: {told}", len(step.shown), told=told)


def footer_lines(edition: Edition, options: FilmOptions) -> list[str]:
    """What stands at the foot: filters, what is not played, where the map comes from, what made the film."""
    told = [] if edition.view.filters == Filters() else [typeface.clean(filter_words(edition.view.filters))]
    undated = sum(not is_dated(event) for event in edition.events) if options.by == "day" else 0
    if undated:
        told.append(
            counted(
                "{count} event without a date: not in this film",
                "{count} events without a date: not in this film",
                undated,
            )
        )
    made = translated("Made {day}, Panther {version}", day=day_words(edition.made.date()), version=edition.version)
    words = " ".join(f"{part}." for part in [*told, made]) + f" {attribution()}"
    return typeface.wrap(words, "sans", SIZES.footer, options.width * 72 / dpi_of(options) - _MARGINS)


def draw_footer(page: Page, box: Box, lines: Sequence[str]) -> None:
    """Write the foot."""
    for number, line in enumerate(lines, start=1):
        y = box.top + 1.3 * SIZES.footer * number - 0.35 * SIZES.footer
        page.text(box.left, y, line, Look("sans", SIZES.footer, page.colours["ink-3"]), "footer")
