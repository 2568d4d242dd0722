"""Damaging articles at random, and what must hold for whatever comes out. Used by tests and scripts/fuzz."""

import gzip
import json
import random

from extractor.errors import UnreadableInput
from extractor.reading import read_bytes
from extractor.reading.formats import READERS
from schemas.paper import BlockRole, Paper
from tests.reading.articles import jats

_TABLE = (
    '<table-wrap id="t"><label>Table 1</label><caption><title>Base.</title><p>Of 40.</p></caption>'
    "<table><thead><tr>"
    '<th rowspan="2">F</th><th colspan="2">HR<sup>a</sup></th></tr><tr><th>x</th><th>y</th></tr>'
    "</thead><tbody><tr>"
    '<td>\u2003Age</td><td style="padding-left:5px">0.5 (0.2\u20130.9)</td><td><break/>2<sup><xref '
    'ref-type="table-fn">*'
    "</xref></sup></td></tr></tbody></table><table-wrap-foot><fn><label>a</label><p>Adj.</p></fn>"
    "</table-wrap-foot></table-wrap>"
)
_JATS = jats(
    "<p>Known.</p><sec sec-type='methods'><title>Methods</title><p>As 0.721<sup><xref ref-type='bibr'>7"
    "</xref></sup>,"
    "<sup>8</sup> and [<xref ref-type='bibr'>9</xref>\u2013<xref ref-type='bibr'>12</xref>] 10<sup>"
    "\u22125</sup> m<sup>2</sup>"
    f"<list><list-item><p>one</p></list-item></list>tail{_TABLE}</p></sec><sec><title>Results</title>"
    f"<fig><label>Fig 1"
    "</label><caption><p>x</p></caption></fig><p>H<sub>2</sub>O <inline-formula><mml:math><mml:msup>"
    "<mml:mn>10</mml:mn>"
    "<mml:mn>5</mml:mn></mml:msup></mml:math></inline-formula></p></sec>",
    front="<article-id pub-id-type='doi'>10.1/x</article-id><contrib-group><contrib><name><surname>Doe"
    "</surname></name>"
    "</contrib></contrib-group><pub-date><year>2014</year></pub-date><abstract><sec><title>Aim</title>"
    "<p>NCT01234567.</p>"
    "</sec><p>Results: 5 of 6.</p></abstract><abstract abstract-type='editor'><p>Short.</p></abstract>",
    back="<ack><p>Thanks.</p></ack><ref-list><ref><label>1</label><mixed-citation>Doe &amp; Roe"
    "</mixed-citation></ref></ref-list>",
    floats=f"<floats-group>{_TABLE}</floats-group>",
)
_PUBMED = (
    "<?xml version='1.0'?><!DOCTYPE PubmedArticleSet><PubmedArticleSet>"
    + "<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>A <i>b</i></ArticleTitle>"
    "<Abstract><AbstractText "
    "Label='RESULTS' NlmCategory='RESULTS'>5<sup>2</sup></AbstractText><AbstractText>x</AbstractText>"
    "</Abstract><AuthorList>"
    "<Author><LastName>D</LastName></Author></AuthorList></Article></MedlineCitation></PubmedArticle>"
    * 3
    + "</PubmedArticleSet>"
).encode()
_MEDLINE = (
    b"PMID- 1\nTI  - A title\n      goes on\nAB  - RESULTS: 5 of 6.\nFAU - Doe, J\nDP  - 2014\nAID - "
    b"10.1/x [doi]\n\n" * 3
)
_PASSAGES = [
    {
        "infons": {
            "type": kind,
            "section_type": section,
            "id": "T1",
            "xml": "<table><tr><td>1</td></tr></table>",
        },
        "text": "5 of 6",
    }
    for kind, section in [
        ("front", "TITLE"),
        ("abstract", "ABSTRACT"),
        ("table", "TABLE"),
        ("paragraph", "RESULTS"),
        ("ref", "REF"),
    ]
]
_BIOC = json.dumps({"documents": [{"id": "PMC1", "passages": _PASSAGES}] * 2}).encode()

_TEXT = """Aspirin after surgery: a trial

Doe J, Roe R

Abstract

Methods: We treated 40 patients (20 per arm).
Results: Survival was 12 months (HR 0.721, 95% CI 0.5-0.9)\u2075.

Table 1. Base

| Group | Total (|
| --- | :---: |
| Drug | 30 (75%) | 0.12 ||
| None |

TABLE 2 (Continued)

Factor\tn (%)\tHR (95% CI)\t
\t\tx\ty
Age\t12 (5)\t0.5 (0.2\u20130.9)\t0.03

Table 3 Studies

Citation Period No. of
patients
Doe et al. (7) 1994\u20132000 36 70 (actual) <0.05
Roe 12 14.2

IQR, range.

Discussion

This was seen.

References

1. Doe J. 2014;5:6.
""".encode()

SEEDS = {
    "text": _TEXT,
    "jats": _JATS,
    "pubmed": _PUBMED,
    "medline": _MEDLINE,
    "bioc": _BIOC,
    "gzip": gzip.compress(_PUBMED, mtime=0),
}
"""A whole file of each format."""

_TOKENS = [
    token.encode()
    for token in (
        "<p>", "</p>", "<sec>", "</sec>", "<sup>", "</sup>", "<sup>7</sup>", "<sub>", "<table>",
        "</table>", "<tr>", "<td>", "</td>", "<td/>", '<td colspan="99999" rowspan="99999">',
        'colspan="3"', 'rowspan="0"', "<table-wrap>", "<list>", "<xref ref-type='bibr'>7</xref>",
        "<xref ref-type='bibr'/>", "&nbsp;", "&", "&x;", "&#0;", "&#x41;", "<![CDATA[", "]]>", "<!--",
        "-->", "<!DOCTYPE", "<!ENTITY a 'b'>", "[", "]>", "<?x", "?>", "<", ">", "/>", "</", "\x00",
        "\ufeff", "\u2003", "\u00a0", "\u2028", "10", "^", "_", "-", "\n\n", "\n", "      ", "PMID- ",
        "AB  - ", "Methods:", "RESULTS ", ":", "{", "}", '"', "\\", ",", "null", "<article>",
        "</article>", "<PubmedArticle>", "</PubmedArticle>", "<title/>", "<title>", "</title>",
        "<fn><p>", "<mml:math>", "<tex-math>$x$</tex-math>", "<break/>", " ", "", "|", "||", "|---|", "\n|",
        "\t", "\t\t",
        "\nTable 2 ", "(Continued)", "5 (2.1)", "<0.05", "\r\n", "\x0c", "^{", "\nResults\n",
    )
]  # fmt: skip


def damage(data: bytes, draw: random.Random) -> bytes:
    """The data with one to eight pieces inserted, removed, repeated, moved or flipped."""
    for _ in range(draw.randint(1, 8)):
        start = draw.randrange(len(data) + 1)
        end = min(len(data), start + draw.choice((0, 1, 4, 20, 200, 2000)))
        piece, token = data[start:end], draw.choice(_TOKENS)
        other = draw.randrange(len(data) + 1)
        data = draw.choice(
            (
                data[:start] + token + data[start:],
                data[:start] + token + data[end:],
                data[:start] + token * draw.choice((2, 30, 300)) + data[start:],
                data[:start] + piece * 3 + data[end:],
                data[:other] + piece + data[other:],
                data[:start] + data[end:],
                data[:end] if draw.random() < 0.3 else data,
                data[:start] + bytes(draw.randrange(256) for _ in piece[:3]) + data[start + 3 :],
            )
        )
    return data


def check(data: bytes) -> int:
    """Reads the data: it is refused with a cause of one line, or its layers hold. How many papers came."""
    count, cause = 0, "none"
    torn = bool(data) and next(reader.name for reader in READERS if reader.recognises(data[:4096])) == "text"
    try:
        for paper in read_bytes(data):
            check_layers(paper, torn=torn)
            count += 1
    except UnreadableInput as error:
        cause = error.cause
    assert cause
    assert "\n" not in cause
    return count


def check_layers(paper: Paper, *, torn: bool = False) -> None:
    """Blocks stand in order and inside the text; cells and marks inside it too.

    ``torn``: cells may go over several lines, as in texts whose tables lost their borders.
    """
    last = 0
    for block in paper.blocks:
        assert last <= block.start <= block.end <= len(paper.text)
        last = block.end
        covered = paper.text[block.start : block.end]
        assert covered.strip() == covered or block.role is BlockRole.TABLE
        assert "\n" not in covered or block.role is BlockRole.TABLE or not paper.citations
    for table in paper.tables:
        taken: set[tuple[int, int]] = set()
        for cell in table.cells:
            assert table.start <= cell.start <= cell.end <= table.end
            assert torn or not {"\n", "\t"} & set(paper.text[cell.start : cell.end])
            places = {
                (row, column)
                for row in range(cell.row, cell.row + cell.rowspan)
                for column in range(cell.column, cell.column + cell.colspan)
            }
            assert not places & taken
            taken |= places
    for mark in paper.citations:
        assert 0 <= mark.start < mark.end <= len(paper.text)
        assert mark.label in paper.text[mark.start : mark.end]
