"""The plain view of a text: variants of print give one view, and every character leads back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.document.characters import FULL_WIDTH, LIGATURES, LOOKALIKES, MATH_WORDS
from extractor.document.views import View

_PIECES = st.sampled_from(
    [
        *LOOKALIKES, *LIGATURES, "１２", "·05", "0·31", "=·", " ", "\n", "-\n", "\u00ad\n", "-\r\n", "word",
        "P", "0.05", "$P = 0.01$", "$", "^", "_", "*", "**", "\\leq", "\\", "{", "}", "^{4,5}", "^2", "10^-5",
        "^2^", "&lt;", "&ndash;", "&acE;", "&notit;", "&foo;", "&#8211;", "&#x2009;", "&", ";", "<i>", "</i>",
        "<sup>", "</sup>", "<sup>2</sup>", "<sup>4,5</sup>", "<", ">", "*P*", "_P_", "χ", "I", "\ud800",
        "\U0001f600", "K",
    ]
)  # fmt: skip
_TEXTS = st.one_of(st.text(), st.lists(_PIECES, max_size=30).map("".join))
_REPLACED = frozenset("&\\^\u00ad-·∙⋅‧․•")  # what longer pieces that are read as something else begin with


@pytest.mark.parametrize(
    "printed",
    [
        "HR 0.31 (95% CI 0.20-0.49; P < 0.05)",
        "HR 0·31 (95% CI 0·20–0·49; P < 0·05)",
        "HR 0∙31 (95% CI 0⋅20−0‧49; P < 0․05)",
        "HR\u20090.31\u00a0(95%\u202fCI 0.20‑0.49;\u2003P\u2009<\u20090.05)",
        "HR ０．３１ (95％ CI 0.20－0.49； P ＜ 0.05)",
        "HR 0.31\n(95% CI\r0.20‒0.49; P\t<\x0b0.05)",
        "H\u00adR 0.\u200b31 (95% CI 0.20—0.49; P <\ufeff 0.05)",
        "HR 0.31 (95% CI 0.20-0.49; $P < 0.05$)",
        "HR 0.31 (95$\\%$ CI 0.20-0.49; $P$ < 0.05)",
        "*HR* 0.31 (95% CI **0.20-0.49**; *P* < 0.05)",
        "_HR_ 0.31 (95% CI 0.20-0.49; ***P*** < 0.05)",
        "HR 0.31 (95% CI 0.20-0.49; <i>P</i> &lt; 0.05)",
        "<b>HR</b> 0.31<sup>4,5</sup> (95% CI 0.20&ndash;0.49;&nbsp;<em>P</em> &#60; 0.05)",
        "HR 0.31^{4,5} (95% CI 0.20^{6}-0.49; P < 0.05^7,8)",
    ],
)
def test_variants_of_print_give_one_view(printed):
    assert View(printed).text == "HR 0.31 (95% CI 0.20-0.49; P < 0.05)"


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("ﬁrst eﬃcacy of ﬂow, oﬀ ﬅ", "first efficacy of flow, off st"),
        ("hae\u00admo\u200bglo\u2060bin", "haemoglobin"),
        ("post-\noperative and peri\u00ad\r\n operative", "post-operative and peri-operative"),
        ("well-\nKnown, 0.5-\n0.6", "well- Known, 0.5- 0.6"),
        ("χ^2 = 3, χ$^2$ = 3, χ<sup>2</sup> = 3, I^2^ = 40%", "χ2 = 3, χ2 = 3, χ2 = 3, I2 = 40%"),
        ("10^-5, 10^{-5}, 10 ^5", "10^-5, 10^-5, 10 5"),
        ("p ⩽ 0.05, p ≦ 0.05, $p \\leq 0.05$", "p ≤ 0.05, p ≤ 0.05, p ≤ 0.05"),
        ("P=·05, P<·05", "P=.05, P<.05"),
        ("“so” ‘it’ ∼ 5", "\"so\" 'it' ~ 5"),
    ],
)
def test_what_is_made_plain(printed, plain):
    assert View(printed).text == plain


@pytest.mark.parametrize(
    "printed",
    [
        "a * b * c", "snake_case_name", "costs $5 and $6", "1 · 2 and a·b", "<p < 0.05>", "AT&T; x",
        "5 ± 2 × 3", "", "~0.5", "naïve Äpfel µg",
    ],
)  # fmt: skip
def test_what_stays(printed):
    assert View(printed).text == printed


@pytest.mark.parametrize(
    ("printed", "plain"),
    [("10^5 copies", "10^5 copies"), ("0.20^6-0.49", "0.20-0.49"), ("5 kg/m^2", "5 kg/m2")],
)
def test_a_power_is_no_citation(printed, plain):
    assert View(printed).text == plain


@pytest.mark.parametrize("command", MATH_WORDS)
def test_every_mathematical_command_is_known(command):
    assert View(f"$x = \\{command}$").text == f"x = {MATH_WORDS[command]}"


def test_a_place_leads_back():
    text = "eﬃcacy: $P \\leq 0·01$"
    view = View(text)
    start = view.text.index("0.01")
    assert view.text == "efficacy: P ≤ 0.01"
    assert text[view.source(start) : view.source_end(start + 4)] == "0·01"
    assert view.view(text.index("0·01")) == start


def test_a_ligature_is_found_at_its_first_letter():
    view = View("The ﬃ")
    assert (view.view(4), view.source(4), view.source(6)) == (4, 4, 4)
    assert view.source_end(7) == 5


def test_a_place_inside_what_was_shortened_is_the_next_one_kept():
    assert [View("a &lt; b").view(at) for at in range(9)] == [0, 1, 2, 3, 3, 3, 3, 4, 5]


@given(_TEXTS)
def test_every_character_of_the_view_leads_back_to_its_source(text):
    view = View(text)
    places = [view.source(at) for at in range(len(view.text))]
    assert places == sorted(places)
    assert all(_may_stand_for(text[place], char) for place, char in zip(places, view.text, strict=True))
    assert all(view.source_end(at + 1) == place + 1 for at, place in enumerate(places))


@given(_TEXTS)
def test_every_place_of_the_source_has_one_in_the_view(text):
    view = View(text)
    places = [view.view(at) for at in range(len(text) + 1)]
    assert places == sorted(places)
    assert not places or (places[0] == 0 and places[-1] == len(view.text))


@given(_TEXTS)
def test_a_kept_character_is_found_again(text):
    view = View(text)
    for at, char in enumerate(view.text):
        if text[view.source(at)] == char:
            assert view.source(view.view(view.source(at))) == view.source(at)


@given(_TEXTS)
def test_no_lookalike_is_left(text):
    assert set(View(text).text).isdisjoint(LOOKALIKES.keys() | FULL_WIDTH.keys())


def _may_stand_for(source: str, char: str) -> bool:
    return (
        char in {source, LOOKALIKES.get(source), FULL_WIDTH.get(source)}
        or char in LIGATURES.get(source, "")
        or source in _REPLACED
    )
