"""Times reading JATS files against lxml's parse plus itertext, in the same run.

    scripts/bench/jats [--whole] [FOLDER...]       default: ../shared/papers/pool and fulltext

Every file is passed to both sides in turn, seven times; of each side's processor times the least counts, as
others on the machine disturbed it least. Both sides start from bytes on disk. Exits with 1 above the limit.
With --whole, our side reads, finds, links and checks, over every eighth file, twice, and no limit is set: it
is a figure to follow, not one that a build fails by.
"""

import argparse
import io
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from extractor.pipeline import process
from extractor.reading import read_papers

SHARED = Path(__file__).resolve().parents[3] / "shared" / "papers"
ROUNDS = 7
AT_MOST = 6.0
WHOLE_STEP = 8
WHOLE_ROUNDS = 2


@dataclass(frozen=True, slots=True)
class Speed:
    """Seconds for all files: of lxml alone, and of our side."""

    files: int
    floor: float
    ours: float

    @property
    def ratio(self) -> float:
        """How many times as long we take."""
        return self.ours / self.floor

    def __str__(self) -> str:
        each = 1000 / self.files
        sides = f"parse + itertext {self.floor * each:.2f} ms a file, ours {self.ours * each:.2f} ms"
        return f"{self.files} JATS files: {sides}; {self.ratio:.2f} x"


def floor(path: Path) -> int:
    """What any reader has to do: parse, and touch the text of every element."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return sum(len(text) for text in etree.parse(io.BytesIO(path.read_bytes()), parser).getroot().itertext())


def reader(path: Path) -> int:
    """Our reader."""
    return sum(len(paper.text) for paper in read_papers(path))


def whole(path: Path) -> int:
    """Our whole pipeline: reading, finding, linking, checking."""
    return sum(len(evidence.records) for evidence in process(path))


def seconds(work: Callable[[Path], int], path: Path) -> float:
    """Processor time of one file."""
    started = time.process_time()
    work(path)
    return time.process_time() - started


def measure(paths: list[Path], rounds: int = ROUNDS, ours: Callable[[Path], int] = reader) -> Speed:
    """Both sides over all files."""
    times = [[(seconds(floor, path), seconds(ours, path)) for path in paths] for _ in range(rounds)]
    least = [[min(side) for side in zip(*each, strict=True)] for each in zip(*times, strict=True)]
    base, took = (sum(side) for side in zip(*least, strict=True))
    return Speed(len(paths), base, took)


def files(folders: list[Path]) -> list[Path]:
    """The JATS files of some folders, or of the shared ones."""
    folders = folders or [SHARED / "pool", SHARED / "fulltext"]
    return [path for folder in folders for path in sorted(folder.glob("*.nxml"))]


def main(arguments: list[str]) -> int:
    """Prints both sides and their ratio."""
    parser = argparse.ArgumentParser(
        prog="scripts/bench/jats", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--whole", action="store_true", help="the whole pipeline instead of reading")
    options = parser.parse_args(arguments)
    paths = files(options.folders)
    if options.whole:
        print("whole pipeline:", measure(paths[::WHOLE_STEP], WHOLE_ROUNDS, whole))
        return 0
    speed = measure(paths)
    print(f"reading: {speed} (at most {AT_MOST})")
    return 0 if speed.ratio <= AT_MOST else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
