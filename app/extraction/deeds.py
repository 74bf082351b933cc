"""Whose the deed is that a text only points back to: "the strikes", "the charge"."""

from __future__ import annotations

from collections.abc import Iterator

from app.extraction.actors import Actor
from app.extraction.matches import Match
from app.extraction.wordlists import word_list
from app.extraction.words import Word

# What a noun may point back to, by relation type.
_DEEDS = {
    "CONDEMNS": word_list("deeds", "charges"),
    "MILITARY_ACTION": word_list("deeds", "attacks"),
    "SANCTIONS": word_list("deeds", "sanctions"),
    "EXPELS_OR_RECALLS": word_list("deeds", "expulsions"),
    "THREATENS": word_list("deeds", "threats"),
}
_MOVES = word_list("deeds", "moves")
_POINTING = frozenset({"the", "this", "that", "these", "those", "such", "both", "all"})
_STANCES = frozenset({"CONDEMNS", "OPPOSES"})


def doers(match: Match, slot: str, sources: list[Actor]) -> Iterator[Actor]:
    """Yield whose deed stands in a slot, where an earlier sentence alone tells."""
    if match.frame.type.name not in _STANCES:
        return
    given = {match.scene.discourse.country(a.id) for a in sources}
    for word in match.slot(slot):
        if word.lemma in match.frame.avoid or not _points_back(match, word):
            continue
        for doer in _doers(match, word.lemma, given):
            yield Actor(doer, word, steps=1, about=word)


def provokers(match: Match, sources: list[Actor]) -> Iterator[Actor]:
    """Yield who last did harm to those who now answer it, if an earlier sentence told."""
    country = match.scene.discourse.country
    hurt = {country(a.id) for a in sources}
    for kind, source, target in reversed(match.scene.discourse.deeds):
        if kind in _DEEDS and country(target) in hurt and country(source) not in {"", *hurt}:
            yield Actor(country(source), match.word, steps=1)
            return


def _points_back(match: Match, word: Word) -> bool:
    """Whether a noun says no more than which deed it means."""
    told = [c for c in word.left if c.dep in ("poss", "nmod") or match.scene.refs.at.get(c.i)]
    pointing = word.dep != "conj" and any(c.text.lower() in _POINTING for c in word.left)
    behind = [c for c in word.right if c.dep == "prep" and c.lemma in ("by", "from", "against")]
    return pointing and not told and not behind


def _doers(match: Match, noun: str, given: set[str]) -> list[str]:
    """The one country that did such a thing before, or that did it last to those who speak."""
    kinds = {kind for kind, nouns in _DEEDS.items() if noun in nouns}
    if noun in _MOVES:
        kinds |= {"SANCTIONS", "EXPELS_OR_RECALLS", "MILITARY_ACTION", "SEVERS_TIES"}
    country = match.scene.discourse.country
    done = [
        (country(source), country(target))
        for kind, source, target in match.scene.discourse.deeds
        if kind in kinds and country(source) not in given
    ]
    if "CONDEMNS" in kinds or noun in _MOVES:
        done = [(source, target) for source, target in done if target in given]
    who = dict.fromkeys(source for source, _ in done if source)
    if not who and noun in _DEEDS["CONDEMNS"] and match.scene.discourse.bilateral:
        who = dict.fromkeys(c for c in match.scene.discourse.main[:2] if c not in given)
    return list(who) if len(who) == 1 else []
