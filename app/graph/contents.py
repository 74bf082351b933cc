"""What a document says, in one order and one form, so that two readings can be told apart."""

from __future__ import annotations

import base64
import zlib
from dataclasses import dataclass, replace
from hashlib import blake2b

from pydantic import TypeAdapter

from app.model import Dated, Entity, Extraction, Passage, Statement

# The properties of a Statement node that are no details.
OWN = frozenset(
    ("id", "type", "act", "polarity", "date", "datePrecision", "dateWords", "dyad", "confidence",
     "rule", "cameo", "plover", "goldstein", "recordedAt", "document", "subject", "object",
     "through", "month", "actDay")
)  # fmt: skip


class BrokenExtraction(ValueError):
    """An extraction that contradicts itself; nothing of it is stored."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entity is named: characters of the text, end excluded."""

    start: int
    end: int
    entity: str


@dataclass(frozen=True, slots=True)
class Content:
    """An extraction without its document: sorted, each thing once, every id known.

    date  of the document"""

    date: Dated | None
    entities: tuple[Entity, ...]
    places: tuple[Place, ...]
    passages: tuple[Passage, ...]
    statements: tuple[Statement, ...]

    @property
    def digest(self) -> str:
        """The same for two contents only if they say the same: 32 hex digits.

        What the vocabulary knows of an entity is no part of it: no document says that."""
        said = replace(self, entities=tuple(_said(each) for each in self.entities))
        return blake2b(_ADAPTER.dump_json(said), digest_size=16).hexdigest()


_ADAPTER = TypeAdapter(Content)


def content_of(extraction: Extraction) -> Content:
    """The content of an extraction.

    raises  BrokenExtraction: an id without its entity, or offsets outside the text"""
    where = f"The extraction of {extraction.document.source!r}"
    entities = {entity.id: entity for entity in extraction.entities}
    statements = {statement.id: statement for statement in extraction.statements}
    passages = {
        (each.start, each.end): each
        for each in (*extraction.passages, *(each.passage for each in statements.values()))
    }
    places = {Place(each.start, each.end, each.entity) for each in extraction.mentions}
    used = {place.entity for place in places}
    for statement in statements.values():
        used.update(filter(None, ends_of(statement).values()))
        if taken := OWN & statement.details.keys():
            raise BrokenExtraction(
                f"{where} gives the details {sorted(taken)}: names that are taken."
            )
    if lacking := used - entities.keys():
        raise BrokenExtraction(f"{where} names {sorted(lacking)} and does not say what they are.")
    size = len(extraction.document.text)
    spans: list[Place | Passage | Statement] = [*places, *passages.values(), *statements.values()]
    for span in spans:
        if not 0 <= span.start <= span.end <= size:
            raise BrokenExtraction(f"{where} points outside its text of {size} characters: {span}")
    return Content(
        date=extraction.document.date,
        entities=tuple(
            replace(each, aliases=_sorted(each.aliases), names=_sorted(each.names))
            for _, each in sorted(entities.items())
        ),
        places=tuple(sorted(places, key=lambda each: (each.start, each.end, each.entity))),
        passages=tuple(each for _, each in sorted(passages.items())),
        statements=tuple(
            replace(
                each, details={name: value for name, value in sorted(each.details.items()) if value}
            )
            for each in sorted(statements.values(), key=lambda each: (each.start, each.id))
        ),
    )


def ends_of(statement: Statement) -> dict[str, str]:
    """The entity in each place of a statement, by the name of the relation; "" where none is."""
    return {
        "SUBJECT": statement.subject,
        "OBJECT": statement.object,
        "SECTOR": statement.sector,
        "AT": statement.at,
        "ABOUT": statement.about,
        "SAID_BY": statement.said_by,
    }


def packed(content: Content) -> str:
    """A content as short text; `unpacked` gives it back."""
    return base64.b85encode(zlib.compress(_ADAPTER.dump_json(content))).decode("ascii")


def unpacked(text: str) -> Content:
    return _ADAPTER.validate_json(zlib.decompress(base64.b85decode(text)))


def _said(entity: Entity) -> Entity:
    return Entity(
        entity.id,
        entity.label,
        entity.name,
        names=entity.names,
        represents=entity.represents,
        role=entity.role,
    )


def _sorted(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(set(words)))
