"""``extractor records``: the extracted values in the store."""

from typing import Annotated

import typer

from extractor.serving.cli import options


def records(
    db: options.Db = options.DEFAULT_DB,
    kind: options.Kind = None,
    document: options.Document = None,
    containing: Annotated[
        str | None,
        typer.Option("--containing", "-c", help="Only records with these words in quote or context."),
    ] = None,
    as_json: options.AsJson = False,
) -> None:
    """List the extracted values in the store."""
    from extractor.serving.cli import wording
    from extractor.serving.cli.output import show, show_json
    from extractor.serving.feed import rows
    from extractor.storing import Wanted, open_store
    from schemas.value import Kind

    wanted = Wanted(document=document, kind=kind and Kind(kind), containing=containing)
    with open_store(db) as store:
        found = store.search(wanted)
        if as_json:
            show_json(row for evidence in found for row in rows(evidence))
        else:
            show(wording.RECORD_COLUMNS, wording.record_rows(found))
