"""Dates that a sentence names, absolute or counted from the day of the document.

Weeks have no precision of their own: what is known only to the week is given as its month.
Decades, centuries, counts without a number ("several years ago") and other calendars are left."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from app.model import Dated
from app.text import datereadings as read
from app.text.datereadings import FoundDate, Place
from app.text.datewords import DAY, MONTH, NUMERAL, SHORT_WEEKDAY, WEEKDAY, YEAR

__all__ = ["FoundDate", "find_dates", "first_date"]


def find_dates(text: str, anchor: Dated | None) -> list[FoundDate]:
    """The dates that a sentence or paragraph names, in order, none over another.

    anchor  the date of the document; without it only absolute dates are found"""
    found: list[FoundDate] = []
    at = 0
    while place := _FINDER.search(text, at):
        start, at = place.span()
        shape = _SHAPES[place.lastgroup or ""]
        after = found[-1].end if found else 0
        before = text[max(after, start - _LOOK_BACK) : start]
        words = shape.pattern.match(text, start)
        if words and (one := shape.read(Place(words, before, anchor))):
            found.append(_led(one, text, before, start))
            at = one.end
    return found


def first_date(text: str) -> Dated | None:
    """The first absolute date of a text that is more than a year, else the first, else None."""
    found = [one.date for one in find_dates(text, None)]
    return next((one for one in found if one.precision != "year"), found[0] if found else None)


def _led(found: FoundDate, text: str, before: str, place: int) -> FoundDate:
    """The date with its words, and with the word before it that makes it one end of a period."""
    start, kind = found.start, found.kind
    lead = _LEAD.search(before) if start == place and kind in ("absolute", "relative") else None
    if lead and not _is_day_of_event(lead[1].lower(), found, text):
        start -= len(before) - lead.start()
        kind = "duration"
    words = text[start : found.end]
    return replace(
        found,
        start=start,
        kind=kind,
        date=replace(found.date, words=words),
        ahead=found.ahead and replace(found.ahead, words=words),
        until=found.until and replace(found.until, words=words),
    )


def _is_day_of_event(lead: str, found: FoundDate, text: str) -> bool:
    """Whether it is the day of an event all the same: "from June 5", "after Monday's talks"."""
    if lead == "from":
        return found.date.precision == "day"
    return lead in ("after", "before") and text.startswith("'s", found.end)


class _Shape(NamedTuple):
    pattern: re.Pattern[str]
    read: Callable[[Place], FoundDate | None]


_LOOK_BACK = 48
_TO = r"(?:\s*[-\u2013]\s*|\s+(?:to|through|until)\s+)"
_IN_YEAR = rf"(?:(?:,\s*|\s+)(?:of\s+)?(?P<y>{YEAR})|,?\s+(?P<which>(?:this|last|next))\s+year)"
_LEAD = re.compile(
    r"\b(since|until|till|by|before|after|through|from|prior\s+to|ahead\s+of)\s+"
    r"(?:the\s+(?:end|beginning|start|middle|spring|summer|autumn|fall|winter)\s+of\s+"
    r"|at\s+least\s+|about\s+|around\s+|early[\s-]+|late[\s-]+|mid[\s-]*)?$",
    re.IGNORECASE,
)

_SHAPES: dict[str, _Shape] = {
    name: _Shape(re.compile(pattern, re.VERBOSE), reading)
    for name, pattern, reading in (
        (
            "iso",
            rf"(?<![\d/.-])(?P<y>{YEAR})(?:-(?P<m>1[0-2]|0[1-9])-(?P<d>3[01]|[12][0-9]|0[1-9])"
            rf")(?![\d-])",
            read.numeric,
        ),
        (
            "slashed",
            r"(?<![\d/.-])(?P<y>(?:1[5-9]|20)\d\d)[/.](?P<m>1[0-2]|0?[1-9])[/.]"
            r"(?P<d>3[01]|[12][0-9]|0?[1-9])(?![\d/-])",
            read.numeric,
        ),
        (
            "dotted",
            rf"(?<![\d/.-])(?P<d>3[01]|[12][0-9]|0?[1-9])\.(?P<m>1[0-2]|0?[1-9])\.(?P<y>{YEAR})",
            read.numeric,
        ),
        (
            "month_first",
            rf"(?:(?P<w>{WEEKDAY}|{SHORT_WEEKDAY}),?\s+\(?)?(?P<m>{MONTH})\s+(?P<d>{DAY})"
            rf"(?!,\d{{3}}(?!\d))(?:{_TO}(?:(?P<m2>{MONTH})\s+)?(?P<d2>{DAY}))?{_IN_YEAR}?",
            read.day_of_month,
        ),
        (
            "day_first",
            rf"(?:(?P<w>{WEEKDAY}|{SHORT_WEEKDAY}),?\s+\(?)?(?<![\d.,$/-])(?:the\s+)?(?P<d>{DAY})"
            rf"(?:\s+(?P<m>{MONTH})(?={_TO}{DAY}\s+{MONTH}))?"
            rf"(?:{_TO}(?P<d2>{DAY}))?(?:\s+of)?\s+(?P<m2>{MONTH}){_IN_YEAR}?",
            read.day_of_month,
        ),
        (
            "month_of_year",
            rf"(?P<m>{MONTH})(?:{_TO}(?P<m2>{MONTH}))?{_IN_YEAR}",
            read.month_of_year,
        ),
        (
            "years",
            rf"(?<![\d.,$\u00a3\u20ac/-])(?P<y>(?:1[5-9]|20)\d\d)"
            rf"(?:\s?[-\u2013/]\s?|(?P<by_word>\s+(?:to|and|until|till|through)\s+))"
            rf"(?P<y2>{YEAR}|\d\d(?![\w-]))",
            read.years,
        ),
        ("year", rf"(?<![\d.,$\u00a3\u20ac/])(?P<y>{YEAR})(?![-/,]\d)", read.year),
        (
            "weekday",
            rf"(?:(?P<which>(?i:this\s+past|this\s+coming|last|next|this|past|coming))\s+)?"
            rf"(?P<w>{WEEKDAY})(?:\s+(?P<week>last|this|next)\s+week\b)?",
            read.weekday,
        ),
        (
            "bare_month",
            rf"(?:(?P<which>(?i:last|next|this|past|coming))\s+)?(?P<m>{MONTH})(?!\s*\d)",
            read.bare_month,
        ),
        (
            "day_word",
            r"(?i:today|yesterday|tomorrow|tonight|last\s+night"
            r"|this\s+(?:morning|afternoon|evening))\b",
            read.day_word,
        ),
        (
            "unit",
            rf"(?P<which>(?i:this|last|next|past|coming))\s+(?:(?P<n>{NUMERAL})[\s-]+)?"
            rf"(?P<unit>week|weekend|month|year|day|spring|summer|autumn|fall|winter)"
            rf"(?P<s>s?)\b(?!\s+of\b)",
            read.unit,
        ),
        ("units_ago", r"(?P<unit>day|week|month|year)s?\s+ago\b", read.units_ago),
        ("anniversary", r"(?i:anniversary)\b", read.anniversary),
        ("marked", r"years\s+(?:of|since)\b", read.marked),
    )
}
_FINDER = re.compile(
    r"\b(?=[0-9A-Zacdlmnptwy])(?:"
    + "|".join(
        f"(?P<{name}>{re.sub(r'[(][?]P<[a-z0-9_]+>', '(?:', shape.pattern.pattern)})"
        for name, shape in _SHAPES.items()
    )
    + ")",
    re.VERBOSE,
)
