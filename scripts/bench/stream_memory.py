"""Measures the memory that reading a compressed PubMed file takes, whether it holds few or many articles.

    scripts/bench/memory        baseline files of 3,000 and 30,000 made-up articles

Each file is read in a process of its own; its greatest resident size counts. Exits with 1 where ten times as
many articles take more than a tenth more memory.
"""

import argparse
import gzip
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from extractor.reading import read_papers

FEW, MANY = 3_000, 30_000
AT_MOST = 1.1

_ARTICLE = (
    "<PubmedArticle><MedlineCitation><PMID>{0}</PMID><Article><ArticleTitle>Trial {0}</ArticleTitle>"
    "<Abstract><AbstractText>Of {0} patients, 12 (5.5%) died (HR 0.72, 95% CI 0.61-0.85; P = 0.01). {1}"
    "</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>\n"
)
_FILLING = "Nothing else was seen in any of the groups at any time. " * 20


@dataclass(frozen=True, slots=True)
class Memory:
    """Megabytes that a file of few and one of many articles took at most."""

    few: float
    many: float

    @property
    def ratio(self) -> float:
        """How many times as much the larger file took."""
        return self.many / self.few

    def __str__(self) -> str:
        sides = f"{FEW:,} articles {self.few:.0f} MB, {MANY:,} articles {self.many:.0f} MB"
        return f".gz of PubMed: {sides}; {self.ratio:.2f} x (at most {AT_MOST})"


def measure() -> Memory:
    """Both files, each in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        return Memory(*(_peak(Path(folder, f"{count}.xml.gz"), count) for count in (FEW, MANY)))


def _peak(path: Path, count: int) -> float:
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=1) as file:
        file.write("<?xml version='1.0'?><PubmedArticleSet>")
        file.writelines(_ARTICLE.format(number, _FILLING) for number in range(count))
        file.write("</PubmedArticleSet>")
    command = [sys.executable, "-m", "scripts.bench.stream_memory", "--read", str(path)]
    read = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
    papers, kilobytes = map(int, read.stdout.split())
    if papers != count:
        raise SystemExit(f"{papers} of {count} articles were read")
    return kilobytes / 1024


def _most_so_far() -> int:
    """The most memory of this program in kB; not ``ru_maxrss``, which begins with that of what started it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))


def main(arguments: list[str]) -> int:
    """Prints both sides and their ratio."""
    parser = argparse.ArgumentParser(
        prog="scripts/bench/memory", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--read", type=Path, help="read this file and print how many articles, how many kB")
    path = parser.parse_args(arguments).read
    if path is not None:
        count = sum(1 for _ in read_papers(path))
        print(count, _most_so_far())
        return 0
    memory = measure()
    print(memory)
    return 0 if memory.ratio <= AT_MOST else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
