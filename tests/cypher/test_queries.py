"""Every query file is what its header says, and the check of a header can fail."""

import pytest

from cypher import QueryError, names, parsed, query

HEADER = "// Countries by name.\n// $name: as it is written\n// -> id, name\n"
BODY = "MATCH (e:Entity {name: $name}) RETURN e.id AS id, e.name AS name ORDER BY id"


@pytest.mark.parametrize("name", names())
def test_every_header_is_true(name: str) -> None:
    assert query(name).about.endswith(".")


def test_a_header_gives_purpose_parameters_and_columns() -> None:
    found = parsed("countries", HEADER + BODY)
    assert (found.about, found.params, found.columns, found.writes) == (
        "Countries by name.",
        ("name",),
        ("id", "name"),
        False,
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (BODY, "begin with a comment"),
        ("// No stop at the end\n" + BODY, "begin with a comment"),
        ("// Only a header.\n", "begin with a comment"),
        ("// Countries.\n// -> id, name\n" + BODY, r"differ on the parameters \['name'\]"),
        (HEADER + BODY.replace("$name", "'x'"), r"differ on the parameters \['name'\]"),
        (HEADER.replace("$name:", "$name") + BODY, "say what"),
        (HEADER.replace("id, name", "name, id") + BODY, "body returns"),
        (HEADER.replace("// -> id, name\n", "") + BODY, "body returns"),
        (HEADER + BODY.replace(" AS id", ""), "a name with AS"),
    ],
)
def test_a_header_that_is_not_true_is_refused(text: str, fault: str) -> None:
    with pytest.raises(QueryError, match=fault):
        parsed("countries", text)


@pytest.mark.parametrize(
    ("clause", "writes"),
    [
        ("MERGE (a:Entity {id: 'x'})", True),
        ("MATCH (a) SET a.x = 1", True),
        ("MATCH (a) DETACH DELETE a", True),
        ("CALL db.labels() YIELD label", True),
        ("MATCH (a:Set) WHERE a.set = 'CREATE' // MERGE\n", False),
        ("CALL { MATCH (a) RETURN a AS b }", False),
    ],
)
def test_what_writes_is_known(clause: str, writes: bool) -> None:
    assert parsed("it", f"// It.\n// -> one\n{clause} RETURN 1 AS one").writes is writes


def test_columns_inside_a_subquery_are_not_the_query_s() -> None:
    body = "MATCH (a) RETURN COUNT { MATCH (a)--(b) RETURN b } AS n, [1, 2] AS ids"
    assert parsed("it", "// It.\n// -> n, ids\n" + body).columns == ("n", "ids")


def test_a_slot_takes_one_plain_word() -> None:
    found = parsed("it", "// It.\nMATCH (a)-[e:__TYPE__]->() DELETE e")
    assert found.filled(type="SIGNED") == "MATCH (a)-[e:SIGNED]->() DELETE e"
    for type in ("", "SIGNED]->() DETACH DELETE a //", "A B"):
        with pytest.raises(QueryError):
            found.filled(type=type)
    with pytest.raises(QueryError):
        parsed("it", HEADER + BODY).filled(label="Country")


def test_a_query_that_is_not_there_is_named() -> None:
    with pytest.raises(QueryError, match=r"nowhere\.cypher: there is no such query"):
        query("nowhere")
