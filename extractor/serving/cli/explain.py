"""``extractor explain``: the manual page of a check."""

from typing import Annotated

import typer


def explain(
    code: Annotated[str, typer.Argument(help="Code or name of a check: EF001, estimate-is-range.")],
) -> None:
    """Explain a check: what, why, and when not."""
    from extractor import checking
    from extractor.serving.cli.output import write

    write(checking.explain(code).rstrip())
