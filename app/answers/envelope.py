"""The one envelope of every list: what was asked, of which graph, and what is left."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

Item = TypeVar("Item")


class Model(BaseModel):
    """Fields are snake_case here and camelCase in JSON; unknown ones are an error of ours."""

    model_config = ConfigDict(
        alias_generator=to_camel, populate_by_name=True, extra="forbid", frozen=True
    )


class Ref(Model):
    """An entity, as short as can be."""

    id: str = Field(examples=["country:CHN"])
    name: str = Field(examples=["China"])
    kind: str = Field(examples=["Country"])


class Page(Model):
    """How much of the answer this is."""

    next: str | None = Field(
        default=None, description="Give it as `cursor` to go on; null at the end.", examples=[None]
    )
    truncated: bool = Field(default=False, description="A limit left something out.")
    total: int | None = Field(
        default=None,
        description="How many there are in all; null where nobody counted.",
        examples=[1],
    )


class Answer(Model, Generic[Item]):
    query: dict[str, Any] = Field(
        description="The question as understood: entities resolved, filters in force.",
        examples=[{"a": {"id": "country:CHN", "name": "China", "kind": "Country"}}],
    )
    as_of: str | None = Field(
        description="The answer holds for what was recorded until then (UTC); null: nothing was.",
        examples=["2026-11-24T08:00:00Z"],
    )
    graph_version: str = Field(
        description="Changes whenever the graph does; also the ETag.", examples=["17"]
    )
    items: list[Item]
    page: Page
    warnings: list[str] = Field(
        default_factory=list, description="What a careful reader should know.", examples=[[]]
    )
