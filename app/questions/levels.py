"""How close two countries call themselves, step by step."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise, takewhile, zip_longest

from app.answers.envelope import Ref
from app.answers.pair import Direction, Level, Rung
from app.answers.statement import Statement
from app.graph.pairs import Tally
from app.graph.steps import IN_FORCE, LATER, NAMES, TYPES, begun, held, words
from app.model import Act, Polarity
from app.questions.reads import Reads, Row
from app.questions.statements import statements
from app.vocabulary import ladders

STAGES = {"SEVERS_TIES": 0, "ESTABLISHES_TIES": 1, "PARTY_TO_PARTNERSHIP": 2}
LAST = 9
"""Statements that tell a step, beside its first, where there are many."""


def levels(statements: Iterable[Statement], ends: Sequence[Ref]) -> list[Level]:
    """Steps between two, oldest first; each ends where the next one in force begins.

    A level goes by the words of the text. The same words again are the same step, whatever came
    between two texts; what is only pledged or called for is told and changes nothing."""
    said = [each for each in statements if each.polarity is Polarity.POSITIVE]
    said = [each for each in said if each.act is not Act.DENIED and each.type in TYPES]
    said.sort(key=lambda each: (_since(each) or LATER, each.id))
    true = [each for each in said if each.act in IN_FORCE]
    steps = [list(group) for _, group in groupby(true, _key)]
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
    return sorted(found, key=lambda level: (level.since or LATER, not level.in_force))


def thinned(rows: Iterable[Row]) -> list[str]:
    """Ids of the statements that tell the steps of many: of each step the first and the last.

    rows  those of level_words.cypher, the steps as `levels` makes them"""
    said = list(rows)
    true, wanted = [row for row in said if held(row)], [row for row in said if not held(row)]
    return [id for step in (*_steps(true), *_steps(wanted)) for id in _ends(step)]


def level_now(graph: Reads, dyad: str, counted: Tally, ends: Sequence[Ref]) -> Level | None:
    """The level of two countries that is in force, by all that is said of them."""
    months = [f"{dyad} {month}" for month in deciding(counted.levels)]
    if not months:
        return None
    rows = graph.read("level_words_of_months", months=months, types=TYPES)
    steps = _steps(row for row in rows if held(row))
    ids = [id for step in steps[-2:] for id in _ends(step)]
    return level_in_force(levels(statements(graph, ids), ends))


def deciding(counted: Mapping[str, Mapping[str, int]]) -> list[str]:
    """The months of the statements that tell the last step: of its first and its last ones, and of
    those before it, without which nobody knows that it is the first.

    counted  Tally.levels"""
    said: defaultdict[str, set[str]] = defaultdict(set)
    sizes: Counter[str] = Counter()
    months: defaultdict[str, set[str]] = defaultdict(set)
    for name, counts in counted.items():
        for key, count in counts.items():
            start, _, month = key.rpartition(" ")
            said[start].add(name)
            sizes[start] += count
            months[start].add(month)
    newest = sorted(said, reverse=True)
    chosen = set(newest[:1])
    if newest and len(said[newest[0]]) == 1:
        step = list(takewhile(lambda start: said[start] == said[newest[0]], newest))
        chosen |= set(newest[len(step) - 1 : len(step) + 1])
        count = 0
        for start in step:
            chosen.add(start)
            count += sizes[start]
            if count >= LAST:
                break
    return sorted({month for start in chosen for month in months[start]})


def _steps(rows: Iterable[Row]) -> list[list[Row]]:
    """Statements in order, those of each step together."""
    ordered = sorted(rows, key=lambda row: (begun(row), row["id"]))
    return [list(group) for _, group in groupby(ordered, _row_key)]


def _ends(step: list[Row]) -> list[str]:
    """Ids of the first statement of a step and of the last ones."""
    return [row["id"] for row in (step[0], *step[1:][-LAST:])]


def _row_key(row: Row) -> str:
    return words(row["type"], row["level"])


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
    return words(statement.type, statement.details.get("level"))
