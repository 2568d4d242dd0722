"""What scripts/compare_forms makes of two forms of an abstract."""

from scripts.compare_forms import compare, front, said
from tests.reading.articles import jats, read

AGE = "<abstract><p>Age was 40 years (30-50) in 12 men.</p></abstract>"
RANGE = "<sec><title>Methods</title><p>Data are median (range).</p></sec>"


def test_an_abstract_is_compared_alone_and_before_its_body():
    paper = read(jats(RANGE, AGE))
    assert "spread=range" in str(said(paper))
    assert "spread" not in str(said(front(paper)))


def test_what_only_one_form_says_is_told(tmp_path, capsys):
    (tmp_path / "a.nxml").write_bytes(jats(RANGE, AGE))
    (tmp_path / "a.txt").write_text("Title\n\nAbstract\n\nAge was 40 years (30-50) in 13 men.")
    forms = compare([tmp_path / "a.nxml"], tmp_path)
    assert (forms.alone, forms.whole, forms.records, forms.differing) == (0, 0, 2, 1)
    told = capsys.readouterr().out
    assert "a JATS, abstract alone: - count n=13" in told
    assert "a JATS, before its body: + summary spread=range value=40" in told
    assert "1 abstracts" in str(forms)
