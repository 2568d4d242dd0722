"""Damaged files of every format: refused with a cause or read with sound layers, never a crash.

A small sample with fixed draws; scripts/fuzz looks for minutes. What it found stands below.
"""

import random

import pytest

from tests.reading.fuzzing import SEEDS, check, damage


@pytest.mark.parametrize("name", SEEDS)
def test_the_seeds_are_read(name):
    assert check(SEEDS[name]) >= 1


@pytest.mark.parametrize("draw", range(60))
@pytest.mark.parametrize("name", SEEDS)
def test_damaged(name, draw):
    check(damage(SEEDS[name], random.Random(f"{name} {draw}")))  # noqa: S311  repeatable, not secret
