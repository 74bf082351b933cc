"""The commands by which a person reviews the graph: `entente review merge`, `reject`, `undo` …"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from app.settings import settings

if TYPE_CHECKING:
    from app.graph import Graph
    from app.graph.decisions import Change

review = typer.Typer(
    help="Merge, split and rename entities; reject, correct and add statements; undo.",
    no_args_is_help=True,
)

Who = Annotated[str, typer.Option(help="Who decides.", prompt=True)]
Why = Annotated[str, typer.Option(help="Why.", prompt=True)]
EntityId = Annotated[str, typer.Argument(help="Id of an entity, as country:CHN.")]
DocumentId = Annotated[str, typer.Argument(help="Id of a document, as doc:….")]
StatementId = Annotated[str, typer.Argument(help="Id of a statement.")]


@review.command("list")
def list_() -> None:
    """All decisions that there ever were, oldest first."""
    from app.graph import open_graph
    from app.graph.decisions import CHANGES
    from app.graph.review import decisions

    with open_graph(settings()) as graph:
        for each in decisions(graph):
            print(f"{each.id} {each.when} {each.who}: {each.why}")
            print(f"    {CHANGES.dump_json(each.change, exclude_none=True).decode()}")
            if each.undone:
                print(f"    undone by {each.undone}")


@review.command()
def merge(entity: EntityId, into: EntityId, who: Who, why: Why) -> None:
    """Two entities are one: ENTITY is INTO wherever it stands."""
    from app.graph.decisions import Merge
    from app.graph.review import entities_of

    _decide(lambda graph: Merge(entity, entities_of(graph, [into])[0]), who, why)


@review.command()
def split(
    entity: EntityId,
    documents: Annotated[list[str], typer.Argument(help="Ids of documents.")],
    into: Annotated[str, typer.Option(help="Id of what it really is there, as leader:….")],
    name: Annotated[str, typer.Option(help="Its name.")],
    who: Who,
    why: Why,
) -> None:
    """In some documents ENTITY is really another one, of the same kind."""
    from app.graph.decisions import Split
    from app.graph.review import entities_of
    from app.model import Entity

    def change(graph: Graph) -> Change:
        (old,) = entities_of(graph, [entity])
        return Split(entity, tuple(documents), Entity(into, old.label, name))

    _decide(change, who, why)


@review.command()
def rename(
    entity: EntityId, name: Annotated[str, typer.Argument(help="Its name.")], who: Who, why: Why
) -> None:
    """Call an entity by another name."""
    from app.graph.decisions import Rename

    _decide(lambda _: Rename(entity, name), who, why)


@review.command()
def reject(document: DocumentId, statement: StatementId, who: Who, why: Why) -> None:
    """Take out a statement that the text does not make."""
    from app.graph.decisions import Reject

    _decide(lambda _: Reject(document, statement), who, why)


@review.command()
def correct(
    document: DocumentId,
    statement: StatementId,
    who: Who,
    why: Why,
    type: Annotated[str | None, typer.Option(help="Relation type.")] = None,
    subject: Annotated[str | None, typer.Option(help="Entity id.")] = None,
    object: Annotated[str | None, typer.Option(help="Entity id.")] = None,
    act: Annotated[str | None, typer.Option(help="did, agreed, pledged, …")] = None,
    polarity: Annotated[str | None, typer.Option(help="positive or negative.")] = None,
) -> None:
    """Change what a statement says; what is not given stays."""
    from app.graph.decisions import Correct
    from app.graph.review import entities_of
    from app.model import Act, Polarity
    from app.problems import BadReview

    try:
        acts, poles = act and Act(act), polarity and Polarity(polarity)
    except ValueError as error:
        raise BadReview(fault=f"{error}: see entente review correct --help.") from error
    named = [id for id in (subject, object) if id]
    _decide(
        lambda graph: Correct(
            document, statement, type, subject, object, acts or None, poles or None,
            entities=entities_of(graph, named),
        ),
        who, why,
    )  # fmt: skip


@review.command()
def add(
    document: DocumentId,
    quote: Annotated[str, typer.Argument(help="The words of the text that it rests on.")],
    type: Annotated[str, typer.Argument(help="Relation type.")],
    subject: EntityId,
    object: EntityId,
    who: Who,
    why: Why,
) -> None:
    """Add a statement that nothing read."""
    from app.graph.review import by_hand

    _decide(lambda graph: by_hand(graph, document, quote, type, subject, object), who, why)


@review.command()
def undo(
    decision: Annotated[str, typer.Argument(help="Id of a decision.")], who: Who, why: Why
) -> None:
    """Have a decision hold no longer; the record of it stays."""
    from app.graph import open_graph
    from app.graph.review import undo as undone

    with open_graph(settings()) as graph:
        print(f"{undone(graph, decision, who, why).id} is undone.")


def _decide(change: Callable[[Graph], Change], who: str, why: str) -> None:
    from app.graph import open_graph
    from app.graph.review import decide

    with open_graph(settings()) as graph:
        print(f"{decide(graph, change(graph), who, why).id} holds.")
