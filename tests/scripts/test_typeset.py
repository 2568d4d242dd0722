"""An article typeset as a journal sets it and read again: a sample of what scripts/compare_typeset tells."""

from pathlib import Path

import pytest

from extractor.reading import read_bytes
from extractor.reading.pdf_document import read_document
from tests.reading.articles import jats

typesetting = pytest.importorskip("scripts.typeset", reason="needs pyphen")

from scripts.compare_typeset import Sums, compare  # noqa: E402  (only where pyphen is)

_WORDS = (
    "Patients were seen by their own doctor every four weeks and kept a diary of symptoms, of the puffs they "
    "took and of the nights on which they woke up. Nurses telephoned those who had missed an appointment. "
)
_NAMES = ("Women", "Smokers", "Asthma since childhood", "Two drugs or more")
_ROWS = "".join(
    f"<tr><td>{name}</td><td>{n}</td><td>{n / 2:.1f}</td><td>{n + 3}</td><td>{n / 2 + 1.5:.1f}</td></tr>"
    for n, name in enumerate(_NAMES, start=31)
)
_TABLE = (
    '<table-wrap id="t1"><label>Table 1</label><caption><p>Baseline characteristics.</p></caption><table>'
    '<thead><tr><th rowspan="2">Characteristic</th><th colspan="2">Budesonide</th>'
    '<th colspan="2">Placebo</th></tr><tr><th>n</th><th>%</th><th>n</th><th>%</th></tr></thead>'
    f"<tbody>{_ROWS}</tbody></table>"
    "<table-wrap-foot><fn><p>Numbers are of patients.</p></fn></table-wrap-foot></table-wrap>"
)
_PARTS = {
    "Introduction": f"<p>Asthma is common in practice. {_WORDS * 8}</p>",
    "Methods": f"<p>We randomised 240 adults. {_WORDS * 9}</p>",
    "Results": f"<p>The hazard ratio for relapse was 0.62 (95% CI 0.48 to 0.80). {_WORDS * 5}</p>{_TABLE}"
    f"<p>Median follow-up was 12 months. Of 240 adults, 31 relapsed. {_WORDS * 6}</p>",
    "Discussion": f"<p>Budesonide was of use. {_WORDS * 8}</p>",
}
ARTICLE = jats("".join(f"<sec><title>{title}</title>{body}</sec>" for title, body in _PARTS.items()))


@pytest.mark.skipif(not Path(typesetting.CHROMIUM).exists(), reason="needs Debian's chromium")
@pytest.mark.parametrize("look", typesetting.LOOKS)
def test_what_is_typeset_reads_as_it_was_written(look, tmp_path):
    (source,) = read_bytes(ARTICLE)
    target = tmp_path / "article.pdf"
    typesetting.print_pdf(typesetting.Typesetter(source).page(look), target)
    sums = Sums()
    again = read_document(target.read_bytes(), "0" * 64, None, "article.pdf")
    told = compare(source, again, sums, show=0)
    assert sums.wanted["sentences"] > 70
    assert sums.wanted["cells"] > 20
    assert [sums.score(name) for name in ("sentences", "cells", "effect", "summary", "count")] == [1] * 5, (
        told
    )


def test_no_paper_that_measures_us_is_typeset():
    if not typesetting.POOL.is_dir():
        pytest.skip("the papers in shared/ are not at hand")
    unseen = {path.stem for path in typesetting.UNSEEN.glob("*.jsonl")}
    chosen = typesetting.chosen()
    assert len(chosen) == typesetting.COUNT
    assert not unseen & {path.stem for path in chosen}
