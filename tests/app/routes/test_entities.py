"""Who and what is in the graph: search, one entity, its network."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

CHN = {"id": "country:CHN", "name": "China", "kind": "Country"}


@pytest.mark.parametrize(
    ("params", "found"),
    [
        ({"q": "chi"}, ["country:CHN"]),
        ({"q": "CHN"}, ["country:CHN"]),
        ({"q": "cn"}, ["country:CHN"]),
        ({"q": "Q148"}, ["country:CHN"]),
        ({"q": "beijing"}, ["country:CHN"]),
        ({"q": "jinping"}, ["leader:xi-jinping"]),
        ({"q": "korea"}, ["country:PRK", "issue:Korean-Peninsula"]),
        ({"q": "un"}, ["organisation:UN", "country:USA"]),
        ({"q": "united nations"}, ["organisation:UN"]),
        ({"q": "kor", "kind": "Issue"}, ["issue:Korean-Peninsula"]),
        ({"q": "treaty"}, ["agreement:friendship-treaty"]),
        ({"kind": "Sector"}, ["sector:agriculture", "sector:energy"]),
        ({"kind": "Sector,Issue", "q": "e"}, ["sector:energy"]),
        ({"q": "atlantis"}, []),
    ],
)  # fmt: skip
def test_an_entity_is_found_by_name_alias_or_code(
    ask: Any, params: dict[str, str], found: list[str]
) -> None:
    body = ask("entities", **params)
    assert [item["id"] for item in body["items"]] == found
    assert bool(body["warnings"]) == (not found)


def test_all_entities_come_in_pages(ask: Any) -> None:
    whole = [item["id"] for item in ask("entities")["items"]]
    first = ask("entities", limit=10)
    rest = ask("entities", limit=10, cursor=first["page"]["next"])
    assert len(whole) == 16
    assert [item["id"] for item in first["items"] + rest["items"]] == whole == sorted(whole)
    assert (first["page"]["truncated"], rest["page"]["next"]) == (True, None)


@pytest.mark.parametrize("name", ["country:CHN", "china", "CN", "chn"])
def test_an_entity_tells_its_names_codes_and_weight(ask: Any, name: str) -> None:
    body = ask(f"entities/{name}")
    assert body["query"] == {"entity": CHN}
    assert body["items"] == [
        {
            **CHN,
            "names": ["Beijing", "China"],
            "aliases": [],
            "wikidata": "Q148",
            "iso2": "CN",
            "iso3": "CHN",
            "represents": None,
            "role": None,
            "since": None,
            "until": None,
            "documents": 3,
            "statements": 13,
        }
    ]


def test_a_country_that_no_text_names_is_known_and_said_to_be_silent(ask: Any) -> None:
    body = ask("entities/brazil")
    assert (body["items"], body["warnings"]) == ([], ["No document in the graph names Brazil."])


def test_a_name_with_two_meanings_is_asked_back(client: httpx.Client) -> None:
    response = client.get("/v1/entities/Korea")
    assert response.status_code == 422
    assert response.json()["type"] == "urn:entente:problem:ambiguous-name"
    assert "country:KOR or country:PRK" in response.json()["detail"]


def edges(body: Any) -> set[tuple[str, str, str, int]]:
    return {(e["source"], e["type"], e["target"], e["statements"]) for e in body["items"]}


AROUND_CHINA = {
    ("country:CHN", "PARTY_TO_PARTNERSHIP", "country:RUS", 2),
    ("country:RUS", "EXPORTS_TO", "country:CHN", 2),
    ("country:CHN", "COOPERATES_IN", "sector:agriculture", 1),
    ("country:CHN", "COOPERATES_IN", "sector:energy", 1),
    ("country:CHN", "COORDINATES_AT", "organisation:SCO", 1),
    ("country:CHN", "COORDINATES_AT", "organisation:UN", 1),
    ("country:CHN", "DISCUSSED", "issue:Korean-Peninsula", 1),
    ("country:CHN", "SIGNED", "agreement:friendship-treaty", 1),
    ("leader:xi-jinping", "LEADS", "country:CHN", 1),
}


def test_a_network_has_the_edges_around_an_entity_and_their_ends(ask: Any) -> None:
    body = ask("entities/CHN/network")
    assert edges(body) == AROUND_CHINA
    ends = {end for source, _, target, _ in AROUND_CHINA for end in (source, target)}
    assert {node["id"] for node in body["nodes"]} == ends
    assert (body["left"], body["page"]) == (0, {"next": None, "truncated": False, "total": 9})
    (energy,) = [e for e in body["items"] if e["target"] == "sector:energy"]
    assert energy == {
        "source": "country:CHN",
        "type": "COOPERATES_IN",
        "target": "sector:energy",
        "statements": 1,
        "documents": 1,
        "sources": 1,
        "first": "2019-06-05",
        "last": "2019-06-05",
        "confidence": 0.8,
        "acts": ["agreed"],
        "with": ["country:RUS"],
        "basis": "text",
    }


def test_edges_made_anew_from_statements_are_those_of_the_graph(ask: Any) -> None:
    """Filters that leave nothing out take the way over the statements."""
    plain = ask("entities/CHN/network")["items"]
    anew = ask("entities/CHN/network", until="2999")["items"]
    assert anew == plain


@pytest.mark.parametrize(
    ("params", "found"),
    [
        ({"type": "EXPORTS_TO"}, {("country:RUS", "EXPORTS_TO", "country:CHN", 2)}),
        ({"type": "EXPORTS_TO", "act": "did"}, {("country:RUS", "EXPORTS_TO", "country:CHN", 1)}),
        ({"since": "2020"}, {("country:RUS", "EXPORTS_TO", "country:CHN", 1)}),
        ({"until": "2000"}, {("country:CHN", "PARTY_TO_PARTNERSHIP", "country:RUS", 1)}),
        ({"act": "denied"}, set()),
        (
            {"minSources": "2", "type": "EXPORTS_TO,COOPERATES_IN"},
            {("country:RUS", "EXPORTS_TO", "country:CHN", 2)},
        ),
    ],
)
def test_filters_narrow_a_network_and_its_counts(
    ask: Any, params: dict[str, str], found: set[tuple[str, str, str, int]]
) -> None:
    assert edges(ask("entities/CHN/network", **params)) == found


def test_the_most_stated_edges_stay_when_a_limit_cuts(ask: Any) -> None:
    body = ask("entities/CHN/network", limit=2)
    assert {e["type"] for e in body["items"]} == {"PARTY_TO_PARTNERSHIP", "EXPORTS_TO"}
    assert (body["left"], body["page"]["truncated"], body["page"]["total"]) == (7, True, 9)
    assert {node["id"] for node in body["nodes"]} == {"country:CHN", "country:RUS"}


def test_a_network_of_two_steps_reaches_the_friends_of_friends(ask: Any) -> None:
    found = edges(ask("entities/xi jinping/network", depth=2))
    assert found == {
        ("leader:vladimir-putin", "MET_WITH", "leader:xi-jinping", 1),
        *AROUND_CHINA,
        ("leader:xi-jinping", "SIGNED", "agreement:joint-statement", 1),
        ("leader:vladimir-putin", "SIGNED", "agreement:joint-statement", 1),
        ("leader:vladimir-putin", "LEADS", "country:RUS", 1),
    }
