"""The corpora that are scored, and their feeds: of this checkout, and of a commit."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
SCORER = SHARED / "score.py"

Row = dict[str, Any]  # a line of JSON that some other program wrote


@dataclass(frozen=True, slots=True)
class Corpus:
    """Papers with annotations of their records and of their faults; ``options`` go to the scorer."""

    name: str
    papers: Path
    gold: Path
    flags: tuple[Path, ...]
    options: tuple[str, ...] = ()
    note: str = ""

    @property
    def files(self) -> list[Path]:
        """The papers that have gold."""
        stems = {path.stem for path in self.gold.glob("*.jsonl")}
        return sorted(path for path in self.papers.glob("*") if path.stem in stems)


def _shared(name: str, *options: str, papers: str = "", note: str = "") -> Corpus:
    folder = papers or name
    gold = SHARED / "gold"
    return Corpus(
        name, SHARED / "papers" / folder, gold / folder, (gold / "flags" / f"{folder}.jsonl",), options, note
    )


SHIPPED = Corpus(
    "shipped",
    ROOT / "corpus" / "papers",
    ROOT / "corpus" / "gold",
    tuple(sorted((ROOT / "corpus" / "flags").glob("*.jsonl"))),
)
CORPORA = (
    SHIPPED,
    _shared("seeds"),
    _shared("seeds-text", "--sections", "abstract,body", papers="seeds", note="the seeds without tables"),
    _shared("abstracts"),
    _shared("pool-abstracts"),
    _shared(
        "fulltext",
        "--recall-only",
        "count,test,summary",
        note="count, test and summary are not annotated throughout: recall only",
    ),
)


def feed(files: list[Path], root: Path = ROOT) -> list[Row]:
    """What ``scripts/feed`` of a checkout writes; a paper that fails is named on standard error."""
    return [json.loads(line) for line in _run(["scripts/feed.py", *map(str, files)], root).splitlines()]


def flags(files: list[Path], root: Path = ROOT) -> list[Row]:
    """All flags, with the paper's name in ``doc``: a flag names its document by the hash of its bytes."""
    stems = {sha256(path.read_bytes()).hexdigest(): path.stem for path in files}
    text = _run(["-m", "extractor", "check", "--format", "json", *map(str, files)], root)
    found: list[Row] = json.loads(text)
    return [
        {**flag, "doc": stems.get(flag["places"][0]["document"], "?")} for flag in found if flag["places"]
    ]


def _run(arguments: list[str], root: Path) -> str:
    # PYTHONPATH comes before the editable install, so that a commit's own code is run, not this checkout's.
    run = subprocess.run(  # noqa: S603
        [sys.executable, *arguments],
        check=False,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
        text=True,
    )
    if run.returncode not in {0, 1} or not run.stdout:  # 1: some papers failed, the others are there
        raise SystemExit(
            f"{' '.join(arguments[:3])} ... in {root} ended with {run.returncode}: nothing is scored"
        )
    return run.stdout


@contextmanager
def checkout_of(revision: str | None) -> Iterator[Path]:
    """The files of a commit in a folder of their own, or this checkout where none is named.

    git archive rather than a worktree: nothing under .git changes while others work there.
    """
    if revision is None:
        yield ROOT
        return
    with TemporaryDirectory() as folder:
        archive, tree = Path(folder, "main.tar"), Path(folder, "main")
        git("archive", "--output", str(archive), revision)
        tree.mkdir()
        subprocess.run(["tar", "-xf", str(archive), "-C", str(tree)], check=True)  # noqa: S603, S607
        (tree / ".venv").symlink_to(ROOT / ".venv")
        Path(folder, "shared").symlink_to(SHARED)
        yield tree


def git(*arguments: str) -> str:
    """What git answers."""
    run = subprocess.run(["git", *arguments], check=True, cwd=ROOT, stdout=subprocess.PIPE, text=True)  # noqa: S603, S607
    return run.stdout.strip()
