"""Times in the labels of tables: pattern tables for ``tables``."""

import re

from extractor.document.remembered import Remembered

TIME = Remembered(
    r"(?<![a-z\d.])(?:(?P<unit1>day|week|month|year)s?\s(?P<n1>\d{1,4}(?:\.\d)?)|(?P<n2>\d{1,4}(?:\.\d)?)[ -]?(?P<unit2>days?|d|weeks?|wks?|months?|mo|years?|yrs?|y|hours?|h)(?![a-z]))",
    re.IGNORECASE,
)

# "Change from 0 to 3 months", "Baseline", "12 months", "Difference": when or how a variable was taken, no variable
WHEN = Remembered(
    r"\W*(?:(?:mean |adjusted |absolute |relative |percent(?:age)? |net )?(?:changes?|differences?|increase|decrease|reduction)(?:,? (?:from|at|between|after|over|since|to|in|post|within)\b.*)?"
    r"|baseline|(?:at |after )?(?:follow-?up|end ?point|end of (?:study|treatment|intervention)|post-?\w+|pre-?(?:test|treatment|intervention))(?: .*)?"
    r"|(?:immediately |at |after |from )?(?:(?:day|week|month|year|visit)s?\s?\d[\d ,.to–-]*|\d[\d ,.to–-]*\s?(?:days?|weeks?|wks?|months?|mo|years?|yrs?|hours?|h|min(?:utes)?)\b.*)|initial|modified|final|arithmetic|geometric|log|unadjusted|adjusted|crude)\W*",
    re.IGNORECASE,
)

# "Baseline", "28 weeks", "Day 4", "2 h post-dose" below a variable: when it was measured
MOMENT = Remembered(
    r"baseline|(?:at |after )?(?:day|week|month|year|visit) \d+|(?:at |after )?\d[\d.]*\s?(?:days?|weeks?|months?|years?|hours?|h|min(?:utes)?)(?: post-?\w*| after \w+)?",
    re.IGNORECASE,
)

# "at 18 months", a heading "18 Months" or "Week 12"
LANDMARK = Remembered(
    r"(?:^|\bat )(?:the )?\d{1,3}(?:\.\d)?[ -](?:days?|weeks?|months?|years?)(?:\b(?! of age| old)|$)|^(?:day|week|month|year) \d{1,3}$",
    re.IGNORECASE,
)

# the "5-year" of "5-year disease-free survival"
LANDMARK_WORDS = Remembered(
    r"(?<![\w.])\d{1,3}(?:\.\d)?[ -]?(?:years?|yrs?|months?|mo|weeks?|days?)(?![a-z])[ -]?", re.IGNORECASE
)

# "Year 0-1", "Model 2", "Intervention phase": a heading that names no outcome
PERIOD = Remembered(
    r"\W*(?:year|month|week|day|period|phase|visit|model|group|arm|cohort|baseline|follow|training|validation|analysis)",
    re.IGNORECASE,
)

# "6 months", "Week 12", "Day 4 post-op", "2 h after dose": when what stands under or beside it was taken
TAKEN_AT = Remembered(
    r"(?:(?:at|after|post-?operative|post-?treatment) )?(?:(?:days?|weeks?|months?|years?|visits?|hours?) ?\d+(?:\.\d)?|\d[\d.]*(?:st|nd|rd|th)?[ -]?(?:days?|weeks?|wks?|months?|mo|years?|yrs?|hours?|hrs?|h|min(?:ute)?s?)(?: (?:later|follow-?up|after .*|post.*))?)\W*",
    re.IGNORECASE,
)
