"""The command's part for API keys."""

from __future__ import annotations

from typing import Annotated

import typer

from app.security.keys import SCOPES, add_key, keys, revoke_key
from app.settings import settings

app = typer.Typer(help="API keys of the service.", no_args_is_help=True)


@app.command()
def add(
    note: Annotated[str, typer.Argument(help="Whose it is, to know it by later.")] = "",
    write: Annotated[bool, typer.Option("--write", help="It may also add and delete.")] = False,
) -> None:
    """Make a key and print it; it is shown this once only."""
    print(add_key(settings(), SCOPES if write else ("read",), note))


@app.command("list")
def list_() -> None:
    """List the keys: id, what they may do, when they were made, note."""
    for key in keys(settings()).values():
        print(f"{key.id}  {'+'.join(key.scopes):10}  {key.made}  {key.note}".rstrip())


@app.command()
def revoke(id: Annotated[str, typer.Argument(help="As `list` shows it.")]) -> None:
    """Take a key back; a running service notices within a second."""
    revoke_key(settings(), id)
    print(f"The key {id} is revoked.")
