import base64
import hashlib
import json
import re
import zlib
from dataclasses import replace

import pytest

from panther.campaign import Campaign
from panther.errors import PantherError
from panther.exports.edition import make_edition
from panther.exports.page import page_html
from panther.exports.page.writing import _script_text
from panther.translation import speaking
from tests.exports.page.editions import hostile_edition, made_up
from tests.hostile import FILE, IMAGE, OTHER_FILE, SCRIPT

MOST_BYTES = 700_000
_PACKED = r'<script type="application/octet-stream" id="pn-(\w+)">([A-Za-z0-9+/=]*)</script>'


def packed(page):
    return {name: json.loads(zlib.decompress(base64.b64decode(text))) for name, text in re.findall(_PACKED, page)}


def test_the_page_of_the_seeds_is_small_and_holds_every_event():
    edition = make_edition(Campaign.open())
    page = page_html(edition)
    assert len(page) <= MOST_BYTES
    content = packed(page.decode())["campaign"]
    assert content["payload"]["events"]["id"] == [event.event_id for event in edition.events]
    assert {document["sha256"] for document in content["documents"]} <= {file.sha256 for file in edition.sources}


def test_the_same_edition_gives_the_same_bytes():
    assert page_html(made_up()) == page_html(made_up())


def test_nothing_that_a_document_says_stands_in_the_page_as_markup():
    page = page_html(hostile_edition()).decode()
    plain = page_html(replace(hostile_edition(), title="Plain")).decode()
    assert page.lower().count("<script") == plain.lower().count("<script") == 4
    assert page.lower().count("</script") == 4
    assert "<!--" not in page
    assert "<img" not in page
    assert "\u2028" not in page
    assert not any(words in page for words in (IMAGE, SCRIPT, FILE, OTHER_FILE))
    assert packed(page)["campaign"]["title"] == SCRIPT


def test_the_policy_allows_the_page_s_own_scripts_and_no_request():
    page = page_html(made_up()).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == rules["connect-src"] == "'none'"
    assert rules["img-src"] == "data:"
    frame = packed(page)["ground"]["frame"]
    scripts = re.findall(r"<script>(.*?)</script>", page + frame, re.DOTALL)
    hashes = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts]
    assert rules["script-src"].split() == [f"'sha256-{digest}'" for digest in hashes]
    assert len(scripts) == 4


def test_the_page_names_no_host_of_the_online_layers():
    page = page_html(made_up()).decode()
    everything = page + json.dumps(packed(page)["ground"])
    assert not re.search(r"tile\.openstreetmap|opentopomap|arcgisonline|sourceMappingURL", everything)
    assert not re.search(r"<link[^>]+href=\"(?!data:)|<[^>]+\ssrc=", everything)


@pytest.mark.parametrize("text", ["a = '</SCRIPT>'", "if (a <!--b) c"])
def test_a_script_that_would_leave_its_element_is_refused(text):
    with pytest.raises(PantherError, match="cannot stand in a page"):
        _script_text("some.js", text)


def test_a_page_speaks_the_language_of_who_exports_it():
    english = page_html(made_up())
    with speaking("fr"):
        french = page_html(made_up()).decode()
        assert page_html(made_up()).decode() == french
    assert page_html(made_up()) == english
    assert '<html lang="fr">' in french
    assert "À propos de ce fichier" in french
    assert packed(french)["campaign"]["payload"]["types"][0]["label"] == "Combats"
    assert '<html lang=\\"fr\\">' in json.dumps(packed(french)["ground"]["frame"])
    assert packed(french)["campaign"]["documents"] == packed(english.decode())["campaign"]["documents"]
