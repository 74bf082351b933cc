"""What diplomatic cables call governments and their own people: USG, GOI, MFA, EMBOFF."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from app.extraction.mentions import Ref, Refs
from app.extraction.words import Word
from app.vocabulary import Vocabulary

_GOVERNMENTS = {
    name: f"country:{code}"
    for name, code in {
        "USG": "USA",
        "HMG": "GBR",
        "BD": "BGD",
        "BDG": "BGD",
        "ROKG": "KOR",
        "RTG": "THA",
        "RLG": "LAO",
        "SAG": "ZAF",
        "SARG": "SYR",
        "YARG": "YEM",
        "PDRYG": "YDYE",
        "GDRG": "DDDE",
        "DRVN": "VDVN",
        "GRVN": "VNM",
        "PNGG": "PNG",
    }.items()
}
# Those of the country in which the post stands, and of the post itself.
_HOSTS = frozenset({"MFA", "FONMIN", "FONOFF", "MINFOREIGN"})
_STAFF = frozenset(
    {"EMBOFF", "EMBOFFS", "POLOFF", "POLCOUNS", "ECONOFF", "AMBOFF", "CHARGE", "DCM"}
)


def cable_refs(
    words: Sequence[Word], refs: Refs, vocabulary: Vocabulary, sender: str, host: str
) -> None:
    """Add the mentions that only a cable makes.

    sender, host  the countries whose post wrote it and in which that stands, "" if unknown"""
    counts = Counter(i for r in refs.all for i in r.ids if i.startswith("country:"))
    named = list(dict.fromkeys([*filter(None, [host]), *(i for i, _ in counts.most_common())]))
    for word in words:
        name = word.text.upper()
        if word.text[:1].islower() or not word.is_noun():
            continue
        if name in _HOSTS:
            country = host
        elif name in _STAFF:
            country = sender
        elif name.startswith("GO") and 2 < len(name) < 6 and word.text.isupper():
            country = _beginning(name[2:], named, vocabulary)
        else:
            country = _GOVERNMENTS.get(name, "")
        if country and _replaceable(refs.at.get(word.i)):
            refs.add(Ref(word.i, word.i, word, (country,), "acronym"))


def _beginning(letters: str, named: Sequence[str], vocabulary: Vocabulary) -> str:
    """The first of the countries named that begins with some letters: GOI for India, GOSL."""
    for entity in named:
        name = vocabulary.entities[entity].name.upper()
        if name.startswith(letters) or "".join(part[0] for part in name.split()) == letters:
            return entity
    return ""


def _replaceable(ref: Ref | None) -> bool:
    return ref is None or (ref.first == ref.last and ref.kind in ("organisation", "thing"))
