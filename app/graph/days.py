"""By which act and day a statement is found: what was last promised is looked for day by day."""

from __future__ import annotations

from collections.abc import Iterator

from app.graph.door import Graph, Row, Transaction
from app.model import Act

# The acts of a promise, which are looked for together.
PROMISES = (Act.PLEDGED.value, Act.CALLED_FOR.value)


def act_day(act: str, day: str) -> str:
    """What finds the statements of an act on a day: `did 2019-06-05`, `promise 2019-06-05` for
    what is pledged or called for; the day is "" where there is none."""
    return f"{'promise' if act in PROMISES else act} {day}"


def misplaced(graph: Graph) -> Iterator[Row]:
    """Statements that are found by another act or day than their own: id and actDay as it
    should be."""
    for row in graph.stream("check_days"):
        wanted = act_day(row["act"] or "", row["date"] or "")
        if row["actDay"] != wanted:
            yield {"id": row["id"], "actDay": wanted}


def set_days(transaction: Transaction, rows: list[Row]) -> None:
    transaction.run("days_set", rows=rows)
