"""What the graph can hold: kinds of entity, types of relation, speech acts."""

from __future__ import annotations

from fastapi import APIRouter
from pydantic import Field

from app.answers.envelope import Model
from app.model import LABELS, Act, Polarity
from app.relations import relation_types

router = APIRouter(tags=["schema"])


class TypeOfRelation(Model):
    name: str = Field(examples=["COOPERATES_IN"])
    source: list[str] = Field(description="Kinds that it may begin at.", examples=[["Country"]])
    target: list[str] = Field(description="Kinds that it may end at.", examples=[["Country"]])
    symmetric: bool = Field(description="Read without direction.", examples=[True])
    qualifier: str | None = Field(
        default=None, description="sector, at or about.", examples=["sector"]
    )
    to_qualifier: bool = Field(
        description="Its edges run from each end to the qualifier.", examples=[True]
    )
    details: list[str] = Field(examples=[[]])
    cameo: str | None = Field(default=None, examples=["060"])
    plover: str | None = Field(default=None, examples=["COOPERATE"])
    goldstein: float = Field(description="-10 (conflict) to 10 (cooperation).", examples=[6.0])


class Schema(Model):
    kinds: list[str] = Field(examples=[["Country", "Leader"]])
    acts: list[Act] = Field(examples=[["did", "agreed"]])
    polarities: list[Polarity] = Field(examples=[["positive", "negative"]])
    types: list[TypeOfRelation]


@router.get("/schema", operation_id="getSchema")
def get_schema() -> Schema:
    """The closed lists that `kind`, `act`, `polarity` and `type` take."""
    return Schema(
        kinds=list(LABELS),
        acts=list(Act),
        polarities=list(Polarity),
        types=[
            TypeOfRelation(
                name=kind.name,
                source=sorted(kind.source),
                target=sorted(kind.target),
                symmetric=kind.symmetric,
                qualifier=kind.qualifier or None,
                to_qualifier=kind.to_qualifier,
                details=list(kind.details),
                cameo=kind.cameo or None,
                plover=kind.plover or None,
                goldstein=kind.goldstein,
            )
            for kind in relation_types().values()
        ],
    )
