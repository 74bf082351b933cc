"""Whom "his" and "here" mean where the person has a title and no name; with the real parser."""

from __future__ import annotations

from datetime import date

import pytest

from app.extraction.pipeline import Extractor
from app.model import Dated, Document


@pytest.fixture(scope="module")
def extractor(spacy_model: str) -> Extractor:
    return Extractor(spacy_model)


@pytest.mark.parametrize(
    ("text", "visit"),
    [
        # a phrase before the subject points ahead to it
        (
            "During his stay in Hanoi, the Cuban foreign minister met Thai officials.",
            ("CUB", "VNM"),
        ),
        # a title without a name is a person
        ("The Qatari emir said he would visit Senegal.", ("QAT", "SEN")),
        # the dateline says where "here" is
        ("LUSAKA, March 3 (ABC) - The Kenyan president arrived here on Sunday.", ("KEN", "ZMB")),
        ("NAIROBI, May 5 - The premier of Laos is on a two-day visit here.", ("LAO", "KEN")),
    ],
)
def test_who_visits_whom(extractor: Extractor, text: str, visit: tuple[str, str]) -> None:
    read = extractor.extract(Document(text, "t", date=Dated(date(1983, 3, 4))))
    visits = [s for s in read.statements if s.type == "VISITED"]
    stands_for = {e.id: e.represents or e.id for e in read.entities}
    ends = {tuple(stands_for[i][-3:] for i in (s.subject, s.object)) for s in visits}
    assert ends == {visit}


def test_a_conflict_only_pointed_back_to_is_of_those_who_fought(extractor: Extractor) -> None:
    fought = "Cuban troops attacked Peru on Monday. "
    for helper, found in (("The African Union", {"country:CUB", "country:PER"}), ("Peru", set())):
        read = extractor.extract(
            Document(f"{fought}{helper} is ready to help resolve the conflict.", "test")
        )
        assert {s.object for s in read.statements if s.type == "MEDIATES"} == found


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        # those who talked are "the two leaders", whoever else the text has named since
        (
            "Peruvian Premier Ana Lopez spoke with the Fijian president about Oman. They welcomed"
            " that Sultan Haitham's fleet had left. The two leaders discussed fishing.",
            {"leader:ana-lopez", "country:FJI"},
        ),
        # who did the last thing together is "both"
        (
            "President Ana Lopez of Peru met Prime Minister Jan Nowak of Poland on Monday. They"
            " spoke of Oman, Mali and Chad. Both discussed fishing.",
            {"country:PER", "country:POL"},
        ),
    ],
)
def test_who_the_two_are(extractor: Extractor, text: str, pair: set[str]) -> None:
    read = extractor.extract(Document(text, "t", date=Dated(date(1983, 3, 4))))
    last = [s for s in read.statements if s.type == "DISCUSSED"][-1]
    stands_for = {e.id: e.represents or e.id for e in read.entities}
    assert {stands_for.get(i, i) for i in (last.subject, last.object)} == {
        stands_for.get(i, i) for i in pair
    }


def test_a_heading_above_owns_no_title(extractor: Extractor) -> None:
    text = (
        "Joint declaration on founding the Mekong Club\n\n"
        "Ministers of Trade of the Kingdom of Norway, Republic of Peru and Poland condemn Chad."
    )
    read = extractor.extract(Document(text, "t"))
    assert {(s.subject, s.object) for s in read.statements if s.type == "CONDEMNS"} == {
        (f"country:{c}", "country:TCD") for c in ("NOR", "PER", "POL")
    }
