"""How commands speak: a table on a terminal, tab-separated lines in a pipe, JSON for programs."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TextIO, TypeVar

from extractor.errors import WrongUse

if TYPE_CHECKING:
    from pydantic import BaseModel
    from rich.progress import Progress as RichProgress

Item = TypeVar("Item")


class Progress(Protocol):
    """Passes items on while showing how far it is; ``tell`` writes a line without breaking the display."""

    def over(self, items: Sequence[Item]) -> Iterable[Item]: ...

    def tell(self, line: str) -> None: ...


def tell(line: str) -> None:
    """One line on standard error."""
    print(line, file=sys.stderr, flush=True)  # noqa: T201  (a command answers by printing)


def write(line: str) -> None:
    """One line on standard output."""
    sys.stdout.write(f"{line}\n")


def show(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table on a terminal; in a pipe one line per row with tabs between, nothing cut off."""
    cells = (["" if cell is None else " ".join(str(cell).split()) for cell in row] for row in rows)
    if not sys.stdout.isatty():
        write("\t".join(columns))
        for row in cells:
            write("\t".join(row))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*columns, box=None, pad_edge=False, header_style="bold")
    for row in cells:
        # Text, not str: brackets in a quote are not markup.
        table.add_row(*(Text(cell) for cell in row))
    Console().print(table)


def show_json(models: Iterable["BaseModel"]) -> None:
    """A JSON array with one element per line, written as it comes."""
    write("[")
    before = ""
    for model in models:
        sys.stdout.write(f"{before}{model.model_dump_json()}")
        before = ",\n"
    write("\n]" if before else "]")


@contextmanager
def progress(noun: str) -> Iterator[Progress]:
    """A progress bar on a terminal's standard error; silence elsewhere."""
    if not sys.stderr.isatty():
        yield _Silent()
        return
    from rich.console import Console
    from rich.progress import Progress as RichProgress

    with RichProgress(console=Console(stderr=True), transient=True) as bar:
        yield _Shown(bar, noun)


class _Silent:
    def over(self, items: Sequence[Item]) -> Iterable[Item]:
        return items

    def tell(self, line: str) -> None:
        tell(line)


class _Shown:
    def __init__(self, bar: "RichProgress", noun: str) -> None:
        self._bar = bar
        self._noun = noun

    def over(self, items: Sequence[Item]) -> Iterable[Item]:
        return self._bar.track(items, description=self._noun)

    def tell(self, line: str) -> None:
        self._bar.console.print(line, markup=False, highlight=False, soft_wrap=True)


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
