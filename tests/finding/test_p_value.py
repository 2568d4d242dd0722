import pytest

from tests.finding.annotating import findings_of


def ps_of(text):
    return [(found.p_op, found.p.text, found.test_name) for found in findings_of(text).found]


def test_comparators():
    text = "A (p = 0.04), B (p < 0.01), C (p > 0.2), D (p ≤ 0.03), E (p ≥ 0.6)."
    assert [op for op, _, _ in ps_of(text)] == ["=", "<", ">", "<=", ">="]


def test_the_test_before_a_p_value_is_its_name():
    assert ps_of("Groups differed (Fisher's exact test, p = 0.03).") == [("=", "0.03", "fisher's exact test")]


@pytest.mark.parametrize(
    "text",
    [
        "P < 0.05 was considered significant.",
        "The significance level was set at P = 0.01.",
        "A P value below 0.05 indicated statistical significance.",
        "Significance was accepted at p < 0.05.",
        "P 12 was the last page.",
    ],
)
def test_a_level_that_authors_set_is_no_result(text):
    assert ps_of(text) == []


def test_two_p_values_stay_two():
    assert [p for _, p, _ in ps_of("Sleep (P = 0.04) and mood (P = 0.20) differed.")] == ["0.04", "0.20"]
