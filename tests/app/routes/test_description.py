"""The OpenAPI description: an example and a stable name for each answer, no word from elsewhere."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from pydantic import TypeAdapter

from app.main import PARTS, create_app
from app.questions.jobs import Job
from app.routes import health
from app.settings import Settings

NAMES = {
    "/v1/health": {"get": "getHealth"},
    "/v1/readiness": {"get": "getReadiness"},
    "/v1/schema": {"get": "getSchema"},
    "/v1/version": {"get": "getVersion"},
    "/healthz": {"get": "healthz"},
    "/readyz": {"get": "readyz"},
    "/metrics": {"get": "metrics"},
    "/v1/stats": {"get": "getStats"},
    "/v1/rankings": {"get": "getRankings"},
    "/v1/relations/{a}/{b}": {"get": "getRelations"},
    "/v1/relations/{a}/{b}/summary": {"get": "getSummary"},
    "/v1/relations/{a}/{b}/timeline": {"get": "getTimeline"},
    "/v1/relations/{a}/{b}/level": {"get": "getLevel"},
    "/v1/relations/{a}/{b}/channels": {"get": "getChannels"},
    "/v1/compare": {"get": "comparePairs"},
    "/v1/diff": {"get": "getDiff"},
    "/v1/paths": {"get": "getPaths"},
    "/v1/positions": {"get": "getPositions"},
    "/v1/promises": {"get": "getPromises"},
    "/v1/statements/{id}/evidence": {"get": "getEvidence"},
    "/v1/entities": {"get": "findEntities"},
    "/v1/entities/{id}": {"get": "getEntity"},
    "/v1/entities/{id}/network": {"get": "getNetwork"},
    "/v1/entities/{id}/statements": {"get": "getStatements"},
    "/v1/documents": {"get": "listDocuments", "post": "addDocument"},
    "/v1/documents/{id}": {
        "get": "getDocument",
        "put": "replaceDocument",
        "delete": "deleteDocument",
    },
    "/v1/documents/files": {"post": "addFile"},
    "/v1/jobs/{id}": {"get": "getJob"},
    "/v1/entities/{id}/offices": {"get": "getOffices"},
    "/v1/contradictions": {"get": "getContradictions"},
    "/v1/reviews": {"get": "listReviews", "post": "addReview"},
    "/v1/reviews/{id}": {"get": "getReview"},
    "/v1/reviews/{id}/undo": {"post": "undoReview"},
    "/v1/export": {"get": "exportGraph"},
    "/v1/ask": {"get": "ask"},
}


@pytest.fixture(scope="module")
def app() -> FastAPI:
    return create_app(Settings())


def operations(app: FastAPI) -> list[tuple[str, str, Any]]:
    return [
        (path, method, operation)
        for path, methods in app.openapi()["paths"].items()
        for method, operation in methods.items()
    ]


def test_the_names_of_operations_are_stable(app: FastAPI) -> None:
    found: dict[str, dict[str, str]] = {}
    for path, method, operation in operations(app):
        found.setdefault(path, {})[method] = operation["operationId"]
    assert found == NAMES


def test_each_answer_has_an_example_that_fits_its_model(app: FastAPI) -> None:
    routers = [("/v1", part.router) for part in PARTS] + [("", health.probes)]
    models = {
        (f"{prefix}{route.path}", method.lower()): route.response_model
        for prefix, router in routers
        for route in router.routes
        if isinstance(route, APIRoute)
        for method in route.methods or ()
    }
    checked = 0
    for path, method, operation in operations(app):
        for status, response in operation["responses"].items():
            content = response.get("content", {}).get("application/json")
            if status.startswith("2") and content and path != "/v1/export":
                example = content["example"]
                model: TypeAdapter[Any] = TypeAdapter(
                    Job if status == "202" else models[path, method]
                )
                assert model.dump_python(model.validate_python(example), by_alias=True) == example
                checked += 1
    # one for each operation but /export and /metrics; a second where 200 and 201 differ, a job
    assert checked == sum(map(len, NAMES.values())) - 2 + 3


def test_each_operation_says_what_it_does_and_how_it_fails(app: FastAPI) -> None:
    for path, _, operation in operations(app):
        assert operation["description"].endswith((".", "503 while it does not."))
        for status in ("404", "422", "503"):
            problem = operation["responses"][status]["content"]["application/problem+json"]
            assert problem["schema"] == {"$ref": "#/components/schemas/Failure"}, path
            assert problem["example"]["status"] == 404


def test_the_pages_ask_nothing_of_another_host(client: httpx.Client) -> None:
    for path in ("/", "/docs"):
        page = client.get(path)
        assert page.status_code == 200
        assert "http://" not in page.text
        assert "https://" not in page.text
    assert client.get("/static/cytoscape.min.js").status_code == 200
    assert client.get("/docs-static/swagger-ui-bundle.js").status_code == 200
