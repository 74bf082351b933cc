"""Who leads what, as the parser that comes with the package reads it."""

from __future__ import annotations

from datetime import date

import pytest

from app.extraction.pipeline import Extractor
from app.model import Dated, Document


@pytest.fixture(scope="module")
def extractor(spacy_model: str) -> Extractor:
    return Extractor(spacy_model)


@pytest.mark.parametrize(
    ("text", "year", "found"),
    [
        (
            "Washington will halt all trade with Chad. President Ronald Reagan said so. "
            "President Moussa Dabo heard of the American measures in Europe.",
            1985,
            {"Ronald Reagan USA"},
        ),
        (
            "To Lam, General Secretary of the Communist Party of Vietnam Central Committee and "
            "State President, arrived in Beijing.",
            2024,
            {"To Lam CPV", "To Lam VNM"},
        ),
        ("UN Secretary-General Ban Ki-moon welcomed the news.", 2014, {"Ban Ki-moon UN"}),
        (
            "Gerry Adams, the leader of Sinn Féin, met an envoy in London.",
            2011,
            {"Gerry Adams Sinn-Fein"},
        ),
        (
            "Vice President Kari Lunde of Norway met an envoy. She spoke of the President's aims.",
            2023,
            set(),
        ),
        (
            "The Chilean student leader Ana Rojas and Chadian rebel leader Idriss Saleh met "
            "Peruvian President Luis Vega.",
            2012,
            {"Luis Vega PER"},
        ),
        ("Firms like General Electric and General Motors want to build engines.", 2023, set()),
        ("Kyiv hailed Lockheed Martin. Since May, Ireland has sent aid.", 2023, set()),
        (
            "For the Republic of India: Indira Gandhi, Prime Minister. For the People's Republic "
            "of Bangladesh: Sheikh Mujibur Rahman, Prime Minister.",
            1972,
            {"Indira Gandhi IND", "Sheikh Mujibur Rahman BGD"},
        ),
        (
            "The presidents of Kenya and Uganda met in Nairobi. William Ruto and Yoweri Museveni "
            "agreed to open the border.",
            2023,
            {"William Ruto KEN", "Yoweri Museveni UGA"},
        ),
        (
            "NEW ZEALAND PROTESTED AGAIN OVER FRENCH TESTS. PRIME MINISTER NORMAN KIRK TOLD "
            "PARLIAMENT THAT A FRIGATE WOULD SAIL.",
            1973,
            {"Norman Kirk NZL"},
        ),
        ("Indonesian President Joko Widodo will go. Jokowi will meet nobody.", 2022, {
            "Joko Widodo IDN"
        }),
        ("The deputy leader of Hamas, Saleh al-Arouri, was killed in Beirut.", 2024, set()),
        (
            "Uruguay wants a freer hand and its president, Luis Lacalle Pou, refused to sign.",
            2023,
            {"Luis Lacalle Pou URY"},
        ),
    ],
)  # fmt: skip
def test_who_leads_what(extractor: Extractor, text: str, year: int, found: set[str]) -> None:
    document = Document(text, "x", date=Dated(date(year, 10, 1), "year"))
    extraction = extractor.extract(document)
    names = {e.id: e.name for e in extraction.entities}
    assert found == {
        f"{names[s.subject]} {s.object.partition(':')[2]}"
        for s in extraction.statements
        if s.type == "LEADS"
    }


def test_a_leader_is_called_what_the_text_calls_him_with_and_without_his_titles(
    extractor: Extractor,
) -> None:
    text = (
        "Indonesian President Joko Widodo will go. Jokowi will meet the Malian foreign minister, "
        "Abdoulaye Diop. The Russian president will come."
    )
    extraction = extractor.extract(Document(text, "x", date=Dated(date(2022, 6, 20))))
    assert {(e.name, e.names) for e in extraction.entities if e.label == "Leader"} == {
        ("Joko Widodo", ("Indonesian President Joko Widodo", "Joko Widodo", "Jokowi")),
        ("Abdoulaye Diop", ("Abdoulaye Diop", "Malian foreign minister, Abdoulaye Diop")),
        ("Vladimir Putin", ()),
    }


def test_the_sentence_behind_an_office_names_who_holds_it(extractor: Extractor) -> None:
    text = (
        "US President Joe Biden met French President Emmanuel Macron in Paris. "
        "The leaders discussed trade."
    )
    read = extractor.extract(Document(text, "x", date=Dated(date(2023, 3, 4))))
    leads = [s for s in read.statements if s.type == "LEADS"]
    assert len(leads) == 2
    assert {s.passage.start for s in leads} == {0}
