"""The organisations and events at which a relation takes place."""

from __future__ import annotations

from app.extraction.examples import examples
from app.extraction.matches import Match
from app.extraction.phrases import phrase_words
from app.extraction.slots import MARGINS
from app.extraction.things import EVENTS
from app.extraction.words import Word


def places(match: Match) -> list[str]:
    """The organisations and events at which a relation takes place."""
    if match.frame.type.qualifier != "at":
        return []
    found: list[str] = []
    for slot in match.frame.at:
        for word in match.slot(slot):
            for part in [*_within(word), *(p for e in _named_as(word) for p in e.conjuncts())]:
                ref = match.scene.refs.at.get(part.i)
                for entity in ref.ids if ref else ():
                    if (
                        entity.startswith(("organisation:", "event:", "initiative:"))
                        and entity not in found
                    ):
                        found.append(entity)
                if (
                    ref is None
                    and match.frame.type.name == "MET_WITH"
                    and part.lemma in EVENTS
                    and len(phrase_words(part)) > 1
                ):
                    found.append(match.things.of("Event", phrase_words(part, 6)))
    return found if match.frame.type.to_qualifier else found[:1]


def _within(word: Word) -> list[Word]:
    """What a phrase lists; of "the margins of X" it is X."""
    if word.lemma in MARGINS:
        return [p for c in word.right if c.lemma == "of" for g in c.children for p in g.conjuncts()]
    return word.conjuncts()


def _named_as(word: Word) -> list[Word]:
    """What a plural noun has as its examples: "in world bodies, notably the United Nations"."""
    if word.tag != "NNS":
        return []
    return [*(w for w in examples(word) if w.is_noun()), *word.all("appos")]
