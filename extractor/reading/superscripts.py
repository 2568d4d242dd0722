"""What a raised number or letter is: a power, a unit, a citation, a footnote's mark.

Printed flat they would change numbers: "0.721" with a raised 7 is not 0.7217, "10" with a raised -5 is
not 10-5.
"""

import re
from enum import Enum


class Raised(Enum):
    """How a superscript is rendered."""

    FLAT = "flat"  # "m2", "4th", "CD4+"
    POWER = "power"  # "10^-5"
    DEGREE = "degree"  # "37 °C" printed with a raised o
    CITATION = "citation"  # "[7]"
    MARK = "mark"  # a footnote's: "[a]", "*"


SYMBOLS = frozenset("*†‡§¶#‖|∗¥$^□⁎")
"""Marks of footnotes that can stand beside a number without being read as part of it."""

_ORDINAL = frozenset({"st", "nd", "rd", "th"})
_TRADE = frozenset({"®", "™", "©", "TM", "R", "(R)", "SM"})
_CHARGE = re.compile(r"\d?[+−–-]{1,2}")
_SIGNED = re.compile(r"[+−–-]\s?\d+(?:\.\d+)?")
_NUMBERS = re.compile(r"\d{1,4}(?:\s*[,;–—-]\s*\d{1,4})*\s*[,;]?")
_LETTERS = re.compile(r"[a-zA-Z](?:[,\s]*[a-zA-Z\d*†‡])?(?:\s*,\s*[a-z\d*†‡]{1,2})*\)?")
_TEN = re.compile(r"(?:^|[^\d.,])10$")
_TIMES = re.compile(r"[×x*·/∙⋅]\s*10$")
_SQUARED = re.compile(
    r"""(?:^|[^A-Za-z])(?:
        [kcdmnµμ]?m | in | ft | sq | cells/mm                # lengths, whose square is an area
        | chi | tau | eta | [χΧΤτηωσφΦ] | X | x | [IRrTtHfFdGQ] | (?:h|H) | sec | s
    )(?:p|partial)?\s?$""",
    re.VERBOSE,
)


def classify(raised: str, before: str, after: str, *, in_table: bool) -> Raised:
    """What ``raised`` is, between the text before and the text after it.

    Example:
        ("7", "of 0.721", ") and") is a CITATION; ("2", "kg/m", "") is FLAT; ("-5", "10", "") a POWER.
    """
    if set(raised) <= SYMBOLS:
        return Raised.MARK
    if raised in {"o", "O", "0"} and after.lstrip()[:1] in {"C", "F"} and before.rstrip()[-1:].isdigit():
        return Raised.DEGREE
    if _SIGNED.fullmatch(raised) or _CHARGE.fullmatch(raised):
        return _signed(raised, before)
    if _NUMBERS.fullmatch(raised):
        return _number(raised, before, after, in_table=in_table)
    return _word(raised, before, in_table=in_table)


def _is_ten(before: str, after: str, *, in_table: bool) -> bool:
    """Whether a bare 10 is a base; in a table it may be a count with a footnote."""
    return _TEN.search(before) is not None and (not in_table or after[:1] == "/")


def _word(raised: str, before: str, *, in_table: bool) -> Raised:
    """Letters: a footnote's in tables and behind numbers, else part of a name ("CD8bright", "4th")."""
    if raised in _TRADE or (raised in _ORDINAL and before[-1:].isdigit()):
        return Raised.FLAT
    if _LETTERS.fullmatch(raised) and (in_table or before[-1:].isdigit() or before[-1:] in ".,;)"):
        return Raised.MARK
    glued = before[-1:].isdigit() and raised[0].isdigit()
    return Raised.POWER if glued else Raised.FLAT


def _signed(raised: str, before: str) -> Raised:
    """An exponent or charge: of a unit or name ("min-1", "CD4+") it reads flat, of a number it may not."""
    if not any(map(str.isdigit, raised)):
        return Raised.FLAT
    if before[-1:].isdigit() or (before[-1:] in {"e", ")"} and "." in raised):
        return Raised.POWER
    return Raised.FLAT


def _number(raised: str, before: str, after: str, *, in_table: bool) -> Raised:
    single = raised.isdigit()
    if single and after[:1].isalpha() and (not before or before[-1] in " \u00a0\u2009([-–/"):
        return Raised.FLAT  # an isotope: "99mTc", "18F"
    if single and (_TIMES.search(before.rstrip()) or _is_ten(before, after, in_table=in_table)):
        return Raised.POWER
    if raised in {"2", "3"} and _SQUARED.search(before):
        return Raised.FLAT
    return Raised.MARK if in_table else Raised.CITATION
