"""What the finding makes of every table of a folder of papers, in figures.

    scripts/tables [PATH...]        default: ../shared/papers/pool without the papers of corpus/unseen

Counts the records of tables by kind, the rows left unread, and of the tables whose headings or caption name a
ratio those that yield effects; the rest of these are listed with the unread entries they have.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from extractor import reading
from extractor.document import Document
from extractor.errors import ExtractorError
from extractor.finding import find
from schemas.finding import Finding, Findings
from schemas.paper import Paper, Table

ROOT = Path(__file__).resolve().parents[1]
POOL = ROOT.parent / "shared" / "papers" / "pool"
UNSEEN = ROOT / "corpus" / "unseen" / "gold"
# "OR" the ratio, not "or" the word; "HR (beats/min)" is a heart rate
RATIO = re.compile(
    r"(?i:hazards? ratio|odds[- ]ratio|relative risk|risk ratio|rate ratio)"
    r"|(?<![A-Za-z-])a?(?:HR|OR|RR|IRR)s?(?![A-Za-z-])"
)
NO_RATIO = re.compile(r"(?i:heart rate|respiratory rate|beats|breaths|/\s?min|mmhg)")


@dataclass
class Figures:
    """What was counted; ``silent`` lists the tables of ratios without effects, with their unread entries."""

    tables: int = 0
    unread: int = 0
    named: int = 0
    with_effects: int = 0
    reasoned: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    silent: list[str] = field(default_factory=list)

    def add(self, paper: Paper, findings: Findings) -> None:
        """Count the tables of a paper."""
        for number, table in enumerate(paper.tables):
            found = [f for f in findings.found if f.cell is not None and f.cell.table == number]
            unread = [u for u in findings.unread if table.start <= u.start < table.end]
            self.tables += 1
            self.unread += len(unread)
            self.kinds.update(f.kind for f in found)
            if names_ratio(paper, table):
                self.named += 1
                self._note(paper, table, [u.why for u in unread], effects=_has_effect(found))

    def _note(self, paper: Paper, table: Table, reasons: list[str], *, effects: bool) -> None:
        self.with_effects += effects
        if not effects:
            self.reasoned += bool(reasons)
            name = Path(paper.metadata.path or "").stem
            self.silent.append(f"{name} {table.label}: {len(reasons)} unread")

    def lines(self) -> Iterator[str]:
        """The figures as they are printed."""
        records = sum(self.kinds.values())
        share = self.unread / max(records, 1)
        yield f"tables {self.tables}, records {records}, unread {self.unread} ({share:.1%})"
        yield ", ".join(f"{kind} {count}" for kind, count in self.kinds.most_common())
        yield (
            f"tables that name a ratio {self.named}, with effects {self.with_effects}, "
            f"without but unread {self.reasoned}"
        )
        yield from self.silent


def _has_effect(found: list[Finding]) -> bool:
    return any(finding.kind == "effect" for finding in found)


def names_ratio(paper: Paper, table: Table) -> bool:
    """Whether the headings or the caption of a table name a ratio."""
    heads = [
        paper.text[cell.start : cell.end] for cell in table.cells if cell.row < max(1, table.header_rows)
    ]
    words = [*heads, table.caption or ""]
    return any(RATIO.search(text) and not NO_RATIO.search(text) for text in words)


def _papers(paths: list[Path]) -> Iterator[Paper]:
    measured = {file.stem for file in UNSEEN.glob("*.jsonl")}
    for path in paths:
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            if file.stem in measured:
                continue
            try:
                yield from reading.read_papers(file)
            except ExtractorError as error:
                print(error, file=sys.stderr)


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", 1)[0])
    parser.add_argument("paths", nargs="*", type=Path, default=[POOL])
    figures = Figures()
    for paper in _papers(parser.parse_args().paths):
        figures.add(paper, find(Document(paper)))
    print("\n".join(figures.lines()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
