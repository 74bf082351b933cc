"""The time that a question is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from app.answers.dates import first_day, last_day

MONTHS = [date(2000, number, 1).strftime("%B").lower() for number in range(1, 13)]
_MONTH = "|".join(f"{name}|{name[:3]}" for name in MONTHS)
_DATE = (
    rf"(?:\d{{4}}-\d{{2}}(?:-\d{{2}})?|(?:\d{{1,2}} )?(?:{_MONTH})\.?,? \d{{4}}"
    rf"|(?:{_MONTH})\.? \d{{1,2}},? \d{{4}}|(?:the (?:year )?)?\d{{4}})(?!\d)"
)
_UNIT = r"(?P<count>\d+|one|two|three|four|five|six|seven|eight|nine|ten)? ?(?P<unit>year|decade)s?"
_NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
_COUNTS = {word: number for number, word in enumerate(_NUMBERS, start=1)}
_PATTERNS = [
    (re.compile(rf"\b(?:between|from) ({_DATE}) (?:and|to|until|till|-) ({_DATE})"), "both"),
    (re.compile(rf"\b({_DATE}) ?(?:-|–|to) ?({_DATE})"), "both"),
    (re.compile(rf"\b(?:since|starting (?:in|from)|from) ({_DATE})(?: on(?:wards?)?)?"), "since"),
    (re.compile(rf"\bafter ({_DATE})"), "after"),
    (re.compile(rf"\b(?:until|till|up to|by|as of) ({_DATE})"), "until"),
    (re.compile(rf"\b(?:before|prior to) ({_DATE})"), "before"),
    (re.compile(rf"\b(?:in|on|during|throughout|within|of|for) ({_DATE})"), "within"),
]


@dataclass(frozen=True, slots=True)
class Span:
    """since, until: ISO 8601 as exact as the words, "" where open; rest: the question without."""

    since: str
    until: str
    rest: str


def span(question: str, today: date) -> Span:
    """The time that a question in lower case names, as `today` has it ("last year").

    raises  ValueError for a date that is none, as 31 June"""
    for pattern, sense in _PATTERNS:
        if match := pattern.search(question):
            rest = f"{question[: match.start()]} {question[match.end() :]}"
            first = iso(match[1])
            first_day(first)
            if sense == "both":
                last_day(last := iso(match[2]))
                return Span(first, last, rest)
            if sense == "since":
                return Span(first, "", rest)
            if sense == "after":
                return Span(_next(first), "", rest)
            if sense == "until":
                return Span("", first, rest)
            if sense == "before":
                return Span("", previous(first), rest)
            return Span(first, first, rest)
    if match := re.search(rf"\b(?:in|over|during|within) the (?:last|past) {_UNIT}", question):
        count = match["count"] or "1"
        years = _COUNTS.get(count) or int(count)
        years *= 10 if match["unit"] == "decade" else 1
        rest = f"{question[: match.start()]} {question[match.end() :]}"
        return Span(str(today.year - years), "", rest)
    for words, year in (("last year", today.year - 1), ("this year", today.year)):
        if words in question:
            return Span(str(year), str(year), question.replace(words, " "))
    return Span("", "", question)


def iso(words: str) -> str:
    """5 june 2019, june 5, 2019, june 2019, 2019 or 2019-06-05, as ISO 8601."""
    if re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", words):
        return words
    year = str(re.findall(r"\d{4}", words)[-1])
    month = re.search(rf"\b({_MONTH})\b", words)
    if not month:
        return year
    number = [name[:3] for name in MONTHS].index(month[1][:3]) + 1
    day = re.search(r"\b(\d{1,2})\b", words)
    return f"{year}-{number:02}" + (f"-{int(day[1]):02}" if day else "")


def _next(text: str) -> str:
    """The period after a year, a month or a day; the last that there is has none after it."""
    return _moved(text, 1)


def previous(text: str) -> str:
    return _moved(text, -1)


def _moved(text: str, step: int) -> str:
    first_day(text)
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        moved = f"{parts[0] + step:04}"
    elif len(parts) == 2:
        months = parts[0] * 12 + parts[1] - 1 + step
        moved = f"{months // 12:04}-{months % 12 + 1:02}"
    else:
        ordinal = date(*parts).toordinal() + step
        inside = 0 < ordinal <= date.max.toordinal()
        moved = date.fromordinal(ordinal).isoformat() if inside else text
    return moved if "0001" <= moved[:4] <= "9999" and len(moved) == len(text) else text
