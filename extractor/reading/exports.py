"""Text files of several abstracts: PubMed's export numbers them and ends each with its PMID."""

import re
from itertools import pairwise

# "2. Lancet. 2019 Mar 2;393(10174):899-908.": a number and a citation after two blank lines.
_RECORD = re.compile(r"(?:\A\s*|\n[^\S\n]*\n[^\S\n]*\n\s*)(?=(\d{1,5})\. [A-Z][^\n]{3,150}\b(?:19|20)\d\d\b)")
_PMID = "PMID:"


def articles(text: str) -> list[str]:
    """The text of each article; one where the file is not such an export.

    The list of an article's references is numbered too, but has no blank lines between its entries and
    no PMID line in each.
    """
    if text.count(_PMID) < 2:
        return [text]
    records = list(_RECORD.finditer(text))
    numbers = [int(record[1]) for record in records]
    if len(records) < 2 or any(after != before + 1 for before, after in pairwise(numbers)):
        return [text]
    starts = [record.end() for record in records]
    pieces = [text[start:end] for start, end in pairwise([*starts, len(text)])]
    return pieces if all(_PMID in piece for piece in pieces) else [text]
