"""Contents as rows for the write queries, and rows of the database as contents again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, cast

from app.graph.contents import OWN, Content, Place, ends_of
from app.graph.days import act_day
from app.graph.door import Row, Transaction
from app.graph.edges import through
from app.graph.pairs import month_of
from app.model import (
    LABELS,
    Act,
    Dated,
    Document,
    Entity,
    Passage,
    Polarity,
    Precision,
    Statement,
    digest,
)

KNOWN = ("aliases", "wikidata", "iso2", "iso3", "since", "until")  # from the vocabulary, by id
SAID = ("name", "role", "represents")  # of an entity, as one document has it


@dataclass(frozen=True, slots=True)
class Copy:
    """What one source gave: a document, under its own title and date.

    reading   digest of the content read from it
    recorded  when, as ISO text in UTC
    packed    that content, kept where the document is stored with another one; else "" """

    source: str
    title: str
    date: Dated | None
    outlet: str
    url: str
    reading: str
    recorded: str
    packed: str = ""

    @property
    def rank(self) -> tuple[str, str]:
        """The copy with the lowest gives the document its date and title: the earliest dated."""
        return (self.date.day.isoformat() if self.date else "9999", self.source)


def copy_of(document: Document, reading: str, recorded: str) -> Copy:
    return Copy(
        document.source,
        document.title,
        document.date,
        document.outlet,
        document.url,
        reading,
        recorded,
    )


def copy_row(copy: Copy) -> Row:
    return _some(
        id=copy.source,
        title=copy.title,
        **_dated(copy.date),
        outlet=copy.outlet,
        url=copy.url,
        digest=copy.reading,
        recordedAt=copy.recorded,
        packed=copy.packed,
    )


def copy_from(row: Mapping[str, Any]) -> Copy:
    return Copy(
        row["id"],
        row.get("title", ""),
        _date(row),
        row.get("outlet", ""),
        row.get("url", ""),
        row["digest"],
        row["recordedAt"],
        row.get("packed", ""),
    )


def document_row(id: str, text: str, mark: str, copy: Copy, reading: str, recorded: str) -> Row:
    """A document's properties: those of the copy that ranks first, and the stored reading.

    text  "" to leave the text as it is; mark  its signature"""
    row = dict.fromkeys(("title", "date", "datePrecision", "dateWords", "outlet", "url"))
    row |= copy_row(replace(copy, reading=reading, recorded=recorded, packed=""))
    brought = {"text": text, "signature": mark or None} if text else {}
    return row | {"id": id, "source": copy.source} | brought


def passage_id(document: str, start: int, end: int) -> str:
    return "passage:" + digest(document, start, end)


def passage_rows(document: str, content: Content) -> list[Row]:
    return [
        {
            "document": document,
            "properties": {
                "id": passage_id(document, each.start, each.end),
                "start": each.start,
                "end": each.end,
                "text": each.text,
            },
        }
        for each in content.passages
    ]


def statement_rows(document: str, content: Content, recorded: str) -> list[Row]:
    return [
        {
            "properties": _some(
                id=each.id,
                type=each.type,
                act=each.act.value,
                polarity=each.polarity.value,
                **_dated(each.date),
                dyad=each.dyad,
                confidence=each.confidence,
                rule=each.rule,
                cameo=each.cameo,
                plover=each.plover,
                goldstein=each.goldstein,
                recordedAt=recorded,
                document=document,
                subject=each.subject,
                object=each.object,
                through=through(each),
                month=month_of(each.dyad, _day(each.date)),
                actDay=act_day(each.act.value, _day(each.date)),
            )
            | {name: value for name, value in each.details.items() if value},
            "passage": passage_id(document, each.passage.start, each.passage.end),
            "start": each.start,
            "end": each.end,
        }
        for each in content.statements
    ]


def qualifier_rows(content: Content) -> list[Row]:
    return [
        {"statement": each.id, "place": place, "entity": entity}
        for each in content.statements
        for place, entity in ends_of(each).items()
        if entity and place not in ("SUBJECT", "OBJECT")
    ]


def entity_rows(contents: Mapping[str, Content]) -> list[Row]:
    """One row an entity, with what each of the documents says of it; sorted by id."""
    met: dict[str, list[tuple[str, str, Entity]]] = defaultdict(list)
    places: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for document, content in contents.items():
        for place in content.places:
            places[document, place.entity].append(place)
        for entity in content.entities:
            met[entity.id].append((seen(document, content.date), document, entity))
    return [
        _entity_row(sorted(found, key=lambda each: each[:2]), places)
        for _, found in sorted(met.items())
    ]


def seen(document: str, day: Dated | None) -> str:
    """A text that sorts documents by their date."""
    return f"{day.day.isoformat() if day else ''} {document}"


def _entity_row(
    found: list[tuple[str, str, Entity]], places: Mapping[tuple[str, str], list[Place]]
) -> Row:
    named, _, last = found[-1]
    office = [(when, entity) for when, _, entity in found if entity.role or entity.represents]
    titled, holder = office[-1] if office else ("", last)
    return {
        "id": last.id,
        "label": last.label,
        "known": known_of(last),
        "names": sorted({name for _, _, entity in found for name in entity.names}),
        "name": last.name,
        "named": named,
        "role": holder.role or None,
        "represents": holder.represents or None,
        "titled": titled,
        "mentions": [
            {"document": document, "properties": _mention(entity, places[document, entity.id])}
            for _, document, entity in found
        ],
    }


def known_of(entity: Entity) -> Row:
    """What the vocabulary knows of an entity, as properties; None where it knows nothing."""
    return {name: _value(entity, name) or None for name in KNOWN}


def _mention(entity: Entity, places: list[Place]) -> Row:
    said = _some(**{name: _value(entity, name) for name in SAID})
    if places:
        said |= {"starts": [each.start for each in places], "ends": [each.end for each in places]}
    if entity.names:
        said["names"] = list(entity.names)
    return said | {"count": len(places)}


def _value(entity: Entity, name: str) -> Any:
    value = getattr(entity, name)
    return list(value) if isinstance(value, tuple) else value


def contents_from(transaction: Transaction, documents: Iterable[str]) -> dict[str, Content]:
    """What documents say now, read back: the inverse of storing it."""
    ids = sorted(documents)
    if not ids:
        return {}
    passages: dict[str, dict[str, Passage]] = {id: {} for id in ids}
    for row in transaction.run("content_passages", documents=ids):
        passages[row["document"]][row["id"]] = Passage(row["start"], row["end"], row["text"])
    statements: dict[str, list[Statement]] = {id: [] for id in ids}
    for row in transaction.run("content_statements", documents=ids):
        document = row["properties"]["document"]
        statements[document].append(_statement(row, passages[document][row["passage"]]))
    entities: dict[str, list[Entity]] = {id: [] for id in ids}
    places: dict[str, list[Place]] = {id: [] for id in ids}
    for row in transaction.run("content_entities", documents=ids):
        entity, mention = row["entity"], row["mention"]
        entities[row["document"]].append(_entity(row["labels"], entity, mention))
        for start, end in zip(mention.get("starts", ()), mention.get("ends", ()), strict=True):
            places[row["document"]].append(Place(start, end, entity["id"]))
    dates = {
        row["properties"]["id"]: _date(row["properties"])
        for row in transaction.run("content_documents", documents=ids)
    }
    return {
        id: Content(
            date=dates[id],
            entities=tuple(sorted(entities[id], key=lambda each: each.id)),
            places=tuple(sorted(places[id], key=lambda each: (each.start, each.end, each.entity))),
            passages=tuple(sorted(passages[id].values(), key=lambda each: (each.start, each.end))),
            statements=tuple(sorted(statements[id], key=lambda each: (each.start, each.id))),
        )
        for id in ids
        if id in dates
    }


def _statement(row: Row, passage: Passage) -> Statement:
    given = row["properties"]
    other = {place: entity for place, entity in row["others"] if place}
    return Statement(
        id=given["id"],
        type=given["type"],
        subject=given["subject"],
        object=given["object"],
        act=Act(given["act"]),
        passage=passage,
        start=row["start"],
        end=row["end"],
        rule=given.get("rule", ""),
        cameo=given.get("cameo", ""),
        plover=given.get("plover", ""),
        goldstein=given["goldstein"],
        confidence=given["confidence"],
        polarity=Polarity(given["polarity"]),
        sector=other.get("SECTOR", ""),
        at=other.get("AT", ""),
        about=other.get("ABOUT", ""),
        said_by=other.get("SAID_BY", ""),
        date=_date(given),
        dyad=given.get("dyad", ""),
        details={name: given[name] for name in sorted(given.keys() - OWN)},
    )


def _entity(labels: list[str], entity: Row, mention: Row) -> Entity:
    (label,) = set(labels) & set(LABELS)
    return Entity(
        id=entity["id"],
        label=label,
        name=mention.get("name", ""),
        aliases=tuple(sorted(entity.get("aliases", ()))),
        names=tuple(sorted(mention.get("names", ()))),
        wikidata=entity.get("wikidata", ""),
        iso2=entity.get("iso2", ""),
        iso3=entity.get("iso3", ""),
        represents=mention.get("represents", ""),
        role=mention.get("role", ""),
        since=entity.get("since", ""),
        until=entity.get("until", ""),
    )


def _dated(day: Dated | None) -> Row:
    if day is None:
        return {}
    return {"date": day.day.isoformat(), "datePrecision": day.precision, "dateWords": day.words}


def _day(day: Dated | None) -> str:
    return day.day.isoformat() if day else ""


def _date(row: Mapping[str, Any]) -> Dated | None:
    if "date" not in row:
        return None
    precision = cast(Precision, row["datePrecision"])
    return Dated(date.fromisoformat(row["date"]), precision, row.get("dateWords", ""))


def _some(**properties: Any) -> Row:
    """Properties without the empty ones: a database keeps no value for them."""
    return {name: value for name, value in properties.items() if value not in ("", [], None)}
