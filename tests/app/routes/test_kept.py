"""An answer is kept while the graph stays as it is, and no longer."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from app.graph import Graph, delete, store
from app.main import create_app
from app.routes import relations
from app.settings import Settings
from tests.app.library import GAS, LIBRARY, VISIT
from tests.app.routes.conftest import serving


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The kinds of pair whose statements were really looked up, one for each question."""
    seen: list[str] = []
    real = relations.related

    def related(graph: Any, a: Any, b: Any, *rest: Any, **more: Any) -> Any:
        seen.append(f"{a.id} {b.id}")
        return real(graph, a, b, *rest, **more)

    monkeypatch.setattr(relations, "related", related)
    return seen


def test_the_same_question_is_answered_once_for_one_version(
    graph: Graph, engine_settings: Settings, asked: list[str]
) -> None:
    store(graph, VISIT)
    with serving(create_app(engine_settings, graph)) as client:
        first = client.get("/v1/relations/CHN/RUS")
        again = client.get("/v1/relations/CHN/RUS")
        assert len(asked) == 1
        assert (again.content, again.headers["etag"]) == (first.content, first.headers["etag"])
        assert again.headers["x-request-id"] != first.headers["x-request-id"]
        client.get("/v1/relations/CHN/RUS", params={"limit": 3})
        client.get("/v1/relations/RUS/CHN")
        assert len(asked) == 3
        matched = client.get(
            "/v1/relations/CHN/RUS", headers={"if-none-match": first.headers["etag"]}
        )
        assert matched.status_code == 304
        text = client.get("/metrics").text
    assert 'route="/v1/relations/{a}/{b}",status="200"} 4.0' in text


def test_a_write_of_this_process_is_seen_at_once(graph: Graph, engine_settings: Settings) -> None:
    store(graph, GAS)
    with serving(create_app(engine_settings, graph)) as client:
        assert len(client.get("/v1/relations/CHN/RUS").json()["items"]) == 2
        assert client.delete(f"/v1/documents/{GAS.document.id}").status_code == 200
        assert client.get("/v1/relations/CHN/RUS").json()["items"] == []


def test_a_write_of_another_process_is_seen_soon(graph: Graph, engine_settings: Settings) -> None:
    store(graph, GAS)
    with serving(create_app(engine_settings, graph)) as client:

        def count() -> int:
            return len(client.get("/v1/relations/CHN/RUS").json()["items"])

        assert count() == 2
        for each in LIBRARY:
            store(graph, each)
        while count() == 2:
            pass
        assert count() == 15
        delete(graph, VISIT.document.id)
        while count() == 15:
            pass
        assert count() == 5


def test_failures_and_other_representations_are_not_mixed_up(client: httpx.Client) -> None:
    id = client.get("/v1/relations/CHN/RUS").json()["items"][0]["id"]
    path = f"/v1/statements/{id}/evidence"
    for _ in range(2):
        assert client.get(path).headers["content-type"] == "application/json"
        linked = client.get(path, headers={"accept": "application/ld+json"})
        assert linked.headers["content-type"].startswith("application/ld+json")
        assert client.get("/v1/relations/CHN/Atlantis").status_code == 404
        assert client.get("/v1/relations/CHN/RUS?sinse=1").status_code == 422
