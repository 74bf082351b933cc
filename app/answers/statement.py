"""A statement with the sentence that makes it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from pydantic import Field

from app.answers.envelope import Model, Ref
from app.model import Act, Polarity, exact
from app.relations import relation_types

RelationName = StrEnum("RelationName", {name: name for name in relation_types()})  # type: ignore[misc]

DETAILS = ("level", "role", "goods", "amount", "since", "status")
"""What some types carry besides; RelationType.details says which."""


class Source(Model):
    """The document that a statement stands in."""

    id: str = Field(examples=["doc:5f0c3b1d2a4e6f78"])
    title: str | None = Field(default=None, examples=["China and Russia raise their ties"])
    date: str | None = Field(default=None, examples=["2019-06-05"])
    outlet: str | None = Field(default=None, examples=["Example Gazette"])
    url: str | None = None
    source: str | None = Field(default=None, examples=["samples/visit.txt"])


class Evidence(Model):
    """The words that bear a statement; offsets count characters of the document, end excluded."""

    quote: str = Field(examples=["China and Russia signed a joint statement on trade"])
    start: int = Field(examples=[0])
    end: int = Field(examples=[50])
    sentence: str = Field(examples=["China and Russia signed a joint statement on trade."])
    sentence_start: int = Field(examples=[0])
    sentence_end: int = Field(examples=[51])
    document: Source


class Statement(Model):
    """One assertion in one sentence."""

    id: str = Field(examples=["5e884898da280471"])
    type: str = Field(examples=["SIGNED"])
    act: Act = Field(description="How real the text says it is.", examples=["did"])
    polarity: Polarity = Field(examples=["positive"])
    subject: Ref
    object: Ref
    sector: Ref | None = None
    at: Ref | None = None
    about: Ref | None = None
    speaker: Ref | None = Field(default=None, description="Who says so; null: the text itself.")
    date: str | None = Field(
        default=None, description="ISO 8601, as exact as the text.", examples=["2019-06-05"]
    )
    date_words: str | None = Field(default=None, examples=["on Wednesday"])
    dyad: str | None = Field(
        default=None, description="The pair of countries.", examples=["CHN-RUS"]
    )
    details: dict[str, str] = Field(
        default_factory=dict,
        description="level, role, goods, amount, since or status.",
        examples=[{}],
    )
    confidence: float = Field(ge=0, le=1, examples=[0.85])
    rule: str = Field(description="The frame that fired.", examples=["sign_agreement"])
    cameo: str | None = Field(default=None, examples=["057"])
    plover: str | None = Field(default=None, examples=["SUPPORT"])
    goldstein: float = Field(examples=[8.0])
    recorded_at: str | None = Field(default=None, examples=["2026-11-24T08:00:00Z"])
    evidence: Evidence


def statement(row: Mapping[str, Any]) -> Statement:
    """From a row of app.questions.statements.statement_rows."""
    start, end = row["quoteStart"], row["quoteEnd"]
    passage = row["passageStart"]
    return Statement(
        id=row["id"],
        type=row["type"],
        act=row["act"],
        polarity=row["polarity"],
        subject=required(row["subject"]),
        object=required(row["object"]),
        sector=ref(row["sector"]),
        at=ref(row["at"]),
        about=ref(row["about"]),
        speaker=ref(row["speaker"]),
        date=exact(row["date"], row["datePrecision"]),
        date_words=row["dateWords"] or None,
        dyad=row["dyad"] or None,
        details={name: row[name] for name in DETAILS if row[name]},
        confidence=row["confidence"],
        rule=row["rule"],
        cameo=row["cameo"] or None,
        plover=row["plover"] or None,
        goldstein=row["goldstein"],
        recorded_at=row["recordedAt"],
        evidence=Evidence(
            quote=row["sentence"][start - passage : end - passage],
            start=start,
            end=end,
            sentence=row["sentence"],
            sentence_start=passage,
            sentence_end=row["passageEnd"],
            document=source(row),
        ),
    )


def source(row: Mapping[str, Any]) -> Source:
    return Source(
        id=row["document"],
        title=row["documentTitle"] or None,
        date=exact(row["documentDate"], row["documentPrecision"]),
        outlet=row["outlet"] or None,
        url=row["url"] or None,
        source=row["source"] or None,
    )


def required(entity: Mapping[str, Any]) -> Ref:
    """From a map {id, name, labels}."""
    return Ref(id=entity["id"], name=entity["name"], kind=kind(entity["labels"]))


def ref(entity: Mapping[str, Any] | None) -> Ref | None:
    return required(entity) if entity and entity["id"] else None


def kind(labels: list[str]) -> str:
    """The label of an entity that is not `Entity`."""
    return next(label for label in labels if label != "Entity")
