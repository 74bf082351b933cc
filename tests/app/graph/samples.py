"""Documents for graph tests, written by hand: small, but with every kind of part."""

from __future__ import annotations

from datetime import date

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

CHINA = Entity(
    "country:CHN", "Country", "China", ("PRC",), ("China",), "Q148", "CN", "CHN", since="1949"
)
RUSSIA = Entity("country:RUS", "Country", "Russia", ("Moscow",), ("Russia",), "Q159", "RU", "RUS")
INDIA = Entity("country:IND", "Country", "India", (), ("India",), "Q668", "IN", "IND")
ENERGY = Entity("sector:energy", "Sector", "energy", names=("energy",))
SCO = Entity("organisation:SCO", "Organisation", "SCO", ("Shanghai Pact",), ("SCO",))
XI = Entity(
    "leader:xi-jinping", "Leader", "Xi Jinping", names=("Xi",), role="president",
    represents="country:CHN",
)  # fmt: skip
PLAN = Entity("agreement:plan", "Agreement", "Plan", names=("the plan",))
ENTITIES = {each.id: each for each in (CHINA, RUSSIA, INDIA, ENERGY, SCO, XI, PLAN)}


def statement(
    document: Document,
    type: str,
    subject: str,
    object: str,
    *,
    start: int = 0,
    end: int = 10,
    act: Act = Act.DID,
    polarity: Polarity = Polarity.POSITIVE,
    confidence: float = 0.75,
    on: Dated | None = None,
    **rest: object,
) -> Statement:
    passage = Passage(start, end, document.text[start:end])
    ends = [each.removeprefix("country:") for each in (subject, object)]
    both = all(each.startswith("country:") for each in (subject, object))
    return Statement(
        id="statement:"
        + digest(document.id, start, end, type, subject, object, act, *rest.values()),
        type=type,
        subject=subject,
        object=object,
        act=act,
        polarity=polarity,
        passage=passage,
        start=start,
        end=end,
        rule="by_hand",
        cameo="057",
        plover="SUPPORT",
        goldstein=3.5,
        confidence=confidence,
        date=on or document.date,
        dyad=dyad(*ends) if both else "",
        **rest,  # type: ignore[arg-type]
    )


def extraction(document: Document, *statements: Statement) -> Extraction:
    """What a document says: the statements given, and a mention of each entity that they name."""
    ids = sorted(
        {
            id
            for each in statements
            for id in (each.subject, each.object, each.sector, each.at, each.about, each.said_by)
            if id
        }
    )
    return Extraction(
        document=document,
        entities=tuple(ENTITIES[id] for id in ids),
        mentions=tuple(
            Mention(at, at + 1, id, document.text[at : at + 1]) for at, id in enumerate(ids)
        ),
        passages=tuple({each.passage.start: each.passage for each in statements}.values()),
        statements=statements,
    )


def document(text: str, source: str = "", day: str = "2019-06-05", **rest: str) -> Document:
    when = Dated(date.fromisoformat(day)) if day else None
    return Document(text=text, source=source or text[:12], date=when, **rest)


def visit() -> Extraction:
    """One with a partnership, a plan that two signed, sectors, a speaker and a denial."""
    text = "China and Russia signed the plan. Xi spoke of energy at the SCO. India denied it all."
    made = document(text, "visit.txt", title="A visit", outlet="The Gazette", url="http://x.test/1")
    rus, chn, ind = "country:RUS", "country:CHN", "country:IND"
    return extraction(
        made,
        statement(made, "SIGNED", chn, PLAN.id, end=33),
        statement(made, "SIGNED", rus, PLAN.id, end=33, confidence=0.5),
        statement(made, "PARTY_TO_PARTNERSHIP", rus, chn, end=33, details={"level": "new era"}),
        statement(
            made, "COOPERATES_IN", chn, rus, start=34, end=64, act=Act.CALLED_FOR,
            sector=ENERGY.id, said_by=XI.id,
        ),
        statement(made, "COORDINATES_AT", chn, rus, start=34, end=64, act=Act.SAID, at=SCO.id),
        statement(made, "LEADS", XI.id, chn, start=34, end=64, details={"role": "president"}),
        statement(
            made, "SUPPORTS", ind, chn, start=65, end=85, act=Act.DENIED,
            on=Dated(date(2019, 6, 1), "month", "in June"),
        ),
        statement(made, "OPPOSES", ind, chn, start=65, end=85, polarity=Polarity.NEGATIVE),
    )  # fmt: skip
