"""``extractor unread``: what looks like a value and was not understood."""

from extractor.serving.cli import options


def unread(
    db: options.Db = options.DEFAULT_DB,
    document: options.Document = None,
    as_json: options.AsJson = False,
) -> None:
    """List what looks like a value but was not read."""
    from extractor.serving.cli import wording
    from extractor.serving.cli.output import show, show_json
    from extractor.storing import Wanted, open_store

    with open_store(db) as store:
        found = store.search(Wanted(document=document))
        if as_json:
            show_json(span for evidence in found for span in evidence.unread)
        else:
            show(wording.UNREAD_COLUMNS, wording.unread_rows(found))
