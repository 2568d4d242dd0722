"""A p value is not written as a number between 0 and 1 is written.

Why it matters: "p < 1.3" and "p = .05.2" hide which number was meant; a decimal comma among points makes a
machine read 0,022 as two numbers.

Example: "p = .05.2"; "p < 1.3"; "P = 0,022" in a paper that writes "P = 0.03".

Rounding and tolerance: none. A bound above 1 and a second decimal mark: warning; a decimal comma in a paper
of decimal points: note.

When it stays silent: papers that write decimal commas throughout.

References: none needed.

Since: 0.1
"""

import re
from collections.abc import Iterator

from extractor.checking.rule import Example, Fault, Rule
from extractor.checking.subjects import PValueSubject
from schemas.paper import Paper

WITH_POINT = re.compile(r"\bp\s*(?:value)?\s*[=<>≤≥]\s*0?[.·]\d", re.IGNORECASE)
GOES_ON = re.compile(r"[.·]\d")


def run(subject: PValueSubject) -> Iterator[Fault]:
    """Looks at the characters of the number, at what follows them, and at the paper's habit."""
    p, text = subject.p, subject.paper.text
    if subject.op in {"<", "<="} and p.value > 1:
        yield Fault(
            message=f"p {subject.op} {p.text} says nothing: every p value is at most 1.",
            records=subject.records,
            numbers=(p,),
        )
    elif p.span is not None and p.decimals and _goes_on(subject.paper, p.span.end):
        yield Fault(
            message=f"The p value {text[p.span.start : p.span.end + 2]}… has two decimal marks.",
            records=subject.records,
            numbers=(p,),
        )
    elif "," in p.text and p.decimals and WITH_POINT.search(text):
        yield Fault(
            message=f"The p value {p.text} has a decimal comma, while the paper writes decimal points.",
            records=subject.records,
            numbers=(p,),
            severity="note",
            suggestion=f"{p.text.replace(',', '.')} would fit the paper's style",
        )


def _goes_on(paper: Paper, end: int) -> bool:
    """True where a second decimal mark follows, which is not the full stop before a citation mark."""
    if GOES_ON.match(paper.text, end) is None:
        return False
    return not any(citation.start == end + 1 for citation in paper.citations)


TEST = {"kind": "test"}

RULE = Rule(
    code="PV003",
    name="p-malformed",
    severity="warning",
    subject=PValueSubject,
    run=run,
    passes=Example("p < 0.3", ({**TEST, "p_op": "<", "p": "0.3"},)),
    fails=Example("p < 1.3", ({**TEST, "p_op": "<", "p": "1.3"},)),
    doc=__doc__,
)
