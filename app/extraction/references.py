"""Whom titles, groups and pronouns mean, by what a text has said before them."""

from __future__ import annotations

from app.extraction.discourse import Discourse
from app.extraction.group_references import number_of, of_group, of_lone, points_back
from app.extraction.mentions import Ref, Refs
from app.extraction.pronoun_references import PRONOUNS, of_pronoun
from app.extraction.referents import named_before
from app.extraction.title_references import holder, of_title
from app.extraction.wordlists import word_list
from app.extraction.words import Sentence, Word

_GROUPS = word_list("discourse", "groups")
_LONE = word_list("discourse", "lone")
_BODIES = word_list("discourse", "bodies")
_NUMBERED = {"two": 2, "pair": 2, "duo": 2, "three": 3, "trio": 3}
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
# By what the text of an organisation's members calls them, in capitals: "The Summit".
_GATHERINGS = word_list("references", "gatherings")
_GUESSED = frozenset({"organisation", "thing"})  # names that no vocabulary knows
_WEST = "organisation:West"  # acts like a body, but has no members and is none


def resolve(memory: Discourse, sentence: Sentence, refs: Refs) -> None:
    """Give the sentence's titles, groups and pronouns the entities that they mean."""
    titles = {t.ref.head.i: t for t in memory.people.titles if t.ref.kind == "role"}
    # first those that say whose they are: "We, the leaders of A and B"
    for word in sentence.words:
        title = titles.get(word.i)
        if title is not None and title.of and title.ref is refs.at.get(word.i):
            title.ref.ids = tuple(holder(memory, c, title) for c in title.of)
    for word in sentence.words:
        low = word.text.lower()
        ref = refs.at.get(word.i)
        if ref is not None and ref.kind == "role" and not ref.ids and word is ref.head:
            title = titles.get(word.i)
            if title is not None and title.ref is ref:
                ref.ids, ref.steps = of_title(memory, title, word, sentence, refs), 1
        elif ref is not None:
            if memory.body and ref.first == ref.last and ref.kind in _GUESSED and _gathered(word):
                ref.ids, ref.kind = (memory.body,), "group"
        elif low in PRONOUNS and word.pos in ("PRON", "DET"):
            _note(refs, word, of_pronoun(memory, word, low, sentence, refs), "pronoun")
        elif low == "here" and memory.here and word.dep == "advmod":
            refs.add(Ref(word.i, word.i, word, (memory.here,), "capital", steps=1))
        elif _reciprocal(word, low):
            _note(refs, word, of_group(memory, 2, word, sentence, refs), "each other")
        elif (several := _alone(word, low)) and word.dep in _ARGUMENTS:
            _note(refs, word, _several(memory, several, word, sentence, refs), "group")
        elif (
            word.pos in ("NOUN", "PROPN")
            and word.lemma in _GROUPS
            and (word.tag in ("NNS", "NNPS") or _each(word))
        ):
            number = number_of(word, refs)
            if number is not None:
                _note(refs, word, of_group(memory, number, word, sentence, refs), "group")
        elif word.lemma in _LONE and word.tag in ("NN", "NNP") and points_back(word):
            _note(refs, word, of_lone(memory, word, sentence, refs), "group")
        elif memory.body and _gathered(word):
            _note(refs, word, (memory.body,), "group")
        elif word.lemma in _BODIES and word.tag == "NN" and points_back(word):
            _note(refs, word, _body(memory, word, sentence, refs), "group")


def _alone(word: Word, low: str) -> int:
    """How many "both" and "the two", without a noun, are; 0: no group."""
    if low in ("both", "each"):
        return 2
    if low in _NUMBERED and not word.right and any(c.text.lower() == "the" for c in word.left):
        return _NUMBERED[low]
    return 0


def _several(
    memory: Discourse, number: int, word: Word, sentence: Sentence, refs: Refs
) -> tuple[str, ...]:
    """Whom "both" and "the two" mean: who did what was said last, or two countries."""
    if len(memory.subject) == number and not named_before(word, sentence, refs):
        return memory.subject
    return of_group(memory, number, word, sentence, refs)


def _reciprocal(word: Word, low: str) -> bool:
    """ "each other", "one another", and the other of "each blames the other"."""
    if low == "other":
        before = word.left[-1].text.lower() if word.left else ""
        return before == "each" or (
            before == "the"
            and word.dep in _ARGUMENTS
            and word.head.lemma != "of"  # "the rights of the other": whoever that is
            and any(
                c.text.lower() == "each"
                for a in word.ancestors()
                if a.is_verb()
                for s in (a, *a.all("nsubj"))
                for c in s.children
            )
        )
    if low == "one":
        return any(c.text.lower() == "another" and c.i == word.i + 1 for c in word.right)
    return (
        low == "another"
        and word.head.i < word.i
        and any(c.text.lower() == "one" for c in word.left)
    )


def _gathered(word: Word) -> bool:
    return word.lemma in _GATHERINGS and word.text[:1].isupper() and points_back(word)


def _each(word: Word) -> bool:
    return any(c.text.lower() in ("each", "either") for c in word.left)


def _note(refs: Refs, word: Word, ids: tuple[str, ...], kind: str) -> None:
    if ids:
        refs.add(Ref(word.i, word.i, word, ids, kind, steps=1))


def _body(memory: Discourse, word: Word, sentence: Sentence, refs: Refs) -> tuple[str, ...]:
    """The organisation of "the bloc", "the alliance": the one last named."""
    for named in (named_before(word, sentence, refs), *reversed(memory.recent[-3:])):
        for entity in reversed(named):
            if entity.startswith("organisation:") and entity != _WEST:
                return (entity,)
    return ()
