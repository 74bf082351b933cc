"""Finds the vocabulary's roles in words: "prime minister", "foreign ministers"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.extraction.mentions import Refs
from app.extraction.words import Word
from app.vocabulary import Role, Vocabulary

_NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})
_COUNTERPART = Role("counterpart", "official", "counterpart")
_SAME_RANK = {"counterpart": _COUNTERPART, "colleague": _COUNTERPART}


class RoleMatcher:
    """Finds the vocabulary's roles, singular and plural, longest first."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.by_first: dict[str, list[tuple[tuple[str, ...], Role, bool]]] = {}
        for phrase, role in {**vocabulary.roles, **_SAME_RANK}.items():
            parts = tuple(phrase.replace("-", " - ").split())
            self._add(parts, role, plural=False)
            at = parts.index("of") - 1 if "of" in parts else len(parts) - 1
            self._add((*parts[:at], parts[at] + "s", *parts[at + 1 :]), role, plural=True)
        for entries in self.by_first.values():
            entries.sort(key=lambda e: -len(e[0]))

    def _add(self, parts: tuple[str, ...], role: Role, *, plural: bool) -> None:
        self.by_first.setdefault(parts[0], []).append((parts, role, plural))

    def find(self, words: Sequence[Word], refs: Refs) -> Iterator[tuple[int, int, Role, bool]]:
        """Yield (first, end, role, plural) of each role that cuts no longer name apart."""
        low = [w.text.lower() for w in words]
        i = 0
        while i < len(low):
            for parts, role, plural in self.by_first.get(low[i], ()):
                end = i + len(parts)
                if (
                    tuple(low[i:end]) == parts
                    and words[end - 1].pos in _NOUNS
                    and not _cuts(words[i], words[end - 1], refs)
                ):
                    yield i, end, role, plural
                    i = end - 1
                    break
            i += 1


def _cuts(first: Word, last: Word, refs: Refs) -> bool:
    """Whether a name begins before or ends behind a stretch that it shares words with:
    "Prime Minister's Office", "general secretary of the Communist Party | of Vietnam"."""
    a, b = refs.at.get(first.i), refs.at.get(last.i)
    return (a is not None and a.first < first.i) or (b is not None and b.last > last.i)
