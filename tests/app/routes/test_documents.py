"""Documents in, looked at, and out again, with the real reader of texts."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from app.graph import Graph
from app.main import create_app
from app.settings import Settings
from loaders.uploads import read_upload
from tests.app.library import LIBRARY, VISIT
from tests.app.routes.conftest import serving

TEXT = (
    "Chinese President Xi Jinping met Russian President Vladimir Putin in Moscow on Wednesday. "
    "China and Russia signed a joint statement on trade."
)


def test_the_documents_are_listed_in_pages(ask: Any) -> None:
    whole = ask("documents")["items"]
    first = ask("documents", limit=3)
    rest = ask("documents", limit=3, cursor=first["page"]["next"])
    assert {item["id"]: item["statements"] for item in whole} == {
        each.document.id: len(each.statements) for each in LIBRARY
    }
    assert first["items"] + rest["items"] == whole
    assert (first["page"]["truncated"], rest["page"]["next"]) == (True, None)


def test_the_documents_that_name_an_entity_are_listed_in_pages(ask: Any) -> None:
    named = ask("documents", entity="RUS")
    titles = {each["title"] for each in named["items"]}
    assert titles == {
        "China and Russia raise their ties",
        "A treaty of friendship",
        "Gas flows east",
    }
    first = ask("documents", entity="RUS", limit=2)
    rest = ask("documents", entity="RUS", limit=2, cursor=first["page"]["next"])
    assert [*first["items"], *rest["items"]] == named["items"]
    assert ask("documents", entity="Nepal")["items"] == []


def test_a_document_comes_with_its_statements_in_the_order_of_the_text(ask: Any) -> None:
    (item,) = ask(f"documents/{VISIT.document.id}")["items"]
    assert item["text"] == VISIT.document.text
    starts = [each["evidence"]["start"] for each in item["statements"]]
    assert len(starts) == 12
    assert starts == sorted(starts)
    for each in item["statements"]:
        evidence = each["evidence"]
        assert item["text"][evidence["start"] : evidence["end"]] == evidence["quote"]
    named = {each["id"]: (each["names"], each["count"]) for each in item["entities"]}
    assert named["country:RUS"] == (["Moscow", "Russia"], 3)
    assert named["leader:xi-jinping"] == (["Xi", "Xi Jinping"], 2)


@pytest.fixture
def empty(graph: Graph, engine_settings: Settings) -> Iterator[httpx.Client]:
    with serving(create_app(engine_settings, graph)) as client:
        yield client


def test_a_text_is_read_stored_asked_of_and_taken_out(empty: httpx.Client) -> None:
    before = empty.get("/v1/export", params={"format": "node-link"}).content
    sent = {"text": TEXT, "title": "A meeting", "date": "2019-06-05", "outlet": "Example Gazette"}
    added = empty.post("/v1/documents", json=sent)
    assert added.status_code == 201, added.text
    (item,) = added.json()["items"]
    assert added.headers["location"] == f"/v1/documents/{item['id']}"
    assert (item["title"], item["date"], item["outlet"], item["text"]) == (
        "A meeting",
        "2019-06-05",
        "Example Gazette",
        TEXT,
    )
    assert ("MET_WITH", "leader:xi-jinping", "leader:vladimir-putin") in {
        (each["type"], each["subject"]["id"], each["object"]["id"]) for each in item["statements"]
    }
    again = empty.post("/v1/documents", json=sent)
    assert (again.status_code, again.json()["items"]) == (200, added.json()["items"])

    signed = empty.get("/v1/relations/CHN/RUS", params={"type": "SIGNED"}).json()
    assert {each["subject"]["id"] for each in signed["items"]} == {"country:CHN", "country:RUS"}
    assert all(each["date"] == "2019-06-05" for each in signed["items"])

    gone = empty.delete(f"/v1/documents/{item['id']}")
    assert (gone.status_code, gone.json()["items"]) == (
        200,
        [{"id": item["id"], "statements": len(item["statements"])}],
    )
    assert empty.get(f"/v1/documents/{item['id']}").status_code == 404
    assert empty.delete(f"/v1/documents/{item['id']}").status_code == 404
    assert empty.get("/v1/export", params={"format": "node-link"}).content == before


def test_the_same_source_with_another_text_is_replaced(empty: httpx.Client) -> None:
    for text in (TEXT, "India and Japan signed a pact on supply."):
        sent = {"text": text, "source": "https://example.org/one", "date": "2020"}
        assert empty.post("/v1/documents", json=sent).status_code == 201
    (only,) = empty.get("/v1/documents").json()["items"]
    assert only["source"] == "https://example.org/one"
    assert empty.get("/v1/relations/CHN/RUS").json()["items"] == []


@pytest.mark.parametrize("field", ["source", "url"])
def test_what_names_a_text_has_no_control_characters(empty: httpx.Client, field: str) -> None:
    response = empty.post("/v1/documents", json={"text": TEXT, field: "a\u0000b"})
    assert response.status_code == 422
    assert field in response.text


def test_a_write_changes_the_version_at_once(empty: httpx.Client) -> None:
    tag = empty.get("/v1/entities").headers["etag"]
    empty.post("/v1/documents", json={"text": TEXT, "date": "2019-06-05"})
    response = empty.get("/v1/entities", headers={"if-none-match": tag})
    assert response.status_code == 200
    assert response.headers["etag"] != tag


def test_a_text_or_body_that_is_too_large_is_refused(
    graph: Graph, engine_settings: Settings
) -> None:
    small = engine_settings.model_copy(update={"max_document": 100})
    with serving(create_app(small, graph)) as client:
        long = client.post("/v1/documents", json={"text": "China met Russia. " * 6})
        huge = client.post("/v1/documents", json={"text": "x" * 100_000})

        def pieces() -> Iterator[bytes]:
            yield b'{"text": "'
            for _ in range(100):
                yield b"x" * 1000
            yield b'"}'

        chunked = client.post(
            "/v1/documents", content=pieces(), headers={"content-type": "application/json"}
        )
        assert client.get("/v1/documents").json()["items"] == []
    assert (long.status_code, long.json()["detail"]) == (
        413,
        "The text has 108 characters; at most 100 are taken (ENTENTE_MAX_DOCUMENT).",
    )
    assert (huge.status_code, chunked.status_code) == (413, 413)
    assert huge.json()["type"] == chunked.json()["type"] == "urn:entente:problem:body-too-large"


def test_another_text_takes_the_place_of_a_document(empty: httpx.Client) -> None:
    first = empty.post("/v1/documents", json={"text": TEXT, "source": "x", "date": "2019"}).json()
    id = first["items"][0]["id"]
    new = {"text": "India and Japan signed a pact on supply.", "date": "2020"}
    response = empty.put(f"/v1/documents/{id}", json=new)
    assert response.status_code == 200, response.text
    (only,) = empty.get("/v1/documents").json()["items"]
    assert response.headers["location"] == f"/v1/documents/{only['id']}"
    assert (only["source"], only["date"]) == ("x", "2020")
    assert empty.get(f"/v1/documents/{id}").status_code == 404
    assert empty.put("/v1/documents/doc:none", json=new).status_code == 404


def test_what_a_text_says_of_itself_is_kept(empty: httpx.Client) -> None:
    text = "BEIJING, June 5, 2019 (Xinhua) -- China and Russia signed a joint statement."
    (item,) = empty.post("/v1/documents", json={"text": text}).json()["items"]
    assert item["date"] == "2019-06-05"


def test_a_large_text_is_read_as_a_job(graph: Graph, engine_settings: Settings) -> None:
    small = engine_settings.model_copy(update={"job_from": 50})
    with serving(create_app(small, graph)) as client:
        begun = client.post("/v1/documents", json={"text": TEXT, "date": "2019-06-05"})
        assert begun.status_code == 202
        assert begun.json()["status"] == "waiting"
        where = begun.headers["location"]
        while (job := client.get(where).json())["status"] in ("waiting", "running"):
            time.sleep(0.05)
        assert (job["status"], job["failure"]) == ("done", None)
        assert client.get(f"/v1/documents/{job['document']}").status_code == 200
        assert client.get("/v1/jobs/none").status_code == 404


def test_a_file_is_read_by_its_kind(graph: Graph, engine_settings: Settings) -> None:
    with serving(create_app(engine_settings, graph, read_upload)) as client:
        page = f"<html><body><article><p>{TEXT}</p></article></body></html>".encode()
        for name, content in (
            ("talks.html", page),
            ("lines.jsonl", b'{"text": "China met Russia."}'),
        ):
            response = client.post("/v1/documents/files", files={"file": (name, content)})
            assert response.status_code == 201, response.text
            (item,) = response.json()["items"]
            assert item["source"].startswith(f"upload/{name}")
        broken = client.post("/v1/documents/files", files={"file": ("x.pdf", b"%PDF-nonsense")})
        assert broken.status_code == 422
        assert broken.json()["detail"].startswith("x.pdf: ")
        empty = client.post("/v1/documents/files", files={"file": ("x.txt", b"")})
        assert empty.status_code == 422
        assert client.post("/v1/documents/files").status_code == 422
    with serving(create_app(engine_settings, graph)) as client:
        response = client.post("/v1/documents/files", files={"file": ("x.txt", b"Hello there.")})
        assert response.status_code == 501
