"""The commands that look after a graph: `check`, `review`, `load-reference`, `dump`, `restore`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from app.settings import settings
from loaders.reviewing import review

commands = typer.Typer()
commands.add_typer(review, name="review")


@commands.command()
def check(
    repair: Annotated[bool, typer.Option("--repair", help="Mend what is found.")] = False,
) -> None:
    """Prove that the graph is what its documents say; exit code 1 when it is not."""
    from app.graph import open_graph
    from app.graph import repair as mend
    from app.graph.check import check as look

    with open_graph(settings()) as graph:
        found = (mend if repair else look)(graph, _tell)
    for finding in found:
        print(f"{finding.kind} {finding.what}: {finding.fault} ({finding.mended})")
    count = len(found)
    print(f"{count} findings{', mended' if repair and count else ''}." if count else "All sound.")
    raise typer.Exit(bool(found) and not repair)


@commands.command("load-reference")
def load_reference(
    remove: Annotated[bool, typer.Option("--remove", help="Take them out instead.")] = False,
) -> None:
    """Load who is a member of which organisation, from tables; marked as no text's word."""
    from app.graph import open_graph
    from app.graph.reference import drop_facts, store_facts
    from app.vocabulary import vocabulary
    from loaders import reference

    with open_graph(settings()) as graph:
        if remove:
            drop_facts(graph, reference.PACKAGE)
            print("The reference facts are taken out.")
            return
        facts = reference.memberships(vocabulary())
        count = store_facts(graph, facts, reference.PACKAGE, reference.version())
    print(f"{count} memberships from {reference.PACKAGE} {reference.version()}.")


@commands.command()
def dump(file: Annotated[Path, typer.Argument(help="Where to write, as graph.jsonl.gz.")]) -> None:
    """Write the whole graph to one file, to keep it or to move it to the other engine."""
    from app.graph import open_graph
    from app.graph.archive import dump as write

    with open_graph(settings()) as graph:
        count = write(graph, file, _count)
    print(f"{count} nodes and relationships in {file}.")


@commands.command()
def restore(
    file: Annotated[Path, typer.Argument(help="A file that `dump` wrote.")],
    replace: Annotated[
        bool, typer.Option("--replace", help="Take out first what the graph holds.")
    ] = False,
) -> None:
    """Make the graph what a file holds."""
    from app.graph import open_graph
    from app.graph.archive import restore as read

    with open_graph(settings()) as graph:
        count = read(graph, file, replace=replace, progress=_count)
    print(f"{count} nodes and relationships from {file}.")


def _count(done: int) -> None:
    print(f"{done} …", end="\r", file=sys.stderr)


def _tell(line: str) -> None:
    print(f"{line} …", file=sys.stderr)
