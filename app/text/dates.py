"""Dates that a sentence names, absolute or counted from the day of the document.

Weeks have no precision of their own: what is known only to the week is given as its month."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from app.model import Dated, Precision

Kind = Literal["absolute", "relative", "duration", "anniversary"]


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date that a text names: characters start to end, excluded.

    date   the latest reading that is not after the anchor, where the words leave it open
    ahead  the earliest reading that is not before the anchor, for a sentence about the future;
           None where the words leave one reading only
    until  the last day, month or year of a period, where it has one: "from 2020 to 2021"
    kind   duration: a period's first or last day, not the day of an event: "since 2013", "by 2030";
           anniversary: the day remembered, not the day on which it is"""

    start: int
    end: int
    date: Dated
    kind: Kind
    ahead: Dated | None = None
    until: Dated | None = None


_MONTHS = "january february march april may june july august september october november december"
_MONTH_NUMBER = {name[:3]: number for number, name in enumerate(_MONTHS.split(), 1)}
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
_WEEKDAY_NUMBER = {name[:3]: number for number, name in enumerate(_WEEKDAYS.split())}
_NUMBERS = {
    word: number
    for number, words in enumerate(
        "a|an|one two|couple three four five six seven eight nine ten eleven twelve|dozen thirteen "
        "fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(),
        1,
    )
    for word in words.split("|")
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "fifteenth": 15, "twentieth": 20, "25th": 25,
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
    "centenary": 100,
}  # fmt: skip
