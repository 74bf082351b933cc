"""Titles of persons, who held which office when, and the words that act for a country."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from pathlib import Path

from app.vocabulary.entries import VocabularyError, load, word_list
from app.vocabulary.types import RANKS, Office, Role
from app.vocabulary.variants import variants

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def entities(file: str, folder: Path, known: Set[str]) -> dict[str, str]:
    """combining.yaml, title_owners.yaml: words -> entity id."""
    found: dict[str, str] = load(file, folder)
    for words, entity in found.items():
        _check(entity, known, f"{file}.yaml: {words}")
    return found


def roles(folder: Path, spellings: Mapping[str, str]) -> dict[str, Role]:
    """roles.yaml: title in lower case -> role.

    Raises VocabularyError at an unknown rank and at a title that stands under two offices."""
    found: dict[str, Role] = {}
    for rank, offices in load("roles", folder).items():
        if rank not in RANKS:
            raise VocabularyError(f"roles.yaml: {rank} is no rank; it may be {', '.join(RANKS)}")
        for office, names in offices.items():
            for name in word_list(f"roles.yaml: {office}", names):
                for written in variants(name, "term", spellings):
                    role = Role(written, rank, office)
                    if found.setdefault(written, role).office != office:
                        raise VocabularyError(f"roles.yaml: {office}: {written!r} has two offices")
    return found


def offices(folder: Path, known: Set[str], held_by: Set[str]) -> tuple[Office, ...]:
    """offices.yaml: who held which office when, in the order of the file.

    known    ids of entities
    held_by  the offices of roles.yaml
    Raises VocabularyError at an unknown id or office, a wrong date, and a term that ends before
    it begins."""
    found = []
    for entity, held in load("offices", folder).items():
        for office, holders in held.items():
            where = f"offices.yaml: {entity}: {office}"
            _check(entity, known, where)
            if office not in held_by:
                raise VocabularyError(f"{where} is no office of roles.yaml")
            for person, since, *rest in holders:
                until = rest[0] if rest else ""
                for day in filter(None, (since, until)):
                    if not isinstance(day, str) or not _DATE.fullmatch(day):
                        raise VocabularyError(f"{where}: {day!r} is no ISO date in quotes")
                if until and until < since[: len(until)]:
                    raise VocabularyError(f"{where}: {person} leaves before {since}")
                found.append(Office(entity, office, person, since, until))
    return tuple(found)


def known_as(folder: Path, held: Iterable[Office]) -> dict[str, tuple[str, ...]]:
    """persons.yaml: a person of the office table -> other names and spellings.

    Raises VocabularyError at a person who holds no office."""
    persons = {office.person for office in held}
    found = {}
    for person, names in load("persons", folder).items():
        if person not in persons:
            raise VocabularyError(f"persons.yaml: {person} holds no office in offices.yaml")
        found[person] = tuple(word_list(f"persons.yaml: {person}", names))
    return found


def words(folder: Path, group: str, spellings: Mapping[str, str]) -> frozenset[str]:
    """One group of organs.yaml, in lower case."""
    groups = load("organs", folder)
    if group not in groups:
        raise VocabularyError(f"organs.yaml has no group {group}")
    listed = word_list(f"organs.yaml: {group}", groups[group])
    return frozenset(written for word in listed for written in variants(word, "term", spellings))


def _check(entity: object, known: Set[str], where: str) -> None:
    if entity not in known:
        raise VocabularyError(f"{where}: no entity has the id {entity!r}")
