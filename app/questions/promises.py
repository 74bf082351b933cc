"""What was promised, and the deeds that followed."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any, Literal, NamedTuple

from app.graph.days import PROMISES, act_day
from app.graph.pairs import tally_from
from app.questions.reads import Reads, Row

Status = Literal["open", "kept", "all"]
# Promises looked at for each that is wanted, at first and then; and at last.
FEW, MORE, AT_LAST = 4, 16, 3000
# Days looked at first; how many times more next where nothing is there, fewer where too much is.
DAYS, STEP = 30, 4


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
    asked = {**params, "acts": params["acts"] or list(PROMISES)}
    entity = by or to
    batches = [limit] if status == "all" else [FEW * limit, MORE * limit, AT_LAST]
    found, deeds, last = list[Row](), dict[str, str](), after
    for batch in batches:
        day, id = last or (None, None)
        page = {**asked, "limit": batch, "afterDate": day, "afterId": id}
        rows = (
            graph.read("promises_of", entity=entity, by=by, to=to, **page)
            if entity
            else _newest(graph, page)
        )
        deeds |= deeds_after(graph, rows, params["until"])
        found += [r for r in rows if status == "all" or (r["id"] in deeds) == (status == "kept")]
        last = [rows[-1]["date"], rows[-1]["id"]] if len(rows) == batch else None
        if len(found) >= limit or not last:
            break
    return Promises(found[:limit], deeds, last)


def _newest(graph: Reads, page: Mapping[str, Any]) -> list[Row]:
    """A page of promises by anybody, newest first; which spans of time are looked at in turn
    changes what that costs, never what it gives.

    page  the parameters of promises.cypher but for the span"""
    found, limit, after = list[Row](), page["limit"], page["afterDate"]
    last = (page["until"] or date.max.isoformat()) if after is None else after
    since = (page["since"] or "")[:4]  # a date known to the year stands at its first day
    for spans in _spans(graph, page["acts"], since, last, 2 * limit):
        rows = [row for span in spans for row in graph.read("promises", **span, **page)]
        rows.sort(key=lambda row: str(row["id"]))
        rows.sort(key=lambda row: str(row["date"]), reverse=True)
        found += rows
        if len(found) >= limit:
            break
    return found[:limit]


def _spans(
    graph: Reads, acts: Iterable[str], since: str, last: str, enough: int
) -> Iterator[list[dict[str, str]]]:
    """Spans of days that hold statements of some acts, back from the last day: for each kind of
    act what promises.cypher finds a span's first and last day by. The first holds about `enough`
    statements at most, each later one twice as many as the one before."""
    kinds, days, step = sorted({act_day(act, "") for act in acts}), DAYS, STEP
    while last >= since:
        near = min(last, date.today().isoformat())  # little is said of what is to come
        first = max(since, _before(near, days))
        spans = [{"from": kind + first, "to": kind + last} for kind in kinds]
        many = sum(
            graph.read("promises_many", **span, most=enough)[0]["statements"] for span in spans
        )
        if many >= enough and days > 1:
            days, step = max(days // STEP, 1), 1
            continue
        if many:
            yield spans
            enough, step = 2 * enough, 2
        if first == since:
            return
        last, days = _before(first, 1), days * step


def _before(day: str, days: int) -> str:
    """So many days before a day; "", which comes before all, where the calendar ends."""
    try:
        return (date.fromisoformat(day) - timedelta(days)).isoformat()
    except (ValueError, OverflowError):
        return ""


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
