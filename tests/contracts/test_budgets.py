"""Budgets and names that keep the code readable, and the one thing no file may hold: an index address."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILE_LINES = 300
FUNCTION_LINES = 40
# A table of patterns or terms is looked things up in, not read from top to bottom.
PATTERN_TABLE = re.compile(r"patterns|terms|lexicon")
# Names under which anything could be put, and soon is.
DUMPING_GROUNDS = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base"}

# Written in pieces, or this file would be the first to break its own rule.
INDEX_ADDRESSES = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("registry", "npmjs"),
        ("registry", "yarnpkg"),
        ("conda", "anaconda"),
        ("deb", "debian"),
        ("proxy", "golang"),
        ("crates", "io"),
    )
] + ["-".join(parts) for parts in (("index", "url"), ("trusted", "host"), ("find", "links"))]


def is_python(path: Path) -> bool:
    """A script may go without a suffix; then its first line tells."""
    if path.suffix or not path.is_file():
        return path.suffix == ".py"
    return re.match(rb"#!.*\bpython", path.read_bytes()) is not None


def python_files() -> list[Path]:
    paths = (path for folder in ("schemas", "extractor", "scripts") for path in (ROOT / folder).rglob("*"))
    return sorted(path.relative_to(ROOT) for path in paths if is_python(path))


def repository_files() -> list[Path]:
    """Committed files and those about to be; not what .gitignore leaves out."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return [ROOT / name for name in listing.stdout.split("\0") if name and (ROOT / name).is_file()]


each_python_file = pytest.mark.parametrize("path", python_files(), ids=str)


@each_python_file
def test_file_is_within_its_budget(path):
    if PATTERN_TABLE.search(path.stem):
        return
    lines = len((ROOT / path).read_text(encoding="utf-8").splitlines())
    assert lines <= FILE_LINES, f"{path} has {lines} lines; is it one thing?"


@each_python_file
def test_functions_are_within_their_budget(path):
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = {
        f"{path}:{node.lineno} {node.name}": length
        for node in functions
        if (length := (node.end_lineno or node.lineno) - node.lineno + 1) > FUNCTION_LINES
    }
    assert not long, f"functions of more than {FUNCTION_LINES} lines: {long}"


@each_python_file
def test_name_says_what_is_inside(path):
    names = {path.stem, *path.parent.parts}
    assert not names & DUMPING_GROUNDS, f"{path}: name a module for what it holds"


def test_no_file_names_a_package_index():
    """Where packages come from is each machine's business; a lock that names a host works on one of them."""
    forbidden = re.compile("|".join(map(re.escape, INDEX_ADDRESSES)).encode())
    named = {
        f"{path.relative_to(ROOT)}: {found.group().decode()}"
        for path in repository_files()
        if (found := forbidden.search(path.read_bytes()))
    }
    assert not named
