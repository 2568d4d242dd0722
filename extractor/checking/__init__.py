"""Checking: finds the numbers of a paper that contradict each other.

``check`` is the stage; ``rules`` and ``explain`` are its manual. A rule is one file in a family's
folder (``effects/ef001_estimate_is_range.py``) and is found there by ``register``.
"""

from typing import Any

from extractor.checking.flagging import flag_of, settle
from extractor.checking.gathering import gather
from extractor.checking.register import all_rules
from extractor.checking.rule import Rule
from extractor.errors import WrongUse
from schemas.evidence import Evidence
from schemas.flag import Flag

__all__ = ["check", "explain", "require", "rules"]


def rules() -> tuple[Rule[Any], ...]:
    """All rules, by code."""
    return all_rules()


def check(evidence: Evidence) -> tuple[Flag, ...]:
    """The flags of one paper, in the order of its text."""
    if not evidence.records:
        return ()
    subjects = gather(evidence)
    said = [
        (rule, flag_of(rule, fault, evidence.paper))
        for rule in rules()
        for subject in subjects[rule.subject]
        for fault in rule.run(subject)
    ]
    return settle(said) if said else ()


def explain(code_or_name: str) -> str:
    """The manual page of a rule: ``explain("EF001")`` or ``explain("estimate-is-range")``."""
    return require(code_or_name).manual


def require(code_or_name: str) -> Rule[Any]:
    """The rule of this code or name.

    Raises:
        WrongUse: there is none; the message names those that there are.
    """
    wanted = code_or_name.strip().lower()
    for rule in rules():
        if wanted in {rule.code.lower(), rule.name}:
            return rule
    known = ", ".join(rule.code for rule in rules())
    raise WrongUse(f"no check is called {code_or_name!r}; there are {known}")
