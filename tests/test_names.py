"""Names found in text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panther.folding import fold_text
from panther.names import NameIndex, Phrases, name_keys
from tests.growth import assert_linear

INDEX = NameIndex(
    [
        ("Ametettaï Valley", "valley"),
        ("Gao", "gao"),
        ("Kidal", "kidal"),
        ("region of Kidal", "kidal-region"),
        ("Aguel'hoc", "aguelhoc"),
        ("N'Djamena", "ndjamena"),
        ("Sanaa", "sanaa"),
        ("Tin Zaouaten", "village"),
        ("Tin Zaouaten", "town"),
        ("Zaouaten Pass", "pass"),
    ],
)


def found(text):
    return [(match.text, *match.payloads) for match in INDEX.find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "the valley of Ametettai", "the Ametettaï valley", "the AMETETTAÏ VALLEY", "la vallée de l'Ametettaï",
        "valley Ametettai", "vallée d’Ametettai", "the valley of the Ametettaï", "the Ametettai\nValley",
    ],
)  # fmt: skip
def test_word_orders_are_one_name(text):
    assert [payload for _, payload in found(text)] == ["valley"]


def test_offsets_lead_to_the_words_as_printed():
    text = "From Gao’s gates to N\u2019Djame\u0301na, Sana'a  and d'Aguelhoc"
    assert [match.text for match in INDEX.find(text)] == ["Gao", "N’Djame\u0301na", "Sana'a", "Aguelhoc"]
    assert all(text[match.start : match.end] == match.text for match in INDEX.find(text))


@pytest.mark.parametrize("text", ["Gaoua", "Margao", "Gao2", "kidals", "NKidal"])
def test_names_stand_at_word_boundaries(text):
    assert found(text) == []


def test_case_is_for_the_caller():
    assert found("they went to gao and GAO") == [("gao", "gao"), ("GAO", "gao")]


def test_the_longest_name_wins_and_names_do_not_overlap():
    assert found("the region of Kidal, Kidal Region, Kidal") == [
        ("region of Kidal", "kidal-region"),
        ("Kidal Region", "kidal-region"),
        ("Kidal", "kidal"),
    ]
    assert found("Tin Zaouaten Pass") == [("Tin Zaouaten", "village", "town")]


def test_a_name_that_fails_at_its_boundary_hides_no_other():
    index = NameIndex([("Tin Zaouatens", 1), ("Zaouaten Pass", 2)])
    assert [match.payloads for match in index.find("Tin Zaouaten Pass")] == [(2,)]


def test_lookup_folds_and_keeps_the_order():
    assert INDEX.lookup("TIN-ZAOUATEN") == ("village", "town")
    assert INDEX.lookup("Kidal region") == ("kidal-region",)
    assert INDEX.lookup("Timbuktu") == ()


def test_a_region_is_not_the_town_of_its_name():
    assert not set(name_keys("Tessalit")) & set(name_keys("Tessalit Region"))
    assert set(name_keys("Tessalit Region")) == set(name_keys("région de Tessalit"))


def test_an_empty_index_finds_nothing():
    assert list(NameIndex([]).find("Gao")) == []
    assert len(NameIndex([("", 1), ("--", 2)])) == 0


def test_a_text_folded_before_is_not_folded_again():
    assert [match.text for match in INDEX.find(fold_text("to GAO"))] == ["GAO"]


@given(st.lists(st.text(st.sampled_from("ab -'é"), min_size=1), max_size=6), st.text(st.sampled_from("ab -'éA\n")))
def test_matches_are_in_order_disjoint_and_looked_up(names, text):
    index = NameIndex((name, name) for name in names)
    end = 0
    for match in index.find(text):
        assert match.start >= end
        assert text[match.start : match.end] == match.text
        assert index.lookup(match.text) == match.payloads != ()
        end = match.end


def test_a_hostile_text_takes_linear_time():
    index = NameIndex([("a a", 1), ("a a a a a a", 2), ("'", 3)])
    assert sum(1 for _ in index.find("a " * 60_000 + "'" * 60_000)) == 10_000
    assert_linear(lambda text: list(index.find(text)), "a ", 300_000)
    assert_linear(lambda text: list(index.find(text)), "'", 300_000)


def test_an_index_gives_what_its_names_stand_for_in_order():
    assert list(NameIndex([("Gao", 2), ("Gawgaw", 2), ("Kidal", 1)]).meanings()) == [2, 1]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The air force of the air", ["air force", "air"]),
        ("(Air Force) hair, airs and air-force", ["Air Force", "air"]),
        ("éair airé _air_ air", ["air", "air"]),
    ],
)
def test_phrases_are_found_between_what_is_neither_letter_nor_digit(text, found):
    spans = Phrases(["air", "air force"], any_case=True).longest(text)
    assert [text[start:end] for start, end in spans] == found


def test_phrases_in_their_own_case_and_script():
    spans = Phrases(["Łódź", "Łódź Fabryczna", "Gao"]).longest("gao, Łódź Fabryczna, Łódz, Łódź")
    assert list(spans) == [(5, 19), (27, 31)]


def test_no_phrases_are_found_nowhere():
    assert list(Phrases([]).longest("air")) == []
