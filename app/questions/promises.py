"""What was promised, and the deeds that followed."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Literal, NamedTuple

from app.graph.pairs import tally_from
from app.model import Act
from app.questions.reads import Reads, Row

Status = Literal["open", "kept", "all"]
PROMISES = [Act.PLEDGED.value, Act.CALLED_FOR.value]
# Promises looked at for each that is wanted, at first and then; and at last.
FEW, MORE, AT_LAST = 4, 16, 3000


class Promises(NamedTuple):
    """rows   id, date, dyad, type and through of promises, newest first
    deeds  the first later deed of the kind, by promise, of those that have one
    last   date and id of the last promise that was looked at, None where there is none behind"""

    rows: list[Row]
    deeds: dict[str, str]
    last: list[str] | None


def promises(
    graph: Reads,
    by: str | None,
    to: str | None,
    status: Status,
    params: Mapping[str, Any],
    limit: int,
    after: list[str] | None,
) -> Promises:
    """Promises of a status by or to an entity or anybody, at most so many.

    params  those of promises.cypher that filter; acts: null for those of a promise"""
    name, asked = "promises", {**params, "acts": params["acts"] or PROMISES}
    if entity := by or to:
        name, asked = "promises_of", {**asked, "entity": entity, "by": by, "to": to}
    found, deeds, last = list[Row](), dict[str, str](), after
    batches = [limit] if status == "all" else [FEW * limit, MORE * limit, AT_LAST]
    for batch in batches:
        day, id = last or (None, None)
        rows = graph.read(name, limit=batch, afterDate=day, afterId=id, **asked)
        deeds |= deeds_after(graph, rows, params["until"])
        found += [r for r in rows if status == "all" or (r["id"] in deeds) == (status == "kept")]
        last = [rows[-1]["date"], rows[-1]["id"]] if len(rows) == batch else None
        if len(found) >= limit or not last:
            break
    return Promises(found[:limit], deeds, last)


def deeds_after(graph: Reads, promised: Iterable[Row], until: str | None) -> dict[str, str]:
    """The first later deed of the same kind between the same two, by promise.

    Looks at what is said of each pair since the first of the promises, once, however many promises
    there are."""
    followed = [row for row in promised if row["dyad"] and row["date"]]
    since: dict[str, str] = {}
    for row in followed:
        since[row["dyad"]] = min(since.get(row["dyad"], "9999"), row["date"][:7])
    pairs = graph.read("pairs", ids=sorted(since)) if since else []
    months = [
        f"{pair['id']} {month}"
        for pair in pairs
        for month in sorted(tally_from(pair["properties"]).months)
        if since[pair["id"]] <= month <= (until or "9999")[:7]
    ]
    if not months:
        return {}
    types = sorted({row["type"] for row in followed})
    done: defaultdict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
    for row in graph.read("deeds", months=months, types=types, until=until):
        done[row["dyad"], row["type"], row["through"]].append((row["date"], row["id"]))
    found = {}
    for row in followed:
        later = done.get((row["dyad"], row["type"], row["through"]), [])
        place = bisect_right(later, row["date"], key=lambda deed: deed[0])
        if place < len(later):
            found[row["id"]] = later[place][1]
    return found
