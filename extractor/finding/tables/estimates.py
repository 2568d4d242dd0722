"""Effects of a table: cells whose column or row names a measure, or whose table names a model."""

from collections.abc import Sequence

from extractor.finding.tables import heading_terms as terms
from extractor.finding.tables.cells import Cell
from extractor.finding.tables.frame import Frame
from extractor.finding.tables.headings import Heading
from extractor.finding.tables.item import Item
from extractor.finding.tables.models import modelled
from schemas.value import Measure

_LARGE = 3
_DIFFERENCES = frozenset({Measure.MD, Measure.SMD, Measure.RD})
_FORMS = frozenset({"interval", "plain", "pair", "deviation", "interval_alone", "stacked"})


def estimate(frame: Frame, cell: Cell, over: Sequence[Heading], beside: Sequence[Heading]) -> Item | None:
    """An effect: column or row names a measure, or an interval stands where the table's model is named."""
    if cell.form not in _FORMS or _is_none(frame, cell, over, beside):
        return None
    unnamed = over and cell.form == "interval" and terms.EFFECT_COLUMN.fullmatch(over[-1].words)
    if unnamed and not (beside and beside[0].measures):
        return Item(cell, "effect", over[0], Measure.MD) if _of_means(frame, cell) else None
    if heading := _naming(cell, over):
        return _of_measure(frame, cell, heading, beside)
    heading = _naming(cell, beside)
    if heading is not None and terms.ROW_MEASURE.search(heading.words):
        # "Difference" in the column of one arm is a change within it
        of_one = any(other.size or _is_of_one_arm(other) for other in over)
        within = heading.measures[0] in _DIFFERENCES and of_one and not terms.BETWEEN.search(heading.words)
        return None if within else _of_measure(frame, cell, heading, beside)
    return None if beside and beside[0].statistic else _of_model(frame, cell, over)


def _is_none(frame: Frame, cell: Cell, over: Sequence[Heading], beside: Sequence[Heading]) -> bool:
    """Whether a cell cannot be an effect: a number of patients, a bound or an interval in its own column."""
    if beside and (terms.OF_RATIOS.search(beside[0].words) or terms.OF_MODEL_FIT.fullmatch(beside[0].words)):
        return True
    if cell.row in frame.constants or (beside and terms.CONSTANT.fullmatch(beside[0].words)):
        return True
    if _counts_alone(cell, beside) and (
        terms.SIZE_ROW.fullmatch(beside[0].words) or not any(m.is_ratio for h in over for m in h.measures)
    ):
        return True
    return cell.form != "interval" and bool(over) and bool(over[0].interval_alone or over[0].bound)


def _of_means(frame: Frame, cell: Cell) -> bool:
    """Whether an unnamed treatment effect is a difference of means: below 0 somewhere, behind "2.5 (0.6)"."""
    others = [frame.cells.get((cell.row, column)) for column in range(cell.column)]
    means = [other for other in others if other is not None and other.form in {"pair", "deviation"}]
    spreads = [other.number("second") or other.number("sd") for other in means]
    below = any((low := other.number("low")) and low.value < 0 for other in frame.columns[cell.column])
    plain = all(spread is not None and spread.decimals for spread in spreads)
    return below and bool(means) and plain and cell.row not in frame.shared_rows


def _naming(cell: Cell, headings: Sequence[Heading]) -> Heading | None:
    """The nearest heading that names a measure, unless a nearer one names something else."""
    for index, heading in enumerate(headings):
        if terms.OTHER_MEASURE.search(heading.words):
            return None
        if heading.measures:
            return heading
        if heading.statistic:
            # "Difference in change / Mean": the mean is one of differences
            outer = headings[index + 1 :]
            return next((h for h in outer if _DIFFERENCES & set(h.measures)), None)
        if heading.percents or ((heading.size or heading.counts) and cell.form != "interval"):
            return None
        if heading.size and not any(h.measures and "ci" in h.spreads for h in headings[index + 1 :]):
            return None  # "HR (95% CI) / Second quarter (n = 342)"
    return None


def _counts_alone(cell: Cell, beside: Sequence[Heading]) -> bool:
    """Whether the row's own label names counts: "TV (mL), n" under a column of differences."""
    value = cell.number("value") if cell.form == "plain" else None
    if value is None or value.decimals:
        return False
    return bool(beside) and beside[0].counts and not beside[0].measures


def _of_model(frame: Frame, cell: Cell, over: Sequence[Heading]) -> Item | None:
    """An interval in a column that names no measure, where the table is of a model."""
    column = over[0] if over else None
    titled_effect = any(terms.EFFECT_CAPTION.search(label.text.lower()) for label in frame.sheet.captions)
    averaged = column is not None and column.statistic and not (titled_effect and column.spreads == ("ci",))
    if column is None or averaged or cell.percent_sign or column.percents:
        return None
    if cell.form != "interval":
        return _of_linear_model(frame, cell, column)
    named = " ".join(heading.words for heading in over)
    titled = any(terms.TITLED_RATIOS.search(label.text.lower()) for label in frame.sheet.captions)
    regressed = titled or column.spreads == ("ci",) or column.coefficient or terms.MODELLED.search(named)
    if not regressed or terms.NO_RATIO.search(named) or terms.OF_RATIOS.search(named):
        return None
    measure = modelled(frame)
    if column.coefficient and any(terms.LINEAR.search(h.text.lower()) for h in frame.sheet.captions):
        measure = None if _is_on_log_scale(frame) else Measure.MD
    elif terms.LOG_COEFFICIENT.search(column.words) and not terms.EXPONENT.search(column.words):
        linear = any(terms.LINEAR.search(h.words) for h in frame.around)
        measure = Measure.MD if linear and not _is_on_log_scale(frame) else None
    return Item(cell, "effect", column, measure) if measure and not _is_impossible(measure, cell) else None


def titled_ratio(frame: Frame, cell: Cell) -> Item | None:
    """A bare estimate, its interval in the next column, where the caption says that all cells are ratios."""
    over = frame.over(cell)
    titled = any(terms.TITLED_RATIOS.search(label.text.lower()) for label in frame.sheet.captions)
    named = " ".join(heading.words for heading in over)
    if not titled or not over or over.named is not None or terms.NO_RATIO.search(named):
        return None
    measure = modelled(frame)
    return Item(cell, "effect", over[0], measure) if measure and not _is_impossible(measure, cell) else None


def _of_linear_model(frame: Frame, cell: Cell, column: Heading) -> Item | None:
    """A coefficient whose interval, standard error or p has a column of its own: "Estimate | 95 % CI"."""
    value = cell.number("value") if cell.form in {"plain", "pair"} else None
    if value is None or not value.decimals or not column.coefficient:
        return None
    linear = any(terms.LINEAR.search(h.words) for h in frame.around) and not _is_on_log_scale(frame)
    return Item(cell, "effect", column, Measure.MD) if linear and modelled(frame) is None else None


def _is_on_log_scale(frame: Frame) -> bool:
    """Whether a note says that coefficients are logarithms of ratios."""
    return any(terms.LOG_SCALE.search(heading.words) for heading in frame.around)


def _of_measure(frame: Frame, cell: Cell, heading: Heading, beside: Sequence[Heading]) -> Item | None:
    if _is_within(frame, heading) or _is_log_of_ratio(frame, heading):
        return None
    if cell.form == "interval_alone":
        alone = "ci" in heading.spreads or len(heading.measures) == 1
        return Item(cell, "effect", heading, heading.measures[0]) if alone and not heading.bound else None
    measure = _fitting(heading, frame, cell, beside)
    spreads = heading.spreads or (beside[0].spreads if beside else ())
    if cell.form in {"pair", "deviation"} and "sd" in spreads:
        return None  # "Difference, mean (SD)" describes differences within patients
    if heading.words in {"hr", "rr"} and any(terms.BEATS.search(said.words) for said in frame.around):
        return None
    if measure is None or _is_impossible(measure, cell):
        return None
    return Item(cell, "effect", heading, measure)


def _is_log_of_ratio(frame: Frame, heading: Heading) -> bool:
    """Whether a column "β (coefficient)" stands beside one of ratios: their logarithm, no difference."""
    if any(m is not Measure.MD for m in heading.measures) or not terms.LOG_COEFFICIENT.search(heading.words):
        return False
    columns = [frame.heading(label) for labels in frame.sheet.heads for label in labels]
    return any(m.is_ratio for column in columns if column is not heading for m in column.measures)


def _is_of_one_arm(heading: Heading) -> bool:
    """Whether a column gives means or medians with their spread in patients: "Mean (SD)"."""
    return heading.statistic is not None and bool({"sd", "se", "iqr"} & set(heading.spreads))


def _is_within(frame: Frame, heading: Heading) -> bool:
    """Whether "Difference" beside a column before and one after is a change, once for each arm."""
    if heading.measures[0] is not Measure.MD or not terms.BARE_CHANGE.fullmatch(heading.words):
        return False
    heads = [frame.heading(labels[-1]).words for labels in frame.sheet.heads if labels]
    before = sum(terms.BEFORE.fullmatch(words) is not None for words in heads)
    after = sum(terms.AFTER.fullmatch(words) is not None for words in heads)
    return 0 < before == after == sum(words == heading.words for words in heads)


def _is_impossible(measure: Measure, cell: Cell) -> bool:
    """Whether what stands where a ratio should is none: below 0, with a deviation, or "<0.001", a p value."""
    if not measure.is_ratio:
        return False
    if cell.form == "deviation" or (
        cell.form == "plain" and cell.passage.comparator(cell.parts.get("op")) == "<"
    ):
        return True
    numbers = (cell.number(name) for name in ("value", "low", "high"))
    return any(number is not None and number.value < 0 for number in numbers)


def _fitting(heading: Heading, frame: Frame, cell: Cell, beside: Sequence[Heading]) -> Measure | None:
    """Of "regression coefficient or odds ratio" the ratio where the row counts patients."""
    ratios = [measure for measure in heading.measures if measure.is_ratio]
    others = [measure for measure in heading.measures if not measure.is_ratio]
    if ratios and others:
        counted = any(label.percents or label.counts for label in beside[:1])
        return ratios[0] if counted else others[0]
    measure = heading.measures[0]
    if measure is Measure.SMD and not _is_standardised(frame, heading):
        return None  # "Effect size" over differences in points and odds ratios
    if measure is Measure.MD and heading.coefficient and not cell.percent_sign:
        return measure
    if measure is Measure.MD:
        shared = heading.percents and cell.row in frame.shared_rows
        return _difference(frame, cell, counted=shared or any(label.counts for label in beside[:1]))
    if measure is Measure.RD and terms.REDUCED.search(heading.words) and _straddles_one(frame, cell):
        return Measure.RR  # "aRR" is an adjusted ratio as often as an absolute reduction
    return measure


def _is_count_with_share(frame: Frame, cell: Cell) -> bool:
    """Whether "83 (21.0)" stands under a heading "n (%)"."""
    if any(heading.statistics for heading in frame.beside(frame.rows[cell.row])[:1]):
        return False  # "Age, mean (SD)" under "Drug, n (%)"
    value, heading = cell.number("value"), frame.over(cell).named
    whole = value is not None and not value.decimals
    return whole and heading is not None and heading.counts and heading.percents


def _straddles_one(frame: Frame, cell: Cell) -> bool:
    """Whether the intervals of a column lie around 1, as those of ratios do."""
    lows = [
        low
        for (_, column), other in frame.cells.items()
        if column == cell.column and (low := other.number("low"))
    ]
    highs = [
        high
        for (_, column), other in frame.cells.items()
        if column == cell.column and (high := other.number("high"))
    ]
    return (
        bool(lows)
        and all(low.value >= 0 for low in lows)
        and any(high.value > 1 for high in highs)
        and all(low.value < _LARGE for low in lows)
    )


def _is_standardised(frame: Frame, heading: Heading) -> bool:
    """Whether an "effect size" is said to be a standardised difference: anything may be called so."""
    if "effect size" not in heading.words and not heading.words.startswith("es"):
        return True
    return any(terms.STANDARDISED.search(said.words) for said in (heading, *frame.around))


def _difference(frame: Frame, cell: Cell, *, counted: bool) -> Measure | None:
    """What is told apart: shares (RD) or means (MD); a difference of means in per cent is neither."""
    others = [o for (row, column), o in frame.cells.items() if row == cell.row and column < cell.column]
    forms = {other.form for other in others}
    if forms & {"fraction", "share"} or (counted and "pair" in forms):
        return Measure.RD
    pairs = [other for other in others if other.form == "pair"]
    if pairs and all(_is_count_with_share(frame, other) for other in pairs):
        return Measure.RD
    if not cell.percent_sign:
        return Measure.MD
    return None if forms & {"deviation", "pair", "interval"} else Measure.RD
