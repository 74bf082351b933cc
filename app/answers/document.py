"""A document with what it says."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, Field

from app.answers.dates import dated
from app.answers.envelope import Model, Ref
from app.answers.statement import Source, Statement
from app.model import exact

PLAIN = r"^[^\x00-\x1f\x7f]*$"
"""Text of one line, without control characters."""


class DocumentIn(Model):
    """A text to read. Its date gives "today" and "on Wednesday" their meaning."""

    text: str = Field(
        min_length=1,
        examples=["China and Russia signed a joint statement on trade on Wednesday."],
    )
    title: str = Field(default="", max_length=1000, examples=["China and Russia agree on trade"])
    date: Annotated[str, AfterValidator(lambda text: text and str(dated(text)))] = Field(
        default="",
        pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?)?$",
        description="2019, 2019-06 or 2019-06-05; empty: as the text says.",
        examples=["2019-06-05"],
    )
    outlet: str = Field(default="", max_length=300, examples=["Example Gazette"])
    url: str = Field(
        default="", max_length=2000, pattern=PLAIN, examples=["https://example.org/trade"]
    )
    source: str = Field(
        default="",
        max_length=2000,
        pattern=PLAIN,
        description="What names the text: the same source with another text replaces it.",
        examples=["https://example.org/trade"],
    )


class Listed(Source):
    """A document without its text."""

    recorded_at: str | None = Field(default=None, examples=["2026-11-24T08:00:00Z"])
    statements: int = Field(examples=[2])


class Named(Ref):
    """An entity that a document names."""

    names: list[str] = Field(default_factory=list, examples=[["China", "Beijing"]])
    count: int = Field(examples=[3])


class Document(Source):
    """A document, its statements in the order of its text, the entities that it names."""

    recorded_at: str | None = Field(default=None, examples=["2026-11-24T08:00:00Z"])
    text: str = Field(examples=["China and Russia signed a joint statement on trade."])
    statements: list[Statement]
    entities: list[Named]


class Deleted(Model):
    id: str = Field(examples=["doc:5f0c3b1d2a4e6f78"])
    statements: int = Field(description="Statements that went with it.", examples=[2])


def head(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": row["id"],
        "title": row["title"] or None,
        "date": exact(row["date"], row["datePrecision"]),
        "outlet": row["outlet"] or None,
        "url": row["url"] or None,
        "source": row["source"] or None,
        "recorded_at": row["recordedAt"],
    }
