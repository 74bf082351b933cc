"""Steps by which two countries come closer or part: which statements tell one, in what words."""

from __future__ import annotations

from app.graph.door import Row
from app.model import Act, Polarity, exact

NAMES = {
    "ESTABLISHES_TIES": "diplomatic relations",
    "SEVERS_TIES": "no diplomatic relations",
    "PARTY_TO_PARTNERSHIP": "partnership",
}
"""What a level is called where the text gives it no name."""

TYPES = sorted(NAMES)
IN_FORCE = frozenset({Act.DID, Act.AGREED, Act.SAID})
LATER = "9999"  # where a step without a date stands: behind the others


def words(type: str, level: str | None) -> str:
    """What tells a step from another: its type, and its words in one form."""
    return f"{type} {' '.join((level or NAMES[type]).casefold().split())}"


def held(row: Row) -> bool:
    """Whether a statement tells a level that is in force: type, polarity, act."""
    return row["type"] in NAMES and row["polarity"] == Polarity.POSITIVE and row["act"] in IN_FORCE


def begun(row: Row) -> str:
    """When a step began, as exact as the text; LATER if it does not say: since, date,
    datePrecision."""
    return row["since"] or exact(row["date"], row["datePrecision"]) or LATER
