"""The commands that look after a graph: `entente check`, `review`, `load-reference`."""

from __future__ import annotations

import sys
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


def _tell(line: str) -> None:
    print(f"{line} …", file=sys.stderr)
