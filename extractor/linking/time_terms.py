"""Landmarks and their units: pattern tables for ``times``."""

import re

from extractor.document import Sought
from extractor.document.word_led import word_led

UNIT = r"(?P<unit>years?|yrs?|y|months?|mos?|weeks?|wks?|days?|d|hours?|hrs?|h|min(?:ute)?s?)(?![a-z])"

WORD_NUMBER = r"(?:one|two|three|four|five|six|ten|twelve)"

ADJECTIVE = re.compile(rf"(?P<n>\d(?<![\d.-]\d)\d{{0,2}}(?:\.\d)?)\s?-\s?{UNIT}")

WORD_ADJECTIVE = re.compile(
    rf"\b(?<!under )(?<!over )(?<!below )(?<!above )(?<!aged )(?<!than )(?<!past )(?<!last )(?P<n>one|two|three|four|five|six|ten|twelve)(?:-\s?|\s){UNIT}(?=\s[a-z])"
)
""" "two-year PFS"; not "under five years with"."""

AT_LIST = word_led(
    rf"\bat\s(?:the )?(?:(?P<label>weeks?|months?|years?|days?)\s(?P<listed>\d{{1,3}}(?:,? and \d{{1,3}}|, \d{{1,3}})+)|(?P<list>\d{{1,3}}(?:,? and \d{{1,3}}|, \d{{1,3}})+)\s?-?\s?{UNIT})"
)
""" "at 5 and 10 years, respectively", "at week 1, 2 and 13"."""

_MOMENT = rf"(?:baseline|(?:day|week|month|year|visit)s? \d{{1,3}}|\d{{1,3}}\s?-?\s?{UNIT.replace('?P<unit>', '?:')})"
MOMENTS = word_led(rf"\b(?:at|on)\s(?:the )?(?P<items>{_MOMENT}(?:(?:, and |, | and ){_MOMENT})+)")
MOMENT_OF_LIST = re.compile(
    rf"(?P<baseline>baseline)|(?P<unit>day|week|month|year)s? (?P<n>\d{{1,3}})|(?P<number>\d{{1,3}})\s?-?\s?{UNIT.replace('?P<unit>', '?P<behind>')}"
)
""" "at baseline, week 4 and week 12, respectively"."""

MEASURED = word_led(
    rf"\b(?:at|after)\s(?:the )?(?:(?:end of|follow-up of|about|approximately|a follow-up of)\s)?(?P<n>\d{{1,3}}(?:\.\d)?|one|two|three|four|five|six|ten|twelve)\s?-?\s?{UNIT}"
)
""" "at 4 weeks", "after 12 months": when a value was measured."""

WITHIN = word_led(
    rf"\b(?:at|by|within|in the first)\s(?:the )?(?:first )?(?P<n>\d{{1,3}}(?:\.\d)?|one|two|three|four|five|six|ten|twelve)\s?-?\s?{UNIT}"
)
""" "13 died within 30 days"."""

LATER = Sought(
    "after|follow-up|later|post",
    rf"(?<![\d.-])(?P<n>\d{{1,3}}|one|two|three|four|five|six|ten|twelve)\s{UNIT}\s(?:after|post|later|postoperative\w*|follow-up)\b",
)
""" "24 hours postoperative"."""

ADJECTIVES = re.compile(
    rf"(?P<list>\d(?<![\d.]\d)\d{{0,2}}-?(?:(?:,| and|, and| or)\s?\d{{1,3}}-?)+)\s?-?\s?{UNIT}"
)

WORD_LIST = re.compile(rf"\b(?P<list>{WORD_NUMBER}(?:(?:,| and|, and| or)\s{WORD_NUMBER})+)[\s-]{UNIT}")
""" "at one, two and three years"."""

MIXED_LIST = word_led(
    rf"\b(?:at|after)\s(?:the )?(?P<items>\d{{1,3}}\s?{UNIT.replace('?P<unit>', '?:')}(?:(?:,? and |, )\d{{1,3}}\s?{UNIT.replace('?P<unit>', '?:')})+)"
)
""" "at 30 days and 1 year were"."""

TIME_AT_END = re.compile(
    rf"[^,;:()]{{0,70}}?\s(?:at|after)\s(?:the )?(?:(?:end of|about|approximately)\s)?(?P<n>\d{{1,3}}(?:\.\d)?|{WORD_NUMBER})\s?-?\s?{UNIT}(?: of follow-?up)?\s*[.)]?\s*$"
)
""" "97% in smokers and 99% in others after five years"."""

ADJACENT = re.compile(r"\s?%?\s?\)?\s(?:after|at|by|within|in)\s(?:the )?(?:first )?$")
""" "82% after one year": right behind its value."""

BRACKETED = re.compile(
    rf"\s?%?\s?[(\[](?:at )?(?P<n>\d{{1,3}}(?:\.\d)?|{WORD_NUMBER})[\s-]{{1,2}}{UNIT}(?: (?:survival|os|pfs|dfs|rate))?[)\]]"
)
""" "82%| (1-year), 46% (2-year)": in brackets right behind its value."""

LABELLED = re.compile(rf"(?<![\d.-])(?P<n>\d{{1,3}}|{WORD_NUMBER})[\s-]{{1,2}}{UNIT}\s?[:=]\s?$")
""" "1 year: |95%, 3 years: |75%": a label right before its value."""

AT = word_led(
    rf"\b(?:at|after|by|within|in the first|for|over)\s(?:the )?(?P<n>\d{{1,3}}(?:\.\d)?|one|two|three|four|five|six|ten|twelve)\s?-?\s?{UNIT}"
)

AT_FOLLOW_UP = word_led(
    rf"\b(?:at|by|during|after|over)\s(?:the |a )?(?P<n>\d{{1,3}}|{WORD_NUMBER})\s?-?\s?{UNIT}[- ](?:of )?(?:follow[- ]?up|visit|assessment|evaluation|examination)\b"
)
""" "at the 12-month follow-up", "during three months of follow-up"."""

AT_LABEL = word_led(r"\bat\s(?P<unit>week|month|year|day)\s(?P<n>\d{1,3})")

HEADED = re.compile(
    rf"(?<![\d.a-z<>≤≥-])(?:at |after )?(?P<n>\d{{1,3}}(?:\.\d)?)[ -]?{UNIT}(?=$|[\t\n(,;:]|\s(?:surv|os|pfs|dfs|rfs|rate|follow|after|post|overall|disease|progression|\(|later))"
)
"""A heading that is or begins with a landmark: "6 months", "5-year OS"."""

WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10, "twelve": 12}

UNITS = {"y": "years", "m": "months", "w": "weeks", "d": "days", "h": "hours"}

OF_AGE = re.compile(r"\sof age\b")
"""Right behind a value an age is a landmark: "9% at 4 months of age"."""

OF_NEXT = re.compile(r"[^()]*?\)?[;,]?\s(?:and|but|while|whereas|versus)\s[^()]*$")
"""What parts a value from a moment that is the next one's: "71%) and at |month 4 (13%"."""

NOT_LANDMARK = re.compile(
    r"^\s*(?:to \d+ (?:years|months|weeks|days)|period|follow|interval|course|treatment|old|of age|history|study|trial|cycle|regimen|program)"
)

OF_LANDMARK = re.compile(rf"(?<![\d.-])(?P<n>\d{{1,3}}|{WORD_NUMBER})[ -]{UNIT}\s$")
""" "30-day |mortality"."""

LANDMARK_FIRST = re.compile(rf"(?P<n>\d{{1,3}})-{UNIT}\s")
""" "90-day readmission" as the name itself."""

AT_EFFECT = re.compile(
    rf"(?:[^(\[a-z]|p\b|ci\b){{0,40}}\s(?:at|after|by|over)\s(?:the )?(?:(?P<label>week|month|year|day)\s(?P<number>\d{{1,3}})|(?P<n>\d{{1,3}}|{WORD_NUMBER})[ -]{UNIT})"
)
"""Right behind an effect with its p or between it and its interval: "1.4 (0.8 to 2.1; p < 0.001) |at week 24"."""
