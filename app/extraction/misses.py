"""Which frames had their word in a sentence and yet found nothing, and what they lacked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from app.extraction.actors import Scene
from app.extraction.conditions import applies
from app.extraction.ends import directed, symmetric, taken
from app.extraction.frames import Frame, Frames
from app.extraction.matches import Match, label_of
from app.extraction.naming import open_things
from app.extraction.places import places
from app.extraction.sectors import sectors
from app.extraction.statements import Finding, findings_of, matches
from app.extraction.things import Things
from app.extraction.topics import abouts
from app.model import LABELS

_NAMED = 4  # lemmas of a condition that are written out
# What a frame asks of the words around its own; {} takes the lemmas that it names.
_CONDITIONS: Mapping[str, str] = {
    "object": "no object among {}",
    "subject": "no subject among {}",
    "means": "nothing among {} behind a preposition",
    "clause": "no clause of {}",
    "under": "not behind {}",
    "particle": "no {} beside it",
    "modifier": "no {} before the noun",
    "unless": "{} stands beside it",
    "intransitive": "it has an object",
    "bare": "a clause completes it",
    "direct": "its subject stands in another clause",
}
_DEFAULTS: Mapping[str, Any] = {f.name: f.default for f in fields(Frame) if f.name in _CONDITIONS}
_QUALIFIERS = {"sector": sectors, "at": places, "about": abouts}


@dataclass(frozen=True, slots=True)
class Miss:
    """Frames that one word may trigger and that found nothing.

    word    as the text writes it
    frames  their names, all of which lack the same
    lacks   what was not there, for people to read
    near    whether all words that they ask for stood there: only ends or qualifiers lack"""

    word: str
    frames: tuple[str, ...]
    lacks: str
    near: bool


def misses(
    scene: Scene, frames: Frames, things: Things, kept: Collection[Finding]
) -> Iterator[Miss]:
    """Yield what found nothing in a sentence, in the order of its words, the nearest first.

    things  those named so far; nothing is added to them
    kept    what the sentence states: a frame that only repeats it is told as well"""
    scratch = Things()
    scratch.entities.update(things.entities)
    fired = {(f.frame.name, f.word.i) for f in kept}
    found: dict[tuple[int, bool, str, str], list[str]] = {}
    for match in matches(scene, frames, scratch):
        name, word = match.frame.name, match.word
        if (name, word.i) not in fired:
            lacks = _said(list(findings_of(match)), kept) or lack(match)
            key = (word.i, not applies(match), word.text, lacks)
            found.setdefault(key, []).append(name)
    for (_, far, text, lacks), names in sorted(found.items(), key=lambda item: item[0][:2]):
        yield Miss(text, tuple(names), lacks, not far)


def lack(match: Match) -> str:
    """What a frame that found nothing lacks."""
    frame = match.frame
    bare = replace(frame, **_DEFAULTS)
    unmet = [
        says.format(_some(wanted))
        for key, says in _CONDITIONS.items()
        if (wanted := getattr(frame, key))
        and not applies(replace(match, frame=replace(bare, **{key: wanted})))
    ]
    if unmet or not applies(match):
        return "; ".join(unmet) or "the words around it do not fit"
    if not any(symmetric(match) if frame.ends else directed(match)):
        return _without_sides(match) if frame.ends else _without_end(match)
    wanted = {*frame.needs, *([frame.type.qualifier] if frame.type.to_qualifier else [])}
    bereft = [key for key, of in _QUALIFIERS.items() if key in wanted and not of(match)]
    return f"no {' or '.join(bereft)}" if bereft else "what it is about is one of its ends"


def _said(found: Iterable[Finding], kept: Iterable[Finding]) -> str:
    """Which frame that is kept has said the same, "" if nothing was found."""
    ends = [(f.frame.type.name, {f.source, f.target}) for f in found]
    names = {k.frame.name for k in kept if (k.frame.type.name, {k.source, k.target}) in ends}
    if not ends:
        return ""
    return f"said by {', '.join(sorted(names))}" if names else "another one says it better"


def _without_sides(match: Match) -> str:
    labels = match.frame.source_labels or match.frame.type.source
    sides = [i for slot in match.frame.ends for i in _ids(match, slot, labels)]
    if len(set(sides)) > 1:
        return f"{', '.join(dict.fromkeys(sides))} are no pair"
    others = "; ".join(_holds(match, slot, labels) for slot in match.frame.ends)
    return f"only {sides[0]} ({others})" if sides else f"no side ({others})"


def _without_end(match: Match) -> str:
    frame, kind = match.frame, match.frame.type
    asked = (
        ("source", frame.source, frame.source_labels or kind.source, False),
        ("target", frame.target, frame.target_labels or taken(kind), kind.owned),
    )
    found = []
    for side, slots, labels, owned in asked:
        if not any(_ids(match, slot, labels, owned=owned) for slot in slots):
            held = "; ".join(_holds(match, slot, labels) for slot in slots)
            found.append(f"no {side} ({held})")
    if found:
        return ", ".join(found)
    return "fewer than two targets" if frame.plural else "source and target are one or unfit"


def _ids(match: Match, slot: str, labels: frozenset[str], *, owned: bool = False) -> list[str]:
    """Who or what stands in a slot and may stand there."""
    return [a.id for a in match.actors(slot, labels, owned=owned)] or [
        i for w in match.slot(slot) for p in w.conjuncts() for i in open_things(match, p, labels)
    ]


def _holds(match: Match, slot: str, labels: frozenset[str]) -> str:
    """What stands in a slot instead of what may stand there: "obj: Oman is a Country"."""
    if found := _ids(match, slot, labels):
        return f"{slot}: {', '.join(found)}"
    if unfit := match.actors(slot, frozenset(LABELS), owned=True):
        return f"{slot}: " + ", ".join(f"{a.id} is a {label_of(a.id)}" for a in unfit)
    words = " ".join(w.text for w in match.slot(slot))
    return f"{slot}: {words or '–'}"


def _some(wanted: object) -> str:
    """A few of the lemmas that a condition names, "" where it names none."""
    if not isinstance(wanted, frozenset):
        return ""
    names = sorted(wanted)
    return ", ".join(names[:_NAMED]) + (", …" if len(names) > _NAMED else "")
