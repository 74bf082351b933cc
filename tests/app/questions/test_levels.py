"""Up, down or unranked: by the ladder of each country, and by no other."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from app.answers.envelope import Ref
from app.answers.statement import Evidence, Source, Statement
from app.graph.pairs import Tally, tally_from
from app.graph.steps import IN_FORCE
from app.model import Act, Polarity, exact
from app.questions.levels import deciding, level_in_force, levels, thinned
from app.vocabulary import ladders, vocabulary
from app.vocabulary.ladders import plain

NAMES = {
    "CHN": "China",
    "IND": "India",
    "PAK": "Pakistan",
    "NPL": "Nepal",
    "VNM": "Vietnam",
    "KOR": "Korea",
}


def ref(code: str) -> Ref:
    return Ref(id=f"country:{code}", name=NAMES[code], kind="Country")


def step(pair: str, year: str, title: str, type: str = "PARTY_TO_PARTNERSHIP") -> Statement:
    a, b = (ref(code) for code in pair.split("-"))
    words = Evidence(
        quote="", start=0, end=0, sentence="", sentence_start=0, sentence_end=0,
        document=Source(id="doc:1"),
    )  # fmt: skip
    return Statement(
        id=year, type=type, act=Act.DID, polarity=Polarity.POSITIVE, subject=a, object=b,
        date=year, details={"level": title} if title else {}, confidence=0.9, rule="",
        goldstein=0.0, evidence=words,
    )  # fmt: skip


def moves(pair: str, *titles: str) -> list[str | None]:
    said = [step(pair, str(2000 + number), title) for number, title in enumerate(titles)]
    return [each.change for each in levels(said, [ref(code) for code in pair.split("-")])]


@pytest.mark.parametrize(
    ("pair", "titles", "change"),
    [
        ("CHN-NPL", ("strategic partnership", "Comprehensive Strategic Partnership"), "up"),
        ("CHN-NPL", ("strategic partners", "a comprehensive cooperative partnership"), "down"),
        ("CHN-PAK", ("partnership", "all-weather strategic cooperative partnership"), "up"),
        ("CHN-NPL", ("strategic partnership", "golden partnership"), "unranked"),
        ("NPL-PAK", ("strategic partnership", "comprehensive strategic partnership"), "unranked"),
        ("IND-VNM", ("comprehensive partnership", "strategic partnership"), "up"),
        ("IND-NPL", ("special strategic partners", "comprehensive strategic partners"), "same"),
        ("CHN-IND", ("strategic partnership", "strategic cooperative partnership"), "up"),
        ("CHN-VNM", ("comprehensive partnership", "cooperative partnership"), "unranked"),
    ],
)  # fmt: skip
def test_each_goes_by_its_own_ladder(pair: str, titles: tuple[str, str], change: str) -> None:
    assert moves(pair, *titles) == [None, change]


def test_what_only_one_ladder_knows_it_alone_tells() -> None:
    assert ladders()["country:CHN"].rung("global strategic partnership") is None
    assert moves("CHN-IND", "strategic partnership", "global strategic partnership") == [
        None,
        "same",
    ]


def test_ladders_that_differ_are_told_as_such() -> None:
    titles = ("strategic partnership", "strategic cooperative partnership")
    assert moves("CHN-KOR", *titles) == [None, "mixed"]  # one rung of Korea's, two of China's


def test_ties_are_less_than_a_partnership_and_more_than_none_for_everybody() -> None:
    said = [
        step("NPL-PAK", "1960", "", "ESTABLISHES_TIES"),
        step("NPL-PAK", "1970", "", "SEVERS_TIES"),
        step("NPL-PAK", "1980", "", "ESTABLISHES_TIES"),
        step("NPL-PAK", "1990", "friendly partnership"),
        step("NPL-PAK", "1995", "", "ESTABLISHES_TIES"),
        step("NPL-PAK", "1999", "", "SEVERS_TIES"),
    ]
    found = levels(said, [ref("NPL"), ref("PAK")])
    assert [each.change for each in found] == [None, "down", "up", "up", "unranked", "down"]


def test_a_level_tells_where_it_stands_and_who_says_so() -> None:
    (found,) = levels([step("CHN-NPL", "2019", "strategic partnership")], [ref("CHN"), ref("NPL")])
    (rung,) = found.rungs
    assert (rung.ladder.name, rung.rung, rung.of) == ("China", 4, 9)
    assert rung.source == ladders()["country:CHN"].source


def test_every_ladder_is_of_somebody_known() -> None:
    assert set(ladders()) <= set(vocabulary().entities)
    assert all(ladder.source and ladder.height >= 3 for ladder in ladders().values())


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("The Strategic Partnership", "strategic partnership"),
        ("strategic partners", "strategic partnership"),
        ("all-weather partnership in the new era", "all weather partnership"),
        ("strategic partnership relations", "strategic partnership"),
        ("comprehensive partnership on energy", "comprehensive partnership on energy"),
    ],
)
def test_a_title_is_compared_without_its_trimmings(title: str, words: str) -> None:
    assert plain(title) == words


def drawn(chance: Random, number: int) -> dict[str, Any]:
    """What a statement gives to a tally, as a row of level_words and more."""
    day = f"20{chance.randrange(20, 22)}-{chance.randrange(1, 5):02}-{chance.randrange(1, 29):02}"
    return {
        "id": f"statement:{number:03}",
        "type": chance.choice(["PARTY_TO_PARTNERSHIP"] * 3 + ["ESTABLISHES_TIES", "MET_WITH"]),
        "act": chance.choice([*IN_FORCE, Act.PLEDGED, Act.DENIED]).value,
        "polarity": chance.choice(["positive"] * 4 + ["negative"]),
        "goldstein": 1.0,
        "date": chance.choice([day, day, day, None]),
        "datePrecision": chance.choice(["day", "day", "month", "year"]),
        "level": chance.choice([None, "Strategic partnership", "strategic  Partnership"]),
        "since": chance.choice([None] * 5 + ["2021", "2020-03"]),
        "themes": [],
    }


def told(row: dict[str, Any]) -> Statement:
    return step("CHN-IND", row["id"], row["level"] or "", row["type"]).model_copy(
        update={
            "act": Act(row["act"]),
            "polarity": Polarity(row["polarity"]),
            "date": exact(row["date"], row["datePrecision"]),
            "details": {name: row[name] for name in ("level", "since") if row[name]},
        }
    )


@pytest.mark.parametrize("seed", range(60))
def test_few_months_tell_the_step_that_all_tell(seed: int) -> None:
    chance = Random(seed)
    rows = [drawn(chance, number) for number in range(chance.randint(0, 80))]
    counted = Tally()
    for row in rows:
        counted.add(row)
    kept = tally_from(counted.properties())
    months = deciding(kept.levels)
    of_months = [row for row in rows if (row["date"] or "")[:7] in months]
    of_months = [row for row in of_months if row["polarity"] == "positive"]
    ids = set(
        thinned(row for row in of_months if row["act"] in IN_FORCE and row["type"] != "MET_WITH")
    )
    ends = [ref("CHN"), ref("IND")]
    few = level_in_force(levels([told(row) for row in rows if row["id"] in ids], ends))
    every = level_in_force(levels([told(row) for row in rows], ends))
    assert (few is None) == (every is None)
    if few and every:
        assert (few.since, few.level, few.change) == (every.since, every.level, every.change)
        assert few.statements == [every.statements[0], *every.statements[1:][-9:]]


def test_a_long_step_is_told_by_its_ends() -> None:
    months = {f"{year}-{month:02}": 3 for year in range(2000, 2020) for month in range(1, 13)}
    counted = {
        "PARTY_TO_PARTNERSHIP new": {f"{month} {month}": count for month, count in months.items()},
        "PARTY_TO_PARTNERSHIP old": {"1998-01 1998-02": 1, "1999-12 2000-05": 2},
    }
    assert deciding(counted) == ["2000-01", "2000-05", "2019-10", "2019-11", "2019-12"]
