"""Toponyms of whole documents."""

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from panther.errors import DocumentError
from panther.gazetteer import Gazetteer
from panther.places import PLACING, Proposer, find_toponyms
from panther.reading import document_from_text
from tests.growth import assert_linear
from tests.places.atlas import ATLAS, read

WORDS = st.sampled_from(
    ["in", "to", "from", "the", "of", "and", "near", "said", ",", ".", ";", ":", "(", ")", '"', "'s", "-", "–", "north",
     "km", "5", "between", "Zaman", "Vorn", "Oland", "Kaldor", "Bera", "Tarn River", "the city", "village",
     "was captured", "\n", "\n\n", "é", "’"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_toponyms_are_the_words_of_the_document_in_order(text):
    try:
        document = document_from_text("text.txt", text)
    except DocumentError:
        return
    found = find_toponyms(document, ATLAS)
    assert all(document.text[t.start : t.end] == t.text for t in found)
    assert all(a.end <= b.start or a.described for a, b in pairwise(found))
    assert found == find_toponyms(document, ATLAS)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read(text):
    try:
        document = document_from_text("text.txt", f"Zaman {text} Vorn")
    except DocumentError:
        return
    assert all(toponym.role for toponym in find_toponyms(document, ATLAS))


def test_a_place_has_no_candidates_and_an_ambiguous_name_no_place():
    found = read("They took Zaman, Bera, Kaldor Valley and the city.")
    assert all((t.place is None) or not t.candidates for t in found)
    assert all(t.place is None and len(t.candidates) == 2 for t in found if t.ambiguous)


def test_unknown_names_that_do_not_act_as_places_are_left_out():
    assert [t.text for t in read("They met in Kaldor. The Kaldor Council was angry.")] == ["Kaldor"]


def test_without_a_gazetteer_all_names_are_unknown():
    found = read("They took Zaman. Ten men died in Zaman.", Gazetteer(()))
    assert [(t.text, t.place) for t in found] == [("Zaman", None)] * 2


def test_one_proposer_serves_many_documents():
    proposer = Proposer(ATLAS.places)
    document = document_from_text("text.txt", "Ten men died in Yaltta.")
    assert find_toponyms(document, ATLAS, proposer=proposer) == find_toponyms(document, ATLAS)


@pytest.mark.parametrize(
    "piece",
    [
        "Zaman ",
        "Zaman, ",
        "in Zaman said ",
        "Zaman praised ",
        'he said "Zaman has no men left" ',
        "(Zaman) ",
        "the city ",
        "5 km south of Zaman ",
        "Zaman Kaldor Valley ",
        "part of the village of ",
        "in Ab ",
    ],
)
def test_time_grows_with_the_length_of_one_endless_sentence(piece):
    documents = cache(lambda text: document_from_text("text.txt", f"Zaman {text}"))
    assert_linear(lambda text: find_toponyms(documents(text), ATLAS), piece, 48_000 // len(piece))


def test_two_roles_place_an_event():
    assert sorted(PLACING) == ["destination", "event"]
