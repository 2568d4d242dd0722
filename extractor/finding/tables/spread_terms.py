"""What headings, captions and notes call statistics and their spreads."""

import re

from extractor.document.remembered import Remembered

# the sign of "mean ± standard error": which spread it is, the words behind it say
BEFORE_SPREAD = re.compile(r"±(?=\s?(?:standard (?:err|dev)|s\.?[de]\.?m?(?![a-z])|std))")

# "Mean age", "Median (range)" inside other words: "geometric mean", "least-squares mean"
STATISTIC_WORDS = (
    ("median", Remembered(r"(?<![a-z])(?:medians?|md\b(?=\s?\()|mst|50th)")),
    (
        "mean",
        Remembered(
            r"(?<![a-z])(?:means?|(?<!above )(?<!below )(?<!than )average|avg|lsms?|m(?=\s?(?:\(%\)\s?)?(?:\(|±)\s?(?:sd|se))|x̄)(?![a-z])"
        ),
    ),
)

SPREADS = (
    (
        "ci",
        Remembered(
            r"(?<![a-z])c\.?\s?i\.?s?(?![a-z])|(?<![a-z])conf\.? ?int(?:erval)?s?|9\d(?:\.\d)?\s?% ?cl(?![a-z])|confidence|credible|(?<![a-z])cri(?![a-z])"
        ),
    ),
    (
        "iqr",
        Remembered(
            r"(?<![a-z])iqrs?(?![a-z])|inter-?\s?quart(?:ile)?s?(?:[- ]ranges?)?|[(,;\[]\s?(?:lower and upper |first and third )?quartiles?\s?[)\],;]|quartile range|q1\s?[-,–]\s?q3|p?25(?:th)?\s?(?:[-,–]|and|to)\s?p?75|percentile"
        ),
    ),
    ("range", Remembered(r"(?<![a-z])ranges?(?![a-z])|min(?:imum)?\.?\s?[-,–/;]\s?max")),
    ("sd", Remembered(r"(?<![a-z\d])(?<!\d )s\.?d\.?s?(?![a-z])|standard deviations?|std\.? ?dev|±")),
    ("se", Remembered(r"(?<![a-z])s\.?e\.?m?\.?s?(?![a-z])|standard errors?|std\.? ?err")),
)
