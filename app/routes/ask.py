"""Questions in plain English."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Query

from app.answers.asked import AskAnswer
from app.answers.dates import first_day, last_day
from app.answers.envelope import Answer
from app.answers.statement import Statement
from app.asking.asked import Asked
from app.asking.evidence import evidence
from app.asking.mentions import named
from app.asking.parsing import parsed
from app.asking.sentences import sentence
from app.problems import NotUnderstood
from app.questions.statements import statements
from app.routes.compare import compare_pairs, get_diff
from app.routes.documents import list_documents
from app.routes.entities import KindName, get_entity, get_network
from app.routes.files import behind
from app.routes.filters import Filters
from app.routes.history import get_contradictions, get_offices
from app.routes.pairs import get_channels, get_level, get_summary, get_timeline
from app.routes.paths import get_paths
from app.routes.positions import get_positions, get_promises
from app.routes.rankings import COUNTRY, DEGREE, MetricName, get_rankings, get_stats
from app.routes.relations import get_relations
from app.routes.service import Service, ServiceDep, Version, VersionDep, in_one_reading
from app.routes.statements import get_statements

router = APIRouter(tags=["ask"])

NEAREST = [
    "What have China and Russia signed since 2019?",
    "When did China last meet Russia?",
    "How close are China and Russia?",
    "Through which organisations do China and Russia coordinate?",
    "How are India and Japan connected?",
    "Who has condemned North Korea?",
    "What has Russia promised China?",
    "Compare China-Russia with China-India",
    "What changed between China and Russia since 2015?",
    "Which country is the most central?",
    "Who was the president of Russia in 2019?",
    "Where do texts contradict each other on China and Russia?",
    "Which documents mention China?",
    "What did Russia deny?",
]
"""What is understood, one of a kind; told when a question is not."""


@router.get("/ask", operation_id="ask")
@in_one_reading
def ask(
    service: ServiceDep,
    version: VersionDep,
    q: Annotated[
        str,
        Query(
            min_length=2,
            max_length=500,
            description="A question in English.",
            examples=["What have China and Russia signed since 2019?"],
        ),
    ],
) -> AskAnswer:
    """A question in plain English: a sentence, the rows, the evidence, the request that was run."""
    question = named(service.graph, q)
    understood = parsed(question, datetime.now(UTC).date())
    if understood is None:
        raise NotUnderstood(q=q, nearest=nearest(q))
    found = _RUN[understood.kind](service, version, understood)
    return AskAnswer(
        query={"q": q, **found.query},
        as_of=found.as_of,
        graph_version=found.graph_version,
        items=found.items,
        page=found.page,
        warnings=[
            *(f"Nothing here is called {name!r}: it was left out." for name in question.unknown),
            *found.warnings,
        ],
        answer=sentence(understood, found),
        question=understood.kind,
        request=understood.request,
        evidence=_behind(service, found, understood)
        if understood.kind == "network"
        else evidence(found),
    )


def _behind(service: Service, found: Answer[Any], asked: Asked) -> list[Statement]:
    """The best statement behind each of the first edges of a network."""
    edges = [edge.key for edge in found.items[:10]]
    ids = [id for some in behind(service.graph, edges, _filters(asked), most=1) for id in some]
    return statements(service.graph, dict.fromkeys(ids))


def nearest(q: str) -> list[str]:
    """The three examples that share most words with a question."""
    words = set(q.lower().split())
    return sorted(NEAREST, key=lambda each: -len(words & set(each.lower().split())))[:3]


def _filters(asked: Asked) -> Filters:
    given = asked.params
    return Filters(
        types=given["type"].split(",") if "type" in given else None,
        acts=given["act"].split(",") if "act" in given else None,
        polarity=given.get("polarity"),
        since=first_day(given["since"]) if "since" in given else None,
        until=last_day(given["until"]) if "until" in given else None,
        valid_at=None,
        known_at=None,
        confidence=0.0,
    )


def _pair(route: Callable[..., Answer[Any]]) -> Callable[..., Answer[Any]]:
    def run(service: Service, version: Version, asked: Asked) -> Answer[Any]:
        a, b = (ref.id for ref in asked.ends)
        more = {name: asked.params[name] for name in ("limit",) if name in asked.params}
        if "history" in asked.params:
            more["history"] = True
        return route(a, b, service=service, version=version, filters=_filters(asked), **more)

    return run


def _about(route: Callable[..., Answer[Any]]) -> Callable[..., Answer[Any]]:
    def run(service: Service, version: Version, asked: Asked) -> Answer[Any]:
        names = {"from": "start", "to": "end"} if route is get_paths else {}
        given = {"leftDate": "left_date", "rightDate": "right_date", **names}
        shared = ("type", "act", "polarity", "since", "until")
        more = {given.get(k, k): v for k, v in asked.params.items() if k not in shared}
        return route(service=service, version=version, filters=_filters(asked), **more)

    return run


def _network(service: Service, version: Version, asked: Asked) -> Answer[Any]:
    direction = asked.params.get("direction", "any")
    (end,) = asked.ends
    found: Answer[Any] = get_network(
        end.id, service=service, version=version, filters=_filters(asked), direction=direction
    )
    return found


def _statements(service: Service, version: Version, asked: Asked) -> Answer[Any]:
    return get_statements(
        asked.ends[0].id,
        service=service,
        version=version,
        filters=_filters(asked),
        role=asked.params["as"],
    )


def _rankings(service: Service, version: Version, asked: Asked) -> Answer[Any]:
    return get_rankings(
        service=service,
        version=version,
        filters=_filters(asked),
        kind=KindName(asked.params.get("kind", COUNTRY)),
        metric=MetricName(asked.params.get("metric", DEGREE)),
        limit=asked.params.get("limit", 20),
    )


_RUN: Mapping[str, Callable[[Service, Version, Asked], Answer[Any]]] = {
    "relations": _pair(get_relations),
    "timeline": _pair(get_timeline),
    "summary": _pair(get_summary),
    "level": _pair(get_level),
    "channels": _pair(get_channels),
    "paths": _about(get_paths),
    "compare": _about(compare_pairs),
    "diff": _about(get_diff),
    "positions": _about(get_positions),
    "promises": _about(get_promises),
    "rankings": _rankings,
    "network": _network,
    "offices": lambda service, version, asked: get_offices(
        asked.ends[0].id,
        service=service,
        version=version,
        role=asked.params.get("role", ""),
        valid_at=last_day(asked.params["validAt"]) if "validAt" in asked.params else "",
    ),
    "contradictions": lambda service, version, asked: get_contradictions(
        service=service, version=version, pair=asked.params.get("pair", "")
    ),
    "documents": lambda service, version, asked: list_documents(
        service=service, version=version, entity=asked.params["entity"]
    ),
    "entity": lambda service, version, asked: get_entity(
        asked.ends[0].id, service=service, version=version
    ),
    "statements": _statements,
    "stats": lambda service, version, asked: get_stats(service=service, version=version),
}
