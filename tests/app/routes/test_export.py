"""The graph as a file: what the reader of the form sees is what the graph holds."""

from __future__ import annotations

import csv
import io
from typing import Any
from zipfile import ZipFile

import httpx
import networkx as nx
import pytest

from app.exports import FORMATS


def test_the_forms_agree_on_the_edges(client: httpx.Client) -> None:
    files = {name: client.get("/v1/export", params={"format": name}) for name in FORMATS}
    found: dict[str, set[tuple[str, str, str]]] = {}
    graphml: Any = nx.read_graphml(io.BytesIO(files["graphml"].content), force_multigraph=True)
    found["graphml"] = {(a, data["relType"], b) for a, b, data in graphml.edges(data=True)}
    gexf: Any = nx.read_gexf(io.BytesIO(files["gexf"].content))
    found["gexf"] = {(a, data["relType"], b) for a, b, data in gexf.edges(data=True)}
    linked: Any = nx.node_link_graph(files["node-link"].json(), edges="links")
    found["node-link"] = {(a, key, b) for a, b, key in linked.edges(keys=True)}
    cyjs: Any = nx.cytoscape_graph(files["cytoscape"].json())
    found["cytoscape"] = {(a, key, b) for a, b, key in cyjs.edges(keys=True)}
    with ZipFile(io.BytesIO(files["csv"].content)) as archive:
        text = io.StringIO(archive.read("edges.csv").decode())
        found["csv"] = {(r["source"], r["type"], r["target"]) for r in csv.DictReader(text)}
    for name, edges in found.items():
        assert edges == found["graphml"], name
    assert len(found["graphml"]) == 25
    assert set(linked.nodes) == set(graphml.nodes)
    assert len(linked.nodes) == 16


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_a_file_says_what_it_is(client: httpx.Client, name: str) -> None:
    response = client.get("/v1/export", params={"format": name, "entity": "CHN"})
    form = FORMATS[name]
    assert response.headers["content-type"].split(";")[0] == form.media_type
    assert response.headers["content-disposition"] == (
        f'attachment; filename="country-CHN{form.suffix}"'
    )
    assert int(response.headers["content-length"]) == len(response.content)


def test_an_export_takes_the_filters_of_the_questions(client: httpx.Client) -> None:
    params = {"format": "node-link", "act": "pledged", "type": "EXPORTS_TO"}
    body = client.get("/v1/export", params=params).json()
    assert [(e["source"], e["type"], e["target"], e["statements"]) for e in body["links"]] == [
        ("country:RUS", "EXPORTS_TO", "country:CHN", 1)
    ]
    assert {node["id"] for node in body["nodes"]} == {"country:RUS", "country:CHN"}


def test_edges_made_anew_are_those_of_the_graph(client: httpx.Client) -> None:
    whole = client.get("/v1/export", params={"format": "node-link"}).json()
    anew = client.get("/v1/export", params={"format": "node-link", "until": "2999"}).json()
    assert anew["links"] == whole["links"]
