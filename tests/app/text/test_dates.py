"""Dates in sentences, absolute and relative."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model import Dated, Precision
from app.text.dates import FoundDate, find_dates, first_date

WEDNESDAY = Dated(date(2019, 6, 5))


def read(text: str, anchor: Dated | None = WEDNESDAY) -> list[tuple[str, str, str]]:
    return [
        (text[one.start : one.end], str(one.date), one.kind) for one in find_dates(text, anchor)
    ]


def only(text: str, anchor: Dated | None = WEDNESDAY) -> FoundDate:
    (found,) = find_dates(text, anchor)
    return found


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("5 June 2019", "2019-06-05"),
        ("June 5, 2019", "2019-06-05"),
        ("June 5 2019", "2019-06-05"),
        ("the 5th of June, 2019", "2019-06-05"),
        ("Wednesday, June 5, 2019", "2019-06-05"),
        ("Wed, 5 Jun 2019", "2019-06-05"),
        ("2019-06-05", "2019-06-05"),
        ("2019/6/5", "2019-06-05"),
        ("05.06.2019", "2019-06-05"),
        ("Sept. 25, 1987", "1987-09-25"),
        ("25 JANUARY 2022", "2022-01-25"),
        ("19 December 1972", "1972-12-19"),
        ("June 2019", "2019-06"),
        ("August 1995", "1995-08"),
        ("February 30, 2019", "2019-02"),
    ],
)
def test_absolute_dates_need_no_anchor(words: str, expected: str) -> None:
    assert read(f"It was signed on {words}.", None) == [(words, expected, "absolute")]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("It was signed in 2013.", "2013", "2013"),
        ("By late 2018 they had met.", "By late 2018", "2018"),
        ("It ended in mid-2019.", "2019", "2019"),
        ("the summer of 1998", "1998", "1998"),
    ],
)
def test_a_year_after_a_word_that_makes_it_one(text: str, words: str, expected: str) -> None:
    assert [one[:2] for one in read(text, None)] == [(words, expected)]


@pytest.mark.parametrize(
    ("text", "words", "expected", "ahead"),
    [
        ("They agreed on Wednesday.", "Wednesday", "2019-06-05", None),
        ("Tuesday's talks went well.", "Tuesday", "2019-06-04", "2019-06-11"),
        ("They will meet on Thursday.", "Thursday", "2019-05-30", "2019-06-06"),
        ("They met last Friday.", "last Friday", "2019-05-31", None),
        ("They met last Wednesday.", "last Wednesday", "2019-05-29", None),
        ("They meet next Wednesday.", "next Wednesday", "2019-06-12", None),
        ("They meet this Friday.", "this Friday", "2019-06-07", None),
        ("They met on Thursday last week.", "Thursday last week", "2019-05-30", None),
        ("They met yesterday.", "yesterday", "2019-06-04", None),
        ("Today they meet.", "Today", "2019-06-05", None),
        ("They meet tomorrow.", "tomorrow", "2019-06-06", None),
        ("They met this morning.", "this morning", "2019-06-05", None),
        ("They met last week.", "last week", "2019-05", None),
        ("They met earlier this month.", "this month", "2019-06", None),
        ("They meet next month.", "next month", "2019-07", None),
        ("They met last month.", "last month", "2019-05", None),
        ("They met last year.", "last year", "2018", None),
        ("They meet early next year.", "next year", "2020", None),
        ("They met this year.", "this year", "2019", None),
        ("They met last summer.", "last summer", "2018", None),
        ("They met two years ago.", "two years ago", "2017", None),
        ("They met a year ago.", "a year ago", "2018", None),
        ("Ties began 70 years ago.", "70 years ago", "1949", None),
        ("Ties began twenty-five years ago.", "twenty-five years ago", "1994", None),
        ("They met six months ago.", "six months ago", "2018-12", None),
        ("They met ten days ago.", "ten days ago", "2019-05-26", None),
        ("They met two weeks ago.", "two weeks ago", "2019-05", None),
        ("They met in January.", "January", "2019-01", "2020-01"),
        ("They met in October.", "October", "2018-10", "2019-10"),
        ("They met in June.", "June", "2019-06", None),
        ("They met last November.", "last November", "2018-11", None),
        ("They met in March last year.", "March last year", "2018-03", None),
        ("They met on May 28.", "May 28", "2019-05-28", "2020-05-28"),
        ("They meet on June 20.", "June 20", "2019-06-20", None),
        ("They met on 19 December.", "19 December", "2018-12-19", "2019-12-19"),
        ("They met on Sunday, December 9.", "Sunday, December 9", "2018-12-09", None),
        ("They met on June 3 last year.", "June 3 last year", "2018-06-03", None),
    ],
)
def test_relative_dates_count_from_the_anchor(
    text: str, words: str, expected: str, ahead: str | None
) -> None:
    found = only(text)
    assert text[found.start : found.end] == words
    assert found.date.words == words
    assert str(found.date) == expected
    assert found.kind == "relative"
    assert (str(found.ahead) if found.ahead else None) == ahead
    assert find_dates(text, None) == []


@pytest.mark.parametrize(
    ("text", "words", "expected", "until"),
    [
        ("Ties have grown since 2013.", "since 2013", "2013", None),
        ("since early 2013", "since early 2013", "2013", None),
        ("It is in force since June 5, 2018.", "since June 5, 2018", "2018-06-05", None),
        ("a loan by the end of 2017", "by the end of 2017", "2017", None),
        ("talks until Friday", "until Friday", "2019-05-31", None),
        ("the year of art from 2020 to 2021", "from 2020 to 2021", "2020", "2021"),
        ("between 2015 and 2018", "between 2015 and 2018", "2015", "2018"),
        ("the war of 1950-53", "1950-53", "1950", "1953"),
        ("the plan for 2020-2025", "2020-2025", "2020", "2025"),
        ("trade in January-March 2019", "January-March 2019", "2019-01", "2019-03"),
        ("over the past 70 years", "over the past 70 years", "1949", "2019-06-05"),
        ("in the next five years", "in the next five years", "2019-06-05", "2024"),
        ("during the last three months", "during the last three months", "2019-03", "2019-06-05"),
    ],
)
def test_a_period_is_no_day_of_an_event(
    text: str, words: str, expected: str, until: str | None
) -> None:
    found = only(text)
    assert text[found.start : found.end] == words
    assert (str(found.date), found.kind) == (expected, "duration")
    assert (str(found.until) if found.until else None) == until


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("a visit from June 5 to 7, 2019", "2019-06-05", "2019-06-07"),
        ("a visit on 5-7 June 2019", "2019-06-05", "2019-06-07"),
        ("a visit from 28 May to 3 June 2018", "2018-05-28", "2018-06-03"),
        ("a visit from December 30 to January 2, 2018", "2018-12-30", "2019-01-02"),
    ],
)
def test_days_of_one_event_have_a_first_and_a_last(text: str, first: str, last: str) -> None:
    found = only(text)
    assert (str(found.date), str(found.until), found.kind) == (first, last, "absolute")


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("This is the 70th anniversary of ties.", "70th anniversary", "1949"),
        ("the fiftieth anniversary of the treaty", "fiftieth anniversary", "1969"),
        ("the 10-year anniversary of the treaty", "10-year anniversary", "2009"),
        ("It marks 45 years since the treaty.", "45 years since", "1974"),
    ],
)
def test_anniversaries_look_back_at_the_day_remembered(
    text: str, words: str, expected: str
) -> None:
    assert read(text) == [(words, expected, "anniversary")]


@pytest.mark.parametrize(
    "text",
    [
        "It was so in the 1990s.",
        "2000 troops and $2019 went; 1500 people, of 2000 soldiers, came.",
        "They may march on, said Theresa May and April Jones.",
        "the spokesman of May Holdings, from June Park",
        "Black Friday; every Monday; on Mondays",
        "the last day of the visit; this is the last week of talks",
        "several years ago, decades ago, years ago",
        "Resolution 2231 and the Boeing 2019-AX",
        "version 1.10.3 of 12.5.1",
    ],
)
def test_what_only_looks_like_a_date_is_left(text: str) -> None:
    assert read(text) == []


def test_dates_of_a_sentence_come_in_order() -> None:
    text = "Peru, which joined on 5 May 2018, said on Monday that it had asked for this in 2013."
    assert [one[1] for one in read(text)] == ["2018-05-05", "2019-06-03", "2013"]


def test_a_day_that_the_text_speaks_of_is_the_day_of_an_event() -> None:
    assert read("after Monday's talks") == [("Monday", "2019-06-03", "relative")]


@pytest.mark.parametrize(
    ("precision", "text", "expected"),
    [
        ("month", "They met on Friday.", "2019-06"),
        ("year", "They met on Friday.", "2019"),
        ("year", "They met on May 3.", "2019-05-03"),
        ("month", "They met last month.", "2019-05"),
        ("month", "They met last year.", "2018"),
    ],
)
def test_no_date_is_more_exact_than_its_anchor(
    precision: Precision, text: str, expected: str
) -> None:
    day = date(2019, 6, 1) if precision == "month" else date(2019, 1, 1)
    assert str(only(text, Dated(day, precision)).date) == expected


@pytest.mark.parametrize("text", ["They met last month.", "They met ten days ago."])
def test_what_the_anchor_cannot_tell_is_left(text: str) -> None:
    assert find_dates(text, Dated(date(2019, 1, 1), "year")) == []


def test_the_first_date_is_the_first_that_is_more_than_a_year() -> None:
    assert first_date("In 2013, on 5 June 2014") == Dated(date(2014, 6, 5), "day", "5 June 2014")
    assert first_date("In 2013") == Dated(date(2013, 1, 1), "year", "2013")
    assert first_date("On Friday") is None


WORDS = ["last", "next", "this", "the past", "May", "June", "Friday", "5", "2019", "1", "31", "of"]
WORDS += ["to", "from", "since", "years ago", "70th", "anniversary", "a", ",", "-", "week", "in"]
WORDS += ["by", "until", "month", "February", "29", "9999", "days", "between", "2020"]


@given(
    st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map(" ".join)),
    st.one_of(
        st.none(),
        st.builds(Dated, st.dates(), st.sampled_from(["day", "month", "year"])),
    ),
)
def test_any_text_is_read_without_an_error(text: str, anchor: Dated | None) -> None:
    at = 0
    for found in find_dates(text, anchor):
        assert at <= found.start < found.end <= len(text)
        assert found.date.words == text[found.start : found.end]
        at = found.end
