"""How English writes the parts of a date: patterns, and what they mean."""

from __future__ import annotations

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|Jun(?:e|\.)?|Jul(?:y|\.)?"
    r"|Aug(?:ust|\.)?|Sep(?:tember|t\.?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
    r"|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?"
    r"|SEP(?:TEMBER|T)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)(?![a-zA-Z])"
)
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9a-zA-Z])"
YEAR = r"(?:1[5-9]|20)[0-9]{2}(?![0-9a-zA-Z])"
WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)"
    r"(?![a-zA-Z])"
)
SHORT_WEEKDAY = r"(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\.?(?![a-zA-Z])"

NUMERAL = r"(?:[0-9]{1,3}|[a-zA-Z]{2,11}(?:-[a-z]{3,7})?|an?)"
"""What may be a number: number() tells whether it is."""

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_WEEKDAYS = "mon tue wed thu fri sat sun"
_MONTH_NUMBER = {word: number for number, word in enumerate(_MONTHS.split(), 1)}
_WEEKDAY_NUMBER = {word: number for number, word in enumerate(_WEEKDAYS.split())}
_SMALL = (
    "a|an|one two|couple three four five six seven eight nine ten eleven twelve|dozen thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
)
_NUMBER = {
    word: number for number, words in enumerate(_SMALL.split(), 1) for word in words.split("|")
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_ORDINAL = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
_STEMS = "four six seven ten eleven thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_ORDINAL |= {f"{stem}th": _NUMBER[stem] for stem in _STEMS.split()}
_ORDINAL |= {f"{word[:-1]}ieth": n for word, n in _NUMBER.items() if n >= 20}


def month_number(word: str) -> int:
    """1 to 12, for a word that MONTH matches."""
    return _MONTH_NUMBER[word[:3].lower()]


def weekday_number(word: str) -> int:
    """0 (Monday) to 6, for a word that WEEKDAY or SHORT_WEEKDAY matches."""
    return _WEEKDAY_NUMBER[word[:3].lower()]


def number(words: str) -> int | None:
    """The number that a word or numeral says, counting or in order: "70", "70th", "twenty-five",
    "fortieth"; None for any other word."""
    words = words.lower()
    if (digits := words.rstrip("stndrh")).isdecimal():
        return int(digits)
    tens, _, ones = words.partition("-")
    if not ones:
        return _NUMBER.get(words) or _ORDINAL.get(words)
    high, low = _NUMBER.get(tens, 0), _NUMBER.get(ones) or _ORDINAL.get(ones) or 0
    return high + low if high >= 20 and 0 < low < 10 else None
