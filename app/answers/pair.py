"""What the service says of two actors taken together."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from app.answers.envelope import Answer, Model, Ref
from app.answers.statement import Statement

_CHINA = {"id": "country:CHN", "name": "China", "kind": "Country"}
_RUSSIA = {"id": "country:RUS", "name": "Russia", "kind": "Country"}


class Agreement(Ref):
    """What was signed."""

    date: str | None = Field(default=None, description="First signature.", examples=["2019-06-05"])
    signatories: list[Ref] = Field(description="All that signed it.", examples=[[_CHINA, _RUSSIA]])
    parties: list[Ref] = Field(
        description="The countries and organisations that these are or speak for.",
        examples=[[_CHINA, _RUSSIA]],
    )
    statements: list[str] = Field(
        description="Ids of the statements that say so.", examples=[["5e884898da280471"]]
    )


class RelationsAnswer(Answer[Statement]):
    agreements: list[Agreement] = Field(
        default_factory=list, description="Of the SIGNED among the items: what was signed."
    )


Direction = Literal["up", "down", "same", "mixed", "unranked"]


class Rung(Model):
    """Where a title stands on the ladder that one of the two keeps for its own ties."""

    ladder: Ref = Field(description="Whose ladder.", examples=[_CHINA])
    rung: int | None = Field(description="From 1, the loosest; null: not on it.", examples=[6])
    of: int = Field(description="How many rungs it has.", examples=[9])
    source: str = Field(description="Where the order comes from.", examples=["Joint statements"])


class Level(Model):
    """One step in how close two countries call themselves."""

    level: str = Field(
        description="The words of the text.", examples=["comprehensive strategic partnership"]
    )
    since: str | None = Field(default=None, examples=["2019-06-05"])
    until: str | None = Field(
        default=None, description="When a newer level took its place.", examples=[None]
    )
    in_force: bool = Field(description="False: only pledged or called for.", examples=[True])
    change: Direction | None = Field(
        default=None,
        description="Against the step before, by the ladders of the two: mixed where they differ, "
        "unranked where neither tells; null for the first step and for what is only pledged.",
        examples=["up"],
    )
    rungs: list[Rung] = Field(default_factory=list)
    announced_by: list[Ref] = Field(description="Speakers, else the two.", examples=[[_CHINA]])
    statements: list[Statement]


class Theme(Ref):
    """A sector, organisation, initiative or issue that statements about the two name."""

    statements: int = Field(examples=[4])
    first: str | None = Field(default=None, examples=["2001-07-17"])
    last: str | None = Field(default=None, examples=["2022-02-04"])
    acts: list[str] = Field(examples=[["agreed", "did"]])


class Channel(Ref):
    """An organisation or initiative through which two actors work together."""

    said: bool = Field(description="A text says that they coordinate there.", examples=[True])
    membership: list[str] = Field(
        description="Whence it is known that both are members: text, reference.",
        examples=[["reference"]],
    )
    statements: int = Field(examples=[4])
    first: str | None = Field(default=None, examples=["2019-06-05"])
    last: str | None = Field(default=None, examples=["2022-02-04"])
    acts: list[str] = Field(examples=[["pledged"]])
    evidence: list[Statement] = Field(description="The newest, at most three.")


class Balance(Model):
    """Cooperation against conflict."""

    value: float | None = Field(description="-10 to 10; null: nothing counts.", examples=[4.2])
    counted: int = Field(examples=[12])
    cooperation: int = Field(description="Statements of positive weight.", examples=[11])
    conflict: int = Field(description="Statements of negative weight.", examples=[1])
    formula: str = Field(examples=["sum of Goldstein weights / number of statements"])


class Summary(Model):
    statements: int = Field(examples=[21])
    first: str | None = Field(default=None, description="Year.", examples=["1996"])
    last: str | None = Field(default=None, examples=["2021-03-02"])
    by_type: dict[str, int] = Field(examples=[{"SIGNED": 4}])
    by_act: dict[str, int] = Field(examples=[{"did": 12}])
    by_year: dict[str, int] = Field(examples=[{"2019": 9}])
    level: Level | None = Field(default=None, description="The level in force.")
    last_contact: Statement | None = Field(
        default=None, description="The newest visit, meeting or talk that took place."
    )
    sectors: list[Theme]
    channels: list[Theme]
    issues: list[Theme]
    agreements: list[Agreement]
    balance: Balance


class Moment(Model):
    """What is said of one date, as exact as the texts have it."""

    date: str | None = Field(description="null: undated.", examples=["2019-06-05"])
    statements: list[Statement]


class Dimension(Model):
    """One row of the table: the value of each pair."""

    dimension: str = Field(examples=["balance"])
    values: dict[str, Any] = Field(examples=[{"CHN-RUS": 4.2, "CHN-IND": 1.1}])


class OnlyIn(Model):
    """What one pair has and no other of those compared."""

    pair: str = Field(examples=["CHN-RUS"])
    types: list[str] = Field(examples=[["EXPORTS_TO"]])
    sectors: list[Ref]
    channels: list[Ref]
    issues: list[Ref]
    agreements: list[Ref]


class CompareAnswer(Answer[Dimension]):
    """Items are the rows of the table."""

    only_in: list[OnlyIn]
