"""The command line. One command a file; whatever is slow to import is imported inside its command."""

import sys

import typer

from extractor.errors import ExtractorError
from extractor.serving.cli.check import check
from extractor.serving.cli.explain import explain
from extractor.serving.cli.export import export
from extractor.serving.cli.flags import flags
from extractor.serving.cli.ingest import ingest
from extractor.serving.cli.read import read
from extractor.serving.cli.records import records
from extractor.serving.cli.unread import unread

app = typer.Typer(
    name="extractor",
    help="Evidence from clinical papers: every printed number with its place, checked for consistency.",
    no_args_is_help=True,
    add_completion=False,
    # Help is plain text: importing rich for it would cost as much as the rest.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for _command in (ingest, check, read, records, flags, unread, explain, export):
    app.command()(_command)


def main() -> None:
    """Runs the command line; a failure is one line on standard error and exit code 2."""
    try:
        app()
    except ExtractorError as error:
        print(f"extractor: {error}", file=sys.stderr)  # noqa: T201  (a command answers by printing)
        sys.exit(2)
