"""Dates at the head of a sentence: bare days as labels of items, and dates of another language than the sentence's."""

import pytest

from panther.languages import read_dates
from panther.reading import document_from_text
from tests.growth import assert_linear


def days(text):
    """Return the words and the first days of the dates of a text."""
    mentions = read_dates(document_from_text("a.md", text)).mentions
    return [(each.text, each.interval and str(each.interval.start)) for each in mentions]


@pytest.mark.parametrize(
    "text",
    [
        "# March 2013\n\n- 22 March: Rebels attacked Gao.\n- 23: The army took the town.\n",
        "# March 2013\n\n**21 March**: Rebels attacked Gao. They fled.\n\n- 23: The army took the town.\n",
        "# Mars 2013\n\n- 22 mars : Des rebelles attaquent la ville de Gao.\n- 23 : Le poste est pris dans la nuit.\n",
    ],
)
def test_a_bare_day_as_a_label_is_of_the_month_above_it(text):
    assert ("23", "2013-03-23") in days(text)


def test_two_bare_days_are_one_stretch():
    (*_, first, last) = read_dates(
        document_from_text("a.md", "# March 2013\n\n- 25-26: The town was shelled.\n")
    ).mentions
    assert (first.text, last.text, str(last.interval.start), str(last.interval.end)) == (
        "25", "26", "2013-03-25", "2013-03-26"
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "On 5 March 2013 the army had a plan.\n\n- 1: It shelled the post.\n- 2: It took the town.\n",
        "# The plan of the army\n\n- 1: It shelled the post.\n- 2: It took the town.\n",
        "# March 2013\n\n- 22 soldiers were killed in the town.\n",
    ],
)
def test_a_number_of_a_list_or_a_count_is_no_day(text):
    assert all(len(words) > 2 for words, _ in days(text))


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        (
            "Le poste est pris par les rebelles le 5 mars 2013.\n\nOn 14 March, le convoi est dans la ville.\n",
            "14 March",
            "2013-03-14",
        ),
        (
            "Le poste est pris par les rebelles le 5 mars 2013.\n\nThe next day, le convoi est dans la ville.\n",
            "The next day",
            "2013-03-06",
        ),
        (
            "The post was taken by the rebels on 5 March 2013.\n\nLe 14 mars, the convoy was in the town.\n",
            "14 mars",
            "2013-03-14",
        ),
    ],
)
def test_a_sentence_may_open_with_a_date_of_another_language(text, words, day):
    assert [found for found_words, found in days(text) if words in found_words] == [day]


@pytest.mark.parametrize("opening", ["Sept, dont deux civils", "May, le chef du poste", "Ce jour-là, on 3 March"])
def test_one_word_or_a_date_later_on_is_none_of_another_language(opening):
    text = f"Le poste est pris par les rebelles le 5 mars 2013.\n\n{opening}, ont quitté la ville dans la nuit.\n"
    assert not any("Sept" in words or "Ma" in words for words, _ in days(text))


@pytest.mark.parametrize(
    "piece", ["- 3: the town\n", "Le 3 mars, the town fell.\n\n", "On 3 March, le poste est pris par eux.\n\n"]
)
def test_time_grows_with_the_text(piece):
    assert_linear(days, piece, 40_000 // len(piece))
