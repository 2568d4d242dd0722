"""Mixed content to plain text: raised and lowered characters, citation marks, formulas, line breaks.

Example:
    ``HR 0.721<sup><xref ref-type="bibr">7</xref></sup>, I<sup>2</sup> = 12%`` is rendered as
    "HR 0.721[7], I2 = 12%" with one mark over "[7]".
"""

import re
from collections.abc import Callable

from extractor.reading import formulas
from extractor.reading.rendered import JOINER, Mark, Rendered, joined, single_spaced
from extractor.reading.superscripts import SYMBOLS, Raised, classify
from extractor.reading.xml_safety import Element
from extractor.reading.xml_safety import words as raw_words

_NUMERIC = re.compile(r"[\d\s,;–—-]*\d[\d\s,;–—-]*[a-z]?")
_LOOK_BACK = 24

BLOCKS = frozenset(
    {
        "table-wrap",
        "table-wrap-group",
        "fig",
        "fig-group",
        "list",
        "def-list",
        "boxed-text",
        "disp-quote",
        "verse-group",
        "supplementary-material",
        "media",
        "table",
        "fn",
        "p",
        "chem-struct-wrap",
        "array",
        "statement",
        "speech",
        "disp-formula-group",
        "code",
        "preformat",
    }
)
"""Elements that a paragraph may hold and that are no part of its sentences."""

_SILENT = frozenset(
    {
        "graphic",
        "inline-graphic",
        "alt-text",
        "long-desc",
        "object-id",
        "private-char",
        "index-term",
        "fn",
        "media",
        "inline-media",
    }
)
_SPACED = frozenset({"list-item", "term", "def", "def-item", "title", "label"})
_MATHS = frozenset(
    {"inline-formula", "disp-formula", "{http://www.w3.org/1998/Math/MathML}math", "tex-math", "math"}
)


def words(element: Element) -> str:
    """All text inside an element on one line: a mark may be broken too."""
    return single_spaced(raw_words(element))


class Inline:
    """Renders mixed content piece by piece.

    A bracket of its own ("[7") stays open until what follows shows that no further mark joins it: from
    ``<sup>7</sup>,<sup>8</sup>`` comes "[7,8]".
    """

    def __init__(self, *, in_table: bool = False, blocks: Callable[[Element], None] | None = None) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._marks: list[Mark] = []
        self._opened: int | None = None
        self._opening = 0  # the number of its first piece
        self._held = ""
        self._in_table = in_table
        self._blocks = blocks

    # ------------------------------------------------------------------------------------------ writing

    def write(self, text: str) -> None:
        """Text as it stands, with runs of white space as one blank."""
        text = single_spaced(text)
        if self._opened is not None:
            if len(text) < 6 and JOINER.fullmatch(text) and not self._held:
                self._held = text
                return
            self._close()
        self._put(text)

    def _put(self, text: str) -> None:
        if not self._length:
            # a cell's leading spaces indent it, others mean nothing
            text = text.lstrip(" ") if self._in_table else text.lstrip()
        elif text[:1] == " " and self._pieces[-1][-1] == " ":
            text = text[1:]
        if text:
            self._pieces.append(text)
            self._length += len(text)

    def _close(self) -> None:
        if self._opened is not None:
            self._put("]")
            label = "".join(self._pieces[self._opening :])[1:-1]
            self._marks.append(Mark(self._opened, self._length, label, note=False))
            self._opened = None
            held, self._held = self._held, ""
            self._put(held)

    def before(self) -> str:
        """The last characters written."""
        return "".join(self._pieces[-4:])[-_LOOK_BACK:]

    def finish(self) -> Rendered:
        """The rendered text without outer blanks, and its marks; what follows begins anew."""
        self._close()
        text = "".join(self._pieces).rstrip()
        marks = tuple(joined(text, self._marks)) if self._marks else ()
        self._pieces, self._length, self._marks = [], 0, []
        return Rendered(text, marks)

    # ------------------------------------------------------------------------------------------ walking

    def content(self, element: Element) -> None:
        """What stands inside an element."""
        if element.text:
            self.write(element.text)
        for child in element:
            _HANDLERS.get(child.tag, Inline.content)(self, child)
            tail = child.tail
            if tail:
                self.write(tail)

    def block(self, child: Element) -> None:
        """What is no part of a sentence: given to whom it concerns, else a line among others."""
        if self._blocks is not None:
            self._blocks(child)
        else:
            self.line(child)

    def skip(self, child: Element) -> None:
        """What holds no words of the text."""

    def line_break(self, _child: Element) -> None:
        """``break``."""
        self.write(" ")

    def line(self, child: Element) -> None:
        """A block where only one line can stand (a paragraph in a cell): set off by blanks."""
        if child.tag not in _SILENT:
            self.write(" ")
            self.content(child)
            self.write(" ")

    def formula(self, child: Element) -> None:
        """A formula, set off by blanks where it stands on a line of its own."""
        display = child.tag == "disp-formula"
        text = formulas.render(child)
        if text:
            self.write(f" {text} " if display else text)

    # -------------------------------------------------------------------------------------------- marks

    def cross_reference(self, child: Element) -> None:
        """``xref``: a citation, a footnote's mark, or words like "Table 1"."""
        kind = child.get("ref-type")
        if kind in {"table-fn", "fn", "author-notes", "corresp", "aff"}:
            self.mark(words(child).strip())
        elif kind == "bibr" or (kind == "ref" and len(child) == 0):
            self._citation(words(child).strip())
        else:
            self.content(child)

    def raised(self, child: Element) -> None:
        """``sup``."""
        text = words(child)
        label = text.strip()
        if not label:
            return
        if len(child):
            cited = next(child.iter("xref"), None)
            if cited is not None:
                kind = cited.get("ref-type")
                self._citation(label) if kind == "bibr" else self.mark(label)
                return
        self._by_kind(child, label)
        if text[-1:] == " ":
            self.write(" ")

    def _by_kind(self, child: Element, label: str) -> None:
        before = self.before() if self._opened is None else "]"
        kind = classify(label, before, child.tail or "", in_table=self._in_table)
        if kind is Raised.CITATION:
            self._citation(label)
        elif kind is Raised.MARK:
            self.mark(label)
        elif kind is Raised.DEGREE:
            self.write("°")
        elif kind is Raised.POWER:
            self._power(label)
        else:
            self.write(label)

    def _power(self, label: str) -> None:
        """An exponent directly behind its base, also where the markup has a line break between them."""
        self._close()
        if self._pieces and self._pieces[-1][-1] == " ":
            self._pieces[-1] = self._pieces[-1][:-1]
            self._length -= 1
        self._put(f"^{label}")

    def lowered(self, child: Element) -> None:
        """``sub``: flat, but a digit does not run into a number."""
        text = words(child)
        if self.before()[-1:].isdigit() and text[:1].isdigit():
            self.write("_")
        self.content(child)

    def _citation(self, label: str) -> None:
        """A citation, in brackets of our own where it is a bare number that could run into another."""
        bare = label.strip("[]()").strip() if label[:1] in "[(" else label
        if not bare:
            return
        if self._opened is not None and _NUMERIC.fullmatch(bare):
            held, self._held = self._held, ""
            self._put((held or ",") + bare)
            return
        self._close()
        if _NUMERIC.fullmatch(bare) and not self._inside_brackets():
            self._opened, self._opening = self._length, len(self._pieces)
            self._put("[" + bare)
            return
        start = self._length
        self._put(label)
        self._marks.append(Mark(start, self._length, label, note=False))

    def _inside_brackets(self) -> bool:
        tail = "".join(self._pieces[-12:])
        unclosed = max(tail.rfind("["), tail.rfind("(")) > max(tail.rfind("]"), tail.rfind(")"))
        return unclosed and tail[-1] in " \u00a0\u2009([,;–—-−"

    def mark(self, label: str) -> None:
        """A footnote's mark: a symbol as it is, a letter or number in brackets."""
        self._close()
        if not label:
            return
        start = self._length
        self._put(label if set(label) <= SYMBOLS or label[0] == "[" else f"[{label}]")
        self._marks.append(Mark(start, self._length, label, note=True))


_HANDLERS: dict[str, Callable[[Inline, Element], None]] = {
    **dict.fromkeys(_SILENT, Inline.skip),
    **dict.fromkeys(_SPACED, Inline.line),
    **dict.fromkeys(BLOCKS, Inline.block),
    "xref": Inline.cross_reference,
    "sup": Inline.raised,
    "sub": Inline.lowered,
    "break": Inline.line_break,
    **dict.fromkeys(_MATHS, Inline.formula),
}


def render(element: Element, *, in_table: bool = False) -> Rendered:
    """The content of an element on one line."""
    if len(element) == 0:
        return Rendered(single_spaced(element.text or "").strip())
    inline = Inline(in_table=in_table)
    inline.content(element)
    return inline.finish()
