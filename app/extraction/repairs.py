"""Mends of parses that cannot be right, by agreement of verb forms and of list members.

The small parser hangs the later members of long lists too high. Where the words' own forms
show it, they are hung where they belong: cheaper, and surer, than a larger model."""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.lost_subjects import find_subjects
from app.extraction.mentions import Refs
from app.extraction.wordlists import word_list
from app.extraction.words import Sentence, Word, move

_GOING = frozenset({"arrive", "depart", "leave", "reach"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_DAYS = word_list("repairs", "days")


def repair(sentences: Sequence[Sentence]) -> None:
    """Mend the words of one text in place."""
    words = [w for s in sentences for w in s.words]
    _join_list_items(sentences)
    _join_prefixes(words)
    for sentence in sentences:
        _mend_words(sentence.words)
        find_subjects(sentence.words)
    for word in words:
        if word.dep == "conj" and word.tag == "VB":
            _rehang_infinitive(word, words)
        elif word.dep == "appos" and word.pos == "PROPN" and word.head.pos == "PROPN":
            if any(c.dep == "cc" for c in word.right) and word.head.right[0].text == ",":
                word.dep = "conj"  # "China's Xi, India's Modi and others"
        elif word.dep == "appos" and word.head.dep == "pobj":
            _rehang_late_object(word, words)
        elif word.dep == "npadvmod" and word.pos == "PROPN":
            _rehang_list_member(word, words)
        elif word.dep == "acl" and word.tag in ("VB", "VBP", "JJ"):
            _rehang_series_verb(word, words)
        elif (
            word.dep == "relcl"
            and (word.tag == "VB" or word.all("auxpass"))
            and not word.all("nsubj", "nsubjpass")
        ):
            if any(c.dep == "aux" and c.lemma == "to" for c in word.left):
                word.dep = "acl"  # "in the UN and the G20 to uphold peace": not what the G20 does
        elif word.dep == "conj" and word.is_noun():
            _rehang_shared_possessor(word)
            if word.dep == "conj" and word.pos == "PROPN" and word.head.pos == "NOUN":
                _rehang_list_member(word, words)
        elif word.dep == "conj" and word.tag == "VBD":
            _rehang_participle(word, words)
        elif word.dep == "acl" and word.tag == "VBD" and word.head.dep != "ROOT":
            word.tag = "VBN"  # "the meeting held in Oslo"
        elif word.dep == "pcomp" and word.tag == "VB":
            _rehang_purpose(word)


def _join_list_items(sentences: Sequence[Sentence]) -> None:
    """ "The parties agreed:" governs the items behind it, "to cooperate in trade;" and the like."""
    leader: Word | None = None
    for sentence in sentences:
        root = next((w for w in sentence.words if w.head is w), None)
        to = sentence.words[0].text.lower() == "to" or sentence.words[:2][-1].text.lower() == "to"
        if leader is not None and root is not None and root.tag == "VB" and to:
            root.head, root.dep = leader, "xcomp"
        elif sentence.words[-1].text == ":" and root is not None and root.is_verb():
            leader = root
        else:
            leader = None


def _mend_words(words: Sequence[Word]) -> None:
    """Mend what a word's neighbours alone show."""
    for n, word in enumerate(words):
        before = words[n - 1] if n else None
        if word.lemma == "fire" and n > 1 and words[n - 2].lemma == "cease":
            word.lemma = "ceasefire"
        elif word.dep in ("nmod", "compound") and word.pos == "PROPN":
            _rehang_receiver(word, words[n - 1 - sum(w.i < word.i for w in word.subtree())])
        elif word.text in _DAYS and before is not None and before.ent == "GPE":
            _part_day(word, before)
        elif word.text == "between" and before is not None and word.pos == "NOUN":
            if before.text == "-" and words[n - 2].lemma == "go":
                word.lemma = "go-between"
        elif word.dep == "compound" and word.tag == "NN" and word.text.endswith("ise"):
            if before is not None and before.text == "to" and not word.left:
                _as_infinitive(word)
        elif word.dep == "npadvmod" and word.ent == "GPE" and word.head.lemma in _GOING:
            word.dep = "dobj"  # "arrived Nairobi July 28"
        elif word.dep == "ROOT" and word.pos == "NOUN" and word.all("nsubj") and word.all("xcomp"):
            word.pos, word.tag = "VERB", "VBP"  # "Laos and Cuba plan to ..."
        elif word.dep == "prep" and word.head.is_verb() and before is not None:
            _rehang_repeated(word, before, words[:n])
        elif word.lemma in ("so", "as") and n + 1 < len(words):
            _rehang_second_subject(words[n + 1], word)
        elif word.lemma == "particular" and before is not None and before.lemma == "in":
            _rehang_example(before, words)


def _part_day(day: Word, place: Word) -> None:
    """ "met in Geneva Sunday": in Geneva, on Sunday."""
    if place.dep != "compound" or place.head is not day or day.head is day:
        return
    head, dep = day.head, day.dep
    for child in [c for c in day.children if c is not place]:
        move(child, place, child.dep)
    move(place, head, dep)
    while head.head is not head and not head.is_verb():
        head = head.head
    move(day, head, "npadvmod")


def _rehang_receiver(word: Word, before: Word) -> None:
    """ "lent Angola 2 billion dollars": Angola is not part of the sum."""
    total, verb = word.head, word.head.head
    counted = any(c.tag == "CD" and c.i > word.i for c in total.left + word.right)
    if before is verb and total.dep == "dobj" and verb.is_verb() and counted:
        move(word, verb, "dative")


def _rehang_second_subject(verb: Word, so: Word) -> None:
    """ "Oman welcomed the deal, and so did Qatar": Qatar welcomed it too."""
    subject = next((c for c in verb.right if c.dep == "nsubj"), None)
    if so.head is not verb or verb.lemma not in ("do", "be", "have", "will") or subject is None:
        return
    first = verb.head.child("nsubj", "nsubjpass") if verb.head.is_verb() else None
    if verb.dep in ("conj", "advcl", "ccomp") and first is not None and first.i < verb.i:
        move(subject, first, "conj")


def _rehang_repeated(prep: Word, before: Word, earlier: Sequence[Word]) -> None:
    """ "cooperation in trade, in culture and in tourism": the second "in" goes with the first."""
    if before.text != ",":
        return
    for word in reversed(earlier):
        if word is prep.head:
            return
        if word.dep == "prep" and word.lemma == prep.lemma and word.head.is_noun():
            move(prep, word.head, "prep")
            return


def _rehang_example(prep: Word, words: Sequence[Word]) -> None:
    """ "at the forums, in particular the UN": the UN is one of what stands before the comma."""
    at = words.index(prep)
    example = prep.head
    if at < 2 or words[at - 1].text not in (",", "(") or example.i < prep.i:
        return
    if example.is_noun() and words[at - 2].is_noun():
        move(example, words[at - 2], "conj")


def _rehang_series_verb(word: Word, words: Sequence[Word]) -> None:
    """ "agreed to meet in the SCO and BRICS, jointly uphold peace": no clause about BRICS."""
    first = word.left[0] if word.left else word
    at = words.index(first)
    if not word.all("dobj") or any(c.dep == "aux" for c in word.left):
        return
    if at and words[at - 1].text == "," and word.head.pos == "PROPN":
        for other in reversed(words[: at - 1]):
            if other.tag == "VB" and other.is_verb():
                move(word, other, "conj")
                word.pos, word.tag = "VERB", "VB"
                return


def _join_prefixes(words: Sequence[Word]) -> None:
    """ "co-operation" is cooperation, though the parser takes it apart."""
    for prefix, hyphen, word in zip(words, words[1:], words[2:], strict=False):
        if hyphen.text != "-" or prefix.end != hyphen.start:
            continue
        if prefix.text.lower() in ("co", "re"):
            word.lemma = f"{prefix.text.lower()}{word.lemma}"
        if prefix.dep == hyphen.dep == word.dep == "acomp" and word.tag == "VBN":
            _as_passive(word, word.head)


def _as_passive(verb: Word, be: Word) -> None:
    """ "ties were re-established": taken for an adjective because of its parts."""
    if be.lemma != "be" or verb not in be.right:
        return
    for child in [c for c in be.children if c is not verb]:
        move(child, verb, "nsubjpass" if child.dep == "nsubj" else child.dep)
    be.right.remove(verb)
    if be.head is be:
        verb.head, verb.dep = verb, be.dep
    else:
        side = be.head.left if be in be.head.left else be.head.right
        side[side.index(be)] = verb
        verb.head, verb.dep = be.head, be.dep
    be.head, be.dep = verb, "auxpass"
    verb.left.append(be)
    verb.left.sort(key=lambda w: w.i)


def _rehang_infinitive(word: Word, words: Sequence[Word]) -> None:
    """ "is ready to sell oil and export gas": a bare "export" cannot be joined to "is"."""
    head = word.head
    if head.tag not in _FINITE or any(c.dep in ("aux", "nsubj", "nsubjpass") for c in word.left):
        return
    if any(c.dep == "aux" and c.tag == "MD" for c in head.left):
        return
    for other in reversed(words[: words.index(word)]):
        if other is head:
            return
        if other.tag == "VB" and other.pos in ("VERB", "AUX") and head in other.ancestors():
            move(word, other, "conj")
            return


def _rehang_participle(word: Word, words: Sequence[Word]) -> None:
    """ "breached the treaty signed in May between Chad and Mali": who breached it signs nothing."""
    at = words.index(word)
    noun = words[at - 1]
    if not noun.is_noun() or word.all("nsubj", "dobj", "nsubjpass") or word.left:
        return
    if any(c.dep == "cc" for c in word.head.right if c.i < word.i) or not word.all("prep", "agent"):
        return
    while noun.head is not noun and noun.head is not word.head and noun.head.i < word.i:
        noun = noun.head
    if noun.head is word.head and noun.is_noun() and noun.i < word.i:
        word.tag = "VBN"
        move(word, noun, "acl")


def _as_infinitive(word: Word) -> None:
    """ "a deal to normalise ties": a verb that the parser does not know from British spelling."""
    thing, to = word.head, word.head.head
    if to.lemma != "to" or to.dep != "prep" or to.head is to or to.i > word.i:
        return
    move(word, to.head, "xcomp")
    move(thing, word, "dobj")
    move(to, word, "aux")
    word.pos, word.tag = "VERB", "VB"


def _rehang_late_object(word: Word, words: Sequence[Word]) -> None:
    """ "condemn in strong terms the attack": what follows without a comma is the verb's object."""
    verb = word.head.head.head
    first = word.left[0] if word.left else word
    before = words[words.index(first) - 1]
    if (
        first.dep in ("det", "poss")
        and before.text not in (",", "(", "-", "–", "—", ":")
        and verb.is_verb()
        and word.head.i > verb.i
        and not any(c.dep in ("dobj", "attr", "nsubjpass") for c in verb.children)
    ):
        move(word, verb, "dobj")
        for clause in verb.all("ccomp"):  # "the attack that Iran carried out"
            that = clause.left[0] if clause.left else clause
            if that.dep == "mark" and that.i > word.i and not clause.all("dobj"):
                that.dep = "dobj"
                move(clause, word, "relcl")


def _rehang_list_member(word: Word, words: Sequence[Word]) -> None:
    """ "in the UN, the SCO and the G20": a name behind a comma goes on with the list before it."""
    first = word.left[0] if word.left else word
    at = words.index(first)
    if at < 2 or words[at - 1].text != ",":
        return
    before = words[at - 2]
    if (
        before.pos == "PROPN"
        and before.dep in ("pobj", "conj", "dobj")
        and before.head is not word
        and word not in before.ancestors()
    ):
        move(word, before, "conj")


def _rehang_purpose(verb: Word) -> None:
    """ "spoke with the premier of Fiji to thank him": it is not the premier who thanks."""
    prep, to = verb.head, any(c.dep == "aux" and c.lemma == "to" for c in verb.left)
    partners = [c for c in verb.left if c.dep == "nsubj"]
    if to and len(partners) == 1 and prep.lemma in ("with", "to") and prep.head.is_verb():
        move(partners[0], prep, "pobj")
        move(verb, prep.head, "advcl")


def _rehang_shared_possessor(word: Word) -> None:
    """ "for France and Japan's support": the support is of both, not joined to France."""
    first = word.head
    owner = next((c for c in word.left if c.dep == "poss" and c.pos == "PROPN"), None)
    if (
        owner is None
        or word.pos == "PROPN"  # "Peru's Paz and Chile's Rey"
        or first.pos != "PROPN"
        or first.head is first
        or any(c.dep == "case" for c in first.right)
    ):
        return
    between = [c for c in first.right if c.i < owner.i and c is not word]
    if any(c.dep == "cc" for c in between) and not any(c.dep in ("conj", "prep") for c in between):
        head, dep = first.head, first.dep
        move(word, head, dep)
        move(first, owner, "conj")


def share_nouns(words: Sequence[Word], refs: Refs) -> None:
    """ "Kyrgyz and Tajik guards clashed": the first adjective belongs to the noun too."""
    for word in words:
        if word.head is word or word.dep in ("amod", "compound", "nmod", "conj", "poss"):
            continue
        noun = next((c for c in word.right if c.dep == "conj" and c.left), None)
        if noun is None or not _demonym(word, refs) or not _demonym(noun.left[0], refs):
            continue
        head, dep = word.head, word.dep
        for child in [c for c in word.children if c is not noun]:
            move(child, noun, child.dep)
        move(noun, head, dep)
        move(word, noun, "amod")


def _demonym(word: Word, refs: Refs) -> bool:
    return (ref := refs.at.get(word.i)) is not None and ref.kind == "demonym"
