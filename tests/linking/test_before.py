"""What stands above a paragraph: its heading's outcome and model."""

from extractor.linking.models import heading_model
from schemas.paper import Block, BlockRole, Metadata, Paper, SectionKind
from tests.linking.cases import linked

TEXT = "The mean difference between groups was 1.71 (95% CI 1.31 to 2.08)."


def _endpoint(heading: str | None) -> str | None:
    block = Block(role=BlockRole.PROSE, section=SectionKind.RESULTS, start=0, end=len(TEXT), heading=heading)
    record = linked(Paper(id="paper", metadata=Metadata(), text=TEXT, blocks=(block,)))[0]
    assert record.kind == "effect"
    return record.endpoint


def test_a_heading_names_the_outcome():
    assert _endpoint("Wound pain") == "Wound pain"


def test_headings_that_name_none():
    assert _endpoint(None) is None
    assert _endpoint("Secondary outcomes") is None
    assert _endpoint("3.2. Results of the trial") is None


def test_a_heading_names_the_model():
    said = heading_model("Univariable analysis of deaths")
    assert said is not None
    assert said.value == "univariable"
    assert heading_model("Univariable and multivariable analysis") is None
    assert heading_model("Deaths") is None
    assert heading_model(None) is None
