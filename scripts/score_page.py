"""corpus/SCORES.md: the figures as one page of Markdown."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.score_changes import Changes
from scripts.score_feed import Corpus, Row
from scripts.score_flags import FlagScore

ABOUT = (
    "Written by `scripts/score`; do not edit. What is counted stands in the head of the scorer, "
    "`../shared/score.py`: `found` is the core number, `exact` every printed number, `whole` the context too."
)
CHANGED = (
    "Records against the feed of {}; right: the gold has the number. "
    "The records themselves stand in `build/score/changes.txt`."
)


@dataclass(frozen=True, slots=True)
class Result:
    """All that was measured on one corpus."""

    corpus: Corpus
    papers: int
    report: dict[str, Row]
    flags: FlagScore | None
    changes: Changes | None


def page(
    results: list[Result],
    command: str,
    commit: str,
    against: str | None,
    printed: tuple[str | None, str | None],
) -> str:
    """The whole page; ``printed`` is what other scripts say of reading and of unseen papers, if anything."""
    reading, unseen = printed
    parts = [
        "# Scores",
        ABOUT,
        f"- command: `{command}`\n- commit: {commit}",
    ]
    for result in results:
        parts += _corpus(result)
    if reading is not None:
        parts += ["## Reading", "From the scripts named.", f"```text\n{reading.strip()}\n```"]
    if unseen is not None:
        parts += ["## Unseen papers", "From `scripts/score_unseen`.", f"```text\n{unseen.strip()}\n```"]
    if against is not None:
        parts += change_table(results, against)
    return "\n\n".join(parts) + "\n"


def _corpus(result: Result) -> Iterator[str]:
    note = f"; {result.corpus.note}" if result.corpus.note else ""
    yield f"## {result.corpus.name}"
    yield f"{result.papers} papers{note}."
    columns = ("recall", "precision", "f1", "exact", "whole")
    lines = [f"| kind | gold | predicted | found | {' | '.join(columns)} |", "|---|" + "---:|" * 8]
    contexts = []
    for kind, row in result.report.items():
        if row["gold"] or row["predicted"]:
            figures = " | ".join(_figure(row[name]) for name in columns)
            lines.append(f"| {kind} | {row['gold']} | {row['predicted']} | {row['found']} | {figures} |")
            if row["context"] or kind == "count":
                contexts.append(f"- {kind}: {_context(row)}")
    yield "\n".join(lines)
    if contexts:
        yield "Context fields, of the found ones:"
        yield "\n".join(contexts)
    if result.flags is not None:
        yield _flags(result.flags)


def _context(row: Row) -> str:
    said = ", ".join(f"{name} {share:.2f}" for name, share in row["context"].items())
    roles = ", ".join(f"{role} {share:.2f}" for role, share in row["recall_by_role"].items())
    return f"{said}; recall by role: {roles}" if roles else said


def _flags(flags: FlagScore) -> str:
    due = len(flags.fired) + len(flags.silent)
    fired = f"{len(flags.fired)} of {due} annotated faults that a rule should see"
    lines = [f"Flags: {fired}; {len(flags.unexpected)} error flags that nobody annotated.", ""]
    silent = Counter(f"{fault['doc']} {fault['rule']} ({fault['severity']})" for fault in flags.silent)
    lines += [f"- silent: {fault}{_times(times)}" for fault, times in silent.items()]
    unexpected = Counter(f"{flag['doc']} {flag['code']} {flag['name']}" for flag in flags.unexpected)
    lines += [f"- not annotated: {flag}{_times(times)}" for flag, times in unexpected.items()]
    return "\n".join(lines).strip()


def _times(times: int) -> str:
    return f", {times} times" if times > 1 else ""


def change_table(results: list[Result], against: str) -> list[str]:
    """How many records came and went, by corpus."""
    lines = [
        "| corpus | gained, right | gained, wrong | lost, right | lost, wrong | other context |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for result in results:
        if (change := result.changes) is not None:
            gained = [change.count(change.gained, right=right) for right in (True, False)]
            lost = [change.count(change.lost, right=right) for right in (True, False)]
            figures = " | ".join(map(str, [*gained, *lost, change.recast]))
            lines.append(f"| {result.corpus.name} | {figures} |")
    return [
        "## Gained and lost",
        CHANGED.format(against),
        "\n".join(lines),
    ]


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
