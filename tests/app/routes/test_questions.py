"""Paths, comparisons, changes, positions, rankings, promises, evidence, statistics."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.app.library import GAS, VISIT


def ways(body: Any) -> list[list[str]]:
    return [
        [way["hops"][0]["source"]["id"], *(hop["target"]["id"] for hop in way["hops"])]
        for way in body["items"]
    ]


def test_a_path_bears_evidence_on_each_step(ask: Any) -> None:
    body = ask("paths", **{"from": "India", "to": "JPN"})
    assert ways(body) == [
        ["country:IND", "agreement:supply-pact", "country:JPN"],
        ["country:IND", "organisation:UN", "country:JPN"],
    ]
    assert [way["cost"] for way in body["items"]] == [2.301, 2.602]  # 2 + log10(2), 2 + log10(4)
    first, second = body["items"][0]["hops"]
    assert (first["type"], first["forward"], second["type"], second["forward"]) == (
        "SIGNED",
        True,
        "SIGNED",
        False,
    )
    assert first["evidence"][0]["evidence"]["quote"] == "signed a supply pact"
    assert first["evidence"][0]["subject"]["id"] == "country:IND"
    assert second["evidence"][0]["subject"]["id"] == "country:JPN"
    assert body["partial"] is False


def test_a_path_keeps_off_what_it_is_to_avoid(ask: Any) -> None:
    body = ask("paths", **{"from": "IND", "to": "CHN", "avoid": ["UN"]})
    assert ways(body) == []
    through = ask("paths", **{"from": "IND", "to": "CHN", "k": "1"})
    assert ways(through) == [["country:IND", "organisation:UN", "country:CHN"]]
    assert ways(ask("paths", **{"from": "IND", "to": "CHN", "maxHops": "1"})) == []
    typed = ask("paths", **{"from": "IND", "to": "JPN", "type": "COORDINATES_AT"})
    assert ways(typed) == [["country:IND", "organisation:UN", "country:JPN"]]


def test_a_path_of_four_steps_meets_in_the_middle(ask: Any) -> None:
    body = ask("paths", **{"from": "PRK", "to": "SCO", "maxHops": "5", "k": "1"})
    assert ways(body)[0][0] == "country:PRK"
    assert len(ways(body)[0]) - 1 == 4
    assert ways(body)[0][-1] == "organisation:SCO"
    assert ways(ask("paths", **{"from": "PRK", "to": "SCO", "maxHops": "3"})) == []


def test_pairs_are_compared_dimension_by_dimension(ask: Any) -> None:
    body = ask("compare", pairs="CHN-RUS,IND-JPN")
    table = {row["dimension"]: row["values"] for row in body["items"]}
    assert table["statements"] == {"CHN-RUS": 15, "IND-JPN": 3}
    assert table["level"] == {"CHN-RUS": "comprehensive strategic partnership", "IND-JPN": None}
    assert table["type:SIGNED"] == {"CHN-RUS": 4, "IND-JPN": 2}
    assert table["type:EXPORTS_TO"] == {"CHN-RUS": 2, "IND-JPN": 0}
    assert table["agreements"] == {"CHN-RUS": 2, "IND-JPN": 1}
    assert table["channels"]["IND-JPN"] == ["United Nations"]
    only = {each["pair"]: each for each in body["onlyIn"]}
    assert [ref["id"] for ref in only["CHN-RUS"]["channels"]] == ["organisation:SCO"]
    assert only["IND-JPN"]["channels"] == []
    assert only["IND-JPN"]["types"] == []
    assert [ref["name"] for ref in only["IND-JPN"]["agreements"]] == ["Supply Pact"]


def changes(body: Any) -> set[tuple[str, str, str | None]]:
    return {
        (each["change"], (each["right"] or each["left"])["type"], each["note"])
        for each in body["items"]
    }


def test_a_pair_is_compared_with_itself_at_another_date(ask: Any) -> None:
    body = ask("diff", pair="CHN-RUS", leftDate="2010", rightDate="2019-12-31")
    assert ("level", "PARTY_TO_PARTNERSHIP", "strategic partners became comprehensive strategic "
            "partnership") in changes(body)  # fmt: skip
    assert [each["direction"] for each in body["items"] if each["change"] == "level"] == ["up"]
    assert ("added", "MET_WITH", None) in changes(body)
    assert not [each for each in body["items"] if each["change"] == "removed"]
    later = ask("diff", pair="CHN-RUS", leftDate="2019", rightDate="2021")
    assert changes(later) == {
        ("reworded", "EXPORTS_TO", "pledged became did"),
        ("added", "SANCTIONS", None),
    }


def test_two_documents_are_compared(ask: Any) -> None:
    body = ask("diff", left=VISIT.document.id, right=GAS.document.id)
    found = changes(body)
    assert ("reworded", "EXPORTS_TO", "pledged became did") in found
    assert ("removed", "MET_WITH", None) in found
    assert ("added", "SUPPORTS", None) in found
    (reworded,) = [each for each in body["items"] if each["change"] == "reworded"]
    assert reworded["left"]["evidence"]["quote"] == "sell more gas to China"
    assert reworded["right"]["evidence"]["quote"] == "sold natural gas to China"
    assert ask("diff", left=GAS.document.id, right=GAS.document.id)["items"] == []


def test_positions_tell_who_stands_where(ask: Any) -> None:
    body = ask("positions", issue="North Korea")
    assert [(each["actor"]["name"], each["stance"]) for each in body["items"]] == [
        ("Japan", "condemns")
    ]
    assert {stance: [ref["id"] for ref in refs] for stance, refs in body["byStance"].items()} == {
        "condemns": ["country:JPN"]
    }
    (other,) = ask("positions", issue="korean peninsula")["items"]
    assert (other["actor"]["id"], other["stance"]) == ("country:CHN", "does not support")


def test_promises_are_open_until_a_deed_of_the_kind(ask: Any) -> None:
    open_ = ask("promises")["items"]
    assert {(each["promise"]["type"], each["promise"]["at"]["id"]) for each in open_} == {
        ("COORDINATES_AT", "organisation:SCO"),
        ("COORDINATES_AT", "organisation:UN"),
    }
    (kept,) = ask("promises", status="kept", by="Russia", to="CHN")["items"]
    assert kept["promise"]["evidence"]["quote"] == "sell more gas to China"
    assert kept["deed"]["evidence"]["quote"] == "sold natural gas to China"
    assert len(ask("promises", status="all")["items"]) == 3
    assert len(ask("promises", status="all", by="xi jinping")["items"]) == 2
    assert ask("promises", by="JPN")["items"] == []
    then = {"by": "Russia", "validAt": "2019-12-31", "type": "EXPORTS_TO"}
    (as_it_was,) = ask("promises", **then)["items"]
    assert as_it_was["deed"] is None


def test_countries_are_ranked_among_countries(ask: Any) -> None:
    body = ask("rankings")
    assert [(each["rank"], each["id"], each["value"]) for each in body["items"]] == [
        (1, "country:JPN", 2.0),
        (1, "country:PRK", 2.0),
        (3, "country:CHN", 1.0),
        (3, "country:IND", 1.0),
        (3, "country:RUS", 1.0),
        (3, "country:USA", 1.0),
    ]
    assert (body["nodes"], body["edges"]) == (6, 4)
    strong = ask("rankings", metric="strength", window="2019/2020")["items"]
    assert [(each["id"], each["value"]) for each in strong] == [
        ("country:CHN", 9.0),
        ("country:RUS", 9.0),
    ]


@pytest.mark.parametrize("metric", ["degree", "strength", "betweenness", "pagerank", "eigenvector"])
@pytest.mark.parametrize("kind", ["Country", "Organisation"])
def test_every_metric_ranks_every_kind(ask: Any, metric: str, kind: str) -> None:
    body = ask("rankings", kind=kind, metric=metric)
    assert len(body["items"]) == {"Country": 6, "Organisation": 2}[kind]
    values = [each["value"] for each in body["items"]]
    assert values == sorted(values, reverse=True)
    assert body["items"][0]["rank"] == 1


def test_evidence_names_what_agrees_and_what_contradicts(ask: Any) -> None:
    (sale,) = ask("relations/CHN/RUS", type="EXPORTS_TO", act="did")["items"]
    (found,) = ask(f"statements/{sale['id']}/evidence")["items"]
    assert found["statement"] == sale
    assert (found["prefix"], found["suffix"][:26]) == ("Russia ", " through the new pipeline ")
    assert [each["act"] for each in found["corroboration"]] == ["pledged"]
    assert (found["contradictions"], found["documents"]) == ([], 2)


def test_evidence_comes_as_a_web_annotation(client: httpx.Client, ask: Any) -> None:
    (sale,) = ask("relations/CHN/RUS", type="EXPORTS_TO", act="did")["items"]
    response = client.get(
        f"/v1/statements/{sale['id']}/evidence", headers={"accept": "application/ld+json"}
    )
    assert response.headers["content-type"] == (
        'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"'
    )
    body = response.json()
    assert (body["@context"], body["type"]) == ("http://www.w3.org/ns/anno.jsonld", "Annotation")
    assert body["body"]["value"] == "Russia exports to China (did, 2020)"
    assert body["target"] == {
        "source": GAS.document.url,
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": "sold natural gas to China",
                "prefix": "Russia ",
                "suffix": GAS.document.text[32:72],
            },
            {"type": "TextPositionSelector", "start": 7, "end": 32},
        ],
    }


def test_evidence_comes_as_provenance(client: httpx.Client, ask: Any) -> None:
    (met,) = ask("relations/CHN/RUS", type="EXPORTS_TO", act="pledged")["items"]
    accept = 'application/ld+json;profile="http://www.w3.org/ns/prov#"'
    response = client.get(f"/v1/statements/{met['id']}/evidence", headers={"accept": accept})
    nodes = {node["@id"]: node for node in response.json()["@graph"]}
    own = nodes[f"urn:entente:statement:{met['id']}"]
    assert own["wasAttributedTo"] == "urn:entente:leader:vladimir-putin"
    quote = nodes[own["wasDerivedFrom"]]
    assert quote["value"] == "sell more gas to China"
    assert nodes[quote["wasQuotedFrom"]]["label"] == "China and Russia raise their ties"
    reading = nodes[own["wasGeneratedBy"]]
    assert nodes[reading["used"][1]]["label"] == "exports_to"


def test_statistics_count_what_there_is(ask: Any) -> None:
    (found,) = ask("stats")["items"]
    assert (found["documents"], found["statements"], found["entities"]) == (4, 23, 16)
    assert found["byKind"] == {
        "Agreement": 3, "Country": 6, "Issue": 1, "Leader": 2, "Organisation": 2, "Sector": 2,
    }  # fmt: skip
    assert found["byAct"] == {"agreed": 2, "denied": 1, "did": 15, "pledged": 3, "said": 2}
    assert (found["first"], found["last"]) == ("1996-01-01", "2022-10-04")


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("paths?from=CHN", 422, "unprocessable-request"),
        ("paths?from=CHN&to=Atlantis", 404, "unknown-entity"),
        ("paths?from=CHN&to=RUS&maxHops=99", 422, "unprocessable-request"),
        ("compare?pairs=CHN-RUS", 422, "bad-pairs"),
        ("compare?pairs=CHN-RUS,CHN", 422, "bad-pairs"),
        ("compare?pairs=CHN-RUS,CHN-CHN", 422, "the-same-twice"),
        ("diff", 422, "what-to-compare"),
        ("diff?left=doc:none&right=doc:none", 404, "unknown-document"),
        ("diff?pair=CHN-RUS&leftDate=2019", 422, "what-to-compare"),
        ("diff?pair=CHN-RUS&leftDate=2019-13&rightDate=2020", 422, "what-to-compare"),
        ("positions", 422, "unprocessable-request"),
        ("rankings?metric=beauty", 422, "unprocessable-request"),
        ("rankings?window=2020/2015", 422, "bad-window"),
        ("rankings?window=2020", 422, "unprocessable-request"),
        ("statements/none/evidence", 404, "unknown-statement"),
        ("promises?status=broken", 422, "unprocessable-request"),
    ],
)
def test_a_question_that_does_not_fit_is_told_so(
    client: httpx.Client, path: str, status: int, kind: str
) -> None:
    response = client.get(f"/v1/{path}")
    assert (response.status_code, response.json()["type"]) == (
        status,
        f"urn:entente:problem:{kind}",
    )


def test_a_kind_of_answer_that_is_not_to_be_had(client: httpx.Client, ask: Any) -> None:
    id = ask("relations/CHN/RUS")["items"][0]["id"]
    response = client.get(f"/v1/statements/{id}/evidence", headers={"accept": "text/turtle"})
    assert response.status_code == 406
    assert "application/ld+json" in response.json()["detail"]
