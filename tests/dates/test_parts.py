"""Parts of a month, weekends, and months that are names."""

from __future__ import annotations

import pytest

from panther.dates import read_dates
from panther.reading import document_from_text


@pytest.mark.parametrize(
    ("sentence", "words", "first", "last"),
    [
        ("Rain fell in the first days of July.", "the first days of July", "2012-07-01", "2012-07-10"),
        ("Rain fell in the opening days of July.", "the opening days of July", "2012-07-01", "2012-07-10"),
        ("Rain fell in the first twelve days of July.", "the first twelve days of July", "2012-07-01", "2012-07-12"),
        ("Over the weekend they left.", "the weekend", "2012-06-16", "2012-06-17"),
        ("They left the following weekend.", "the following weekend", "2012-06-16", "2012-06-17"),
        ("They had left the previous weekend.", "the previous weekend", "2012-06-09", "2012-06-10"),
    ],
)
def test_days_of_a_part(sentence, words, first, last):
    text = "On 14 June 2012 a ferry sank. " + sentence
    mention = read_dates(document_from_text("t.txt", text)).mentions[-1]
    assert mention.interval is not None
    assert (mention.text, str(mention.interval.start), str(mention.interval.end)) == (words, first, last)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("He left Captain August Lindqvist in command.", []),
        ("In August Lindqvist took command.", ["August"]),
        ("The August Offensive failed.", ["August"]),
    ],
)
def test_a_month_that_is_a_name_is_no_date(sentence, expected):
    assert [m.text for m in read_dates(document_from_text("t.txt", sentence)).mentions] == expected
