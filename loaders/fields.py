"""The fields that a person or a file gives for a document: title, date, outlet, URL."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache

from dateparser.date import DateDataParser

from app.model import Dated, Document, Precision
from loaders.faults import Unreadable

# What files call the four fields; the first that has a value counts.
NAMES = {
    "title": ("title", "headline"),
    "date": ("date", "published"),
    "outlet": ("outlet", "source", "publisher"),
    "url": ("url", "link"),
}
ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].*)?)?)?")
# 05/06/2019 is 5 June or May 6, by who wrote it
AMBIGUOUS = re.compile(r"(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])[/.-](\d{4})")


@dataclass(frozen=True, slots=True)
class Fields:
    title: str = ""
    date: Dated | None = None
    outlet: str = ""
    url: str = ""


def fields(raw: Mapping[str, object]) -> Fields:
    """The fields under the names that files use; raises Unreadable on a date that is none."""
    found = {field: _first(raw, names) for field, names in NAMES.items()}
    when = found.pop("date")
    words = {field: " ".join(str(value).split()) for field, value in found.items() if value}
    return Fields(date=dated(when) if when else None, **words)


def described(document: Document, given: Fields) -> Document:
    """The document with every field that is given, over what it had."""
    return replace(
        document,
        title=given.title or document.title,
        date=given.date or document.date,
        outlet=given.outlet or document.outlet,
        url=given.url or document.url,
    )


def dated(value: object) -> Dated:
    """A date at the precision that it is given: 2019-06-05, 5 June 2019, June 2019, 2019.

    Raises Unreadable on what is no date, lacks a year, or can be read in two ways."""
    if isinstance(value, date):  # YAML reads 2019-06-05 as one
        return Dated(value.date() if isinstance(value, datetime) else value)
    words = str(value).strip()
    if ISO.fullmatch(words):
        return _iso(words)
    if (match := AMBIGUOUS.fullmatch(words)) and match[1].lstrip("0") != match[2].lstrip("0"):
        raise Unreadable(f"date {words!r} can be read in two ways; write it as YYYY-MM-DD")
    found = _parser().get_date_data(words)
    if not found.date_obj:
        raise Unreadable(f"date {words!r} is none; write it as 2019-06-05, 2019-06 or 2019")
    precision: Precision = found.period if found.period in ("month", "year") else "day"
    return Dated(found.date_obj.date(), precision)


def _iso(words: str) -> Dated:
    match = ISO.fullmatch(words)
    year, month, day = match.groups() if match else (None, None, None)
    try:
        first = date(int(year or 0), int(month or 1), int(day or 1))
    except ValueError as fault:
        raise Unreadable(f"date {words!r} is not in the calendar: {fault}") from None
    return Dated(first, "day" if day else "month" if month else "year")


@cache
def _parser() -> DateDataParser:
    return DateDataParser(
        languages=["en"],
        settings={
            "PARSERS": ["absolute-time"],  # "yesterday" would be counted from the day of loading
            "REQUIRE_PARTS": ["year"],
            "DATE_ORDER": "DMY",
            "PREFER_DAY_OF_MONTH": "first",
            "PREFER_MONTH_OF_YEAR": "first",
        },
    )


def _first(raw: Mapping[str, object], names: tuple[str, ...]) -> object:
    return next((raw[name] for name in names if raw.get(name) not in (None, "")), None)
