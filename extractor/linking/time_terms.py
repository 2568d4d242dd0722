"""Landmarks and their units: pattern tables for ``times``."""

import re

UNIT = r"(?P<unit>years?|yrs?|y|months?|mos?|weeks?|wks?|days?|d|hours?|hrs?|h|min(?:ute)?s?)(?![a-z])"

ADJECTIVE = re.compile(rf"(?P<n>\d(?<![\d.-]\d)\d{{0,2}}(?:\.\d)?)\s?-\s?{UNIT}")

ADJECTIVES = re.compile(
    rf"(?P<list>\d(?<![\d.]\d)\d{{0,2}}-?(?:(?:,| and|, and| or)\s?\d{{1,3}}-?)+)\s?-?\s?{UNIT}"
)

AT = re.compile(
    rf"\b(?:at|after|by|within|in the first|for|over)\s(?:the )?(?P<n>\d{{1,3}}(?:\.\d)?|one|two|three|four|five|six|ten|twelve)\s?-?\s?{UNIT}"
)

AT_LABEL = re.compile(r"\bat\s(?P<unit>week|month|year|day)\s(?P<n>\d{1,3})")

WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10, "twelve": 12}

UNITS = {"y": "years", "m": "months", "w": "weeks", "d": "days", "h": "hours"}

NOT_LANDMARK = re.compile(
    r"^\s*(?:period|follow|interval|course|treatment|old|of age|history|study|trial|cycle|regimen|program)"
)
