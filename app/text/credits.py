"""Datelines, bylines and credits taken out of the paragraphs of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.text.datelines import AGENCIES, dateline, is_byline, is_date, is_person, is_place
from app.text.edits import Edit

_AGENCY = "|".join(sorted(map(re.escape, AGENCIES), key=len, reverse=True))
_WORK = (
    r"(?:(?:[Aa]dditional|[Ff]urther|[Oo]riginal)\s+)?"
    r"(?:[Rr]eport(?:ing|ed)|[Ww]rit(?:ing|ten)|[Ee]dit(?:ing|ed)|[Cc]ompiled|[Tt]ranslat(?:ed|ion)"
    r"|[Pp]roduc(?:ed|tion)|[Pp]hotograph(?:y|s))"
    r"(?:(?:\s+and|,|/)\s+(?:reporting|writing|editing|translated))*\s+by\s"
)
_NAMES = r"(?:(?:[A-Z][\w'.-]*|and|in|at|for|the|de|van|von|bin|al|bureau|newsroom|desk)[\s,/&.]*)+"
_CREDIT = re.compile(
    rf"\(?{_WORK}{_NAMES}(?:;\s*{_WORK}{_NAMES})*\)?"
    rf"|\(?[Ww]ith\s+(?:files|inputs?|reporting)\s+(?:from|by)\s+{_NAMES}\)?"
)
_BRACKETED = re.compile(
    rf"""
      \({_WORK}[^()]{{1,600}}\)
    | [(\[](?:(?:AP|AFP|EPA|EFE|File|Handout|Pool)\s+)?(?:Photos?|Images?|Pictures?|Video|Credits?
        |Handout|Courtesy|FILE|File\sphoto|PHOTO)(?:\s+(?:by|credit|courtesy)\b|\s*[:/])
        [^()\[\]]{{1,120}}[)\]]
    | [(\[](?:File\s?|AP\s|AFP\s|Handout\s)(?:photo|image|picture)s?[)\]]
    """,
    re.VERBOSE,
)
_SIGNED = re.compile(
    rf"""
      \s\(?(?:REUTERS|Reuters|AFP|EPA|EPA-EFE|AP\sPhoto|Getty\sImages|Pool|Handout|Xinhua|Yonhap)
        (?:/[\w.'-]+(?:\s[\w.'-]+){{0,3}}){{1,3}}\)?\.?$
    | \s\#{{2,}}$
    | (?<=[.!?"'])\s+(?:[-\u2013\u2014]+\s?)?\(?(?:{_AGENCY})\)?\.?$
    """,
    re.VERBOSE,
)
_LONGEST_SIGNATURE = 70
_LONG = 120
_TOP, _EARLY = 3, 10


def is_credit(words: str) -> bool:
    """Whether words only say who reported, wrote, edited or took part."""
    return len(words) < 600 and _CREDIT.fullmatch(words) is not None


def credit_edits(text: str) -> Iterator[Edit]:
    """Edits of a text whose paragraphs are parted by one blank line."""
    here = 0
    for start, end in _kept(text):
        if start > here:
            yield Edit(here, start, "\n\n" if here else "")
        if text.find("(", start, end) >= 0 or text.find("[", start, end) >= 0:
            for cut in _BRACKETED.finditer(text, start + 1, end):
                yield Edit(cut.start() - text[cut.start() - 1].isspace(), cut.end())
        if signed := _SIGNED.search(text, max(start + 1, end - _LONGEST_SIGNATURE), end):
            yield Edit(signed.start(), signed.end())
        here = end
    if here < len(text):
        yield Edit(here, len(text))


def _kept(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each paragraph that stays, its dateline left out."""
    paragraphs = text.split("\n\n")
    at = long = 0
    for number, words in enumerate(paragraphs):
        start, at = at, at + len(words) + 2
        early = number < _EARLY and long < 3
        after = paragraphs[number + 1] if number + 1 < len(paragraphs) else ""
        before = paragraphs[number - 1] if number else ""
        if len(words) < _LONG:
            if _is_left_out(words, before, after, number):
                continue
        elif is_credit(words):
            continue
        else:
            long += 1
        if (line := dateline(words, early, long == 1)) and line.end < len(words):
            yield start + line.end, start + len(words)
        elif line is None and words:
            yield start, start + len(words)


def _is_left_out(words: str, before: str, after: str, number: int) -> bool:
    if is_date(words) or is_byline(words) or is_credit(words):
        return True
    if is_place(words):
        if is_date(after) or (words.isupper() and is_date(before)):
            return True
        if number < _TOP and ("," in words or words.endswith(".")):
            return True
    if number < _EARLY and is_person(words):
        follows = dateline(after)
        return follows is not None and bool(before)
    return False
