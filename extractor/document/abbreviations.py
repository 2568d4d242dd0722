"""Words that carry a full stop without ending a sentence, and words that tell the two apart."""

CLINICAL: tuple[str, ...] = (
    "vs.",
    "v.",
    "al.",
    "e.g.",
    "i.e.",
    "etc.",
    "viz.",
    "resp.",
    "approx.",
    "ca.",
    "cf.",
    "min.",
    "max.",
    "incl.",
    "excl.",
    "Fig.",
    "Figs.",
    "Tab.",
    "Ref.",
    "Refs.",
    "Suppl.",
    "Eq.",
    "Vol.",
    "pp.",
    "No.",
    "Nos.",
    "spp.",
    "sp.",
    "subsp.",
    "var.",
    "Dr.",
    "Prof.",
    "St.",
    "Inc.",
    "Ltd.",
    "Co.",
    "Corp.",
    "i.v.",
    "i.m.",
    "s.c.",
    "p.o.",
    "b.i.d.",
    "t.i.d.",
    "q.d.",
    "s.d.",
    "s.e.",
    "std.",
    "dev.",
    "adj.",
    "univ.",
    "multiv.",
    "CI.",
)
"""Abbreviations of clinical papers that spaCy's English exceptions lack or could lack."""

BEFORE_NUMBERS: frozenset[str] = frozenset(
    {"no", "nos", "fig", "figs", "tab", "ref", "refs", "eq", "vol", "p", "pp", "ca", "approx", "suppl", "ci"}
)
"""Words whose stop is their own when a number follows ("no. 5") and ends a sentence otherwise."""

LETTERED: frozenset[str] = frozenset(
    "group groups arm arms type types vitamin hepatitis class grade stage child-pugh cohort level part "
    "influenza serogroup serotype phase and or vs".split()
)
"""Words before a single letter that is a name of something ("group A"), not an initial."""

STARTERS: frozenset[str] = frozenset(
    "The This These Those There That In On At After Before During Of For From With Without By To As A An "
    "All Both No None Patients Participants Subjects Women Men Children We Our It Its However Moreover "
    "Furthermore Additionally Overall Compared Among Although When While Median Mean Results Conclusion "
    "Conclusions Methods Background One Two Three Four Five Six Adverse Survival Secondary Primary".split()
)
"""Words that begin sentences and hardly ever follow an initial."""
