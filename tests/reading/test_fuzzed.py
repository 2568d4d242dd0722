"""Damaged files of every format: refused with a cause or read with sound layers, never a crash.

A small sample with fixed draws; scripts/fuzz looks for minutes. What it found stands below.
"""

import random
import time

import pytest

from tests.reading.fuzzing import SEEDS, check, damage


@pytest.mark.parametrize("name", SEEDS)
def test_the_seeds_are_read(name):
    assert check(SEEDS[name]) >= 1


@pytest.mark.parametrize("draw", range(60))
@pytest.mark.parametrize("name", SEEDS)
def test_damaged(name, draw):
    check(damage(SEEDS[name], random.Random(f"{name} {draw}")))  # noqa: S311  repeatable, not secret


FOUND = {
    "a header longer than its rows": "| Group | Total (|\n| --- | :---: |\n| Drug |\n| None |\n",
    "rows of nothing but a border": "| Group |\n|---|---|\n|\n|\n|\n",
    "a cell that is no value, over and over": "| Group | n |\n|---|---|\n| Drug | "
    + "5 (2.1)" * 300
    + " |\n| None | 4 |\n",
    "a value on every line": "Table 1 Base\n\n" + "5 (2.1)\n" * 3000,
    "a row over and over": "Table 1 Base\n\nGroup n P\n" + "Drug 30 words 0.1\n" * 3000,
}


@pytest.mark.parametrize("name", FOUND)
def test_what_fuzzing_found(name):
    started = time.process_time()
    assert check(FOUND[name].encode()) == 1
    assert time.process_time() - started < 2
