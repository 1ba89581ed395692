"""PDF: lines become paragraphs and headings, with the page that each stands on."""

import io
import time

import pytest
from pypdf import PdfReader, PdfWriter, apply_configuration

from panther.errors import DocumentError
from panther.model import Document
from panther.reading import document_from_bytes
from panther.texts import limits, read_text
from panther.texts.pdf_text import read_pdf
from tests.texts.made import assembled, drawn, paragraph, pdf

STORY = (
    "On 3 May 2011, rebels attacked the garrison of Brad at dawn and held the northern quarter until noon. Two "
    "soldiers were killed and five wounded; the attackers left eleven dead."
)
MORE = (
    "On 5 May a patrol struck a mine on the road to Kidal, and two vehicles were lost. The wounded were flown to Gao "
    "in the same night, and the road was closed for a week."
)


def read(*pages, **options):
    return read_text(pdf(*pages, **options), "a.pdf")


def test_the_lines_of_a_paragraph_are_one_and_a_gap_ends_it():
    first = paragraph(STORY)
    second = paragraph(MORE, first[-1][1] - 24)
    assert read([*first, *second]).text == f"{STORY}\n\n{MORE}\n\n"


def test_an_indent_or_a_short_last_line_ends_a_paragraph():
    first = paragraph(STORY)
    x, y, words, size = paragraph(MORE, first[-1][1] - 12)[0]
    rest = paragraph(MORE, first[-1][1] - 12)[1:]
    assert read([*first, (x + 14, y, words, size), *rest]).text == f"{STORY}\n\n{MORE}\n\n"
    short = paragraph(f"{STORY} All.", width=77)
    assert len(short[-1][2]) < 60
    assert read([*short, *paragraph(MORE, short[-1][1] - 12, width=77)]).text == f"{STORY} All.\n\n{MORE}\n\n"


def test_larger_and_bold_letters_are_headings():
    page = [(72, 760, "The war of", 20), (72, 736, "Brad", 20), (72, 715, "The first days", 14), *paragraph(STORY)]
    page += [(72, 640, "Later", 10, "bold"), *paragraph(MORE, 625)]
    assert read(page).text == f"# The war of Brad\n\n## The first days\n\n{STORY}\n\n### Later\n\n{MORE}\n\n"


def test_items_of_a_list_are_items():
    page = [*paragraph(STORY), (72, 640, "• one gun"), (72, 628, "• two"), (82, 616, "trucks"), (72, 604, "- three")]
    assert read(page).text == f"{STORY}\n\n- one gun\n- two trucks\n- three\n\n".replace("\n\n- one", "\n- one")


def test_a_paragraph_goes_on_over_the_page_and_its_page_is_known():
    lines = paragraph(f"{STORY} {MORE}")
    pages = lines[:3], [(x, 700, words, size) for x, _, words, size in lines[3:4]] + paragraph("Then it ended.", 600)
    found = read(*pages)
    document = document_from_bytes("a.pdf", pdf(*pages))
    assert document.text == found.text
    assert document.reader.startswith("pypdf ")
    for number, page in enumerate(pages, 1):
        for line in page:
            assert document.page_of(document.text.index(line[2])) == number, line
    assert [number for _, number in document.pages] == [1, 2]
    assert Document("a", "", "", "", ()).page_of(0) is None


def test_notes_at_the_foot_of_a_page_come_after_the_paragraph_that_goes_on():
    lines = paragraph(f"{STORY} {MORE}")
    first = [*lines[:3], (72, 60, "1. Staff of the army, Le Monde of 6 May.", 7)]
    found = read(first, [(x, 700 - 12 * n, words, size) for n, (x, _, words, size) in enumerate(lines[3:])])
    assert found.text == f"{STORY} {MORE}\n\n1. Staff of the army, Le Monde of 6 May.\n\n"
    document = document_from_bytes(
        "a.pdf", pdf(first, [(x, 700 - 12 * n, words, size) for n, (x, _, words, size) in enumerate(lines[3:])])
    )
    assert [page for _, page in document.pages] == [1, 2, 1]
    assert document.page_of(document.text.index("Staff")) == 1


def test_running_heads_and_page_numbers_are_left_out_only_where_they_repeat():
    def page(number, head):
        return [(72, 800, head), *paragraph(f"{STORY} Page {number}."), (290, 40, f"Bulletin 7 – {number + 3}")]

    found = read(*(page(number, "Staff of the army") for number in (1, 2, 3)))
    assert "Staff" not in found.text
    assert "Bulletin" not in found.text
    assert found.text.count("On 3 May") == 3
    assert found.notes == (
        "Left out as a running head or page number: “Staff of the army” on pages 1–3.",
        "Left out as a running head or page number: “Bulletin 7 – #” on pages 1–3.",
    )
    twice = read(*(page(number, "Staff of the army") for number in (1, 2)))
    assert twice.text.count("Staff of the army") == 2
    changing = read(*(page(number, head) for number, head in enumerate(("Gao", "Kidal", "Tessalit"), 1)))
    assert all(head in changing.text for head in ("Gao", "Kidal", "Tessalit"))
    same_words_elsewhere = read(*([(72, 800 - 60 * n, "Staff"), *paragraph(STORY, 500)] for n in range(3)))
    assert same_words_elsewhere.text.count("Staff") == 3


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("the recon-", "naissance flight", "the reconnaissance flight"),
        ("near al-", "Khalil", "near al-Khalil"),
        ("the anti-", "tank mine", "the anti-tank mine"),
        ("the second-", "in-command", "the second-in-command"),
        ("vingt-", "cinq morts", "vingt-cinq morts"),
        ("peut-", "être", "peut-être"),
        ("from 2012 -", "to 2013", "from 2012 - to 2013"),
        ("pages 3-", "4 of it", "pages 3-4 of it"),
        ("Sous-", "lieutenant", "Sous-lieutenant"),
        ("the fire-", "power of it. Its fire-power", "the fire-power of it. Its fire-power"),
        ("a low-", "lying fog; no lowlying sun", "a lowlying fog; no lowlying sun"),
    ],
)
def test_a_word_broken_at_the_end_of_a_line_is_one_again_and_its_own_hyphen_stays(first, second, joined):
    page = [*paragraph(STORY), (72, 500, f"{first}"), (72, 488, f"{second}")]
    assert read(page).text == f"{STORY}\n\n{joined}\n\n"


def test_pages_without_text_are_told():
    found = read([(72, 700, "It came.")], [], [(72, 700, "It went.")], [], [])
    assert found.notes == ("No text on pages 2, 4–5: a picture, or an empty page.",)


def test_the_same_bytes_give_the_same_text():
    data = pdf(paragraph(STORY), paragraph(MORE), compressed=True)
    assert read_text(data, "a.pdf") == read_text(data, "b.pdf")


def problem(data):
    with pytest.raises(DocumentError) as told:
        read_text(data, "a.pdf")
    (line,) = told.value.problems
    assert line.startswith("a.pdf ")
    return line


def locked(password, method="RC4-128"):
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(paragraph(STORY)))))
    writer.encrypt(user_password=password, owner_password="owner", algorithm=method)
    data = io.BytesIO()
    writer.write(data)
    return data.getvalue()


def test_a_file_that_forbids_only_printing_is_read_and_an_encrypted_one_is_refused():
    assert read_text(locked(""), "a.pdf").text == f"{STORY}\n\n"
    assert problem(locked("secret")) == "a.pdf is encrypted. Save it without a password and load it again."


GOOD = pdf(paragraph(STORY))
NESTED = b"[" * 200_000 + b"]" * 200_000


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no PDF, or is broken"),
        (b"plain words", "no PDF, or is broken"),
        (b"%PDF-1.4\n" + b"\0" * 1000, "no PDF, or is broken"),
        (GOOD[: len(GOOD) // 3], "is broken"),
        (pdf([], []), "holds no text: its pages are pictures, as of a scan."),
        (pdf(b"q 595 0 0 842 0 0 cm /picture Do Q"), "holds no text"),
        (pdf(NESTED + drawn([(72, 700, "x")])), "is broken"),
        (assembled(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]), "broken"),
        (pdf(b"(" + b" " * 90_000_000 + b") Tj", compressed=True), "broken: page 1 cannot be read"),
    ],
    ids=["empty", "text", "zeros", "cut", "blank", "scan", "nested", "loop", "bomb"],
)
def test_what_cannot_be_read_is_told_in_a_line(data, words):
    before = time.process_time()
    assert words in problem(data)
    assert time.process_time() - before < 20


def test_limits_are_enforced(monkeypatch):
    with apply_configuration(stream_parsing_work_maximum_count=1_000):
        assert problem(pdf(b"BT " * 2_000)) == "a.pdf is broken: page 1 cannot be read. Save it anew."
    monkeypatch.setattr(limits, "MOST_PAGES", 1)
    assert problem(pdf(paragraph(STORY), [])) == "a.pdf has 2 pages, more than 1. Divide it."
    monkeypatch.setattr(limits, "MOST_CHARACTERS", 20)
    assert problem(GOOD) == "a.pdf holds more than 20 characters of text. Divide it."
    monkeypatch.setattr(limits, "MOST_BYTES", 100)
    assert "has more than 0 MB" in problem(GOOD)


def test_the_reading_tells_its_progress_and_can_be_called_off():
    pages = []
    read_pdf(pdf(paragraph(STORY), paragraph(MORE)), "a.pdf", lambda *done: pages.append(done))
    assert pages == [(1, 2), (2, 2)]

    class CalledOffError(Exception):
        pass

    def stop(*_):
        raise CalledOffError

    with pytest.raises(CalledOffError):
        read_pdf(GOOD, "a.pdf", stop)
