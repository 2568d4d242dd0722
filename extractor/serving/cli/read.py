"""``extractor read``: a paper as it was understood before anything is looked for in it."""

from typing import Annotated

import typer

from extractor.serving.cli import options


def read(
    path: Annotated[str, typer.Argument(help="A file, or - for standard input.")],
    as_json: options.AsJson = False,
) -> None:
    """Show a paper's sections and sentences as read.

    The place to look when a value was missed: nothing is found in a passage that was read as boilerplate.
    """
    from extractor.serving.cli import layout
    from extractor.serving.cli.output import show, show_json
    from extractor.serving.sources import Source

    papers = Source(path).papers()
    if as_json:
        show_json(layout.understood(paper) for paper in papers)
    else:
        show(layout.COLUMNS, (cells for paper in papers for cells in layout.cells(paper)))
