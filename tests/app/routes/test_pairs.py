"""Two actors taken together: summary, timeline, level, channels, agreements."""

from __future__ import annotations

from typing import Any

import pytest

CHN = {"id": "country:CHN", "name": "China", "kind": "Country"}
RUS = {"id": "country:RUS", "name": "Russia", "kind": "Country"}
XI = {"id": "leader:xi-jinping", "name": "Xi Jinping", "kind": "Leader"}
PUTIN = {"id": "leader:vladimir-putin", "name": "Vladimir Putin", "kind": "Leader"}


def test_what_was_signed_comes_with_title_date_signatories_and_parties(ask: Any) -> None:
    body = ask("relations/CHN/RUS", type="SIGNED")
    ids = {each["subject"]["id"]: each["id"] for each in body["items"]}
    joint, treaty = body["agreements"]
    assert set(joint.pop("statements")) == {ids["leader:xi-jinping"], ids["leader:vladimir-putin"]}
    assert joint == {
        "id": "agreement:joint-statement",
        "name": "Joint Statement on Stability",
        "kind": "Agreement",
        "date": "2019-06-05",
        "signatories": [PUTIN, XI],
        "parties": [CHN, RUS],
    }
    assert set(treaty.pop("statements")) == {ids["country:CHN"], ids["country:RUS"]}
    assert treaty == {
        "id": "agreement:friendship-treaty",
        "name": "Treaty of Friendship",
        "kind": "Agreement",
        "date": "2001-07",
        "signatories": [CHN, RUS],
        "parties": [CHN, RUS],
    }
    assert ask("relations/CHN/RUS", type="MET_WITH")["agreements"] == []


def test_a_summary_counts_what_is_said(ask: Any) -> None:
    (found,) = ask("relations/RUS/CHN/summary")["items"]
    assert found["statements"] == 15
    assert found["byType"] == {
        "COOPERATES_IN": 2,
        "COORDINATES_AT": 2,
        "DISCUSSED": 1,
        "EXPORTS_TO": 2,
        "MET_WITH": 1,
        "PARTY_TO_PARTNERSHIP": 2,
        "SANCTIONS": 1,
        "SIGNED": 4,
    }
    assert found["byAct"] == {"agreed": 2, "denied": 1, "did": 8, "pledged": 3, "said": 1}
    assert found["byYear"] == {"1996": 1, "2001": 2, "2019": 10, "2020": 1, "2021": 1}
    assert (found["first"], found["last"]) == ("1996", "2021-03-02")
    assert found["level"]["level"] == "comprehensive strategic partnership"
    assert found["lastContact"]["date"] == "2019-06-05"
    assert found["lastContact"]["type"] in ("MET_WITH", "DISCUSSED")
    assert [(each["id"], each["statements"]) for each in found["sectors"]] == [
        ("sector:agriculture", 1),
        ("sector:energy", 1),
    ]
    assert [each["id"] for each in found["channels"]] == ["organisation:SCO", "organisation:UN"]
    assert [each["id"] for each in found["issues"]] == ["issue:Korean-Peninsula"]
    assert [each["name"] for each in found["agreements"]] == [
        "Joint Statement on Stability",
        "Treaty of Friendship",
    ]


def test_the_balance_leaves_out_what_is_denied(ask: Any) -> None:
    (found,) = ask("relations/CHN/RUS/summary")["items"]
    weights = 4 * 6.0 + 4.0 + 2 * 6.4 + 1.0 + 2 * 3.5 + 4 * 8.0
    assert (found["balance"]["counted"], found["balance"]["value"]) == (14, round(weights / 14, 2))
    assert (found["balance"]["cooperation"], found["balance"]["conflict"]) == (14, 0)
    (hostile,) = ask("relations/USA/PRK/summary")["items"]
    assert (hostile["balance"]["value"], hostile["balance"]["conflict"]) == (-8.0, 1)


def test_a_summary_of_silence_is_empty(ask: Any) -> None:
    body = ask("relations/IND/BRA/summary")
    (found,) = body["items"]
    assert (found["statements"], found["balance"]["value"], found["level"]) == (0, None, None)
    assert body["warnings"] == ["No document in the graph names Brazil."]


def test_a_timeline_runs_from_the_oldest_and_back(ask: Any) -> None:
    body = ask("relations/CHN/RUS/timeline")
    assert [(each["date"], len(each["statements"])) for each in body["items"]] == [
        ("1996", 1),
        ("2001-07", 2),
        ("2019-06-05", 10),
        ("2020", 1),
        ("2021-03-02", 1),
    ]
    back = ask("relations/CHN/RUS/timeline", order="desc")
    assert [each["date"] for each in back["items"]] == [
        each["date"] for each in reversed(body["items"])
    ]


@pytest.mark.parametrize("order", ["asc", "desc"])
def test_the_pages_of_a_timeline_join_to_the_whole(ask: Any, order: str) -> None:
    def ids(body: Any) -> list[str]:
        return [each["id"] for moment in body["items"] for each in moment["statements"]]

    whole = ids(ask("relations/CHN/RUS/timeline", order=order))
    found: list[str] = []
    cursor = ""
    while True:
        body = ask("relations/CHN/RUS/timeline", order=order, limit=4, cursor=cursor)
        found += ids(body)
        if not (cursor := body["page"]["next"]):
            break
    assert found == whole


def test_a_newer_level_takes_the_place_of_the_older(ask: Any) -> None:
    (now,) = ask("relations/CHN/RUS/level")["items"]
    assert (now["level"], now["since"], now["until"], now["announcedBy"]) == (
        "comprehensive strategic partnership",
        "2019-06-05",
        None,
        [CHN, RUS],
    )
    history = ask("relations/CHN/RUS/level", history="true")["items"]
    assert [(each["level"], each["since"], each["until"]) for each in history] == [
        ("strategic partners", "1996", "2019-06-05"),
        ("comprehensive strategic partnership", "2019-06-05", None),
    ]
    assert [each["change"] for each in history] == [None, "up"]
    assert [
        [(r["ladder"]["name"], r["rung"], r["of"]) for r in each["rungs"]] for each in history
    ] == [
        [("China", 4, 9), ("Russia", 2, 3)],
        [("China", 6, 9), ("Russia", 3, 3)],
    ]
    assert history[0]["statements"][0]["evidence"]["quote"] == (
        "The two had called each other strategic partners since 1996."
    )
    (then,) = ask("relations/CHN/RUS/level", validAt="2010-01-01")["items"]
    assert (then["level"], then["until"]) == ("strategic partners", None)


def test_channels_tell_what_is_said_from_mere_membership(ask: Any) -> None:
    found = ask("relations/CHN/RUS/channels")["items"]
    assert [(each["id"], each["said"], each["membership"], each["acts"]) for each in found] == [
        ("organisation:SCO", True, [], ["pledged"]),
        ("organisation:UN", True, [], ["pledged"]),
    ]
    assert [each["evidence"][0]["speaker"] for each in found] == [XI, XI]
    assert ask("relations/IND/JPN/channels")["items"][0]["id"] == "organisation:UN"


def test_a_pair_need_not_be_of_countries(ask: Any) -> None:
    (found,) = ask("relations/xi jinping/vladimir putin/summary")["items"]
    assert found["byType"] == {"MET_WITH": 1, "SIGNED": 2}
