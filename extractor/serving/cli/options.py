"""Options that several commands share. Spelled out, because importing the schemas would slow ``--help``."""

from typing import Annotated, Literal

import typer

KindName = Literal["effect", "count", "summary", "rate", "grades", "heterogeneity", "test"]
SeverityName = Literal["error", "warning", "note"]

Paths = Annotated[list[str], typer.Argument(help="Files, folders, globs, or - for standard input.")]
Db = Annotated[str, typer.Option("--db", help="The evidence store: a file, or a PostgreSQL URL.")]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON, for programs.")]
Document = Annotated[
    str | None, typer.Option("--document", "-d", help="Only this document: its path, or the start of its id.")
]
Kind = Annotated[KindName | None, typer.Option("--kind", "-k", help="Only records of this kind.")]
Severity = Annotated[
    SeverityName | None, typer.Option("--severity", "-s", help="Only flags of this severity.")
]
FailOn = Annotated[
    SeverityName | None,
    typer.Option("--fail-on", help="Exit with 1 if there is a flag of this severity or a graver one."),
]

DEFAULT_DB = "evidence.db"
_GRAVEST_FIRST: tuple[SeverityName, ...] = ("error", "warning", "note")


def at_least(severity: SeverityName) -> tuple[SeverityName, ...]:
    """This severity and the graver ones."""
    return _GRAVEST_FIRST[: _GRAVEST_FIRST.index(severity) + 1]
