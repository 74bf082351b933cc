"""Whatever is loaded, replaced and deleted in whatever order: only what survives is there."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import NamedTuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.graph import Graph, check, clear, delete, forget, snapshot, store_all
from app.model import (
    Act,
    Dated,
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
from tests.app.graph.samples import document

DAY = datetime(2024, 1, 1, tzinfo=UTC)
SHORT = "Text {} says a thing. And one more 🕊 of it. "
LONG = " ".join(f"word{number}" for number in range(60))
TEXTS = (
    *(SHORT.format(name) for name in "abc"),
    SHORT.format("d") + LONG,
    SHORT.format("e") + LONG,
    SHORT.format("f") + LONG + " and an end",
)
SOURCES = ("a.txt", "b.txt", "https://example.test/c")
COUNTRIES = ("country:CHN", "country:RUS", "country:IND")
POOL = {
    "sector": ("sector:energy", "sector:trade"),
    "at": ("organisation:SCO", "country:CHN"),
    "about": ("issue:peace",),
    "": ("",),
}
TYPES = ("COOPERATES_IN", "COORDINATES_AT", "MET_WITH", "VISITED", "SUPPORTS", "DISCUSSED")


class Load(NamedTuple):
    """Give some readings to the graph in one transaction."""

    readings: tuple[Extraction, ...]


class Delete(NamedTuple):
    text: str


class Forget(NamedTuple):
    source: str


@st.composite
def entity(draw: st.DrawFn, id: str) -> Entity:
    """An entity as one document has it: by which names, in which office."""
    kind, name = id.split(":")
    names = draw(
        st.lists(st.sampled_from([name, name.upper(), "ß", "é", "\U0001f54a"]), max_size=2)
    )
    office = draw(st.booleans())
    return Entity(
        id,
        kind.title(),
        draw(st.sampled_from([name, name.title()])),
        aliases=(f"the {name}",),
        names=tuple(names),
        iso3=name if kind == "country" else "",
        role="chair" if office else "",
        represents=draw(st.sampled_from(["", "country:CHN"])) if office else "",
    )


@st.composite
def assertion(draw: st.DrawFn, number: int, text: str) -> Statement:
    kind = draw(st.sampled_from(TYPES))
    place = relation_types()[kind].qualifier
    start = draw(st.sampled_from([0, 22]))
    subject, object = draw(st.sampled_from(COUNTRIES)), draw(st.sampled_from(COUNTRIES))
    return Statement(
        id="statement:" + digest(text, number),
        type=kind,
        subject=subject,
        object=object,
        act=draw(st.sampled_from(list(Act))),
        polarity=draw(st.sampled_from(list(Polarity))),
        passage=Passage(start, start + 20, text[start : start + 20]),
        start=start,
        end=start + 5,
        rule="drawn",
        cameo="",
        plover="",
        goldstein=1.0,
        confidence=draw(st.sampled_from([0.0, 0.5, 1.0])),
        date=draw(st.none() | st.builds(Dated, st.dates(date(2019, 1, 1), date(2019, 1, 9)))),
        said_by=draw(st.sampled_from(["", "leader:xi"])),
        dyad="" if subject == object else dyad(subject[-3:], object[-3:]),
        details=draw(st.sampled_from([{}, {"level": "a new era"}])),
        **({place: draw(st.sampled_from(("", *POOL[place])))} if place else {}),
    )


@st.composite
def reading(draw: st.DrawFn) -> Extraction:
    """What one source gives: a text, a date, and what was read from it."""
    text = draw(st.sampled_from(TEXTS))
    made = document(
        text,
        draw(st.sampled_from(SOURCES)),
        draw(st.sampled_from(["", "2019-01-05", "2019-01-06"])),
        title=draw(st.sampled_from(["", "A title"])),
    )
    said = tuple(draw(assertion(number, text)) for number in range(draw(st.integers(0, 4))))
    ids = {
        id
        for each in said
        for id in (each.subject, each.object, each.sector, each.at, each.about, each.said_by)
        if id
    } | draw(st.sets(st.sampled_from(["leader:xi", "place:moscow"])))
    return Extraction(
        document=made,
        entities=tuple(draw(entity(id)) for id in sorted(ids)),
        mentions=tuple(
            Mention(at, at + 2, id, text[at : at + 2]) for at, id in enumerate(sorted(ids))
        ),
        passages=tuple({each.passage.start: each.passage for each in said}.values()),
        statements=said,
    )


OPERATIONS = st.lists(
    st.one_of(
        st.builds(Load, st.lists(reading(), min_size=1, max_size=3).map(tuple)),
        st.builds(Delete, st.sampled_from(TEXTS)),
        st.builds(Forget, st.sampled_from(SOURCES)),
    ),
    max_size=8,
)


@settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(operations=OPERATIONS, order=st.randoms(use_true_random=False))
def test_only_the_survivors_are_there(
    graph: Graph, operations: list[NamedTuple], order: object
) -> None:
    clear(graph)
    held: dict[str, Extraction] = {}
    for operation in operations:
        match operation:
            case Load(readings):
                store_all(graph, readings, DAY)
                held |= {each.document.source: each for each in readings}
            case Delete(text):
                there = [name for name, each in held.items() if each.document.text == text]
                assert delete(graph, document(text).id) is bool(there)
                for name in there:
                    del held[name]
            case Forget(source):
                gone = held.pop(source, None)
                assert forget(graph, source) == (gone.document.id if gone else None)
    assert check(graph) == []
    after = snapshot(graph)
    clear(graph)
    survivors = [replace(each) for each in held.values()]
    order.shuffle(survivors)  # type: ignore[attr-defined]
    for each in survivors:
        store_all(graph, [each], DAY)
    assert snapshot(graph) == after
