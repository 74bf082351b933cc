"""A person's decisions over HTTP: each holds at once, and undone leaves the graph as it was."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

SIGNED = {"who": "Ada", "why": "The text says otherwise."}


@contextmanager
def decided(client: httpx.Client, **change: Any) -> Iterator[Any]:
    """The decision while it holds; afterwards the graph must be what it was before."""
    before = client.get("/v1/export?format=json-ld").text
    response = client.post("/v1/reviews", json={**SIGNED, **change})
    assert response.status_code == 201, response.text
    (made,) = response.json()["items"]
    assert response.headers["location"] == f"/v1/reviews/{made['id']}"
    yield made
    undone = client.post(f"/v1/reviews/{made['id']}/undo", json={"who": "Bo", "why": "A slip."})
    assert undone.status_code == 200, undone.text
    assert undone.json()["items"][0]["holds"] is False
    assert client.get("/v1/export?format=json-ld").text == before


def only(ask: Any, path: str, **params: Any) -> Any:
    (item,) = ask(path, **params)["items"]
    return item


def test_a_statement_that_was_rejected_is_gone_until_that_is_undone(
    client: httpx.Client, ask: Any
) -> None:
    said = only(ask, "relations/CHN/RUS", type="SANCTIONS")
    with decided(client, kind="reject", statement=said["id"]) as made:
        assert ask("relations/CHN/RUS", type="SANCTIONS")["items"] == []
        assert (made["kind"], made["who"], made["holds"]) == ("reject", "Ada", True)
        assert made["change"]["statement"] == said["id"]
        assert only(ask, f"reviews/{made['id']}") == made
    kept = only(ask, f"reviews/{made['id']}")
    assert kept["undone"].startswith("Bo, ")
    again = client.post(f"/v1/reviews/{made['id']}/undo", json=SIGNED)
    assert (again.status_code, again.json()["title"]) == (422, "Impossible decision")


def test_a_statement_is_corrected_by_names_as_clients_write_them(
    client: httpx.Client, ask: Any
) -> None:
    said = only(ask, "relations/JPN/PRK", type="CONDEMNS")
    change = {
        "act": "did",
        "object": "russia",
        "about": "issue:Korean-Peninsula",
        "date": "2022-10",
    }
    with decided(client, kind="correct", statement=said["id"], **change):
        now = only(ask, "relations/JP/RU", type="CONDEMNS")
        assert (now["id"], now["act"], now["date"]) == (said["id"], "did", "2022-10")
        assert now["about"]["id"] == "issue:Korean-Peninsula"
        assert now["dyad"] == "JPN-RUS"


def test_a_statement_is_corrected_to_what_no_document_has_named_yet(
    client: httpx.Client, ask: Any
) -> None:
    said = only(ask, "relations/JPN/PRK", type="CONDEMNS")
    with decided(client, kind="correct", statement=said["id"], object="Nepal"):
        assert only(ask, "relations/JPN/NPL")["object"]["name"] == "Nepal"


def test_entities_are_merged_renamed_and_split(client: httpx.Client, ask: Any) -> None:
    with decided(client, kind="merge", entity="IND", into="JPN"):
        assert ask("entities/IND")["items"] == []
    with decided(client, kind="rename", entity="leader:xi-jinping", name="Xi"):
        assert only(ask, "entities/leader:xi-jinping")["name"] == "Xi"
    held = ask("relations/IND/JPN")["items"][0]["evidence"]["document"]["id"]
    new = {"into": "country:NPL", "name": "Nepal"}
    with decided(client, kind="split", entity="IND", documents=[held], **new):
        assert ask("relations/country:NPL/JPN")["items"] != []


def test_a_statement_is_added_by_hand(client: httpx.Client, ask: Any) -> None:
    document = only(ask, "relations/JPN/PRK", type="CONDEMNS")["evidence"]["document"]["id"]
    ends = {"subject": "JPN", "object": "PRK"}
    quote = "condemned North Korea"
    with decided(client, kind="add", document=document, quote=quote, type="OPPOSES", **ends):
        added = only(ask, "relations/JPN/PRK", type="OPPOSES")
        assert (added["rule"], added["confidence"], added["evidence"]["quote"]) == (
            "by_hand",
            1.0,
            quote,
        )


def test_decisions_are_listed_newest_first_in_pages(client: httpx.Client, ask: Any) -> None:
    for name in ("Tokyo", "Nippon"):
        with decided(client, kind="rename", entity="JPN", name=name):
            pass
    whole = ask("reviews", limit=500)["items"]
    assert [each["change"]["name"] for each in whole[:2]] == ["Nippon", "Tokyo"]
    first = ask("reviews", limit=1)
    assert (first["page"]["truncated"], first["page"]["total"]) == (True, len(whole))
    second = ask("reviews", limit=1, cursor=first["page"]["next"])
    assert [*first["items"], *second["items"]] == whole[:2]


@pytest.mark.parametrize(
    ("change", "status", "kind"),
    [
        ({"kind": "reject", "statement": "none"}, 404, "unknown-statement"),
        ({"kind": "merge", "entity": "Atlantis", "into": "CHN"}, 404, "unknown-entity"),
        ({"kind": "merge", "entity": "CHN", "into": "CHN"}, 422, "impossible-decision"),
        ({"kind": "rename", "entity": "CHN", "name": "  "}, 422, "impossible-decision"),
        ({"kind": "rename", "entity": "CHN"}, 422, "unprocessable-request"),
        ({"kind": "melt", "entity": "CHN"}, 422, "unprocessable-request"),
        ({"kind": "rename", "entity": "CHN", "name": "x", "who": " "}, 422, "impossible-decision"),
    ],
)
def test_a_decision_that_cannot_be_is_refused_and_not_kept(
    client: httpx.Client, ask: Any, change: dict[str, Any], status: int, kind: str
) -> None:
    before = ask("reviews")
    response = client.post("/v1/reviews", json={**SIGNED, **change})
    assert (response.status_code, response.json()["type"]) == (
        status,
        f"urn:entente:problem:{kind}",
    )
    assert ask("reviews") == before


def test_a_decision_that_there_is_not(client: httpx.Client) -> None:
    for response in (
        client.get("/v1/reviews/review:none"),
        client.post("/v1/reviews/review:none/undo", json=SIGNED),
    ):
        assert (response.status_code, response.json()["title"]) == (404, "Unknown decision")
