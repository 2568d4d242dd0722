"""Which annotated faults the rules see.

    scripts/score_flags                 # seeds, abstracts, pool-abstracts
    scripts/score_flags fulltext        # another list of ../shared/gold/flags

Each fault with a rule of this program and the verdict confirmed is looked up in its paper: it has fired where
a flag of its rule stands on a number of the annotated passage. Prints what fired, and for what did not the
reason: the passage was not found, no record was read in it, or which flags stand there instead. Faults in
tables are listed apart. Exit code 1 where a fault in running text is missed.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from extractor import checking, pipeline
from schemas.evidence import Evidence
from schemas.flag import Flag
from scripts.score_feed import SHARED, Row

DEFAULT = ("seeds", "abstracts", "pool-abstracts")
CELLS = re.compile(r"[|\t]")
MARKS = re.compile(r"[\s*$|_^]+")


@dataclass(frozen=True, slots=True)
class Verdict:
    """One annotated fault and what the program made of it; ``severity`` is None where it is missed."""

    fault: Row
    in_table: bool
    severity: str | None
    why: str

    def line(self) -> str:
        """The fault in one line."""
        state = "fired " if self.severity else "missed"
        graded = f"{self.severity or '-'} (annotated {self.fault['severity']})"
        quote = " ".join(self.fault["quote"].split())[:70]
        return f"{state} {self.fault['doc'][:12]:12} {self.fault['rule']:28} {graded:26} {quote}{self.why}"


def due(name: str) -> Iterator[Row]:
    """The confirmed faults of one list that have a rule here."""
    known = {rule.name for rule in checking.rules()}
    path = SHARED / "gold" / "flags" / f"{name}.jsonl"
    for line in path.read_text("utf-8").splitlines():
        fault = json.loads(line)
        if fault["rule"] in known and fault["verdict"] == "confirmed":
            yield fault


def judged(fault: Row, evidence: Evidence) -> Verdict:
    """Looks for a flag of the fault's rule on a number inside the annotated passage."""
    passages = list(located(evidence.paper.text, fault["quote"]))
    tables = [(table.start, table.end) for table in evidence.paper.tables]
    in_table = bool(CELLS.search(fault["quote"])) or any(
        start < last and first < end for start, end in passages for first, last in tables
    )
    here = [flag for flag in evidence.flags if any(_inside(flag, passage) for passage in passages)]
    mine = next((flag for flag in here if flag.name == fault["rule"]), None)
    if mine is not None:
        return Verdict(fault, in_table, mine.severity, "")
    return Verdict(fault, in_table, None, f"\n         {_reason(evidence, passages, here)}")


def located(text: str, quote: str) -> Iterator[tuple[int, int]]:
    """Where the passage stands, whatever white space and marks of a table lie between its words."""
    words = [re.escape(word) for word in MARKS.split(quote) if word]
    for match in re.finditer(r"[\s*$|_^]*".join(words), text):
        yield match.start(), match.end()


def _inside(flag: Flag, passage: tuple[int, int]) -> bool:
    return any(passage[0] <= place.start and place.end <= passage[1] for place in flag.places)


def _reason(evidence: Evidence, passages: list[tuple[int, int]], here: list[Flag]) -> str:
    if not passages:
        return "the passage was not found in the text as read"
    kinds = sorted(
        record.kind
        for record in evidence.records
        if any(start <= record.start < end for start, end in passages)
    )
    if not kinds:
        return "no record was read in it"
    flags = ", ".join(sorted({flag.name for flag in here})) or "none"
    return f"records there: {', '.join(kinds)}; flags there: {flags}"


def _evidence(folder: Path, doc: str) -> Evidence | None:
    found = [path for path in folder.glob(f"{doc}*") if path.stem == doc]
    return next(iter(pipeline.process(found[0])), None) if found else None


def verdicts(name: str) -> Iterator[Verdict]:
    """Every fault of a list, paper by paper."""
    papers: dict[str, list[Row]] = {}
    for fault in due(name):
        papers.setdefault(fault["doc"], []).append(fault)
    for doc, faults in papers.items():
        evidence = _evidence(SHARED / "papers" / name, doc)
        for fault in faults:
            if evidence is None:
                yield Verdict(fault, in_table=False, severity=None, why="\n         the paper is not at hand")
            else:
                yield judged(fault, evidence)


def main() -> int:
    """Prints the lists; exit code 1 where a fault in running text is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", default=DEFAULT)
    missed = 0
    found = [verdict for name in parser.parse_args().names for verdict in verdicts(name)]
    for title, in_table in (("Running text", False), ("Tables", True)):
        part = [verdict for verdict in found if verdict.in_table == in_table]
        fired = sum(verdict.severity is not None for verdict in part)
        print(f"{title}: {fired} of {len(part)} fired")
        for verdict in part:
            print(f"  {verdict.line()}")
        missed += 0 if in_table else len(part) - fired
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
