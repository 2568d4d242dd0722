"""A pattern that is searched for only where a hint stands: no hint may be missing."""

import importlib
import pkgutil
from re import _constants as ops  # type: ignore[attr-defined]  # how Python itself takes a pattern apart
from re import _parser  # type: ignore[attr-defined]

import pytest

import extractor
from extractor.document import Sought
from tests.document.required import required


def all_sought():
    modules = [module.name for module in pkgutil.walk_packages(extractor.__path__, "extractor.")]
    found = [(f"{module}.{name}", value) for module in modules for name, value in contents(module)]
    return [pytest.param(value, id=name) for name, value in found if isinstance(value, Sought)]


def contents(module):
    """What a module holds by its names, and what stands in its tables of pairs."""
    named = vars(importlib.import_module(module)).items()
    tables = [(name, value) for name, value in named if isinstance(value, tuple)]
    pairs = [(f"{name}.{pair[0]}", pair[-1]) for name, table in tables for pair in table if is_pair(pair)]
    return [*named, *pairs]


def is_pair(entry):
    return isinstance(entry, tuple) and len(entry) == 2


def always_holds(parsed, hints, run=""):
    """Whether every text that a parsed pattern matches holds a hint; ``run`` are the letters before it."""
    for op, argument in parsed:
        if op in {ops.ASSERT, ops.ASSERT_NOT}:
            continue  # to look around takes no letter
        parts = [] if op is ops.LITERAL else branches(op, argument)
        if parts and all(always_holds(part, hints, run) for part in parts):
            return True
        run = run + chr(argument) if op is ops.LITERAL else ""
        if any(run.endswith(hint) for hint in hints):
            return True
    return False


def branches(op, argument):
    """The parts of which one is matched; none of what may be left out."""
    if op is ops.BRANCH:
        return argument[1]
    if op is ops.SUBPATTERN or (op is ops.MAX_REPEAT and argument[0] > 0):
        return [argument[-1]]
    literal = op is ops.IN and all(kind is ops.LITERAL for kind, _ in argument)
    return [[letter] for letter in argument] if literal else []


def is_read_off(pattern, hints):
    """Whether each of the strings that stand in every match holds a hint."""
    try:
        return all(any(hint in string for hint in hints) for string in required(pattern))
    except ValueError:
        return False


@pytest.mark.parametrize("sought", all_sought())
def test_every_match_holds_a_hint(sought):
    pattern = sought.pattern.pattern
    assert always_holds(_parser.parse(pattern), sought.hints) or is_read_off(pattern, sought.hints)


@pytest.mark.parametrize(
    ("pattern", "hints", "held"),
    [
        ("abc|abd", "abc|abd", True),
        ("abc|abd", "abc", False),
        ("(?:x|ab)c", "xc|abc", False),  # what a branch and the letters behind it spell is not followed
        ("a[bc]d", "a|d", True),
        ("a?bc", "bc", True),
        ("(?:ab)?c", "ab", False),
        (r"a(?<!\wa)bc", "abc", True),
    ],
)
def test_what_is_always_held(pattern, hints, held):
    assert always_holds(_parser.parse(pattern), hints.split("|")) is held


def test_search():
    sought = Sought("index|kappa", r"c-?(?:index)|\bkappa\b")

    assert sought.search("the c-index was").span() == (4, 11)
    assert sought.search("the c-index was", 6) is None
    assert sought.search("an index was") is None
    assert sought.search("the median was") is None
    assert [match[0] for match in sought.finditer("kappa, c-index, kappa", 0, 15)] == ["kappa", "c-index"]
    assert list(sought.finditer("the median was", 0, 14)) == []
