"""The statements that an answer rests on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from app.answers.envelope import Answer
from app.answers.statement import Statement


def evidence(answer: Answer[Any]) -> list[Statement]:
    """The statements among the items of an answer, in order, each once, at most ten."""
    found: dict[str, Statement] = {}
    for each in _statements(answer.items):
        found.setdefault(each.id, each)
    return list(found.values())[:10]


def _statements(value: Any) -> Iterable[Statement]:
    if isinstance(value, Statement):
        yield value
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _statements(each)
    elif hasattr(type(value), "model_fields"):
        for name in type(value).model_fields:
            yield from _statements(getattr(value, name))
