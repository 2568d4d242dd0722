"""``extractor check``: what does not agree with itself in papers, without a store."""

from typing import Annotated, Literal

import typer

from extractor.serving.cli import options


def check(
    paths: options.Paths,
    form: Annotated[
        Literal["table", "json"], typer.Option("--format", help="For people or for programs.")
    ] = "table",
    fail_on: options.FailOn = None,
) -> None:
    """List contradictions in papers, without a store."""
    from extractor.serving.batch import Batch, Ending
    from extractor.serving.cli import summary, wording
    from extractor.serving.cli.output import show, show_json
    from extractor.serving.cli.progress import progress
    from extractor.serving.sources import expand
    from schemas.evidence import Evidence

    expanded = expand(paths)
    flagged: list[Evidence] = []
    with progress("checking") as bar:
        batch = Batch(bar)
        batch.refuse(expanded.failed)
        for evidence in batch.evidence(bar.over(expanded.sources)):
            batch.count(evidence)
            flagged.append(wording.flags_only(evidence))
    if form == "json":
        show_json(flag for evidence in flagged for flag in evidence.flags)
    else:
        show(wording.FLAG_COLUMNS, wording.flag_rows(flagged))
    summary.leave(batch, Ending.DONE, fail_on)
