"""From a sentence to what it states: each frame tried on each word that may trigger it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from app.extraction.actors import Actor, Scene
from app.extraction.acts import Assessment, assess
from app.extraction.arguments import Arguments, arguments
from app.extraction.causes import STANCES, matter, reason, standing
from app.extraction.conditions import applies
from app.extraction.ends import directed, symmetric
from app.extraction.frames import Frame, Frames
from app.extraction.matches import Match
from app.extraction.naming import NAMING, owned_thing
from app.extraction.phrases import phrase_words, wording
from app.extraction.places import places
from app.extraction.sectors import sectors
from app.extraction.subjects import JUDGEMENTS
from app.extraction.things import Things
from app.extraction.topics import abouts
from app.extraction.words import Word
from app.model import Act
from app.relations import relation_types

_DEEDS = frozenset({"MILITARY_ACTION", "SANCTIONS", "EXPELS_OR_RECALLS", "SEVERS_TIES"})
_PARTNERSHIPS = frozenset({"alliance", "coalition", "partnership"})
# What "accused Libya of plotting" only says of Libya: that it is accused.
_HOSTILE = frozenset({"THREATENS", "OPPOSES", "CONDEMNS"})


@dataclass(slots=True)
class Finding:
    """One relation that a sentence states, before it becomes a statement of the document."""

    frame: Frame
    word: Word
    source: str
    target: str
    assessment: Assessment
    act: Act
    words: list[Word]
    steps: int = 0
    sector: str = ""
    at: str = ""
    about: str = ""
    said_by: str = ""
    status: str = ""
    details: dict[str, str] = field(default_factory=dict)

    @property
    def undone(self) -> bool:
        """Whether it is not so: denied by a "not", or brought to an end, but not both."""
        if "not" in self.frame.particle:  # "will not tolerate": the frame has seen the "not"
            return False
        return self.assessment.negative != (self.frame.status in ("lifted", "ended"))


def find_statements(scene: Scene, frames: Frames, things: Things) -> Iterator[Finding]:
    """Yield the relations that one sentence states, in the order of its words."""
    for match in matches(scene, frames, things):
        yield from findings_of(match)


def matches(scene: Scene, frames: Frames, things: Things) -> Iterator[Match]:
    """Yield each frame laid over each word that may trigger it, whatever comes of it."""
    memo: dict[int, tuple[Arguments, Assessment]] = {}
    for word in scene.sentence.words:
        name = scene.refs.at.get(word.i)
        if name is not None and word.is_verb() and name.kind in ("name", "alias", "acronym"):
            continue  # "the Joint Council on Combating Crime": part of a name
        inside = name is not None and (word is not name.head or word.lemma in _PARTNERSHIPS)
        if name is not None and inside and _is_body(name.ids):
            continue  # "the EU Strategy for Cooperation": its cooperation is with nobody here
        for frame in frames.of(word):
            if word.i not in memo:
                memo[word.i] = (arguments(word), assess(word, scene.sentence, scene.refs))
            yield Match(frame, word, *memo[word.i], scene, things)


def _is_body(ids: Sequence[str]) -> bool:
    return bool(ids) and all(i.startswith(("organisation:", "initiative:", "event:")) for i in ids)


def findings_of(match: Match) -> Iterator[Finding]:
    """What one frame makes of one word."""
    frame = match.frame
    if not applies(match) or (frame.type.name in _HOSTILE and _accused_of(match.word)):
        return
    pairs = list(symmetric(match) if frame.ends else directed(match))
    if not pairs:
        return
    fields = sectors(match)
    venues = places(match)
    if frame.type.qualifier == "at" and frame.type.to_qualifier and not venues:
        return
    topics = abouts(match)
    why = [] if topics else reason(match)
    if any(not given for key, given in (("sector", fields), ("at", venues)) if key in frame.needs):
        return
    for source, target in pairs:
        about = owned_thing(match, target)
        told = [about] if about else standing(match, topics) or matter(match, target) or why
        if "about" in frame.needs and target.about is None and not topics:
            continue
        for sector in fields or [""]:
            for at in venues or [""]:
                for topic in told or [""]:
                    if topic in (source.id, target.id):
                        if frame.type.to_qualifier:
                            continue
                        topic = ""
                    yield _finding(match, source, target, sector, at, topic)


def _finding(
    match: Match, source: Actor, target: Actor, sector: str, at: str, about: str
) -> Finding:
    frame, assessment = match.frame, match.assessment
    act = frame.act or assessment.act
    if frame.act is Act.AGREED and assessment.act not in (Act.DID, Act.AGREED):
        act = assessment.act  # what is to be agreed is not agreed yet
    if frame.type.name in _DEEDS and assessment.threat and not (frame.status or assessment.status):
        frame, act = turned(frame, "THREATENS"), Act.DID
    if _withheld(match) and (act in (Act.DID, Act.PLEDGED) or assessment.why in ("can", "ca")):
        act = Act.DID
        frame, assessment = turned(frame, "OPPOSES"), replace(assessment, negative=False)
    if frame.type.name in STANCES and assessment.purpose and act is Act.PLEDGED:
        act = Act.DID  # who does something to counter a threat opposes it already
    said_by = _speaker(match, source)
    told = frame.act is None and assessment.speaker is not None and said_by
    if told and act is Act.DID and not _of_himself(match, source, said_by):
        act = Act.SAID
    words = [match.word, source.word, target.word]
    finding = Finding(
        frame,
        match.word,
        source.id,
        target.id,
        assessment,
        act,
        words,
        steps=source.steps + target.steps,
        sector=sector,
        at=at,
        about=about,
        said_by=said_by,
        status=assessment.status or ("" if assessment.negative else frame.status),
    )
    for key in ("goods", "amount", "level", "role"):
        for slot in getattr(frame, key):
            if (text := _detail(match, slot)) and key not in finding.details:
                finding.details[key] = text
    return finding


def _of_himself(match: Match, source: Actor, speaker: str) -> bool:
    """Whether somebody says what his own country does, which is so by his saying it.

    Not of force: whom its soldiers have killed is claimed."""
    country, kind = match.scene.discourse.country, match.frame.type
    if kind.symmetric or kind.name == "MILITARY_ACTION":
        return False
    return bool(country(source.id)) and country(speaker) == country(source.id)


def _accused_of(word: Word) -> bool:
    while word.dep == "conj" and word.head is not word:
        word = word.head
    return word.dep == "pcomp" and word.head.head.lemma in JUDGEMENTS


def _withheld(match: Match) -> bool:
    """Whether support is refused: who does not recognise or accept something opposes it."""
    assessment = match.assessment
    return (
        match.frame.type.name == "SUPPORTS"
        and match.word.is_verb()
        and assessment.negative
        and not assessment.status
    )


@cache
def turned(frame: Frame, name: str) -> Frame:
    """What "threatens to" makes of a hostile deed, and "does not" of support."""
    kind = relation_types()[name]
    return replace(frame, type=kind, cameo=kind.cameo, plover=kind.plover, goldstein=kind.goldstein)


def _speaker(match: Match, source: Actor) -> str:
    if match.assessment.speaker is not None:
        speakers = match.scene.actors(match.assessment.speaker)
        if len(speakers) == 1 and speakers[0].id.startswith(
            ("leader:", "country:", "organisation:")
        ):
            return speakers[0].id
    ref = match.scene.refs.at.get(source.word.i)
    if (
        ref is not None
        and len(ref.ids) == 1
        and ref.ids[0] != source.id
        and ref.ids[0].startswith("leader:")
    ):
        return ref.ids[0]
    return ""


def _detail(match: Match, slot: str) -> str:
    heads = [match.word] if slot == "self" else match.slot(slot)
    for head in heads:
        if head.is_noun() and not match.names_actor([head]):
            words = phrase_words(head, 16, joined=True, tails=NAMING - {"between"})
            return wording([*words, *_carried_on(match, words)])
    return ""


def _carried_on(match: Match, words: Sequence[Word]) -> list[Word]:
    """ "upgraded ties to a partnership for a new era": what stands next goes on with the name,
    though the parser may hang it on the verb."""
    for child in match.word.right:
        if child.dep == "prep" and child.lemma in ("for", "of") and child.i == words[-1].i + 1:
            return child.subtree()
    return []


def distinct(findings: Sequence[Finding]) -> Iterator[Finding]:
    """The findings of one sentence without those that another one says better.

    Of two that say the same the first stays; "cooperate" without a sector goes where the
    sentence names one for the same pair."""
    kept: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        ends = (finding.source, finding.target)
        if finding.frame.type.symmetric:
            ends = (min(ends), max(ends))
        goods = finding.details.get("goods", "")
        qualifiers = (finding.sector, finding.at, finding.about, goods)
        key: tuple[object, ...] = (finding.frame.type.name, ends, *qualifiers)
        kept.setdefault(key, finding)
    traded = {key[1] for key, f in kept.items() if f.sector == "sector:trade"}
    talked = [f.word for f in kept.values() if f.frame.type.name == "DISCUSSED"]
    worked = {k[1] for k, f in kept.items() if f.sector and f.word.lemma in _PARTNERSHIPS}
    for key, finding in kept.items():
        if finding.frame.type.name == "PARTY_TO_PARTNERSHIP" and key[1] in worked:
            continue  # "a partnership in tourism and energy": no alliance
        trades = finding.frame.type.name == "TRADES_WITH" and finding.word.lemma == "trade"
        if trades and (key[1] in traded or finding.word.head in talked):
            continue  # "cooperate in trade", "discussed trade"
        bare = not (finding.sector or finding.at or finding.about)
        if (
            bare
            and finding.frame.type.qualifier
            and any(k[:2] == key[:2] and k != key for k in kept)
        ):
            continue
        yield finding
