"""Words around the people of a share and its predicate: pattern tables for ``share_predicates``."""

import re

from extractor.linking.count_terms import PEOPLE

FILL = "~"
"""What stands in place of a bracket and all that is in it."""

BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")

OPENING = re.compile(r".\s?%?\s?[)\]]?(?:\s~+)?(?:,? respectively,?)?(?:,(?= of ))?(?= )")
"""The rest of a value, with its own bracket: "36%| (n = 14)| cut"."""

OF = re.compile(r"\s(?:of|among)\s(?:(?:the|all|these|our|their|its|such|study)\s)*(?:(?:whom|which)(?=\s))?")
"""What leads to the people of a share."""

IN = re.compile(r"\s(?:in|on|with|receiving|taking|given)\s(?:the\s)?")
"""What leads to where they are, where no people are told: "44% |in the town group attended"."""

STOP = re.compile(r"[,;:()\[\]]|\.\s|\s(?:versus|vs\.?|compared|than|while|whereas|although|but|because)\s")
"""Where what is told of a share ends for sure."""

ADVERBS = re.compile(
    r"(?:\s(?:also|only|still|all|both|either|each|again|never|not|just|then|later|finally|\w{2,}ly|~+))+$"
)
"""Words between people and their verb that are part of neither."""

DIRECT = re.compile(
    rf"(?:\s(?:also|only|still|each|both|all|never|then|\w+ly|~+))*(?:\s(?:[a-z][\w-]*\s){{0,2}}(?:{PEOPLE.pattern}))?(?:\s~+)?(?:\s(?:also|only|still|never|then|\w+ly))*\s"
)
"""All that may stand between a share and its verb where no "of" does: "10% |intervention women| were"."""

JOINT = re.compile(r"(?<![\w-])(?:and|or|who|that|which|whom|if|when|after|before)(?![\w-])")
"""Between two verbs: both are the sentence's, or the second is a clause's of its own."""

NO_SUBJECT = re.compile(
    r"(?<![\w-])(?:in|among|by|for|from|(?<!up )(?<!close )to|(?<!total )of|at|on|within|after|into|(?<!more )(?<!less )(?<!fewer )than|was|were|is|are|be|been|reached|(?P<with>with))\s"
    r"(?:(?:only|nearly|about|almost|approximately|around|roughly|(?:well )?over|under|up to|at (?:least|most)|(?:more|less|fewer) than|as (?:many|few|high|low|much) as"
    r"|another|the|the (?:other|remaining)|just|some|a (?:further|mere)|an (?:additional|estimated)|further|additional)\s)*(?:[<>≤≥~≈]=?\s?)?$"
)
"""What stands before a share that is not the subject of what follows: "in 20% of", "was only 20% of"."""
