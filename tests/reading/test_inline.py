"""Mixed content: no mark runs into a number, no number changes."""

import pytest
from lxml import etree

from extractor.reading.inline import render

MML = 'xmlns:mml="http://www.w3.org/1998/Math/MathML"'


def rendered(content, *, in_table=False):
    element = etree.fromstring(f"<p {MML}>{content}</p>")
    return render(element, in_table=in_table)


def marks(content, *, in_table=False):
    text, found = rendered(content, in_table=in_table)
    return [(text[mark.start : mark.end], mark.label, mark.note) for mark in found]


BIBR = '<xref ref-type="bibr">{}</xref>'


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("HR 0.721<sup>7</sup>.", "HR 0.721[7]."),
        (f"HR 0.721{BIBR.format(7)}.", "HR 0.721[7]."),
        (f"HR 0.721<sup>{BIBR.format(7)}</sup>.", "HR 0.721[7]."),
        (f"in 12 {BIBR.format(7)} trials", "in 12 [7] trials"),
        (f"known [{BIBR.format(7)},{BIBR.format(8)}].", "known [7,8]."),
        (f"known.<sup>{BIBR.format(7)}</sup>,<sup>{BIBR.format(8)}</sup> We", "known.[7,8] We"),
        (f"known{BIBR.format(7)}, {BIBR.format(8)}, and 5 of", "known[7, 8], and 5 of"),
        (f"known<sup>{BIBR.format(7)}–{BIBR.format(9)}</sup>", "known[7–9]"),
        (f"({BIBR.format('Smith, 2009')})", "(Smith, 2009)"),
        (f"(HR 0.72{BIBR.format(7)})", "(HR 0.72[7])"),
        (f"{BIBR.format('[7]')} and", "[7] and"),
        ("p = 2 × 10<sup>-5</sup>", "p = 2 × 10^-5"),
        ("25 kg/m<sup>2</sup>", "25 kg/m2"),
        ("<italic>I</italic><sup>2</sup> = 12%", "I2 = 12%"),
        ("log<sub>10</sub>", "log10"),
        ("10<sub>2</sub>", "10_2"),
        ("H<sub>2</sub>O", "H2O"),
        ("37<sup>o</sup>C", "37°C"),
        ("a<break/>b", "a b"),
        ("a\n   b\tc", "a b c"),
        (f"as said ({BIBR.format('Smith' + chr(10) + '  2009')})", "as said (Smith 2009)"),
        ("in 12<sup>a,\n b</sup> men", "in 12[a, b] men"),
        ("(<bold>n</bold>  = 5)", "(n = 5)"),
        ("Table <xref ref-type='table'>1</xref>", "Table 1"),
        ("one<sup> </sup>two<sup/>", "onetwo"),
        ("see<xref ref-type='bibr'/> it", "see it"),
        ("0.20\u2009–\u20090.49", "0.20\u2009–\u20090.49"),
        ("x<inline-graphic/>y<fn><p>note</p></fn>", "xy"),
        ("<list><list-item><p>a</p></list-item><list-item><p>b</p></list-item></list>", "a b"),
    ],
)
def test_text(content, text):
    assert rendered(content).text == text


def test_marks_are_named_and_bracketed():
    assert marks(f"[{BIBR.format(7)}, {BIBR.format(8)}] and 0.721<sup>9</sup>") == [
        ("[7, 8]", "7, 8", False),
        ("[9]", "9", False),
    ]
    assert marks(f"({BIBR.format('Smith, 2009')}; {BIBR.format('Jones, 2010')})") == [
        ("(Smith, 2009; Jones, 2010)", "Smith, 2009; Jones, 2010", False)
    ]


def test_footnote_marks_of_a_table():
    note = '<xref ref-type="table-fn">{}</xref>'
    content = f"29 (60.4)<sup>{note.format('a')},{note.format('b')}</sup>"
    assert rendered(content, in_table=True).text == "29 (60.4)[a,b]"
    assert marks(content, in_table=True) == [("[a,b]", "a,b", True)]
    assert marks("0.03<sup>*</sup>", in_table=True) == [("*", "*", True)]
    assert rendered("12<sup>1</sup>", in_table=True).text == "12[1]"


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        ("<mml:math><mml:mi>P</mml:mi><mml:mo>=</mml:mo><mml:mn>0.04</mml:mn></mml:math>", "P=0.04"),
        ("<mml:math><mml:msup><mml:mn>10</mml:mn><mml:mn>-5</mml:mn></mml:msup></mml:math>", "10^-5"),
        ("<mml:math><mml:msup><mml:mi>χ</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math>", "χ2"),
        ("<mml:math><mml:mfrac><mml:mn>1</mml:mn><mml:mn>2</mml:mn></mml:mfrac></mml:math>", "1/2"),
        (
            (
                "<mml:math><mml:mfrac><mml:mrow><mml:mi>a</mml:mi><mml:mo>+</mml:mo><mml:mi>b</mml:mi></mml:mrow>"
                "<mml:mn>2</mml:mn></mml:mfrac></mml:math>"
            ),
            "(a+b)/2",
        ),
        ("<mml:math><mml:msqrt><mml:mi>n</mml:mi></mml:msqrt></mml:math>", "√(n)"),
        ("<mml:math><mml:mfenced><mml:mi>a</mml:mi><mml:mi>b</mml:mi></mml:mfenced></mml:math>", "(a,b)"),
        (
            (
                "<mml:math><mml:msubsup><mml:mi>s</mml:mi><mml:mi>i</mml:mi><mml:mn>2</mml:mn>"
                "</mml:msubsup></mml:math>"
            ),
            "si2",
        ),
        ("<mml:math><mml:msub><mml:mi>x</mml:mi><mml:mi>i</mml:mi></mml:msub><mml:mspace/></mml:math>", "xi"),
        (
            r"<tex-math>\documentclass{minimal}\begin{document}$$P = 0.04$$\end{document}</tex-math>",
            "$P = 0.04$",
        ),
        ("<tex-math>$p&lt;0.01$</tex-math>", "$p<0.01$"),
        (
            (
                "<alternatives><graphic/><mml:math><mml:mi>a</mml:mi></mml:math><tex-math>$b$</tex-math>"
                "</alternatives>"
            ),
            "a",
        ),
        ("<graphic/>", ""),
        ("<italic>n</italic> = 5", "n = 5"),
    ],
)
def test_formulas(formula, text):
    assert rendered(f"<inline-formula>{formula}</inline-formula>").text == text


def test_a_displayed_formula_is_set_off():
    content = "so<disp-formula>n = 2<label>(1)</label></disp-formula>where"
    assert rendered(content).text.startswith("so n = 2")
    assert rendered(content).text.endswith(" where")
