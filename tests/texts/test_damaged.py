"""Damaged files are read or refused in one line; nothing else is raised, whatever is broken in them."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from panther.errors import DocumentError
from panther.texts import read_text
from tests.texts.made import RELATIONS, W, archive, docx, p, paragraph, pdf

BODY = (
    p("War", "T") + p("On 3 May 2011 rebels attacked Kidal.", properties='<w:numPr><w:numId w:val="1"/></w:numPr>') +
    f"<w:tbl><w:tr><w:tc>{p('a')}</w:tc></w:tr></w:tbl>" + '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
)  # fmt: skip
XML = f'<w:document xmlns:w="{W}"><w:body>{BODY}</w:body></w:document>'.encode()
STYLES = f'<w:styles xmlns:w="{W}"><w:style w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>'.encode()
PDF = pdf(paragraph("On 3 May 2011, rebels attacked Kidal at dawn. " * 5), [(72, 700, "It fell.")])
HTML = (
    b'<meta charset=utf-8><title>War</title><h1>Kidal</h1><table class="infobox"><tr><th>Date<td>3 May<tr><td>a<td>b'
    b"</table><table><tr><td><p>x<p>y</table><ul><li><p>one</ul><pre>a\n b</pre><q>so</q><p hidden>no<p>It fell."
)
CHANGES = st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 60), st.binary(max_size=8)), min_size=1, max_size=8)


def damaged(data, changes):
    for place, length, bytes_ in changes:
        start = place % (len(data) + 1)
        data = data[:start] + bytes_ + data[start + length :]
    return data


def read_or_refuse(data, name):
    try:
        text = read_text(data, name).text
    except DocumentError as error:
        (line,) = error.problems
        assert re.match(rf"{re.escape(name)} .*\.$", line, re.DOTALL)
    else:
        assert text.strip()
        assert "\0" not in text
        text.encode()


@pytest.mark.parametrize(("name", "data"), [("a.pdf", PDF), ("a.docx", docx(BODY)), ("a.html", HTML)])
@given(CHANGES)
@settings(max_examples=60, deadline=None)
def test_damaged_files(name, data, changes):
    read_or_refuse(damaged(data, changes), name)


@given(CHANGES, st.booleans())
@settings(max_examples=60, deadline=None)
def test_damaged_parts_of_a_docx(changes, styles):
    parts = {"_rels/.rels": RELATIONS, "word/document.xml": XML, "word/styles.xml": STYLES}
    name = "word/styles.xml" if styles else "word/document.xml"
    read_or_refuse(archive(parts | {name: damaged(parts[name], changes)}), "a.docx")


@given(st.binary(max_size=400))
@settings(max_examples=60, deadline=None)
def test_drawing_commands_of_any_kind(content):
    read_or_refuse(pdf(content), "a.pdf")


@given(st.text(max_size=400))
@settings(max_examples=60, deadline=None)
def test_pages_of_any_text(content):
    read_or_refuse(content.encode("utf-8", "replace"), "a.html")
