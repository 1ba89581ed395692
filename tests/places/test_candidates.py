"""The names of a document by sentence."""

from panther.places.candidates import names_by_sentence
from panther.reading import document_from_text
from tests.places.atlas import ATLAS


def candidates(text):
    found = names_by_sentence(document_from_text("text.txt", text), ATLAS)
    return [(sentence.text, [name.text for name in names]) for sentence, names in found]


def test_only_sentences_with_names_are_read():
    text = "Nothing happened. They took Vorn and Kaldor Valley. It rained."
    assert candidates(text) == [("They took Vorn and Kaldor Valley.", ["Vorn", "Kaldor Valley"])]


def test_descriptions_are_looked_for_only_beside_names():
    assert candidates("The city was shelled.") == []


def test_small_letters_are_no_name():
    assert candidates("It took ug and vorn.") == []


def test_all_spellings_are_found():
    assert [names for _, names in candidates("They took AL-VORN, al Vorn and Al‑Vorn.")] == [
        ["AL-VORN", "al Vorn", "Al‑Vorn"]
    ]
