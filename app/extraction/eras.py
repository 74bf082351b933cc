"""Which of two states a capital stands for: Moscow is the Soviet Union's until 1991."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from app.vocabulary import Form, Vocabulary

_NAMING = frozenset({"name", "alias", "acronym", "demonym", "people"})


@dataclass(frozen=True)
class Eras:
    """The states that are gone: their first and last year, and what a text calls them."""

    years: dict[str, tuple[int, int]]
    names: dict[str, frozenset[str]]

    def at(self, year: int | None, text: str) -> frozenset[str]:
        """The states that stand in a text's time; of a text without a date, those it names."""
        if year is not None:
            return frozenset(
                entity for entity, (first, last) in self.years.items() if first <= year <= last
            )
        return frozenset(
            entity for entity, names in self.names.items() if any(name in text for name in names)
        )


def choose(forms: Sequence[Form], standing: Set[str]) -> Form:
    """The reading of a name in its time.

    forms     likeliest first, as of today
    standing  the states, now gone, that stand in the text's time"""
    return next((form for form in forms[1:] if form.entity in standing), forms[0])


def eras(vocabulary: Vocabulary) -> Eras:
    gone = {
        entity.id: (int(entity.since), int(entity.until))
        for entity in vocabulary.entities.values()
        if entity.since and entity.until and entity.label == "Country"
    }
    names: dict[str, set[str]] = {entity: set() for entity in gone}
    for text, forms in vocabulary.forms.items():
        for form in forms:
            if form.entity in gone and form.kind in _NAMING:
                names[form.entity].add(text)
    return Eras(gone, {entity: frozenset(found) for entity, found in names.items()})
