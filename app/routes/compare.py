"""Pairs side by side, and one pair or two documents before and after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Annotated, Any

from fastapi import APIRouter, Query

from app.answers.dates import DAY, last_day
from app.answers.envelope import Answer, Page, Ref
from app.answers.pair import CompareAnswer, Dimension, OnlyIn, Summary
from app.answers.questions import Change
from app.answers.statement import Statement
from app.problems import BadPairs, WhatToDiff
from app.questions.changes import changes, level_change
from app.questions.levels import level_in_force
from app.questions.reads import Reads
from app.questions.statements import statements
from app.routes.documents import read
from app.routes.filters import Filters, FiltersDep
from app.routes.pairs import MANY, level_steps, summary
from app.routes.relations import pair, related, silence
from app.routes.service import ServiceDep, VersionDep, answer, in_one_reading

router = APIRouter(tags=["compare"])


@router.get("/compare", operation_id="comparePairs")
@in_one_reading
def compare_pairs(
    service: ServiceDep,
    version: VersionDep,
    filters: FiltersDep,
    pairs: Annotated[
        str,
        Query(
            min_length=3,
            max_length=1000,
            description="Two to six pairs with commas between: CHN-RUS,CHN-IND.",
            examples=["CHN-RUS,CHN-IND"],
        ),
    ],
) -> CompareAnswer:
    """One table of dimensions for several pairs, and what only one of them has."""
    asked = [named_pair(service.graph, one) for one in pairs.split(",") if one.strip()]
    if not 2 <= len(asked) <= 6 or len({name for name, *_ in asked}) < len(asked):
        raise BadPairs(pairs=pairs)
    found = {name: summary(service.graph, a, b, filters) for name, a, b in asked}
    warnings = [
        warning
        for name, a, b in asked
        if not found[name].statements
        for warning in silence(service.graph, a, b) or [f"No text joins {a.name} and {b.name}."]
    ]
    told = {"pairs": [{"name": name, "a": a, "b": b} for name, a, b in asked], **filters.told}
    return CompareAnswer(
        **answer(
            _table(found), version, told, warnings=dict.fromkeys(warnings), only_in=_only(found)
        )
    )


def named_pair(graph: Reads, written: str) -> tuple[str, Ref, Ref]:
    """A pair as CHN-RUS: its name and its ends. Raises BadPairs and what `pair` raises."""
    ends = [part.strip() for part in written.split("-")]
    if len(ends) != 2 or not all(ends):
        raise BadPairs(pairs=written)
    a, b = pair(graph, *ends)
    return "-".join(ref.id.partition(":")[2] for ref in (a, b)), a, b


def _table(found: dict[str, Summary]) -> list[Dimension]:
    def dimension(name: str, values: dict[str, Any]) -> Dimension:
        return Dimension(dimension=name, values=values)

    types = sorted({name for each in found.values() for name in each.by_type})
    acts = sorted({name for each in found.values() for name in each.by_act})
    plain: dict[str, Callable[[Summary], Any]] = {
        "statements": lambda each: each.statements,
        "first": lambda each: each.first,
        "last": lambda each: each.last,
        "level": lambda each: each.level and each.level.level,
        "lastContact": lambda each: each.last_contact and each.last_contact.date,
        "balance": lambda each: each.balance.value,
        "cooperation": lambda each: each.balance.cooperation,
        "conflict": lambda each: each.balance.conflict,
        "agreements": lambda each: len(each.agreements),
        "sectors": lambda each: [ref.name for ref in each.sectors],
        "channels": lambda each: [ref.name for ref in each.channels],
        "issues": lambda each: [ref.name for ref in each.issues],
    }
    rows = [
        dimension(name, {pair: value(each) for pair, each in found.items()})
        for name, value in plain.items()
    ]
    for name in types:
        values = {pair: each.by_type.get(name, 0) for pair, each in found.items()}
        rows.append(dimension(f"type:{name}", values))
    for name in acts:
        values = {pair: each.by_act.get(name, 0) for pair, each in found.items()}
        rows.append(dimension(f"act:{name}", values))
    return rows


def _only(found: dict[str, Summary]) -> list[OnlyIn]:
    def own(pair: str, part: str) -> list[Ref]:
        others = {
            ref.id for other, each in found.items() if other != pair for ref in getattr(each, part)
        }
        return [
            Ref(id=ref.id, name=ref.name, kind=ref.kind)
            for ref in getattr(found[pair], part)
            if ref.id not in others
        ]

    return [
        OnlyIn(
            pair=pair,
            types=sorted(
                set(each.by_type)
                - {name for other, its in found.items() if other != pair for name in its.by_type}
            ),
            sectors=own(pair, "sectors"),
            channels=own(pair, "channels"),
            issues=own(pair, "issues"),
            agreements=own(pair, "agreements"),
        )
        for pair, each in found.items()
    ]


DocumentName = Annotated[
    str, Query(max_length=100, description="A document id.", examples=["doc:5f0c3b1d2a4e6f78"])
]
Date = Annotated[str, Query(pattern=rf"{DAY}|^$", description="2019, 2019-06 or 2019-06-05.")]


@router.get("/diff", operation_id="getDiff")
@in_one_reading
def get_diff(
    service: ServiceDep,
    version: VersionDep,
    filters: FiltersDep,
    left: DocumentName = "",
    right: DocumentName = "",
    pair: Annotated[
        str, Query(max_length=600, description="With dates: a pair.", examples=["CHN-RUS"])
    ] = "",
    left_date: Annotated[Date, Query(alias="leftDate")] = "",
    right_date: Annotated[Date, Query(alias="rightDate")] = "",
) -> Answer[Change]:
    """What was added, removed or reworded between two documents, or for a pair between two dates.

    For a pair, what was said by the later date and not by the earlier is added; what a newer
    level took the place of is told as `level`."""
    graph = service.graph
    if left and right and not (pair or left_date or right_date):
        one, other = (read(graph, id).statements for id in (left, right))
        told: dict[str, Any] = {"left": left, "right": right, **filters.told}
        found = changes(_through(one, filters), _through(other, filters))
    elif pair and left_date and right_date and not (left or right):
        days = [_day(left_date), _day(right_date)]
        name, a, b = named_pair(graph, pair)
        told = {"pair": name, "a": a, "b": b, "leftDate": days[0], "rightDate": days[1]}
        told |= filters.told
        sides = [replace(filters, valid_at=day) for day in days]
        said = [
            statements(graph, (row["id"] for row in related(graph, a, b, side, MANY)))
            for side in sides
        ]
        old, new = (level_in_force(level_steps(graph, a, b, side)) for side in sides)
        # of several that say the same the newest stands for all
        found = [*level_change(old, new), *changes(*(reversed(side) for side in said))]
    else:
        raise WhatToDiff
    return Answer[Change](**answer(found, version, told, Page(total=len(found))))


def _day(text: str) -> str:
    try:
        return last_day(text)
    except ValueError as error:
        raise WhatToDiff from error


def _through(said: list[Statement], filters: Filters) -> list[Statement]:
    """Those that the filters of type, act, polarity and confidence let through."""
    return [
        each
        for each in said
        if (not filters.types or each.type in filters.types)
        and (not filters.acts or each.act in filters.acts)
        and (not filters.polarity or each.polarity == filters.polarity)
        and each.confidence >= filters.confidence
    ]
