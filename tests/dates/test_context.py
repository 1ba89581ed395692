"""The words around a date."""

from __future__ import annotations

import pytest

from panther.dates import context, read_dates
from panther.dates.expressions import Expression
from panther.dates.values import When
from panther.reading import document_from_text

TEXT_DATE = "9 March"


def around(text: str) -> tuple[str, int, int]:
    start = text.index("*")
    return text.replace("*", ""), start, start + len(TEXT_DATE)


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("They left on *9 March.", ""),
        ("They left after *9 March.", "after"),
        ("They left following *9 March.", "after"),
        ("They left before *9 March.", "before"),
        ("They left prior to *9 March.", "before"),
        ("They left by *9 March.", "by"),
        ("They left by about *9 March.", "by"),
        ("They stayed until *9 March.", "until"),
        ("They stayed up to *9 March.", "until"),
        ("They stayed since *9 March.", "since"),
        ("From *9 March the road was closed.", "from"),
        ("The road was closed from *9 March onwards.", "from"),
        ("It was a letter from *9 March.", ""),
        ("They left soon thereafter, *9 March.", ""),
        ("Thereby *9 March.", ""),
    ],
)
def test_signal(text, signal):
    assert context.signal_around(*around(text)) == signal


@pytest.mark.parametrize(
    ("before", "words", "after", "when", "expected"),
    [
        ("the ", "2003", " invasion", When(2003), True),
        ("the Constitution of ", "1791", " failed", When(1791), True),
        ("a book (", "1998", ") says", When(1998), True),
        ("its ", "Spring", " Offensive", When(season="SP"), True),
        ("in ", "2003", ", they", When(2003), False),
        ("in a ", "2003", " raid", When(2003), False),
        ("the ", "2003", " and later", When(2003), False),
        ("the battle of the river of ", "9 March", " was", When(2003, 3, 9), False),
        ("the ", "March 2003", " invasion", When(2003, 3), False),
        ("(", "March", ") they", When(month=3), False),
    ],
)
def test_is_attributive(before, words, after, when, expected):
    text = before + words + after
    expression = Expression(len(before), len(before) + len(words), "date", when)
    assert context.is_attributive(text, expression) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was the largest loss since the battle of the lake in *9 March", True),
        ("They were more than in *9 March", True),
        ("As in *9 March", False),
        ("They have been there since *9 March", False),
        ("At least 46 attacks have been made since *9 March", False),
    ],
)
def test_is_compared(text, expected):
    text, start, _ = around(text)
    assert context.is_compared(text, 0, start) is expected


@pytest.mark.parametrize(
    ("test", "text", "expected"),
    [
        (context.is_planned, "It would be done in *9 March", True),
        (context.is_planned, "It is planned for *9 March", True),
        (context.is_planned, "It was done on *9 March", False),
        (context.is_planned, "It would be done. They left on *9 March", False),
        (context.is_possible, "He could come back on *9 March", True),
        (context.is_possible, "He came back on *9 March", False),
        (context.is_limit, "They held out until the fall of the town on *9 March", True),
        (context.is_limit, "They held out until dusk, and left on *9 March", False),
    ],
)
def test_plans_and_limits(test, text, expected):
    text, start, _ = around(text)
    assert test(text, 0, start) is expected


def test_nothing_before_the_sentence_is_looked_at():
    text, start, _ = around("It would be done. They left on *9 March")
    assert not context.is_planned(text.replace(".", " "), start - 5, start)


def test_years_in_brackets_name_and_date_nothing():
    text = "The siege, part of the northern campaign (2016–17), began on 3 May 2017."
    passing = {mention.text: mention.passing for mention in read_dates(document_from_text("a.txt", text)).mentions}
    assert passing == {"2016": True, "17": True, "3 May 2017": False}
