"""Dates and names as people and files write them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from app.model import Dated, Precision
from loaders.faults import Unreadable
from loaders.fields import Fields, dated, fields


@pytest.mark.parametrize(
    ("value", "day", "precision"),
    [
        ("2019-06-05", date(2019, 6, 5), "day"),
        ("2019-06-05T23:10:00+08:00", date(2019, 6, 5), "day"),
        (date(2019, 6, 5), date(2019, 6, 5), "day"),
        (datetime(2019, 6, 5, 10, tzinfo=UTC), date(2019, 6, 5), "day"),
        ("5 June 2019", date(2019, 6, 5), "day"),
        ("Wednesday, June 5th, 2019", date(2019, 6, 5), "day"),
        ("06/06/2019", date(2019, 6, 6), "day"),
        ("25/06/2019", date(2019, 6, 25), "day"),
        ("2019-06", date(2019, 6, 1), "month"),
        ("June 2019", date(2019, 6, 1), "month"),
        ("2019", date(2019, 1, 1), "year"),
        (2019, date(2019, 1, 1), "year"),
    ],
)
def test_a_date_keeps_the_precision_it_is_given_with(
    value: object, day: date, precision: Precision
) -> None:
    assert dated(value) == Dated(day, precision)


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("yesterday", "is none"),
        ("5 June", "is none"),
        ("31 February 2019", "is none"),
        ("2019-02-30", "is not in the calendar: day is out of range for month"),
        ("2019-13", "is not in the calendar: month must be in 1..12"),
        ("05/06/2019", "can be read in two ways"),
    ],
)
def test_what_is_no_date_says_what_to_mend(value: str, wanted: str) -> None:
    with pytest.raises(Unreadable, match=f"^date '{value}' {wanted}"):
        dated(value)


def test_fields_go_by_the_names_that_files_use() -> None:
    raw = {"headline": " Talks \n in Paris ", "source": "The Gazette", "link": "https://a.example"}
    assert fields(raw) == Fields("Talks in Paris", None, "The Gazette", "https://a.example")
    assert fields({"title": None, "outlet": "", "date": ""}) == Fields()
