"""What the service says of paths, changes, positions, rankings, promises and evidence."""

from __future__ import annotations

from pydantic import Field

from app.answers.envelope import Answer, Model, Ref
from app.answers.pair import Direction
from app.answers.statement import Statement

_CHINA = {"id": "country:CHN", "name": "China", "kind": "Country"}


class Hop(Model):
    """One step of a path along a typed edge, with the best of what says so."""

    source: Ref
    type: str = Field(examples=["COORDINATES_AT"])
    target: Ref
    forward: bool = Field(
        description="False: the edge points from target to source.", examples=[True]
    )
    statements: int = Field(description="Statements behind the edge.", examples=[4])
    evidence: list[Statement] = Field(description="The surest and newest.")


class Route(Model):
    """A way from one entity to the other."""

    cost: float = Field(examples=[2.6])
    hops: list[Hop]


class PathsAnswer(Answer[Route]):
    partial: bool = Field(
        description="A limit cut the search: a shorter or cheaper way may exist.", examples=[False]
    )
    formula: str = Field(examples=["hops + sum of log10 of the edges at each entity between"])


class Reworded(Model):
    """The same said in other words."""

    left: Statement
    right: Statement


class Change(Model):
    """What the right side has and the left has not, the other way round, or otherwise."""

    change: str = Field(description="added, removed, reworded or level.", examples=["added"])
    left: Statement | None = Field(default=None, description="null for what was added.")
    right: Statement | None = Field(default=None, description="null for what was removed.")
    note: str | None = Field(
        default=None, description="For a level: from what to what.", examples=[None]
    )
    direction: Direction | None = Field(
        default=None,
        description="For a level: where it moved, by the ladders of the two.",
        examples=[None],
    )


class Position(Model):
    """Where an actor stands, by one statement."""

    actor: Ref
    stance: str = Field(
        description="supports, opposes, condemns, proposes or mediates; with `does not` before it "
        "where the text negates it.",
        examples=["supports"],
    )
    statement: Statement


class PositionsAnswer(Answer[Position]):
    by_stance: dict[str, list[Ref]] = Field(
        description="Actors among the items, by stance.", examples=[{"supports": [_CHINA]}]
    )


class Ranked(Ref):
    rank: int = Field(description="From 1; the same for equal values.", examples=[1])
    value: float = Field(examples=[0.31])


class RankingsAnswer(Answer[Ranked]):
    projection: str = Field(
        description="The network that was ranked.",
        examples=["countries joined by statements about both; weight: how many"],
    )
    nodes: int = Field(examples=[6])
    edges: int = Field(examples=[4])


class Evidenced(Model):
    """A statement with its surroundings, and what else says the same or the opposite."""

    statement: Statement
    prefix: str = Field(description="Text before the quote.", examples=["On Wednesday, "])
    suffix: str = Field(description="Text after the quote.", examples=[" in Moscow."])
    corroboration: list[Statement] = Field(
        description="The same of the same, in other words or documents."
    )
    contradictions: list[Statement] = Field(description="The opposite of the same.")
    documents: int = Field(description="Documents that say so.", examples=[2])


class Promise(Model):
    """What was pledged or called for, and the deed of the same kind that came after, if any."""

    promise: Statement
    deed: Statement | None = Field(
        default=None, description="The first later statement that it was done; null: none yet."
    )


class Stats(Model):
    documents: int = Field(examples=[5])
    passages: int = Field(examples=[60])
    statements: int = Field(examples=[120])
    entities: int = Field(examples=[48])
    by_kind: dict[str, int] = Field(examples=[{"Country": 12}])
    by_type: dict[str, int] = Field(examples=[{"SIGNED": 9}])
    by_act: dict[str, int] = Field(examples=[{"did": 70}])
    first: str | None = Field(default=None, examples=["1996-01-01"])
    last: str | None = Field(default=None, examples=["2024-06-20"])
