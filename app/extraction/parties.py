"""Parties and movements by the pattern of their names: "Lao People's Revolutionary Party".

They are read before the titles, so that a general secretary leads the party and is no part of
its name."""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.mentions import Ref, Refs, head_of
from app.extraction.people import People
from app.extraction.things import Things
from app.extraction.wordlists import word_list
from app.extraction.words import Word, written

_KINDS = word_list("parties", "kinds")
_NO_PARTY = word_list("parties", "no_party")
_OWNERS = word_list("parties", "owners")
_BEHIND = frozenset({"of", "for", "the", "and"})
_LONGEST = 8  # words before the kind


def party_refs(words: Sequence[Word], refs: Refs, things: Things, people: People) -> None:
    """Add the parties that no vocabulary knows, and to `people` whose country they are of."""
    for at, word in enumerate(words):
        if word.text not in _KINDS or word.i in refs.at:
            continue
        first, end = _first(words, at, refs), _end(words, at)
        span = words[first:end]
        if len(span) < 2 or _NO_PARTY.intersection(w.text for w in span):
            continue
        inside = {i for w in span if (r := refs.at.get(w.i)) for i in r.ids}
        entity = things.named("Organisation", written(span))
        if not entity or any(i.startswith("organisation:") for i in inside):
            continue
        if len(inside) == 1:
            people.seats.setdefault(entity, *inside)
        refs.add(Ref(span[0].i, span[-1].i, head_of(span), (entity,), "organisation"))


def _first(words: Sequence[Word], at: int, refs: Refs) -> int:
    """Where the name before its kind begins: capitals, "People's" and "and" between them."""
    i = at
    while i > 0 and at - i < _LONGEST:
        before = words[i - 1]
        if before.text in ("'s", "’s", "'", "’"):
            if i < 2 or words[i - 2].text not in _OWNERS:
                break
        elif before.text in ("and", "-", "&"):
            if before.text == "and" and (i < 2 or not _named(words[i - 2]) or i == at):
                break
        elif not _named(before):
            break
        i -= 1
    while i < at and not words[i].text[:1].isupper():
        i += 1
    return i


def _end(words: Sequence[Word], at: int) -> int:
    """Where the name stops: "Front for the Liberation of Palestine" goes on behind its kind."""
    end = at + 1
    if end < len(words) and words[end].text in ("of", "for"):
        while end < len(words) and (words[end].text in _BEHIND or _named(words[end])):
            end += 1
        while not words[end - 1].text[:1].isupper():
            end -= 1
    return end


def _named(word: Word) -> bool:
    return word.text[:1].isupper() and word.pos in ("PROPN", "ADJ", "NOUN", "VERB")
