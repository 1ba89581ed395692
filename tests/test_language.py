"""The language of paragraphs."""

from panther import language as languages
from panther.language import languages_of, of_paragraphs, text_in
from panther.reading import document_from_text

MIXED = (
    "The camp was attacked by rebels.\n\nLe camp a été attaqué par les rebelles.\n\nGao\n\nIt was quiet in the town.\n"
)


def test_function_words_decide():
    assert of_paragraphs(["The convoy left for the town.", "Le convoi est parti vers la ville."]) == ["en", "fr"]
    assert of_paragraphs(["le 12 mars, des soldats ont ete tues pres de la ville"]) == ["fr"]


def test_names_keep_the_language_of_what_stands_around_them():
    assert of_paragraphs(["Gao, Kidal", "Le convoi est parti de la ville.", "Tessalit"]) == ["fr", "fr", "fr"]
    assert of_paragraphs(["Gao", "The convoy of the army left.", "Charles de Gaulle"]) == ["en", "en", "en"]
    assert of_paragraphs(["Gao", "12"]) == ["en", "en"]


def test_french_names_make_no_english_paragraph_french():
    text = "The 2e régiment étranger de parachutistes and the Adrar des Ifoghas were named in the report."
    assert of_paragraphs([text]) == ["en"]


def test_the_text_in_a_language_keeps_the_offsets():
    document = document_from_text("a.txt", MIXED)
    assert languages_of(document) == {"en", "fr"}
    for language in ("en", "fr"):
        text = text_in(document, language)
        assert len(text) == len(MIXED)
        for sentence in document.sentences:
            same = text[sentence.start : sentence.end] == sentence.text
            assert same == (sentence.language == language)


def test_a_document_in_one_language_is_its_own_text():
    document = document_from_text("a.txt", "The camp was attacked.\n")
    assert text_in(document, "en") is document.text
    assert text_in(document, "fr") == ""


def test_a_paragraph_is_in_the_language_that_has_most_of_its_words(monkeypatch):
    spanish = frozenset(["el", "la", "los", "de", "en", "y", "fue", "con", "por", "una", "del", "al"])
    monkeypatch.setattr(languages, "_SETS", languages._SETS | {"es": spanish})
    monkeypatch.setattr(languages, "_OTHERS", languages._OTHERS | spanish)
    paragraphs = [
        "El convoy fue atacado por los rebeldes en la ciudad.",
        "Le convoi est parti de la ville avec les blessés.",
    ]
    assert of_paragraphs([*paragraphs, "The convoy left for the town."]) == ["es", "fr", "en"]
