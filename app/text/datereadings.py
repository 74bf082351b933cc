"""What each shape of date in a text means: one function for each, from its words to the date."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal, NamedTuple

from app.model import Dated
from app.text.datecounts import ago, coarse, dated, shifted
from app.text.datewords import NUMERAL, month_number, number, weekday_number

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


class Place(NamedTuple):
    """A place in a text that may name a date.

    words   what one shape of date matched there
    before  the words before it, as far as they may count"""

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


_SOON = timedelta(days=31)
"""A day and month without a year may lie this far ahead of a report of the past."""
_WHICH = {"last": -1, "this": 0, "next": 1}
_SEASONS = {"spring": 5, "summer": 8, "autumn": 11, "fall": 11, "winter": 14}
"""The last month of each, north of the equator."""
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
_COUNT = re.compile(rf"(?<![\w.,-])({NUMERAL}|[0-9]{{1,3}}(?:st|nd|rd|th))(?:[\s-]year)?[\s-]+$")
_MARK = re.compile(
    rf"\b(?:mark|celebrat|commemorat)(?:s|e|es|ed|ing)?\s+(?:the\s+)?({NUMERAL})\s+$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s+(?:people|troops|soldiers|men|women|tons|tonnes|km|kilomet|miles|met(?:er|re)s|square|"
    r"barrels|megawatts|MW|dollars|euros|vehicles|tanks|aircraft|missiles|refugees|prisoners|"
    r"students|million|billion|per\s?cent|years|jobs|cases|doses|families|companies|places)"
)


def numeric(place: Place) -> FoundDate | None:
    words = place.words
    return place.found(dated(int(words["y"]), int(words["m"]), int(words["d"])))


def day_of_month(place: Place) -> FoundDate | None:
    """5 June 2019, June 5-7, 2019, Wednesday, June 5, June 5 last year."""
    words = place.words
    month, day = month_number(words["m"] or words["m2"]), number(words["d"]) or 0
    last_month = month_number(words["m2"] or words["m"])
    last_day = number(words["d2"]) if words["d2"] else None
    kind: Kind = "absolute"
    ahead: Dated | None = None
    if words["y"]:
        first = dated(int(words["y"]), month, day)
    elif place.anchor is None:
        return None
    elif words["which"]:
        year = place.anchor.day.year + _WHICH[words["which"].lower()]
        first, kind = dated(year, month, day), "relative"
    else:
        first, ahead = _without_year(place.anchor, month, day, words["w"])
        kind = "relative"
    until = None
    if first and last_day:
        until = dated(first.day.year + (last_month < month), last_month, last_day)
    return place.found(first, kind, ahead, until)


def _without_year(
    anchor: Dated, month: int, day: int, weekday: str | None
) -> tuple[Dated | None, Dated | None]:
    year = anchor.day.year
    if anchor.precision == "year":
        return dated(year, month, day), None
    days = [one for n in (-1, 0, 1) if (one := dated(year + n, month, day))]
    if weekday:
        fit = [one for one in days if one.day.weekday() == weekday_number(weekday)]
        if fit:
            return min(fit, key=lambda one: abs(one.day - anchor.day)), None
    past = [one for one in days if one.day <= anchor.day + _SOON]
    to_come = [one for one in days if one.day >= anchor.day]
    return (past[-1] if past else None), (to_come[0] if to_come else None)


def month_of_year(place: Place) -> FoundDate | None:
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
    until = dated(year, months[1]) if words["m2"] else None
    return place.found(dated(year - (months[-1] < months[0]), months[0]), kind, None, until)


def years(place: Place) -> FoundDate | None:
    """From 2020 to 2021, 2020-21."""
    words = place.words
    first, last = int(words["y"]), words["y2"]
    lead = _SPAN.search(place.before)
    if words["by_word"] and lead is None:
        return year(place)
    until = int(last if len(last) == 4 else words["y"][:2] + last)
    if until <= first:
        return None
    start = len(place.before) - lead.start() if lead and words["by_word"] else 0
    return place.found(dated(first), "duration", None, dated(until), start)


def year(place: Place) -> FoundDate | None:
    """A year after a word that makes it one: in 2013, since 2013, late 2013."""
    words = place.words
    lead = _YEAR_LEAD.search(place.before)
    if lead is None or _COUNTED.match(words.string, words.end("y")):
        return None
    found = place.found(dated(int(words["y"])))
    return found and replace(found, end=words.end("y"))


def weekday(place: Place) -> FoundDate | None:
    """On Wednesday, last Wednesday, Wednesday next week."""
    words, anchor = place.words, place.anchor
    if anchor is None or _NAMED_DAY.search(place.before):
        return None
    which = (words["which"] or "").lower()
    back = (anchor.day.weekday() - weekday_number(words["w"])) % 7
    on = -back % 7
    if words["week"]:
        monday = -anchor.day.weekday() + 7 * _WHICH[words["week"].lower()]
        return place.found(shifted(anchor, monday + weekday_number(words["w"])), "relative")
    if which in ("last", "past", "this past"):
        return place.found(shifted(anchor, -(back or 7)), "relative")
    if which in ("next", "coming", "this coming"):
        return place.found(shifted(anchor, on or 7), "relative")
    if which == "this":
        day = weekday_number(words["w"]) - anchor.day.weekday()
        return place.found(shifted(anchor, day), "relative")
    ahead = shifted(anchor, on) if anchor.precision == "day" else None
    return place.found(shifted(anchor, -back), "relative", ahead)


def bare_month(place: Place) -> FoundDate | None:
    """A month after a word that makes it one: in January, last November, late May."""
    words, anchor = place.words, place.anchor
    which = (words["which"] or "").lower()
    if anchor is None or not (which or _MONTH_LEAD.search(place.before)):
        return None
    if words["m"].lower() in _NAMES and words.string[words.end() + 1 : words.end() + 2].isupper():
        return None
    year, month = anchor.day.year, month_number(words["m"])
    if anchor.precision == "year" or which == "this":
        return place.found(dated(year, month), "relative")
    now = anchor.day.month
    if which in ("last", "past"):
        return place.found(dated(year - (month >= now), month), "relative")
    if which in ("next", "coming"):
        return place.found(dated(year + (month <= now), month), "relative")
    past = dated(year - (month > now), month)
    return place.found(past, "relative", dated(year + (month < now), month))


def unit(place: Place) -> FoundDate | None:
    """Last year, this month, next week, the past 70 years, the next two months."""
    words, anchor = place.words, place.anchor
    if anchor is None:
        return None
    which, unit = words["which"].lower(), words["unit"].lower()
    count = number(words["n"]) if words["n"] else 1
    if count is None or (not words["n"] and (words["s"] or unit == "day")):
        return None
    the = _PERIOD_LEAD.search(place.before)
    if which in ("past", "coming") or words["n"] or (the and which != "this"):
        if the is None or which == "this" or unit in _SEASONS:
            return None
        return _period(place, anchor, which, count, unit, len(place.before) - the.start())
    steps = _WHICH[which]
    if unit == "year":
        return place.found(dated(anchor.day.year + steps), "relative")
    if unit == "month":
        return place.found(ago(anchor, -steps, "month"), "relative")
    if unit in _SEASONS:
        over = anchor.day.month > _SEASONS[unit] if steps < 0 else False
        to_come = anchor.day.month < _SEASONS[unit] - 2 if steps > 0 else False
        return place.found(dated(anchor.day.year + steps * (not (over or to_come))), "relative")
    monday = shifted(anchor, 7 * steps)
    return place.found(coarse(monday, "month"), "relative")


def _period(
    place: Place, anchor: Dated, which: str, count: int, unit: str, lead: int
) -> FoundDate | None:
    now = Dated(anchor.day, anchor.precision)
    if unit == "weekend":
        return None
    back = which in ("last", "past")
    far = ago(anchor, count if back else -count, unit)
    if far is None:
        return None
    first, until = (far, now) if back else (now, far)
    return place.found(first, "duration", None, until, lead)


def day_word(place: Place) -> FoundDate | None:
    """Today, yesterday, this morning."""
    if place.anchor is None:
        return None
    days = {"yesterday": -1, "last night": -1, "tomorrow": 1}
    word = " ".join(place.words[0].lower().split())
    return place.found(shifted(place.anchor, days.get(word, 0)), "relative")


def units_ago(place: Place) -> FoundDate | None:
    """70 years ago, two weeks ago."""
    count = _COUNT.search(place.before)
    if place.anchor is None or count is None or (amount := number(count[1])) is None:
        return None
    day = ago(place.anchor, amount, place.words["unit"].lower())
    return place.found(day, "relative", lead=len(place.before) - count.start())


def anniversary(place: Place) -> FoundDate | None:
    """The 70th anniversary."""
    count = _COUNT.search(place.before)
    if place.anchor is None or count is None or not (years := number(count[1])):
        return None
    lead = len(place.before) - count.start()
    return place.found(dated(place.anchor.day.year - years), "anniversary", lead=lead)


def marked(place: Place) -> FoundDate | None:
    """Marks 70 years of, 50 years since."""
    count = _MARK.search(place.before)
    if place.anchor is None or count is None or not (years := number(count[1])):
        return None
    lead = len(place.before) - count.start(1)
    return place.found(dated(place.anchor.day.year - years), "anniversary", lead=lead)
