"""Which countries "the two sides", "both" and "his country" mean."""

from __future__ import annotations

from app.extraction.discourse import Discourse
from app.extraction.mentions import Refs
from app.extraction.pronoun_references import of_pronoun
from app.extraction.referents import named_before, subjects_above
from app.extraction.wordlists import word_list
from app.extraction.words import Sentence, Word

NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
# What may stand before a group without telling it from others.
_EPITHETS = word_list("discourse", "epithets")
_SIDES = frozenset({"country", "government", "nation", "party", "side", "state"})
_WINDOW = 4  # sentences looked back over for "the two countries"


def points_back(word: Word) -> bool:
    """Whether "the country", "the oil-rich nation" is one that the text has named."""
    if any(c.dep in ("prep", "acl") for c in word.right) or word.dep in (
        "compound",
        "appos",
        "attr",
    ):
        return False
    return any(
        c.text.lower() in ("the", "that", "this", "his", "her") for c in word.left
    ) and not any(
        c.text.lower() in ("third", "other", "host", "home", "whole", "first", "same")
        or c.tag == "JJS"
        for c in word.left
    )


def number_of(word: Word, refs: Refs) -> int | None:
    """How many "the two countries" are, 0 for "the countries"; None: no such group.

    "the two Asian neighbours" are a group, "two diplomats" and "the Asian neighbours" none."""
    number: int | None = None
    definite = described = False
    for child in word.left:
        low = child.text.lower()
        if low in NUMBERS or low in ("2", "3", "4"):
            number = NUMBERS.get(low) or int(low)
            definite = definite or low == "both"
        elif low in ("the", "these", "their", "our", "each", "either"):
            definite = True
        elif child.dep in ("amod", "compound", "nmod") and low not in _EPITHETS:
            if child.i in refs.at and refs.at[child.i].kind != "term":
                return None
            described = True
    if number is not None and not definite:
        return number if word.lemma in _SIDES and word.dep in ("nsubj", "nsubjpass") else None
    if described and number is None:
        return None
    if number is None and any(c.dep in ("prep", "relcl", "acl") for c in word.right):
        return None
    return number or 0 if definite else None


def of_group(
    memory: Discourse, number: int, word: Word, sentence: Sentence, refs: Refs
) -> tuple[str, ...]:
    wanted = number or max(2, len(memory.group))
    here = [
        c for c in memory.countries(named_before(word, sentence, refs)) if c.startswith("country:")
    ]
    if len(here) == wanted:
        return memory.found(here)
    if number == 0 and len(here) > 2:
        return memory.found(here)
    if memory.turns and wanted == 2:
        return memory.found(memory.turns)
    if memory.bilateral and wanted == 2:
        return memory.found(memory.main[:2])
    joined = memory.joined[-_WINDOW:]
    if wanted == 2 and all(len(two) == 2 for two in joined) and (pair := memory.last_contact()):
        return memory.found(pair)
    for together in reversed(joined):
        if len(together) == number or not number:
            return memory.found(together)
    if len(memory.group) == wanted:
        return memory.group
    for named in list(reversed(memory.recent))[:_WINDOW]:
        seen = [c for c in memory.countries(named) if c.startswith("country:")]
        if len(seen) == wanted or (number == 0 and len(seen) > 2):
            return memory.found(seen)
    if len(memory.main) >= wanted:
        return memory.found(memory.main[:wanted])
    return ()


def of_lone(memory: Discourse, word: Word, sentence: Sentence, refs: Refs) -> tuple[str, ...]:
    """The country of "his country", "the kingdom"."""
    if any(c.text.lower() in ("his", "her") for c in word.left):
        owner = next(c for c in word.left if c.text.lower() in ("his", "her"))
        ids = of_pronoun(memory, owner, "his", sentence, refs)
        return tuple(memory.countries(ids))[:1]
    subjects = {c for ids, *_ in subjects_above(word, refs) for c in memory.countries(ids)}
    described = any(c.dep in ("amod", "compound", "nmod") for c in word.left)
    for named in [named_before(word, sentence, refs), *reversed(memory.recent[-2:])]:
        seen = [
            c
            for c in memory.countries(named)
            if c.startswith("country:") and not (described and c in subjects)
        ]
        if seen:
            return (seen[-1],)
    return ()
