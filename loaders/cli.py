"""The command line: `entente load`, `extract`, `explain`, `serve`, `export`, `delete`.

A command checks what it was given before it imports its parts, which takes seconds."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal, NoReturn

import typer
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from app.problems import Problem
from app.settings import settings
from loaders.faults import Skipped, Unreadable
from loaders.fields import Fields, dated
from loaders.keys import app as keys
from loaders.upkeep import commands as upkeep

app = typer.Typer(
    help="A graph of who relates to whom, read from diplomatic text.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.add_typer(upkeep)
app.add_typer(keys, name="keys")

Paths = Annotated[
    list[Path],
    typer.Argument(help=".txt, .md, .html, .pdf and .jsonl files, folders of them, or - (stdin)."),
]
Title = Annotated[str, typer.Option(help="Title of the texts, over what they say.")]
Date = Annotated[str, typer.Option(help="Their date: 2019-06-05, 2019-06 or 2019.")]
Outlet = Annotated[str, typer.Option(help="Who published them.")]
Url = Annotated[str, typer.Option(help="Where they stand.")]


@app.command()
def load(
    paths: Paths, title: Title = "", date: Date = "", outlet: Outlet = "", url: Url = ""
) -> None:
    """Read texts into the graph; a text that it holds already changes nothing."""
    given, known = _given(title, date, outlet, url), settings()
    from app.graph import open_graph
    from loaders.loading import load_all

    with open_graph(known) as graph:
        tally = load_all(graph, paths, given, known)
    for line in tally.lines():
        print(line)
    raise typer.Exit(tally.failed)


@app.command()
def extract(
    paths: Paths,
    out: Annotated[
        Path | None,
        typer.Option(help="Folder for one annotation a text, in the form of samples/gold."),
    ] = None,
    title: Title = "",
    date: Date = "",
    outlet: Outlet = "",
    url: Url = "",
) -> None:
    """Print what would be loaded, one JSON object a text; no database is needed."""
    given, known = _given(title, date, outlet, url), settings()
    from loaders.extracting import extract_all

    skipped = extract_all(paths, given, known, out)
    _tell_failed(skipped)


@app.command()
def explain(
    paths: Paths,
    misses: Annotated[
        bool, typer.Option("--misses", help="Also the frames that found nothing, and why.")
    ] = False,
    html: Annotated[
        Path | None, typer.Option(help="Write it all to this file, as a page, instead.")
    ] = None,
    title: Title = "",
    date: Date = "",
    outlet: Outlet = "",
    url: Url = "",
) -> None:
    """Show sentence by sentence why texts are read as they are, for those who write frames."""
    given, known = _given(title, date, outlet, url), settings()
    from loaders.explaining import explain_all

    skipped = explain_all(paths, given, known, html, misses=misses)
    _tell_failed(skipped)


@app.command()
def serve(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Texts to load first, as `load` takes them.")
    ] = None,
) -> None:
    """Serve the page and the API until Ctrl-C."""
    known = settings()
    from loaders.serving import serve_until_stopped

    serve_until_stopped(known, paths or [])


@app.command()
def export(
    file: Annotated[
        Path, typer.Argument(help="Its ending says the form: .graphml, .gexf, .json, .csv.zip.")
    ],
    form: Annotated[
        Literal["", "neo4j-admin"],
        typer.Option("--format", help="neo4j-admin: a folder for `neo4j-admin database import`."),
    ] = "",
) -> None:
    """Write the whole graph to a file for other tools."""
    known = settings()
    from loaders.exporting import export_all, export_for_neo4j_admin

    if form:
        print(export_for_neo4j_admin(file, known))
    else:
        export_all(file, known)


@app.command()
def delete(
    names: Annotated[list[str], typer.Argument(help="Ids or sources of documents.")],
) -> None:
    """Take documents out of the graph, with all that rests on them alone."""
    known = settings()
    from loaders.deleting import delete_all

    for line in delete_all(names, known):
        print(line)


def main() -> None:
    """Run the command; what a person can mend is said in one line, without a traceback."""
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:  # the reader of our output, as `head`, has gone
        sys.stderr.close()
    except ValidationError as fault:
        sys.exit(f"entente: {'; '.join(map(_mended, fault.errors()))}")
    except Exception as fault:
        if not isinstance(fault, _mendable()):
            raise
        sys.exit(f"entente: {' '.join(str(fault).split())}")


def _mendable() -> tuple[type[Exception], ...]:
    """Faults that a person can mend; those of a part that was not loaded cannot have happened, and
    to load it now would take seconds."""
    parts = {
        "app.extraction.parsing": ["ModelMissing"],
        "app.graph": ["GraphFailure", "GraphUnavailable"],
        "app.security.keys": ["KeysBroken", "KeysNeeded"],
    }
    found = [
        getattr(sys.modules[part], name)
        for part, names in parts.items()
        if part in sys.modules
        for name in names
    ]
    return (Problem, Unreadable, OSError, *found)


def _mended(error: ErrorDetails) -> str:
    """What is wrong with a setting, by the name that a person sets it under."""
    name = ".".join(map(str, error["loc"])).upper()
    return f"ENTENTE_{name} is {error['input']!r}: {error['msg'][0].lower()}{error['msg'][1:]}"


def _tell_failed(skipped: list[Skipped]) -> NoReturn:
    """Leave with the reason of each text that could not be read, and 1 if there was any."""
    for one in skipped:
        if one.failed:
            print(f"{one.source} {one.reason}", file=sys.stderr)
    raise typer.Exit(any(one.failed for one in skipped))


def _given(title: str, date: str, outlet: str, url: str) -> Fields:
    return Fields(title, dated(date) if date else None, outlet, url)
