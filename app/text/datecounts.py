"""Days, months and years counted on a calendar, no more exact than what they are counted from."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from app.model import Dated, Precision


def dated(year: int, month: int = 0, day: int = 0) -> Dated | None:
    """A date as exactly as its numbers; a day that the month lacks leaves the month."""
    if not 1 <= year <= 9999:
        return None
    if not month:
        return Dated(date(year, 1, 1), "year")
    if not day or day > monthrange(year, month)[1]:
        return Dated(date(year, month, 1), "month")
    return Dated(date(year, month, day))


def month_from(year: int, months: int) -> Dated | None:
    """The month that is `months` (0: January, any integer) on from the start of a year."""
    return dated(year + months // 12, months % 12 + 1)


def shifted(anchor: Dated, days: int) -> Dated | None:
    """A day counted from the anchor; the anchor itself where it is known less exactly."""
    if anchor.precision != "day":
        return Dated(anchor.day, anchor.precision) if abs(days) <= 7 else None
    try:
        return Dated(anchor.day + timedelta(days=days))
    except OverflowError:
        return None


def coarse(day: Dated | None, precision: Precision) -> Dated | None:
    if day is None or day.precision == "year":
        return day
    return dated(day.day.year, day.day.month if precision == "month" else 0)


def ago(anchor: Dated, count: int, unit: str) -> Dated | None:
    """`count` units before the anchor (after it when below 0)."""
    if unit == "year":
        return dated(anchor.day.year - count)
    if unit == "month":
        months = anchor.day.month - 1 - count
        return month_from(anchor.day.year, months) if anchor.precision != "year" else None
    if anchor.precision != "day":
        return None
    if unit == "week":
        return coarse(shifted(anchor, -7 * count), "month")
    return shifted(anchor, -count)
