"""``extractor export``: the published feed."""

from typing import Annotated, Literal

import typer

from extractor.serving.cli import options


def export(
    form: Annotated[
        Literal["jsonl", "csv"],
        typer.Option(
            "--format", help="JSON Lines, or a flat table (read it as text: the numbers are as printed)."
        ),
    ] = "jsonl",
    out: Annotated[str | None, typer.Option("--out", "-o", help="A file; otherwise standard output.")] = None,
    db: options.Db = options.DEFAULT_DB,
    kind: options.Kind = None,
    document: options.Document = None,
) -> None:
    """Write the feed: one row per extracted value."""
    from extractor.serving.cli.output import tell, written_whole
    from extractor.serving.feed import FORMATS, rows
    from extractor.storing import Wanted, open_store
    from schemas.value import Kind

    wanted = Wanted(document=document, kind=kind and Kind(kind))
    with open_store(db) as store, written_whole(out) as stream:
        count = FORMATS[form]((row for evidence in store.search(wanted) for row in rows(evidence)), stream)
    if out is not None:
        tell(f"{out}: {count} records")
