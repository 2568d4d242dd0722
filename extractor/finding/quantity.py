"""Quantities: numbers with the unit, spread and p value that belong to them, as token indices."""

import re
from dataclasses import dataclass, field
from typing import Literal

from extractor.finding.grammar import INTERVAL_ALONE, LATE_GAP, QUANTITY

Nature = Literal["effect", "summary", "rate"]
SpreadName = Literal["ci", "iqr", "range", "sd", "se", "bare"]
_CUED: tuple[SpreadName, ...] = ("ci", "iqr", "range")
# "95% CI: 912 to 1024 euro" C:N-Nu
_INTERVAL_WITH_UNIT = re.compile(r"C[:,=]{0,2}N-N[uy]")
# the "median;" of "(median; IQR"
_STATISTIC_INSIDE = re.compile(r"[DA][,;]$")
_UNITS = ("unit", "sd_unit", "ci_unit", "bare_unit", "late_unit")


@dataclass(slots=True)
class Quantity:
    """Indices of tokens; ``first`` and ``last`` bound it, ``end`` is the last without its p value.

    ``spread`` is "bare" where the paper prints an interval without its name. ``governor`` is the
    nearest name of a measure or statistic to the left, ``between`` the letters from there to here
    without those of other quantities. ``wide`` is a second interval ("IQR 6-13; range 2-41").
    """

    first: int
    last: int
    end: int
    value: int
    letter: str
    op: int | None = None
    unit: int | None = None
    percent: bool = False
    upto: int | None = None
    spread: SpreadName | None = None
    cue: int | None = None
    low: int | None = None
    high: int | None = None
    glued: bool = False
    changed: bool = False
    bad_p: bool = False
    open: bool = False
    sd: int | None = None
    sd_named: bool = False
    wide: tuple[int, int] | None = None
    single: int | None = None
    single_percent: bool = False
    p_cue: int | None = None
    p_op: int | None = None
    p: int | None = None
    governor: int | None = None
    between: str = ""

    @property
    def malformed(self) -> bool:
        """Whether its own value is no number."""
        return self.letter == "X"


@dataclass(slots=True)
class Run:
    """Quantities of one nature in one list; ``form`` tells how the list is printed."""

    nature: Nature
    number: int
    quantities: list[Quantity] = field(default_factory=list)
    form: Literal["respectively", "versus", "list"] = "list"


# "(mean 3.1, SD 1.9)" (AN,SN)
_MEAN_AND_SD = re.compile(r"\(AN,[SE]N\)")


def read_quantities(letters: str) -> list[Quantity]:
    """All quantities of a sentence from left to right, with what governs each."""
    quantities: list[Quantity] = []
    at = 0
    while (match := QUANTITY.search(letters, at)) is not None:
        if alone := _interval_alone(letters, match.start("value"), at):
            at = alone
            continue
        quantity = _quantity(match)
        _cut_mixed_range(quantity, match)
        if quantity.upto is not None and quantity.single_percent and not quantity.percent:
            # "performance status 0 to 1 (83.5%)": the percentage is a value by itself
            quantity.last = quantity.end = quantity.upto
            quantity.single = quantity.p = quantity.p_cue = quantity.p_op = None
        _govern(quantity, quantities, letters)
        quantities.append(quantity)
        at = quantity.last + 1
    _join_late_intervals(quantities, letters)
    _join_paired(quantities, letters)
    return quantities


def _join_paired(quantities: list[Quantity], letters: str) -> None:
    """Read "(4.6, 2.2)" behind "(mean 3.1, SD 1.9)" as a value and its deviation too."""
    for named, value, deviation in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if named.sd is None or not _MEAN_AND_SD.fullmatch(letters, named.first - 2, named.last + 2):
            continue
        if letters[value.first - 1 : deviation.last + 2] == "(N,N)":
            value.sd, value.spread, value.sd_named = deviation.value, named.spread, True
            value.last = value.end = deviation.last
            quantities.remove(deviation)
            return


def _interval_alone(letters: str, value: int, after: int) -> int | None:
    """Where an interval ends whose first bound a value only seems to be: "95% CI of difference 17.7-95.9"."""
    cue = letters.rfind("C", after, value)
    match = INTERVAL_ALONE.match(letters, cue) if cue >= 0 else None
    if match and letters[match.end("ci_high") : match.end("ci_high") + 2] == "-N":
        return None  # "HR; 95% CI: 1.19; 0.94-1.50": the cue is a header, the first number the estimate
    bounded = match is not None and match["ci_high"] and match.start("ci_low") == value
    return match.end("ci_high") if match and bounded else None


def _cut_mixed_range(quantity: Quantity, match: re.Match[str]) -> None:
    """Part "3 months to 91 µg" into two values: a range has one unit."""
    if quantity.upto is not None and match["unit"] and match["upto_unit"] not in {match["unit"], ""}:
        quantity.last = quantity.end = match.end("unit") - 1
        quantity.percent = "%" in match["unit"]  # "75% after one winter to 52%"
        quantity.upto = quantity.spread = quantity.low = quantity.high = quantity.sd = quantity.p = None


def _govern(quantity: Quantity, before: list[Quantity], letters: str) -> None:
    """Find the measure or statistic to the left; a quantity between hides none of it."""
    if letters[quantity.last : quantity.last + 2] in {"yD", "yA"}:
        quantity.governor = quantity.last + 1  # "40 months' median follow-up"
        return
    if quantity.cue is not None and (
        inside := _STATISTIC_INSIDE.search(letters, quantity.value, quantity.cue)
    ):
        quantity.governor = inside.start()  # "8.7 ng/mL (median; IQR 5.6-14.2)"
        return
    left = letters[: quantity.first]
    if quantity.spread in {"ci", "bare"} and letters[quantity.last + 1 : quantity.last + 4] in {")M)", "M)"}:
        quantity.governor = letters.index("M", quantity.last)  # "(0.76 [0.62-0.94] hazard ratio)"
        return
    quantity.governor = max(left.rfind("M"), left.rfind("D"), left.rfind("A"))
    if quantity.governor < 0:
        quantity.governor = None
        return
    if letters[quantity.governor - 2 : quantity.governor + 2] in {"A(D)", "D(A)"}:
        quantity.governor -= 2  # "mean (median) time"
    kept = quantity.governor + 1
    for other in before:
        if other.first > quantity.governor:
            quantity.between += letters[kept : other.first]
            kept = other.last + 1
    quantity.between += letters[kept : quantity.first]


def _join_late_intervals(quantities: list[Quantity], letters: str) -> None:
    """Give "HR of 0.48 for recipients versus others (95% CI 0.43-0.55)" its interval."""
    for match in INTERVAL_ALONE.finditer(letters) if "C" in letters else ():
        start = match.start()
        if "M" in match.group() or any(q.first <= start <= q.last for q in quantities):
            continue
        before = [q for q in quantities if q.last < start]
        if not before or not _takes_late_interval(before[-1], letters, start):
            continue
        inside = [q for q in quantities if start < q.first <= match.end()]
        _join_interval(before[-1], match)
        for other in inside:
            quantities.remove(other)


def _takes_late_interval(quantity: Quantity, letters: str, start: int) -> bool:
    gap = letters[quantity.last + 1 : start]
    if quantity.spread or not LATE_GAP.fullmatch(gap.removeprefix("x")):
        return False
    if gap[:1] == "x":
        return True  # "a 4.1-fold increased risk of death (95% CI 1.3-12.8)"
    favoured = gap[:1] == "w" and "v" not in gap and quantity.unit is not None
    if favoured and _INTERVAL_WITH_UNIT.match(letters, start):
        return True  # "a difference of 960 euro in favour of surgery (95% CI 912 to 1024 euro"
    if quantity.governor is None:
        compared = quantity.unit is not None and "v" in letters[quantity.last + 1 : start]
        return quantity.percent or compared
    return quantity.unit is None or letters[quantity.governor] != "M"


def _join_interval(quantity: Quantity, match: re.Match[str]) -> None:
    _read_spread(quantity, _index(match), match)
    if match["p"] and quantity.p is None:
        quantity.p_cue, quantity.p = match.start("p_cue"), match.start("p")
        quantity.p_op = match.start("p_op") if match["p_op"] else None
    quantity.last = match.end() - 1
    quantity.end = match.end("ci_high" if match["ci_high"] else "ci_low") - 1


def _index(match: re.Match[str]) -> dict[str, int]:
    """Where each part that is not empty begins."""
    spans = zip(match.re.groupindex, match.regs[1:], strict=True)  # every group has a name
    return {name: start for name, (start, end) in spans if start < end}


def _quantity(match: re.Match[str]) -> Quantity:
    first, last = match.start(), match.end() - 1
    if first == last:
        return Quantity(first, last, last, first, match.group())  # a number by itself
    if match.lastgroup == "unit":  # nothing but a sign, the number and its unit
        quantity = Quantity(first, last, last, match.start("value"), match["value"])
        quantity.op = first if match["op"] else None
        _read_unit(quantity, match)
        return quantity
    index = _index(match)
    quantity = Quantity(
        first=first,
        last=last,
        end=last,
        value=index["value"],
        letter=match["value"],
        op=index.get("op"),
        upto=index.get("upto"),
        p_cue=index.get("p_cue"),
        p_op=index.get("p_op"),
        p=index.get("p"),
    )
    _read_unit(quantity, match)
    _read_spread(quantity, index, match)
    if quantity.p is not None:
        starts = [at for name, at in index.items() if not name.startswith("p")]
        quantity.end = max(starts + [match.end(name) - 1 for name in _UNITS if match[name]])
    return quantity


def _read_unit(quantity: Quantity, match: re.Match[str]) -> None:
    for name in ("unit", "upto_unit", "sd_unit", "late_unit"):
        for at, letter in enumerate(match[name] or "", match.start(name)):
            if letter == "%":
                quantity.percent = True
            elif quantity.unit is None:
                quantity.unit = at


def _read_spread(quantity: Quantity, index: dict[str, int], match: re.Match[str]) -> None:
    for name in _CUED:
        if f"{name}_cue" in index:
            quantity.spread = name
            quantity.cue = index[f"{name}_cue"]
            quantity.low, quantity.high = index.get(f"{name}_low"), index.get(f"{name}_high")
            quantity.open = f"{name}_open" in index
    if "low" in index:
        quantity.spread = "bare"
        quantity.low, quantity.high = index["low"], index.get("high", index.get("glued"))
        quantity.glued, quantity.open = "glued" in index, "high" not in index and "glued" not in index
    if "wide_high" in index:
        quantity.wide = index["wide_low"], index["wide_high"]
    if "single" in index:
        quantity.single = index["single"]
        quantity.single_percent = "%" in match["single_unit"]
    _read_deviation(quantity, index, match)


def _read_deviation(quantity: Quantity, index: dict[str, int], match: re.Match[str]) -> None:
    for deviation in ("sd", "cued_sd", "bare_sd"):
        if deviation in index:
            quantity.sd = index[deviation]
            quantity.sd_named = bool(match["sd_cue"] or match["late_cue"])
            if quantity.spread is None:
                quantity.spread = "se" if "E" in {match["sd_cue"], match["late_cue"]} else "sd"
