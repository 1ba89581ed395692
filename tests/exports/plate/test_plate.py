"""The plate as it is drawn: what stands on it, that nothing overlaps, that numbers are those of the sources."""

import itertools
import math
import re
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from panther.campaign import Campaign
from panther.exports.edition import NO_FILE, make_edition
from panther.exports.plate import typeface
from panther.exports.plate.drawing import draw_plate, make_plate
from panther.exports.plate.ink import Box
from panther.exports.plate.options import PlateOptions, read_size
from panther.exports.plate.sources import date_note, told_loss
from panther.model import Citation, Loss, SourceFile
from panther.views.query import Filters, View, Window
from tests import campaigns, hostile
from tests.exports.editions import edition_of

SIZES = ("A4", "A3", "16:9", "4:3", "1200x800", "800x1100")
WEEK = View(Window(date(2013, 3, 4), date(2013, 3, 10)))
DAY = View(Window(date(2013, 2, 20), date(2013, 2, 20)))
VIEWS = {"campaign": View(None), "week": WEEK, "day": DAY}
ON_MAP = {"number", "place", "country", "region", "context", "scale", "north", "knot", "ring"}


def options(size="A4", **changes):
    width, height, dpi = read_size(size)
    return PlateOptions(width, height, dpi, name=size, **changes)


def made(events, documents=campaigns.DOCUMENTS, places=(), title="Made up", **view):
    edition = edition_of(title, events, places)
    named = {document.name: document for document in documents}
    edition = replace(edition, documents=named, gazetteer=SourceFile("g.csv", "a" * 64))
    return replace(edition, view=replace(edition.view, **view)) if view else edition


@pytest.fixture(scope="module")
def campaign():
    return Campaign.open()


@pytest.fixture(scope="module")
def plate_of(campaign):
    """A plate of the seeds, drawn once for all tests that look at it."""

    @cache
    def make(view="campaign", size="A4", medium="png", citations=None):
        edition = make_edition(campaign, VIEWS[view])
        return edition, make_plate(edition, options(size, citations=citations), medium)

    return make


def drawn(edition, size="A4", medium="png", **changes):
    return make_plate(edition, options(size, **changes), medium)


def words(plate, *roles):
    return [text for text in plate.pages[0].words if text.role in roles]


def numbers_in(text):
    found = []
    for low, high in re.findall(r"(\d+)(?:–(\d+))?", text):
        found += range(int(low), int(high or low) + 1)
    return found


def overlapping(boxes):
    return [(one, other) for one, other in itertools.combinations(boxes, 2) if one[1].touches(other[1])]


def slim(text):
    """The box of a text without the air above and below its letters."""
    part = 0.12 * text.size
    return text.text, Box(text.box.left, text.box.top + part, text.box.right, text.box.bottom - part)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_on_the_page_overlaps_or_is_cut_off(plate_of, size, view):
    _, plate = plate_of(view, size)
    page = Box(0, 0, plate.pages[0].width, plate.pages[0].height).grown(-8)
    assert [text.text for text in plate.pages[0].words if not page.holds(text.box)] == []
    on_map = words(plate, *ON_MAP)
    assert [text.text for text in on_map if not plate.view.frame.holds(slim(text)[1])] == []
    signs = [(f"sign {number}", site.box) for number, site in enumerate(plate.sites)]
    names = [slim(text) for text in on_map if text.role != "knot"]
    inset = [(name, box) for name, box in plate.furniture.items() if name == "locator"]
    assert overlapping([*names, *inset]) == []
    assert [pair for pair in itertools.product(signs, [*names, *inset]) if pair[0][1].touches(pair[1][1])] == []
    elsewhere = [slim(text) for text in plate.pages[0].words if text.role not in ON_MAP | {"outside"}]
    assert overlapping(elsewhere) == []


@pytest.mark.parametrize("size", SIZES)
def test_no_two_signs_touch(plate_of, size):
    _, plate = plate_of("campaign", size)
    for one, other in itertools.combinations(plate.sites, 2):
        assert math.dist((one.x, one.y), (other.x, other.y)) > 2.6 * one.radius
    assert all(plate.view.frame.holds(Box(site.x, site.y, site.x, site.y).grown(site.radius)) for site in plate.sites)


@pytest.mark.parametrize("size", SIZES)
def test_every_number_stands_on_the_map_or_in_its_corner(plate_of, size):
    edition, plate = plate_of("campaign", size)
    shown = [number for text in words(plate, "number") for number in numbers_in(text.text)]
    corner = " ".join(text.text for text in words(plate, "outside"))
    for number, event in enumerate(edition.events, start=1):
        inside = sum(number in mark.numbers for site in plate.sites for mark in site.marks)
        outside = [mark for mark in plate.outside if number in mark.numbers]
        assert inside + len(outside) == len({(p.place_id, p.latitude, p.longitude) for p in event.places})
        assert shown.count(number) == inside
        assert all(re.search(rf"\b{number}\b", corner) and mark.name in corner for mark in outside)
    assert plate.left_out == []


def test_the_sources_bear_the_numbers_of_the_map(plate_of):
    edition, plate = plate_of("week", "A3")
    listed = [int(text.text) for text in words(plate, "source")]
    assert set(listed) >= {number for text in words(plate, "number") for number in numbers_in(text.text)}
    heads = dict(zip(listed, (text.text for text in words(plate, "date")), strict=True))
    assert all(str(edition.events[number - 1].date_start.day) in head for number, head in heads.items())


def test_what_does_not_fit_is_counted(plate_of):
    edition, plate = plate_of()
    shown, note = len(words(plate, "source")), " ".join(text.text for text in words(plate, "note"))
    assert f"{len(edition.events) - shown} more sources" in note


def test_sources_left_out_that_have_no_place_are_counted_once(plate_of):
    edition, plate = plate_of("week", "16:9")
    left = len(edition.events) - len(words(plate, "source"))
    note = " ".join(text.text for text in words(plate, "note"))
    assert note.startswith(f"{left} more sources, without a place: ")


def test_a_pdf_lists_every_event_in_full(plate_of):
    edition, plate = plate_of(medium="pdf")
    listed = [int(text.text) for page in plate.pages[1:] for text in page.words if text.role == "source"]
    assert sorted(listed) == list(range(1, len(edition.events) + 1))
    quoted = " ".join(text.text for page in plate.pages[1:] for text in page.words if text.role == "excerpt")
    for event in edition.events:
        for citation in event.citations:
            assert citation.role == "copy" or " ".join(citation.text.split()) in quoted


def test_the_words_of_a_source_are_said_to_stand_elsewhere_where_they_do(plate_of):
    edition, plate = plate_of(medium="pdf")
    listed = [text for page in plate.pages[1:] for text in page.words if text.role in {"source", "offsets"}]
    again = {int(number.text): where.text.endswith("= [2]") for number, where in itertools.pairwise(listed)
             if number.role == "source"}  # fmt: skip
    other = edition.documents["002_2fc65fc21db9b99c.txt"].text
    assert any(again.values())
    assert again == {number: event.excerpt in other for number, event in enumerate(edition.events, start=1)}
    proofs = " ".join(text.text for page in plate.pages[1:] for text in page.words if text.role == "proof")
    assert "[2] 1061–1233: the words of 4122–4295 again" in proofs


def test_short_citations_go_on_after_those_of_the_plate(plate_of):
    edition, plate = plate_of(medium="pdf", citations="short")
    listed = [int(text.text) for page in plate.pages for text in page.words if text.role == "source"]
    assert sorted(listed) == list(range(1, len(edition.events) + 1))


def test_without_citations_the_map_has_the_page(plate_of):
    _, plate = plate_of(medium="pdf", citations="none")
    assert len(plate.pages) == 1
    assert words(plate, "source", "excerpt") == []
    assert plate.view.frame.width > 1.3 * plate_of()[1].view.frame.width


@pytest.mark.parametrize("size", SIZES)
def test_no_type_is_smaller_than_can_be_printed(plate_of, size):
    assert min(text.size for text in plate_of("campaign", size)[1].pages[0].words) >= 6.2 - 1e-9


def test_no_type_of_the_following_pages_is_smaller_either(plate_of):
    assert min(text.size for page in plate_of(medium="pdf")[1].pages for text in page.words) >= 6.2 - 1e-9


def test_heading_legend_and_footer_say_what_is_shown(campaign):
    view = View(WEEK.window, filters=Filters({"type": ("battles", "strategic")}, certain=True, text="march"))
    edition = make_edition(campaign, view)
    assert edition.events
    plate = drawn(edition)
    shown = " ".join(text.text for text in plate.pages[0].words)
    for told in (
        "Operation Panther",
        "Mali, 4–10 March 2013",
        "Type: Battles or Strategic developments",
        "nothing inferred",
        "with the words “march”",
        f"{len(edition.events)} events of {edition.total}",
        edition.gazetteer.sha256,
        *(document.sha256 for document in edition.documents.values()),
        "Natural Earth",
        "GeoNames, CC BY 4.0",
        f"Panther {edition.version}",
        "in part a copy of others: no independent source",
    ):
        assert told in shown
    assert "".join(text.text for text in words(plate, "address")) == edition.address
    counts = [
        int(text.text.rpartition("(")[2].rstrip(")")) for text in words(plate, "legend") if text.text.endswith(")")
    ]
    assert sum(counts) == len(edition.events)


def test_the_map_shows_the_bounds_asked_for(campaign):
    bounds = (0.0, 19.0, 2.0, 20.5)
    plate = drawn(replace(make_edition(campaign), bounds=bounds))
    west, south, east, north = plate.view.bounds
    assert max(west, south - 19) <= 1e-9
    assert min(east - 2, north - 20.5) >= -1e-9
    assert min(east - west - 2, north - south - 1.5) == pytest.approx(0, abs=1e-6)
    assert any(mark.name == "Kidal" for mark in plate.outside)


def test_the_map_shows_what_the_screen_shows(campaign):
    edition = make_edition(campaign, replace(WEEK, at=(19.9, 1.2, 8.0)))
    plate = drawn(edition)
    assert plate.view.degrees(*plate.view.frame.middle) == pytest.approx((1.2, 19.9))
    assert plate.view.zoom == pytest.approx(8.0)


def test_the_chosen_event_is_highlighted(campaign):
    edition = make_edition(campaign)
    chosen = next(event for event in edition.events if event.places and event.places[0].name == "Kidal")
    plate = drawn(make_edition(campaign, View(None, event=chosen.event_id)))
    assert [site.marks[0].name for site in plate.sites if site.selected] == ["Kidal"]
    assert "Selected event" in [text.text for text in words(plate, "legend")]


def test_a_vague_place_is_hollow_and_an_inferred_one_dashed():
    plate = drawn(made(campaigns.EVENTS))
    marks = {mark.name: mark for site in plate.sites for mark in site.marks}
    assert marks["Kesh"].hollow
    assert not marks["Oru"].hollow
    assert marks["Adrak hills"].spot.inferred
    assert not marks["Kesh"].spot.inferred
    line = next(site for site in plate.sites if site.marks[0].name == "Northern border")
    assert len(line.line) > 2
    assert (line.x, line.y) in line.line


@pytest.mark.parametrize("basis", ["explicit", "inherited"])
def test_how_far_a_wide_area_reaches_is_said_where_its_ring_may_be_beyond_the_map(basis):
    wide = campaigns.ADRAK._replace(radius_km=150.0)
    known = "" if basis == "explicit" else ", inferred"
    vague = campaigns.WITHDRAWAL._replace(places=(wide,), place_basis=basis)
    for changes in ({}, {"citations": "full"}):
        told = " ".join(text.text for text in words(drawn(made([vague]), **changes), "where", "proof"))
        assert "within 150 km" in told
    (where,) = words(drawn(made([vague])), "where")
    assert where.text == f"Adrak hills (within 150 km{known})"
    near = words(drawn(made([campaigns.WITHDRAWAL])), "where")
    assert [text.text for text in near] == ["Adrak hills (inferred)"]


def test_what_an_analyst_set_heads_its_source_as_corrected():
    notes = ("Corrected: places is oru. The map says so.", "Corrected: date_start is 2021-06-06. The diary says so.")
    plate = drawn(made([campaigns.WITHDRAWAL._replace(places=(campaigns.ORU,), notes=notes)]))
    heads = [text.text for text in words(plate, "date", "where")]
    assert heads == ["6 June (corrected)", "Oru (corrected)"]


def test_events_without_a_place_are_listed_apart():
    plate = drawn(made(campaigns.EVENTS))
    texts = [text.text for text in plate.pages[0].words]
    assert texts.index("Without a place") < texts.index("“By 2 June the road had been cut.”")


@pytest.mark.parametrize(
    "events",
    [
        [event._replace(places=(), place_basis="none") for event in campaigns.EVENTS],
        [event._replace(date_start=None, date_end=None, date_precision="unknown") for event in campaigns.EVENTS],
        campaigns.EVENTS[1:2],
        [],
    ],
    ids=["no places", "no dates", "one", "none"],
)
@pytest.mark.parametrize("medium", ["png", "pdf"])
def test_little_to_show_is_shown(events, medium):
    plate = drawn(made(events), medium=medium)
    told = " ".join(text.text for text in plate.pages[0].words)
    assert ("none is marked" in told) == (not any(event.places for event in events))
    assert ("no days to show" in told) == (not any(event.date_start or event.date_end for event in events))


def test_a_campaign_elsewhere_has_a_plate_without_the_base_map():
    events = [
        event._replace(places=tuple(place._replace(longitude=place.longitude + 40) for place in event.places))
        for event in campaigns.EVENTS
    ]
    plate = drawn(made(events))
    assert not words(plate, "country", "region")
    assert words(plate, "number", "degrees")
    assert ("locator" in plate.furniture) == bool(plate.outside)


def test_hostile_text_is_shown_as_it_was_typed():
    plate = drawn(made(hostile.EVENTS, hostile.DOCUMENTS, title=hostile.MARKDOWN), medium="pdf")
    quoted = " ".join(text.text for text in plate.pages[1].words if text.role == "excerpt")
    assert "</script></style></textarea><script>window.hacked" in quoted
    assert any("$x^2$" in text.text for text in words(plate, "place", "where"))
    everything = "".join(text.text for page in plate.pages for text in page.words)
    assert not any(letter in everything for letter in "\u202e\u2028\n\ufeff\x00")
    assert "[U+202E]right to left[U+202C]" in everything


ARABIC = "\u0645\u0627\u0644\u064a"
LATIN = "the patrol went on to the wells and met nobody there on that day"


@pytest.mark.parametrize("medium", ["png", "svg", "pdf"])
@pytest.mark.parametrize(
    ("paragraph", "turned"),
    [(f"At noon {f'({ARABIC}), {LATIN}. ' * 9}", False), (f"{ARABIC}: {f'{LATIN}, {ARABIC}. ' * 9}", True)],
    ids=["to the right", "to the left"],
)
def test_every_line_of_a_paragraph_runs_as_its_first_letter_says(paragraph, turned, medium):
    for room in range(120, 320, 10):
        lines = typeface.wrap(typeface.clean(paragraph), "serif", 8, room)
        assert {typeface.is_right_to_left(line) for line in lines} == {turned}
        assert typeface.clean(" ".join(lines)) == typeface.clean(paragraph)
        assert max(typeface.width(line, "serif", 8) for line in lines) <= room + 1
        set_ = ["".join(glyph.text for glyph in typeface.glyphs(line, "serif")) for line in lines]
        assert all(sorted(shown) == sorted(typeface.clean(line)) for shown, line in zip(set_, lines, strict=True))
    long = campaigns.written("long.txt", (paragraph,), set())
    citation = Citation("long.txt", 0, len(paragraph), paragraph, "main")
    page = drawn(made([campaigns.ROAD._replace(citations=(citation,))], (long,)), medium=medium).pages[0]
    assert {typeface.is_right_to_left(text.text) for text in page.words if text.role == "excerpt"} == {turned}


@pytest.mark.parametrize("documents", [(), campaigns.DOCUMENTS], ids=["no documents", "documents"])
@pytest.mark.parametrize("gazetteer", [NO_FILE, SourceFile("g.csv", "a" * 64)], ids=["no gazetteer", "gazetteer"])
def test_the_footer_names_the_files_that_are_known(documents, gazetteer):
    edition = replace(made(campaigns.EVENTS, documents), gazetteer=gazetteer)
    hashes = [text.text for text in words(drawn(edition), "hash")]
    assert hashes == [f"SHA-256 {source.sha256}" for source in edition.sources]
    assert len(edition.sources) == len(documents) + bool(gazetteer.name)


def test_what_stands_on_the_map_is_listed_before_what_lies_beyond_it(campaign):
    edition = replace(make_edition(campaign), bounds=(-0.2, 16.0, 0.1, 16.4))
    plate = drawn(edition)
    shown = [int(text.text) for text in words(plate, "source")]
    assert plate.on_map
    assert set(shown[: len(plate.on_map)]) == plate.on_map
    assert len(shown) > len(plate.on_map)


def test_a_map_without_an_event_says_so(campaign):
    plate = drawn(replace(make_edition(campaign), bounds=(10.0, 40.0, 11.0, 41.0)))
    (said,) = words(plate, "empty")
    assert not any(said.box.touches(text.box) for text in words(plate, *ON_MAP))
    assert said.text.startswith("No event of this view lies on this map")


def test_the_map_widens_to_the_chosen_event(campaign):
    edition = make_edition(campaign)
    chosen = next(event for event in edition.events if any(place.name == "Abidjan" for place in event.places))
    assert "Abidjan" in {mark.name for mark in drawn(edition).outside}
    plate = drawn(make_edition(campaign, View(None, event=chosen.event_id)))
    assert {mark.name for site in plate.sites if site.selected for mark in site.marks} == {"Abidjan"}
    number = edition.events.index(chosen) + 1
    assert words(plate, "source")[0].text == str(number)
    asked = replace(make_edition(campaign, View(None, event=chosen.event_id)), bounds=(0.0, 19.0, 2.0, 20.5))
    assert "Abidjan" in {mark.name for mark in drawn(asked).outside}


def test_a_chosen_event_without_a_place_heads_the_sources(campaign):
    edition = make_edition(campaign)
    number, chosen = next((n, event) for n, event in enumerate(edition.events, start=1) if not event.places)
    plate = drawn(make_edition(campaign, View(None, event=chosen.event_id)))
    assert words(plate, "source")[0].text == str(number)
    assert not any(text.text == "Without a place" for text in words(plate, "sources"))


def test_a_ring_from_beyond_the_map_bears_its_name_or_is_not_drawn(plate_of, campaign):
    _, plate = plate_of()
    (name,) = words(plate, "ring")
    assert name.text == "1 Azawad: within 450 km"
    mark = plate.rings[0].mark
    x, y = (float(part) for part in plate.view.project(mark.longitude, mark.latitude))
    radius = mark.spot.radius_km * plate.view.points_per_km(mark.latitude)
    assert math.dist((x, y), name.box.middle) == pytest.approx(radius, abs=3)
    narrow = drawn(replace(make_edition(campaign), bounds=(1.1, 19.7, 1.3, 19.9)))
    assert [text.text for text in words(narrow, "ring")] == [ring.name for ring in narrow.rings]
    assert "Azawad" not in {ring.mark.name for ring in narrow.rings}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", VIEWS)
def test_no_number_stands_alone_above_a_name(plate_of, size, view):
    _, plate = plate_of(view, size)
    at = {round(text.box.bottom, 1) for text in words(plate, "place", "knot")}
    alone = [text for text in words(plate, "number") if round(text.box.bottom, 1) not in at]
    assert [text.text for text in alone if re.fullmatch(r"\d+", text.text)] == []


def test_the_legend_shows_only_the_signs_that_occur(plate_of):
    signs = ["Named place", "Area: somewhere in the ring", "Taken from nearby text", "Along a border"]

    def shown(plate):
        return [text.text for text in words(plate, "legend") if "(" not in text.text]

    assert shown(plate_of()[1]) == signs
    assert shown(drawn(made([campaigns.WITHDRAWAL._replace(places=(campaigns.ORU,), place_basis="explicit")]))) == [
        "Named place"
    ]
    assert shown(drawn(made([campaigns.WITHDRAWAL]))) == ["Area: somewhere in the ring", "Taken from nearby text"]
    assert shown(drawn(made([campaigns.WITHDRAWAL._replace(places=(), place_basis="none")]))) == []


@pytest.mark.parametrize("bounds", [(1.1, 19.7, 1.3, 19.9), (0.5, 19.5, 1.5, 20.5), (-4.0, 16.0, -3.0, 17.0), None])
def test_the_corner_map_names_countries(campaign, bounds):
    view = View(None, filters=Filters({}, text="raids"))
    plate = drawn(replace(make_edition(campaign, view), bounds=bounds))
    assert "Mali" in [text.text for text in words(plate, "inset")]


def test_the_country_of_the_campaign_is_named_on_the_map(plate_of):
    named = {text.text.replace("\u2009", "") for text in words(plate_of()[1], "country")}
    assert {"MALI", "ALGERIA"} <= named
    assert "Mali" in [text.text for text in words(plate_of()[1], "inset")]


def long_source():
    text = " ".join(f"Patrol {number} went on to the wells and met nobody there." for number in range(300))
    citation = Citation("long.txt", 0, len(text), text, "main")
    document = campaigns.written("long.txt", (text,), set())
    return text, made([campaigns.ROAD._replace(citations=(citation,)), *campaigns.EVENTS[:3]], (document,))


def test_a_source_that_is_taller_than_a_column_goes_on_in_the_next():
    text, edition = long_source()
    plate = drawn(edition, medium="pdf")
    quoted = [word for page in plate.pages[1:] for word in page.words if word.role == "excerpt"]
    assert all(word.box.bottom < page.height - 20 for page in plate.pages for word in page.words)
    assert text in " ".join(word.text for word in quoted)


@pytest.mark.parametrize("medium", ["png", "svg"])
def test_a_picture_quotes_a_source_in_short_that_no_column_holds(medium):
    _, edition = long_source()
    plate = drawn(edition, medium=medium, citations="full")
    assert len(words(plate, "source")) == len(edition.events)
    assert max(word.box.bottom for word in words(plate, "excerpt")) < plate.layout.sources.bottom
    assert any(word.text.endswith(" …”") for word in words(plate, "excerpt"))


@pytest.mark.parametrize("size", ["A4", "A3", "16:9", "800x1100"])
@pytest.mark.parametrize("count", range(1, 14))
def test_the_list_of_documents_keeps_together(count, size):
    documents = [campaigns.written(f"{number}.txt", ("Nothing.",), set()) for number in range(count)]
    plate = drawn(made(campaigns.EVENTS, documents), size, "pdf")
    for page in plate.pages[1:]:
        for word, following in itertools.pairwise(page.words):
            if word.text == "Documents" or (word.role == "document" and following.role == "hash"):
                assert 0 < following.box.top - word.box.top < 4 * word.size
    listed = [word for page in plate.pages[1:] for word in page.words if word.role == "hash"]
    sums = "".join(word.text.replace("SHA-256", "").strip() for word in listed)
    assert sums == "".join(source.sha256 for source in made(campaigns.EVENTS, documents).sources)
    assert {len(word.text.removeprefix("SHA-256").strip()) for word in listed} <= {0, 32, 64}  # whole, or two halves


def test_a_figure_that_is_not_stated_is_said_to_be_so_once():
    unknown = Loss("Islamists", "killed", "fighters", "many fighters", None, None, None, "additive")
    assert told_loss(unknown) == "killed, fighters, Islamists, figure not stated (“many fighters”)"


@pytest.mark.parametrize("size", ["694x520", "694x1200", "800x1100"])
def test_the_attribution_stands_clear_of_the_sums(plate_of, size):
    _, plate = plate_of("campaign", size)
    lowest = max(text.box.bottom for text in words(plate, "hash"))
    assert min(text.box.top for text in words(plate, "attribution")) > lowest + 1


def test_an_empty_window_is_said_in_words(campaign):
    edition = replace(make_edition(campaign), events=())
    assert "No event of 56 in this window" in [text.text for text in words(drawn(edition), "filters")]


@pytest.mark.parametrize("medium", ["png", "svg", "pdf"])
def test_a_dollar_is_a_dollar(medium, monkeypatch):
    from matplotlib.mathtext import MathTextParser

    def parse(*_):
        raise AssertionError

    monkeypatch.setattr(MathTextParser, "parse", parse)
    title = r"Paid $x^2$ and $\frac{1}{2}$"
    data = draw_plate(made(campaigns.EVENTS, title=title), options(), medium)
    assert data
    if medium == "svg":
        assert title in data.decode()


@pytest.mark.parametrize(
    ("words", "start", "end", "told"),
    [
        ("after 4 June", date(2021, 6, 5), None, "from 5 June 2021 (worked out)"),
        ("since 5 June", date(2021, 6, 5), None, "from 5 June 2021"),
        ("by 05/06/2021", None, date(2021, 6, 5), "by 5 June 2021"),
        ("by June", None, date(2021, 6, 30), "by 30 June 2021 (worked out)"),
        ("5 June", date(2021, 6, 5), date(2021, 6, 5), "5 June 2021"),
    ],
)
def test_a_day_that_is_not_printed_is_not_shown_as_if_it_were(words, start, end, told):
    event = campaigns.ROAD._replace(
        date_start=start, date_end=end, date_text=words, date_basis="explicit", date_precision="day", notes=()
    )
    assert date_note(event) == told
