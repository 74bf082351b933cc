"""Documents: read a text into the graph, look at one with its statements, take one out."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Response

from app.answers.dates import dated
from app.answers.document import Deleted, Document, DocumentIn, Listed, Named, head
from app.answers.envelope import Answer, Page
from app.answers.statement import kind
from app.graph import Graph, delete, store
from app.model import Document as Text
from app.model import digest
from app.problems import DocumentTooLarge, EmptyDocument, UnknownDocument
from app.routes import cursor as cursors
from app.routes.filters import Cursor, Limit
from app.routes.relations import statements
from app.routes.service import Service, ServiceDep, VersionDep, answer

router = APIRouter(tags=["documents"])

DocumentPath = Annotated[
    str,
    Path(max_length=100, description="A document id.", examples=["doc:5f0c3b1d2a4e6f78"]),
]


@router.get("/documents", operation_id="listDocuments")
def list_documents(
    service: ServiceDep, version: VersionDep, limit: Limit = 50, cursor: Cursor = ""
) -> Answer[Listed]:
    """The documents in the graph, without their texts, in order of id."""
    after = cursors.keys(cursor, 1)[0] if cursor else ""
    rows = service.graph.read("documents", after=after, limit=limit + 1)
    more = len(rows) > limit
    page = Page(
        next=cursors.written(rows[limit - 1]["id"]) if more else None,
        truncated=more,
        total=None if more or cursor else len(rows),
    )
    items = [Listed(**head(row), statements=row["statements"]) for row in rows[:limit]]
    return Answer[Listed](**answer(items, version, {}, page))


@router.get("/documents/{id}", operation_id="getDocument")
def get_document(id: DocumentPath, service: ServiceDep, version: VersionDep) -> Answer[Document]:
    """One document: its text, its statements in the order of the text, whom it names."""
    return Answer[Document](**answer([read(service.graph, id)], version, {"document": id}))


@router.post(
    "/documents",
    operation_id="addDocument",
    status_code=201,
    responses={200: {"model": Answer[Document], "description": "This very text was there."}},
)
def add_document(body: DocumentIn, service: ServiceDep, response: Response) -> Answer[Document]:
    """Read a text, store what it says, answer with its statements. Same text again: no change."""
    text = given(body, service)
    extraction = service.extractor().extract(text)
    outcome = store(service.graph, extraction)
    service.changed()
    response.status_code = 200 if outcome.kind == "unchanged" else 201
    response.headers["Location"] = f"/v1/documents/{text.id}"
    version = service.version(fresh=True)
    return Answer[Document](
        **answer([read(service.graph, text.id)], version, {"document": text.id})
    )


@router.delete("/documents/{id}", operation_id="deleteDocument")
def delete_document(id: DocumentPath, service: ServiceDep) -> Answer[Deleted]:
    """Take a document out, with all that rests on it alone, as if it had never been there."""
    count = len(service.graph.read("document_statements", id=id))
    if not delete(service.graph, id):
        raise UnknownDocument(id=id)
    service.changed()
    version = service.version(fresh=True)
    return Answer[Deleted](**answer([Deleted(id=id, statements=count)], version, {"document": id}))


def given(body: DocumentIn, service: Service) -> Text:
    """The document that a body gives. Raises EmptyDocument, DocumentTooLarge."""
    if len(body.text) > (limit := service.settings.max_document):
        raise DocumentTooLarge(length=len(body.text), limit=limit)
    if not any(char.isalpha() for char in body.text):
        raise EmptyDocument
    return Text(
        text=body.text,
        source=body.source or body.url or f"post:{digest(body.text)}",
        title=body.title,
        date=dated(body.date) if body.date else None,
        outlet=body.outlet,
        url=body.url,
    )


def read(graph: Graph, id: str) -> Document:
    rows = graph.read("document", id=id)
    if not rows:
        raise UnknownDocument(id=id)
    said = graph.read("document_statements", id=id)
    return Document(
        **head(rows[0]),
        text=rows[0]["text"],
        statements=statements(graph, (row["id"] for row in said)),
        entities=[
            Named(
                id=row["id"],
                name=row["name"],
                kind=kind(row["labels"]),
                names=row["names"] or [],
                count=row["count"],
            )
            for row in graph.read("document_mentions", id=id)
        ],
    )
