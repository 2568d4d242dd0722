"""What each word of a sentence does around a value, as one letter; a sentence becomes a string of them.

d determiner     i in, for, among, with     o of          t to            a at, after, during
c and, or        v versus, than             b was, had    g group, arm    h people
r received       W who, that                q statistic   u comparative   R respectively
k compared       x "citrate-treated"        n number      w other words   V a found value
M an arm         and the signs , ; : ( ) =
"""

CLASSES: dict[str, str] = {
    word: letter
    for letter, words in {
        "d": "the a an this these those_ their its our each both all any such his her either another other",
        "i": "in for among amongst with without by on between within not",
        "o": "of",
        "t": "to into",
        "a": "at after before during over until following from since through across per under upon via while when where"
        " because although but however if as despite whereas throughout if",
        "c": "and or & nor",
        "v": "versus vs v than against",
        "k": "compared comparing relative comparison opposed",
        "b": "was were is are had has have been be being did do does could would may might should can"
        " remained showed seemed appeared became experienced lived died recurred relapsed responded",
        "g": "group groups arm arms subgroup subgroups cohort cohorts limb limbs",
        "h": "patients patient participants participant subjects subject women woman men man children child infants infant"
        " adults adult individuals individual people persons person volunteers males females male female boys girls mothers"
        " babies neonates newborns adolescents students those pts recipients recipient survivors respondents users"
        " cases case youth residents families couples",
        "r": "receiving received receive given treated treatment_ assigned allocated randomized randomised taking undergoing"
        " underwent administered randomly allotted prescribed offered",
        "W": "who that which whose whom",
        "q": "median mean average ratio ratios hazard hazards odds hr or_ ci confidence interval intervals iqr range sd p n"
        " interquartile standard_ deviation rr aor ahr hrs se sem value values total respectively_ 95% cis difference differences",
        "u": "higher lower longer shorter better worse more less fewer greater smaller significantly similar significant"
        " increased decreased reduced improved slightly also only respectively-",
        "R": "respectively",
        "n": "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty",
    }.items()
    for word in words.split()
}
"""The class of each closed-class word, in lower case without a final stop."""

NAMING: frozenset[str] = frozenset(
    "two three four five both each all study_ treatment age same entire whole overall other either following first second third"
    " one total these those the a an randomized randomised experimental_ patient comparison different between within across"
    " parallel several of and or in pooled combined ethnic risk age-matched this that new our any treatments more".split()
)
"""Words before "group" that name none."""
