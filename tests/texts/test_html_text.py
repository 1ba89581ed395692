"""HTML: what a reader of the page sees, and nothing else."""

import time
from contextlib import suppress

import pytest

from panther.errors import DocumentError
from panther.reading import document_from_bytes
from panther.texts import read_text


def text(page, encoding="utf-8"):
    return read_text(page.encode(encoding), "a.html").text


def test_headings_paragraphs_and_lists_stand_in_order():
    page = """<html><head><title>Not shown</title></head><body>
    <h1>The  war</h1>
    <p>On 3 May 2011 rebels
    attacked <b>Brad</b>.</p>Loose words.<div>More <i>of</i> it.<h3>Later</h3></div>
    <ul><li>one</li><li><p>two</p><p>and more</p></li></ul><p>Two<br>lines.</p>
    <pre>kept
      lines</pre><blockquote>She said <q>so</q>.</blockquote></body></html>"""
    assert text(page) == (
        "# The war\n\nOn 3 May 2011 rebels attacked Brad.\n\nLoose words.\n\nMore of it.\n\n### Later\n\n"
        "- one\n- two\n\nand more\n\nTwo\nlines.\n\nkept\nlines\n\nShe said “so”.\n\n"
    )


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>alert('Gao')</script>",
        "<style>p { content: 'Gao' }</style>",
        "<noscript>Gao</noscript><template>Gao</template><iframe>Gao</iframe><svg><text>Gao</text></svg>",
        '<p hidden>Gao</p><p aria-hidden="true">Gao</p>',
        '<div style="color: red; DISPLAY : none"><p>Gao</p></div><span style="visibility:hidden">Gao</span>',
        "<!-- Gao --><?php Gao ?><![CDATA[ Gao ]]>",
        "<button>Gao</button><select><option>Gao</option></select><textarea>Gao</textarea>",
        '<table hidden><tr><td>Gao</td></tr></table><img alt="Gao" onerror="Gao()" src=x>',
    ],
)
def test_what_is_not_seen_is_no_text(hidden):
    assert text(f"<body><p>Before</p>{hidden} after</body>") == "Before\n\nafter\n\n"


def test_the_title_stands_for_a_heading_that_is_not_there():
    assert text("<title>The war\n of Brad</title><p>It came.") == "# The war of Brad\n\nIt came.\n\n"


def test_entities_are_characters_and_what_does_not_print_is_left_out():
    assert text("<p>Caf&eacute; &amp; &#8220;bar&#x201d; &lt;b&gt; 1&nbsp;200 Tes\u00adsalit\u200b") == (
        "Café & “bar” <b> 1\u00a0200 Tessalit\n\n"
    )


def test_rows_of_a_table_stand_in_order_and_a_table_of_layout_is_none():
    rows = "<caption>Losses</caption><tr><th>Date<th>Place<tr><td>3 May<td><b>Brad</b><tr><td><td>Gao"
    assert text(f"<p>Before<table>{rows}</table><p>After") == (
        "Before\n\nLosses\n\n| Date | Place\n\n| 3 May | Brad\n\n| | Gao\n\nAfter\n\n"
    )
    assert text("<table><tr><td><p>One.<p>Two.<td><h2>Three</h2></table>") == "One.\n\nTwo.\n\n## Three\n\n"
    assert text("<table><tr><td>Out<table><tr><td>in<td>side</table></table>") == "Out\n\n| in | side\n\n"


def test_the_box_of_facts_is_one_for_reading_too():
    box = """<table class="infobox vevent"><tr><th colspan=2>Battle of Brad</th></tr>
    <tr><th>Date</th><td>3 May 2011<br>5 May 2011</td></tr><tr><th colspan=2>Casualties</th></tr>
    <tr><td>3 killed</td><td><ul><li>5 killed</li><li>6 wounded</li></ul></td></tr></table><p>It came.</p>"""
    document = document_from_bytes("a.html", box.encode())
    assert [(sentence.kind, sentence.text) for sentence in document.sentences] == [
        ("infobox", "Infobox"),
        ("infobox", "- Date: 3 May 2011, 5 May 2011"),
        ("infobox", "- Casualties 1: 3 killed"),
        ("infobox", "- Casualties 2: 5 killed, 6 wounded"),
        ("prose", "It came."),
    ]


@pytest.mark.parametrize(
    ("page", "encoding"),
    [
        ('<meta charset="windows-1252"><p>Élan €', "cp1252"),
        ('<meta http-equiv=Content-Type content="text/html; charset=iso-8859-1"><p>Élan €', "cp1252"),
        ('<?xml version="1.0" encoding="iso-8859-15"?><p>Élan €', "iso8859-15"),
        ("<meta charset=koi8-r><p>Гао", "koi8-r"),
        ("<p>Élan €", "utf-8"),
        ("\ufeff<meta charset=koi8-r><p>Élan €", "utf-8"),
        ("\ufeff<p>Élan €", "utf-16-le"),
        ("<p>Élan €", "cp1252"),
    ],
)
def test_the_encoding_is_that_of_the_mark_or_of_the_page(page, encoding):
    found = read_text(page.encode(encoding), "a.htm")
    assert (found.text, found.encoding) == (page.rpartition("<p>")[2] + "\n\n", encoding)


def test_a_page_that_says_what_it_is_not_is_read_and_that_is_told():
    found = read_text(b"<meta charset=euc-jp><p>\xc9lan \xff", "a.html")
    assert (found.text, found.encoding) == ("Élan ÿ\n\n", "cp1252")
    assert found.notes == ("a.html is not EUC_JP as it says (byte 25): read as cp1252.",)


@pytest.mark.parametrize("charset", ["rot13", "base64", "nonsense", "utf-7", "unicode_escape", "idna", "utf-16"])
def test_no_page_chooses_a_codec_that_is_none(charset):
    assert text(f"<meta charset={charset}><p>It came. +AGE-") == "It came. +AGE-\n\n"


def test_a_page_without_words_is_refused():
    for page in (b"", b"  ", b"<p> </p>", b"<script>x()</script>"):
        with pytest.raises(DocumentError, match=r"a\.html holds no words"):
            read_text(page, "a.html")
    with pytest.raises(DocumentError, match="NUL"):
        read_text(b"<p>a\0b", "a.html")


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 20_000 + "deep",
        "<b>" * 20_000 + "deep",
        "<table><tr><td>" * 3_000 + "deep",
        "<ul><li>" * 5_000 + "deep",
        "<p " + "a=1 " * 50_000 + ">wide",
        "<" * 100_000 + "p>open",
        "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><p>&b;&b; bomb",
    ],
)
def test_pages_that_mean_harm_are_read_or_refused_in_little_time(page):
    before = time.process_time()
    with suppress(DocumentError):
        assert len(text(page)) < 2 * len(page)
    assert time.process_time() - before < 20


def test_elements_that_are_never_closed_lose_no_words():
    page = "<body>" + "".join(f"<font>Line {number}.<br>" for number in range(1_500))
    assert text(page).count("Line") == 1_500
    with pytest.raises(DocumentError, match="too deep in one another"):
        text("<p>Seen.</p>" + "<font>" * 5_000 + "Unseen.")


@pytest.mark.parametrize("codec", ["undefined", "idna", "punycode", "rot13", "nonsense"])
def test_a_codec_that_no_page_has_is_not_believed(codec):
    assert "Gao fell." in text(f'<meta charset="{codec}"><p>Gao fell. Ménaka held.</p>')
