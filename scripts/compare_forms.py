"""Compare what abstracts say when read from JATS with what the same abstracts say when read as text.

    scripts/compare_forms [ARTICLE...]      default: those of ../shared/papers/pool that have a text copy

Each article is read twice: its JATS file, and the copy of its abstract in ../shared/papers/pool-abstracts.
The effects, summaries and counts of the abstract have to be the same, every printed number and what it is
(measure, statistic, spread). What the abstract leaves unsaid the body may say ("data are median and range"):
so the JATS is compared twice, up to the end of its abstract and as a whole. Prints what only one form gave,
then how many articles are equal.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from extractor import pipeline, reading
from schemas.paper import Paper, SectionKind
from schemas.record import Record, printed_numbers

SHARED = Path(__file__).resolve().parents[2] / "shared" / "papers"
KINDS = frozenset({"effect", "summary", "count"})
_SAID = ("measure", "statistic", "spread", "not_reached", "p_op")
_FRONT = frozenset({SectionKind.TITLE, SectionKind.ABSTRACT})

Said = Counter[str]


@dataclass(frozen=True, slots=True)
class Forms:
    """How many articles say in their abstract what its text copy says, read alone and before a body.

    ``records`` are those of the copies, ``differing`` those that the abstract alone has otherwise.
    """

    articles: int
    alone: int
    whole: int
    records: int
    differing: int

    def __str__(self) -> str:
        return (
            f"{self.articles} abstracts with {self.records} effects, summaries and counts: "
            f"{self.alone} equal their text copies ({self.differing} records differ), "
            f"{self.whole} where the article's body is read with them"
        )


def said(paper: Paper) -> Said:
    """The records of a paper's front, each as what is printed and what it is said to be."""
    return Counter(
        _words(record)
        for record in pipeline.extract(paper).records
        if record.kind in KINDS and record.section in _FRONT
    )


def front(paper: Paper) -> Paper:
    """The paper up to the end of its abstract."""
    blocks = tuple(block for block in paper.blocks if block.section in _FRONT)
    end = max((block.end for block in blocks), default=0)
    return paper.model_copy(update={"text": paper.text[:end], "blocks": blocks, "tables": ()})


def _words(record: Record) -> str:
    named = [f"{name}={getattr(record, name)}" for name in _SAID if getattr(record, name, None)]
    numbers = [f"{name}={number.text}" for name, number in printed_numbers(record).items()]
    return " ".join([record.kind, *named, *numbers])


def compare(
    articles: list[Path], copies: Path = SHARED / "pool-abstracts", tell: Callable[[str], object] = print
) -> Forms:
    """Compares the two forms of each article; tells what only one of them gave."""
    alone = whole = records = differing = 0
    for article in articles:
        copy = said(reading.open_paper(copies / f"{article.stem}.txt"))
        paper = reading.open_paper(article)
        abstract, before_body = said(front(paper)), said(paper)
        records += copy.total()
        alone += copy == abstract
        whole += copy == before_body
        differing += max((copy - abstract).total(), (abstract - copy).total())
        for line in _differences(copy, "JATS, abstract alone", abstract):
            tell(f"{article.stem} {line}")
        for line in _differences(abstract, "JATS, before its body", before_body):
            tell(f"{article.stem} {line}")
    return Forms(len(articles), alone, whole, records, differing)


def _differences(one: Said, form: str, other: Said) -> Iterator[str]:
    for sign, only in (("-", one - other), ("+", other - one)):
        for words in only.elements():
            yield f"{form}: {sign} {words}"


def articles() -> list[Path]:
    """The articles of which there is a copy."""
    copies = {path.stem for path in (SHARED / "pool-abstracts").glob("*.txt")}
    return sorted(path for path in (SHARED / "pool").glob("*.nxml") if path.stem in copies)


def main(arguments: list[str]) -> int:
    """Exit code 1 where a form gave a record that the other did not."""
    parser = argparse.ArgumentParser(
        prog="scripts/compare_forms", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("articles", nargs="*", type=Path)
    forms = compare(parser.parse_args(arguments).articles or articles())
    print(forms)
    return 0 if forms.alone == forms.articles else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
