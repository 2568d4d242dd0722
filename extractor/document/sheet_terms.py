"""What headings, values and bare statistics look like in a table, whatever they mean."""

import re

from extractor.document.remembered import Remembered

# "Age, years[a]", "Pathological grading†": marks at the end of a label, as readers write them
_MARKS = re.compile(r"(?:\s*(?:[*†‡§¶#‖∥]|\^[a-z*†‡§]{1,2}\^?|\[[a-z*†‡§¶]{1,3}\]))+$")
_MARK_ENDS = "*†‡§¶#‖∥]^"


def without_marks(words: str) -> str:
    """Words without the marks at their end: most have none, as their last characters tell at once."""
    marked = words[-1:] in _MARK_ENDS or "^" in words[-3:]
    return _MARKS.sub("", words) if marked else words


# "14 (20)", "<0.001", "—", "NR", "Ref."
VALUE = Remembered(
    r"[(\[<>=≤≥~±+\s−-]*(?:\d|\.\d)|[-–—−.]+$|(?:n\.?[ras]\.?|n/a|ne|ref(?:erence|\.)?|p\s?[<>=≤≥])(?![a-z])",
    re.IGNORECASE,
)

# "n = 76", "(N=76)": a size above the values of a column, no label
SIZED = Remembered(r"[(\[]?\s?n\s?=\s?\d", re.IGNORECASE)
_KEYS = (
    r"hrs?|ors?|rrs?|irrs?|md|smd|rd|[as]hr|aor|arr|c\.?i\.?s?|ratios?|p(?:[ -]?values?)?|means?|medians?|sd|se|sem|iqr|ranges?"
    r"|n|nos?\.?|number|%|percent|β|beta|b|coefficients?|difference|univari\w+|multivari\w+|adjusted|unadjusted|crude|model"
    r"|estimates?|lower|upper|total|events?|patients|months|years|value|statistics?|t|z|f|χ2|mean ± sd"
)
# "HR (95% CI)", "p value", "(n = 79)", "Median, months": headings printed again inside a table
HEADING_WORDS = Remembered(
    rf"(?=.*(?<![a-z])(?:{_KEYS})(?![a-z]))[^\d<>]*(?:(?:9\d(?:\.\d)?|two)\s?-?\s?%[^\d<>]*)?(?:n\s?=\s?[\d,. ]+[^\d]*)?",
    re.IGNORECASE,
)
# what stands in a cell instead of a number: no heading
FILLERS = Remembered(
    r"(?:yes|no|n\.?[as]\.?|n/a|nr|ne|ref\.?(?:erence)?|referent|baseline|not .*|unknown|none|nd|x|✓|[-–—−.+*†]+)\W*",
    re.IGNORECASE,
)
# "Mean (SD)", "Range", "n (%)", "Missing": a statistic of the row above, not a variable of its own
STATISTIC = Remembered(
    r"\W*(?:means?|medians?|average|ranges?|min|max|s\.?d\.?|s\.?e\.?m?|iqr|n|no\.?|number|%|95\s?%|c\.?i\.?|missing|unknown|total"
    r"|not |hr|or|rr|p\b|log-?rank|events?|geometric|interquartile|quartiles?)(?![a-z])",
    re.IGNORECASE,
)
# "0.045", "P = 0.03", "<0.001", "NS": a p value alone
P_ALONE = Remembered(r"(?:p\s?(?:values?)?\s?)?[<>=≤≥]?\s?(?:0?\.\d+|1\.0+)\W*|n\.?s\.?\W*", re.IGNORECASE)
# "Mean 64.15 years", "Range 35-82 years": a label that holds the values itself
STATED = Remembered(r"(?:means?|medians?|ranges?|average|n\s?=|iqr)(?![a-z])[^a-z]{0,3}\d", re.IGNORECASE)
# "Ref.", "Reference", "1.00 (ref)"
REFERENCE = Remembered(r"\(?(?:1(?:\.0+)?\s*\(?)?ref", re.IGNORECASE)
# "1.00 (ref)", "Reference group", "1": the whole cell of a level that others are compared with
REFERENCE_CELL = Remembered(
    r"\(?(?:1(?:\.0+)?\s*\(?)?(?:ref(?:erence|erent|\.)?|baseline|comparator)?(?:\s*(?:group|category|level))?\.?\)?(?:\s*\(?ref(?:erence|erent|\.)?\)?)?",
    re.IGNORECASE,
)
# "Paired analysis", "Student's t test", "P value": a row whose p is of the rows above it
TEST_ROW = re.compile(
    r"(?:un)?paired\b|(?:\w+(?:['’]s)? ){0,3}(?:t[- ]?|chi-?square |rank[- ]sum |exact |log-?rank )?(?:analysis|test)\W*$|p[- ]?values?\b",
    re.IGNORECASE,
)
# the same, or "<30 vs ≥30": no factor whose levels stand below, though it has a p value alone
NO_FACTOR = re.compile(rf"{TEST_ROW.pattern}|.*\b(?:vs\.?|(?-i:v)\.?|versus)\s", re.IGNORECASE)
# "Female (ref)", "No®", "Absent": a level without values that the others are compared with
REFERRED = re.compile(
    r"^(?:absent|none|never)[^\w:]*$|[(\[]\s?ref(?:erence|erent|\.)?(?: \w+)?\s?[)\]]\W*$|®\W*$",
    re.IGNORECASE,
)
# "Number of": a label that goes on in the next row
WRAPPED = re.compile(r"(?:\b(?:of|in|for|and|or|with|to|the|by|at|from|per)|[/,&(-])$", re.IGNORECASE)
# "Table 2 (continued)"
CONTINUED = re.compile(r"\bcont(?:inued|'?d)?\b", re.IGNORECASE)
# "TABLE 4: ...": how a caption begins
NUMBERED = re.compile(r"table\s+(\d{1,2})\b", re.IGNORECASE)
# "Smith et al", "Okafor JM (2014)": a row of a review's table
STUDY = Remembered(r"\bet al\b|^[A-Z][\w'-]+(?: [A-Z]{1,3})?,? \(?(?:19|20)\d\d[a-z]?\)?$")
# "All patients", "Overall": everybody, beside or over some of them
WHOLE = Remembered(
    r"\W*(?:all|overall|total|whole|entire|full)(?: (?:patients|pts\.?|participants|subjects|children|women|men|cases|cohort|population|group|sample|studies|infants|study))*\W*",
    re.IGNORECASE,
)
