"""The end card: what a film stands on is in its pictures too."""

from dataclasses import replace

import pytest

from panther.exports.edition import ADDRESS
from panther.exports.film.card import draw_card, seconds_of
from panther.exports.film.options import FilmOptions
from panther.exports.plate.colours import palette_of
from panther.exports.plate.ink import Box, Page
from tests import campaigns
from tests.exports.editions import HOSTILE, SIEGE

SIZES = [(960, 540), (640, 360), (720, 540), (500, 900)]
MANY = replace(
    SIEGE, documents={f"{number}.txt": campaigns.written(f"{number}.txt", ("No.",), set()) for number in range(90)}
)


def card(edition, size=(960, 540)):
    page = Page(*size, 72, "png", palette_of("light"))
    draw_card(page, edition)
    return page


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("edition", [SIEGE, MANY, HOSTILE, replace(SIEGE, home_address=f"{ADDRESS}{'a' * 900}/")])
def test_all_of_it_is_on_the_card_and_nothing_overlaps(edition, size):
    page = card(edition, size)
    whole = Box(0, 0, page.width, page.height)
    assert [text.text for text in page.words if not whole.holds(text.box)] == []
    boxes = [text.box for text in page.words]
    assert not any(one.touches(other.grown(-0.5)) for at, one in enumerate(boxes) for other in boxes[:at])


def test_the_card_names_sources_sums_gazetteer_version_and_address():
    told = [text.text for text in card(SIEGE).words]
    for source in SIEGE.sources:
        assert f"SHA-256 {source.sha256[:16]}…" in told
    for number, source in enumerate(SIEGE.document_files, start=1):
        assert f"[{number}] {source.name}" in told
    assert "Gazetteer places.csv" in told
    assert f"Panther {SIEGE.version}" in " ".join(told)
    assert SIEGE.address in "".join(text.text for text in card(SIEGE).words if text.role == "address")


def test_documents_that_find_no_room_are_counted():
    words = card(MANY).words
    named = sum(text.text.startswith("[") for text in words if text.role == "document")
    assert f"And {90 - named} more documents." in " ".join(text.text for text in words)
    assert "Gazetteer places.csv" in [text.text for text in words]


@pytest.mark.parametrize(("seconds", "expected"), [(None, 2.0), (2.0, 0.5), (4.0, 1.0), (30.0, 2.0)])
def test_how_long_the_card_stands(seconds, expected):
    assert seconds_of(FilmOptions(seconds=seconds)) == expected
