"""How close two countries call themselves, step by step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise, zip_longest
from typing import Any

from app.answers.envelope import Ref
from app.answers.pair import Direction, Level, Rung
from app.answers.statement import Statement, exact
from app.model import Act, Polarity
from app.vocabulary import ladders

TYPES = ["ESTABLISHES_TIES", "PARTY_TO_PARTNERSHIP", "SEVERS_TIES"]
NAMES = {
    "ESTABLISHES_TIES": "diplomatic relations",
    "SEVERS_TIES": "no diplomatic relations",
    "PARTY_TO_PARTNERSHIP": "partnership",
}
"""What a level is called where the text gives it no name."""

STAGES = {"SEVERS_TIES": 0, "ESTABLISHES_TIES": 1, "PARTY_TO_PARTNERSHIP": 2}
IN_FORCE = {Act.DID, Act.AGREED, Act.SAID}

LAST = 9
"""Statements that tell a step, beside its first, where there are many."""


def levels(statements: Iterable[Statement], ends: Sequence[Ref]) -> list[Level]:
    """Steps between two, oldest first; each ends where the next one in force begins.

    A level goes by the words of the text. The same words again are the same step, whatever came
    between two texts; what is only pledged or called for is told and changes nothing."""
    said = [each for each in statements if each.polarity is Polarity.POSITIVE]
    said = [each for each in said if each.act is not Act.DENIED and each.type in TYPES]
    said.sort(key=lambda each: (_since(each) or "9999", each.id))
    held = [each for each in said if each.act in IN_FORCE]
    steps = [list(group) for _, group in groupby(held, _key)]
    found = [
        _level(step, _since(newer[0]) if newer else None, True, ends)
        for step, newer in zip_longest(steps, steps[1:])
    ]
    found = [
        *found[:1],
        *(new.model_copy(update={"change": direction(old, new)}) for old, new in pairwise(found)),
    ]
    wanted = [each for each in said if each.act not in IN_FORCE]
    found += [_level(list(group), None, False, ends) for _, group in groupby(wanted, _key)]
    return sorted(found, key=lambda level: (level.since or "9999", not level.in_force))


def thinned(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """Ids of the statements that tell the steps of many: of each step the first and the last.

    rows  those of level_words.cypher, the steps as `levels` makes them"""
    steps: dict[bool, list[list[str]]] = {True: [], False: []}
    words: dict[bool, str] = {}
    for row in sorted(rows, key=lambda row: (_day(row) or "9999", row["id"])):
        held, said = row["act"] in IN_FORCE, _plain(row["level"] or NAMES[row["type"]])
        if words.get(held) != said:
            steps[held].append([])
            words[held] = said
        steps[held][-1].append(row["id"])
    told = [step for each in steps.values() for step in each]
    return [id for step in told for id in [step[0], *step[1:][-LAST:]]]


def _day(row: Mapping[str, Any]) -> str | None:
    return row["since"] or exact(row["date"], row["datePrecision"])


def level_in_force(steps: Iterable[Level]) -> Level | None:
    """The last step that is in force."""
    held = [step for step in steps if step.in_force]
    return held[-1] if held else None


def direction(old: Level, new: Level) -> Direction:
    """Where a level moved. Ties are more than none and less than a partnership, for everybody;
    of two partnerships only the ladders of the two can tell."""
    stages = [STAGES[each.statements[0].type] for each in (old, new)]
    if stages[0] < stages[1]:
        return "up"
    if stages[1] == 0:
        return "down" if stages[0] else "same"
    if stages[0] != stages[1]:
        return "unranked"  # that ties are there is said of partners too
    if _key(old.statements[0]) == _key(new.statements[0]):
        return "same"
    moves = {
        _moved(before.rung, after.rung)
        for before, after in zip(old.rungs, new.rungs, strict=True)
        if before.rung and after.rung
    }
    return "unranked" if not moves else moves.pop() if len(moves) == 1 else "mixed"


def _moved(before: int, after: int) -> Direction:
    return "same" if before == after else "up" if before < after else "down"


def _rungs(title: str, ends: Iterable[Ref]) -> list[Rung]:
    kept = ladders()
    return [
        Rung(
            ladder=end,
            rung=kept[end.id].rung(title),
            of=kept[end.id].height,
            source=kept[end.id].source,
        )
        for end in ends
        if end.id in kept
    ]


def _level(step: list[Statement], until: str | None, in_force: bool, ends: Iterable[Ref]) -> Level:
    return Level(
        level=_words(step[0]),
        since=_since(step[0]),
        until=until,
        in_force=in_force,
        rungs=_rungs(_words(step[0]), ends) if step[0].type == "PARTY_TO_PARTNERSHIP" else [],
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
    return _plain(_words(statement))


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
