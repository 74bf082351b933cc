"""An extraction in the form of the hand annotations in samples/gold, to be held against them."""

from __future__ import annotations

from typing import Any

from app.model import Act, Entity, Extraction, Polarity, Statement
from app.vocabulary import vocabulary

# Whoever of these a text names belongs in its graph, also where it says nothing about them
ALWAYS = frozenset({"Country", "Leader", "Organisation", "Initiative", "Agreement", "Event"})


def annotation(extraction: Extraction) -> dict[str, Any]:
    """The entities and relations that an annotator would write down, as plain JSON values."""
    chosen = relations(extraction)
    iso3 = {entity.id: entity.iso3 for entity in extraction.entities}
    return {
        "source": extraction.document.source,
        "date": str(extraction.document.date or "") or None,
        "entities": [_entity(entity, iso3) for entity in cast(extraction, chosen)],
        "relations": [_relation(statement) for statement in chosen],
    }


def relations(extraction: Extraction) -> list[Statement]:
    """What the text says is so, denies, or says was undone; not what it says is not so."""
    return [
        statement
        for statement in extraction.statements
        if statement.polarity == Polarity.POSITIVE
        or statement.act == Act.DENIED
        or "status" in statement.details
    ]


def cast(extraction: Extraction, chosen: list[Statement]) -> list[Entity]:
    """The entities that play a part in the chosen statements, or always belong."""
    parts = {
        part
        for one in chosen
        for part in (one.subject, one.object, one.sector, one.at, one.about, one.said_by)
    }
    known = vocabulary().entities
    mentioned = {mention.entity for mention in extraction.mentions}
    return [
        entity
        for entity in extraction.entities
        if entity.id in parts
        or (
            entity.label in ALWAYS
            and entity.id in mentioned
            and (entity.label != "Leader" or entity.represents)
            and (entity.label != "Organisation" or entity.id in known)
            and (entity.label != "Event" or entity.id not in known)  # wars are often background
        )
    ]


def _entity(entity: Entity, iso3: dict[str, str]) -> dict[str, Any]:
    facts = {
        "id": entity.id,
        "type": entity.label,
        "name": entity.name,
        "iso3": entity.iso3,
        "represents": iso3.get(entity.represents) or entity.represents,
        "role": entity.role,
        "mentions": list(entity.names),
        "aliases": list(entity.aliases),
    }
    return {name: value for name, value in facts.items() if value}


def _relation(statement: Statement) -> dict[str, Any]:
    qualifiers = {"sector": statement.sector, "at": statement.at, "about": statement.about}
    return {
        "source": statement.subject,
        "type": statement.type,
        "target": statement.object,
        "modality": str(statement.act),
        "attributed_to": statement.said_by or None,
        "date": str(statement.date) if statement.date else None,
        "sentence": statement.passage.text,
        **{name: value for name, value in (qualifiers | statement.details).items() if value},
    }
