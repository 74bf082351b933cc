"""A small graph written by hand: texts of ours with what each of their sentences states."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
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
    Precision,
    Statement,
    digest,
    dyad,
)
from app.relations import relation_types

COUNTRIES = {
    "CHN": ("China", "CN", "Q148"),
    "RUS": ("Russia", "RU", "Q159"),
    "IND": ("India", "IN", "Q668"),
    "JPN": ("Japan", "JP", "Q17"),
    "PRK": ("North Korea", "KP", "Q423"),
    "USA": ("United States", "US", "Q30"),
}
ENTITIES = {
    **{
        f"country:{iso3}": Entity(
            f"country:{iso3}", "Country", name, wikidata=wikidata, iso2=iso2, iso3=iso3
        )
        for iso3, (name, iso2, wikidata) in COUNTRIES.items()
    },
    **{
        entity.id: entity
        for entity in (
            Entity(
                "leader:xi-jinping",
                "Leader",
                "Xi Jinping",
                represents="country:CHN",
                role="president",
            ),
            Entity(
                "leader:vladimir-putin",
                "Leader",
                "Vladimir Putin",
                represents="country:RUS",
                role="president",
            ),
            Entity("organisation:UN", "Organisation", "United Nations", aliases=("UN",)),
            Entity(
                "organisation:SCO",
                "Organisation",
                "Shanghai Cooperation Organisation",
                aliases=("SCO",),
            ),
            Entity("sector:energy", "Sector", "Energy"),
            Entity("sector:agriculture", "Sector", "Agriculture"),
            Entity("issue:Korean-Peninsula", "Issue", "Korean Peninsula"),
            Entity("agreement:joint-statement", "Agreement", "Joint Statement on Stability"),
            Entity("agreement:friendship-treaty", "Agreement", "Treaty of Friendship"),
            Entity("agreement:supply-pact", "Agreement", "Supply Pact"),
        )
    },
}
SHORT = {
    **{iso3: f"country:{iso3}" for iso3 in COUNTRIES},
    "XI": "leader:xi-jinping",
    "PUTIN": "leader:vladimir-putin",
    "UN": "organisation:UN",
    "SCO": "organisation:SCO",
    "ENERGY": "sector:energy",
    "FARMS": "sector:agriculture",
    "KOREA": "issue:Korean-Peninsula",
    "JOINT": "agreement:joint-statement",
    "TREATY": "agreement:friendship-treaty",
    "PACT": "agreement:supply-pact",
}


@dataclass(frozen=True)
class Says:
    """One statement of a sentence; the ends by their short names, `quote` within the sentence."""

    type: str
    subject: str
    object: str
    act: str = "did"
    quote: str = ""
    through: str = ""
    by: str = ""
    date: str = ""
    negative: bool = False
    confidence: float = 0.8
    details: dict[str, str] = field(default_factory=dict)


def extraction(
    title: str, day: str, outlet: str, sentences: Iterable[tuple[str, dict[str, str], list[Says]]]
) -> Extraction:
    """A document of these sentences: the text, what names what in it, and what it states."""
    listed = list(sentences)
    text = " ".join(sentence for sentence, _, _ in listed)
    document = Document(
        text, f"library/{title}", title, dated(day), outlet, f"https://example.org/{digest(title)}"
    )
    passages, mentions, statements = [], [], []
    at = 0
    for sentence, names, said in listed:
        passage = Passage(at, at + len(sentence), sentence)
        passages.append(passage)
        for words, short in names.items():
            start = at + sentence.index(words)
            mentions.append(Mention(start, start + len(words), SHORT[short], words))
        statements += [_statement(document, passage, one) for one in said]
        at += len(sentence) + 1
    used = {mention.entity for mention in mentions}
    for one in statements:
        used |= {one.subject, one.object, one.sector, one.at, one.about, one.said_by} - {""}
    used |= {ENTITIES[id].represents for id in used} - {""}
    return Extraction(
        document,
        tuple(_named(id, mentions) for id in sorted(used)),
        tuple(mentions),
        tuple(passages),
        tuple(statements),
    )


def _named(id: str, mentions: list[Mention]) -> Entity:
    entity = ENTITIES[id]
    names = tuple(sorted({mention.text for mention in mentions if mention.entity == id}))
    return Entity(
        id,
        entity.label,
        entity.name,
        entity.aliases,
        names,
        entity.wikidata,
        entity.iso2,
        entity.iso3,
        entity.represents,
        entity.role,
    )


def _statement(document: Document, passage: Passage, says: Says) -> Statement:
    kind = relation_types()[says.type]
    quote = says.quote or passage.text
    start = passage.start + passage.text.index(quote)
    subject, object_ = SHORT[says.subject], SHORT[says.object]
    a, b = (ENTITIES[id].represents or id for id in (subject, object_))
    both = a.startswith("country:") and b.startswith("country:")
    return Statement(
        id=digest(document.id, start, says.type, subject, object_, says.through),
        type=says.type,
        subject=subject,
        object=object_,
        act=Act(says.act),
        passage=passage,
        start=start,
        end=start + len(quote),
        rule=says.type.lower(),
        cameo=kind.cameo,
        plover=kind.plover,
        goldstein=kind.goldstein,
        confidence=says.confidence,
        polarity=Polarity.NEGATIVE if says.negative else Polarity.POSITIVE,
        said_by=SHORT[says.by] if says.by else "",
        date=dated(says.date) if says.date else document.date,
        dyad=dyad(a[8:], b[8:]) if both and a != b else "",
        details=says.details,
        **({kind.qualifier: SHORT[says.through]} if says.through else {}),
    )


def dated(text: str) -> Dated:
    """2019, 2019-06 or 2019-06-05."""
    precisions: tuple[Precision, ...] = ("year", "month", "day")
    precision = precisions[text.count("-")]
    return Dated(date.fromisoformat((text + "-01-01")[:10]), precision)


VISIT = extraction(
    "China and Russia raise their ties",
    "2019-06-05",
    "Example Gazette",
    [
        (
            "China and Russia raised their ties to a comprehensive strategic partnership.",
            {"China": "CHN", "Russia": "RUS"},
            [
                Says(
                    "PARTY_TO_PARTNERSHIP",
                    "CHN",
                    "RUS",
                    quote="raised their ties to a comprehensive strategic partnership",
                    details={"level": "comprehensive strategic partnership"},
                )
            ],
        ),
        (
            "President Xi Jinping met President Vladimir Putin in Moscow.",
            {"Xi Jinping": "XI", "Vladimir Putin": "PUTIN", "Moscow": "RUS"},
            [
                Says("MET_WITH", "XI", "PUTIN", quote="met President Vladimir Putin"),
                Says(
                    "LEADS",
                    "XI",
                    "CHN",
                    quote="President Xi Jinping",
                    details={"role": "president"},
                ),
                Says(
                    "LEADS",
                    "PUTIN",
                    "RUS",
                    quote="President Vladimir Putin",
                    details={"role": "president"},
                ),
            ],
        ),
        (
            "The two leaders signed a joint statement on stability.",
            {"joint statement on stability": "JOINT"},
            [Says("SIGNED", "XI", "JOINT"), Says("SIGNED", "PUTIN", "JOINT")],
        ),
        (
            "Xi said that they would work together at the United Nations and in the SCO.",
            {"Xi": "XI", "United Nations": "UN", "SCO": "SCO"},
            [
                Says("COORDINATES_AT", "CHN", "RUS", "pledged", through="UN", by="XI"),
                Says("COORDINATES_AT", "CHN", "RUS", "pledged", through="SCO", by="XI"),
            ],
        ),
        (
            "Putin promised that Russia would sell more gas to China.",
            {"Putin": "PUTIN", "Russia": "RUS", "China": "CHN"},
            [
                Says(
                    "EXPORTS_TO",
                    "RUS",
                    "CHN",
                    "pledged",
                    quote="sell more gas to China",
                    by="PUTIN",
                    details={"goods": "gas"},
                )
            ],
        ),
        (
            "Both agreed to cooperate in energy and farming, and discussed the Korean Peninsula.",
            {"energy": "ENERGY", "farming": "FARMS", "Korean Peninsula": "KOREA"},
            [
                Says("COOPERATES_IN", "CHN", "RUS", "agreed", "cooperate in energy", "ENERGY"),
                Says("COOPERATES_IN", "CHN", "RUS", "agreed", through="FARMS"),
                Says(
                    "DISCUSSED",
                    "CHN",
                    "RUS",
                    quote="discussed the Korean Peninsula",
                    through="KOREA",
                ),
            ],
        ),
    ],
)
TREATY = extraction(
    "A treaty of friendship",
    "2001-07-17",
    "Example Chronicle",
    [
        (
            "In July, Russia and China signed a treaty of friendship.",
            {"Russia": "RUS", "China": "CHN", "treaty of friendship": "TREATY"},
            [
                Says("SIGNED", "RUS", "TREATY", quote="signed a treaty", date="2001-07"),
                Says("SIGNED", "CHN", "TREATY", quote="signed a treaty", date="2001-07"),
            ],
        ),
        (
            "The two had called each other strategic partners since 1996.",
            {},
            [
                Says(
                    "PARTY_TO_PARTNERSHIP",
                    "CHN",
                    "RUS",
                    "said",
                    date="1996",
                    details={"level": "strategic partners", "since": "1996"},
                )
            ],
        ),
    ],
)
GAS = extraction(
    "Gas flows east",
    "2021-03-02",
    "Example Gazette",
    [
        (
            "Russia sold natural gas to China through the new pipeline in 2020.",
            {"Russia": "RUS", "China": "CHN"},
            [
                Says(
                    "EXPORTS_TO",
                    "RUS",
                    "CHN",
                    quote="sold natural gas to China",
                    date="2020",
                    confidence=0.9,
                    details={"goods": "gas"},
                )
            ],
        ),
        (
            "Moscow denied that it had sanctioned Beijing.",
            {"Moscow": "RUS", "Beijing": "CHN"},
            [Says("SANCTIONS", "RUS", "CHN", "denied", by="RUS", confidence=0.4)],
        ),
        (
            "China did not support the United States on the Korean Peninsula.",
            {"China": "CHN", "United States": "USA", "Korean Peninsula": "KOREA"},
            [Says("SUPPORTS", "CHN", "USA", through="KOREA", negative=True)],
        ),
    ],
)
LAUNCH = extraction(
    "Protests after a launch",
    "2022-10-04",
    "Example Chronicle",
    [
        (
            "Japan condemned North Korea for its missile launch.",
            {"Japan": "JPN", "North Korea": "PRK"},
            [Says("CONDEMNS", "JPN", "PRK", "said", quote="condemned North Korea")],
        ),
        (
            "The United States imposed sanctions on North Korea.",
            {"United States": "USA", "North Korea": "PRK"},
            [Says("SANCTIONS", "USA", "PRK", quote="imposed sanctions on North Korea")],
        ),
        (
            "India and Japan signed a supply pact and work together at the United Nations.",
            {"India": "IND", "Japan": "JPN", "supply pact": "PACT", "United Nations": "UN"},
            [
                Says("SIGNED", "IND", "PACT", quote="signed a supply pact"),
                Says("SIGNED", "JPN", "PACT", quote="signed a supply pact"),
                Says("COORDINATES_AT", "IND", "JPN", quote="work together", through="UN"),
            ],
        ),
    ],
)
LIBRARY = (VISIT, TREATY, GAS, LAUNCH)
