"""The answers to questions about pairs as sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.answers.envelope import Answer
from app.answers.pair import Channel, Level, Moment, RelationsAnswer, Summary
from app.answers.questions import Change
from app.asking.asked import Asked
from app.asking.phrases import in_time, listed
from app.exports.web import sentence as told


def relations(asked: Asked, answer: RelationsAnswer) -> str:
    a, b = (ref.name for ref in asked.ends)
    time, count = in_time(asked), len(answer.items)
    more = " or more" if answer.page.truncated else ""
    if not count:
        return f"No text says so of {a} and {b}{time}."
    if answer.page.truncated and asked.params.get("limit") == 1:
        return f"The latest: {told(answer.items[0])}."
    if answer.agreements:
        names = [f"{each.name} ({each.date or 'undated'})" for each in answer.agreements]
        noun = "agreement" if len(names) == 1 else "agreements"
        return f"{a} and {b} signed {len(names)}{more} {noun}{time}: {listed(names)}."
    if count == 1:
        return f"One statement{time}: {told(answer.items[0])}."
    first = [told(each) for each in answer.items]
    return f"{count}{more} statements on {a} and {b}{time}, the latest: {listed(first)}."


def timeline(asked: Asked, answer: Answer[Moment]) -> str:
    a, b = (ref.name for ref in asked.ends)
    if not answer.items:
        return f"No text says anything of {a} and {b}{in_time(asked)}."
    first = answer.items[0].statements[0]
    if asked.params.get("limit") == 1:
        return f"The earliest: {told(first)}."
    count = sum(len(each.statements) for each in answer.items)
    dates = f"{answer.items[0].date or 'undated'} to {answer.items[-1].date or 'undated'}"
    return f"{count} statements on {a} and {b} at {len(answer.items)} dates, {dates}."


def summary(asked: Asked, answer: Answer[Summary]) -> str:
    a, b = (ref.name for ref in asked.ends)
    found = answer.items[0]
    if not found.statements:
        return f"No text says anything of {a} and {b}{in_time(asked)}."
    level = f", who call each other {found.level.level!r}" if found.level else ""
    contact = found.last_contact
    last = f" Last contact: {told(contact)}." if contact else ""
    return (
        f"{found.statements} statements on {a} and {b}{level}; balance of cooperation and "
        f"conflict {found.balance.value} on a scale from -10 to 10.{last}"
    )


def level(asked: Asked, answer: Answer[Level]) -> str:
    a, b = (ref.name for ref in asked.ends)
    if not answer.items:
        return f"No text gives the level of {a} and {b}."
    steps = [
        f"{each.level!r} since {each.since or 'an unknown date'}{_moved(each.change)}"
        for each in answer.items
    ]
    return f"{a} and {b}: {', then '.join(steps)}."


def _moved(direction: str | None) -> str:
    return f" ({direction})" if direction in ("up", "down") else ""


def channels(asked: Asked, answer: Answer[Channel]) -> str:
    a, b = (ref.name for ref in asked.ends)
    said = [each.name for each in answer.items if each.said]
    joint = [each.name for each in answer.items if not each.said]
    parts = []
    if said:
        parts.append(f"texts say that they work together in {listed(said)}")
    if joint:
        parts.append(f"both belong to {listed(joint)}")
    return f"{a} and {b}: {'; '.join(parts)}." if parts else f"No channel of {a} and {b} is known."


def compare(asked: Asked, answer: Answer[Any]) -> str:
    table: Mapping[str, Mapping[str, Any]] = {row.dimension: row.values for row in answer.items}
    parts = [
        f"{pair}: {count} statements, balance {table['balance'][pair]}"
        for pair, count in table["statements"].items()
    ]
    return f"{'; '.join(parts)}."


def diff(asked: Asked, answer: Answer[Change]) -> str:
    counts: dict[str, int] = {}
    for each in answer.items:
        counts[each.change] = counts.get(each.change, 0) + 1
    levels = [
        f"{each.note}{_moved(each.direction)}" for each in answer.items if each.change == "level"
    ]
    changes = listed([f"{count} {change}" for change, count in counts.items() if change != "level"])
    words = f"Level: {levels[0]}. " if levels else ""
    return f"{words}{changes or 'Nothing changed'}." if answer.items else "Nothing changed."
