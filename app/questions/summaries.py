"""What all that is said of a pair comes to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from app.answers.pair import Balance
from app.graph.pairs import Tally
from app.model import Act, Polarity

CONTACTS = ["CONSULTS", "DISCUSSED", "HOSTS", "MET_WITH", "VISITED"]
"""Types that bring two actors together in one place or on one line."""

FORMULA = (
    "sum of the Goldstein weights of the positive statements that nobody denies, "
    "divided by their number; -10 is war, 10 is union; types without a weight do not count"
)

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many statements there are, and of what.

    first, last  the earliest year and the latest day, None when none has a date
    weight       sum of the Goldstein weights of those that count for the balance
    cooperation, conflict  how many of these have a positive and a negative weight"""

    statements: int
    first: str | None
    last: str | None
    by_type: Mapping[str, int]
    by_act: Mapping[str, int]
    by_year: Mapping[str, int]
    weight: float
    cooperation: int
    conflict: int


def counts_of(rows: Iterable[Row]) -> Counts:
    """rows: of pair_counts, one type in each."""
    rows = list(rows)
    weighed = [
        row
        for row in rows
        if row["polarity"] == Polarity.POSITIVE and row["act"] != Act.DENIED and row["goldstein"]
    ]
    return Counts(
        statements=sum(row["statements"] for row in rows),
        first=min((row["year"] for row in rows if row["year"]), default=None),
        last=max((row["last"] for row in rows if row["last"]), default=None),
        by_type=counted(rows, "type"),
        by_act=counted(rows, "act"),
        by_year=counted(rows, "year"),
        weight=sum(row["goldstein"] for row in weighed),
        cooperation=sum(row["statements"] for row in weighed if row["goldstein"] > 0),
        conflict=sum(row["statements"] for row in weighed if row["goldstein"] < 0),
    )


def counts_in(tally: Tally) -> Counts:
    years: Counter[str] = Counter()
    for month, count in tally.months.items():
        years[month[:4]] += count
    del years[""]
    return Counts(
        statements=tally.statements,
        first=min(years, default=None),
        last=tally.last or None,
        by_type=tally.types,
        by_act=tally.acts,
        by_year=years,
        weight=sum(weight * count for weight, count in sorted(tally.weights.items())),
        cooperation=sum(count for weight, count in tally.weights.items() if weight > 0),
        conflict=sum(count for weight, count in tally.weights.items() if weight < 0),
    )


def together(one: Counts, other: Counts) -> Counts:
    """What two sets of statements that share none come to."""
    return Counts(
        statements=one.statements + other.statements,
        first=min(filter(None, (one.first, other.first)), default=None),
        last=max(filter(None, (one.last, other.last)), default=None),
        by_type=_sum(one.by_type, other.by_type),
        by_act=_sum(one.by_act, other.by_act),
        by_year=_sum(one.by_year, other.by_year),
        weight=one.weight + other.weight,
        cooperation=one.cooperation + other.cooperation,
        conflict=one.conflict + other.conflict,
    )


def _sum(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted((Counter(one) + Counter(other)).items()))


def counted(rows: Iterable[Row], by: str) -> dict[str, int]:
    """Statements of pair_counts rows by one of their columns, in its order."""
    counts: Counter[str] = Counter()
    for row in rows:
        if row[by]:
            counts[row[by]] += row["statements"]
    return dict(sorted(counts.items()))


def balance(counts: Counts) -> Balance:
    """Cooperation against conflict, after FORMULA."""
    weighed = counts.cooperation + counts.conflict
    return Balance(
        value=round(counts.weight / weighed, 2) if weighed else None,
        counted=weighed,
        cooperation=counts.cooperation,
        conflict=counts.conflict,
        formula=FORMULA,
    )
