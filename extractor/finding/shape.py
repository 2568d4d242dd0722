"""The shape of a quantity: letters for what its print shows at a glance, before any word around it is read.

Most questions about a quantity can be answered yes for few shapes only: an estimate has a measure before it,
a duration has a unit of time. A question's needs are letters, one of which the shape of whatever it says yes
to holds, so that most are never put (``nature``):

    c with a named interval   b with a bare one           n with IQR, range, SD or SE   s with a deviation
    M behind a measure        D behind a median or mean   u with a unit                 y with one of time
    l of several tokens       1 with one in brackets      > one end of a change         Z not reached
    S before "SD"             . with decimals             - with a sign                 $ with a currency

Example:
    "HR 0.31 (95% CI 0.20-0.49)" has the shape "cM.l"
"""

from extractor.finding.passage import Passage
from extractor.finding.quantity import Quantity
from extractor.finding.tokens import Tokens

_SPREADS = {None: "", "ci": "c", "bare": "b", "iqr": "n", "range": "n", "sd": "n", "se": "n"}
_GOVERNORS = {"M": "M", "D": "D", "A": "D"}


def shape_of(passage: Passage, quantity: Quantity) -> str:
    """The letters of a quantity's shape, always in the same order."""
    shape = _SPREADS[quantity.spread] + _around(passage.tokens, quantity) + _printed(passage, quantity)
    return shape if quantity.first == quantity.last else shape + _parts(quantity)


def _around(tokens: Tokens, quantity: Quantity) -> str:
    """The letters of what stands before and behind the number."""
    around = ""
    if quantity.governor is not None:
        around += _GOVERNORS.get(tokens.letters[quantity.governor], "")
    if quantity.changed:
        around += ">"
    if quantity.unit is not None:
        around += "uy" if tokens.letters[quantity.unit] == "y" else "u"
    if quantity.letter == "Z":
        around += "Z"
    behind = quantity.end + 1
    return around + "S" if tokens.letters[behind : behind + 1] == "S" else around


def _printed(passage: Passage, quantity: Quantity) -> str:
    """The letters of the number's own characters."""
    digits = passage.tokens.slice(quantity.value)
    letters = "." if "." in digits else ""
    if digits[0].isdigit():
        return letters  # and so without sign or currency
    if digits[0] in "+-":
        letters += "-"
    return letters if passage.currency(quantity.value) is None else letters + "$"


def _parts(quantity: Quantity) -> str:
    """The letters of what only a quantity of several tokens has."""
    parts = "l"
    if quantity.single is not None:
        parts += "1"
    if quantity.sd is not None:
        parts += "s"
    return parts
