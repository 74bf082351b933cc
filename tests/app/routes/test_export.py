"""The graph as a file: what the reader of the form sees is what the graph holds."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import httpx
import networkx as nx
import pytest

from app.exports import FORMATS
from app.graph import Graph
from app.main import create_app
from app.settings import Settings
from loaders.exporting import export_all
from loaders.network import load_graph
from tests.app.routes.conftest import serving


def test_the_forms_agree_on_the_edges(client: httpx.Client) -> None:
    forms = ("graphml", "gexf", "node-link", "cytoscape", "csv")
    files = {name: client.get("/v1/export", params={"format": name}) for name in forms}
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


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"parquet"}))
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


def test_a_script_makes_the_same_graph_anew(client: httpx.Client, library: Graph) -> None:
    """Run through the driver in a transaction that is rolled back: the graph is left as it was."""
    script = client.get("/v1/export", params={"format": "cypher"}).text
    whole = client.get("/v1/export", params={"format": "node-link"}).json()
    lines = script.splitlines()
    assert len(lines) == len(whole["nodes"]) + len(whole["links"])
    with (
        library.driver.session(database=library.database) as session,
        session.begin_transaction() as transaction,
    ):
        transaction.run("MATCH (:Entity)-[r]->(:Entity) DELETE r").consume()
        for line in lines:
            transaction.run(line.rstrip(";")).consume()
        made = transaction.run(
            "MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS source, type(r) AS type, "
            "b.id AS target, r.statements AS statements, r.acts AS acts"
        ).data()
        transaction.rollback()
    assert {(e["source"], e["type"], e["target"], e["statements"], *e["acts"]) for e in made} == {
        (e["source"], e["type"], e["target"], e["statements"], *e["acts"]) for e in whole["links"]
    }


def test_events_are_lines_that_name_actors_codes_and_words(client: httpx.Client) -> None:
    params = {"format": "plover", "type": "EXPORTS_TO,MET_WITH,LEADS", "act": "did"}
    response = client.get("/v1/export", params=params)
    events = {each["relation"]: each for each in map(json.loads, response.text.splitlines())}
    assert set(events) == {"EXPORTS_TO", "MET_WITH"}  # LEADS is a state, no event
    assert events["MET_WITH"]["actor"] == {
        "id": "leader:xi-jinping",
        "name": "Xi Jinping",
        "country": "CHN",
    }
    sale = events["EXPORTS_TO"]
    assert (sale["event_type"], sale["cameo"], sale["event_date"], sale["quote"]) == (
        "COOPERATE",
        "061",
        "2020",
        "sold natural gas to China",
    )
    assert sale["publisher"] == "Example Gazette"


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")  # rdflib's own
def test_json_ld_is_read_by_rdflib_with_its_provenance(client: httpx.Client) -> None:
    rdflib: Any = pytest.importorskip("rdflib")
    response = client.get("/v1/export", params={"format": "json-ld"})
    graph = rdflib.Graph().parse(data=response.text, format="json-ld")
    prov = rdflib.Namespace("http://www.w3.org/ns/prov#")
    said = set(graph.subjects(rdflib.RDF.type, rdflib.RDF.Statement))
    assert len(said) == 23
    for statement in said:
        (quote,) = graph.objects(statement, prov.wasDerivedFrom)
        (document,) = graph.objects(quote, prov.wasQuotedFrom)
        assert str(document).startswith("urn:entente:doc:")
    speakers = {str(name) for name in graph.objects(None, prov.wasAttributedTo)}
    assert speakers == {
        "urn:entente:leader:xi-jinping",
        "urn:entente:leader:vladimir-putin",
        "urn:entente:country:RUS",
    }


def test_the_statements_around_an_entity_are_those_behind_its_edges(client: httpx.Client) -> None:
    params = {"entity": "Shanghai Cooperation Organisation"}
    edges = client.get("/v1/export", params={**params, "format": "node-link"}).json()["links"]
    lines = client.get("/v1/export", params={**params, "format": "plover"}).text.splitlines()
    assert {edge["type"] for edge in edges} == {"COORDINATES_AT"}
    assert [json.loads(line)["relation"] for line in lines] == ["COORDINATES_AT"]


@pytest.mark.parametrize(
    ("question", "edges"),
    [
        ("relations/CHN/RUS?type=EXPORTS_TO", {("country:RUS", "EXPORTS_TO", "country:CHN")}),
        (
            "entities/SCO/network?act=pledged",
            {(f"country:{code}", "COORDINATES_AT", "organisation:SCO") for code in ("CHN", "RUS")},
        ),
        (
            "paths?from=IND&to=JPN&type=SIGNED",
            {(f"country:{code}", "SIGNED", "agreement:supply-pact") for code in ("IND", "JPN")},
        ),
        ("positions?issue=PRK&act=said", {("country:JPN", "CONDEMNS", "country:PRK")}),
    ],
)
def test_a_question_is_answered_in_the_forms_of_an_export(
    client: httpx.Client, question: str, edges: set[tuple[str, str, str]]
) -> None:
    path, _, query = question.partition("?")
    parts: dict[str, str] = dict(part.split("=") for part in query.split("&"))
    asked = {
        form: client.get(f"/v1/{path}", params={**parts, "format": form})
        for form in ("node-link", "graphml", "plover", "json")
    }
    linked: Any = nx.node_link_graph(asked["node-link"].json(), edges="links")
    assert {(a, key, b) for a, b, key in linked.edges(keys=True)} == edges
    graphml: Any = nx.read_graphml(io.BytesIO(asked["graphml"].content), force_multigraph=True)
    assert {(a, data["relType"], b) for a, b, data in graphml.edges(data=True)} == edges
    events = [json.loads(line) for line in asked["plover"].text.splitlines()]
    assert {each["relation"] for each in events} == {kind for _, kind, _ in edges}
    assert asked["json"].json() == client.get(f"/v1/{path}", params=parts).json()
    for response in asked.values():
        assert response.headers["etag"] == asked["json"].headers["etag"]


def test_a_file_holds_more_than_a_page(client: httpx.Client) -> None:
    one = client.get("/v1/relations/CHN/RUS?format=json-ld&limit=1").json()
    whole = client.get("/v1/relations/CHN/RUS?limit=500").json()
    said = {node["@id"] for node in one["@graph"] if "rdf:Statement" in node["@type"]}
    assert len(said) == len(whole["items"]) > 1


@pytest.mark.parametrize(
    "question",
    [
        "export?format=graphml",
        "export?format=plover",
        "export?format=csv&until=2999",
        "export?format=csv&entity=CHN",
        "relations/CHN/RUS?format=gexf",
        "entities/CHN/network?format=gexf&depth=2",
    ],
)
def test_a_file_that_would_be_too_large_is_refused(
    library: Graph, engine_settings: Settings, question: str
) -> None:
    small = engine_settings.model_copy(update={"max_export": 3})
    with serving(create_app(small, library)) as client:
        response = client.get(f"/v1/{question}")
    assert (response.status_code, response.json()["type"], response.json()["limit"]) == (
        422,
        "urn:entente:problem:export-too-large",
        3,
    )


def test_a_notebook_loads_the_graph_in_one_call(
    client: httpx.Client, engine_settings: Settings, library: Graph
) -> None:
    whole = load_graph(engine_settings)
    assert (len(whole), whole.number_of_edges()) == (16, 25)
    assert whole.nodes["country:CHN"]["name"] == "China"
    some = load_graph(engine_settings, types=["EXPORTS_TO"], acts=["did"], since="2020")
    assert list(some.edges(keys=True)) == [("country:RUS", "country:CHN", "EXPORTS_TO")]
    assert some.edges["country:RUS", "country:CHN", "EXPORTS_TO"]["statements"] == 1


@pytest.mark.parametrize("name", ["x.graphml", "x.csv.zip", "x.plover.jsonl", "x.cypher"])
def test_the_command_writes_the_same_file(
    client: httpx.Client, engine_settings: Settings, library: Graph, tmp_path: Path, name: str
) -> None:
    form = {"csv": "csv", "plover": "plover"}.get(name.split(".")[1], name.split(".")[1])
    export_all(tmp_path / name, engine_settings)
    served = client.get("/v1/export", params={"format": form}).content
    assert (tmp_path / name).read_bytes() == served
