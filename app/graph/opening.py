"""Open the graph that the settings name: the embedded database, or a Neo4j server."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from neo4j import Driver, GraphDatabase
from neo4j.exceptions import AuthError, ClientError, ConfigurationError, DriverError, Neo4jError

from app.graph.door import Graph, GraphUnavailable
from app.graph.schema import apply_schema
from app.settings import Settings

if TYPE_CHECKING:
    from app.graph.embedded import Server

# A transaction that is tried again is the driver's daily work, not news for the terminal.
logging.getLogger("neo4j").setLevel(logging.ERROR)

_PING = "RETURN 1 AS one"
_STARTS = 3


@contextmanager
def open_graph(settings: Settings) -> Iterator[Graph]:
    """The graph, its schema in place, until the block ends.

    raises  GraphUnavailable, with what to mend: no server, a refused password, a full disk,
            a taken port, a folder that cannot be written, a schema from a newer version"""
    with _neo4j(settings) if settings.neo4j_uri else _embedded(settings) as graph:
        apply_schema(graph)
        yield graph


@contextmanager
def _neo4j(settings: Settings) -> Iterator[Graph]:
    uri, database = settings.neo4j_uri, settings.neo4j_database
    auth = (settings.neo4j_user, settings.neo4j_password.get_secret_value())
    where = f"Neo4j at {uri}"
    try:
        if not uri.startswith(("bolt", "neo4j")):
            raise ConfigurationError("this is no Bolt address")
        driver = GraphDatabase.driver(
            uri, auth=auth if any(auth) else None, notifications_min_severity="OFF"
        )
    except (ConfigurationError, ValueError) as error:
        raise GraphUnavailable(
            f"ENTENTE_NEO4J_URI is {uri!r}: {error}. It should read like bolt://host:7687."
        ) from error
    with driver:
        try:
            driver.verify_connectivity()
            driver.execute_query(_PING, database_=database)
        except AuthError as error:
            raise GraphUnavailable(
                f"{where} refuses the user {settings.neo4j_user!r} or the password. "
                "Set ENTENTE_NEO4J_USER and ENTENTE_NEO4J_PASSWORD."
            ) from error
        except ClientError as error:
            raise GraphUnavailable(
                f"{where}: {error.message}. Is ENTENTE_NEO4J_DATABASE ({database!r}) right?"
            ) from error
        except (DriverError, Neo4jError, OSError) as error:
            raise GraphUnavailable(
                f"No Neo4j answers at {uri}. Is it running, and is ENTENTE_NEO4J_URI right? "
                f"Leave that empty to use the embedded database. ({error})"
            ) from error
        yield Graph(driver, database, "neo4j", where)


@contextmanager
def _embedded(settings: Settings) -> Iterator[Graph]:
    from app.graph.embedded import DATABASE, USER, embedded_server

    where = f"The embedded database in {settings.data}"
    with ExitStack() as stack:
        for _ in range(_STARTS):
            server = stack.enter_context(
                embedded_server(settings.data.resolve(), settings.embedded_port)
            )
            driver = stack.enter_context(
                GraphDatabase.driver(server.uri, auth=(USER, server.password))
            )
            if _opens(driver, DATABASE, where, server):
                break
            stack.close()  # it was killed as we came in: start it anew
        else:
            raise GraphUnavailable(f"{where} dies as soon as it is started; see its log there.")
        yield Graph(driver, DATABASE, "arcadedb", where, server.writing, server.explain)


def _opens(driver: Driver, database: str, where: str, server: Server) -> bool:
    """Wait until the database is open, for the server listens a moment before; False: it died."""
    until = time.monotonic() + 60.0
    while True:
        try:
            # not as a transaction, which the driver itself would try again for a minute
            with driver.session(database=database) as session:
                session.run(_PING).consume()
            return True
        except (DriverError, Neo4jError) as error:
            if not server.lives():
                return False
            if isinstance(error, AuthError) or time.monotonic() > until:
                raise GraphUnavailable(f"{where} does not open: {error}") from error
            time.sleep(0.05)
