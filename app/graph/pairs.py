"""What all that is said of two countries comes to: one Pair node for each dyad, kept exact.

A busy pair has tens of thousands of statements; what a summary tells of them is counted here once,
as they come, and a page of the timeline finds by the months which statements it has to look at."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from app.graph import steps
from app.graph.door import Row, Transaction
from app.model import Act, Polarity, Statement

THEMES = ("SECTOR", "AT", "ABOUT")


@dataclass(slots=True)
class Theme:
    """What statements of a pair say of one sector, organisation or issue; days as in Tally."""

    statements: int = 0
    first: str = ""
    last: str = ""
    acts: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Tally:
    """What the statements of a pair come to.

    types, acts   how many statements of each
    months        how many of each month, as 2019-06, "" for those without a date
    weights       how many of each Goldstein weight, of the positive ones that nobody denies
    levels        by the words of a level in force, how many statements of it began in which month
                  and are of which, as `2019-06 2019-07`: see steps.py
    first, last   the earliest and the latest day, "" when none has a date
    themes        by place and entity id, as `SECTOR sector:energy`"""

    statements: int = 0
    types: Counter[str] = field(default_factory=Counter)
    acts: Counter[str] = field(default_factory=Counter)
    months: Counter[str] = field(default_factory=Counter)
    weights: Counter[float] = field(default_factory=Counter)
    levels: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    first: str = ""
    last: str = ""
    themes: defaultdict[str, Theme] = field(default_factory=lambda: defaultdict(Theme))

    def add(self, row: Row) -> None:
        """Count one statement: type, act, polarity, goldstein, date (None: has none),
        datePrecision, level, since, themes."""
        day, act = row["date"] or "", row["act"]
        self.types[row["type"]] += 1
        self.acts[act] += 1
        self.months[day[:7]] += 1
        if row["polarity"] == Polarity.POSITIVE and act != Act.DENIED:
            self.weights[float(row["goldstein"])] += 1
        if steps.held(row):
            said = steps.words(row["type"], row["level"])
            self.levels[said][f"{steps.begun(row)[:7]} {day[:7]}"] += 1
        for theme in row["themes"]:
            _take_in(self.themes[theme], 1, day, day, {act})
        self.statements += 1
        self.first, self.last = _span(self.first, self.last, day, day)

    def take_in(self, other: Tally) -> None:
        """Count what another tally has counted, too."""
        self.types.update(other.types)
        self.acts.update(other.acts)
        self.months.update(other.months)
        self.weights.update(other.weights)
        for said, months in other.levels.items():
            self.levels[said].update(months)
        for theme, told in other.themes.items():
            _take_in(self.themes[theme], told.statements, told.first, told.last, told.acts)
        self.statements += other.statements
        self.first, self.last = _span(self.first, self.last, other.first, other.last)

    def properties(self) -> Row:
        """As a Pair node keeps it; the same for the same statements."""
        told = {
            "types": self.types,
            "acts": self.acts,
            "months": self.months,
            "levels": self.levels,
            "weights": {repr(weight): count for weight, count in self.weights.items()},
            "themes": {
                theme: [told.statements, told.first, told.last, *sorted(told.acts)]
                for theme, told in self.themes.items()
            },
        }
        return {
            "statements": self.statements,
            "first": self.first or None,
            "last": self.last or None,
            "tally": json.dumps(told, sort_keys=True, separators=(",", ":")),
        }


def tally_from(row: Mapping[str, object]) -> Tally:
    """The tally that a Pair node's properties hold."""
    told = json.loads(str(row["tally"]))
    made = Tally(
        statements=int(str(row["statements"])),
        types=Counter(told["types"]),
        acts=Counter(told["acts"]),
        months=Counter(told["months"]),
        weights=Counter({float(weight): count for weight, count in told["weights"].items()}),
        first=str(row.get("first") or ""),
        last=str(row.get("last") or ""),
    )
    for said, months in told["levels"].items():
        made.levels[said].update(months)
    for theme, (statements, first, last, *acts) in told["themes"].items():
        made.themes[theme] = Theme(statements, first, last, set(acts))
    return made


def tallies(statements: Iterable[Statement]) -> dict[str, Tally]:
    """What some statements come to, by dyad."""
    return tallies_of(_row(each) for each in statements if each.dyad)


def tallies_of(rows: Iterable[Row]) -> dict[str, Tally]:
    """The same from the rows of pair_statements.cypher."""
    found: defaultdict[str, Tally] = defaultdict(Tally)
    for row in rows:
        found[row["dyad"]].add(row)
    return dict(found)


def add_pairs(transaction: Transaction, new: Mapping[str, Tally]) -> None:
    """Add what statements that are new come to."""
    if not new:
        return
    rows = []
    for row in transaction.run("pairs_hold", ids=sorted(new)):
        tally = new[row["id"]]
        if row["properties"].get("tally"):
            there = tally_from(row["properties"])
            there.take_in(tally)
            tally = there
        rows.append({"id": row["id"], "properties": tally.properties()})
    transaction.run("pairs_set", rows=rows)


def refresh_pairs(transaction: Transaction, dyads: Iterable[str]) -> None:
    """Count anew what the statements that are left come to; pairs without any vanish."""
    wanted = sorted(set(dyads) - {""})
    if not wanted:
        return
    transaction.run("pairs_hold", ids=wanted)
    found = tallies_of(transaction.run("pair_statements", dyads=wanted))
    rows = [{"id": dyad, "properties": tally.properties()} for dyad, tally in found.items()]
    transaction.run("pairs_set", rows=rows)
    if gone := [dyad for dyad in wanted if dyad not in found]:
        transaction.run("pairs_erase", ids=gone)


def mend_pair(transaction: Transaction, dyad: str) -> None:
    """Count anew what the statements of a pair come to, and by which month each is found."""
    transaction.run("repair_months", dyads=[dyad])
    refresh_pairs(transaction, [dyad])


def month_of(dyad: str, day: str) -> str:
    """What finds the statements of one pair in one month, as `CHN-RUS 2019-06`; "" for no pair."""
    return f"{dyad} {day[:7]}" if dyad else ""


def _row(statement: Statement) -> Row:
    return {
        "dyad": statement.dyad,
        "type": statement.type,
        "act": statement.act.value,
        "polarity": statement.polarity.value,
        "goldstein": statement.goldstein,
        "date": statement.date.day.isoformat() if statement.date else None,
        "datePrecision": statement.date.precision if statement.date else None,
        "level": statement.details.get("level"),
        "since": statement.details.get("since"),
        "themes": list(_themes(statement)),
    }


def _themes(statement: Statement) -> Iterator[str]:
    for place in THEMES:
        if entity := getattr(statement, place.lower()):
            yield f"{place} {entity}"


def _take_in(theme: Theme, statements: int, first: str, last: str, acts: set[str]) -> None:
    theme.statements += statements
    theme.first, theme.last = _span(theme.first, theme.last, first, last)
    theme.acts |= acts


def _span(first: str, last: str, earliest: str, latest: str) -> tuple[str, str]:
    return min(filter(None, (first, earliest)), default=""), max(last, latest)
