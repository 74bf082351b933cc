"""Who stands at the two ends of a relation: both sides of a symmetric one, doer and done to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from app.extraction.actors import Actor
from app.extraction.deeds import doers, provokers
from app.extraction.matches import Match, label_of
from app.extraction.naming import open_things
from app.extraction.partners import both, implied, partner
from app.extraction.referents import is_person
from app.extraction.subjects import OBJECT_CONTROL, inherited_subject, own_subject
from app.extraction.things import AGREEMENTS, HAPPENINGS
from app.extraction.wordlists import word_list
from app.extraction.words import Word
from app.model import Act
from app.relations import RelationType

# "called Iran and Iraq" does not bring those two together.
_ONE_BY_ONE = frozenset({"CONSULTS"})
# "Peru and Chile will cooperate with Japan": each with Japan, of the two nothing is said.
_ACROSS = frozenset({"COOPERATES_IN", "TRADES_WITH", "ESTABLISHES_TIES", "SEVERS_TIES"})
# "met separately with A and B": those two did not meet.
# What a third party does so that others agree.
_HELP = word_list("ends", "help")
_SINGLY = frozenset({"separately", "individually", "separate"})
# "barred Peru's planes from its airspace": slots that may hold the doer himself.
_HOME = frozenset({"own", "from"})
# Those with whom one works or talks, too vague to be told.
_OTHERS = word_list("ends", "others")
# What is wished for everybody's sake, whosever problem it solves.
_SOLUTIONS = word_list("ends", "solutions")
_ASKERS = frozenset({"Country", "Leader", "Organisation"})
_MATTERS = ("agreement:", "initiative:", "issue:")
# What two states have together, whosever it is called: "scrapped its accord with Peru".
_PAPERS = frozenset({"Agreement", "Initiative"})
_HOSTILE = frozenset({"CONDEMNS", "OPPOSES", "THREATENS", "EXPELS_OR_RECALLS"})
# The prepositions behind which the topic of a stance stands.
_PREPOSITIONS = frozenset(
    {"about", "against", "at", "concerning", "for", "of", "over", "regarding"}
)
# The most parties that a relation is written out for in pairs; a larger group is no set of pairs.
_PAIRS_UP_TO = 5


def symmetric(match: Match) -> Iterator[tuple[Actor, Actor]]:
    """Yield each pair of those whom a relation without direction joins."""
    labels = match.frame.source_labels or match.frame.type.source
    slots = match.frame.ends
    theirs = "between" in slots and bool(match.args.slot("between"))
    theirs = theirs and not match.actors("between", labels)
    if theirs:  # "cooperation between their academies": whose they are
        slots = tuple(s for s in slots if s != "mod")
    elif "between" in slots and match.args.slot("between"):
        slots = tuple(s for s in slots if s in ("between", "mod"))
    if _with_others(match, labels):
        return
    slots = _named_by(match, slots, labels)
    found: dict[str, Actor] = {}
    partners: set[str] = set()
    for slot in slots:
        for actor in match.actors(slot, labels):
            if actor.id not in found and slot in ("with", "to", "obj", "iobj"):
                partners.add(actor.id)
            found.setdefault(actor.id, actor)
    across = match.frame.type.name in _ACROSS and match.args.slot("with") and bool(partners)
    alone = len(partners) == len(found)
    if alone or not (across or match.frame.type.name in _ONE_BY_ONE):
        partners, across = set(), False
    if alone and match.frame.type.name == "ESTABLISHES_TIES" and match.word.is_noun():
        return  # "the establishment of relations with Peru and Chile": by whom?
    leaders = {match.scene.discourse.country(i) for i in found if i.startswith("leader:")}
    ends = [a for a in found.values() if a.id not in leaders]
    if (
        len(ends) == 1
        and match.frame.implied
        and not theirs
        and (match.frame.type.qualifier != "about" or match.scene.discourse.turns)
    ):
        ends += partner(match, ends[0])
    if not found:
        ends = both(match, match.frame.ends)
    if len(ends) > _PAIRS_UP_TO and not across:
        return
    apart = _apart(match, slots, labels)
    mixed = "between" in slots and not theirs and len({a.word.i for a in ends}) > 1
    for a, b in combinations(ends, 2):
        if a.id in partners and b.id in partners:
            continue
        if across and not {a.id, b.id} & partners:
            continue
        if a.id in apart and b.id in apart:
            continue
        if mixed and a.word is b.word and _kind(match, a.word) == "group":
            continue  # "between France and the three states": the three are one side
        if _of_two_countries(match, a, b):
            yield a, b


def _with_others(match: Match, labels: frozenset[str]) -> bool:
    """Whether the other side is somebody whom no name tells, so that those named are one side:
    "Peru and Chile met the deadline", "will cooperate with industry"."""
    frame, args = match.frame, match.args
    if match.word.is_verb() and "obj" in frame.ends and not frame.object:
        things = [o for o in args.obj if o.lemma != "other"]
        if things and not match.actors("obj", labels):
            return True
    strange = any(w.lemma in _OTHERS for w in args.slot("with"))
    return strange and "with" in frame.ends and not match.actors("with", labels)


def _named_by(match: Match, slots: tuple[str, ...], labels: frozenset[str]) -> tuple[str, ...]:
    """The slots that count: "hailed the Franco-German alliance" joins those two alone."""
    if "of" in slots:  # "hosted a meeting of the Arctic Council": its own members'
        bodies = match.actors("of", labels)
        if len(bodies) == 1 and bodies[0].id.startswith("organisation:"):
            slots = tuple(s for s in slots if s != "of")
    if "mod" not in slots or not match.word.is_noun():
        return slots
    country = match.scene.discourse.country
    named = {country(a.id) for a in match.actors("mod", labels)}
    if len(named) > 1:
        return tuple(s for s in slots if s in ("mod", "with"))
    others = {country(a.id) for s in slots if s != "mod" for a in match.actors(s, labels)}
    if len(others - named) > 1 and all(i.startswith("organisation:") for i in named):
        return tuple(s for s in slots if s != "mod")  # "we launch a new Quad partnership"
    return slots


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
    if match.frame.personal or kind.name == "MEMBER_OF":  # who chairs a body is no member
        personal = match.frame.personal
        sources = [a for a in sources if is_person(a.word, match.scene.refs) == personal]
    if match.frame.home:
        sources = [a for a in sources if _spoken_of(match, a)]
    if kind.name == "SIGNED" and _helped(match.word):
        return
    given = {a.id for a in sources}
    targets = next(
        (
            t
            for n, s in enumerate(match.frame.target)
            if (
                t := [
                    a
                    for a in _targets(match, s, kind)
                    if (s not in _HOME or a.id not in given)
                    and not _his_own(match, a, given)
                    and not _within_topic(match, a, n)
                ]
            )
        ),
        [],
    )
    if sources:
        sources = sources + [a for s in match.frame.also for a in match.actors(s, kind.source)]
    if sources and all(t.id.startswith(_MATTERS) for t in targets):
        sources = asker(match) or sources
    if sources and all(t.id.startswith(("event:", "issue:")) for t in targets):
        targets = [t for s in match.frame.target for t in doers(match, s, sources)] + targets
    if sources and not targets and match.frame.provoked:
        targets = list(provokers(match, sources))
    recalled = match.frame.implied and kind.name == "EXPELS_OR_RECALLS" and match.frame.object
    if sources and not targets and recalled:
        targets = partner(match, sources[0])  # "recalled its ambassador"
    if not sources and match.frame.implied and targets:
        sources = implied(match, targets)
    if not sources:  # "an agreement was signed"
        sources = both(match, match.frame.source)
    if match.frame.plural and len({t.id for t in targets}) < 2:
        return
    if match.frame.single and len({t.id for t in targets}) > 1:
        return
    own = {a.id for a in sources}
    targets = [t for t in targets if not _his_own(match, t, own)]
    if kind.name == "MEDIATES" and own & {t.id for t in targets}:
        return  # who settles his own dispute mediates in none
    for source in sources:
        for target in targets:
            if source.id != target.id and (
                kind.name == "LEADS"  # the one relation of a country to its own
                or _of_two_countries(match, source, target)
            ):
                yield source, target


def _spoken_of(match: Match, host: Actor) -> bool:
    """Whether a text is about the country in which something takes place, so that it is host."""
    country, refs = match.scene.discourse.country, match.scene.refs
    beside = (refs.at.get(w.i) for w in match.scene.sentence.words if w is not host.word)
    named = {
        country(i) for r in beside if r and host.word.i not in (r.first, r.last) for i in r.ids
    }
    return host.id in named or host.id in match.scene.discourse.main[:2]


def _helped(word: Word) -> bool:
    """Whether an agreement is what a third party helped to reach: "its mediation in achieving"."""
    above = word.head.head if word.dep == "pcomp" else word.head
    return word.dep in ("pcomp", "acl", "xcomp", "advcl") and above.lemma in _HELP


def asker(match: Match) -> list[Actor]:
    """Who takes a stand by asking others for it: the union in "the union urged Chad to honour the
    accord"."""
    verb = match.word
    while verb.dep == "conj" and verb.head.is_verb():
        verb = verb.head
    asks = verb.head.lemma in OBJECT_CONTROL and match.assessment.act is Act.CALLED_FOR
    if match.frame.type.name != "SUPPORTS" or verb.dep not in ("xcomp", "ccomp") or not asks:
        return []
    who = own_subject(verb.head) or inherited_subject(verb.head)
    found = [a for w in who for a in match.scene.actors(w) or match.dealers(w)]
    return [a for a in found if label_of(a.id) in _ASKERS]


def _his_own(match: Match, target: Actor, own: set[str]) -> bool:
    """Whether it is a thing of the doer's, to which he does nothing, but "shelled each other's
    camps"."""
    if target.about is None or target.id not in own:
        return False
    return _kind(match, target.word) != "each other"


def _within_topic(match: Match, target: Actor, place: int) -> bool:
    """Whether somebody is only named in what a hostile act is about: "blamed Peru for the raid on
    Chile" is not aimed at Chile.

    place  of his slot among the frame's targets"""
    frame = match.frame
    slot = frame.target[place]
    if frame.type.name not in _HOSTILE or slot == "with":
        return False
    here = match.slot(slot)
    topics = [
        w
        for s in (*frame.about, *frame.target[:place])
        if s in _PREPOSITIONS
        for w in match.args.slot(s)
        if w not in here
    ]
    return any(w in topics for w in target.word.ancestors())


def _kind(match: Match, word: Word) -> str:
    ref = match.scene.refs.at.get(word.i)
    return ref.kind if ref is not None else ""


def _of_two_countries(match: Match, a: Actor, b: Actor) -> bool:
    """Whether two actors stand for different countries, or the first for none that is known."""
    country = match.scene.discourse.country(a.id)
    return not country or country != match.scene.discourse.country(b.id)


def _apart(match: Match, slots: tuple[str, ...], labels: frozenset[str]) -> set[str]:
    """Those met one by one: in "his meetings with A and B", A and B did not meet."""
    if any(c.lemma in _SINGLY for c in match.word.children):
        partners = {a.id for s in slots if s in ("with", "obj") for a in match.actors(s, labels)}
        return partners if len(partners) > 1 else {a.id for a in match.actors("subj", labels)}
    if match.word.is_verb():  # "met the Food Minister, Mr. Roy, and Mr. Sen": colleagues
        partners = {a.id for s in slots if s in ("with", "obj") for a in match.actors(s, labels)}
        known = {match.scene.discourse.country(i) for i in partners}
        return partners if "" in known else set()
    if match.word.tag != "NNS" or "with" not in slots:
        return set()
    return {a.id for a in match.actors("with", labels)}


def _of_a_problem(actor: Actor) -> bool:
    """Whether it owns no more than a problem that is to be solved, which is wished to all."""
    solution = actor.about
    if solution is None or solution.lemma not in _SOLUTIONS:
        return False
    return any(c.dep == "prep" and c.lemma in ("of", "to", "in") for c in solution.right)


def _befalls(actor: Actor) -> bool:
    """Whether it only names the country where something happened: "the coup in Mali"."""
    event, place = actor.about, actor.word.head
    return (
        event is not None
        and event.lemma in HAPPENINGS
        and place.lemma == "in"
        and (place.head is event)
    )


def _paper(actor: Actor, labels: frozenset[str]) -> bool:
    """Whether what it owns is a paper of a body's: "the Security Council's resolutions"."""
    body = actor.id.startswith("organisation:") and "Agreement" in labels
    return body and actor.about is not None and actor.about.lemma in AGREEMENTS


def taken(kind: RelationType) -> frozenset[str]:
    """The labels of a target where a frame names none: only those that do may back a region."""
    return kind.target - {"Place"} if kind.name == "SUPPORTS" else kind.target


def _targets(match: Match, slot: str, kind: RelationType) -> list[Actor]:
    anybody = taken(kind)
    labels = match.frame.target_labels or anybody
    found = match.actors(slot, labels, owned=kind.owned)
    if kind.name == "SUPPORTS":  # "favours a peaceful solution of the Omani question"
        found = [a for a in found if not _of_a_problem(a)]
        found = [a for a in found if a.about is None or not a.id.startswith("place:")]
    if kind.name in ("CONDEMNS", "OPPOSES"):
        found = [a for a in found if not _befalls(a)]
        if slot == "by":  # "protested at the sale by Peru": hung on the verb
            deeds = [w for s in (*match.frame.target, "obj") for w in match.slot(s) if s != "by"]
            found = [replace(a, about=w) for a in found for w in deeds[:1]]
    if found:
        avoid = match.frame.avoid
        return [a for a in found if a.about is None or a.about.lemma not in avoid]
    owned = match.frame.target_labels and not labels <= _PAPERS
    owners = match.actors(slot, anybody, owned=kind.owned) if owned else []
    if any(not (_of_a_problem(a) or _paper(a, labels) or _befalls(a)) for a in owners):
        return []  # it is somebody's, which a frame that takes actors reads
    return [
        Actor(entity, part, about=None)
        for word in match.slot(slot)
        for part in word.conjuncts()
        for entity in open_things(match, part, labels)
    ]
