"""Keep a person's decisions, undo them, and carry them out on the documents that they touch."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Any

from app.graph.contents import Content
from app.graph.decisions import (
    CHANGES,
    Add,
    Change,
    Correct,
    Decision,
    Merge,
    Reject,
    Rename,
    Split,
    checked,
    dyad_of,
    revised,
)
from app.graph.door import Graph, Row, Transaction
from app.graph.rows import contents_from
from app.graph.settlement import claimed, decisions_on, held_now, settle
from app.graph.writer import instant
from app.model import LABELS, Act, Entity, Passage, Statement, digest
from app.problems import BadReview
from app.relations import relation_types
from app.vocabulary import vocabulary

BATCH = 50  # documents that are written anew in one transaction


def decide(graph: Graph, change: Change, who: str, why: str) -> Decision:
    """Keep a decision and carry it out.

    raises  BadReview when it cannot be carried out, and then nothing is kept"""
    if not who.strip() or not why.strip():
        raise BadReview(fault="Say who decides, and why.")
    when = instant()
    decision = Decision(
        "review:" + digest(when, who, CHANGES.dump_json(change)), change, who, when, why
    )
    graph.reading(partial(_check, decision=decision))
    graph.write(partial(_keep, decision=decision))
    _carry_out(graph, decision)
    return decision


def undo(graph: Graph, id: str, who: str, why: str) -> Decision:
    """Have a decision hold no longer; the record of it stays.

    raises  BadReview when there is none, or it was undone before"""
    found = {each.id: each for each in decisions(graph)}
    if id not in found:
        raise BadReview(fault=f"There is no decision {id!r}.")
    if found[id].undone:
        raise BadReview(fault=f"The decision {id!r} was undone before: {found[id].undone}")
    undone = f"{who}, {instant()}: {why}"
    graph.write(lambda transaction: transaction.run(
        "review_keep", id=id, properties={"undone": undone}
    ))  # fmt: skip
    _carry_out(graph, found[id])
    return next(each for each in decisions(graph) if each.id == id)


def decisions(graph: Graph) -> list[Decision]:
    """All decisions that there ever were, oldest first."""
    return graph.reading(lambda transaction: decisions_on(transaction, None, None))


def entities_of(graph: Graph, ids: Iterable[str]) -> tuple[Entity, ...]:
    """Entities of the graph or else of the vocabulary, as a decision that names them takes them.

    raises  BadReview on one that neither knows"""
    wanted = sorted(set(ids))
    rows = graph.read("review_entities", ids=wanted)
    known = vocabulary().entities
    found = {id: known[id] for id in wanted if id in known}
    found |= {row["properties"]["id"]: _entity(row) for row in rows}
    if lacking := set(wanted) - found.keys():
        raise BadReview(fault=f"The graph knows no {sorted(lacking)}: name entities by their id.")
    return tuple(found[id] for id in wanted)


def _entity(row: Row) -> Entity:
    (label,) = set(row["labels"]) & set(LABELS)
    known = row["properties"]
    return Entity(
        id=known["id"],
        label=label,
        name=known["name"],
        aliases=tuple(sorted(known.get("aliases", ()))),
        wikidata=known.get("wikidata", ""),
        iso2=known.get("iso2", ""),
        iso3=known.get("iso3", ""),
        since=known.get("since", ""),
        until=known.get("until", ""),
    )


def _check(transaction: Transaction, decision: Decision) -> None:
    """Whether a decision can be carried out. Raises BadReview."""
    change = decision.change
    wanted = [change.entity] if isinstance(change, Merge | Split | Rename) else []
    if len(transaction.run("review_entities", ids=wanted)) < len(wanted):
        raise BadReview(fault=f"The graph knows no {wanted[0]!r}: name entities by their id.")
    if isinstance(change, Merge | Split):
        if change.entity == change.into.id:
            raise BadReview(fault=f"{change.entity} is that entity already.")
        if change.into.label not in LABELS:
            raise BadReview(fault=f"There is no kind of entity {change.into.label!r}.")
    if isinstance(change, Rename) and not change.name.strip():
        raise BadReview(fault="Give the name.")
    if isinstance(change, Split):
        _documents(transaction, change.documents)
    if isinstance(change, Reject | Correct | Add):
        content, text = _documents(transaction, [change.document])[change.document]
        said = {each.id for each in content.statements}
        if not isinstance(change, Add) and change.statement not in said:
            raise BadReview(fault=f"{change.document} makes no statement {change.statement!r}.")
        if isinstance(change, Correct | Add):
            checked(revised(change.document, content, [decision])[0], text, change)


def _documents(transaction: Transaction, ids: Iterable[str]) -> dict[str, tuple[Content, str]]:
    """What documents say, and their texts. Raises BadReview on one that is not there."""
    wanted = sorted(set(ids))
    contents = contents_from(transaction, wanted)
    if lacking := set(wanted) - contents.keys():
        raise BadReview(fault=f"The graph holds no document {sorted(lacking)}.")
    rows = transaction.run("content_documents", documents=wanted)
    texts = {row["properties"]["id"]: row["properties"]["text"] for row in rows}
    return {id: (content, texts[id]) for id, content in contents.items()}


def _keep(transaction: Transaction, decision: Decision) -> None:
    change = decision.change
    properties = {
        "kind": change.kind,
        "change": CHANGES.dump_json(change).decode(),
        "who": decision.who,
        "when": decision.when,
        "why": decision.why,
        "document": getattr(change, "document", None),
        "entity": getattr(change, "entity", None),
    }
    transaction.run("review_keep", id=decision.id, properties=properties)


def _carry_out(graph: Graph, decision: Decision) -> None:
    """Write the documents anew that a decision touches."""
    ids = graph.write(partial(_touched, decision=decision))
    for at in range(0, len(ids), BATCH):
        graph.write(partial(anew, ids=ids[at : at + BATCH]))


def _touched(transaction: Transaction, decision: Decision) -> list[str]:
    """The documents that a decision touches, once nobody writes any that name its entity."""
    document, entity = (getattr(decision.change, end, None) for end in ("document", "entity"))
    transaction.run("hold_entities", ids=[entity] if entity else [])
    rows = transaction.run("review_documents", document=document, entity=entity, id=decision.id)
    return sorted({row["id"] for row in rows})


def anew(transaction: Transaction, ids: list[str]) -> None:
    """Write documents anew, with the decisions on them."""
    sources = sorted({source for each in held_now(transaction, ids) for source in each.before})
    documents, _ = claimed(transaction, sources, set(ids))
    for document in documents.values():
        document.decided = True
    settle(transaction, list(documents.values()))


def by_hand(
    graph: Graph,
    document: str,
    quote: str,
    type: str,
    subject: str,
    object: str,
    *,
    act: Act = Act.DID,
    sector: str = "",
    at: str = "",
    about: str = "",
    details: dict[str, str] | None = None,
) -> Add:
    """The change that adds a statement which rests on some words of a document.

    raises  BadReview: the words are not the text's, an unknown type or entity"""
    content, text = graph.reading(partial(_documents, ids=[document]))[document]
    start = text.find(quote)
    if start < 0 or not quote.strip():
        raise BadReview(fault=f"The text of {document} does not hold the words {quote!r}.")
    if type not in relation_types():
        raise BadReview(fault=f"There is no relation type {type!r}.")
    end = start + len(quote)
    holds = [each for each in content.passages if each.start <= start and end <= each.end]
    relation = relation_types()[type]
    ends: dict[str, Any] = {
        "subject": subject,
        "object": object,
        "sector": sector,
        "at": at,
        "about": about,
    }
    statement = Statement(
        id="statement:" + digest(document, start, end, type, *ends.values(), "by hand"),
        type=type,
        act=act,
        passage=holds[0] if holds else Passage(start, end, quote),
        start=start,
        end=end,
        rule="by_hand",
        cameo=relation.cameo,
        plover=relation.plover,
        goldstein=relation.goldstein,
        confidence=1.0,
        date=content.date,
        details=details or {},
        **ends,
    )
    statement = replace(statement, dyad=dyad_of(statement))
    return Add(document, statement, entities_of(graph, filter(None, ends.values())))
