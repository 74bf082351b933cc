"""A text changed by edits, and the way back from its characters to those that it was made from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Edit(NamedTuple):
    """Characters start to end (excluded) give way to `new`; blank or empty when left out."""

    start: int
    end: int
    new: str = ""


@dataclass(frozen=True, slots=True)
class Layer:
    """One text and, piece by piece, what each piece was made from.

    starts, ends    of the pieces in `text`, ascending, without a gap
    origins, tails  start and end of the same pieces in the text before
    kept            whether a piece was left as it was, so that it maps character by character"""

    text: str
    starts: list[int]
    ends: list[int]
    origins: list[int]
    tails: list[int]
    kept: list[bool]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The span before the edits that covers a span of `text`.

        Blank edges that stand for something left out do not reach into it, unless the span is
        nothing else."""
        if not self.starts:
            return (0, 0)
        length = len(self.text)
        start = min(max(start, 0), length)
        end = min(max(end, start), length)
        first = max(bisect_right(self.starts, start) - 1, 0)
        if self.kept[first]:
            low = self.origins[first] + start - self.starts[first]
        else:
            low = self.tails[first] if self._blank(first) else self.origins[first]
        if start == end:
            return (low, low)
        last = bisect_left(self.starts, end) - 1
        if self.kept[last]:
            high = self.origins[last] + end - self.starts[last]
        else:
            high = self.origins[last] if self._blank(last) else self.tails[last]
        return (low, high) if low <= high else (high, low)

    def _blank(self, piece: int) -> bool:
        return self.text[self.starts[piece] : self.ends[piece]].isspace()


def edited(text: str, edits: Iterable[Edit]) -> Layer:
    """Carry out edits that come in order; one that overlaps the one before it is passed over."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    origins: list[int] = []
    tails: list[int] = []
    kept: list[bool] = []
    here = out = 0
    for start, end, new in edits:
        if start < here:
            continue
        if start > here:
            words.append(text[here:start])
            starts.append(out)
            out += start - here
            ends.append(out)
            origins.append(here)
            tails.append(start)
            kept.append(True)
        if new:
            words.append(new)
            starts.append(out)
            out += len(new)
            ends.append(out)
            origins.append(start)
            tails.append(end)
            kept.append(len(new) == end - start)
        here = max(end, start)
    if here < len(text):
        words.append(text[here:])
        starts.append(out)
        ends.append(out + len(text) - here)
        origins.append(here)
        tails.append(len(text))
        kept.append(True)
    return Layer("".join(words), starts, ends, origins, tails, kept)
