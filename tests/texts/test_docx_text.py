"""DOCX: the text of the document in its order, and nothing that was deleted or hidden."""

import io
import time
import zipfile

import pytest

from panther.errors import DocumentError
from panther.texts import limits, read_text
from tests.texts.made import RELATIONS, W, archive, docx, p

STYLES = (
    '<w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Own"><w:name w:val="Chapter"/><w:basedOn w:val="Titre1"/></w:style>'
    '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="L"><w:name w:val="List"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>'
)


def text(body, **parts):
    return read_text(docx(body, **parts), "a.docx").text


def run(words, properties=""):
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r>"


def test_paragraphs_headings_and_lists_by_their_styles_in_any_language():
    body = (
        p("The war", "T") + p("Begin", "Titre1") + p("One came.", "Loop") + p("Two", "Own") + p("first", "L") +
        p("no item", "L", '<w:numPr><w:numId w:val="0"/></w:numPr>') +
        p("Deep", properties='<w:outlineLvl w:val="2"/>') + p("Body", properties='<w:outlineLvl w:val="9"/>') + p(" ")
    )  # fmt: skip
    assert text(body, styles=STYLES) == (
        "# The war\n\n# Begin\n\nOne came.\n\n# Two\n\n- first\n\nno item\n\n### Deep\n\nBody\n\n"
    )


def test_words_of_a_paragraph_are_put_together():
    body = (
        "<w:p>" + run("On 3") + run(" May") + "<w:r><w:tab/><w:t>Brad</w:t><w:br/><w:t>fell</w:t><w:noBreakHyphen/>"
        '<w:t>in</w:t><w:br w:type="page"/><w:t>.</w:t></w:r>'
        f"<w:hyperlink>{run(' Linked')}</w:hyperlink><w:ins>{run(' added')}</w:ins>"
        f"<w:smartTag>{run(' smart')}</w:smartTag>"
        f"<w:del>{run('deleted')}</w:del><w:moveFrom>{run('moved')}</w:moveFrom>"
        + run("hidden", "<w:vanish/>")
        + run(" seen", '<w:vanish w:val="0"/>')
        + "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p('In a control.')}</w:sdtContent></w:sdt>"
    )
    assert text(body) == "On 3 May Brad\nfell-in . Linked added smart seen\n\nIn a control.\n\n"


def test_rows_of_a_table_stand_in_order_and_a_table_of_layout_is_none():
    def table(*rows):
        cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
        return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"

    body = p("Before") + table((p("Date"), p("Place")), (p("3 May"), p(""))) + p("After")
    assert text(body) == "Before\n\n| Date | Place\n\n| 3 May |\n\nAfter\n\n"
    assert text(table((p("One.") + p("Two."), p("Three.")))) == "One.\n\nTwo.\n\nThree.\n\n"


def test_notes_are_not_lost():
    body = (
        '<w:p><w:r><w:t>One</w:t><w:footnoteReference w:id="2"/><w:t> came</w:t><w:endnoteReference w:id="7"/></w:r>'
        "</w:p>" + p("Two.")
    )
    notes = {
        "footnotes": f'<w:footnote w:id="0">{p("line")}</w:footnote><w:footnote w:id="2">{p("On 3 May.")}</w:footnote>',
        "endnotes": f'<w:endnote w:id="7">{p("Gao.")}{p("More.")}</w:endnote>',
    }
    assert text(body, **notes) == "One[1] came[2]\n\nTwo.\n\n## Notes\n\n[1] On 3 May.\n\n[2] Gao.\n\nMore.\n\n"


def test_notes_that_cite_themselves_and_each_other_come_to_an_end():
    cite = '<w:p><w:r><w:t>{}</w:t><w:footnoteReference w:id="{}"/></w:r></w:p>'
    notes = "".join(
        f'<w:footnote w:id="{key}">{cite.format(words, other)}</w:footnote>'
        for key, words, other in ((2, "Itself.", 2), (3, "Other.", 4), (4, "Back.", 3))
    )
    assert text(cite.format("One", 2) + cite.format("Two", 3) + cite.format("Three", 2), footnotes=notes) == (
        "One[1]\n\nTwo[2]\n\nThree[1]\n\n## Notes\n\n[1] Itself.[1]\n\n[2] Other.[3]\n\n[3] Back.[2]\n\n"
    )


def test_a_text_box_is_read_once():
    box = f"<w:txbxContent>{p('Boxed.')}</w:txbxContent>"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    body = (
        f'<w:p><w:r><w:t>Around.</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="{mc}"><mc:Choice>{box}</mc:Choice>'
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert text(body) == "Around.\n\nBoxed.\n\n"


def problem(data):
    with pytest.raises(DocumentError) as told:
        read_text(data, "a.docx")
    (line,) = told.value.problems
    assert line.startswith("a.docx ")
    return line


def encrypted():
    data = bytearray(docx(p("It came.")))
    for sign, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.find(sign)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(sign, at + 1)
    return bytes(data)


OLE = bytes.fromhex("d0cf11e0a1b11ae1")
BILLION = (
    f'<!DOCTYPE lolz [<!ENTITY a "{"a" * 100}">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + f']><w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&i;</w:t></w:r></w:p></w:body></w:document>'
)
OUTSIDE = (
    f'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&x;</w:t>'
    "</w:r></w:p></w:body></w:document>"
)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no DOCX file, or is broken"),
        (b"plain words", "no DOCX file, or is broken"),
        (docx(p("It came."))[:300], "no DOCX file, or is broken"),
        (docx(p("It came.")).replace(b"document", b"documint"), "broken"),
        (archive({"a.txt": "x"}), "no DOCX file, or is broken"),
        (archive({"_rels/.rels": RELATIONS}), "no DOCX file, or is broken"),
        (archive({"_rels/.rels": RELATIONS, "word/document.xml": "<w:p>"}), "broken"),
        (archive({"_rels/.rels": RELATIONS, "word/document.xml": BILLION}), "broken"),
        (archive({"_rels/.rels": RELATIONS, "word/document.xml": OUTSIDE}), "broken"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (OLE + b"\0" * 600, "a file of Word 97 to 2003"),
        (encrypted(), "encrypted"),
        (docx(""), "holds no words"),
        (docx("<w:p>" * 5_000 + "</w:p>" * 5_000), "broken"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_line(data, words):
    before = time.process_time()
    assert words in problem(data)
    assert time.process_time() - before < 5


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch):
    bomb = docx(p("It came."), styles=" " * (limits.SMALL_PART + 1))
    small = docx(p("It came."), styles=STYLES)
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_: pytest.fail("unpacked"))
    assert "200 times its size). Nothing was unpacked." in problem(bomb)
    for limit in ("MOST_PARTS", "MOST_UNPACKED"):
        with monkeypatch.context() as patch:
            patch.setattr(limits, limit, 2)
            assert "Nothing was unpacked." in problem(small)


def test_a_part_that_says_too_little_of_its_size_is_broken():
    data = docx(p("It came. " * 1000))
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        size = made.getinfo("word/document.xml").file_size
    assert "broken" in problem(data.replace(size.to_bytes(4, "little"), (500).to_bytes(4, "little")))
