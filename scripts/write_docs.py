"""Writes docs/checks/: one page for each rule, from its docstring, its examples and its fixture.

Run it as ``.venv/bin/python -m scripts.write_docs``; a test compares the pages with what it would write.
"""

import re
from pathlib import Path
from typing import Any

import srsly

from extractor.checking import rules
from extractor.checking.rule import Rule

ROOT = Path(__file__).resolve().parents[1]
PAGES = ROOT / "docs" / "checks"
FIXTURES = ROOT / "tests" / "checking"
HEADINGS = (
    "Why it matters",
    "Example",
    "Rounding and tolerance",
    "When it stays silent",
    "References",
    "Since",
)
MARK = re.compile(r"<(?:\d+\.)?[a-z_]+(?:/[A-Za-z0-9]+)?:([^<>]+)>")
NOTE = "Written by `scripts/write_docs.py`; do not edit."


def fixture_of(rule: Rule[Any]) -> Path:
    """The rule's fixture, in the folder of its family."""
    family = rule.run.__module__.split(".")[-2]
    return FIXTURES / family / f"{rule.code.lower()}.yaml"


def page(rule: Rule[Any]) -> str:
    """One rule's page."""
    fault, *parts = rule.doc.strip().split("\n\n")
    sections = []
    for part in parts:
        heading, text = part.split(":", 1)
        sections.append(f"**{heading}.** {text.strip()[0].upper()}{text.strip()[1:]}")
    cases = srsly.read_yaml(fixture_of(rule))["cases"]
    lines = [f"| `{case['case']}` | {_plain(case['text'])} | {_verdict(case)} |" for case in cases]
    table = "\n".join(["| case | text | flags |", "| --- | --- | --- |", *lines])
    return "\n\n".join(
        [
            f"# {rule.code} {rule.name}",
            NOTE,
            f"{fault} Severity: {rule.severity}, unless it says otherwise below.",
            *sections,
            f"Passes: {rule.passes.text}",
            f"Fails: {rule.fails.text}",
            "## Cases",
            table + "\n",
        ]
    )


def index() -> str:
    """The list of all rules."""
    lines = [
        f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.severity} | {_fault(rule)} |"
        for rule in rules()
    ]
    head = "| code | name | severity | fault |\n| --- | --- | --- | --- |"
    return f"# Checks\n\n{NOTE}\n\n{head}\n" + "\n".join(lines) + "\n"


def pages() -> dict[str, str]:
    """Every page by file name."""
    return {f"{rule.code}.md": page(rule) for rule in rules()} | {"README.md": index()}


def _fault(rule: Rule[Any]) -> str:
    return rule.doc.strip().splitlines()[0]


def _plain(marked: str) -> str:
    return MARK.sub(r"\1", marked).replace("|", r"\|").replace("\n", " ").strip()


def _verdict(case: dict[str, Any]) -> str:
    return ", ".join(flag["severity"] for flag in case.get("flags", [])) or "none"


def main() -> None:
    """Writes the pages; a page without a rule goes."""
    PAGES.mkdir(parents=True, exist_ok=True)
    written = pages()
    for file in PAGES.glob("*.md"):
        if file.name not in written:
            file.unlink()
    for name, text in written.items():
        (PAGES / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
