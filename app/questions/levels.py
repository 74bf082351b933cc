"""How close two countries call themselves, step by step."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby, zip_longest

from app.answers.envelope import Ref
from app.answers.pair import Level
from app.answers.statement import Statement
from app.model import Act, Polarity

TYPES = ["ESTABLISHES_TIES", "PARTY_TO_PARTNERSHIP", "SEVERS_TIES"]
NAMES = {
    "ESTABLISHES_TIES": "diplomatic relations",
    "SEVERS_TIES": "no diplomatic relations",
    "PARTY_TO_PARTNERSHIP": "partnership",
}
"""What a level is called where the text gives it no name."""

IN_FORCE = {Act.DID, Act.AGREED, Act.SAID}


def levels(statements: Iterable[Statement]) -> list[Level]:
    """Steps, oldest first; each ends where the next one in force begins.

    A level goes by the words of the text. The same words again are the same step, whatever came
    between two texts; what is only pledged or called for is told and changes nothing."""
    said = [each for each in statements if each.polarity is Polarity.POSITIVE]
    said = [each for each in said if each.act is not Act.DENIED and each.type in TYPES]
    said.sort(key=lambda each: (_since(each) or "9999", each.id))
    held = [each for each in said if each.act in IN_FORCE]
    steps = [list(group) for _, group in groupby(held, _key)]
    found = [
        _level(step, _since(newer[0]) if newer else None, True)
        for step, newer in zip_longest(steps, steps[1:])
    ]
    wanted = [each for each in said if each.act not in IN_FORCE]
    found += [_level(list(group), None, False) for _, group in groupby(wanted, _key)]
    return sorted(found, key=lambda level: (level.since or "9999", not level.in_force))


def level_in_force(steps: Iterable[Level]) -> Level | None:
    """The last step that is in force."""
    held = [step for step in steps if step.in_force]
    return held[-1] if held else None


def _level(step: list[Statement], until: str | None, in_force: bool) -> Level:
    return Level(
        level=_words(step[0]),
        since=_since(step[0]),
        until=until,
        in_force=in_force,
        announced_by=_announcers(step[0]),
        statements=step,
    )


def _announcers(statement: Statement) -> list[Ref]:
    return [statement.speaker] if statement.speaker else [statement.subject, statement.object]


def _since(statement: Statement) -> str | None:
    return statement.details.get("since") or statement.date


def _words(statement: Statement) -> str:
    return statement.details.get("level") or NAMES[statement.type]


def _key(statement: Statement) -> str:
    return " ".join(_words(statement).casefold().split())
