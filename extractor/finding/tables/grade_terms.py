"""How tables name tumour grades, and what else has grades: the pattern table of ``grades``."""

import re

# "G1", "Grade 2", "WHO grade III", "NEC", "Well differentiated", "Moderate"
GRADE = re.compile(
    r"(?:who |tumou?r |histolog\w+ |nuclear |net[- ]?)*(?:g(?:rade)?s?\s?-?(?:[1-4]|iv|i{1,3})(?:\s?(?:[-/,+]|and|or)\s?g?(?:rade)?\s?(?:[1-4]|iv|i{1,3}))*"
    r"|(?:nec|neuroendocrine carcinoma)s?|(?:well|moderate(?:ly)?|poor(?:ly)?|un)(?:[ /-](?:to|and|or|/)?[ -]?(?:well|moderate(?:ly)?|poor(?:ly)?))?[- ]?(?:differentiated)?|undifferentiated"
    r"|low|intermediate|high|[1-4]|i{1,3}|iv)(?:[ -]grade)?(?:\s?\([^)]*\))?\W*"
)
ALONE = re.compile(r"(?:low|intermediate|high|[1-4]|i{1,3}|iv|well|moderate(?:ly)?|poor(?:ly)?)\W*")
# what says that the levels under it are tumour grades; a toxicity has grades too
GRADED = re.compile(r"grad(?:e|ing)|differentiat|(?<![a-z])g1(?![a-z\d])")
TOXIC = re.compile(
    r"toxic|adverse|ctcae|hearing|mucositis|neutropen|dermatitis|complicat|clavien|gvhd|varices|gleason|hemorrhage|haemorrhage|asa\b|ecog"
)
# a caption over grades of events, not of tumours
OF_EVENTS = re.compile(r"toxicit|adverse|ctcae|side effect")
# "Grade (G1/G2/G3)"
LISTED = re.compile(
    r"(?<![a-z])g1\s?/\s?g2(?:\s?/\s?(?:g3|nec))*|(?<![a-z])well\s?/\s?moderate(?:ly)?(?: and poor(?:ly)?|\s?/\s?poor(?:ly)?)?(?: differentiated)?"
)
