"""Writes the skeleton of a rule: its file, its fixture.

Run it as ``.venv/bin/python -m scripts.new_check EF016 upper-bound-below-lower``. The code's letters name the
family. Fill in the docstring, ``run`` and the cases, then run ``scripts.write_docs``.
"""

import re
import sys
from pathlib import Path

from extractor.checking import rules
from extractor.checking.register import module_name

ROOT = Path(__file__).resolve().parents[1]
RULE = '''"""TODO: the fault in one sentence.

Why it matters: TODO.

Example: "TODO".

Rounding and tolerance: TODO.

When it stays silent: TODO.

References: none needed.

Since: 0.1
"""

from collections.abc import Iterator

from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import EffectSubject


def run(subject: EffectSubject) -> Iterator[Fault]:
    """TODO: what it compares."""
    yield from ()


RULE = Rule(
    code="{code}",
    name="{name}",
    severity="warning",
    subject=EffectSubject,
    run=run,
    passes=Example("TODO"),
    fails=Example("TODO"),
    doc=__doc__,
)
'''
FIXTURE = """record: {kind: effect, measure: HR}
cases:
  - case: pass-todo
    why: TODO
    text: "HR <estimate:0.31>"
  - case: fail-todo
    why: TODO
    text: "HR <estimate:0.31>"
    flags: [{severity: warning}]
  - case: edge-todo
    why: TODO
    text: "HR <estimate:0.31>"
"""


def families() -> dict[str, str]:
    """The folder of each code's letters, as the rules have it."""
    return {rule.code[:2]: rule.run.__module__.split(".")[-2] for rule in rules()}


def skeleton(code: str, name: str, root: Path = ROOT) -> tuple[Path, Path]:
    """Writes rule and fixture under a root; refuses what is taken or malformed."""
    if not re.fullmatch(r"[A-Z]{2}\d{3}", code) or not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", name):
        raise SystemExit("usage: new_check.py EF016 name-of-the-fault")
    if any(code == rule.code or name == rule.name for rule in rules()):
        raise SystemExit(f"{code} or {name} is taken")
    family = families().get(code[:2])
    if family is None:
        raise SystemExit(f"no family has the letters {code[:2]}; there are {', '.join(families())}")
    rule = root / "extractor" / "checking" / family / f"{module_name(code, name)}.py"
    fixture = root / "tests" / "checking" / family / f"{code.lower()}.yaml"
    for path, text in ((rule, RULE.replace("{code}", code).replace("{name}", name)), (fixture, FIXTURE)):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return rule, fixture


def main() -> None:
    """Reads code and name from the command line."""
    code, name = (*sys.argv[1:], "", "")[:2]
    for path in skeleton(code, name):
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
