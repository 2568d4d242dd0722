"""The shape of a quantity: letters for what its print shows at a glance, before any word around it is read.

Most questions about a quantity can be answered yes for few shapes only: an estimate has a measure before it,
a duration has a unit of time. A question's needs are letters, one of which the shape of whatever it says yes
to holds, so that most are never put (``nature``):

    c with a named interval   b with a bare one           n with IQR, range, SD or SE   s with a deviation
    M behind a measure        D behind a median or mean   u with a unit                 y with one of time
    l of several tokens       1 with one in brackets      > one end of a change         Z not reached
    S before "SD"             . with decimals             - with a sign                 $ with a currency

Example:
    "HR 0.31 (95% CI 0.20-0.49)" has the shape "cMl."
"""

from extractor.finding.passage import Passage
from extractor.finding.quantity import Quantity

_SPREADS = {None: "", "ci": "c", "bare": "b", "iqr": "n", "range": "n", "sd": "n", "se": "n"}
_GOVERNORS = {"M": "M", "D": "D", "A": "D"}


def shape_of(passage: Passage, quantity: Quantity) -> str:
    """The letters of a quantity's shape, always in the same order."""
    tokens = passage.tokens
    printed = tokens.slice(quantity.value)
    shape = _SPREADS[quantity.spread]
    if quantity.governor is not None:
        shape += _GOVERNORS.get(tokens.letters[quantity.governor], "")
    if quantity.unit is not None:
        shape += "uy" if tokens.letters[quantity.unit] == "y" else "u"
    for holds, letter in (
        (quantity.first != quantity.last, "l"),
        (quantity.single is not None, "1"),
        (quantity.sd is not None, "s"),
        (quantity.changed, ">"),
        (quantity.letter == "Z", "Z"),
        (tokens.letters[quantity.end + 1 : quantity.end + 2] == "S", "S"),
        ("." in printed, "."),
        (printed[0] in "+-", "-"),
    ):
        if holds:
            shape += letter
    return shape if printed[0].isdigit() or passage.currency(quantity.value) is None else shape + "$"
