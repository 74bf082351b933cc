"""What all that is said of a pair comes to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from app.answers.pair import Balance
from app.model import Act, Polarity

CONTACTS = ["CONSULTS", "DISCUSSED", "HOSTS", "MET_WITH", "VISITED"]
"""Types that bring two actors together in one place or on one line."""

FORMULA = (
    "sum of the Goldstein weights of the positive statements that nobody denies, "
    "divided by their number; -10 is war, 10 is union; types without a weight do not count"
)

Row = Mapping[str, Any]


def counted(rows: Iterable[Row], by: str) -> dict[str, int]:
    """Statements of pair_counts rows by one of their columns, in its order."""
    counts: Counter[str] = Counter()
    for row in rows:
        if row[by]:
            counts[row[by]] += row["statements"]
    return dict(sorted(counts.items()))


def balance(rows: Iterable[Row]) -> Balance:
    """Cooperation against conflict, after FORMULA. rows: of pair_counts, one type in each."""
    total, cooperation, conflict = 0.0, 0, 0
    for row in rows:
        if row["polarity"] != Polarity.POSITIVE or row["act"] == Act.DENIED:
            continue
        total += row["goldstein"]
        if row["goldstein"] > 0:
            cooperation += row["statements"]
        elif row["goldstein"] < 0:
            conflict += row["statements"]
    weighed = cooperation + conflict
    return Balance(
        value=round(total / weighed, 2) if weighed else None,
        counted=weighed,
        cooperation=cooperation,
        conflict=conflict,
        formula=FORMULA,
    )
