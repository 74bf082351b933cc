"""What somebody only calls by a name: "what it called interference"."""

from __future__ import annotations

from app.extraction.words import Word


def so_called(word: Word) -> Word:
    """What "what it called interference" and "what he said were raids" speak of; any other word
    itself."""
    if not word.is_verb() or word.dep not in ("pcomp", "ccomp", "pobj", "dobj"):
        return word
    clauses = [word, *word.all("ccomp", "xcomp")]
    if not any(c.text.lower() == "what" for v in clauses for c in v.left):
        return word
    nouns = [n for v in clauses for n in v.all("oprd", "attr")]
    nouns += [
        n for v in clauses for c in v.right if c.lemma == "as" for n in c.all("pobj", "pcomp")
    ]
    nouns += [n for v in clauses for n in v.right if n.dep == "dobj"]
    nouns += [n for v in clauses for n in v.all("ccomp", "xcomp") if n.is_noun()]
    return next((n for n in nouns if n.is_noun()), word)
