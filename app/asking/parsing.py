"""From a question in plain English to a request that the service answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from app.asking.about import About
from app.asking.asked import Asked
from app.asking.lexicon import lexicon
from app.asking.mentions import Named
from app.asking.spans import Span, span
from app.problems import NoSuchDate

TALKS = ["CONSULTS", "MET_WITH"]


def parsed(question: Named, today: date) -> Asked | None:
    """The request that a question amounts to, None where it is not understood.

    raises  NoSuchDate"""
    words = lexicon()
    try:
        when = span(question.text, today)
    except ValueError as error:
        raise NoSuchDate(error=str(error)) from error
    ends, text = question.ends, " ".join(when.rest.split())
    types = [name for name, pattern in words.types.items() if pattern.search(text)]
    if words.of_kind["Leader"].search(text) and len(types) > 1:
        types = [name for name in types if name != "LEADS"]  # "which leaders met": who, not what
    if "SIGNED" in types:
        types = [name for name in types if name != "MILITARY_ACTION"]  # deals are struck, too
    if {"MET_WITH", "CONSULTS"} & set(types):
        types = [*types, *(each for each in TALKS if each not in types)]
    acts = [name for name, pattern in words.acts.items() if pattern.search(text)]
    dated = _dated(when)
    kinds = [name for name, pattern in words.kinds.items() if pattern.search(text)]
    about = About(ends, question.mentions, question.themes, text, types, acts, dated, when, today)
    for kind in kinds:
        if asked := _KINDS[kind](about):
            return asked
    return about.plain()


_KINDS: Mapping[str, Callable[[About], Asked | None]] = {
    "documents": About.documents,
    "contradictions": About.contradictions,
    "offices": About.offices,
    "stats": lambda about: Asked("stats"),
    "compare": About.compare,
    "diff": About.diff,
    "paths": About.paths,
    "channels": lambda about: about.pair("channels"),
    "level": About.level,
    "promises": About.promises,
    "rankings": lambda about: about.rankings() if not about.ends else None,
    "timeline": lambda about: about.pair("timeline", **about.typed),
    "summary": lambda about: about.pair("summary"),
    "positions": About.positions,
}


def _dated(when: Span) -> dict[str, str]:
    found = {}
    if when.since:
        found["since"] = when.since
    if when.until:
        found["until"] = when.until
    return found
