"""Typesets papers read from JATS as journal-like PDFs in three looks, to read them again.

    python -m scripts.typeset OUT [PAPER.nxml...] [--each]      default: sixty of ../shared/papers/pool

Looks take turns from paper to paper; with ``--each`` every paper is set in all of them. Needs Debian's
chromium and the package pyphen. What comes out is compared by scripts/compare_typeset. The papers that
measure the program unseen (corpus/unseen/gold) are left out.
"""

import html
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pyphen

from extractor.reading import open_paper
from extractor.reading.headings import undress
from extractor.reading.vocabulary import Topic
from schemas.paper import Block, BlockRole, Citation, Paper, SectionKind, Table

ROOT = Path(__file__).resolve().parents[1]
POOL = ROOT.parent / "shared" / "papers" / "pool"
UNSEEN = ROOT / "corpus" / "unseen" / "gold"
CHROMIUM = "/usr/bin/chromium"
COUNT = 60
_WORD = re.compile(r"[A-Za-z]{7,}")
_SHY = "\u00ad"
_WIDE = 4  # columns: a wider table crosses the page

_PAGE = """
@page { size: 210mm 280mm; margin: 18mm 15mm 18mm 15mm;
  @top-left { content: "Journal of Typeset Trials"; font: 7.5pt sans-serif }
  @top-right { content: "SMITH et al."; font: 7.5pt sans-serif }
  @bottom-center { content: counter(page); font: 7.5pt sans-serif } }
html { -webkit-print-color-adjust: exact } body { margin: 0; text-align: justify }
h1 { text-align: left } sup { font-size: 65%; line-height: 0 } p { margin: 0; orphans: 2; widows: 2 }
figure, .table { break-inside: avoid; margin: 3mm 0 } .long { break-inside: auto } .wide { column-span: all }
table { border-collapse: collapse; width: 100%; text-align: left } th, td { vertical-align: top }
.caption, .notes { text-align: left } .refs p { margin-left: 4mm; text-indent: -4mm }
thead { display: table-row-group } tr { break-inside: avoid }
"""
LOOKS = {
    "ruled": """
body { font: 9.5pt/1.25 "DejaVu Serif", serif } h1 { font-size: 17pt }
h2 { font-size: 12pt; margin: 4mm 0 1mm }
h3 { font-size: 10pt; margin: 3mm 0 1mm }
.body { columns: 2; column-gap: 7mm } .body p + p { text-indent: 4mm }
.abstract { margin: 4mm 0; padding: 2mm 0; border-bottom: .5pt solid }
table { font: 7.5pt/1.2 sans-serif; border-top: .8pt solid; border-bottom: .8pt solid }
thead tr:last-child th { border-bottom: .5pt solid } th, td { padding: .6mm 2mm .6mm 0 }
.caption, .notes { font: 7.5pt/1.2 sans-serif } .refs { font-size: 7.5pt } .front { font-size: 8pt }
""",
    "shaded": """
body { font: 9pt/1.3 "Liberation Sans", sans-serif } h1 { font-size: 19pt; color: #246 }
h2 { font-size: 11.5pt; color: #246; margin: 4mm 0 1mm; text-transform: uppercase }
h3 { font-size: 9.5pt; font-style: italic; margin: 3mm 0 1mm } .body { columns: 2; column-gap: 5mm }
.body p { margin-bottom: 2mm } .abstract { background: #eee; padding: 3mm; margin: 4mm 0 4mm 40mm }
table { font-size: 7.5pt } tbody tr:nth-child(odd) { background: #e6e6e6 } thead { background: #ccc }
th, td { padding: .8mm 2.5mm .8mm 1mm } .caption, .notes { font-size: 7.5pt } .refs { font-size: 7pt }
.front { font-size: 7.5pt; width: 35mm }
""",
    "boxed": """
body { font: 10pt/1.35 "Liberation Serif", serif } h1 { font-size: 16pt; text-align: center }
h2 { font-size: 12pt; margin: 4mm 0 1mm } h3 { font-size: 10.5pt; margin: 3mm 0 1mm }
.body p + p { text-indent: 5mm } .abstract { margin: 4mm 10mm; font-size: 9pt }
.body { columns: 2; column-gap: 8mm }
table { font-size: 8pt } th, td { border: .5pt solid; padding: .8mm 1.5mm }
.caption { font-size: 8.5pt; font-weight: bold } .notes { font-size: 8pt } .refs { font-size: 8pt }
.front { font-size: 8pt; text-align: center }
""",
}
_FIGURE = """<svg viewBox="0 0 200 80" width="100%"><path d="M20 5V65H195M20 10H60V25H100V40H180" fill="none"
stroke="black"/><g font-size="6" font-family="sans-serif"><text x="20" y="74">0</text>
<text x="100" y="74">12</text>
<text x="180" y="74">24</text><text x="80" y="80">Months</text><text x="8" y="12">1.0</text></g></svg>"""
_HYPHENS = pyphen.Pyphen(lang="en_US")


class Typesetter:
    """Writes one paper as HTML."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._tables = {table.start: table for table in paper.tables}

    def page(self, look: str) -> str:
        """The whole document."""
        parts: dict[str, list[str]] = {"title": [], "front": [], "abstract": [], "body": [], "refs": []}
        blocks = list(self._paper.blocks)
        at = 0
        while at < len(blocks):
            place, markup, used = self._block(blocks, at)
            parts[place].append(markup)
            at += used
        inside = "".join(
            f'<div class="{name}">{"".join(pieces)}</div>' for name, pieces in parts.items() if pieces
        )
        return f"<!DOCTYPE html><meta charset=utf-8><style>{_PAGE}{LOOKS[look]}</style><body>{inside}"

    def _block(self, blocks: list[Block], at: int) -> tuple[str, str, int]:
        block = blocks[at]
        text = self._inline(block.start, block.end)
        place = "abstract" if block.section is SectionKind.ABSTRACT else "body"
        if block.role is BlockRole.TITLE:
            return "title", f"<h1>{text}</h1>", 1
        if block.role is BlockRole.HEADING:
            following = blocks[at + 1] if at + 1 < len(blocks) else None
            if following and following.role is BlockRole.PROSE and following.start - block.end == 1:
                prose = self._inline(following.start, following.end)
                return place, f"<p><b>{text}</b> {prose}</p>", 2
            known = undress(self._paper.text[block.start : block.end])
            level = (
                2
                if block.section is SectionKind.ABSTRACT or (known.topic and known.topic is not Topic.BACK)
                else 3
            )
            if following and following.role is BlockRole.REFERENCES:
                place = "refs"
            return place, f"<h{level}>{text}</h{level}>", 1
        if block.role is BlockRole.CAPTION:
            return self._float(blocks, at)
        if block.role is BlockRole.TABLE:
            return "body", self._table(self._tables[block.start]), 1
        behind = block.role in {BlockRole.REFERENCES, BlockRole.BOILERPLATE}
        return "refs" if behind else place, f"<p>{text}</p>", 1

    def _float(self, blocks: list[Block], at: int) -> tuple[str, str, int]:
        """A caption with what belongs to it."""
        end = at + 1
        while (
            end < len(blocks)
            and blocks[end].role is BlockRole.CAPTION
            and blocks[end].section is blocks[at].section
        ):
            if re.match(r"(?:Table|Fig)", self._paper.text[blocks[end].start :][:5]):
                break
            end += 1
        caption = " ".join(self._inline(one.start, one.end) for one in blocks[at:end])
        caption = re.sub(r"^((?:Table|Fig(?:ure)?)\.?\s*\w+[.:]?)", r"<b>\1</b>", caption)
        if blocks[at].section is SectionKind.FIGURE:
            return "body", f'<figure>{_FIGURE}<p class="caption">{caption}</p></figure>', end - at
        columns = rows = 0
        tables = ""
        while end < len(blocks) and blocks[end].role is BlockRole.TABLE:
            table = self._tables[blocks[end].start]
            columns = max([columns, *(cell.column + cell.colspan for cell in table.cells)])
            rows += max((cell.row + 1 for cell in table.cells), default=0)
            tables += self._table(table)
            end += 1
        notes = ""
        while end < len(blocks) and blocks[end].role is BlockRole.FOOTNOTE:
            notes += f'<p class="notes">{self._inline(blocks[end].start, blocks[end].end)}</p>'
            end += 1
        kind = "table wide" if columns > _WIDE else "table"
        kind += " long" if rows > 25 else ""
        return "body", f'<div class="{kind}"><p class="caption">{caption}</p>{tables}{notes}</div>', end - at

    def _table(self, table: Table) -> str:
        rows: dict[int, list[str]] = {}
        for cell in table.cells:
            tag = "th" if cell.row < table.header_rows else "td"
            spans = f' rowspan="{cell.rowspan}" colspan="{cell.colspan}"'
            indent = f' style="padding-left:{2 + 3 * cell.indent}mm"' if cell.indent else ""
            content = self._inline(cell.start, cell.end, hyphens=False)
            rows.setdefault(cell.row, []).append(f"<{tag}{spans}{indent}>{content}</{tag}>")
        head = "".join(f"<tr>{''.join(rows.get(at, []))}</tr>" for at in range(table.header_rows))
        last = max(rows, default=0)
        body = "".join(f"<tr>{''.join(rows.get(at, []))}</tr>" for at in range(table.header_rows, last + 1))
        return f"<table><thead>{head}</thead><tbody>{body}</tbody></table>"

    def _inline(self, start: int, end: int, *, hyphens: bool = True) -> str:
        """A stretch of the text with its citations raised."""
        pieces = []
        at = start
        for mark in self._marks(start, end):
            pieces.append(_words(self._paper.text[at : mark.start], hyphens=hyphens))
            pieces.append(f"<sup>{html.escape(mark.label)}</sup>")
            at = mark.end
        pieces.append(_words(self._paper.text[at:end], hyphens=hyphens))
        return "".join(pieces)

    def _marks(self, start: int, end: int) -> Iterator[Citation]:
        for mark in self._paper.citations:
            bracketed = self._paper.text[mark.start : mark.end] == f"[{mark.label}]"
            if start <= mark.start and mark.end <= end and bracketed:
                yield mark


def _words(text: str, *, hyphens: bool) -> str:
    plain = html.escape(text)
    if not hyphens or "http" in plain:
        return plain
    return _WORD.sub(lambda word: _HYPHENS.inserted(word[0], _SHY), plain)


def print_pdf(markup: str, target: Path) -> None:
    """Prints HTML by Chromium."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(markup, encoding="utf-8")
        subprocess.run(  # noqa: S603
            [
                CHROMIUM, "--headless", "--no-sandbox",
                "--disable-gpu", f"--user-data-dir={folder}",
                "--no-pdf-header-footer", f"--print-to-pdf={target}", page.as_uri(),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )  # fmt: skip


def chosen() -> list[Path]:
    """Sixty papers of the pool, evenly taken, none of those that nobody may look at."""
    unseen = {path.stem for path in UNSEEN.glob("*.jsonl")}
    papers = [path for path in sorted(POOL.glob("*.nxml")) if path.stem not in unseen]
    return [papers[number * len(papers) // COUNT] for number in range(min(COUNT, len(papers)))]


def main(arguments: list[str]) -> int:
    """Typesets each paper in one look after the other, or in each."""
    names = [one for one in arguments if not one.startswith("--")]
    out = Path(names[0])
    out.mkdir(parents=True, exist_ok=True)
    for number, path in enumerate([Path(name) for name in names[1:]] or chosen()):
        looks = list(LOOKS) if "--each" in arguments else [list(LOOKS)[number % len(LOOKS)]]
        for look in looks:
            target = out / f"{path.stem}.{look}.pdf"
            if not target.exists():
                print_pdf(Typesetter(open_paper(path)).page(look), target)
            print(target)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
