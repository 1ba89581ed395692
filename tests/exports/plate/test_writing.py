"""The files: read by other people's readers, the same bytes for the same input."""

import io
import re
import unicodedata
import xml.etree.ElementTree as ET

import pytest
from PIL import Image
from pypdf import PdfReader

from panther.campaign import Campaign
from panther.exports.edition import make_edition
from panther.exports.plate.drawing import draw_plate
from panther.exports.plate.options import PlateOptions, read_size
from panther.model import EventPlace
from tests import campaigns, hostile
from tests.exports.plate.test_plate import made

MEDIA = ("png", "svg", "pdf")
SVG = "{http://www.w3.org/2000/svg}"
KIDAL = EventPlace("k", "كيدال", "كيدال", 18.44, 1.41, 4.0, "in", "point")
TESSALIT = EventPlace("t", "ⵜⵉⵙⵙⴰⵍⵉⵜ", "x", 20.2, 1.01, 30.0, "in", "area")
FOREST = EventPlace("f", "Forêt de l’Œuvre", "x", 19.3, 2.0, 20.0, "in", "area")


@pytest.fixture(scope="module")
def edition():
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1363000000")
        return make_edition(Campaign.open())


@pytest.fixture(scope="module")
def written(edition):
    return {medium: draw_plate(edition, PlateOptions(), medium) for medium in MEDIA}


def flat(text):
    """Text without line ends, and without the spaces that a reader puts in or leaves out around them."""
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("medium", MEDIA)
def test_the_same_input_gives_the_same_bytes(edition, written, medium):
    assert draw_plate(edition, PlateOptions(), medium) == written[medium]


def test_a_picture_says_its_size_and_what_it_shows(edition, written):
    picture = Image.open(io.BytesIO(written["png"]))
    assert abs(picture.width - 841.89 / 72 * 150) <= 1
    assert abs(picture.height - 595.28 / 72 * 150) <= 1
    assert picture.info["dpi"] == pytest.approx((150, 150), abs=0.02)
    facts = picture.text
    assert facts["Window"] == "2013-02-19/2013-04-05"
    assert facts["Filters"] == "All types · all certainties · all documents"
    assert facts["Address"] == edition.address
    assert facts["Version"] == edition.version
    assert all(f"{source.name} sha256:{source.sha256}" in facts["Hashes"] for source in edition.sources)
    assert facts["Creation Time"] == "2013-03-11T11:06:40Z"


@pytest.mark.parametrize(("size", "pixels"), [("16:9", (1920, 1080)), ("4:3", (1440, 1080)), ("1200x800", (1200, 800))])
def test_slides_and_pixels_have_the_size_asked_for(size, pixels):
    width, height, dpi = read_size(size)
    data = draw_plate(made(campaigns.EVENTS), PlateOptions(width, height, dpi), "png")
    assert Image.open(io.BytesIO(data)).size == pixels


def test_every_excerpt_is_found_in_a_pdf(edition, written):
    reader = PdfReader(io.BytesIO(written["pdf"]))
    pages = [flat(page.extract_text()) for page in reader.pages]
    text = "".join(pages[1:])
    for event in edition.events:
        for citation in event.citations:
            assert flat(citation.text) in text or citation.role == "copy"
    for source in edition.sources:
        assert source.sha256 in text
    assert all(flat("Operation Panther") in page for page in pages)
    assert reader.metadata["/Title"] == "Operation Panther"
    assert [float(edge) for edge in reader.pages[0].mediabox[2:]] == pytest.approx([841.89, 595.28], abs=0.01)


def test_fonts_are_in_the_pdf_with_their_letters(written):
    reader = PdfReader(io.BytesIO(written["pdf"]))
    fonts = reader.pages[0]["/Resources"]["/Font"].values()
    names = {font.get_object()["/BaseFont"] for font in fonts}
    assert any(name.endswith("SourceSerifPro-Regular") for name in names)
    for font in fonts:
        inner = font.get_object()["/DescendantFonts"][0].get_object()
        assert "/FontFile2" in inner["/FontDescriptor"].get_object()
        assert "/ToUnicode" in font.get_object()


def test_text_in_an_svg_is_text(edition, written):
    root = ET.fromstring(written["svg"])
    texts = ["".join(node.itertext()) for node in root.iter(f"{SVG}text")]
    assert "Operation Panther" in texts
    assert edition.gazetteer.sha256 in " ".join(texts)
    assert all(node.get("textLength") for node in root.iter(f"{SVG}text"))
    assert root.get("width") == "841.89pt"


@pytest.mark.parametrize("medium", MEDIA)
def test_hostile_text_breaks_no_file(medium):
    data = draw_plate(made(hostile.EVENTS, hostile.DOCUMENTS, title=hostile.SCRIPT), PlateOptions(), medium)
    if medium == "png":
        Image.open(io.BytesIO(data)).verify()
    elif medium == "pdf":
        assert "<script>window.hacked" in PdfReader(io.BytesIO(data)).pages[0].extract_text()
    else:
        root = ET.fromstring(data)
        assert not list(root.iter(f"{SVG}script"))
        assert any("<script>" in "".join(node.itertext()) for node in root.iter(f"{SVG}text"))


def test_names_of_any_script_are_set_in_a_font_that_holds_them():
    from panther.exports.plate import typeface

    for style in ("sans", "sans-bold", "serif", "serif-bold", "serif-italic", "serif-italic-bold", "mono"):
        for place in (KIDAL, TESSALIT, FOREST):
            files = {glyph.file.rpartition("/")[2] for glyph in typeface.glyphs(place.name, style)}
            assert files
            assert "LastResortHE-Regular.ttf" not in files
            assert all(glyph.number != 0 for glyph in typeface.glyphs(place.name, style))


@pytest.mark.parametrize("name", ["قُتل", "ماليّة", "ممّا", "दिल्लीपुर", "北京村", "é\u0302tat", "😀", "Kidāl\u0301"])
def test_letters_with_marks_are_found_again_in_a_pdf_as_they_were_typed(name):
    events = [campaigns.ATTACK._replace(places=(KIDAL._replace(name=name),))]
    text = PdfReader(io.BytesIO(draw_plate(made(events), PlateOptions(), "pdf"))).pages[0].extract_text()
    assert name in text or unicodedata.normalize("NFC", name) in text


def test_arabic_is_joined_and_runs_from_right_to_left():
    from panther.exports.plate import typeface

    apart = sum(typeface.width(letter, "sans", 10) for letter in "كيدال")
    assert typeface.width("كيدال", "sans", 10) < apart
    assert typeface.glyphs("كيدال", "sans")[0].text == "ل"
    events = [campaigns.ATTACK._replace(places=(place,)) for place in (KIDAL, TESSALIT, FOREST)]
    text = PdfReader(io.BytesIO(draw_plate(made(events), PlateOptions(), "pdf"))).pages[0].extract_text()
    assert all(letter in text for letter in "كيدالⵜⵉⵙⵍŒ’")
