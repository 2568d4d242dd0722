"""How commands speak: a table on a terminal, tab-separated lines in a pipe, JSON for programs."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, TypeVar

from extractor.errors import WrongUse

if TYPE_CHECKING:
    from pydantic import BaseModel

Item = TypeVar("Item")


def tell(line: str) -> None:
    """One line on standard error."""
    print(line, file=sys.stderr, flush=True)  # noqa: T201  (a command answers by printing)


def write(line: str) -> None:
    """One line on standard output."""
    sys.stdout.write(f"{line}\n")


def on_terminal() -> bool:
    """True where a person sees what is written."""
    return sys.stdout.isatty()


def show(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table on a terminal; in a pipe one line per row with tabs between, nothing cut off."""
    # The first row before the header: what goes wrong in making it is told without a table around it.
    rows = begun(rows)
    cells = (["" if cell is None else " ".join(str(cell).split()) for cell in row] for row in rows)
    if not on_terminal():
        write("\t".join(columns))
        for row in cells:
            write("\t".join(row))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")  # a path or quote is broken, never cut off
    for row in cells:
        # Text, not str: brackets in a quote are not markup.
        table.add_row(*(Text(cell) for cell in row))
    Console().print(table)


def show_json(models: Iterable["BaseModel"]) -> None:
    """A JSON array with one element per line, written as it comes."""
    models = begun(models)
    write("[")
    before = ""
    for model in models:
        sys.stdout.write(f"{before}{model.model_dump_json()}")
        before = ",\n"
    write("\n]" if before else "]")


def begun(items: Iterable[Item]) -> Iterator[Item]:
    """The items, the first of them made at once."""
    iterator = iter(items)
    first = list(islice(iterator, 1))
    return chain(first, iterator)


@contextmanager
def written_whole(path: str | None) -> Iterator[TextIO]:
    """Standard output, or a file that is there only once all of it is written."""
    if path is None:
        yield sys.stdout
        return
    target = Path(path)
    # A pipe or a device (/dev/stdout) cannot be replaced, only written to.
    part = target.with_name(f"{target.name}.part") if target.is_file() or not target.exists() else target
    try:
        with part.open("w", encoding="utf-8", newline="") as stream:
            yield stream
        if part is not target:
            part.replace(target)
    except OSError as error:
        raise WrongUse(f"{path}: {error.strerror or error}") from error
    finally:
        if part is not target:
            part.unlink(missing_ok=True)
