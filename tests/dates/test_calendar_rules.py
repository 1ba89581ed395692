"""Dates that print a part of the calendar."""

from __future__ import annotations

import pytest

from panther.dates import read_dates
from panther.dates.calendar_rules import edge, hanging, part_of_day
from panther.dates.expressions import Shift
from panther.reading import document_from_text


def found(text: str) -> list[tuple[str, str | None]]:
    return [(m.text, m.value) for m in read_dates(document_from_text("t.txt", text)).mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He fell on 19 February 2013.", [("19 February 2013", "2013-02-19")]),
        ("He fell on February 19, 2013.", [("February 19, 2013", "2013-02-19")]),
        ("He fell on the 3rd of March 2013.", [("the 3rd of March 2013", "2013-03-03")]),
        ("He fell on 2013-02-19.", [("2013-02-19", "2013-02-19")]),
        ("He fell on 19/02/2013.", [("19/02/2013", "2013-02-19")]),
        ("He fell on 19.02.2013.", [("19.02.2013", "2013-02-19")]),
        ("He fell on Saturday, June 24, 1950.", [("Saturday, June 24, 1950", "1950-06-24")]),
        ("He fell on 15 October, 1969.", [("15 October, 1969", "1969-10-15")]),
        ("He fell on June 20 of 1792.", [("June 20 of 1792", "1792-06-20")]),
        ("He fell on 4 Sept. 1915.", [("4 Sept. 1915", "1915-09-04")]),
        ("He fell on the third of May 1808.", [("the third of May 1808", "1808-05-03")]),
        ("He fell in January, 1918.", [("January, 1918", "1918-01")]),
        ("He fell in February of 1940.", [("February of 1940", "1940-02")]),
        ("He fell in 1916.", [("1916", "1916")]),
        ("He fell in late 1942.", [("late 1942", "1942")]),
        ("Early in 1914 he fell.", [("Early in 1914", "1914")]),
        ("He fell by the end of March 1944.", [("the end of March 1944", "1944-03")]),
        ("He fell in the latter part of 1944.", [("the latter part of 1944", "1944")]),
        ("He fell in the second half of 2008.", [("the second half of 2008", "2008-H2")]),
        ("He fell in the spring of 1916.", [("the spring of 1916", "1916-SP")]),
        ("He fell in the fall of 1775.", [("the fall of 1775", "1775-FA")]),
        ("He fell in the late 1960s.", [("the late 1960s", "196")]),
        ("He lived in the 19th century.", [("the 19th century", "18")]),
        ("He lived in the middle of the 9th century BC.", [("the middle of the 9th century BC", "BC08")]),
        ("He fell in 480 BC.", [("480 BC", "BC0480")]),
        ("He fell ca. 466 BC.", [("ca. 466 BC", "BC0466")]),
        ("He fell in 146 B.C. or so.", [("146 B.C.", "BC0146")]),
        ("They ruled from 499 to 493 BC.", [("499", "BC0499"), ("493 BC", "BC0493")]),
        ("In 1990-94 they came home.", [("1990", "1990"), ("94", "1994")]),
        ("He fell on Christmas Eve 1944.", [("Christmas Eve 1944", "1944-12-24")]),
        ("On the night of April 18, 1775 he rode.", [("the night of April 18, 1775", "1775-04-18TNI")]),
        ("On the morning of 12 March 2013 he rode.", [("the morning of 12 March 2013", "2013-03-12TMO")]),
        ("In April and June 1955 he rode.", [("April", "1955-04"), ("June 1955", "1955-06")]),
        ("The winter of 1979–1980 was hard.", [("The winter of 1979–1980", "1980-WI")]),
        ("Early on the morning of 5 May 1999 he rode.", [("Early on the morning of 5 May 1999", "1999-05-05TMO")]),
        ("The winter of 1941-42 was hard.", [("The winter of 1941-42", "1942-WI")]),
        ("In the years 1941 to 1943 losses rose.", [("the years 1941", "1941"), ("1943", "1943")]),
        ("On 30th/31st January 1943 he rode.", [("30th", "1943-01-30"), ("31st January 1943", "1943-01-31")]),
        ("Their 1982 summer offensive failed.", [("1982 summer", "1982-SU")]),
        ("He fell around March 1981.", [("around March 1981", "1981-03")]),
        ("On New Year's Eve 1968 he rode.", [("New Year's Eve 1968", "1968-12-31")]),
        ("In the early hours of 13 May 1999 he rode.", [("the early hours of 13 May 1999", "1999-05-13TMO")]),
        ("During the course of 1983 he rode.", [("1983", "1983")]),
        ("In Operation Dawn 5, and 22 to 24 May 1984, he rode.", [("22", "1984-05-22"), ("24 May 1984", "1984-05-24")]),
        ("On 2, 3 and 5 May 1999 he rode.", [("2", "1999-05-02"), ("3", "1999-05-03"), ("5 May 1999", "1999-05-05")]),
    ],
)
def test_calendar_dates(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the end of", "end"),
        ("the beginning of", "start"),
        ("the very start of the", "start"),
        ("early", "early"),
        ("late in the", "late"),
        ("mid -", "mid"),
        ("the middle of", "mid"),
        ("the latter part of", "late"),
        ("the early part of", "early"),
        ("the rest of", None),
        ("the first half of", "H1"),
        ("the latter half of", "H2"),
        ("", None),
    ],
)
def test_edge(words, expected):
    assert edge(words.split()) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("that year", Shift("same", "Y")),
        ("the following year", Shift("offset", "Y", 1)),
        ("last year", Shift("offset", "Y", -1)),
    ],
)
def test_hanging(words, expected):
    assert hanging(words.split()) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("early in the morning of", "TMO"), ("the night of", "TNI"), ("the early hours of", "TMO"), ("the end of", None)],
)
def test_part_of_day(words, expected):
    assert part_of_day(words.split()) == expected
