"""Whatever comes over the wire: never a fault of ours, nothing changed in the graph."""

from __future__ import annotations

import json
import random
from typing import Any
from urllib.parse import quote

import httpx
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from app.graph import Graph, snapshot
from app.main import create_app
from app.settings import Settings

DESCRIBED = schemathesis.openapi.from_dict(create_app(Settings(host="127.0.0.1")).openapi())
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


@DESCRIBED.parametrize()
@settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_the_service_keeps_to_its_description(case: Any, client: httpx.Client) -> None:
    """Requests made from the description, good and bad, are answered as it says."""
    case.call_and_validate(base_url=str(client.base_url).rstrip("/"), checks=CHECKS)


STRINGS = [
    "' OR 1=1 --",
    "') DETACH DELETE n //",
    "CHN'}) DETACH DELETE (n) //",
    "country:CHN\"}) SET n.name='x' //",
    "`)-[]-() DELETE `",
    "$dyad",
    "__TYPE__",
    "{}",
    "[]",
    "null",
    "\x00",
    "\x00CHN",
    "\x1b[31m",
    "\ud7ff\uffff",
    "\U0001f1e8\U0001f1f3",
    "ＣＨＮ",
    "CHN\r\nX-Injected: yes",
    "../../../etc/passwd",
    "%00",
    "%2e%2e%2f",
    "%ff%fe",
    "${jndi:ldap://x}",
    "<script>alert(1)</script>",
    "-1",
    "0",
    "99999999999999999999999999",
    "1e400",
    "NaN",
    "Infinity",
    "0x10",
    "2019-02-30",
    "0000",
    "9999-12-31",
    "2019-06-05T00:00:00+99:99",
    "9999-12-31T23:59:59-14:00",
    "0001-01-01T00:00:00+14:00",
    "true",
    "A" * 5000,
    "é" * 2000,
    "CHN," * 900,
    "CHN-" * 200,
    "W10",
    "WyIiLCIiXQ",
    "bnVsbA==",
    "W1tdLFtdXQ",
    "what have " + "China and " * 40 + "Russia signed?",
    "between 9999 and 0000 what did China sign with Russia?",
    "on 31 june 2019 China met Russia",
    "after 9999 China met Russia",
    "before 0000 China met Russia",
    "after 31 december 9999 China met Russia",
]
BODIES: list[bytes] = [
    b"",
    b"null",
    b"[]",
    b'"text"',
    b"{" * 10_000,
    b'{"a":' * 5000 + b"1" + b"}" * 5000,
    b'{"text": {"$gt": ""}}',
    b'{"text": "\\u0000"}',
    b'{"text": "\\ud800"}',
    b'{"text": "x", "date": "9999-99-99"}',
    b'{"text": "x", "source": "\\u0000"}',
    b'{"text": 1e999}',
    b'{"text": NaN}',
    b"\x00\x01\x02\xff",
    b"--x\r\nContent-Disposition: form-data; name=text\r\n\r\nhi\r\n--x--",
    json.dumps({"text": "1 2 3 \u202e"}).encode(),
    json.dumps({"text": "...", "title": "x" * 2000}).encode(),
]


def requests() -> list[tuple[str, str, bytes | None]]:
    """Method, address and body: each parameter of each question with each string, and worse."""
    found: list[tuple[str, str, bytes | None]] = []
    good = {"a": "CHN", "b": "RUS", "id": "CHN"}
    for path, methods in DESCRIBED.raw_schema["paths"].items():
        for method, operation in methods.items():
            if method == "post":
                continue
            parameters = operation.get("parameters", [])
            places = [each["name"] for each in parameters if each["in"] == "path"]
            needed = {
                each["name"]: {"q": "China", "from": "CHN", "to": "RUS", "pairs": "CHN-RUS,CHN-IND"}
                .get(each["name"], "CHN")
                for each in parameters
                if each["in"] == "query" and each.get("required")
            }  # fmt: skip
            for text in STRINGS:
                for place in places:
                    values = {**good, place: text}
                    address = path
                    for name in places:
                        address = address.replace(f"{{{name}}}", quote(values[name], safe=""))
                    found.append((method, f"{address}?{_query(needed)}", None))
                address = path
                for name in places:
                    address = address.replace(f"{{{name}}}", good[name])
                for each in parameters:
                    if each["in"] == "query":
                        given = {**needed, each["name"]: text}
                        found.append((method, f"{address}?{_query(given)}", None))
                found.append((method, f"{address}?{quote(text)}={quote(text)}", None))
    found += [("post", "/v1/documents", body) for body in BODIES]
    return found


def _query(values: dict[str, str]) -> str:
    return "&".join(f"{quote(name)}={quote(text, safe='')}" for name, text in values.items())


def test_five_thousand_hostile_requests_break_and_change_nothing(
    library: Graph, client: httpx.Client
) -> None:
    hostile = requests()
    random.Random(7).shuffle(hostile)
    before = snapshot(library)
    assert len(hostile) >= 5000
    stored = set()  # a few bodies are odd, but no less texts than others
    for method, address, body in hostile[:5000]:
        headers = {"content-type": "application/json"} if body is not None else {}
        response = client.request(method, address, content=body, headers=headers)
        assert response.status_code < 500 or response.status_code == 501, (method, address, body)
        assert "x-injected" not in response.headers
        if response.status_code >= 400:
            assert response.headers["content-type"] == "application/problem+json"
        elif method == "post":
            stored |= {each["id"] for each in response.json()["items"]}
    for document in stored:
        assert client.delete(f"/v1/documents/{document}").status_code == 200
    assert snapshot(library) == before
