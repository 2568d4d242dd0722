"""The arithmetic of checking against R's (checking.json, made by scripts/reference/checking.R).

Tolerances: both sides work in double precision, so 1e-9 relative is demanded everywhere; R prints 15
digits. Quantiles come from Python's NormalDist (Wichura's AS241, as in R): 1e-12.
"""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from extractor.checking.arithmetic import Range, wald_z
from extractor.checking.contingency import (
    chi_square_tail,
    fisher,
    fisher_one_sided,
    likelihood_ratio,
    pearson,
)
from extractor.checking.normal import p_of, quantile, z_of
from extractor.checking.shares import counts
from extractor.checking.student import p_of_t, t_quantile
from schemas.printed import Printed

REFERENCE = json.loads((Path(__file__).parent / "checking.json").read_text(encoding="utf-8"))


def rows(name):
    return [pytest.param(row, id=" ".join(str(value) for value in row.values())) for row in REFERENCE[name]]


def test_the_reference_says_where_it_comes_from_and_has_not_shrunk():
    assert REFERENCE["source"]["program"].startswith("R version")
    assert {row["level"] for row in REFERENCE["quantiles"]} >= {90, 95, 99, 99.5}
    sizes = {name: len(block) for name, block in REFERENCE.items() if name != "source"}
    assert sizes == {
        "quantiles": 7,
        "p_from_z": 12,
        "z_from_p": 13,
        "p_from_interval": 9,
        "chi_square_tail": 11,
        "t_tail": 10,
        "t_quantiles": 7,
        "two_by_two": 11,
        "grim": 9,
    }


@pytest.mark.parametrize("row", rows("quantiles"))
def test_quantile_of_a_level(row):
    assert quantile(row["level"]) == pytest.approx(row["z"], rel=1e-12)


@pytest.mark.parametrize("row", rows("p_from_z"))
def test_p_of_a_statistic(row):
    assert p_of(row["z"]) == pytest.approx(row["p"], rel=1e-9)


@pytest.mark.parametrize("row", rows("z_from_p"))
def test_statistic_of_a_p(row):
    assert z_of(row["p"]) == pytest.approx(row["z"], rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("row", rows("p_from_interval"))
def test_p_of_an_interval(row):
    point = {name: Range(row[name], row[name]) for name in ("estimate", "low", "high")}
    z = wald_z(
        point["estimate"], point["low"], point["high"], quantile(row["level"]), ratio=row["scale"] == "ratio"
    )
    assert z.low == pytest.approx(row["z"], rel=1e-9)
    assert p_of(z.high) == pytest.approx(row["p"], rel=1e-9)


@pytest.mark.parametrize("row", rows("chi_square_tail"))
def test_chi_square_tail(row):
    assert chi_square_tail(row["statistic"], row["degrees"]) == pytest.approx(row["p"], rel=1e-9)


@pytest.mark.parametrize("row", rows("t_tail"))
def test_p_of_a_t_statistic(row):
    assert p_of_t(row["t"], row["degrees"]) == pytest.approx(row["p"], rel=1e-9)


@pytest.mark.parametrize("row", rows("t_quantiles"))
def test_t_quantile(row):
    assert t_quantile(row["level"], row["degrees"]) == pytest.approx(row["t"], rel=1e-9)


@pytest.mark.parametrize("row", rows("two_by_two"))
def test_two_by_two_table(row):
    table = (row["a"], row["b"], row["c"], row["d"])
    assert pearson(table) == pytest.approx(row["pearson"], rel=1e-9)
    assert pearson(table, yates=True) == pytest.approx(row["yates"], rel=1e-9)
    assert likelihood_ratio(table) == pytest.approx(row["likelihood_ratio"], rel=1e-9)
    # R sums a few hundred hypergeometric terms in another order.
    assert fisher(table) == pytest.approx(row["fisher"], rel=1e-8)
    assert fisher_one_sided(table) == pytest.approx(row["fisher_one_sided"], rel=1e-8)


@pytest.mark.parametrize("row", rows("grim"))
def test_counts_that_round_to_a_percentage(row):
    value = Decimal(str(row["percent"]))
    printed = Printed(text=str(value), value=value, decimals=row["decimals"])
    assert len(counts(row["whole"], printed)) == row["counts"]
