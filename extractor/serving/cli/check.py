"""``extractor check``: what does not agree with itself in papers, without a store."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from extractor.serving.cli import options

if TYPE_CHECKING:
    from schemas.evidence import Evidence

Form = Literal["table", "json"]


def check(
    paths: options.Paths,
    form: Annotated[Form, typer.Option("--format", help="For people or for programs.")] = "table",
    fail_on: options.FailOn = None,
) -> None:
    """List contradictions in papers, without a store."""
    from extractor.serving.batch import Batch, Ending
    from extractor.serving.cli import summary, wording
    from extractor.serving.cli.output import begun, on_terminal
    from extractor.serving.cli.progress import progress
    from extractor.serving.sources import expand

    expanded = expand(paths)
    aligned = on_terminal()
    with progress("checking") as bar:
        batch = Batch(bar)
        batch.refuse(expanded.failed)
        checked = map(wording.flags_only, batch.counted(bar.over(expanded.sources)))
        # A terminal's columns wait for the last row; in a pipe each paper's flags are written and forgotten.
        flagged: Iterable[Evidence] = list(checked) if aligned else begun(checked)
        if not aligned:
            _show(form, flagged, anything=batch.new > 0 or not batch.failed)
    if aligned:
        _show(form, flagged, anything=batch.new > 0 or not batch.failed)
    summary.leave(batch, Ending.DONE, fail_on)


def _show(form: Form, flagged: "Iterable[Evidence]", *, anything: bool) -> None:
    """Writes the flags; where not one paper could be read, no empty table."""
    from extractor.serving.cli import wording
    from extractor.serving.cli.output import show, show_json

    if form == "json":
        show_json(flag for evidence in flagged for flag in evidence.flags)
    elif anything:
        show(wording.FLAG_COLUMNS, wording.flag_rows(flagged))
