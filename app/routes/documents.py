"""Documents: read a text into the graph, look at one with its statements, take one out."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, File, Path, Query, Response, UploadFile
from fastapi.responses import JSONResponse

from app.answers.dates import dated
from app.answers.document import Deleted, Document, DocumentIn, Listed, Named, head
from app.answers.envelope import Answer, Page
from app.answers.statement import kind
from app.graph import delete, store
from app.model import Document as Text
from app.model import digest
from app.problems import DocumentTooLarge, EmptyDocument, NoFiles, UnknownDocument
from app.questions import naming
from app.questions.jobs import Job
from app.questions.reads import Reads
from app.questions.statements import statements
from app.routes import cursor as cursors
from app.routes.filters import Cursor, Limit
from app.routes.service import Service, ServiceDep, VersionDep, answer, in_one_reading
from app.text.metadata import describe

router = APIRouter(tags=["documents"])

DocumentPath = Annotated[
    str,
    Path(max_length=100, description="A document id.", examples=["doc:5f0c3b1d2a4e6f78"]),
]


@router.get("/documents", operation_id="listDocuments")
@in_one_reading
def list_documents(
    service: ServiceDep,
    version: VersionDep,
    entity: Annotated[
        str, Query(max_length=300, description="Only those that name this entity.", examples=[""])
    ] = "",
    limit: Limit = 50,
    cursor: Cursor = "",
) -> Answer[Listed]:
    """The documents in the graph, without their texts, in order of id."""
    after = cursors.keys(cursor, 1)[0] if cursor else ""
    told: dict[str, Any] = {}
    if entity:
        named = told["entity"] = naming.entity(service.graph, entity)
        rows = service.graph.read("documents_naming", entity=named.id, after=after, limit=limit + 1)
    else:
        rows = service.graph.read("documents", after=after, limit=limit + 1)
    more = len(rows) > limit
    page = Page(
        next=cursors.written(rows[limit - 1]["id"]) if more else None,
        truncated=more,
        total=None if more or cursor else len(rows),
    )
    items = [Listed(**head(row), statements=row["statements"]) for row in rows[:limit]]
    return Answer[Listed](**answer(items, version, told, page))


@router.get("/documents/{id}", operation_id="getDocument")
@in_one_reading
def get_document(id: DocumentPath, service: ServiceDep, version: VersionDep) -> Answer[Document]:
    """One document: its text, its statements in the order of the text, whom it names."""
    return Answer[Document](**answer([read(service.graph, id)], version, {"document": id}))


@router.post(
    "/documents",
    operation_id="addDocument",
    status_code=201,
    response_model=Answer[Document],
    responses={
        200: {"model": Answer[Document], "description": "This very text was there."},
        202: {"model": Job, "description": "A large text, read as a job."},
    },
)
def add_document(body: DocumentIn, service: ServiceDep, response: Response) -> Any:
    """Read a text, store what it says, answer with its statements. Same text again: no change.

    A text longer than ENTENTE_JOB_FROM characters is answered with 202 and a job to follow."""
    text = given(body, service)
    if len(text.text) > service.settings.job_from:
        return _later(service, text)
    kind = keep(service, text)
    response.status_code = 200 if kind == "unchanged" else 201
    return _kept(service, text.id, response)


@router.put("/documents/{id}", operation_id="replaceDocument")
def replace_document(
    id: DocumentPath, body: DocumentIn, service: ServiceDep, response: Response
) -> Answer[Document]:
    """Put another text in the place of a document. Its id becomes that of the new text."""
    rows = service.graph.read("document", id=id)
    if not rows:
        raise UnknownDocument(id=id)
    source = body.source or rows[0]["source"]
    text = given(body.model_copy(update={"source": source}), service)
    keep(service, text)
    if text.id != id:
        delete(service.database, id)
        service.changed()
    return _kept(service, text.id, response)


@router.post(
    "/documents/files",
    operation_id="addFile",
    status_code=201,
    responses={200: {"model": Answer[Listed], "description": "All its texts were there."}},
)
def add_file(
    file: Annotated[UploadFile, File(description=".txt, .md, .html, .pdf or .jsonl.")],
    service: ServiceDep,
    response: Response,
) -> Answer[Listed]:
    """Read a file, store the texts in it, answer with the documents that they are."""
    if service.read_file is None:
        raise NoFiles
    texts = service.read_file(file.file, file.filename or "", service.settings.max_document)
    kinds = {keep(service, text) for text in texts}
    response.status_code = 200 if kinds <= {"unchanged"} else 201
    version = service.version()
    rows = service.graph.read("documents_listed", ids=[text.id for text in texts])
    items = [Listed(**head(row), statements=row["statements"]) for row in rows]
    return Answer[Listed](**answer(items, version, {"file": file.filename}))


def keep(service: Service, text: Text) -> str:
    """Read a text and store what it says: what became of it."""
    extraction = service.extractor().extract(text)
    outcome = store(service.database, extraction)
    service.changed()
    return outcome.kind


def _kept(service: Service, id: str, response: Response) -> Answer[Document]:
    response.headers["Location"] = f"/v1/documents/{id}"
    version = service.version()
    return Answer[Document](**answer([read(service.graph, id)], version, {"document": id}))


def _later(service: Service, text: Text) -> Any:
    def work() -> str:
        keep(service, text)
        return text.id

    job = service.jobs.start(work)
    return JSONResponse(
        job.model_dump(), status_code=202, headers={"Location": f"/v1/jobs/{job.id}"}
    )


@router.delete("/documents/{id}", operation_id="deleteDocument")
def delete_document(id: DocumentPath, service: ServiceDep) -> Answer[Deleted]:
    """Take a document out, with all that rests on it alone, as if it had never been there."""
    count = len(service.graph.read("document_statements", id=id))
    if not delete(service.database, id):
        raise UnknownDocument(id=id)
    service.changed()
    version = service.version()
    return Answer[Deleted](**answer([Deleted(id=id, statements=count)], version, {"document": id}))


def given(body: DocumentIn, service: Service) -> Text:
    """The document that a body gives, with what its text says of itself where the body does not.

    raises  EmptyDocument, DocumentTooLarge"""
    if len(body.text) > (limit := service.settings.max_document):
        raise DocumentTooLarge(length=len(body.text), limit=limit)
    if not any(char.isalpha() for char in body.text):
        raise EmptyDocument
    text = Text(
        text=body.text,
        source=body.source or body.url or f"post:{digest(body.text)}",
        title=body.title,
        date=dated(body.date) if body.date else None,
        outlet=body.outlet,
        url=body.url,
    )
    return describe(text)


def read(graph: Reads, id: str) -> Document:
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
