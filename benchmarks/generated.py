"""Extractions made by chance that look real: a few pairs of countries fill most documents."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

import pycountry

from app.model import (
    Act,
    Dated,
    Document,
    Entity,
    Extraction,
    Mention,
    Passage,
    Polarity,
    Statement,
    digest,
    dyad,
)
from app.relations import relation_types

COUNTRIES = sorted(country.alpha_3 for country in pycountry.countries)[:200]
SENTENCE = 80  # characters, with the blank after it
TYPES = (
    "COOPERATES_IN", "MET_WITH", "VISITED", "SIGNED", "SUPPORTS", "DISCUSSED", "COORDINATES_AT",
    "CONDEMNS", "TRADES_WITH", "LEADS", "PARTY_TO_PARTNERSHIP", "CONSULTS",
)  # fmt: skip


def extractions(statements: int, seed: int = 1) -> Iterator[Extraction]:
    """Documents with 4 to 24 statements each, until there are at least so many statements."""
    chance = Random(seed)
    number = made = 0
    while made < statements:
        found = _extraction(chance, number)
        number, made = number + 1, made + len(found.statements)
        yield found


def _rank(chance: Random, size: int) -> int:
    """A number below `size`, the small ones by far the most often (Zipf's law, exponent 1)."""
    return int(size ** chance.random()) - 1


def _sentence(chance: Random) -> str:
    words = " ".join(f"w{chance.randrange(5000)}" for _ in range(SENTENCE))
    return words[: SENTENCE - 2] + ". "


def _pair(chance: Random) -> tuple[str, str]:
    a = b = _rank(chance, len(COUNTRIES))
    while b == a:
        b = _rank(chance, len(COUNTRIES))
    return COUNTRIES[a], COUNTRIES[b]


def _extraction(chance: Random, number: int) -> Extraction:
    size = chance.randint(4, 24)
    head = f"Document {number}. "
    text = head + "".join(_sentence(chance) for _ in range(size))
    day = date(2000, 1, 1) + timedelta(days=chance.randrange(9000))
    document = Document(
        text=text, source=f"file-{number}.txt", title=f"Title {number}", date=Dated(day)
    )
    pairs = [_pair(chance) for _ in range(chance.randint(1, 3))]
    entities: dict[str, Entity] = {}
    statements = []
    for at in range(size):
        start = len(head) + at * SENTENCE
        a, b = chance.choice(pairs)
        statements.append(_statement(chance, document, start, a, b, entities))
    mentions = tuple(
        Mention(place, place + 1, id, text[place])
        for id in sorted(entities)
        for place in sorted(chance.sample(range(len(text) - 1), 3))
    )
    return Extraction(
        document=document,
        entities=tuple(entities[id] for id in sorted(entities)),
        mentions=mentions,
        passages=tuple(each.passage for each in statements),
        statements=tuple(statements),
    )


def _statement(
    chance: Random, document: Document, start: int, a: str, b: str, entities: dict[str, Entity]
) -> Statement:
    kind = chance.choice(TYPES)
    relation = relation_types()[kind]
    subject, object = _country(a, entities), _country(b, entities)
    if kind == "LEADS":
        subject = _other("Leader", f"{a} {_rank(chance, 8)}", entities)
        object = _country(a, entities)
    elif kind == "SIGNED":
        object = _other("Agreement", f"{a} {b} {chance.randrange(200)}", entities)
    far = {
        "sector": ("Sector", 60),
        "at": ("Organisation", 120),
        "about": ("Issue", 400),
    }.get(relation.qualifier)
    qualifier = _other(far[0], str(_rank(chance, far[1])), entities) if far else ""
    end = start + SENTENCE - 1
    return Statement(
        id="statement:" + digest(document.id, start, kind, subject, object),
        type=kind,
        subject=subject,
        object=object,
        act=chance.choice(list(Act)),
        polarity=Polarity.NEGATIVE if chance.random() < 0.1 else Polarity.POSITIVE,
        passage=Passage(start, end, document.text[start:end]),
        start=start,
        end=end,
        rule="generated",
        cameo=relation.cameo,
        plover=relation.plover,
        goldstein=relation.goldstein,
        confidence=round(chance.uniform(0.4, 0.99), 2),
        date=document.date,
        dyad=dyad(a, b) if object.startswith("country:") and subject != object else "",
        **({relation.qualifier: qualifier} if qualifier else {}),  # type: ignore[arg-type]
    )


def _country(code: str, entities: dict[str, Entity]) -> str:
    id = f"country:{code}"
    entities.setdefault(
        id,
        Entity(id, "Country", code.title(), (f"{code} people", f"City of {code}"), (code.title(),),
               f"Q{code}", code[:2], code),
    )  # fmt: skip
    return id


def _other(label: str, name: str, entities: dict[str, Entity]) -> str:
    id = f"{label.lower()}:{name.lower().replace(' ', '-')}"
    entities.setdefault(id, Entity(id, label, name, names=(name,)))
    return id
