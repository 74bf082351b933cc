"""Dates as clients write them and as the graph keeps them."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, date, datetime

from app.model import Dated, Precision

DAY = r"^\d{4}(-\d{2}(-\d{2})?)?$"


def first_day(text: str) -> str:
    """2019, 2019-06 or 2019-06-05 as the ISO day that it begins with. Raises ValueError."""
    year, month, day = _parts(text)
    return date(year, month or 1, day or 1).isoformat()


def last_day(text: str) -> str:
    """The same, as the ISO day that it ends with."""
    year, month, day = _parts(text)
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1]).isoformat()


def _parts(text: str) -> tuple[int, int, int]:
    try:
        if not re.fullmatch(DAY, text):
            raise ValueError
        year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
        date(year, month or 1, day or 1)
    except ValueError as error:
        raise ValueError(
            f"{text!r} is no date. Write it as 2019, 2019-06 or 2019-06-05."
        ) from error
    return year, month, day


def dated(text: str) -> Dated:
    """The same, with its precision."""
    precisions: tuple[Precision, ...] = ("year", "month", "day")
    return Dated(date.fromisoformat(first_day(text)), precisions[text.count("-")])


def instant(text: str) -> str:
    """A date or ISO 8601 time as the UTC time that the graph records with. Raises ValueError."""
    try:
        if len(text) <= 10:
            return f"{last_day(text)}T23:59:59.999999Z"
        moment = datetime.fromisoformat(text)
        utc = moment.astimezone(UTC) if moment.tzinfo else moment
    except (ValueError, OverflowError) as error:
        raise ValueError(
            f"{text!r} is no time. Write it as 2026-11-24 or 2026-11-24T08:00:00Z."
        ) from error
    return utc.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
