"""Finds the rules: every module ``<family>/<code>_<name>.py`` under this package holds one ``RULE``.

There is no list to edit. A file whose name does not say its rule's code and name, and a code or name
used twice, stop the program at once: they are mistakes of its author.
"""

import importlib
import pkgutil
from collections.abc import Iterable
from functools import cache
from types import ModuleType
from typing import Any

import extractor.checking
from extractor.checking.rule import Rule


def module_name(code: str, name: str) -> str:
    """The file name, without its ending, that a rule must have: ``ef001_estimate_is_range``."""
    return f"{code.lower()}_{name.replace('-', '_')}"


def collect(modules: Iterable[ModuleType]) -> tuple[Rule[Any], ...]:
    """The rules of these modules, by code; refuses wrong file names and anything used twice."""
    by_code: dict[str, Rule[Any]] = {}
    for module in modules:
        rule: Rule[Any] = module.RULE
        file = module.__name__.rpartition(".")[2]
        if file != module_name(rule.code, rule.name):
            raise ImportError(
                f"{file}.py holds {rule.code} {rule.name}: code and name must be the file's name"
            )
        if rule.code in by_code:
            raise ImportError(f"{rule.code} is used twice: {by_code[rule.code].name} and {rule.name}")
        by_code[rule.code] = rule
    _refuse_names(tuple(by_code.values()))
    return tuple(by_code[code] for code in sorted(by_code))


def _refuse_names(rules: tuple[Rule[Any], ...]) -> None:
    """Stops at a name used twice and at a silencing rule that does not exist."""
    names = [rule.name for rule in rules]
    for rule in rules:
        if names.count(rule.name) > 1:
            raise ImportError(f"two rules are called {rule.name}")
        if not set(rule.silenced_by) <= set(names):
            raise ImportError(f"{rule.code} is silenced by a rule that does not exist: {rule.silenced_by}")


@cache
def all_rules() -> tuple[Rule[Any], ...]:
    """All rules of the package, by code."""
    package = extractor.checking
    families = [module for module in pkgutil.iter_modules(package.__path__) if module.ispkg]
    files = [
        f"{package.__name__}.{family.name}.{module.name}"
        for family in families
        for module in pkgutil.iter_modules([f"{path}/{family.name}" for path in package.__path__])
    ]
    return collect(importlib.import_module(file) for file in files)
