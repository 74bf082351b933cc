"""Named things that no vocabulary knows, by the pattern of their names, and their acronyms.

"the Reciprocal Access Agreement (RAA)", "the Caribbean Basin Security Initiative": capitals
around a word that says what kind of thing it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.extraction.mentions import Ref, Refs, head_of
from app.extraction.things import Things
from app.extraction.wordlists import word_list
from app.extraction.words import Word, written

# What a name's last noun makes of it.
KINDS: Mapping[str, str] = {
    word: label
    for label in ("Agreement", "Initiative", "Event", "Organisation")
    for word in word_list("patterns", label.lower())
}
_INSIDE = frozenset({"of", "on", "for", "and", "in", "the", "-", "&", "against", "to", "’s", "'s"})
_LONGEST = 10
# What such a text is called in small letters.
_SMALL = word_list("patterns", "small")
_TAKEN = frozenset({"person", "role", "seat", "organisation"})
_BEARERS = word_list("patterns", "bearers")


def pattern_refs(words: Sequence[Word], refs: Refs, things: Things) -> None:
    """Add the things that their names' patterns give away, and later mentions by acronym."""
    acronyms: dict[str, Ref] = {}
    for at, word in enumerate(words):
        label = KINDS.get(word.text)
        place = _place(words, at, refs) if label is not None else None
        if word.text in _SMALL and (place := _seat_named(words, at, refs)):
            label = "Agreement"
        if label is not None and place:
            first, end = place
            span = words[first:end]
            entity = things.named(label, written(span))
            if not entity:
                continue
            ref = refs.add(Ref(span[0].i, span[-1].i, head_of(span), (entity,), "thing"))
            after = [w.text for w in words[end : end + 3]]
            if after[:1] == ["("] and after[2:] == [")"] and after[1].isupper():
                acronyms[after[1]] = ref
        elif (known := acronyms.get(word.text)) is not None and word.i not in refs.at:
            refs.add(Ref(word.i, word.i, word, known.ids, "thing"))


def _seat_named(words: Sequence[Word], at: int, refs: Refs) -> tuple[int, int] | None:
    """Where the name of a text called by where it was agreed stands: "the Minsk agreements"."""
    seat = words[at - 1] if at else None
    if seat is None or seat.ent != "GPE" or not seat.text[:1].isupper() or words[at].i in refs.at:
        return None
    ref = refs.at.get(seat.i)
    if ref is not None and ref.kind not in ("capital", "place"):
        return None
    long = seat.i - ref.first if ref is not None else 0
    return (at - 1 - long, at + 1)


def _place(words: Sequence[Word], at: int, refs: Refs) -> tuple[int, int] | None:
    """Where the name around its kind stands, end excluded; None where it is no name of its own."""
    if words[at].i in refs.at:
        return None
    first = at
    while first > 0 and at - first < _LONGEST and _belongs(words[first - 1], refs):
        first -= 1
    while first < at and not words[first].text[:1].isupper():
        first += 1
    last = at
    if words[at + 1 : at + 2] and words[at + 1].text in ("of", "on", "for", "against"):
        end = at + 2
        while end < len(words) and _belongs(words[end], refs):
            end += 1
        while end > at + 1 and not words[end - 1].text[:1].isupper():
            end -= 1
        last = end - 1 if end - 1 > at + 1 else at
    if words[first].text in _BEARERS:  # "Director of the Office of": its title, not its name
        cut = next((k for k in range(first, at) if words[k].text == "of"), at)
        first = cut + 1
        while first < at and not words[first].text[:1].isupper():
            first += 1
    span = words[first : last + 1]
    shouted = len(span) > 3 and span[0].text.isupper() and span[-1].text.isupper()
    if len(span) < 2 or shouted:
        return None
    if span[0].text in ("The", "A", "An"):
        first, span = first + 1, span[1:]
    taken = [r for w in span if (r := refs.at.get(w.i)) and r.kind in _TAKEN]
    names = [w for w in span if w.text[:1].isupper() and w.i not in refs.at]
    return (first, last + 1) if len(span) > 1 and not taken and names else None


def _belongs(word: Word, refs: Refs) -> bool:
    if word.text in _INSIDE:
        return True
    return word.text[:1].isupper() and word.pos in ("PROPN", "ADJ", "NOUN", "NUM", "VERB")
