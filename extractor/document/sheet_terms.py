"""What headings, values and bare statistics look like in a table, whatever they mean."""

import re

# "Age, years[a]", "Pathological grading†": marks at the end of a label, as readers write them
MARKS = re.compile(r"(?:\s*(?:[*†‡§¶#‖∥]|\^[a-z*†‡§]{1,2}\^?|\[[a-z*†‡§¶]{1,3}\]))+$")

# "14 (20)", "<0.001", "—", "NR", "Ref."
VALUE = re.compile(
    r"[(\[<>=≤≥~±+\s−-]*(?:\d|\.\d)|[-–—−.]+$|(?:n\.?[ras]\.?|n/a|ne|ref(?:erence|\.)?|p\s?[<>=≤≥])(?![a-z])",
    re.IGNORECASE,
)

_KEYS = (
    r"hrs?|ors?|rrs?|irrs?|md|smd|rd|[as]hr|aor|arr|c\.?i\.?s?|ratios?|p(?:[ -]?values?)?|means?|medians?|sd|se|sem|iqr|ranges?"
    r"|n|nos?\.?|number|%|percent|β|beta|b|coefficients?|difference|univari\w+|multivari\w+|adjusted|unadjusted|crude|model"
    r"|estimates?|lower|upper|total|events?|patients|months|years|value|statistics?|t|z|f|χ2|mean ± sd"
)
# "HR (95% CI)", "p value", "(n = 79)", "Median, months": headings printed again inside a table
HEADING_WORDS = re.compile(
    rf"(?=.*(?<![a-z])(?:{_KEYS})(?![a-z]))[^\d<>]*(?:(?:9\d(?:\.\d)?|two)\s?-?\s?%[^\d<>]*)?(?:n\s?=\s?[\d,. ]+[^\d]*)?",
    re.IGNORECASE,
)
# what stands in a cell instead of a number: no heading
FILLERS = re.compile(
    r"(?:yes|no|n\.?[as]\.?|n/a|nr|ne|ref\.?(?:erence)?|referent|baseline|not .*|unknown|none|nd|x|✓|[-–—−.+*†]+)\W*",
    re.IGNORECASE,
)
# "Mean (SD)", "Range", "n (%)", "Missing": a statistic of the row above, not a variable of its own
STATISTIC = re.compile(
    r"\W*(?:means?|medians?|average|ranges?|min|max|s\.?d\.?|s\.?e\.?m?|iqr|n|no\.?|number|%|95\s?%|c\.?i\.?|missing|unknown|total"
    r"|not |hr|or|rr|p\b|log-?rank|events?|geometric|interquartile|quartiles?)(?![a-z])",
    re.IGNORECASE,
)
# "0.045", "P = 0.03", "<0.001", "NS": a p value alone
P_ALONE = re.compile(r"(?:p\s?(?:values?)?\s?)?[<>=≤≥]?\s?(?:0?\.\d+|1\.0+)\W*|n\.?s\.?\W*", re.IGNORECASE)
# "Mean 64.15 years", "Range 35-82 years": a label that holds the values itself
STATED = re.compile(r"(?:means?|medians?|ranges?|average|n\s?=|iqr)(?![a-z])[^a-z]{0,3}\d", re.IGNORECASE)
# "Ref.", "Reference", "1.00 (ref)"
REFERENCE = re.compile(r"\(?(?:1(?:\.0+)?\s*\(?)?ref", re.IGNORECASE)
# "1.00 (ref)", "Reference group", "1": the whole cell of a level that others are compared with
REFERENCE_CELL = re.compile(
    r"\(?(?:1(?:\.0+)?\s*\(?)?(?:ref(?:erence|erent|\.)?|baseline|comparator)?(?:\s*(?:group|category|level))?\.?\)?(?:\s*\(?ref(?:erence|erent|\.)?\)?)?",
    re.IGNORECASE,
)
# "TABLE 4: ...": how a caption begins
NUMBERED = re.compile(r"table\s+(\d{1,2})\b", re.IGNORECASE)
# "Smith et al", "Okafor JM (2014)": a row of a review's table
STUDY = re.compile(r"\bet al\b|^[A-Z][\w'-]+(?: [A-Z]{1,3})?,? \(?(?:19|20)\d\d[a-z]?\)?$")
