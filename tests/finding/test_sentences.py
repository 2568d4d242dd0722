"""Annotated sentences: what a careful human would take from each, and nothing else.

A case of ``<kind>.yaml`` is a name with a marked sentence (see ``annotating``), or with ``text`` and
what is around it: ``section``, ``part``, ``title``. ``known_gaps.yaml`` holds sentences not yet read
as they should be, each with its ``reason``: strict, so that a gap which closes moves to its kind's file.
"""

from pathlib import Path

import pytest
import srsly

from tests.finding.annotating import found_in, unmarked

HERE = Path(__file__).parent
GAPS = HERE / "known_gaps.yaml"


def cases(path):
    """The named cases of a file."""
    for name, given in srsly.read_yaml(path).items():
        case = given if isinstance(given, dict) else {"text": given}
        marks = [pytest.mark.xfail(reason=case["reason"], strict=True)] if path == GAPS else []
        yield pytest.param(case, id=f"{path.stem}:{name}", marks=marks)


@pytest.mark.parametrize("case", [case for path in sorted(HERE.glob("*.yaml")) for case in cases(path)])
def test_sentence(case):
    sentence = unmarked(case["text"])

    assert found_in(sentence, case) == sentence.expected
