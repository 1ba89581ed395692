"""What the pictures of a film show."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from panther.exports.film.options import FilmOptions
from panther.exports.film.stage import Stage
from panther.exports.film.steps import steps_of
from panther.exports.plate.colours import colours
from tests import campaigns
from tests.exports.editions import HOSTILE, SIEGE

SMALL = FilmOptions(640, 360)


def rgb(colour):
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def share(pixels, colour):
    """How much of some pixels has a colour, give or take a shade."""
    return float((np.abs(pixels.astype(int) - rgb(colour)).max(axis=-1) <= 3).mean())


def around(picture, stage, site, reach=5):
    part = stage.layout.dpi / 72
    x, y, far = round(site.x * part), round(site.y * part), round(reach * part)
    return picture[y - far : y + far, x - far : x + far]


@pytest.fixture(scope="module", params=["light", "dark"])
def played(request):
    options = replace(SMALL, theme=request.param)
    stage = Stage(SIEGE, options)
    return stage, {step.start: stage.picture(step).copy() for step in steps_of(SIEGE, options)}


def test_a_marker_appears_on_its_day_at_its_place_in_its_colour_and_stays(played):
    stage, pictures = played
    site = next(site for site in stage.sites if site.marks[0].place_id == campaigns.ORU.place_id)
    battles = colours(stage.options.theme)["t-battles"]
    days = [event.date_start for event in SIEGE.events if campaigns.ORU in event.places and event.date_start]
    for day, picture in pictures.items():
        assert (share(around(picture, stage, site), battles) > 0.5) == (day >= min(days)), day


def test_what_is_new_is_set_off_on_its_day_alone(played):
    stage, pictures = played
    site = next(site for site in stage.sites if site.marks[0].place_id == campaigns.ORU.place_id)
    key = "mark" if stage.options.theme == "light" else "mark-line"
    days = {event.date_start for event in SIEGE.events if campaigns.ORU in event.places}
    for day, picture in pictures.items():
        assert (share(around(picture, stage, site, 14), colours(stage.options.theme)[key]) > 0.04) == (day in days), day


def test_the_days_that_are_over_are_strong(played):
    stage, pictures = played
    box, part = stage.layout.days, stage.layout.dpi / 72
    rows = slice(round(box.top * part), round((box.bottom - 20) * part))
    half = slice(round(box.left * part), round(box.middle[0] * part))
    before, after = pictures[date(2021, 6, 1)][rows, half], pictures[date(2021, 6, 13)][rows, half]
    sunken = colours(stage.options.theme)["sunken"]
    assert share(before, sunken) < 0.3 < share(after, sunken)


def test_nothing_but_what_changes_is_drawn_anew(played):
    stage, pictures = played
    box, part = stage.layout.heading, stage.layout.dpi / 72
    rows, columns = slice(0, round(box.bottom * part)), slice(0, round(box.right * part))
    first, *others = [picture[rows, columns] for picture in pictures.values()]
    assert all((first == other).all() for other in others)


def words_of(edition, options, monkeypatch):
    """The words of each picture by their roles, in points."""
    stage, pages = Stage(edition, options), []
    drawn = Stage._drawn
    monkeypatch.setattr(Stage, "_drawn", lambda own, page, *ground: (pages.append(page), drawn(own, page, *ground))[1])
    for step in steps_of(edition, options):
        stage.picture(step)
    return stage, [page.words for page in pages]


@pytest.mark.parametrize("size", [(640, 360), (960, 540), (540, 960), (720, 720)])
@pytest.mark.parametrize("edition", [SIEGE, HOSTILE], ids=["siege", "hostile"])
def test_words_stay_on_the_picture_and_captions_in_their_box(edition, size, monkeypatch):
    stage, pictures = words_of(edition, FilmOptions(*size), monkeypatch)
    layout = stage.layout
    for words in pictures:
        for text in words:
            assert -1 <= text.box.left <= text.box.right <= layout.width + 1, text.text
            assert -1 <= text.box.top <= text.box.bottom <= layout.height + 1, text.text
        captions = [text for text in words if text.role in {"source", "date", "where", "excerpt", "rest"}]
        assert all(text.box.bottom <= layout.captions.bottom + 4 for text in captions)


def test_captions_tell_number_date_place_and_first_words(monkeypatch):
    _, pictures = words_of(SIEGE, FilmOptions(960, 540), monkeypatch)
    for step, words in zip(steps_of(SIEGE, FilmOptions(960, 540)), pictures, strict=True):
        told = " ".join(text.text for text in words)
        for number in step.new:
            event = SIEGE.events[number - 1]
            assert any(text.role == "source" and text.text == str(number) for text in words)
            assert event.excerpt.split()[0] in told
        counts = [int(text.text) for text in words if text.role == "count"]
        assert sum(counts) == len(step.shown)
        assert f"{len(step.shown)} event" in told
