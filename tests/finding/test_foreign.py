import pytest

from extractor.finding.foreign import foreign_abbreviations, renamed_measures


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("resting heart rate (hr) was taken", {"hr"}),
        ("the cardiac index (ci) rose", {"ci"}),
        ("respiratory rate [rr] was counted", {"rr"}),
        ("abbreviations: hr = heart rate", {"hr"}),
        ("bmi, body mass index; nr, nuclear receptor", {"nr"}),
        pytest.param(
            "(hr = heart rate)",
            {"hr"},
            marks=pytest.mark.xfail(reason="no space behind the bracket", strict=True),
        ),
        ("the hazard ratio (hr) was", set()),
        ("odds ratio (or)", set()),
        ("confidence interval (ci)", set()),
        ("ci, confidence interval", set()),
        ("rr = relative risk", set()),
        ("heart rate (hr) and the hazard ratio (hr)", set()),
        ("no such thing (hr) here", set()),
        ("", set()),
    ],
)
def test_foreign_abbreviations(text, foreign):
    assert foreign_abbreviations(text) == foreign


@pytest.mark.parametrize(
    ("text", "renamed"),
    [
        ("we report the rate ratio (rr)", {"RR": "IRR"}),
        ("rate ratios [rrs] are given", {"RR": "IRR"}),
        ("the rate ratio or rr", {"RR": "IRR"}),
        ("the relative risk (rr)", {}),
        ("rate ratio (rr) and relative risk (rr)", {}),
        ("", {}),
    ],
)
def test_renamed_measures(text, renamed):
    assert renamed_measures(text) == renamed
