"""Who stands at the centre, and how much the graph holds."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import Annotated, Any

from fastapi import APIRouter, Query

from app.answers.dates import DAY, first_day, last_day
from app.answers.envelope import Answer, Page
from app.answers.questions import Ranked, RankingsAnswer, Stats
from app.answers.statement import kind as kind_of
from app.answers.statement import required
from app.exports.edges import typed_edges
from app.problems import BadWindow
from app.questions.rankings import METRICS, network_of, ranked
from app.questions.reads import Reads
from app.routes.entities import KindName
from app.routes.filters import Filters, FiltersDep, Limit
from app.routes.service import ServiceDep, VersionDep, answer, in_one_reading

router = APIRouter(tags=["rankings"])

MetricName = StrEnum("MetricName", {name: name for name in METRICS})  # type: ignore[misc]
DEGREE = MetricName("degree")
COUNTRY = KindName("Country")
COUNTRIES = "countries joined by positive statements about both; weight: how many"
EVERYTHING = "all entities joined by typed edges, read without direction; weight: statements"


@router.get("/rankings", operation_id="getRankings")
@in_one_reading
def get_rankings(
    service: ServiceDep,
    version: VersionDep,
    filters: FiltersDep,
    kind: Annotated[KindName, Query(description="What is ranked.")] = COUNTRY,
    metric: Annotated[MetricName, Query(description="By what.")] = DEGREE,
    window: Annotated[
        str,
        Query(
            pattern=rf"^$|{DAY[:-1]}/{DAY[1:]}",
            description="From and to, as 2015/2020; the same as since and until.",
        ),
    ] = "",
    limit: Limit = 20,
) -> RankingsAnswer:
    """Who stands at the centre: degree, strength, betweenness, PageRank, eigenvector.

    Countries are ranked among countries, other kinds among all that the graph holds."""
    if window:
        filters = filters.within(*_span(window))
    name = f"{kind} {metric} {sorted(filters.told.items())}"
    order, nodes, edges = service.once(
        version, name, lambda: _ranking(service.graph, str(kind), str(metric), filters)
    )
    refs = {
        row["id"]: required(row)
        for row in service.graph.read("network_entities", ids=[id for _, id, _ in order[:limit]])
    }
    items = [
        Ranked(**refs[id].model_dump(), rank=rank, value=value)
        for rank, id, value in order[:limit]
        if id in refs
    ]
    told = {"kind": str(kind), "metric": str(metric), **filters.told}
    page = Page(truncated=len(order) > limit, total=len(order))
    projection = COUNTRIES if kind == COUNTRY else EVERYTHING
    return RankingsAnswer(
        **answer(items, version, told, page, projection=projection, nodes=nodes, edges=edges)
    )


def _ranking(
    graph: Reads, kind: str, metric: str, filters: Filters
) -> tuple[list[tuple[int, str, float]], int, int]:
    """The order, and how many nodes and edges the network has."""
    if kind == "Country":
        rows = graph.read("dyad_counts", **filters.params)
        pairs = [(*row["dyad"].split("-"), row["statements"]) for row in rows]
        whole = network_of((f"country:{a}", f"country:{b}", n) for a, b, n in pairs)
        return ranked(whole, metric), len(whole), whole.number_of_edges()
    if filters.any:
        edges = typed_edges(graph.stream("export_statements", **filters.params))
    else:
        edges = list(graph.stream("export_edges"))
    types = filters.types
    whole = network_of(
        (row["source"], row["target"], row["statements"] or 1)
        for row in edges
        if not types or row["type"] in types
    )
    return ranked(whole, metric, f"{kind.lower()}:"), len(whole), whole.number_of_edges()


def _span(window: str) -> tuple[str, str]:
    try:
        first, last = window.split("/")
        span = first_day(first), last_day(last)
    except ValueError as error:
        raise BadWindow(window=window) from error
    if span[0] > span[1]:
        raise BadWindow(window=window)
    return span


@router.get("/stats", operation_id="getStats")
@in_one_reading
def get_stats(service: ServiceDep, version: VersionDep) -> Answer[Stats]:
    """How much the graph holds, by kind of entity, type of relation and speech act."""
    graph = service.graph
    (whole,) = graph.read("counts")
    said = graph.read("counts_by_type")
    types: Counter[str] = Counter()
    acts: Counter[str] = Counter()
    for row in said:
        types[row["type"]] += row["statements"]
        acts[row["act"]] += row["statements"]
    kinds: dict[str, Any] = {
        kind_of(row["labels"]): row["entities"] for row in graph.read("counts_by_kind")
    }
    found = Stats(
        **whole,
        by_kind=dict(sorted(kinds.items())),
        by_type=dict(sorted(types.items())),
        by_act=dict(sorted(acts.items())),
        first=min((row["first"] for row in said if row["first"]), default=None),
        last=max((row["last"] for row in said if row["last"]), default=None),
    )
    return Answer[Stats](**answer([found], version, {}))
