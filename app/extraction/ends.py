"""Who stands at the two ends of a relation: both sides of a symmetric one, doer and done to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from app.extraction.actors import Actor
from app.extraction.deeds import doers
from app.extraction.matches import Match
from app.extraction.naming import open_things
from app.relations import RelationType

# "called Iran and Iraq" does not bring those two together.
_ONE_BY_ONE = frozenset({"CONSULTS"})
# "Peru and Chile will cooperate with Japan": each with Japan, of the two nothing is said.
_ACROSS = frozenset({"COOPERATES_IN", "TRADES_WITH", "ESTABLISHES_TIES", "SEVERS_TIES"})
# "met separately with A and B": those two did not meet.
_SINGLY = frozenset({"separately", "individually", "separate"})
# What "cooperation shall be promoted" leaves to be understood.
_SHARED = frozenset({"COOPERATES_IN"})
# The most parties that a relation is written out for in pairs; a larger group is no set of pairs.
_PAIRS_UP_TO = 5


def symmetric(match: Match) -> Iterator[tuple[Actor, Actor]]:
    """Yield each pair of those whom a relation without direction joins."""
    labels = match.frame.source_labels or match.frame.type.source
    slots = match.frame.ends
    if "between" in slots and match.args.slot("between"):
        slots = tuple(s for s in slots if s in ("between", "mod"))
    found: dict[str, Actor] = {}
    partners: set[str] = set()
    for slot in slots:
        for actor in match.actors(slot, labels):
            if actor.id not in found and slot in ("with", "to", "obj", "iobj"):
                partners.add(actor.id)
            found.setdefault(actor.id, actor)
    across = match.frame.type.name in _ACROSS and match.args.slot("with") and bool(partners)
    if len(partners) == len(found) or not (across or match.frame.type.name in _ONE_BY_ONE):
        partners, across = set(), False
    leaders = {match.scene.discourse.country(i) for i in found if i.startswith("leader:")}
    ends = [a for a in found.values() if a.id not in leaders]
    if len(ends) == 1 and match.frame.implied and match.frame.type.qualifier != "about":
        ends += _partner(match, ends[0])
    if not found and match.frame.type.name in _SHARED and not match.args.subj:
        ends = _both(match)
    if len(ends) > _PAIRS_UP_TO and not across:
        return
    apart = _apart(match, slots, labels)
    for a, b in combinations(ends, 2):
        if a.id in partners and b.id in partners:
            continue
        if across and not {a.id, b.id} & partners:
            continue
        if a.id in apart and b.id in apart:
            continue
        if _of_two_countries(match, a, b):
            yield a, b


def directed(match: Match) -> Iterator[tuple[Actor, Actor]]:
    """Yield doer and done to, each with each."""
    kind = match.frame.type
    sources = next(
        (
            a
            for s in match.frame.source
            if (a := match.actors(s, match.frame.source_labels or kind.source))
        ),
        [],
    )
    given = {a.id for a in sources}
    targets = next(
        (
            t
            for s in match.frame.target
            if (t := [a for a in _targets(match, s, kind) if s != "own" or a.id not in given])
        ),
        [],
    )
    if sources:
        sources = sources + [a for s in match.frame.also for a in match.actors(s, kind.source)]
    if sources and all(t.id.startswith(("event:", "issue:")) for t in targets):
        targets = [t for s in match.frame.target for t in doers(match, s, sources)] + targets
    if not sources and match.frame.implied and targets:
        sources = _partner(match, targets[0])
    if match.frame.plural and len({t.id for t in targets}) < 2:
        return
    if match.frame.single and len({t.id for t in targets}) > 1:
        return
    own = {a.id for a in sources}
    targets = [t for t in targets if t.about is None or t.id not in own]
    if kind.name == "MEDIATES" and own & {t.id for t in targets}:
        return  # who settles his own dispute mediates in none
    for source in sources:
        for target in targets:
            if source.id != target.id and (
                kind.name == "LEADS"  # the one relation of a country to its own
                or _of_two_countries(match, source, target)
            ):
                yield source, target


def _of_two_countries(match: Match, a: Actor, b: Actor) -> bool:
    """Whether two actors stand for different countries, or the first for none that is known."""
    country = match.scene.discourse.country(a.id)
    return not country or country != match.scene.discourse.country(b.id)


def _apart(match: Match, slots: tuple[str, ...], labels: frozenset[str]) -> set[str]:
    """Those met one by one: in "his meetings with A and B", A and B did not meet."""
    if any(c.lemma in _SINGLY for c in match.word.children):
        partners = {a.id for s in slots if s in ("with", "obj") for a in match.actors(s, labels)}
        return partners if len(partners) > 1 else {a.id for a in match.actors("subj", labels)}
    if match.word.tag != "NNS" or "with" not in slots:
        return set()
    return {a.id for a in match.actors("with", labels)}


def _partner(match: Match, one: Actor) -> list[Actor]:
    """The country that goes without saying: the last one named, else the other of two."""
    country = match.scene.discourse.country
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


def _both(match: Match) -> list[Actor]:
    """The two that a text is about, where it names nobody: "relations shall be promoted"."""
    discourse = match.scene.discourse
    named = [w for slot in match.frame.ends for w in match.slot(slot)]
    if named or not discourse.bilateral:
        return []
    return [Actor(c, match.word, 2) for c in discourse.main[:2]]


def _targets(match: Match, slot: str, kind: RelationType) -> list[Actor]:
    labels = match.frame.target_labels or kind.target
    found = match.actors(slot, labels, owned=kind.owned)
    if found:
        avoid = match.frame.avoid
        return [a for a in found if a.about is None or a.about.lemma not in avoid]
    if match.frame.target_labels and match.actors(slot, kind.target, owned=kind.owned):
        return []  # it is somebody's, which a frame that takes actors reads
    return [
        Actor(entity, part, about=None)
        for word in match.slot(slot)
        for part in word.conjuncts()
        for entity in open_things(match, part, labels)
    ]
