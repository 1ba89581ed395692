"""Citations of the documents."""

import json
import re

import pytest

from panther.exports.references import dump_bibtex, dump_csl, references
from panther.reading import document_from_text
from tests import campaigns, hostile
from tests.exports.editions import HOSTILE, SIEGE, edition_of, made

BOTH = (SIEGE, HOSTILE)


def balanced(entry):
    """Whether every brace has its partner, as BibTeX counts: a backslash before one does not matter."""
    depth = 0
    for character in entry:
        depth += (character == "{") - (character == "}")
        if depth < 0:
            return False
    return depth == 0


@pytest.mark.parametrize("edition", BOTH, ids=["siege", "hostile"])
def test_every_document_has_an_entry_that_parses(edition):
    text = dump_bibtex(edition)
    entries = re.findall(r"^@misc\{([a-z0-9-]+),\n((?:  \w+ = \{.*\},\n)+)\}$", text, re.MULTILINE)
    assert [key for key, _ in entries] == [reference.key for reference in references(edition)]
    assert len(entries) == len(edition.documents)
    assert balanced(text)
    for _, fields in entries:
        assert not re.search(r"(?<!\\)[&%$#_^~]", fields)


@pytest.mark.parametrize("edition", BOTH, ids=["siege", "hostile"])
def test_name_and_sum_are_there_and_no_author_or_date(edition):
    items = json.loads(dump_csl(edition))
    for item, document in zip(items, sorted(edition.documents.values(), key=lambda d: d.name), strict=True):
        assert set(item) == {"id", "type", "title", "archive_location", "note"}
        assert document.sha256 in item["note"]
        assert "none is made up" in item["note"]
    assert "author =" not in dump_bibtex(edition)


def test_the_title_is_the_heading_that_a_document_begins_with():
    document = document_from_text("war.txt", "= The war of {1} & Łódź =\n\nOn 3 May 2011, rebels attacked.\n")
    (reference,) = references(made((), (document,)))
    assert (reference.key, reference.title) == ("war", "The war of {1} & Łódź")
    assert r"title = {The war of \textbraceleft{}1\textbraceright{} \& Łódź}" in dump_bibtex(made((), (document,)))


def test_names_that_look_alike_have_keys_of_their_own():
    documents = [document_from_text(name, "It rained.") for name in ("a b.txt", "a-b.txt", "戦.txt", "争.txt")]
    assert [r.key for r in references(made((), documents))] == ["a-b", "a-b-2", "document", "document-2"]


def test_records_without_documents_name_what_they_cite():
    found = references(edition_of("Records", campaigns.EVENTS))
    assert [(reference.file, reference.sha256) for reference in found] == [("first.txt", ""), ("second.txt", "")]
    assert "was not read" in found[0].note


def test_no_documents_are_no_entries():
    assert dump_bibtex(made((), ())) == "% No documents.\n"
    assert json.loads(dump_csl(made((), ()))) == []


def test_a_file_name_is_on_one_line():
    assert all("\n" not in reference.file for reference in references(HOSTILE))
    assert hostile.FILE.startswith('">')
