"""The answer to a question as one sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from app.answers.document import Listed
from app.answers.entity import Edge, Entity, NetworkAnswer
from app.answers.envelope import Answer, Ref
from app.answers.history import Contradiction, Office
from app.answers.pair import Channel, Level, Moment, RelationsAnswer, Summary
from app.answers.questions import Change, PathsAnswer, PositionsAnswer, Promise, Ranked, Stats
from app.answers.statement import Statement
from app.asking.parsing import Asked
from app.exports.web import sentence as told

SHOWN = 3


def sentence(asked: Asked, answer: Answer[Any]) -> str:
    """What an answer comes to, in one sentence."""
    return _SENTENCES[asked.kind](asked, answer)


def evidence(answer: Answer[Any]) -> list[Statement]:
    """The statements among the items of an answer, in order, each once, at most ten."""
    found: dict[str, Statement] = {}
    for each in _statements(answer.items):
        found.setdefault(each.id, each)
    return list(found.values())[:10]


def _statements(value: Any) -> Iterable[Statement]:
    if isinstance(value, Statement):
        yield value
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _statements(each)
    elif hasattr(type(value), "model_fields"):
        for name in type(value).model_fields:
            yield from _statements(getattr(value, name))


def _relations(asked: Asked, answer: RelationsAnswer) -> str:
    a, b = (ref.name for ref in asked.ends)
    time, count = _time(asked), len(answer.items)
    more = " or more" if answer.page.truncated else ""
    if not count:
        return f"No text says so of {a} and {b}{time}."
    if answer.page.truncated and asked.params.get("limit") == 1:
        return f"The latest: {told(answer.items[0])}."
    if answer.agreements:
        names = [f"{each.name} ({each.date or 'undated'})" for each in answer.agreements]
        noun = "agreement" if len(names) == 1 else "agreements"
        return f"{a} and {b} signed {len(names)}{more} {noun}{time}: {_list(names)}."
    if count == 1:
        return f"One statement{time}: {told(answer.items[0])}."
    first = [told(each) for each in answer.items]
    return f"{count}{more} statements on {a} and {b}{time}, the latest: {_list(first)}."


def _timeline(asked: Asked, answer: Answer[Moment]) -> str:
    a, b = (ref.name for ref in asked.ends)
    if not answer.items:
        return f"No text says anything of {a} and {b}{_time(asked)}."
    first = answer.items[0].statements[0]
    if asked.params.get("limit") == 1:
        return f"The earliest: {told(first)}."
    count = sum(len(each.statements) for each in answer.items)
    dates = f"{answer.items[0].date or 'undated'} to {answer.items[-1].date or 'undated'}"
    return f"{count} statements on {a} and {b} at {len(answer.items)} dates, {dates}."


def _summary(asked: Asked, answer: Answer[Summary]) -> str:
    a, b = (ref.name for ref in asked.ends)
    found = answer.items[0]
    if not found.statements:
        return f"No text says anything of {a} and {b}{_time(asked)}."
    level = f", who call each other {found.level.level!r}" if found.level else ""
    contact = found.last_contact
    last = f" Last contact: {told(contact)}." if contact else ""
    return (
        f"{found.statements} statements on {a} and {b}{level}; balance of cooperation and "
        f"conflict {found.balance.value} on a scale from -10 to 10.{last}"
    )


def _level(asked: Asked, answer: Answer[Level]) -> str:
    a, b = (ref.name for ref in asked.ends)
    if not answer.items:
        return f"No text gives the level of {a} and {b}."
    steps = [
        f"{each.level!r} since {each.since or 'an unknown date'}{_moved(each.change)}"
        for each in answer.items
    ]
    return f"{a} and {b}: {', then '.join(steps)}."


def _moved(direction: str | None) -> str:
    return f" ({direction})" if direction in ("up", "down") else ""


def _channels(asked: Asked, answer: Answer[Channel]) -> str:
    a, b = (ref.name for ref in asked.ends)
    said = [each.name for each in answer.items if each.said]
    joint = [each.name for each in answer.items if not each.said]
    parts = []
    if said:
        parts.append(f"texts say that they work together in {_list(said)}")
    if joint:
        parts.append(f"both belong to {_list(joint)}")
    return f"{a} and {b}: {'; '.join(parts)}." if parts else f"No channel of {a} and {b} is known."


def _paths(asked: Asked, answer: PathsAnswer) -> str:
    start, end = (answer.query[name].name for name in ("from", "to"))
    if not answer.items:
        return f"No way from {start} to {end} was found."
    best = answer.items[0].hops
    through = [hop.target.name for hop in best[:-1]]
    words = f"through {_list(through)}" if through else "directly"
    kinds = ", ".join(hop.type.lower().replace("_", " ") for hop in best)
    return (
        f"{start} and {end} are connected {words} ({kinds}); {_many(answer.items, 'way')} in all."
    )


def _compare(asked: Asked, answer: Answer[Any]) -> str:
    table: Mapping[str, Mapping[str, Any]] = {row.dimension: row.values for row in answer.items}
    parts = [
        f"{pair}: {count} statements, balance {table['balance'][pair]}"
        for pair, count in table["statements"].items()
    ]
    return f"{'; '.join(parts)}."


def _diff(asked: Asked, answer: Answer[Change]) -> str:
    counts: dict[str, int] = {}
    for each in answer.items:
        counts[each.change] = counts.get(each.change, 0) + 1
    levels = [
        f"{each.note}{_moved(each.direction)}" for each in answer.items if each.change == "level"
    ]
    changes = _list([f"{count} {change}" for change, count in counts.items() if change != "level"])
    words = f"Level: {levels[0]}. " if levels else ""
    return f"{words}{changes or 'Nothing changed'}." if answer.items else "Nothing changed."


def _positions(asked: Asked, answer: PositionsAnswer) -> str:
    issue = answer.query["issues"][0].name
    if not answer.items:
        return f"No text says where anybody stands on {issue}{_time(asked)}."
    parts = [
        f"{_list([ref.name for ref in refs])} {_agreeing(stance, len(refs))} {issue}"
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
        f"{_many(answer.items, 'promise')}, {kept} followed by a deed of the kind: {_list(first)}."
    )


def _rankings(asked: Asked, answer: Answer[Ranked]) -> str:
    top = [f"{each.name} ({each.value:g})" for each in answer.items]
    metric = answer.query["metric"]
    return f"First by {metric}: {_list(top)}." if top else "There is nothing to rank."


def _network(asked: Asked, answer: NetworkAnswer) -> str:
    centre = asked.ends[0]
    names = {node.id: node.name for node in answer.nodes}
    edges: list[Edge] = answer.items
    if not edges:
        return f"No text says so of {centre.name}{_time(asked)}."
    far: dict[str, list[str]] = {}
    for edge in edges:
        end = _far(edge, centre)
        far.setdefault(edge.type.lower().replace("_", " "), []).append(names.get(end, end))
    way = {"in": "towards", "out": "by"}.get(asked.params.get("direction", "any"), "around")
    parts = [f"{kind}: {_list(list(dict.fromkeys(ends)))}" for kind, ends in far.items()]
    left = len(parts) - SHOWN
    more = f"; and {left} other {'kind' if left == 1 else 'kinds'}" if left > 0 else ""
    return f"{'; '.join(parts[:SHOWN])} ({way} {centre.name}{_time(asked)}){more}."


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


def _offices(asked: Asked, answer: Answer[Office]) -> str:
    whose = asked.ends[0].name
    held = [
        f"{each.holder.name}, {office.role or 'leader'} since {each.since}"
        + (f" until {each.until}" if each.until else "")
        for office in answer.items
        for each in office.holders
    ]
    return f"{whose}: {_list(held, '; ')}." if held else f"No text says who led {whose} then."


def _contradictions(asked: Asked, answer: Answer[Contradiction]) -> str:
    if not answer.items:
        return "No text denies what another says."
    found = [f"{told(each.asserted)}, against {told(each.denied)}" for each in answer.items]
    more = " or more" if answer.page.truncated else ""
    return f"{len(found)}{more} claims are denied: {_list(found, '; ')}."


def _documents(asked: Asked, answer: Answer[Listed]) -> str:
    name = answer.query["entity"].name
    if not answer.items:
        return f"No document in the graph names {name}."
    more = " or more" if answer.page.truncated else ""
    titles = [f"{each.title or each.id} ({each.date or 'undated'})" for each in answer.items]
    noun = "document names" if len(titles) == 1 else "documents name"
    return f"{len(titles)}{more} {noun} {name}: {_list(titles, '; ')}."


def _stats(asked: Asked, answer: Answer[Stats]) -> str:
    found = answer.items[0]
    return (
        f"{found.documents} documents with {found.statements} statements on "
        f"{found.entities} entities."
    )


def _time(asked: Asked) -> str:
    since, until = asked.params.get("since"), asked.params.get("until")
    if since and since == until:
        return f" in {since}"
    return (f" since {since}" if since else "") + (f" until {until}" if until else "")


def _many(things: Sequence[object], noun: str) -> str:
    return f"{len(things)} {noun}{'' if len(things) == 1 else 's'}"


def _list(names: list[str], comma: str = ", ") -> str:
    """The first few names; how many more there are."""
    shown, left = names[:SHOWN], len(names) - SHOWN
    if left > 0:
        return f"{comma.join(shown)} and {left} more"
    return " and ".join(filter(None, [comma.join(shown[:-1]), *shown[-1:]]))


_SENTENCES: Mapping[str, Callable[[Asked, Any], str]] = {
    "relations": _relations,
    "timeline": _timeline,
    "summary": _summary,
    "level": _level,
    "channels": _channels,
    "paths": _paths,
    "compare": _compare,
    "diff": _diff,
    "positions": _positions,
    "promises": _promises,
    "rankings": _rankings,
    "network": _network,
    "offices": _offices,
    "contradictions": _contradictions,
    "documents": _documents,
    "entity": _entity,
    "stats": _stats,
}
