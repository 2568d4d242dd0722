"""Patients that a caption or the methods name: the pattern table for ``populations``."""

import re

from extractor.document.remembered import Remembered

IN_POPULATION = Remembered(
    r"\b(?:in|among|within|of) (?:the )?(?P<name>(?:[\w<>≥≤+/-]+ ){0,5}?[\w+-]+ (?:subgroup|subset|cohort|stratum|population|patients|women|men|children))\b",
    re.IGNORECASE,
)
# "Primary cohort", "Analysis set"
COHORT = Remembered(r"[\w -]{2,30} (?:cohort|set|population)", re.IGNORECASE)
# the sentence of an introduction that plans this study, not one that tells of another
PLANNED = re.compile(
    r"(?:primary|secondary) (?:outcome|end ?point)|(?:this|present|our) study|(?<![a-z])we(?![a-z])"
)
# "Predictors of relapse in patients with R0 resection (n = 44)": some of the paper's patients
SOME_PATIENTS = Remembered(
    r"\b(?:in|among|of|for) (?:the )?(?:patients|women|men|children|participants|those|cases) (?:who (?:underwent|received|had|were)|with|after|undergoing|receiving|treated with|without)\s(?P<name>[^.;:()]{2,70}?)\s?\(n\s?=\s?(?P<n>\d[\d, ]*)\)",
    re.IGNORECASE,
)
# "RFS was analyzed as a secondary outcome in patients who underwent R0 resection"
SOME_HAVE_ENDPOINT = re.compile(
    r"(?:was|were) (?:also |then |only )?(?:analy[sz]ed|assessed|evaluated|calculated|examined|estimated|determined|measured)\b[^.;()]{0,60}?\b(?:in|among|for) (?:the |all )?(?:patients|women|men|children|participants|those) (?:who (?:underwent|received|had)|with|after|undergoing|receiving|treated with|without)\s(?P<name>[^.,;:()]{2,60}?)(?=[.,;:()]|\s(?:as|because|since|using|by|and|from|at)\s|$)",
    re.IGNORECASE,
)
# "(intention-to-treat)", "safety population"
ANALYSIS_SET = Remembered(
    r"intention[- ]to[- ]treat|per[- ]protocol|\bitt\b|safety population|as[- ]treated|full analysis set",
    re.IGNORECASE,
)
