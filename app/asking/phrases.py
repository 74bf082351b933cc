"""Pieces of the sentences that answer: spans of time, counts, lists of names."""

from __future__ import annotations

from collections.abc import Sequence

from app.asking.asked import Asked

SHOWN = 3


def in_time(asked: Asked) -> str:
    since, until = asked.params.get("since"), asked.params.get("until")
    if since and since == until:
        return f" in {since}"
    return (f" since {since}" if since else "") + (f" until {until}" if until else "")


def many(things: Sequence[object], noun: str) -> str:
    return f"{len(things)} {noun}{'' if len(things) == 1 else 's'}"


def listed(names: list[str], comma: str = ", ") -> str:
    """The first few names; how many more there are."""
    shown, left = names[:SHOWN], len(names) - SHOWN
    if left > 0:
        return f"{comma.join(shown)} and {left} more"
    return " and ".join(filter(None, [comma.join(shown[:-1]), *shown[-1:]]))
