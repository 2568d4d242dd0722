"""Measures the program on annotated papers and writes the figures to corpus/SCORES.md.

    scripts/score                            all corpora, and what changed since the last commit
    scripts/score abstracts --errors 20      one corpus, on the screen only, with what was missed
    scripts/score --of HEAD                  the commit rather than the files as they lie here
    scripts/score --against REVISION         what changed since another commit

Reads papers through scripts/feed and scores them with ../shared/score.py; corpora that are not at hand are
left out. Records that came or went, one a line, go to build/score/changes.txt.
"""

import argparse
import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Callable, Hashable
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts import score_flags, score_page
from scripts.score_changes import changes
from scripts.score_feed import CORPORA, ROOT, SCORER, Corpus, Row, checkout_of, feed, flags, git

PAGE = ROOT / "corpus" / "SCORES.md"
LISTS = ROOT / "build" / "score"
PROGRAM = ("schemas", "extractor")


def main(arguments: list[str]) -> int:
    """Exit code 2 where the scorer is not at hand."""
    asked = _parser().parse_args(arguments)
    if not SCORER.is_file():
        print(f"not at hand: {SCORER}", file=sys.stderr)
        return 2
    with checkout_of(asked.of) as tree:
        corpora = [one for one in CORPORA if one.files and (not asked.corpora or one.name in asked.corpora)]
        feeds = {one.name: feed(one.files, tree) for one in corpora}
        reports = {one.name: _scored(one, feeds[one.name], asked.errors) for one in corpora}
        if asked.corpora:
            return 0
        against = asked.against or _previous(asked.of)
        before = _feeds_of(against, corpora)
        results = [
            _result(one, reports[one.name], before[one.name], feeds[one.name], tree) for one in corpora
        ]
        reading = _reading(tree)
        unseen = _unseen(tree)
    _write_lists(results)
    described = git("log", "-1", "--format=%h (%s)", against)
    command = " ".join(["scripts/score", *arguments])
    page = score_page.page(results, command, _commit(asked.of), described, (reading, unseen))
    PAGE.write_text(page, encoding="utf-8")
    print("\n".join(score_page.change_table(results, described)))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/score", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpora", nargs="*", help=f"of {', '.join(one.name for one in CORPORA)}")
    parser.add_argument("--errors", type=int, default=0, help="show so many missed and extra records")
    parser.add_argument("--of", metavar="REVISION", help="measure a commit, not the files as they lie here")
    parser.add_argument("--against", metavar="REVISION", help="the commit to list gains and losses against")
    return parser


def _scored(corpus: Corpus, rows: list[Row], errors: int) -> dict[str, Row]:
    """The scorer's report; its table goes to the screen."""
    print(f"\n{corpus.name}", flush=True)
    with TemporaryDirectory() as folder:
        predictions, report = Path(folder, "feed.jsonl"), Path(folder, "report.json")
        predictions.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
        command = [sys.executable, str(SCORER), str(corpus.gold), str(predictions), "--json", str(report)]
        subprocess.run([*command, "--errors", str(errors), *corpus.options], check=True)  # noqa: S603
        scored: dict[str, Row] = json.loads(report.read_text(encoding="utf-8"))
    return scored


def _feeds_of(revision: str, corpora: list[Corpus]) -> dict[str, list[Row]]:
    with checkout_of(revision) as tree:
        return {one.name: feed(one.files, tree) for one in corpora}


def _result(
    corpus: Corpus, report: dict[str, Row], before: list[Row], now: list[Row], tree: Path
) -> score_page.Result:
    sections = "--sections" in corpus.options  # a part of a corpus: its flags and changes are told there
    annotated = score_flags.load(corpus.flags)
    return score_page.Result(
        corpus=corpus,
        papers=len(corpus.files),
        report=report,
        flags=None if sections or not annotated else score_flags.score(annotated, flags(corpus.files, tree)),
        changes=None if sections else changes(before, now, _gold(corpus), _core()),
    )


def _gold(corpus: Corpus) -> dict[str, list[Row]]:
    return {
        path.stem: [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        for path in corpus.gold.glob("*.jsonl")
    }


def _core() -> Callable[[Row], Hashable]:
    """The scorer's own function, so that "right" means there and here the same."""
    spec = importlib.util.spec_from_file_location("shared_score", SCORER)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{SCORER}: not a module")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    core: Callable[[Row], Hashable] = module.core
    return core


def _write_lists(results: list[score_page.Result]) -> None:
    LISTS.mkdir(parents=True, exist_ok=True)
    parts = [
        f"{one.corpus.name}\n" + "".join(f"  {line}\n" for line in one.changes.lines())
        for one in results
        if one.changes is not None
    ]
    (LISTS / "changes.txt").write_text("\n".join(parts), encoding="utf-8")


def _previous(revision: str | None) -> str:
    """The commit before what is measured."""
    if revision is not None:
        return f"{revision}~1"
    return "HEAD" if git("status", "--porcelain", *PROGRAM) else "HEAD~1"


def _commit(revision: str | None) -> str:
    changed = revision is None and git("status", "--porcelain", *PROGRAM)
    described = git("log", "-1", "--format=%h (%s)", revision or "HEAD")
    return f"{described}, with changes that are not committed" if changed else described


def _reading(tree: Path) -> str | None:
    """How well and how fast papers are read, where the script and the papers are at hand."""
    if not (tree / "scripts" / "score_reading.py").is_file():
        return None
    run = subprocess.run(
        [sys.executable, "-m", "scripts.score_reading"],
        check=False,
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(tree)},
        stdout=subprocess.PIPE,
        text=True,
    )
    return run.stdout if run.returncode == 0 else None


def _unseen(tree: Path) -> str | None:
    """The figures of the papers that nobody looked at, where they are at hand."""
    script = tree / "scripts" / "score_unseen"
    if not script.is_file():
        return None
    run = subprocess.run([str(script)], check=False, stdout=subprocess.PIPE, text=True)  # noqa: S603
    return run.stdout if run.returncode == 0 else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
