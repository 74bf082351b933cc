"""Who held which office when, and what speaks against what."""

from __future__ import annotations

from pydantic import Field

from app.answers.envelope import Model, Ref
from app.answers.statement import Statement

_PUTIN = {"id": "leader:vladimir-putin", "name": "Vladimir Putin", "kind": "Leader"}


class Tenure(Model):
    """How long one person is said to hold an office."""

    holder: Ref = Field(examples=[_PUTIN])
    since: str = Field(description="The first that a text says so.", examples=["2019-06-05"])
    until: str | None = Field(
        default=None, description="When texts first name the next one.", examples=[None]
    )
    statements: int = Field(description="How many say so.", examples=[3])
    evidence: list[Statement] = Field(description="The first of them, at most three.")


class Office(Model):
    role: str = Field(description="The title; empty where texts give none.", examples=["president"])
    holders: list[Tenure] = Field(description="Oldest first.")


class Contradiction(Model):
    """What one statement says was done, the other denies."""

    type: str = Field(examples=["SANCTIONS"])
    date: str | None = Field(description="The later of the two.", examples=["2021-03-02"])
    asserted: Statement
    denied: Statement
