"""What may be wrong with an input, in words that say what to mend."""

from __future__ import annotations

from dataclasses import dataclass


class Unreadable(Exception):
    """An input that gives no document; the message is the reason, without the input's name."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that gave no document.

    source  as Document.source
    reason  what is wrong with it, one line
    failed  False where nobody asked for it: a file of another kind inside a folder"""

    source: str
    reason: str
    failed: bool = True
