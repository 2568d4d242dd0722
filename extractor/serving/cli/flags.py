"""``extractor flags``: the contradictions in the store."""

from typing import Annotated

import typer

from extractor.serving.cli import options


def flags(
    db: options.Db = options.DEFAULT_DB,
    severity: options.Severity = None,
    document: options.Document = None,
    code: Annotated[
        str | None, typer.Option("--code", help="Only flags of this check: code or name.")
    ] = None,
    as_json: options.AsJson = False,
) -> None:
    """List the contradictions in the stored papers."""
    from extractor import checking
    from extractor.serving.cli import wording
    from extractor.serving.cli.output import show, show_json
    from extractor.storing import Wanted, open_store

    if code is not None:
        checking.require(code)
    wanted = Wanted(document=document, severity=severity, code=code)
    with open_store(db) as store:
        found = store.search(wanted)
        if as_json:
            show_json(flag for evidence in found for flag in evidence.flags)
        else:
            show(wording.FLAG_COLUMNS, wording.flag_rows(found))
