"""Every error is a problem that says what to mend; the client's version is honoured."""

from __future__ import annotations

from typing import Any

import httpx
import pytest


def problem(response: httpx.Response) -> Any:
    assert response.headers["content-type"] == "application/problem+json"
    body = response.json()
    assert body["status"] == response.status_code
    assert set(body) >= {"type", "title", "status", "detail"}
    return body


def test_an_address_that_is_none(client: httpx.Client) -> None:
    response = client.get("/v1/nowhere")
    assert response.status_code == 404
    assert problem(response)["detail"].startswith("Nothing is at /v1/nowhere.")


def test_a_method_that_does_not_fit_is_told_those_that_do(client: httpx.Client) -> None:
    response = client.patch("/v1/documents")
    assert (response.status_code, response.headers["allow"]) == (405, "GET, POST")
    assert problem(response)["detail"] == "PATCH is not for /v1/documents. Allowed: GET, POST."


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"not json", "This is no JSON"),
        (b"", "A JSON object is needed"),
        (b"[]", "body"),
        (b"{}", "body.text"),
        (b'{"text": ""}', "body.text"),
        (b'{"text": 7}', "body.text"),
        (b'{"text": "Hello.", "date": "2019-02-31"}', "is no date"),
        (b'{"text": "Hello.", "date": "yesterday"}', "body.date"),
        (b'{"text": "Hello.", "titel": "x"}', "body.titel"),
        (b'{"text": "\\ud800"}', "unicode"),
        (b"\xff\xfe", "body"),
        (b"[" * 100_000, "body"),
    ],
)
def test_a_body_that_does_not_fit(client: httpx.Client, content: bytes, words: str) -> None:
    response = client.post(
        "/v1/documents", content=content, headers={"content-type": "application/json"}
    )
    assert response.status_code in (400, 422)
    assert words in problem(response)["detail"]


def test_a_text_without_a_letter(client: httpx.Client) -> None:
    response = client.post("/v1/documents", json={"text": " \n 123 --- "})
    assert response.status_code == 422
    assert problem(response)["type"] == "urn:entente:problem:empty-document"


def test_a_body_without_a_type_of_content(client: httpx.Client) -> None:
    response = client.post("/v1/documents", content=b"China met Russia.")
    assert response.status_code == 422
    assert "application/json" in problem(response)["detail"]


@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_a_document_that_is_not_there(client: httpx.Client, method: str) -> None:
    response = client.request(method, "/v1/documents/doc:none")
    assert response.status_code == 404
    assert "'doc:none'" in problem(response)["detail"]


def test_a_client_that_has_the_version_is_told_so(client: httpx.Client) -> None:
    first = client.get("/v1/relations/CHN/RUS")
    tag = first.headers["etag"]
    again = client.get("/v1/relations/CHN/RUS", headers={"if-none-match": tag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    other = client.get("/v1/relations/CHN/RUS", headers={"if-none-match": 'W/"0-empty"'})
    assert (other.status_code, other.json()) == (200, first.json())
    assert first.json()["graphVersion"] in tag
