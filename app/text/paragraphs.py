"""Lines of a page made into paragraphs of running text."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.text.cables import is_cable_line
from app.text.credits import is_credit
from app.text.datelines import is_byline, is_date
from app.text.edits import Edit
from app.text.furniture import (
    HYPHENED,
    LABEL,
    NUMBERED,
    RUNNING,
    holds_list,
    is_furniture,
    opens_list,
)

_BULLET = re.compile(
    r"(?:[-*+\u2022]|\u2013(?=\s{2})|o(?=\s{2}))\s+"
    r"|\(?(?:[0-9]{1,4}|[ivx]{1,4}|[a-zA-Z])[.)]\s+"
    r"|\((?:[0-9]{1,4}|[ivx]{1,4}|[a-z])\)\s*"
    r"|>+\s*"
)
_ITEM = re.compile(r"-\s+[A-Z0-9]")
_HEADING = re.compile(r"#{1,6}\s+|(?:Article|ARTICLE|Chapter|CHAPTER|Section|SECTION)\s+\S+$")
_CLOSED = re.compile(r"[.!?:;\u2026][\u2014\u2013-]*['\")\]]*$")
_SENTENCE = re.compile(r"[.!]['\")\]]*$")
_HYPHEN = re.compile(r"([^\W_]+(?:-[^\W_]+)*)-$")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_DATELINE = re.compile(r"[A-Z][A-Z]+(?:\s[A-Z]{2,}){0,3}(?:,|\s\(|\s[-\u2013\u2014]|\s[0-9]{4}-)")
_BLANKS = re.compile(r"(?<=\S)  +(?=\S)")
_YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}[.,;:)]*")
_NARROWEST, _WIDEST = 45, 125
_SLACK = 0.86


@dataclass(slots=True)
class _Line:
    """A line that stays: characters start to end without the blanks and marks around it.

    reach  the column in which it ends
    apart  blank lines or furniture stand before it
    own    a heading or an item of a list: it never goes on the line before
    last   a heading: the next line never goes on it"""

    start: int
    end: int
    text: str
    indent: int
    reach: int
    apart: bool
    own: bool
    last: bool

    @property
    def closed(self) -> bool:
        return _CLOSED.search(self.text[-8:]) is not None

    @property
    def runs_on(self) -> bool:
        """Whether the words cannot end here: a comma, or a word that asks for another."""
        if self.text.endswith(","):
            return True
        return self.text.rsplit(None, 1)[-1].lower() in RUNNING

    @property
    def asks_number(self) -> bool:
        """Whether the last word is one that a number follows: "Article", "June"."""
        return self.text.rsplit(None, 1)[-1].lower().rstrip(".") in NUMBERED


def paragraph_edits(text: str) -> Iterator[Edit]:
    """Edits that drop furniture, join wrapped lines and part paragraphs by one blank line."""
    lines = _lines(text)
    width = _width(lines)
    here = 0
    before: _Line | None = None
    words: frozenset[str] = frozenset()
    for line in lines:
        if before is None:
            yield Edit(here, line.start)
        elif line.own or not _is_one(before, line, width):
            yield Edit(here, line.start, "\n\n")
        elif before.text[-1] == "-" and (hyphen := _HYPHEN.search(before.text[-40:])):
            words = words or frozenset(_WORD.findall(text))
            cut = not _is_hyphened(hyphen[1], line.text, words)
            yield Edit(here - cut, line.start)
        else:
            yield Edit(here, line.start, " ")
        if "  " in line.text:
            for blanks in _BLANKS.finditer(line.text):
                yield Edit(line.start + blanks.start() + 1, line.start + blanks.end())
        here = line.end
        before = line
    if here < len(text):
        yield Edit(here, len(text))


def _is_hyphened(head: str, line: str, words: Container[str]) -> bool:
    """Whether a word parted at a hyphen has that hyphen anywhere: "win-" and "win", not
    "coop-" and "eration". The words of the text itself say so best."""
    tail = _WORD.match(line)
    if tail is None or "-" in head or "-" in tail[0]:
        return True
    if not (tail[0].islower() or (tail[0].isupper() and head.isupper())):
        return True
    if head + tail[0] in words:
        return False
    return head.lower() in HYPHENED or f"{head}-{tail[0]}" in words


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    at = 0
    apart = True
    in_list = in_items = turned = False
    for raw in text.split("\n"):
        start, at = at, at + len(raw) + 1
        words = raw.strip()
        if not words:
            apart = apart or not turned
            continue
        if turned := is_cable_line(words):  # a new page: what stands above it may go on
            apart = not lines or lines[-1].closed
            continue
        before = lines[-1] if lines and not apart else None
        goes_on = before is not None and not before.closed and not before.last
        if not (goes_on and _is_inside(words)):
            if opens_list(words):
                in_list = apart = True
                continue
            if in_list and _is_listed(words):
                continue
            if holds_list(words) or is_furniture(words):
                apart = True
                continue
        in_list = False
        in_items = before is not None and (in_items or before.own) and not before.last
        lines.append(_line(raw, words, start, apart, goes_on, in_items))
        apart = False
    return lines


def _is_inside(words: str) -> bool:
    """Whether a line in the midst of a sentence is a part of it, whatever it looks like."""
    return words[0].islower() or _YEAR.fullmatch(words) is not None


def _is_listed(words: str) -> bool:
    return len(words) < 120 and not _SENTENCE.search(words[-8:])


def _line(raw: str, words: str, start: int, apart: bool, goes_on: bool, in_items: bool) -> _Line:
    begin = start + len(raw) - len(raw.lstrip())
    end = begin + len(words)
    heading = False
    marks = 0
    if words[0] in "#AaCcSs" and (found := _HEADING.match(words)):
        heading = True
        if words[0] == "#":
            marks = found.end()
            words = words.rstrip("# ") if len(words.rstrip("# ")) > marks else words
            end = begin + len(words)
    elif not goes_on or words[0] in "*\u2022>" or in_items or _ITEM.match(words):
        while (bullet := _BULLET.match(words, marks)) and bullet.end() < len(words):
            marks = bullet.end()
    alone = not goes_on and _is_alone(words)
    own = heading or alone or marks > 0
    if label := LABEL.match(words, marks):
        marks = label.end()
    words = words[marks:]
    heading = heading or alone or (len(words) > 3 and words.isupper())
    begin += marks
    return _Line(begin, end, words, begin - start, end - start, apart, own, heading)


def _is_alone(words: str) -> bool:
    """Whether a line is a date, a byline, a credit or a remark in brackets, and nothing else."""
    if words[0] == "(":
        return words[-1] == ")"
    if words[0].isdigit() or words[-1].isdigit():
        return is_date(words)
    return words[0] in "ABCEPRSTWb" and (is_byline(words) or is_credit(words))


def _width(lines: Sequence[_Line]) -> int:
    """The columns at which the text is wrapped, 0 where it is not."""
    lengths = sorted(
        line.reach for line, after in pairwise(lines) if not after.apart and not after.own
    )
    if len(lengths) < 2:
        lengths = sorted(line.reach for line in lines)
        if not lengths or lengths[-1] > _WIDEST:
            return 0
        return lengths[-1]
    width = lengths[len(lengths) * 4 // 5]
    return width if _NARROWEST <= width <= _WIDEST else 0


def _is_one(before: _Line, line: _Line, width: int) -> bool:
    lower = line.text[0].islower()
    if before.last:
        if not line.last or before.closed:
            return False
        first = line.text.split(None, 1)[0].lower()
        return (
            before.runs_on or first in RUNNING or (not line.apart and _is_full(before, line, width))
        )
    if line.apart:
        return not before.closed and (lower or (before.runs_on and not line.last))
    if not before.closed and (lower or before.runs_on):
        return True
    if not before.closed and line.text[0].isdigit() and (width or before.asks_number):
        return True
    if line.indent >= before.indent + 3 or _DATELINE.match(line.text):
        return False
    return width > 0 and _is_full(before, line, width)


def _is_full(before: _Line, line: _Line, width: int) -> bool:
    """Whether the first word of a line would not have fitted on the line before."""
    word = line.text.split(None, 1)[0]
    return before.reach + 1 + len(word) > width * _SLACK
