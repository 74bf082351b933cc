"""A person's decisions over what was read: as they are sent, and as they are told."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field

from app.answers.dates import DAY, first_day
from app.answers.envelope import Model
from app.answers.statement import RelationName
from app.model import Act, Polarity

EntityName = Annotated[
    str, Field(min_length=1, max_length=300, description="An id, a code or a name.")
]
StatementId = Annotated[str, Field(max_length=100, examples=["5e884898da280471"])]
DocumentId = Annotated[str, Field(max_length=100, examples=["doc:5f0c3b1d2a4e6f78"])]


class Reason(Model):
    who: str = Field(min_length=1, max_length=200, description="Who decides.", examples=["Ada"])
    why: str = Field(min_length=1, max_length=2000, examples=["The text means someone else."])


class MergeIn(Reason):
    """Two entities are one: `entity` is `into` wherever it stands."""

    kind: Literal["merge"]
    entity: EntityName
    into: EntityName


class SplitIn(Reason):
    """In some documents `entity` is really another one, of the same kind."""

    kind: Literal["split"]
    entity: EntityName
    documents: list[DocumentId] = Field(min_length=1, max_length=10_000)
    into: str = Field(
        min_length=3, max_length=300, description="Its id there.", examples=["leader:li-hui"]
    )
    name: str = Field(min_length=1, max_length=300, examples=["Li Hui"])


class RenameIn(Reason):
    kind: Literal["rename"]
    entity: EntityName
    name: str = Field(min_length=1, max_length=300)


class RejectIn(Reason):
    """The text does not make this statement."""

    kind: Literal["reject"]
    statement: StatementId


class CorrectIn(Reason):
    """The text makes the statement otherwise; what is not given stays as it was read."""

    kind: Literal["correct"]
    statement: StatementId
    type: RelationName | None = None
    subject: EntityName | None = None
    object: EntityName | None = None
    act: Act | None = None
    polarity: Polarity | None = None
    sector: EntityName | None = None
    at: EntityName | None = None
    about: EntityName | None = None
    speaker: EntityName | None = None
    date: (
        Annotated[str, Field(pattern=DAY), AfterValidator(lambda text: first_day(text) and text)]
        | None
    ) = Field(default=None, description="2019, 2019-06 or 2019-06-05.")


class AddIn(Reason):
    """A statement that nothing read."""

    kind: Literal["add"]
    document: DocumentId
    quote: str = Field(
        min_length=1, max_length=10_000, description="The words of the text that it rests on."
    )
    type: RelationName
    subject: EntityName
    object: EntityName
    act: Act = Act.DID
    sector: EntityName | None = None
    at: EntityName | None = None
    about: EntityName | None = None


ReviewIn = Annotated[
    MergeIn | SplitIn | RenameIn | RejectIn | CorrectIn | AddIn, Field(discriminator="kind")
]


class Review(Model):
    """A decision as it is kept."""

    id: str = Field(examples=["review:9f86d081884c7d65"])
    kind: str = Field(examples=["reject"])
    change: dict[str, Any] = Field(
        description="What was decided.", examples=[{"statement": "5e884898da280471"}]
    )
    who: str = Field(examples=["Ada"])
    when: str = Field(examples=["2026-11-24T08:00:00.000000Z"])
    why: str = Field(examples=["The text means someone else."])
    holds: bool = Field(description="False once it was undone.", examples=[True])
    undone: str | None = Field(
        default=None, description="Who undid it, when and why.", examples=[None]
    )
