"""What is found in a text and where it begins and ends, with its TIMEX3 value."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panther.dates import read_dates
from panther.dates.grammar import find_expressions
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
    ("text", "expected"),
    [
        ("The next day he rode.", [("The next day", "1945-03-11")]),
        ("On that same day he rode.", [("that same day", "1945-03-10")]),
        ("On the day following he rode.", [("the day following", "1945-03-11")]),
        ("He rode the following year.", [("the following year", "1946")]),
        ("By the end of the month he rode.", [("the end of the month", "1945-03")]),
        ("At month's end he rode.", [("month's end", "1945-03")]),
        ("Later that year he rode.", [("Later that year", "1945")]),
        ("Twelve days later he rode.", [("Twelve days later", "1945-03-22")]),
        ("Fifteen months later he rode.", [("Fifteen months later", "1946-06")]),
        ("Two years earlier he rode.", [("Two years earlier", "1943")]),
        ("A few days later he rode.", [("A few days later", "FUTURE_REF")]),
        ("Weeks earlier he rode.", [("Weeks earlier", "PAST_REF")]),
        ("Early the next morning he rode.", [("Early the next morning", "1945-03-11TMO")]),
        ("That afternoon he rode.", [("That afternoon", "1945-03-10TAF")]),
        ("At 11:30 a.m. he rode.", [("11:30 a.m.", "1945-03-10T11:30")]),
        ("By 05:30hrs he rode.", [("05:30hrs", "1945-03-10T05:30")]),
        ("At 9 p.m. he rode.", [("9 p.m.", "1945-03-10T21:00")]),
        ("At 0530 hours he rode.", [("0530 hours", "1945-03-10T05:30")]),
        ("At 0400 he rode.", [("0400", "1945-03-10T04:00")]),
        ("At 5:30PM he rode.", [("5:30PM", "1945-03-10T17:30")]),
        ("Yesterday he rode.", [("Yesterday", "1945-03-09")]),
        ("The following week he rode.", [("The following week", "1945-W11")]),
        ("He rode that week.", [("that week", "1945-W10")]),
        ("On the evening of the following day he rode.", [("the evening of the following day", "1945-03-11TEV")]),
        ("He rode for the next decade.", [("the next decade", "P1DE")]),
        ("He rode at night.", [("night", "XXXX-XX-XXTNI")]),
        ("He rode the next spring.", [("the next spring", "1945-SP")]),
        ("He rode over the winter.", [("the winter", "1945-WI")]),
        ("In October of that year he rode.", [("October of that year", "1945-10")]),
        ("Since the third day he rode.", [("the third day", "1945-03-XX")]),
        ("Eight days after the fall of the fort he rode.", [("Eight days after the fall of the fort", "1945-03-18")]),
        ("During the decade before he rode.", [("the decade before he rode", "193")]),
    ],
)
def test_relative_dates(text, expected):
    assert found(f"On 10 March 1945 he fell. {text}")[1:] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It took two months of fierce battles.", [("two months of fierce battles", "P2M")]),
        ("It took more than 20 years of war.", [("more than 20 years of war", "P20Y")]),
        ("It took several days.", [("several days", "PXD")]),
        ("It took a few weeks.", [("a few weeks", "PXW")]),
        ("It went on for weeks.", [("weeks", "PXW")]),
        ("It took two and a half years.", [("two and a half years", "P2.5Y")]),
        ("It took half a century.", [("half a century", "P.5CE")]),
        ("It took ten brutal months.", [("ten brutal months", "P10M")]),
        ("It took twenty-five minutes.", [("twenty-five minutes", "PT25M")]),
        ("It took a couple of hours.", [("a couple of hours", "PT2H")]),
        ("It took another seven months.", [("another seven months", "P7M")]),
        ("It took ten or fifteen years.", [("ten", "P10Y"), ("fifteen years", "P15Y")]),
        ("It was a ten-day visit.", [("ten-day", "P10D")]),
        ("It was a month-long siege.", [("month-long", "P1M")]),
        ("It was a three hour speech.", [("three hour", "PT3H")]),
        ("He was 18 years old.", [("18 years old", "P18Y")]),
        ("He was aged 22.", [("22", "P22Y")]),
        ("They fired 40 rounds a day.", [("a day", "P1D")]),
        ("They fired 40 rounds per week.", [("per week", "P1W")]),
        ("They fired every day.", [("every day", "XXXX-XX-XX")]),
        ("They fired daily.", [("daily", "XXXX-XX-XX")]),
        ("The former mayor now rides.", [("former", "PAST_REF"), ("now", "PRESENT_REF")]),
        ("He left the past behind.", [("the past", "PAST_REF")]),
        ("Nobody knows the future.", [("the future", "FUTURE_REF")]),
        ("It stood in present-day Benin.", [("present-day", "PRESENT_REF")]),
        ("They entered winter quarters.", [("winter", "XXXX-WI")]),
        ("In the last week of August 1918 it fell.", [("the last week of August 1918", "P1W")]),
        ("In the first ten months of 1915 it fell.", [("the first ten months of 1915", "P10M")]),
    ],
)
def test_durations_sets_and_references(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The city may fall.",
        "They march on the city.",
        "The long March was over.",
        "May they rest.",
        "They took 1500 rifles and 2000 men.",
        "A 14.5 mm gun and a 122 mm gun were seized.",
        "They seized 60,000 rounds and $1500.",
        "Resolution 1973 was passed.",
        "After the fall of the city they left.",
        "The 4th Regiment left.",
        "Losses were 500-1,000 dead.",
        "Of the two the former was taller.",
        "They lost 3:2 at home.",
        "The second man spoke.",
        "A Bloody Sunday is a name.",
    ],
)
def test_what_is_no_date(text):
    assert found(text) == []


def test_a_count_after_a_month_is_no_day():
    assert found("In August 1917 20 people fell, and in September 12 soldiers.") == [
        ("August 1917", "1917-08"),
        ("September", "1917-09"),
    ]


def test_numbers_after_a_day_are_no_year():
    assert found("On 12 March 2013 and on 14 March, 1500 rifles were found.")[1] == ("14 March", "2013-03-14")


def test_a_newline_ends_an_expression():
    assert found("It was March\n2013 was a good year.") == [("2013", "2013")]


def test_a_mark_of_a_citation_is_no_day():
    assert found("They left.[3] March on, he said.[7]") == []


WORDS = [
    "0",
    "4",
    "31",
    "1916",
    "99",
    "-",
    "/",
    ".",
    ",",
    ":",
    "\n",
    "May ",
    "of ",
    "the ",
    "day ",
    "two ",
    "to ",
    "BC ",
]


@given(st.lists(st.sampled_from(WORDS), max_size=40).map("".join))
def test_any_text_gives_ordered_spans_that_do_not_overlap(text):
    spans = [(e.start, e.end) for e in find_expressions(text)]
    assert all(start < end <= len(text) for start, end in spans)
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(spans))
