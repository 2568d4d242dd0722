"""Whatever the text: no finder raises, every number stands where it says, and typography changes no value."""

import os
import re
from pathlib import Path

import pytest
import srsly
from hypothesis import example, given
from hypothesis import strategies as st

from extractor.document import Document
from extractor.errors import UnreadableInput
from extractor.finding import find
from extractor.reading import read_papers
from schemas.paper import SectionKind
from tests.finding.annotating import described, findings_of, numbers_of, paper_of, unmarked

HERE = Path(__file__).parent
FULL = os.environ.get("HYPOTHESIS_PROFILE") == "full"

# ------------------------------------------------------------------------------------- any text at all

_CUES = st.sampled_from(
    [
        "HR", "OR", "RR", "aHR", "hazard ratio", "mean difference", "risk difference", "SMD", "β", "IRR",
        "95% CI", "99.5% confidence interval", "CI", "CI.95", "[CI]", "IQR", "range", "SD", "SE",
        "range from", "median", "mean", "median OS", "overall survival", "follow-up", "not reached", "NE",
        "NR", "age", "p", "P", "P for trend", "p for interaction", "log-rank p", "p-value", "chi-square",
        "χ2", "t", "I2", "I²", "Egger's test", "tau2", "Q", "Cochran's Q", "n", "n =", "N=", "grade 1",
        "G2", "G3", "grade II", "well differentiated", "moderately", "poorly differentiated", "low-grade",
        "NEC", "tumours", "WHO", "patients", "women", "of", "out of", "studies", "deaths", "lesions",
        "events", "died", "were", "was", "versus", "vs.", "than", "and", "respectively", "to", "from",
        "by", "in", "per", "person-years", "1000", "%", "per cent", "months", "years", "mg/day", "5-year",
        "1-, 3- and 5-year", "at 3 months", "day 3", "heart rate (HR)", "Table 2", "phase III", "[12]",
        "(1-5)", "rate ratio (RR)", "mean (SD)", "£", "US$", "increased", "reduced by", "ranging",
        "at least", "up to", "less than", "<", ">", "≤", "≥", "=", "±", "+/-", "(", ")", "[", "]", ";",
        ",", ":", "/", "-", "–", "−", "~", ". ", "×", "&", "$", "\\pm", "^", "<sup>", "</sup>", "twelve",
        "one hundred and six", "two thousand", "a hundred", "hundred", "Forty-two", "ﬁve", "\u200b", "\n",
    ]
)  # fmt: skip
_NUMBERS = st.one_of(
    st.integers(0, 99999).map(str),
    st.decimals(0, 200, places=2, allow_nan=False).map(str),
    st.sampled_from(
        [
            ".05", "0,022", "1,448", "12,345,678", "0·74", "43.0.32", "0.5..7", "0.52–0.1.07", "4 x 10-5",
            "3×10⁻⁷", "1e-6", "-0.3", "−3·9", "+2", "24 310", "0834", "00", "1/2", "22/44", "12/0", "50%",
            "(50%)", "0.20-0.49", "[1.5, 3.0]", "(29.0–72.0)", "1.1 -2.2", "5-", "95", "2011", "1,04",
            "9" * 30, "1" + "0" * 400, "٣", "²", "½",
        ]
    ),
)  # fmt: skip
_SENTENCES = st.builds(
    lambda pieces, gaps: "".join(a + b for a, b in zip(pieces, gaps, strict=False)),
    st.lists(st.one_of(_CUES, _NUMBERS, _NUMBERS), max_size=40),
    st.lists(st.sampled_from([" ", " ", " ", "", "\u2009", "\u00a0", ". "]), min_size=40, max_size=40),
)
_SECTIONS = st.sampled_from(list(SectionKind))


def check(paper):
    """Every finding and unread span of a paper stands where it says."""
    findings = find(Document(paper))
    for span in findings.unread:
        assert paper.text[span.start : span.end] == span.quote
        assert span.looks_like
        assert span.why
    for found in findings.found:
        assert 0 <= found.start < found.end <= len(paper.text)
        assert found.sentence.start <= found.start
        assert found.end <= found.sentence.end
        for number in numbers_of(found):
            assert number.span is not None
            assert paper.text[number.span.start : number.span.end] == number.text
            assert number.value.is_finite()
            assert number.decimals == len(f"{number.value:f}".partition(".")[2])


@given(_SENTENCES, _SECTIONS)
@example("I2 = 10^-3 %", SectionKind.RESULTS)
@example("n=12/0 (5%)", SectionKind.ABSTRACT)
def test_text_built_of_what_values_are_made_of(text, section):
    check(paper_of(text, {"section": section}))


@given(st.text(max_size=300))
def test_any_text(text):
    check(paper_of(text))


# ---------------------------------------------------------------------------------------- typography

CASES = {
    f"{path.stem}:{name}": given if isinstance(given, dict) else {"text": given}
    for path in sorted(HERE.glob("*.yaml"))
    if path.stem != "known_gaps"
    for name, given in srsly.read_yaml(path).items()
}


def retype(pattern, by):
    return lambda text: re.sub(pattern, by, text)


def decimal_commas(text):
    """The text with a comma for every decimal point; as it was where that would be another text."""
    ambiguous = re.search(r"\d,\d|[1-9]\.\d{3}(?!\d)|\d\.\d+, ?[-\d]|\d\.\d+\.|SPSS|F\(", text)
    return text if ambiguous else re.sub(r"(?<=\d)\.(?=\d)", ",", text)


DASH = "[-–−]"
DECIMAL = r"(?<=\d)\.(?=\d)"
P = r"\b[pP](?= ?[=<>≤])"
MEASURE = r"\b(HR|OR|RR) (?=\d)"
VERSUS = r"\b(?:vs|versus|v)\b\.?"
TYPOGRAPHY = {
    "en-dash": retype(DASH, "–"),
    "hyphen": retype(DASH, "-"),
    "minus": retype(DASH, "−"),
    "non-breaking-hyphen": retype(DASH, "‑"),
    "em-dash-in-ranges": retype(rf"(?<=\d){DASH}(?=\d)", "—"),
    "spaced-dash": retype(rf"(?<=\d){DASH}(?=\d+[.·]\d)", " – "),
    "no-break-space": retype(" ", "\u00a0"),
    "thin-space": retype(" ", "\u2009"),
    "line-breaks": retype(r" (?=[\d(])", "\n"),
    "no-space-before-brackets": retype(r" \(", "("),
    "ligatures": lambda text: (
        text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ").replace("ff", "ﬀ")
    ),
    "point": retype("·", "."),
    "middle-dot": retype(DECIMAL, "·"),
    "dot-operator": retype(DECIMAL, "⋅"),
    "space-around-signs": retype(r" ?([=<>≤≥]) ?(?=\d)", r" \1 "),
    "no-space-around-signs": retype(r" ([=<>]) ?", r"\1"),
    "space-before-percent": retype(r"(?<=\d)%", " %"),
    "zero-width": retype(r"(?<=[a-z]) (?=\d)", "\u200b \u200b"),
    "soft-hyphen": lambda text: text.replace("interval", "inter\u00adval").replace(
        "patients", "pa\u00adtients"
    ),
    "full-width": lambda text: text.translate({ord(sign): ord(sign) + 0xFEE0 for sign in "()=,%"}),
    "italics": retype(P, "<i>P</i>"),
    "emphasis": retype(P, "*P*"),
    "decimal-comma": decimal_commas,
    "no-leading-zero": retype(r"(?<![\d.])0\.(?=\d)", "."),
}
SPELLINGS = {
    "square-brackets": lambda text: (
        text if "[" in text or "I(2)" in text else text.replace("(", "[").replace(")", "]")
    ),
    "capital-p": retype(P, "P"),
    "p-value": retype(P, "p-value "),
    "confidence-interval": retype("95% CI", "95% confidence interval"),
    "confidence-interval-ci": retype("95% CI", "95% confidence interval (CI)"),
    "ci-hyphen": retype("95% CI", "95%-CI"),
    "ci-colon": retype("95% CI ", "95 % CI: "),
    "ci-equals": retype("95% CI ", "95%CI="),
    "ci-from-to": retype(r"95% CI (\d\S*?)[–-](\d)", r"95% CI from \1 to \2"),
    "ci-first": retype("95% CI", "CI 95%"),
    "bounds-to": retype(rf"(?<=\d){DASH}(?=\d+[.·]\d)", " to "),
    "measure-colon": retype(MEASURE, r"\1: "),
    "measure-equals": retype(MEASURE, r"\1 = "),
    "measure-comma": retype(MEASURE, r"\1, "),
    "measure-was": retype(MEASURE, r"\1 was "),
    "versus": retype(VERSUS, "versus"),
    "vs": retype(VERSUS, "vs."),
    "compared-with": retype(VERSUS, "compared with"),
    "per-cent": retype(r"(?<=\d)(?<!9[59]) ?%(?![-/])", " per cent"),
    "participants": retype("patients", "participants"),
    "subjects": retype("patients", "subjects"),
}
NOT_YET = {
    "decimal-comma": "a decimal comma is read only behind 0",
    "no-leading-zero": "a bound without its zero right behind CI is not read",
    "ci-first": "CI 95% before a comma or a minus is not read",
}


def variants(table):
    for name, change in table.items():
        marks = [pytest.mark.xfail(reason=NOT_YET[name], strict=True)] if name in NOT_YET else []
        yield pytest.param(change, id=name, marks=marks)


def values_of(text, case):
    """What is found, without places and without marks that only typography moves."""
    findings = findings_of(text, case)
    return sorted(described(found) for found in findings.found), len(findings.unread)


@pytest.mark.parametrize("change", [*variants(TYPOGRAPHY), *variants(SPELLINGS)])
def test_another_way_to_print_it_changes_no_value(change):
    changed = []
    for name, case in CASES.items():
        text = unmarked(case["text"]).text
        again = change(text)
        if again != text and (expected := values_of(text, case)) != (got := values_of(again, case)):
            changed.append((name, again, expected, got))

    assert changed == []


# ------------------------------------------------------------------------------------ the shared papers

SAMPLE = 4
"""Papers of the pool that every run reads; the full profile reads all."""


def pool(shared):
    files = sorted(path for path in (shared / "papers" / "pool").iterdir() if path.is_file())
    return files if FULL else files[:: max(len(files) // SAMPLE, 1)][:SAMPLE]


def test_the_shared_pool(shared):
    read = 0
    for path in pool(shared):
        try:
            papers = list(read_papers(path))
        except UnreadableInput:
            continue
        for paper in papers:
            check(paper)
            read += 1

    assert read
