"""All that one entity does or says, and that is said of it."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query

from app.answers.envelope import Answer
from app.answers.statement import Statement
from app.questions import naming
from app.questions.statements import statements
from app.routes import cursor as cursors
from app.routes.entities import EntityPath
from app.routes.filters import Cursor, FiltersDep, Limit
from app.routes.relations import silence
from app.routes.service import ServiceDep, VersionDep, answer, in_one_reading

router = APIRouter(tags=["entities"])

Role = Literal["any", "actor", "target", "speaker"]
ROLES = {
    "any": ["SUBJECT", "OBJECT", "SAID_BY"],
    "actor": ["SUBJECT"],
    "target": ["OBJECT"],
    "speaker": ["SAID_BY"],
}


@router.get("/entities/{id}/statements", operation_id="getStatements")
@in_one_reading
def get_statements(
    id: EntityPath,
    service: ServiceDep,
    version: VersionDep,
    filters: FiltersDep,
    role: Annotated[
        Role, Query(alias="as", description="Only what it does, meets with or says.")
    ] = "any",
    limit: Limit = 50,
    cursor: Cursor = "",
) -> Answer[Statement]:
    """What an entity, or who represents it, does, meets with and says, newest first: also what it
    denied, with `as=speaker&act=denied`."""
    found = naming.entity(service.graph, id)
    day, last = cursors.keys(cursor, 2) if cursor else (None, None)
    rows = service.graph.read(
        "entity_statements",
        entity=found.id,
        roles=ROLES[role],
        polarity=filters.polarity,
        limit=limit + 1,
        afterDate=day,
        afterId=last,
        **filters.params,
    )
    items = statements(service.graph, (row["id"] for row in rows[:limit]))
    told = {"entity": found, "as": role, **filters.told}
    warnings = [] if items or cursor else silence(service.graph, found)
    return Answer[Statement](
        **answer(items, version, told, cursors.page(rows, limit, cursor), warnings)
    )
