"""Dates that a sentence names, absolute or counted from the day of the document.

Weeks have no precision of their own: what is known only to the week is given as its month.
Decades, centuries, counts without a number ("several years ago") and other calendars are left."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal, NamedTuple

from app.model import Dated, Precision
from app.text.datewords import (
    DAY,
    MONTH,
    SHORT_WEEKDAY,
    WEEKDAY,
    YEAR,
    month_number,
    number,
    weekday_number,
)

Kind = Literal["absolute", "relative", "duration", "anniversary"]


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date that a text names: characters start to end, excluded.

    date   where the words leave the day open, the latest that suits a report of the past
    ahead  then also the earliest that suits a sentence about the future, else None
    until  the last day, month or year of a period that has one, as `date` reads it
    kind   duration: a period or one end of it, not the day of an event: "since 2013", "by 2030";
           anniversary: the day that is remembered, not the day on which it is"""

    start: int
    end: int
    date: Dated
    kind: Kind
    ahead: Dated | None = None
    until: Dated | None = None


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
        if words and (one := shape.read(_Place(words, before, anchor))):
            found.append(_led(one, text, before, start))
            at = one.end
    return found


def first_date(text: str) -> Dated | None:
    """The first absolute date of a text that is more than a year, else the first, else None."""
    found = [one.date for one in find_dates(text, None)]
    return next((one for one in found if one.precision != "year"), found[0] if found else None)


_LOOK_BACK = 48
_SOON = timedelta(days=31)
"""A day and month without a year may lie this far ahead of a report of the past."""


class _Place(NamedTuple):
    words: re.Match[str]
    before: str
    anchor: Dated | None

    def found(
        self,
        day: Dated | None,
        kind: Kind = "absolute",
        ahead: Dated | None = None,
        until: Dated | None = None,
        lead: int = 0,
    ) -> FoundDate | None:
        """The date of these words, `lead` characters before them counted in."""
        if day is None:
            return None
        start, end = self.words.span()
        return FoundDate(start - lead, end, day, kind, None if ahead == day else ahead, until)


class _Shape(NamedTuple):
    pattern: re.Pattern[str]
    read: Callable[[_Place], FoundDate | None]


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


# --- calendar ---------------------------------------------------------------------------------


def _dated(year: int, month: int = 0, day: int = 0) -> Dated | None:
    """A date as exactly as its numbers; a day that the month lacks leaves the month."""
    if not 1 <= year <= 9999:
        return None
    if not month:
        return Dated(date(year, 1, 1), "year")
    if not day or day > monthrange(year, month)[1]:
        return Dated(date(year, month, 1), "month")
    return Dated(date(year, month, day))


def _month(year: int, months: int) -> Dated | None:
    """The month that is `months` (0: January, any integer) on from the start of a year."""
    return _dated(year + months // 12, months % 12 + 1)


def _shifted(anchor: Dated, days: int) -> Dated | None:
    """A day counted from the anchor; the anchor itself where it is known less exactly."""
    if anchor.precision != "day":
        return Dated(anchor.day, anchor.precision) if abs(days) <= 7 else None
    try:
        return Dated(anchor.day + timedelta(days=days))
    except OverflowError:
        return None


def _coarse(day: Dated | None, precision: Precision) -> Dated | None:
    if day is None or day.precision == "year":
        return day
    return _dated(day.day.year, day.day.month if precision == "month" else 0)


def _ago(anchor: Dated, count: int, unit: str) -> Dated | None:
    """`count` units before the anchor (after it when below 0)."""
    if unit == "year":
        return _dated(anchor.day.year - count)
    if unit == "month":
        months = anchor.day.month - 1 - count
        return _month(anchor.day.year, months) if anchor.precision != "year" else None
    if anchor.precision != "day":
        return None
    if unit == "week":
        return _coarse(_shifted(anchor, -7 * count), "month")
    return _shifted(anchor, -count)


# --- shapes: what stands in the text -> the date ------------------------------------------------


def _numeric(place: _Place) -> FoundDate | None:
    words = place.words
    return place.found(_dated(int(words["y"]), int(words["m"]), int(words["d"])))


def _day(place: _Place) -> FoundDate | None:
    """5 June 2019, June 5-7, 2019, Wednesday, June 5, June 5 last year."""
    words = place.words
    month, day = month_number(words["m"] or words["m2"]), number(words["d"]) or 0
    last_month = month_number(words["m2"] or words["m"])
    last_day = number(words["d2"]) if words["d2"] else None
    kind: Kind = "absolute"
    ahead: Dated | None = None
    if words["y"]:
        first = _dated(int(words["y"]), month, day)
    elif place.anchor is None:
        return None
    elif words["which"]:
        year = place.anchor.day.year + _WHICH[words["which"].lower()]
        first, kind = _dated(year, month, day), "relative"
    else:
        first, ahead = _without_year(place.anchor, month, day, words["w"])
        kind = "relative"
    until = None
    if first and last_day:
        until = _dated(first.day.year + (last_month < month), last_month, last_day)
    return place.found(first, kind, ahead, until)


def _without_year(
    anchor: Dated, month: int, day: int, weekday: str | None
) -> tuple[Dated | None, Dated | None]:
    year = anchor.day.year
    if anchor.precision == "year":
        return _dated(year, month, day), None
    days = [one for n in (-1, 0, 1) if (one := _dated(year + n, month, day))]
    if weekday:
        fit = [one for one in days if one.day.weekday() == weekday_number(weekday)]
        if fit:
            return min(fit, key=lambda one: abs(one.day - anchor.day)), None
    past = [one for one in days if one.day <= anchor.day + _SOON]
    to_come = [one for one in days if one.day >= anchor.day]
    return (past[-1] if past else None), (to_come[0] if to_come else None)


def _month_of_year(place: _Place) -> FoundDate | None:
    """June 2019, June to August 2019, June last year."""
    words = place.words
    months = [month_number(words["m"]), *([month_number(words["m2"])] if words["m2"] else [])]
    kind: Kind = "duration" if words["m2"] else "absolute"
    if words["y"]:
        year = int(words["y"])
    elif place.anchor:
        year = place.anchor.day.year + _WHICH[words["which"].lower()]
        kind = kind if words["m2"] else "relative"
    else:
        return None
    until = _dated(year, months[1]) if words["m2"] else None
    return place.found(_dated(year - (months[-1] < months[0]), months[0]), kind, None, until)


def _years(place: _Place) -> FoundDate | None:
    """From 2020 to 2021, 2020-21."""
    words = place.words
    first, last = int(words["y"]), words["y2"]
    lead = _SPAN.search(place.before)
    if words["by_word"] and lead is None:
        return _year(place)
    until = int(last if len(last) == 4 else words["y"][:2] + last)
    if until <= first:
        return None
    start = len(place.before) - lead.start() if lead and words["by_word"] else 0
    return place.found(_dated(first), "duration", None, _dated(until), start)


def _year(place: _Place) -> FoundDate | None:
    """A year after a word that makes it one: in 2013, since 2013, late 2013."""
    words = place.words
    lead = _YEAR_LEAD.search(place.before)
    if lead is None or _COUNTED.match(words.string, words.end("y")):
        return None
    found = place.found(_dated(int(words["y"])))
    return found and replace(found, end=words.end("y"))


def _weekday(place: _Place) -> FoundDate | None:
    """On Wednesday, last Wednesday, Wednesday next week."""
    words, anchor = place.words, place.anchor
    if anchor is None or _NAMED_DAY.search(place.before):
        return None
    which = (words["which"] or "").lower()
    back = (anchor.day.weekday() - weekday_number(words["w"])) % 7
    on = -back % 7
    if words["week"]:
        monday = -anchor.day.weekday() + 7 * _WHICH[words["week"].lower()]
        return place.found(_shifted(anchor, monday + weekday_number(words["w"])), "relative")
    if which in ("last", "past", "this past"):
        return place.found(_shifted(anchor, -(back or 7)), "relative")
    if which in ("next", "coming", "this coming"):
        return place.found(_shifted(anchor, on or 7), "relative")
    if which == "this":
        day = weekday_number(words["w"]) - anchor.day.weekday()
        return place.found(_shifted(anchor, day), "relative")
    ahead = _shifted(anchor, on) if anchor.precision == "day" else None
    return place.found(_shifted(anchor, -back), "relative", ahead)


def _bare_month(place: _Place) -> FoundDate | None:
    """A month after a word that makes it one: in January, last November, late May."""
    words, anchor = place.words, place.anchor
    which = (words["which"] or "").lower()
    if anchor is None or not (which or _MONTH_LEAD.search(place.before)):
        return None
    if words["m"].lower() in _NAMES and words.string[words.end() + 1 : words.end() + 2].isupper():
        return None
    year, month = anchor.day.year, month_number(words["m"])
    if anchor.precision == "year" or which == "this":
        return place.found(_dated(year, month), "relative")
    now = anchor.day.month
    if which in ("last", "past"):
        return place.found(_dated(year - (month >= now), month), "relative")
    if which in ("next", "coming"):
        return place.found(_dated(year + (month <= now), month), "relative")
    past = _dated(year - (month > now), month)
    return place.found(past, "relative", _dated(year + (month < now), month))


def _unit(place: _Place) -> FoundDate | None:
    """Last year, this month, next week, the past 70 years, the next two months."""
    words, anchor = place.words, place.anchor
    if anchor is None:
        return None
    which, unit = words["which"].lower(), words["unit"].lower()
    count = number(words["n"]) if words["n"] else 1
    if count is None or (unit == "day" and not words["n"]):
        return None
    the = _PERIOD_LEAD.search(place.before)
    if which in ("past", "coming") or words["n"] or (the and which != "this"):
        if the is None or which == "this" or unit in _SEASONS:
            return None
        return _period(place, anchor, which, count, unit, len(place.before) - the.start())
    steps = _WHICH[which]
    if unit == "year":
        return place.found(_dated(anchor.day.year + steps), "relative")
    if unit == "month":
        return place.found(_ago(anchor, -steps, "month"), "relative")
    if unit in _SEASONS:
        over = anchor.day.month > _SEASONS[unit] if steps < 0 else False
        to_come = anchor.day.month < _SEASONS[unit] - 2 if steps > 0 else False
        return place.found(_dated(anchor.day.year + steps * (not (over or to_come))), "relative")
    monday = _shifted(anchor, 7 * steps)
    return place.found(_coarse(monday, "month"), "relative")


def _period(
    place: _Place, anchor: Dated, which: str, count: int, unit: str, lead: int
) -> FoundDate | None:
    now = Dated(anchor.day, anchor.precision)
    if unit == "weekend":
        return None
    back = which in ("last", "past")
    far = _ago(anchor, count if back else -count, unit)
    if far is None:
        return None
    first, until = (far, now) if back else (now, far)
    return place.found(first, "duration", None, until, lead)


def _day_word(place: _Place) -> FoundDate | None:
    """Today, yesterday, this morning."""
    if place.anchor is None:
        return None
    days = {"yesterday": -1, "last night": -1, "tomorrow": 1}
    word = " ".join(place.words[0].lower().split())
    return place.found(_shifted(place.anchor, days.get(word, 0)), "relative")


def _units_ago(place: _Place) -> FoundDate | None:
    """70 years ago, two weeks ago."""
    count = _COUNT.search(place.before)
    if place.anchor is None or count is None or (amount := number(count[1])) is None:
        return None
    day = _ago(place.anchor, amount, place.words["unit"].lower())
    return place.found(day, "relative", lead=len(place.before) - count.start())


def _anniversary(place: _Place) -> FoundDate | None:
    """The 70th anniversary."""
    count = _COUNT.search(place.before)
    if place.anchor is None or count is None or not (years := number(count[1])):
        return None
    lead = len(place.before) - count.start()
    return place.found(_dated(place.anchor.day.year - years), "anniversary", lead=lead)


def _marked(place: _Place) -> FoundDate | None:
    """Marks 70 years of, 50 years since."""
    count = _MARK.search(place.before)
    if place.anchor is None or count is None or not (years := number(count[1])):
        return None
    lead = len(place.before) - count.start(1)
    return place.found(_dated(place.anchor.day.year - years), "anniversary", lead=lead)


_WHICH = {"last": -1, "this": 0, "next": 1}
_SEASONS = {"spring": 5, "summer": 8, "autumn": 11, "fall": 11, "winter": 14}
"""The last month of each, north of the equator."""
_NUMERAL = r"(?:[0-9]{1,3}|[a-zA-Z]{2,11}(?:-[a-z]{3,7})?|an?)"
_TO = r"(?:\s*[-\u2013]\s*|\s+(?:to|through|until)\s+)"
_IN_YEAR = rf"(?:(?:,\s*|\s+)(?:of\s+)?(?P<y>{YEAR})|,?\s+(?P<which>(?:this|last|next))\s+year)"
_LEAD = re.compile(
    r"\b(since|until|till|by|before|after|through|from|prior\s+to|ahead\s+of)\s+"
    r"(?:the\s+(?:end|beginning|start|middle|spring|summer|autumn|fall|winter)\s+of\s+"
    r"|at\s+least\s+|about\s+|around\s+|early[\s-]+|late[\s-]+|mid[\s-]*)?$",
    re.IGNORECASE,
)
_SPAN = re.compile(r"\b(?:from|between|during|in|for)\s+(?:the\s+)?$", re.IGNORECASE)
_YEAR_LEAD = re.compile(
    r"\b(?:in|during|of|throughout|since|by|until|till|before|after|from|through|early|late|fiscal"
    r"|prior\s+to|spring|summer|autumn|fall|winter)[\s-]+(?:the\s+)?"
    r"(?:about\s+|around\s+|(?:fiscal\s+|calendar\s+)?year\s+|early[\s-]+|late[\s-]+|mid[\s-]*)?$"
    r"|\bmid[\s-]*$",
    re.IGNORECASE,
)
_MONTH_LEAD = re.compile(
    r"\b(?:in|during|of|throughout|since|by|until|till|before|after|from|through|early|late|mid"
    r")[\s-]+(?:early[\s-]+|late[\s-]+|mid[\s-]*)?$",
    re.IGNORECASE,
)
_PERIOD_LEAD = re.compile(
    r"(?:\b(?:over|in|for|during|within|through|throughout|across)\s+)?\bthe\s+$", re.IGNORECASE
)
_NAMES = frozenset({"jan", "mar", "jun", "april", "june", "may"})
_NAMED_DAY = re.compile(r"\b(?:Black|Good|Bloody|Super|Palm|Easter|Ash|every|each)\s+$")
_COUNT = re.compile(rf"(?<![\w.,-])({_NUMERAL}|[0-9]{{1,3}}(?:st|nd|rd|th))(?:[\s-]year)?[\s-]+$")
_MARK = re.compile(
    rf"\b(?:mark|celebrat|commemorat)(?:s|e|es|ed|ing)?\s+(?:the\s+)?({_NUMERAL})\s+$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s+(?:people|troops|soldiers|men|women|tons|tonnes|km|kilomet|miles|met(?:er|re)s|square|"
    r"barrels|megawatts|MW|dollars|euros|vehicles|tanks|aircraft|missiles|refugees|prisoners|"
    r"students|million|billion|per\s?cent|years|jobs|cases|doses|families|companies|places)"
)

_SHAPES: dict[str, _Shape] = {
    name: _Shape(re.compile(pattern, re.VERBOSE), read)
    for name, pattern, read in (
        (
            "iso",
            rf"(?<![\d/.-])(?P<y>{YEAR})(?:-(?P<m>1[0-2]|0[1-9])-(?P<d>3[01]|[12][0-9]|0[1-9])"
            rf")(?![\d-])",
            _numeric,
        ),
        (
            "slashed",
            r"(?<![\d/.-])(?P<y>(?:1[5-9]|20)\d\d)[/.](?P<m>1[0-2]|0?[1-9])[/.]"
            r"(?P<d>3[01]|[12][0-9]|0?[1-9])(?![\d/-])",
            _numeric,
        ),
        (
            "dotted",
            rf"(?<![\d/.-])(?P<d>3[01]|[12][0-9]|0?[1-9])\.(?P<m>1[0-2]|0?[1-9])\.(?P<y>{YEAR})",
            _numeric,
        ),
        (
            "month_first",
            rf"(?:(?P<w>{WEEKDAY}|{SHORT_WEEKDAY}),?\s+\(?)?(?P<m>{MONTH})\s+(?P<d>{DAY})"
            rf"(?!,\d{{3}}(?!\d))(?:{_TO}(?:(?P<m2>{MONTH})\s+)?(?P<d2>{DAY}))?{_IN_YEAR}?",
            _day,
        ),
        (
            "day_first",
            rf"(?:(?P<w>{WEEKDAY}|{SHORT_WEEKDAY}),?\s+\(?)?(?<![\d.,$/-])(?:the\s+)?(?P<d>{DAY})"
            rf"(?:\s+(?P<m>{MONTH})(?={_TO}{DAY}\s+{MONTH}))?"
            rf"(?:{_TO}(?P<d2>{DAY}))?(?:\s+of)?\s+(?P<m2>{MONTH}){_IN_YEAR}?",
            _day,
        ),
        (
            "month_of_year",
            rf"(?P<m>{MONTH})(?:{_TO}(?P<m2>{MONTH}))?{_IN_YEAR}",
            _month_of_year,
        ),
        (
            "years",
            rf"(?<![\d.,$\u00a3\u20ac/-])(?P<y>(?:1[5-9]|20)\d\d)"
            rf"(?:\s?[-\u2013/]\s?|(?P<by_word>\s+(?:to|and|until|till|through)\s+))"
            rf"(?P<y2>{YEAR}|\d\d(?![\w-]))",
            _years,
        ),
        ("year", rf"(?<![\d.,$\u00a3\u20ac/])(?P<y>{YEAR})(?![-/,]\d)", _year),
        (
            "weekday",
            rf"(?:(?P<which>(?i:this\s+past|this\s+coming|last|next|this|past|coming))\s+)?"
            rf"(?P<w>{WEEKDAY})(?:\s+(?P<week>last|this|next)\s+week\b)?",
            _weekday,
        ),
        (
            "bare_month",
            rf"(?:(?P<which>(?i:last|next|this|past|coming))\s+)?(?P<m>{MONTH})(?!\s*\d)",
            _bare_month,
        ),
        (
            "day_word",
            r"(?i:today|yesterday|tomorrow|tonight|last\s+night"
            r"|this\s+(?:morning|afternoon|evening))\b",
            _day_word,
        ),
        (
            "unit",
            rf"(?P<which>(?i:this|last|next|past|coming))\s+(?:(?P<n>{_NUMERAL})[\s-]+)?"
            rf"(?P<unit>week|weekend|month|year|day|spring|summer|autumn|fall|winter)s?\b(?!\s+of\b)",
            _unit,
        ),
        ("units_ago", r"(?P<unit>day|week|month|year)s?\s+ago\b", _units_ago),
        ("anniversary", r"(?i:anniversary)\b", _anniversary),
        ("marked", r"years\s+(?:of|since)\b", _marked),
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
