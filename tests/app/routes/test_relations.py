"""How two actors relate, each relation with the sentence that says so."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.app.library import GAS, TREATY, VISIT


def rows(body: Any) -> list[tuple[str, str, str, str]]:
    return [
        (item["date"], item["type"], item["subject"]["id"], item["object"]["id"])
        for item in body["items"]
    ]


RUS, CHN, XI, PUTIN = "country:RUS", "country:CHN", "leader:xi-jinping", "leader:vladimir-putin"


def test_all_between_two_countries_comes_newest_first(ask: Any) -> None:
    body = ask("relations/CHN/RUS")
    found = rows(body)
    dates = [date for date, *_ in found]
    assert dates == sorted(dates, reverse=True)
    assert set(found) == {
        ("2021-03-02", "SANCTIONS", RUS, CHN),
        ("2020", "EXPORTS_TO", RUS, CHN),
        ("2019-06-05", "PARTY_TO_PARTNERSHIP", CHN, RUS),
        ("2019-06-05", "MET_WITH", XI, PUTIN),
        ("2019-06-05", "SIGNED", XI, "agreement:joint-statement"),
        ("2019-06-05", "SIGNED", PUTIN, "agreement:joint-statement"),
        ("2019-06-05", "COORDINATES_AT", CHN, RUS),
        ("2019-06-05", "EXPORTS_TO", RUS, CHN),
        ("2019-06-05", "COOPERATES_IN", CHN, RUS),
        ("2019-06-05", "DISCUSSED", CHN, RUS),
        ("2001-07", "SIGNED", RUS, "agreement:friendship-treaty"),
        ("2001-07", "SIGNED", CHN, "agreement:friendship-treaty"),
        ("1996", "PARTY_TO_PARTNERSHIP", CHN, RUS),
    }
    assert len(found) == 15
    assert body["page"] == {"next": None, "truncated": False, "total": 15}
    assert body["query"] == {
        "a": {"id": CHN, "name": "China", "kind": "Country"},
        "b": {"id": RUS, "name": "Russia", "kind": "Country"},
    }
    assert body["warnings"] == []


def test_the_evidence_is_the_words_of_the_document(ask: Any) -> None:
    texts = {each.document.id: each.document.text for each in (VISIT, TREATY, GAS)}
    for item in ask("relations/CHN/RUS")["items"]:
        evidence = item["evidence"]
        text = texts[evidence["document"]["id"]]
        assert evidence["quote"] == text[evidence["start"] : evidence["end"]]
        assert evidence["sentence"] == text[evidence["sentenceStart"] : evidence["sentenceEnd"]]


def test_a_statement_says_who_said_it_how_and_by_which_rule(ask: Any) -> None:
    (item,) = ask("relations/CHN/RUS", type="EXPORTS_TO", act="pledged")["items"]
    assert item["evidence"]["document"] == {
        "id": VISIT.document.id,
        "title": "China and Russia raise their ties",
        "date": "2019-06-05",
        "outlet": "Example Gazette",
        "url": VISIT.document.url,
        "source": VISIT.document.source,
    }
    del item["evidence"], item["recordedAt"], item["id"]
    assert item == {
        "type": "EXPORTS_TO",
        "act": "pledged",
        "polarity": "positive",
        "subject": {"id": RUS, "name": "Russia", "kind": "Country"},
        "object": {"id": CHN, "name": "China", "kind": "Country"},
        "sector": None,
        "at": None,
        "about": None,
        "speaker": {"id": PUTIN, "name": "Vladimir Putin", "kind": "Leader"},
        "date": "2019-06-05",
        "dateWords": None,
        "dyad": "CHN-RUS",
        "details": {"goods": "gas"},
        "confidence": 0.8,
        "rule": "exports_to",
        "cameo": "061",
        "plover": "COOPERATE",
        "goldstein": 6.4,
    }


@pytest.mark.parametrize(
    ("a", "b"),
    [("CHN", "RUS"), ("rus", "chn"), ("cn", "RU"), ("China", "russia"), ("PRC", "RUSSIA"),
     ("country:CHN", "country:rus"), ("people's republic of china", "Russian Federation")],
)  # fmt: skip
def test_countries_go_by_code_name_or_alias_in_any_case(ask: Any, a: str, b: str) -> None:
    assert len(ask(f"relations/{a}/{b}", type="COORDINATES_AT")["items"]) == 2


@pytest.mark.parametrize(
    ("params", "found"),
    [
        ({"type": "SIGNED", "since": "2019-01-01"}, {XI, PUTIN}),
        ({"type": "SIGNED", "until": "2018"}, {RUS, CHN}),
        ({"type": "SIGNED", "since": "2001-07-20", "until": "2001-07-25"}, {RUS, CHN}),
        ({"type": "SIGNED", "since": "2001-08", "until": "2018"}, set()),
        ({"type": "EXPORTS_TO", "since": "2020-06-15", "until": "2020-06-15"}, {RUS}),
        ({"type": "EXPORTS_TO", "since": "2020", "until": "2020"}, {RUS}),
        ({"type": ["SANCTIONS", "MET_WITH"]}, {RUS, XI}),
        ({"type": "SANCTIONS,MET_WITH"}, {RUS, XI}),
        ({"act": "denied"}, {RUS}),
        ({"minConfidence": "0.85"}, {RUS}),
        ({"validAt": "1999-12-31"}, {CHN}),
        ({"polarity": "negative"}, set()),
        ({"minSources": "2"}, {RUS, CHN}),
        ({"minSources": "2", "type": "EXPORTS_TO"}, {RUS}),
        ({"minSources": "2", "type": "SIGNED"}, set()),
        ({"minSources": "3"}, set()),
        ({"knownAt": "2001"}, set()),
    ],
)
def test_filters_narrow_what_is_found(ask: Any, params: dict[str, Any], found: set[str]) -> None:
    items = ask("relations/CHN/RUS", **params)["items"]
    assert {item["subject"]["id"] for item in items} == found


def test_what_was_negated_is_kept_and_marked(ask: Any) -> None:
    (item,) = ask("relations/CHN/USA")["items"]
    assert (item["type"], item["polarity"], item["about"]["name"]) == (
        "SUPPORTS",
        "negative",
        "Korean Peninsula",
    )


def test_a_leader_and_an_organisation_are_actors_too(ask: Any) -> None:
    both = ask("relations/Xi Jinping/vladimir putin")["items"]
    assert sorted(item["type"] for item in both) == ["MET_WITH", "SIGNED", "SIGNED"]
    through = ask("relations/CHN/UN")["items"]
    assert [(item["type"], item["at"]["id"]) for item in through] == [
        ("COORDINATES_AT", "organisation:UN")
    ]
    assert {item["type"] for item in ask("relations/leader:xi-jinping/CHN")["items"]} == {"LEADS"}


def test_pages_join_to_the_whole(ask: Any) -> None:
    whole = [item["id"] for item in ask("relations/CHN/RUS")["items"]]
    pages: list[list[str]] = []
    cursor = ""
    while True:
        body = ask("relations/CHN/RUS", limit=4, cursor=cursor)
        pages.append([item["id"] for item in body["items"]])
        cursor = body["page"]["next"]
        if not cursor:
            break
        assert body["page"]["truncated"]
    assert [len(page) for page in pages] == [4, 4, 4, 3]
    assert [id for page in pages for id in page] == whole


def test_of_two_that_no_text_joins_the_answer_says_so(ask: Any) -> None:
    body = ask("relations/CHN/BRA")
    assert body["items"] == []
    assert body["warnings"] == ["No document in the graph names Brazil."]
    assert ask("relations/IND/PRK")["items"] == []


@pytest.mark.parametrize(
    ("path", "status", "kind", "words"),
    [
        ("relations/CHN/ZZZ", 404, "unknown-entity", "Nothing here is called 'ZZZ'"),
        ("relations/CHN/country:QQQ", 404, "unknown-entity", "country:QQQ"),
        ("relations/CHN/china", 422, "the-same-twice", "country:CHN"),
        ("relations/CHN/RUS?since=2019-02-30", 422, "unprocessable-request", "is no date"),
        ("relations/CHN/RUS?since=tomorrow", 422, "unprocessable-request", "since"),
        ("relations/CHN/RUS?type=LOVES", 422, "unprocessable-request", "'SIGNED'"),
        ("relations/CHN/RUS?limit=0", 422, "unprocessable-request", "limit"),
        ("relations/CHN/RUS?sinse=2019", 422, "unknown-parameter", "since"),
        ("relations/CHN/RUS?cursor=nonsense", 422, "bad-cursor", "page.next"),
        ("relations/CHN", 404, "not-found", "/v1/relations/CHN"),
        ("relations/CHN/RUS?knownAt=then", 422, "unprocessable-request", "is no time"),
    ],
)
def test_a_fault_of_the_client_is_told_with_what_to_mend(
    client: httpx.Client, path: str, status: int, kind: str, words: str
) -> None:
    response = client.get(f"/v1/{path}")
    assert response.headers["content-type"] == "application/problem+json"
    body = response.json()
    assert (response.status_code, body["status"], body["type"]) == (
        status,
        status,
        f"urn:entente:problem:{kind}",
    )
    assert words in body["detail"]
