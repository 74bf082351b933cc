"""What a vague noun stands for: A and B in "areas such as A and B", X in "efforts to end X"."""

from __future__ import annotations

from app.extraction.things import VAGUE
from app.extraction.words import Word

# The prepositions behind which a word of no content tells its own: "concerns over X"
_TELLING = frozenset(
    {"of", "on", "from", "include", "like", "as", "over", "about", "regard", "concern", "around"}
)


def examples(word: Word) -> list[Word]:
    """The nouns behind "of", "from", "including" or "such as" under a vague noun."""
    found: list[Word] = []
    for child in word.right:
        if child.dep == "prep" and (
            child.lemma in _TELLING or child.text.lower() in ("including", "such")
        ):
            nouns = [g for g in child.children if g.dep == "pobj"]
            deeper = [
                g for c in child.children if c.dep == "prep" for g in c.children if g.dep == "pobj"
            ]
            found += deeper if any(n.lemma in VAGUE for n in nouns) and deeper else nouns
            found += [o for c in child.children if c.dep == "pcomp" for o in c.all("dobj")]
        elif child.dep == "acl" and child.tag == "VB":
            for verb in (child, *child.all("xcomp")):
                found += [o for o in verb.all("dobj") if o.is_noun()]
    if not found and (aim := stray_aim(word)) is not None:
        found = [o for o in aim.all("dobj") if o.is_noun()]
    return found


def stray_aim(word: Word) -> Word | None:
    """The infinitive behind a noun that the parser hung on the verb: "discussed work to end X"."""
    verb = word.head.head if word.dep == "pobj" else word.head
    for clause in verb.right if word.dep in ("dobj", "pobj", "conj") else []:
        if clause.dep in ("advcl", "xcomp") and clause.tag == "VB":
            return clause if clause.subtree()[0].i == word.subtree()[-1].i + 1 else None
    return None
