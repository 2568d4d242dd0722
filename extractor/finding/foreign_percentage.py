"""Percentages of no people, as their sentence tells: of simulations, of a measurement, of a solution."""

from extractor.finding.passage import Passage
from extractor.finding.percentage_patterns import (
    COST,
    COST_EFFECTIVE,
    COST_EFFECTIVE_BEHIND,
    LABORATORY,
    PROBABILITY_BEFORE,
    VARIATION,
)
from extractor.finding.quantity import Quantity
from schemas.paper import SectionKind


def is_about_cost(passage: Passage, quantity: Quantity) -> bool:
    """Whether it is a probability of being cost-effective, or a share of simulated pairs."""
    if not passage.says(COST):
        return False
    tokens = passage.tokens
    before = tokens.lowered[tokens.start : tokens.starts[quantity.first]]
    if COST_EFFECTIVE.search(before):
        return True
    behind = COST_EFFECTIVE_BEHIND.match(tokens.lowered, tokens.ends[quantity.end], tokens.end)
    return behind is not None and PROBABILITY_BEFORE.search(before) is not None


def is_of_measurement(passage: Passage, quantity: Quantity) -> bool:
    """Whether what stands right before tells how precise a measurement is, or what was done to samples."""
    tokens = passage.tokens
    end = tokens.starts[quantity.first]
    start = max(end - 280, tokens.start)
    if VARIATION.search(tokens.lowered, start, end):
        return True
    in_methods = passage.block.section is SectionKind.METHODS
    return in_methods and LABORATORY.search(tokens.lowered, start, end) is not None
