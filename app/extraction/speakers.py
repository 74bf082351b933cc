"""Who says what a sentence states: the subject of a reporting verb, or "according to" somebody."""

from __future__ import annotations

from app.extraction.act_words import act_words
from app.extraction.subjects import inherited_subject, is_passive, own_subject
from app.extraction.words import Sentence, Word


def speaker_above(word: Word, below: Word, predicate: Word) -> Word | None:
    """Who says it, if the governing word is a verb of speech and what hangs on it is said.

    below  the word through which the predicate hangs on it"""
    if not word.is_verb() or word.lemma not in act_words().reports:
        return None
    if below.dep not in (
        "ccomp",
        "parataxis",
        "dep",
        "dobj",
        "xcomp",
        "pobj",
        "advcl",
        "acl",
        "pcomp",
        "attr",
    ):
        return None
    subjects = own_subject(word) or inherited_subject(word)
    if is_passive(word) and not any(c.dep == "agent" for c in word.children):
        return None
    return next((s for s in subjects if s is not predicate), None)


def according_to(sentence: Sentence, predicate: Word) -> Word | None:
    """Whom a sentence names behind "according to", or beside a quotation: "..., Oman said"."""
    for word in sentence.words:
        if word.lemma == "accord" and word.text.lower() == "according":
            for child in word.children:
                if child.lemma == "to":
                    return next((g for g in child.children if g.dep == "pobj"), None)
        if word.is_verb() and word.dep == "parataxis" and word.lemma in act_words().reports:
            subject = next((c for c in word.children if c.dep == "nsubj"), None)
            if subject is not None and word.head in (predicate, *predicate.ancestors()):
                return subject
    return None
