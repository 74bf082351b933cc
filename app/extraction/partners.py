"""Who goes without saying: the partner, doer or pair that a sentence leaves to be understood."""

from __future__ import annotations

from app.extraction.actors import Actor
from app.extraction.matches import Match
from app.extraction.subjects import is_passive

# What "cooperation shall be promoted" leaves to be understood.
_SHARED = frozenset({"COOPERATES_IN", "DISCUSSED", "SIGNED"})
# "to boost bilateral cooperation", whoever does: of the two.
_MUTUAL = frozenset({"bilateral", "mutual", "reciprocal"})


def partner(match: Match, one: Actor) -> list[Actor]:
    """The country that goes without saying: the last one named, else the other of two."""
    country = match.scene.discourse.country
    turns = match.scene.discourse.turns
    if country(one.id) in turns:
        return [Actor(c, one.word, one.steps + 1) for c in turns if c != country(one.id)]
    for word in reversed(match.scene.sentence.words):
        ref = match.scene.refs.at.get(word.i) if word.i < match.word.i else None
        if ref is not None and ref.kind in ("name", "alias", "acronym", "person"):
            for other in map(country, ref.ids):
                if other.startswith("country:") and other != country(one.id):
                    return [Actor(other, one.word, one.steps + 1)]
    discourse = match.scene.discourse
    pair = discourse.main[:2] if discourse.bilateral else ()
    if country(one.id) in pair:
        return [Actor(c, one.word, one.steps + 1) for c in pair if c != country(one.id)]
    return []


def implied(match: Match, targets: list[Actor]) -> list[Actor]:
    """Who did what is told without a doer: the country whose news it is, else the partner."""
    country = match.scene.discourse.country
    done_to = {country(t.id) for t in targets}
    speaker = match.assessment.speaker
    told = [*match.scene.actors(speaker), *match.scene.modifiers(speaker)] if speaker else []
    found = [Actor(country(a.id), a.word, a.steps + 1) for a in told if country(a.id)]
    found = [a for a in found if a.id.startswith("country:")][:1] or partner(match, targets[0])
    return [a for a in found if a.id not in done_to]


def both(match: Match, slots: tuple[str, ...]) -> list[Actor]:
    """The two that a text is about, or that met last, where it names nobody: "relations shall be
    promoted", "trade was discussed"."""
    discourse = match.scene.discourse
    if match.frame.type.name not in _SHARED:
        return []
    if match.word.is_verb() and match.word.dep == "amod":
        return []  # "improved banks": nobody is said to have improved them
    beside = [w for slot in slots for w in match.slot(slot)]
    shared = any(c.lemma in _MUTUAL for c in match.word.left) and not match.names_actor(beside)
    if not shared and (match.args.subj or beside):
        return []
    if match.frame.type.name != "COOPERATES_IN" and not is_passive(match.word):
        return []
    two = discourse.main[:2] if discourse.bilateral else discourse.last_contact()
    return [Actor(c, match.word, 2) for c in two]
