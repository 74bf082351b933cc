"""The time that a question is about."""

from __future__ import annotations

from datetime import date

import pytest

from app.asking.spans import span

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("words", "since", "until"),
    [
        ("signed since 2019", "2019", ""),
        ("signed from 2019 onwards", "2019", ""),
        ("signed after 2019", "2020", ""),
        ("signed after december 2019", "2020-01", ""),
        ("signed after 31 december 2019", "2020-01-01", ""),
        ("signed before 2010", "", "2009"),
        ("signed before january 2010", "", "2009-12"),
        ("signed before 1 march 2020", "", "2020-02-29"),
        ("signed until june 2019", "", "2019-06"),
        ("signed by 2010", "", "2010"),
        ("signed in 2019", "2019", "2019"),
        ("signed in the year 2019", "2019", "2019"),
        ("signed in june 2019", "2019-06", "2019-06"),
        ("signed on 5 june 2019", "2019-06-05", "2019-06-05"),
        ("signed on june 5, 2019", "2019-06-05", "2019-06-05"),
        ("signed on 2019-06-05", "2019-06-05", "2019-06-05"),
        ("signed during sep 2001", "2001-09", "2001-09"),
        ("signed between 2010 and 2015", "2010", "2015"),
        ("signed from june 2010 to may 2015", "2010-06", "2015-05"),
        ("signed 2010-2015", "2010", "2015"),
        ("signed last year", "2025", "2025"),
        ("signed this year", "2026", "2026"),
        ("signed in the last five years", "2021", ""),
        ("signed over the past decade", "2016", ""),
        ("signed in the last 3 years", "2023", ""),
        ("signed after 31 december 9999", "9999-12-31", ""),
        ("signed after 9999", "9999", ""),
        ("signed after december 9999", "9999-12", ""),
        ("signed before 0001", "", "0001"),
        ("signed before january 0001", "", "0001-01"),
        ("signed at last", "", ""),
        ("signed by 20 states", "", ""),
    ],
)
def test_a_span_is_read_from_its_words(words: str, since: str, until: str) -> None:
    found = span(words, TODAY)
    assert (found.since, found.until) == (since, until)
    if since or until:
        assert found.rest.split() == ["signed"]


@pytest.mark.parametrize("words", ["on 31 june 2019", "in 0000", "between 2019-13 and 2020"])
def test_a_date_that_is_none_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="is no date"):
        span(words, TODAY)
