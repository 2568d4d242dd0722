"""The command line. One command a file; whatever is slow to import is imported inside its command."""

import os
import sys
from typing import Any, NoReturn

import typer
from typer.core import TyperGroup

from extractor.errors import ExtractorError
from extractor.serving.cli.check import check
from extractor.serving.cli.explain import explain
from extractor.serving.cli.export import export
from extractor.serving.cli.flags import flags
from extractor.serving.cli.ingest import ingest
from extractor.serving.cli.read import read
from extractor.serving.cli.records import records
from extractor.serving.cli.unread import unread


class Commands(TyperGroup):
    """The commands; a word that is none of an option's choices is refused in plain words."""

    def invoke(self, ctx: typer.Context) -> Any:  # type: ignore[override]  # noqa: ANN401  (typer's own signature)
        """Runs the command that was named."""
        try:
            return super().invoke(ctx)
        except typer.BadParameter as error:
            # Typer passes on how the library that validates for it begins its messages.
            error.message = error.message.removeprefix("Value error, ")
            raise


app = typer.Typer(
    name="extractor",
    cls=Commands,
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
        try:
            app(prog_name="extractor")
        finally:
            # Now, while a full disk can still be told of: at exit Python would print a traceback of its own.
            sys.stdout.flush()
    except ExtractorError as error:
        _leave(str(error))
    except BrokenPipeError:
        _mute_standard_output()
        sys.exit(1)  # the reader (head, less) has seen enough and needs no message
    except OSError as error:
        _mute_standard_output()
        _leave(f"cannot write: {error.strerror or error}")


def _leave(message: str) -> NoReturn:
    print(f"extractor: {message}", file=sys.stderr)  # noqa: T201  (a command answers by printing)
    sys.exit(2)


def _mute_standard_output() -> None:
    # What is still buffered cannot be written; Python would try again at exit, and complain again.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
