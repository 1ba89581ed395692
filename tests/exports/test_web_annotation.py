"""Web Annotations, held to the W3C's data model."""

import json
from base64 import urlsafe_b64decode

import pytest

from panther.campaign import Campaign
from panther.events.table import to_record
from panther.exports.edition import make_edition
from panther.exports.web_annotation import AROUND, dumps
from tests import campaigns, hostile
from tests.exports.editions import HOSTILE, SIEGE, edition_of
from tests.texts.made import pdf


def annotations(edition):
    return json.loads(dumps(edition))["first"]["items"]


def test_the_collection_is_one_of_the_data_model():
    collection = json.loads(dumps(SIEGE))
    assert collection["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], collection["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    assert collection["total"] == len(collection["first"]["items"]) == len(campaigns.EVENTS)
    ids = [annotation["id"] for annotation in collection["first"]["items"]]
    assert len(set(ids)) == len(ids)
    for annotation in collection["first"]["items"]:
        assert annotation["type"] == "Annotation"
        assert annotation["target"]


def test_words_of_a_pdf_name_their_page(tmp_path):
    (tmp_path / "raid.pdf").write_bytes(pdf([], [(72, 700, "On 3 May 2011, rebels attacked Kidal.")]))
    (target,) = annotations(make_edition(Campaign.open(tmp_path)))[0]["target"]
    assert target["source"]["format"] == "application/pdf"
    assert target["selector"][0] == {
        "type": "FragmentSelector", "conformsTo": "http://tools.ietf.org/rfc/rfc8118", "value": "page=2",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("edition", "documents"), [(SIEGE, campaigns.DOCUMENTS), (HOSTILE, hostile.DOCUMENTS)], ids=["siege", "hostile"]
)
def test_positions_and_quotations_lead_to_the_words(edition, documents):
    texts = {document.name: document.text for document in documents}
    for annotation, event in zip(annotations(edition), edition.events, strict=True):
        for target, citation in zip(annotation["target"], event.citations, strict=True):
            text, (position, quote) = texts[target["source"]["fileName"]], target["selector"]
            assert (position["type"], quote["type"]) == ("TextPositionSelector", "TextQuoteSelector")
            assert text[position["start"] : position["end"]] == quote["exact"] == citation.text
            assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
            assert len(quote["prefix"]) == min(AROUND, position["start"])
            assert target["role"] == citation.role


def test_the_body_is_the_record():
    for annotation, event in zip(annotations(SIEGE), SIEGE.events, strict=True):
        assert annotation["body"][1]["record"] == to_record(event)


def test_a_document_is_named_by_its_bytes():
    source = annotations(SIEGE)[0]["target"][0]["source"]
    scheme, _, digest = source["id"].partition(";")
    assert scheme == "ni:///sha-256"
    assert urlsafe_b64decode(digest + "=").hex() == source["sha256"] == "0" * 64


def test_records_without_documents_have_quotations_without_their_surroundings():
    target = annotations(edition_of("Records", campaigns.EVENTS))[0]["target"][0]
    assert target["source"]["id"].startswith("urn:panther:document:")
    assert set(target["selector"][1]) == {"type", "exact"}
