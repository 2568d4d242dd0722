from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Document
from extractor.finding import find
from extractor.linking import link
from schemas.finding import Findings
from tests.linking.cases import linked, main_number, paper_of

PIECES = (
    "overall survival | in the drug group | versus | (HR 0.62; 95% CI 0.48-0.80; p < 0.001) | patients | 41%"
    " | (n = 12) | 12 months | respectively | compared with placebo | than | ; | , | . | of 44 | median"
    " | mean 4.2 (SD 1.1) | et al. | the control arm | was associated with | groups A and B | In women, | (|)"
    " | [ | ] | both groups | 5-year | died"
).split("|")
TEXTS = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)
SENTENCE = (
    "In the drug group the median OS was 12.1 months versus 9.4 months in the placebo group"
    " (HR 0.62; 95% CI 0.48-0.80)."
)


@given(TEXTS | st.text(max_size=200))
def test_linking_raises_on_no_text(text: str):
    linked(paper_of({"text": text, "title": text[:80]}))


@given(TEXTS)
def test_ids_depend_on_the_numbers_alone(text: str):
    document = Document(paper_of({"text": text}))
    findings = find(document)
    together = {record.start: record.id for record in link(document, findings)}
    for finding in findings.found:
        (alone,) = link(document, Findings(found=(finding,)))
        assert alone.id in together.values()


@given(TEXTS)
def test_one_record_for_each_finding(text: str):
    document = Document(paper_of({"text": text}))
    findings = find(document)
    assert len(link(document, findings)) == len(findings.found)


@given(st.sampled_from(["\u2013", "\u2010", "-"]), st.sampled_from(["\u00a0", "\u2009", " "]))
def test_typography_changes_no_context(dash: str, space: str):
    plain = {main_number(r): r for r in linked(paper_of({"text": SENTENCE}))}
    for record in linked(
        paper_of({"text": SENTENCE.replace("-", dash).replace(" months", f"{space}months")})
    ):
        same = plain[main_number(record)]
        assert (record.kind, record.group) == (same.kind, same.group)
