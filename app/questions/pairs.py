"""Statements about a pair of countries, found by the months that the pair's tally names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from app.graph.pairs import Tally, tally_from
from app.questions.reads import Reads, Row

# Statements looked at first, and how many times more in each step after.
FIRST, MORE = 100, 4


def tally(graph: Reads, dyad: str) -> Tally:
    """What all that is said of two countries comes to, without any filter."""
    rows = graph.read("pair", id=dyad)
    return tally_from(rows[0]["properties"]) if rows else Tally()


def dated(
    graph: Reads, dyad: str, params: Mapping[str, Any], counted: Tally | None = None
) -> list[Row]:
    """Ids and dates of the statements about a pair in order of date, `limit` of them at most.

    Where types are asked for that the two have few of, looks at these; else at the months nearest
    the beginning, and at more only until there are enough, so that a page costs the same however
    much is said of the two.

    params   those of relations_by_months.cypher but for the months
    counted  the pair's tally, where it is known"""
    limit, found, types = params["limit"], list[Row](), params["types"]
    counted, enough = counted or tally(graph, dyad), max(FIRST, 2 * params["limit"])
    if types is not None and sum(counted.types[each] for each in types) <= enough:
        asked = [each for each in types if counted.types[each]]
        return graph.read("relations_by_types", dyad=dyad, **{**params, "types": asked})
    for months in _windows(counted, params, enough):
        keys = [f"{dyad} {month}" for month in months]
        found += graph.read("relations_by_months", months=keys, **params)
        if len(found) >= limit:
            break
    return found[:limit]


def _windows(tally: Tally, params: Mapping[str, Any], size: int) -> Iterator[list[str]]:
    """The months to look at in turn, in order, each lot with about so many statements or more."""
    after = params["afterDate"]
    begin = (params["since"] or "")[:4]  # a date known to the year stands at its first day
    end = (params["until"] or "9999")[:7]
    if after is not None:
        begin, end = (
            (max(begin, after[:7]), end) if params["oldest"] else (begin, min(end, after[:7]))
        )
    window, count = list[str](), 0
    for month in sorted(tally.months, reverse=not params["oldest"]):
        if begin <= month <= end:
            window.append(month)
            count += tally.months[month]
            if count >= size:
                yield window
                window, count, size = [], 0, size * MORE
    if window:
        yield window
