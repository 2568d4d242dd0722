"""``extractor read``: a paper as it was understood, and why."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.errors import WrongUse
from extractor.serving.cli import options

if TYPE_CHECKING:
    from schemas.paper import Paper


def read(
    path: Annotated[str, typer.Argument(help="A file, or - for standard input.")],
    links: Annotated[bool, typer.Option("--links", help="Why each record says whose value it is.")] = False,
    tables: Annotated[bool, typer.Option("--tables", help="What each cell of a table was read as.")] = False,
    as_json: options.AsJson = False,
) -> None:
    """Show a paper's sections and sentences as read; with an option, what was made of them.

    The place to look when a value was missed: nothing is found in a passage that was read as boilerplate.
    """
    from extractor.serving.cli import layout
    from extractor.serving.cli.output import show, show_json
    from extractor.serving.sources import Source

    if links + tables + as_json > 1:
        msg = "--links, --tables and --json are three answers: choose one"
        raise WrongUse(msg)
    papers = _with_troubles(Source(path).papers(), path)
    if links or tables:
        _explain(papers, tables=tables)
    elif as_json:
        show_json(layout.understood(paper) for paper in papers)
    else:
        show(layout.COLUMNS, (cells for paper in papers for cells in layout.cells(paper)))


def _with_troubles(papers: "Iterable[Paper]", path: str) -> "Iterator[Paper]":
    """The papers; what is wrong with the pages of each is told on standard error."""
    from extractor.serving.cli.output import tell
    from extractor.serving.page_troubles import troubles

    for paper in papers:
        for trouble in troubles(paper):
            tell(f"{path}: {trouble}")
        yield paper


def _explain(papers: "Iterable[Paper]", *, tables: bool) -> None:
    from extractor.pipeline import extract
    from extractor.serving.cli import explaining
    from extractor.serving.cli.output import show

    read_papers = map(extract, papers)
    if tables:
        show(explaining.TABLE_COLUMNS, explaining.table_rows(read_papers))
    else:
        show(explaining.LINK_COLUMNS, explaining.link_rows(read_papers))
