"""What two sets of statements have in common, and what only one of them has."""

from __future__ import annotations

from collections.abc import Iterable

from app.answers.pair import Level
from app.answers.questions import Change
from app.answers.statement import Statement
from app.questions.levels import direction
from app.relations import relation_types

Key = tuple[str, ...]


def key(statement: Statement) -> Key:
    """What two statements that say the same of the same have in common."""
    ends = [statement.subject.id, statement.object.id]
    if relation_types()[statement.type].symmetric:
        ends.sort()
    places = (statement.sector, statement.at, statement.about)
    return (
        statement.type,
        statement.polarity,
        *ends,
        *(place.id if place else "" for place in places),
    )


def changes(left: Iterable[Statement], right: Iterable[Statement]) -> list[Change]:
    """Added, removed and reworded statements, in the order of the right and then the left side.

    A statement is the same when type, polarity, ends and qualifiers are; it is reworded when its
    act or its words differ."""
    before = {key(each): each for each in left}
    after = {key(each): each for each in right}
    found = []
    for at, new in after.items():
        old = before.get(at)
        if old is None:
            found.append(Change(change="added", right=new))
        elif _words(old) != _words(new) or old.act != new.act:
            note = None if old.act == new.act else f"{old.act} became {new.act}"
            found.append(Change(change="reworded", left=old, right=new, note=note))
    found += [Change(change="removed", left=old) for at, old in before.items() if at not in after]
    return found


def level_change(old: Level | None, new: Level | None) -> list[Change]:
    """The change of level between two states of a pair, none where it is the same."""
    if (old and old.level.casefold()) == (new and new.level.casefold()):
        return []
    words = [level.level if level else "none" for level in (old, new)]
    return [
        Change(
            change="level",
            left=old.statements[0] if old else None,
            right=new.statements[0] if new else None,
            note=f"{words[0]} became {words[1]}",
            direction=direction(old, new) if old and new else None,
        )
    ]


def _words(statement: Statement) -> str:
    return " ".join(statement.evidence.quote.casefold().split())
