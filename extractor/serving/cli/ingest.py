"""``extractor ingest``: papers into the evidence store."""

from typing import Annotated

import typer

from extractor.serving.cli import options


def ingest(
    paths: options.Paths,
    db: options.Db = options.DEFAULT_DB,
    as_json: options.AsJson = False,
    fail_on: options.FailOn = None,
    again: Annotated[
        bool,
        typer.Option("--again", help="Extract papers that are in the store anew, but not reviewed ones."),
    ] = False,
) -> None:
    """Read papers, extract and check, and store.

    Papers are stored one by one: whatever happens later, what is stored stays. A paper that is in the
    store already is left unchanged; with --again, after an upgrade, it is extracted anew and replaced.
    """
    from extractor.serving.batch import Batch, Ending
    from extractor.serving.batch import ingest as ingest_all
    from extractor.serving.cli import summary
    from extractor.serving.cli.progress import progress
    from extractor.serving.sources import expand

    expanded = expand(paths)
    with progress("ingesting") as bar:
        batch = Batch(bar)
        batch.refuse(expanded.failed)
        # Where there is nothing to read, no empty store is left behind.
        ending = (
            ingest_all(batch, db, bar.over(expanded.sources), again=again)
            if expanded.sources
            else Ending.DONE
        )
    summary.show(batch, expanded, db, as_json=as_json)
    summary.leave(batch, ending, fail_on)
