"""One frame laid over one word of a sentence, and who stands in its slots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.extraction.actors import Actor, Scene
from app.extraction.arguments import AMOUNTS, arguments, counted, upheld
from app.extraction.slots import Slots
from app.extraction.subjects import PAPERS, noun_subject, of_what
from app.extraction.things import Things
from app.extraction.wordlists import word_list
from app.extraction.words import Word
from app.model import LABELS

_LABELS = {label.lower(): label for label in LABELS}
_LOCATIVE = frozenset({"in", "at", "from", "near", "outside", "inside", "around", "across"})
# The types whose ends may be places, so that a capital after "in" is no mere address.
_PLACED = frozenset(
    {
        "VISITED",
        "EXPORTS_TO",
        "INVESTS_IN",
        "MILITARY_ACTION",
        "HOSTS",
        "EXPELS_OR_RECALLS",
        "ESTABLISHES_TIES",
    }
)
_SITES = word_list("matches", "sites")
# The types that a place gives to the country it lies in.
_SITED = frozenset({"VISITED", "HOSTS"})
# What several states do together, which then does something in their name.
_DEALINGS = PAPERS | word_list("matches", "dealings")
_STANCES = frozenset({"SUPPORTS", "OPPOSES", "CONDEMNS", "PROPOSES"})
_HOSTILE = frozenset({"CONDEMNS", "MILITARY_ACTION", "OPPOSES", "SANCTIONS", "THREATENS"})
_ISSUES = frozenset({"adopt", "conclude", "hold", "issue", "make", "publish", "release", "sign"})
_FRONTIERS = frozenset({"border", "frontier", "boundary", "line"})


def label_of(entity: str) -> str:
    return _LABELS[entity.partition(":")[0]]


@dataclass(slots=True)
class Match(Slots):
    """One frame laid over one word of a scene.

    things  what the text names so far that no vocabulary lists"""

    scene: Scene
    things: Things

    def actors(self, slot: str, labels: frozenset[str], *, owned: bool = False) -> list[Actor]:
        """Who stands in a slot, as far as the relation can take it."""
        if slot == "mod":
            found = self.scene.modifiers(self.word)
        elif slot == "own" or slot.endswith("_own"):  # "Sudanese farms" in "invests in ... farms"
            owned_by = [*self.args.slot("obj" if slot == "own" else slot.removesuffix("_own"))]
            owned_by += [w for o in owned_by if o.lemma in AMOUNTS for w in counted(o)]
            found = [a for o in owned_by for a in self.scene.modifiers(o)]
            if slot == "to_own" and not found:  # "to the aid of Egypt"
                found = [a for o in owned_by for w in of_what(o) for a in self.scene.actors(w)]
            if slot == "subj_own" and not found:  # "sanctions that hit Iran", "aid from Iran"
                owners = [w for o in owned_by for w in [*noun_subject(o), *_from(o)]]
                found = [a for w in owners for a in self.scene.actors(w)]
        elif slot == "at_border":  # "clashes on their common border"
            near = [
                w
                for s in ("on", "at", "along", "over", "across", "near")
                for w in self.args.slot(s)
            ]
            found = [a for w in near if w.lemma in _FRONTIERS for a in self.scene.modifiers(w)]
        elif slot == "within":  # "caused alarm in Tokyo": a seat of government that is alarmed
            found = [a for w in self.args.slot("in") for a in self.scene.actors(w) if a.place]
        elif slot == "feud":  # "is ready to help end the conflict": of those who fought before
            found = self._feuding()
        elif slot == "means_of_whom":  # "killed in an Iraqi raid", "came under criticism from Peru"
            found = [a for w in self.means() for a in self.scene.modifiers(w)] or [
                a
                for w in self.means()
                for o in noun_subject(w) + _from(w)
                for a in self.scene.actors(o)
            ]
        else:
            visit = self.frame.type.name == "VISITED"  # "arrived in the Russian city of Kazan"
            found = [
                a
                for w in self._aims(slot)
                for a in self.scene.actors(w, owned=owned or (visit and w.lemma in _SITES))
            ]
            if not found and slot in ("subj", "above"):
                found = [a for w in self.slot(slot) for a in self.dealers(w)]
        aimed = slot == "at" and self.frame.type.name in _STANCES  # "lashed out at Tokyo"
        if slot in _LOCATIVE and not aimed and self.frame.type.name not in _PLACED:
            found = [a for a in found if not a.place]
        if self.frame.type.name in _SITED and "Place" not in labels:
            found = [self._state_of(a) for a in found]
        return [a for a in map(self.fold, found) if a.id and label_of(a.id) in labels]

    def _aims(self, slot: str) -> list[Word]:
        """What stands in a slot, or what it upholds; who asks to keep a pact proposes none."""
        heads = self.slot(slot)
        return heads if self.frame.type.name == "PROPOSES" else [upheld(w) for w in heads]

    def _state_of(self, actor: Actor) -> Actor:
        """The country that a place lies in: who is in Bali is in Indonesia."""
        country = self.scene.vocabulary.located.get(actor.id, "")
        return (
            Actor(country, actor.word, actor.steps, actor.about, place=True) if country else actor
        )

    def _feuding(self) -> list[Actor]:
        """The two countries whose quarrel a sentence only points back to."""
        discourse = self.scene.discourse
        if any(c.dep == "prep" for o in self.args.obj for c in o.right):
            return []
        if not any(
            c.text.lower() in ("the", "this", "their") for o in self.args.obj for c in o.left
        ):
            return []
        for kind, *ends in reversed(discourse.deeds):
            pair = [c for c in discourse.countries(ends) if c.startswith("country:")]
            if kind in _HOSTILE and len(pair) == 2:
                doers = discourse.countries(
                    a.id for w in self.args.subj for a in self.scene.actors(w)
                )
                if not doers or set(doers) & set(pair):
                    return []
                return [Actor(c, self.word, 1) for c in pair]
        return []

    def dealers(self, word: Word) -> list[Actor]:
        """Whose talks or agreement it is that does something: "the pact between Fiji and Tonga
        provides for patrols", "issued a statement that backs the plan"."""
        kind = self.frame.type
        joint = kind.symmetric or kind.name == "MEDIATES"
        if word.lemma not in (_DEALINGS if joint else PAPERS):
            return []
        if not kind.symmetric and kind.name not in _STANCES and kind.name != "MEDIATES":
            return []
        args = arguments(word)
        between = args.slot("between")
        sides = between or [*args.slot("by"), *args.slot("of"), *args.slot("with")]
        found = [] if between else self.scene.modifiers(word)
        found += [a for w in sides for a in self.scene.actors(w)]
        if not found and word.head.lemma in _ISSUES:
            found = [a for w in noun_subject(word) if w is not word for a in self.scene.actors(w)]
        return list({a.id: a for a in found}.values())

    def fold(self, actor: Actor) -> Actor:
        """The country for its leader, where the relation is between countries."""
        if actor.id.startswith("leader:") and (
            self.frame.type.folds or "Leader" not in self.frame.type.source
        ):
            country = self.scene.discourse.country(actor.id)
            if country.startswith("organisation:"):
                return actor
            return Actor(country, actor.word, actor.steps, actor.about)
        return actor

    def names_actor(self, words: Sequence[Word]) -> bool:
        """Whether any of the words is part of a name or points to somebody."""
        return any((r := self.scene.refs.at.get(w.i)) and r.kind != "term" for w in words)


def _from(noun: Word) -> list[Word]:
    return [g for c in noun.right if c.dep == "prep" and c.lemma == "from" for g in c.all("pobj")]
