"""A column's strings to lines: what stands on one baseline, with the raised and lowered beside it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extractor.reading.pdf_engine import Font
from extractor.reading.pdf_frames import Area, Frame
from extractor.reading.pdf_ink import Ink, write
from extractor.reading.pdf_strings import String, is_script, string_of

_SAME_LINE = 0.25
_DROP_CAP = 1.8
_WORDS = frozenset({"A", "I"})


class Line(NamedTuple):
    """A line of a column, and how it looks."""

    frame: Frame
    area: Area
    base: float
    size: float
    font: Font
    bold: bool
    ink: Ink
    begins_bold: bool
    ends_bold: bool

    @property
    def text(self) -> str:
        return self.ink.text


def lines_of(frame: Frame, strings: Iterable[String], *, in_table: bool = False) -> list[Line]:
    """The lines of a column, from top to bottom."""
    return [line_of(frame, string, in_table=in_table) for string in with_initials(rows_of(strings))]


def line_of(frame: Frame, string: String, *, in_table: bool = False) -> Line:
    """A row of words written down."""
    main = max(string.words, key=lambda word: (word.size == string.size) * len(word.text))
    words = [word for word in string.words if word.text != "|"] if _is_barred(string) else string.words
    ink = write(words, string.base, string.size, in_table=in_table)
    ends = min(words, key=lambda word: word.x0).font.bold, max(words, key=lambda word: word.x0).font.bold
    return Line(frame, string.area, string.base, string.size, main.font, string.bold, ink, *ends)


def _is_barred(string: String) -> bool:
    """Whether a bar parts a heading from its number ("2.1 | Patients"), as one publisher sets it."""
    first = string.words[0].text
    return len(string.words) > 2 and string.words[1].text == "|" and first.replace(".", "").isdigit()


def rows_of(strings: Iterable[String]) -> list[String]:
    """All strings of one baseline as one, scripts with the row they belong to."""
    rows: list[list[String]] = []
    for string in sorted(strings, key=lambda one: (one.base, one.area.x0)):
        if rows and abs(string.base - rows[-1][0].base) <= _SAME_LINE * min(string.size, rows[-1][0].size):
            rows[-1].append(string)
        else:
            rows.append([string])
    owners = [_owner(at, rows) for at in range(len(rows))]
    for at, owner in enumerate(owners):
        if owner is not None and owners[owner] is None:
            rows[owner].extend(rows[at])
    return [
        string_of([word for string in row for word in string.words])
        for at, row in enumerate(rows)
        if owners[at] is None or owners[owners[at]] is not None  # type: ignore[index]
    ]


def _owner(at: int, rows: Sequence[Sequence[String]]) -> int | None:
    """The number of the row whose raised or lowered letters a row is."""
    for near in (at + 1, at - 1):
        if 0 <= near < len(rows) and all(_is_script_of(script, rows[near]) for script in rows[at]):
            return near
    return None


def _is_script_of(script: String, row: Sequence[String]) -> bool:
    size = max(string.size for string in row)
    if len(row) == 1 and _may_be_initial(row[0], script.size):
        return False  # the lines beside a large initial are no scripts of it
    if not all(is_script(word, row[0].base, size) for word in script.words):
        return False
    return any(
        string.area.x0 - size < script.area.x1 and script.area.x0 < string.area.x1 + size for string in row
    )


def with_initials(rows: list[String]) -> list[String]:
    """Lets a drop capital begin the line beside its top."""
    usual = sorted(row.size for row in rows)[len(rows) // 2] if rows else 0.0
    initials = [one for one in rows if _may_be_initial(one, usual)]
    if not initials:
        return rows
    done: list[String] = []
    for row in rows:
        initial = next((one for one in initials if _is_initial_of(one, row)), None)
        if initial is not None:
            done.append(_with_initial(initial, row))
        elif not (row in initials and any(_is_initial_of(row, other) for other in rows)):
            done.append(row)
    return done


def _with_initial(initial: String, row: String) -> String:
    """A row that begins with a large letter, which is a word only where it can be one."""
    letter = initial.words[0]
    begins_word = row.words[0].text[0].islower() and letter.text not in _WORDS
    letter = letter._replace(
        base=row.base,
        size=row.size,
        top=row.area.top,
        bottom=row.area.bottom,
        x1=row.area.x0 if begins_word else letter.x1,
    )
    return string_of([letter, *row.words])._replace(area=row.area)


def _may_be_initial(row: String, usual: float) -> bool:
    """Whether a row is one large letter or two; ``usual`` is the size of most rows."""
    return len(row.words) == 1 and len(row.words[0].text) <= 2 and row.size >= _DROP_CAP * usual


def _is_initial_of(initial: String, row: String) -> bool:
    if initial.size < _DROP_CAP * row.size:
        return False
    beside = 0 <= row.area.x0 - initial.area.x1 < 2 * row.size
    return beside and abs(initial.base - 0.7 * initial.size - row.base + 0.7 * row.size) < 0.5 * row.size
