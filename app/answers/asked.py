"""The answer to a question in plain English."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from app.answers.envelope import Answer
from app.answers.statement import Statement


class AskAnswer(Answer[Any]):
    """Items are those of the question that was understood; `request` gives them again."""

    answer: str = Field(examples=["China and Russia signed 1 agreement since 2019: …"])
    question: str = Field(description="Which question it is.", examples=["relations"])
    request: str = Field(
        description="The request that was run, to go on from.",
        examples=["/v1/relations/country:CHN/country:RUS?type=SIGNED&since=2019"],
    )
    evidence: list[Statement] = Field(description="Statements behind the answer, at most ten.")
