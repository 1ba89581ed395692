"""The conventions of dates: intervals, roles, and the date in force (docs/method.md)."""

from __future__ import annotations

from datetime import date

import pytest

from panther.dates import read_dates
from panther.model import Chronology, DateMention
from panther.reading import document_from_text
from tests.growth import assert_linear


def read(text: str) -> Chronology:
    return read_dates(document_from_text("t.txt", text))


def days(mention: DateMention | None) -> tuple[str | None, str | None] | None:
    if mention is None or mention.interval is None:
        return None
    start, end = mention.interval.start, mention.interval.end
    return start and start.isoformat(), end and end.isoformat()


def by_text(text: str) -> dict[str, DateMention]:
    return {mention.text: mention for mention in read(text).mentions}


def forces(text: str) -> list[tuple[str | None, str | None] | None]:
    return [days(mention) for mention in read(text).in_force]


MARCH = "On 1 March 2013 the operation began. "


@pytest.mark.parametrize(
    ("sentence", "words", "interval", "precision"),
    [
        ("It fell on the night of 2 March.", "the night of 2 March", ("2013-03-02", "2013-03-03"), "night"),
        ("It fell in early March.", "early March", ("2013-03-01", "2013-03-10"), "approximate"),
        ("It fell in mid-March.", "mid-March", ("2013-03-11", "2013-03-20"), "approximate"),
        ("It fell in the middle of March.", "the middle of March", ("2013-03-11", "2013-03-20"), "approximate"),
        ("It fell in the first half of March.", "the first half of March", ("2013-03-01", "2013-03-15"), "approximate"),
        ("It fell in the week of 13 March.", "13 March", ("2013-03-11", "2013-03-17"), "range"),
        ("It fell on the weekend of 9 March.", "9 March", ("2013-03-09", "2013-03-10"), "range"),
        ("As of 9 March it was theirs.", "9 March", ("2013-03-09", "2013-03-09"), "day"),
        ("It fell in late March.", "late March", ("2013-03-21", "2013-03-31"), "approximate"),
        ("It fell at the end of April.", "the end of April", ("2013-04-21", "2013-04-30"), "approximate"),
        ("It had fallen by 9 March.", "9 March", (None, "2013-03-09"), "open_start"),
        ("They held out until 9 March.", "9 March", (None, "2013-03-09"), "open_start"),
        ("They left after 9 March.", "9 March", ("2013-03-10", None), "open_end"),
        ("They left before 9 March.", "9 March", (None, "2013-03-08"), "open_start"),
        ("They have held the town since 9 March.", "9 March", ("2013-03-09", None), "open_end"),
        ("The raid of 04/03/2013 failed.", "04/03/2013", ("2013-03-04", "2013-03-04"), "day"),
        ("The raid of 2013/03/04 failed.", "2013/03/04", ("2013-03-04", "2013-03-04"), "day"),
        ("Fighting went on in March.", "March", ("2013-03-01", "2013-03-31"), "month"),
        ("Fighting went on throughout 2013.", "2013", ("2013-01-01", "2013-12-31"), "year"),
        (
            "The rains of the summer of 2013 were late.",
            "the summer of 2013",
            ("2013-06-01", "2013-08-31"),
            "approximate",
        ),
        ("They were rebuilt in the 1930s.", "the 1930s", ("1930-01-01", "1939-12-31"), "range"),
        ("The walls date from the 19th century.", "the 19th century", ("1801-01-01", "1900-12-31"), "range"),
        ("Attacks rose in the second half of 2013.", "the second half of 2013", ("2013-07-01", "2013-12-31"), "range"),
        ("It fell about 9 March.", "about 9 March", ("2013-03-09", "2013-03-09"), "approximate"),
        ("They left by noon.", "noon", ("2013-03-01", "2013-03-01"), "day"),
        ("They met the following week.", "the following week", ("2013-03-04", "2013-03-10"), "range"),
        ("It fell in the third week of March.", "the third week of March", ("2013-03-15", "2013-03-21"), "approximate"),
        ("From 9 March the road was closed.", "9 March", ("2013-03-09", None), "open_end"),
        ("A letter from 9 March is lost.", "9 March", ("2013-03-09", "2013-03-09"), "day"),
        ("They were rebuilt in early 2016.", "early 2016", ("2016-01-01", "2016-04-30"), "approximate"),
    ],
)
def test_interval_and_precision(sentence, words, interval, precision):
    mention = by_text(MARCH + sentence)[words]
    assert (days(mention), mention.precision) == (interval, precision)


@pytest.mark.parametrize(
    ("sentence", "words", "interval", "precision"),
    [
        ("From 4 to 7 March 2013 they dug in.", ("4", "7 March 2013"), ("2013-03-04", "2013-03-07"), "range"),
        ("Between 18 and 21 March 2013 they dug in.", ("18", "21 March 2013"), ("2013-03-18", "2013-03-21"), "range"),
        (
            "The siege (26 June - 4 August 1952) failed.",
            ("26 June", "4 August 1952"),
            ("1952-06-26", "1952-08-04"),
            "range",
        ),
        ("On March 5-9, 1918 they met.", ("March 5", "9, 1918"), ("1918-03-05", "1918-03-09"), "range"),
        ("It lasted from July 1 to July 3, 1863.", ("July 1", "July 3, 1863"), ("1863-07-01", "1863-07-03"), "range"),
        (
            "It came on the night of 15 to 16 March 2013.",
            ("the night of 15", "16 March 2013"),
            ("2013-03-15", "2013-03-16"),
            "night",
        ),
        ("The campaign of 1915-17 failed.", ("1915", "17"), ("1915-01-01", "1917-12-31"), "range"),
        ("They ruled from 1996 until 2006.", ("1996", "2006"), ("1996-01-01", "2006-12-31"), "range"),
        (
            "It ran from 26 December to 3 January 1945.",
            ("26 December", "3 January 1945"),
            ("1944-12-26", "1945-01-03"),
            "range",
        ),
    ],
)
def test_both_ends_of_a_range_carry_its_days(sentence, words, interval, precision):
    first, last = read(sentence).mentions
    assert (first.text, last.text) == words
    assert first.group == last.group is not None
    for mention in (first, last):
        assert (days(mention), mention.precision) == (interval, precision)


def test_a_list_of_days_is_no_range():
    first, last = read("They struck on 4 and 7 March 2013.").mentions
    assert (days(first), days(last)) == (("2013-03-04", "2013-03-04"), ("2013-03-07", "2013-03-07"))
    assert first.group is last.group is None


def test_a_reversed_range_is_rejected_and_leaves_no_day():
    chronology = read("On 2 March 2013 they came. From 7 to 4 March 2013 they dug in. They left the next day.")
    assert [days(m) for m in chronology.mentions] == [
        ("2013-03-02", "2013-03-02"),
        None,
        None,
        ("2013-03-03", "2013-03-03"),
    ]
    assert chronology.rejected == ((32, 49, "the range ends before it begins"),)
    assert days(chronology.in_force[-1]) == ("2013-03-02", "2013-03-02")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("31 February", "no such day in the calendar"),
        ("29 February 2013", "no such day in the calendar"),
        ("February 30, 2012", "no such day in the calendar"),
        ("04/13/2013", "no such day when read day first"),
        ("40/13/2013", "no such day in the calendar"),
        ("2013-02-31", "no such day in the calendar"),
        ("04/03/13", "a year of two digits names no century"),
        ("13/25/2013", "no such day in the calendar"),
        ("00/00/0000", "no such day in the calendar"),
        ("2013/04/31", "no such day in the calendar"),
        ("35 March", "no such day in the calendar"),
        ("March 35, 2013", "no such day in the calendar"),
    ],
)
def test_what_looks_like_a_date_and_is_none_is_rejected_with_its_reason(words, reason):
    chronology = read(f"The report of {words} is lost.")
    assert chronology.mentions == ()
    assert chronology.rejected == ((14, 14 + len(words), reason),)


@pytest.mark.parametrize(
    ("text", "words", "interval", "basis"),
    [
        (MARCH + "On 3 March they met.", "3 March", ("2013-03-03", "2013-03-03"), "year_inherited"),
        (MARCH + "The next day they met.", "The next day", ("2013-03-02", "2013-03-02"), "relative"),
        (MARCH + "The day before, they had met.", "The day before", ("2013-02-28", "2013-02-28"), "relative"),
        (MARCH + "Two days later they met.", "Two days later", ("2013-03-03", "2013-03-03"), "relative"),
        (MARCH + "A week earlier they had met.", "A week earlier", ("2013-02-22", "2013-02-22"), "relative"),
        (MARCH + "That morning they met.", "That morning", ("2013-03-01", "2013-03-01"), "relative"),
        (MARCH + "They fought throughout the day.", "the day", ("2013-03-01", "2013-03-01"), "relative"),
        (MARCH + "At 5:30 am they left.", "5:30 am", ("2013-03-01", "2013-03-01"), "relative"),
        (MARCH + "They took the hill in a midnight assault.", "midnight", ("2013-03-01", "2013-03-01"), "relative"),
        (MARCH + "At dawn they left.", "dawn", ("2013-03-01", "2013-03-01"), "relative"),
        (
            MARCH + "In the day preceding the attack they met.",
            "the day preceding the attack",
            ("2013-02-28",) * 2,
            "relative",
        ),
        (MARCH + "The month after, they met.", "The month after", ("2013-04-01", "2013-04-30"), "relative"),
        (MARCH + "They met the following year.", "the following year", ("2014-01-01", "2014-12-31"), "relative"),
        (MARCH + "They met on Monday.", "Monday", ("2013-03-04", "2013-03-04"), "relative"),
        (MARCH + "They had met last October.", "last October", ("2012-10-01", "2012-10-31"), "year_inherited"),
        (
            MARCH + "Through the night of the 4th they marched.",
            "the night of the 4th",
            ("2013-03-04", "2013-03-05"),
            "year_inherited",
        ),
        (MARCH + "They met on the 9th.", "the 9th", ("2013-03-09", "2013-03-09"), "year_inherited"),
        (MARCH + "Over the previous few days they had met.", "the previous few days", (None, "2013-02-28"), "relative"),
        (MARCH + "In the following days they met.", "the following days", ("2013-03-02", None), "relative"),
        (MARCH + "In the days that followed they met.", "the days that followed", ("2013-03-02", None), "relative"),
        (MARCH + "Over the next two weeks they met.", "the next two weeks", ("2013-03-02", "2013-03-15"), "relative"),
        (MARCH + "During this same period they met.", "this same period", ("2013-03-01", "2013-03-01"), "relative"),
        ("It fell on 1 March 2013.", "1 March 2013", ("2013-03-01", "2013-03-01"), "explicit"),
    ],
)
def test_how_a_date_is_known(text, words, interval, basis):
    mention = by_text(text)[words]
    assert (days(mention), mention.basis) == (interval, basis)


@pytest.mark.parametrize(
    ("words", "value"),
    [("three weeks of fighting", "P3W"), ("several days", "PXD"), ("24 hours", "PT24H"), ("now", "PRESENT_REF")],
)
def test_durations_and_references_name_no_day(words, value):
    mention = by_text(f"{MARCH}It fell after {words}.")[words]
    assert (mention.value, mention.interval, mention.basis) == (value, None, "none")


def test_an_inherited_date_says_what_it_was_worked_out_from():
    text = "It began on 1 March 2013. On 3 March it ended."
    mention = by_text(text)["3 March"]
    assert mention.anchor is not None
    assert text[slice(*mention.anchor)] == "1 March 2013"


def test_the_first_year_printed_holds_for_a_date_before_it():
    assert days(by_text("On 22 March they met. On 9 April 2017 they left.")["22 March"]) == ("2017-03-22", "2017-03-22")


def test_without_any_year_a_date_names_no_day():
    (mention,) = read("On 22 March they met.").mentions
    assert (mention.value, mention.interval, mention.basis) == ("XXXX-03-22", None, "none")


def test_the_year_turns_without_being_printed():
    text = (
        "On 20 December 2016 they met. On 26 December they fought. On 2 January they left. On 5 January they were back."
    )
    assert days(by_text(text)["2 January"]) == ("2017-01-02", "2017-01-02")
    assert days(by_text(text)["5 January"]) == ("2017-01-05", "2017-01-05")


def test_a_range_over_the_turn_of_the_year_that_is_over_lies_back():
    text = (
        "On 24 February 2016 it ended. Between mid-November and the end of January 94 died. On 14 March it began again."
    )
    assert days(by_text(text)["mid-November"]) == ("2015-11-11", "2016-01-31")
    assert days(by_text(text)["14 March"]) == ("2016-03-14", "2016-03-14")


def test_a_year_after_those_of_the_heading_goes_on():
    text = (
        "# Siege of the port (2016)\n\nOn 5 May 2016 it began.\n\n"
        "## After\n\nOn 18 January 2017 they bombed it. In August it fell."
    )
    assert days(by_text(text)["August"]) == ("2017-08-01", "2017-08-31")


def test_a_narrative_that_runs_backwards_keeps_its_year():
    text = "On 18 September 2017 they renewed it. It had begun on 5 June. In May they had asked for it."
    assert days(by_text(text)["5 June"]) == ("2017-06-05", "2017-06-05")
    assert days(by_text(text)["May"]) == ("2017-05-01", "2017-05-31")


@pytest.mark.parametrize(
    "aside",
    [
        "They said that the road would be completed in January 2018.",
        "It was the worst loss since the battle of the lake in 1993.",
        "The Treaty of 1801 was still in force.",
        "Nobody had seen its like since 1812.",
        "The 1911 edition says little of it.",
        "The church and the state were parted on 11 December 1905.",
        'He asked: "How many of us were left in the spring of 1999 or in May 2001?"',
    ],
)
def test_a_year_in_passing_does_not_become_the_year_of_the_narrative(aside):
    text = f"On 8 November 2017 they met. {aside} On 5 December they met again."
    assert days(by_text(text)["5 December"]) == ("2017-12-05", "2017-12-05")


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("They said that the road would be completed in January 2018.", "January 2018"),
        ("It was the worst loss since the battle of the lake in 1993.", "1993"),
        ("Losses were lower than in the spring of 2006.", "the spring of 2006"),
        ("The Constitution of 1791 was void.", "1791"),
        ("He had led the 2012 coup.", "2012"),
        ("The town has been theirs since 1812.", "1812"),
        ("A book about it (1998) says so.", "1998"),
    ],
)
def test_a_date_that_only_qualifies_something_is_passing(sentence, words):
    text = MARCH + sentence
    assert by_text(text)[words].passing
    assert forces(text + " They left.")[-1] == ("2013-03-01", "2013-03-01")


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("They freed nine miners who had been held since 4 January.", "4 January"),
        ("The ferry, which had sailed on 2 February, was sunk there.", "2 February"),
        ("Among the dead was the captain, who was decorated in June.", "June"),
        ("He was relieved by a man who won his medal in 1998.", "1998"),
        ("The fort had been besieged since 4 January.", "4 January"),
        ("The graves of two priests, murdered at the mill in 2009, were found.", "2009"),
        ("He vowed to retake the port by 9 June.", "9 June"),
        ("The brigade was ordered to cross the river on 9 June.", "9 June"),
    ],
)
def test_what_a_clause_recalls_or_plans_is_passing(sentence, words):
    assert by_text(MARCH + sentence)[words].passing
    assert forces(f"{MARCH}{sentence} They left.")[-1] == ("2013-03-01", "2013-03-01")


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The raiders, who landed on 3 March, took the port.", "3 March"),
        ("They attacked a post, after which they left on 3 March.", "3 March"),
        ("Smith recovered, led a corps in 2015 and retired.", "2015"),
        ("They were ordered to the front on 3 March.", "3 March"),
    ],
)
def test_what_a_clause_tells_is_not_passing(sentence, words):
    assert not by_text(MARCH + sentence)[words].passing


def test_a_year_that_the_campaign_has_not_gone_to_does_not_come_into_force():
    text = MARCH + "On 4 March 2013 a boat was sunk; only in 1997 did the navy admit it. The crew died."
    assert days(by_text(text)["1997"]) == ("1997-01-01", "1997-12-31")
    assert forces(text)[-1] == ("2013-03-04", "2013-03-04")


def test_a_year_that_is_only_recalled_still_holds_in_its_sentence():
    text = "In May 2016 it began. It had been closed since March 2017, and was opened on 9 September."
    assert days(by_text(text)["9 September"]) == ("2017-09-09", "2017-09-09")


def test_a_year_that_is_told_is_not_passing():
    assert not by_text("In 1916 the army took the pass.")["1916"].passing


def test_a_heading_with_years_holds_its_section_to_them():
    text = (
        "== War in the west, 1861-1863 ==\n\nOn 5 September they crossed.\n\n"
        "== War in the east, 1864 ==\n\nOn 2 May they crossed."
    )
    assert days(by_text(text)["5 September"]) == ("1861-09-05", "1861-09-05")
    assert days(by_text(text)["2 May"]) == ("1864-05-02", "1864-05-02")


def test_a_section_of_a_campaign_goes_back_to_its_year():
    text = (
        "The ambush came on 4 October 2017. It was over on 6 October 2017.\n\n== Lives ==\n\n"
        "He had joined in April 2010. He married in August 2014.\n\n== Funeral ==\n\nThey were buried on 7 October."
    )
    assert days(by_text(text)["7 October"]) == ("2017-10-07", "2017-10-07")


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("On 3 March, the palace announced that a soldier had died.", "report"),
        ("On 3 March the palace announced that a soldier had died.", "report"),
        ("The army said on 3 March that a soldier had died.", "report"),
        ("It was reported on 3 March that a soldier had died.", "report"),
        ("On 3 March a soldier died.", "event"),
        ("The army said that a soldier had died on 3 March.", "event"),
        ("According to the army, a soldier died on 3 March.", "event"),
    ],
)
def test_role(sentence, role):
    assert by_text(MARCH + sentence)["3 March"].role == role


def test_a_report_date_moves_the_date_in_force_only_where_nothing_else_is_dated():
    told = "On 3 March the palace announced that a soldier was killed during the night of 2 March. "
    text = MARCH + told + "They fought throughout the day."
    assert forces(text)[-1] == ("2013-03-02", "2013-03-03")
    assert days(by_text(text)["the day"]) == ("2013-03-02", "2013-03-02")
    assert (
        forces(MARCH + "On 3 March it was announced that a soldier had died. He was young.")[-1] == ("2013-03-03",) * 2
    )


def test_an_undated_sentence_carries_the_date_before():
    assert forces("They met. On 1 March 2013 they left. They came back. Then it rained.") == [
        None,
        None,
        ("2013-03-01", "2013-03-01"),
        ("2013-03-01", "2013-03-01"),
    ]


def test_thereafter_and_then_begin_the_day_after_an_interval_and_stay_open():
    text = (
        "From 21 to 25 March 2013 they fought. Thereafter they left. The troops then went home. "
        "On 5 April they were home."
    )
    connectives = [m for m in read(text).mentions if m.value is None]
    assert [(m.text, days(m), m.precision, m.basis) for m in connectives] == [
        ("Thereafter", ("2013-03-26", None), "open_end", "relative"),
        ("then", ("2013-03-26", None), "open_end", "relative"),
    ]
    assert forces(text)[3] == ("2013-03-26", None), "the next printed date never closes an open end"


def test_then_after_a_single_day_may_still_be_that_day():
    assert [m.text for m in read(MARCH + "They then left.").mentions] == ["1 March 2013"]


@pytest.mark.parametrize("words", ["Since then", "Until then", "The then minister", "Even then"])
def test_then_of_another_sense_is_no_connective(words):
    text = f"From 21 to 25 March 2013 they fought. {words} spoke."
    assert all(m.text != "then" for m in read(text).mentions)


def test_what_could_be_does_not_move_the_date_in_force():
    text = MARCH + "Two were hurt; one could rejoin his unit the next day. The second was flown out."
    assert days(by_text(text)["the next day"]) == ("2013-03-02", "2013-03-02")
    assert forces(text)[-1] == ("2013-03-01", "2013-03-01")


def test_what_a_speaker_counts_from_his_day_does_not_move_the_date_in_force():
    text = MARCH + 'In a letter the group said, "we own up to the attack on the convoy last October". He was glad.'
    assert days(by_text(text)["last October"]) == ("2012-10-01", "2012-10-31")
    assert forces(text)[-1] == ("2013-03-01", "2013-03-01")


def test_a_time_of_day_belongs_to_the_day_that_follows_it():
    text = MARCH + "At 10:30 am (local time), 4 March, the convoy stopped. Early in the afternoon on 5 March it left."
    assert by_text(text)["10:30 am"].value == "2013-03-04T10:30"
    assert by_text(text)["Early in the afternoon"].value == "2013-03-05TAF"


def test_a_date_in_apposition_restates_the_one_before():
    text = "In March 2018, more than five months after the attack, the car was found."
    assert days(by_text(text)["more than five months after the attack"]) == ("2018-03-01", "2018-03-31")


@pytest.mark.parametrize(
    ("sentence", "words", "printed", "day"),
    [
        ("Two days after the attack of 3 March, it fell.", "Two days after", "3 March", "2013-03-05"),
        ("The day after the ambush of 10 March they fled.", "The day after", "10 March", "2013-03-11"),
        ("On the eve of 14 March it fell.", "the eve", "14 March", "2013-03-13"),
        ("On the eve of the attack of 14 March it fell.", "the eve", "14 March", "2013-03-13"),
        ("It fell a week after 15 March.", "a week after", "15 March", "2013-03-22"),
    ],
)
def test_a_date_may_be_counted_from_a_printed_one_which_then_dates_nothing(sentence, words, printed, day):
    found = by_text(MARCH + "On 20 March they met. " + sentence)
    assert (days(found[words]), found[words].passing, found[words].basis) == ((day, day), False, "relative")
    assert found[printed].passing


def test_a_few_days_after_a_printed_day_is_open():
    found = by_text(MARCH + "A few days after the attack of 3 March, it fell.")
    assert days(found["3 March"]) == ("2013-03-04", None)


def test_what_is_counted_from_a_date_after_a_comma_is_not_counted_from_it():
    found = by_text(MARCH + "Two days after the attack, on 5 March, it fell.")
    assert days(found["5 March"]) == ("2013-03-05", "2013-03-05")
    assert not found["5 March"].passing


@pytest.mark.parametrize(
    ("sentence", "printed", "day"),
    [
        ("The next day, shortly before dawn on 11 March, it fell.", "11 March", "2013-03-11"),
        ("Two weeks later, shortly after noon on 24 March, it fell.", "24 March", "2013-03-24"),
        ("The following day they fought and on 14 March it fell.", "14 March", "2013-03-14"),
        ("They came three days after and on 24 March it fell.", "24 March", "2013-03-24"),
    ],
)
def test_a_day_that_another_date_is_not_counted_from_stays_one(sentence, printed, day):
    found = by_text(MARCH + sentence)[printed]
    assert (days(found), found.passing) == ((day, day), False)


def test_many_counted_dates_take_linear_time():
    assert_linear(read, "the eve of 3 March, ", 8_000)


def test_the_night_before_is_that_before_the_day_that_is_told():
    assert days(by_text(MARCH + "They had left the night before.")["the night before"]) == ("2013-02-28", "2013-03-01")
    assert days(by_text(MARCH + "They left on the night before 20 March.")["the night before"]) == (
        "2013-03-19",
        "2013-03-20",
    )


def test_a_weekend_of_two_days_is_both():
    first, last = read(MARCH + "They fought on the weekend of 9 and 10 March.").mentions[-2:]
    assert days(first) == days(last) == ("2013-03-09", "2013-03-10")


def test_years_before_christ_have_a_value_and_no_days():
    first, last = read("The war of 492-490 BC was short.").mentions
    assert (first.value, last.value) == ("BC0492", "BC0490")
    assert first.interval is last.interval is None


def test_mentions_are_in_order_and_verbatim():
    text = "On 1 March 2013, at 5 pm, they met. From 4 to 7 March, and two days later, they fought. In May they left."
    mentions = read(text).mentions
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)
    assert all(text[m.start : m.end] == m.text for m in mentions)


def test_dates_are_dates():
    interval = by_text("On 1 March 2013 they met.")["1 March 2013"].interval
    assert interval is not None
    assert isinstance(interval.start, date)
