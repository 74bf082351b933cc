"""What one statement rests on, and what speaks for and against it."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Header, Path
from fastapi.responses import JSONResponse, Response

from app.answers.envelope import Answer
from app.answers.questions import Evidenced
from app.exports.web import ANNOTATION, annotation, provenance
from app.problems import NotAcceptable, UnknownStatement
from app.questions.reads import Reads
from app.questions.statements import statements
from app.routes.service import ServiceDep, VersionDep, answer, caching, in_one_reading

router = APIRouter(tags=["evidence"])

# Characters of text on each side of a quote, as much as a reader needs to find it again.
AROUND = 40
KIN = 20
LINKED = f'application/ld+json;profile="{ANNOTATION}"'
PROVENANCE = 'application/ld+json;profile="http://www.w3.org/ns/prov#"'


@router.get(
    "/statements/{id}/evidence",
    operation_id="getEvidence",
    response_model=Answer[Evidenced],
    responses={
        200: {
            "description": "As JSON; as a Web Annotation or as PROV where Accept asks for JSON-LD.",
            "content": {"application/ld+json": {"schema": {"type": "object"}}},
        }
    },
)
@in_one_reading
def get_evidence(
    id: Annotated[str, Path(max_length=100, examples=["5e884898da280471"])],
    service: ServiceDep,
    version: VersionDep,
    accept: Annotated[str, Header(max_length=1000, include_in_schema=False)] = "*/*",
) -> Any:
    """The words that bear a statement, where they stand, and what says the same or the opposite.

    Accept: application/ld+json gives a W3C Web Annotation, with a profile that names PROV a
    PROV document."""
    found = evidence(service.graph, id)
    chosen = _chosen(accept.lower())
    if chosen == LINKED:
        return _linked(annotation(found), LINKED, caching(version))
    if chosen == PROVENANCE:
        return _linked(provenance([found.statement]), PROVENANCE, caching(version))
    return Answer[Evidenced](**answer([found], version, {"statement": id}))


def evidence(graph: Reads, id: str) -> Evidenced:
    said = statements(graph, [id])
    if not said:
        raise UnknownStatement(id=id)
    (context,) = graph.read("statement_context", id=id, around=AROUND)
    kin = graph.read("statement_kin", id=id)
    agreeing = [row for row in kin if row["agrees"]]
    opposing = [row for row in kin if not row["agrees"]]
    return Evidenced(
        statement=said[0],
        prefix=context["prefix"],
        suffix=context["suffix"],
        corroboration=statements(graph, (row["id"] for row in agreeing[:KIN])),
        contradictions=statements(graph, (row["id"] for row in opposing[:KIN])),
        documents=len({said[0].evidence.document.id, *(row["document"] for row in agreeing)}),
    )


def _chosen(accept: str) -> str:
    """The media type that an Accept header asks for, the first that is to be had."""
    for part in accept.split(","):
        kind = part.split(";")[0].strip()
        if kind == "application/ld+json":
            return PROVENANCE if "ns/prov" in part else LINKED
        if kind in ("application/json", "application/*", "*/*", ""):
            return "application/json"
    raise NotAcceptable(offered="application/json or application/ld+json")


def _linked(body: dict[str, Any], media_type: str, headers: dict[str, str]) -> Response:
    return JSONResponse(body, media_type=media_type, headers=headers)
