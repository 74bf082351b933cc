"""The service as a network meets it: keys, scopes, rates, headers, figures, a lost database."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr

from app.graph import Graph
from app.main import create_app
from app.security.keys import SCOPES, add_key, keys, revoke_key
from app.settings import Settings
from tests.app.routes.conftest import serving


@pytest.fixture
def guarded(engine_settings: Settings, tmp_path: Path) -> Settings:
    return engine_settings.model_copy(update={"data": tmp_path, "rate": 0})


def test_without_any_key_this_machine_may_do_everything(client: httpx.Client) -> None:
    assert client.get("/v1/entities").status_code == 200


def test_with_a_key_nobody_passes_without_one(library: Graph, guarded: Settings) -> None:
    reader, writer = add_key(guarded), add_key(guarded, SCOPES)
    with serving(create_app(guarded, library)) as client:
        bare = client.get("/v1/entities")
        assert (bare.status_code, bare.headers["www-authenticate"]) == (401, "Bearer")
        assert bare.json()["type"] == "urn:entente:problem:key-missing"
        wrong = client.get("/v1/entities", headers={"authorization": "Bearer nonsense"})
        assert wrong.status_code == 401
        for headers in ({"authorization": f"Bearer {reader}"}, {"x-api-key": reader}):
            assert client.get("/v1/entities", headers=headers).status_code == 200
            refused = client.delete("/v1/documents/doc:none", headers=headers)
            assert (refused.status_code, refused.json()["title"]) == (403, "Key too weak")
        own = {"authorization": f"bearer {writer}"}
        assert client.delete("/v1/documents/doc:none", headers=own).status_code == 404
        for open_ in ("/", "/static/entente.css", "/docs", "/openapi.json", "/healthz", "/readyz"):
            assert client.get(open_).status_code == 200, open_
        assert client.get("/metrics").status_code == 401
        assert client.get("/v1/nowhere").status_code == 401


def test_a_revoked_key_is_noticed_while_running(library: Graph, guarded: Settings) -> None:
    first, _ = add_key(guarded), add_key(guarded)
    headers = {"x-api-key": first}
    app = create_app(guarded, library)
    with serving(app) as client:
        assert client.get("/v1/schema", headers=headers).status_code == 200
        revoke_key(guarded, next(iter(keys(guarded))))
        for _ in range(200):
            response = client.get("/v1/schema", headers=headers)
            if response.status_code == 401:
                break
            time.sleep(0.05)
        assert response.status_code == 401


def test_who_asks_too_often_is_told_when_to_come_back(library: Graph, guarded: Settings) -> None:
    limited = guarded.model_copy(update={"rate": 3, "api_key": SecretStr("one")})
    with serving(create_app(limited, library)) as client:
        statuses = [
            client.get("/v1/schema", headers={"x-api-key": "one"}).status_code for _ in range(4)
        ]
        assert statuses == [200, 200, 200, 429]
        last = client.get("/v1/schema", headers={"x-api-key": "one"})
        assert last.json()["type"] == "urn:entente:problem:too-many-requests"
        assert 1 <= int(last.headers["retry-after"]) <= 20
        assert client.get("/v1/health").status_code == 200  # by address: another bucket


def test_every_answer_has_an_id_and_safe_headers(client: httpx.Client) -> None:
    for path in ("/", "/docs", "/v1/entities", "/v1/nowhere", "/static/entente.js"):
        headers = client.get(path).headers
        assert len(headers["x-request-id"]) == 16
        assert headers["x-content-type-options"] == "nosniff"
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        unsafe = "script-src 'self' 'unsafe-inline'" in headers["content-security-policy"]
        assert unsafe == (path == "/docs")
    given = client.get("/v1/health", headers={"x-request-id": "abc-123"})
    assert given.headers["x-request-id"] == "abc-123"
    forged = client.get("/v1/health", headers={"x-request-id": "a b\t<script>"})
    assert len(forged.headers["x-request-id"]) == 16


def test_other_origins_may_call_only_if_named(library: Graph, guarded: Settings) -> None:
    origin = {"origin": "https://example.org"}
    with serving(create_app(guarded, library)) as client:
        assert "access-control-allow-origin" not in client.get("/v1/schema", headers=origin).headers
    named = guarded.model_copy(update={"cors": ["https://example.org"]})
    with serving(create_app(named, library)) as client:
        allowed = client.get("/v1/schema", headers=origin).headers
        assert allowed["access-control-allow-origin"] == "https://example.org"
        other = client.get("/v1/schema", headers={"origin": "https://example.com"}).headers
        assert "access-control-allow-origin" not in other


def test_figures_count_requests_by_route(library: Graph, guarded: Settings) -> None:
    with serving(create_app(guarded, library)) as client:
        for name in ("CHN", "RUS", "Atlantis"):
            client.get(f"/v1/entities/{name}")
        text = client.get("/metrics").text
    lines = [line for line in text.splitlines() if line.startswith("entente_requests_total")]
    assert {line for line in lines if "/entities/" in line} == {
        'entente_requests_total{method="GET",route="/v1/entities/{id}",status="200"} 2.0',
        'entente_requests_total{method="GET",route="/v1/entities/{id}",status="404"} 1.0',
    }


def test_each_request_is_a_line_of_json_in_the_log(
    library: Graph, guarded: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    told = guarded.model_copy(update={"log_level": "info"})
    with serving(create_app(told, library)) as client:
        client.get("/v1/entities/CHN", headers={"x-request-id": "seen"})
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines() if line[:1] == "{"]
    (line,) = [line for line in lines if line.get("request") == "seen"]
    assert line.pop("ms") > 0
    assert line.pop("timestamp").endswith("Z")
    assert line == {
        "event": "request",
        "level": "info",
        "request": "seen",
        "method": "GET",
        "path": "/v1/entities/CHN",
        "route": "/v1/entities/{id}",
        "status": 200,
        "key": None,
    }
    create_app(guarded, library)  # back to the level of the other tests


@pytest.fixture
def lost(engine_settings: Settings, graph: Graph) -> Iterator[httpx.Client]:
    """A service whose driver has been closed under it."""
    from app.graph import open_graph

    with open_graph(engine_settings) as own, serving(create_app(engine_settings, own)) as client:
        assert client.get("/readyz").status_code == 200
        own.driver.close()
        yield client


def test_a_database_that_is_gone_is_told_and_the_process_lives(lost: httpx.Client) -> None:
    ready = lost.get("/readyz")
    assert ready.status_code in (500, 503)
    assert ready.headers["content-type"] == "application/problem+json"
    assert lost.get("/healthz").json() == {"status": "alive"}


def test_a_question_that_takes_too_long_is_broken_off(library: Graph, guarded: Settings) -> None:
    impatient = guarded.model_copy(update={"query_seconds": 1e-6})
    with serving(create_app(impatient, library)) as client:
        response = client.get("/v1/relations/CHN/RUS")
        assert (response.status_code, response.json()["type"]) == (
            503,
            "urn:entente:problem:took-too-long",
        )
        assert response.headers["x-request-id"]
        assert client.get("/v1/export?entity=CHN").status_code == 200  # files may take longer
