"""What a run over files says at its end, and with which code it leaves."""

import json
from collections.abc import Mapping
from typing import NoReturn

import typer

from extractor.serving.batch import Batch, Ending
from extractor.serving.cli.options import SeverityName, at_least
from extractor.serving.cli.output import tell, write
from extractor.serving.sources import Expanded
from extractor.storing import shown
from schemas.value import Kind


def show(batch: Batch, expanded: Expanded, db: str, *, as_json: bool) -> None:
    """The summary of an ingest."""
    if as_json:
        write(json.dumps(_as_json(batch, expanded, db), ensure_ascii=False))
        return
    anew = f", {batch.again} extracted again" if batch.again else ""
    write(
        f"documents  {batch.new} new{anew}, {batch.unchanged} unchanged, {len(batch.failed)} failed   "
        f"({shown(db)})"
    )
    write(f"records    {_counts(batch.records, tuple(Kind))}")
    write(f"flags      {_counts(batch.flags, at_least('note'))}")
    write(f"unread     {batch.unread}")
    if expanded.passed_over:
        kinds = ", ".join(f"{count} {suffix}" for suffix, count in sorted(expanded.passed_over.items()))
        write(f"passed by  {kinds}   (files in folders of kinds that are not read)")


def _as_json(batch: Batch, expanded: Expanded, db: str) -> dict[str, object]:
    return {
        "db": shown(db),
        "documents": {"new": batch.new, "again": batch.again, "unchanged": batch.unchanged},
        "records": {str(kind): batch.records[kind] for kind in Kind},
        "flags": {severity: batch.flags[severity] for severity in at_least("note")},
        "unread": batch.unread,
        "passed_over": dict(sorted(expanded.passed_over.items())),
        "failed": [{"path": failed.path, "cause": failed.cause} for failed in batch.failed],
    }


def _counts(counts: Mapping[str, int], names: tuple[str, ...]) -> str:
    return ", ".join(f"{counts.get(name, 0)} {name}" for name in names)


def leave(batch: Batch, ending: Ending, fail_on: SeverityName | None) -> NoReturn:
    """Leaves with 0 (done), 1 (some failed, or a flag to fail on), 2 (nothing read) or 130 (interrupted)."""
    if ending.value:
        tell(ending.value)
    if ending is Ending.INTERRUPTED:
        raise typer.Exit(130)
    if batch.failed:
        raise typer.Exit(1 if batch.new or batch.again or batch.unchanged else 2)
    met = fail_on is not None and any(
        batch.flags[severity] + batch.standing[severity] for severity in at_least(fail_on)
    )
    raise typer.Exit(1 if met else 0)
