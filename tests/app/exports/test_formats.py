"""Each form of export is read again by the reader that its users have."""

from __future__ import annotations

import csv
import io
import json
from typing import Any
from zipfile import ZipFile

import networkx as nx
import pytest

from app.exports import FORMATS, Network, network

NODES: list[dict[str, Any]] = [
    {"id": "country:RUS", "name": "Russia", "kind": "Country", "names": ["Moscow", "Russia"]},
    {"id": "country:CHN", "name": "China", "kind": "Country", "names": ["China"], "role": None},
    {"id": "sector:energy", "name": "Energy \x0b& <gas>", "kind": "Sector", "names": []},
]


def edge(kind: str, target: str, statements: int, **more: Any) -> dict[str, Any]:
    return {
        "source": "country:CHN",
        "type": kind,
        "target": target,
        "statements": statements,
        "documents": 1,
        "first": None,
        "confidence": 0.5,
        "acts": ["said"],
        "with": [],
        **more,
    }


EDGES = [
    edge(
        "COOPERATES_IN",
        "sector:energy",
        2,
        first="2019-06-05",
        last="2021-02-01",
        acts=["agreed", "did"],
        **{"with": ["country:RUS"]},
    ),
    edge("TRADES_WITH", "country:RUS", 1),
    edge("SUPPORTS", "country:RUS", 3, first="2020-01-01", last="2020-01-01"),
    edge("SUPPORTS", "country:IND", 1),
]


@pytest.fixture
def graph() -> Network:
    return network(NODES, EDGES)


def written(name: str, graph: Network) -> bytes:
    file = io.BytesIO()
    FORMATS[name].write(graph, file)
    return file.getvalue()


def triples(graph: Network) -> set[tuple[str, str, str]]:
    return {(source, kind, target) for source, target, kind in graph.edges(keys=True)}


def test_an_edge_to_an_entity_that_is_not_there_is_left_out(graph: Network) -> None:
    assert triples(graph) == {
        ("country:CHN", "COOPERATES_IN", "sector:energy"),
        ("country:CHN", "TRADES_WITH", "country:RUS"),
        ("country:CHN", "SUPPORTS", "country:RUS"),
    }


def test_what_is_empty_makes_no_attribute(graph: Network) -> None:
    assert graph.nodes["country:CHN"] == {
        "name": "China",
        "kind": "Country",
        "names": ["China"],
    }
    assert graph.edges["country:CHN", "country:RUS", "TRADES_WITH"] == {
        "type": "TRADES_WITH",
        "statements": 1,
        "documents": 1,
        "confidence": 0.5,
        "acts": ["said"],
    }


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"parquet"}))
def test_the_order_of_the_rows_changes_no_byte(name: str, graph: Network) -> None:
    assert written(name, network(NODES[::-1], EDGES[::-1])) == written(name, graph)


def test_graphml_is_read_by_networkx(graph: Network) -> None:
    read: Any = nx.read_graphml(io.BytesIO(written("graphml", graph)), force_multigraph=True)
    assert read.is_directed()
    assert {
        (a, data["relType"], b, key) for a, b, key, data in read.edges(keys=True, data=True)
    } == {
        (source, kind, target, f"{source}|{kind}|{target}")
        for source, kind, target in triples(graph)
    }
    assert read.nodes["sector:energy"]["label"] == "Energy & <gas>"
    assert read.nodes["country:RUS"]["names"] == "Moscow;Russia"
    name = "country:CHN|COOPERATES_IN|sector:energy"
    assert read.edges["country:CHN", "sector:energy", name] == {
        "id": name,
        "relType": "COOPERATES_IN",
        "label": "COOPERATES_IN",
        "weight": 2,
        "statements": 2,
        "documents": 1,
        "first": "2019-06-05",
        "last": "2021-02-01",
        "confidence": 0.5,
        "acts": "agreed;did",
        "with": "country:RUS",
    }


def test_gexf_is_read_by_networkx_with_its_times(graph: Network) -> None:
    text = written("gexf", graph)
    read: Any = nx.read_gexf(io.BytesIO(text))
    assert set(read.nodes) == set(graph.nodes)
    assert {(a, data["relType"], b) for a, b, data in read.edges(data=True)} == triples(graph)
    timed = {
        data["relType"]: (data.get("start"), data.get("end")) for *_, data in read.edges(data=True)
    }
    assert timed == {
        "COOPERATES_IN": ("2019-06-05", "2021-02-01"),
        "SUPPORTS": ("2020-01-01", "2020-01-01"),
        "TRADES_WITH": (None, None),
    }
    assert b'timeformat="date"' in text
    assert read.nodes["sector:energy"]["label"] == "Energy & <gas>"


def test_node_link_json_is_read_by_networkx_whole(graph: Network) -> None:
    read: Any = nx.node_link_graph(json.loads(written("node-link", graph)), edges="links")
    assert list(read.nodes(data=True)) == list(graph.nodes(data=True))
    assert {(a, b, key): data for a, b, key, data in read.edges(keys=True, data=True)} == {
        (a, b, key): data for a, b, key, data in graph.edges(keys=True, data=True)
    }


def test_cytoscape_json_is_read_by_networkx_and_names_its_edges(graph: Network) -> None:
    data = json.loads(written("cytoscape", graph))
    read: Any = nx.cytoscape_graph(data)
    assert set(read.nodes) == set(graph.nodes)
    assert triples(read) == triples(graph)
    assert {edge["data"]["id"] for edge in data["elements"]["edges"]} == {
        f"{source}|{kind}|{target}" for source, kind, target in triples(graph)
    }


def test_csv_is_a_zip_with_a_table_of_nodes_and_one_of_edges(graph: Network) -> None:
    with ZipFile(io.BytesIO(written("csv", graph))) as archive:
        assert archive.namelist() == ["nodes.csv", "edges.csv"]
        nodes, edges = (
            list(csv.DictReader(io.TextIOWrapper(archive.open(name), "utf-8", newline="")))
            for name in archive.namelist()
        )
    assert [(row["id"], row["kind"], row["names"]) for row in nodes] == [
        ("country:CHN", "Country", "China"),
        ("country:RUS", "Country", "Moscow;Russia"),
        ("sector:energy", "Sector", ""),
    ]
    columns = ("source", "type", "target", "statements", "first", "with")
    assert [tuple(row[column] for column in columns) for row in edges] == [
        ("country:CHN", "COOPERATES_IN", "sector:energy", "2", "2019-06-05", "country:RUS"),
        ("country:CHN", "SUPPORTS", "country:RUS", "3", "2020-01-01", ""),
        ("country:CHN", "TRADES_WITH", "country:RUS", "1", "", ""),
    ]


def test_parquet_is_a_zip_of_two_tables_with_lists_and_numbers(graph: Network) -> None:
    tables: Any = pytest.importorskip("pyarrow.parquet")
    text = written("parquet", graph)
    assert text == written("parquet", network(NODES[::-1], EDGES[::-1]))
    with ZipFile(io.BytesIO(text)) as archive:
        nodes, edges = (
            tables.read_table(io.BytesIO(archive.read(name))).to_pylist()
            for name in ("nodes.parquet", "edges.parquet")
        )
    assert [(row["id"], row["names"]) for row in nodes] == [
        ("country:CHN", ["China"]),
        ("country:RUS", ["Moscow", "Russia"]),
        ("sector:energy", None),
    ]
    assert [(row["type"], row["statements"], row["acts"], row["with"]) for row in edges] == [
        ("COOPERATES_IN", 2, ["agreed", "did"], ["country:RUS"]),
        ("SUPPORTS", 3, ["said"], None),
        ("TRADES_WITH", 1, ["said"], None),
    ]


def test_an_edge_from_a_reference_table_stands_beside_that_of_the_texts() -> None:
    told = edge("MEMBER_OF", "country:RUS", 1, basis="text")
    known = edge("MEMBER_OF", "country:RUS", 0, basis="reference")
    graph = network(NODES, [known, told])
    assert {key for *_, key in graph.edges(keys=True)} == {"MEMBER_OF", "MEMBER_OF:reference"}
    read: Any = nx.read_graphml(io.BytesIO(written("graphml", graph)), force_multigraph=True)
    assert {data["basis"] for *_, data in read.edges(data=True)} == {"text", "reference"}


def test_a_script_escapes_what_could_end_its_strings() -> None:
    name = 'O\'Neil \\ "quoted"\n`{}'
    nodes = [{"id": "place:x", "kind": "Place", "name": name, "names": ["é"]}]
    text = written("cypher", network(nodes, [])).decode()
    assert text == (
        'MERGE (e:Entity:`Place` {id: "place:x"}) SET e += '
        '{`name`: "O\'Neil \\\\ \\"quoted\\"\\n`{}", `names`: ["\\u00e9"]};\n'
    )
