"""The answer to a question as one sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.answers.document import Listed
from app.answers.entity import Edge, Entity, NetworkAnswer
from app.answers.envelope import Answer, Ref
from app.answers.history import Contradiction, Office
from app.answers.questions import PathsAnswer, PositionsAnswer, Promise, Ranked, Stats
from app.answers.statement import Statement
from app.asking import pair_sentences as pairs
from app.asking.asked import Asked
from app.asking.phrases import SHOWN, in_time, listed, many
from app.exports.web import sentence as told


def sentence(asked: Asked, answer: Answer[Any]) -> str:
    """What an answer comes to, in one sentence."""
    return _SENTENCES[asked.kind](asked, answer)


def _paths(asked: Asked, answer: PathsAnswer) -> str:
    start, end = (answer.query[name].name for name in ("from", "to"))
    if not answer.items:
        return f"No way from {start} to {end} was found."
    best = answer.items[0].hops
    through = [hop.target.name for hop in best[:-1]]
    words = f"through {listed(through)}" if through else "directly"
    kinds = ", ".join(hop.type.lower().replace("_", " ") for hop in best)
    return f"{start} and {end} are connected {words} ({kinds}); {many(answer.items, 'way')} in all."


def _positions(asked: Asked, answer: PositionsAnswer) -> str:
    issue = answer.query["issues"][0].name
    if not answer.items:
        return f"No text says where anybody stands on {issue}{in_time(asked)}."
    parts = [
        f"{listed([ref.name for ref in refs])} {_agreeing(stance, len(refs))} {issue}"
        for stance, refs in answer.by_stance.items()
    ]
    return f"{'; '.join(parts)}."


def _agreeing(stance: str, actors: int) -> str:
    """supports, of several support; does not support, of several do not support."""
    if actors == 1:
        return stance
    verb, *rest = stance.split()
    return " ".join([{"does": "do"}.get(verb, verb.removesuffix("s")), *rest])


def _promises(asked: Asked, answer: Answer[Promise]) -> str:
    if not answer.items:
        return "No such promise was found."
    kept = sum(each.deed is not None for each in answer.items)
    first = [told(each.promise) for each in answer.items]
    return (
        f"{many(answer.items, 'promise')}, {kept} followed by a deed of the kind: {listed(first)}."
    )


def _rankings(asked: Asked, answer: Answer[Ranked]) -> str:
    top = [f"{each.name} ({each.value:g})" for each in answer.items]
    metric = answer.query["metric"]
    return f"First by {metric}: {listed(top)}." if top else "There is nothing to rank."


def _network(asked: Asked, answer: NetworkAnswer) -> str:
    centre = asked.ends[0]
    names = {node.id: node.name for node in answer.nodes}
    edges: list[Edge] = answer.items
    if not edges:
        return f"No text says so of {centre.name}{in_time(asked)}."
    far: dict[str, list[str]] = {}
    for edge in edges:
        end = _far(edge, centre)
        far.setdefault(edge.type.lower().replace("_", " "), []).append(names.get(end, end))
    way = {"in": "towards", "out": "by"}.get(asked.params.get("direction", "any"), "around")
    parts = [f"{kind}: {listed(list(dict.fromkeys(ends)))}" for kind, ends in far.items()]
    left = len(parts) - SHOWN
    more = f"; and {left} other {'kind' if left == 1 else 'kinds'}" if left > 0 else ""
    return f"{'; '.join(parts[:SHOWN])} ({way} {centre.name}{in_time(asked)}){more}."


def _far(edge: Edge, centre: Ref) -> str:
    return edge.target if edge.source == centre.id else edge.source


def _entity(asked: Asked, answer: Answer[Entity]) -> str:
    if not answer.items:
        return f"No document in the graph names {asked.ends[0].name}."
    found = answer.items[0]
    role = f", {found.role}" if found.role else ""
    return (
        f"{found.name} ({found.kind}{role}): named in {found.documents} documents, "
        f"{found.statements} statements."
    )


def _statements(asked: Asked, answer: Answer[Statement]) -> str:
    who, time = asked.ends[0].name, in_time(asked)
    if not answer.items:
        return f"No text says so of {who}{time}."
    more = " or more" if answer.page.truncated else ""
    first = [told(each) for each in answer.items]
    count = f"{len(first)}{more} statement{'s' if first[1:] else ''}"
    return (
        f"{count} {'by' if asked.params['as'] == 'speaker' else 'on'} {who}{time}: {listed(first)}."
    )


def _offices(asked: Asked, answer: Answer[Office]) -> str:
    whose = asked.ends[0].name
    held = [
        f"{each.holder.name}, {office.role or 'leader'} since {each.since}"
        + (f" until {each.until}" if each.until else "")
        for office in answer.items
        for each in office.holders
    ]
    return f"{whose}: {listed(held, '; ')}." if held else f"No text says who led {whose} then."


def _contradictions(asked: Asked, answer: Answer[Contradiction]) -> str:
    if not answer.items:
        return "No text denies what another says."
    found = [f"{told(each.asserted)}, against {told(each.denied)}" for each in answer.items]
    more = " or more" if answer.page.truncated else ""
    return f"{len(found)}{more} claims are denied: {listed(found, '; ')}."


def _documents(asked: Asked, answer: Answer[Listed]) -> str:
    name = answer.query["entity"].name
    if not answer.items:
        return f"No document in the graph names {name}."
    more = " or more" if answer.page.truncated else ""
    titles = [f"{each.title or each.id} ({each.date or 'undated'})" for each in answer.items]
    noun = "document names" if len(titles) == 1 else "documents name"
    return f"{len(titles)}{more} {noun} {name}: {listed(titles, '; ')}."


def _stats(asked: Asked, answer: Answer[Stats]) -> str:
    found = answer.items[0]
    return (
        f"{found.documents} documents with {found.statements} statements on "
        f"{found.entities} entities."
    )


_SENTENCES: Mapping[str, Callable[[Asked, Any], str]] = {
    "relations": pairs.relations,
    "timeline": pairs.timeline,
    "summary": pairs.summary,
    "level": pairs.level,
    "channels": pairs.channels,
    "paths": _paths,
    "compare": pairs.compare,
    "diff": pairs.diff,
    "positions": _positions,
    "promises": _promises,
    "rankings": _rankings,
    "network": _network,
    "offices": _offices,
    "contradictions": _contradictions,
    "documents": _documents,
    "entity": _entity,
    "statements": _statements,
    "stats": _stats,
}
