import pytest

from extractor.linking.confidence import SUREST, share
from scripts.logistic import fit


def test_weights_foretell_the_shares_they_were_fitted_on():
    rows = [(["a"], True)] * 900 + [(["a"], False)] * 100 + [(["b"], True)] * 200 + [(["b"], False)] * 800
    start, weights = fit(rows)
    assert share(["a"], start, weights) / SUREST == pytest.approx(0.9, abs=0.03)
    assert share(["b"], start, weights) / SUREST == pytest.approx(0.2, abs=0.03)


def test_a_clue_seen_once_is_drawn_towards_nought():
    start, weights = fit([(["a"], True)] * 50 + [(["a"], False)] * 50 + [(["a", "rare"], True)])
    assert 0 < weights["rare"] < 0.5
    assert abs(start + weights["a"]) < 0.1
