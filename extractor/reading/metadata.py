"""What identifies the article, where the text prints it; never taken from what it cites."""

import re
from collections.abc import Iterator, Sequence

from extractor.reading.headings import undress
from extractor.reading.paragraphs import Paragraph
from schemas.paper import Block, BlockRole, Metadata

_DOI = re.compile(r"10\.(?<!\w10\.)\d{4,9}/[^\s\"<>|,;]+[^\s\"<>|,;.:)\]}]")
_PMID = re.compile(r"\bPMID:?\s*(\d{4,9})\b")
_PMCID = re.compile(r"\b(?:PMCID:?\s*|PMC\s?ID:?\s*)?(PMC\s?\d{5,9})\b")
_YEAR_OF_ISSUE = re.compile(
    r"\b((?:19|20)\d\d)\b(?=[^;\n]{0,25};\s*\d|\)\s*\d{1,4}\s*(?:\(\d{1,3}\))?\s*:|\s[A-Z][a-z]{2}\b|[^\n]{0,60}\bdoi\b)"
)
_YEAR_OF_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright|published|accepted|received|e-?pub)[^\n]{0,60}?\b((?:19|20)\d\d)\b", re.IGNORECASE
)
_RIGHTS_WORDS = ("©", "(c)", "copyright", "published", "accepted", "received", "pub")
_THIS_ARTICLE = re.compile(r"\bof this (?:article|paper|summary|report)\b.{0,80}$", re.DOTALL)
_NOTICE = re.compile(
    r"^(?:\W{0,2}(?:retracted(?: article)?\b|retraction (?:in|of|notice)|erratum in|corrigendum|"
    r"correction (?:to|in)\b|expression of concern|withdrawn\b).*)$",
    re.IGNORECASE | re.MULTILINE,
)
_NOTICE_WORDS = (
    "etract",
    "ETRACT",
    "rratum",
    "orrigendum",
    "orrection",
    "xpression of",
    "ithdrawn",
    "ITHDRAWN",
)

# Patterns begin with a literal, whose place is found fast; that no word runs into it is asked behind it.
# Registries: a string that their numbers never lack, the number, and what it begins with when cited.
_REGISTRIES = (
    ("NCT", re.compile(r"NCT(?<!\wNCT)\s?-?(\d{7,8})\b"), "NCT"),
    (
        "ISRCTN",
        re.compile(r"\bISRCTN\)?(?:\s*(?:number|registry|no\.?|:|#))*\s*(\d{8})\b", re.IGNORECASE),
        "ISRCTN",
    ),
    ("CRD", re.compile(r"CRD(?<!\wCRD)\s?-?(4\d{10})\b"), "CRD"),
    ("ACTRN", re.compile(r"ACTRN(?<!\wACTRN)\s?(\d{14})\b"), "ACTRN"),
    ("CTR", re.compile(r"\bChiCTR[\s-]*((?:[A-Z]{2,5}-?)*\d{8,10})\b", re.IGNORECASE), "ChiCTR"),
    ("udra", re.compile(r"EudraCT[^\d\n]{0,40}(\d{4}-\d{6}-\d{2})\b", re.IGNORECASE), "EudraCT "),
    ("UMIN", re.compile(r"UMIN(?<!\wUMIN)(?:-?CTR)?[^\d\n]{0,20}?(?:UMIN)?(\d{9})\b"), "UMIN"),
    ("DRKS", re.compile(r"DRKS(?<!\wDRKS)\s?-?(?:ID:?\s*)?(?:DRKS)?(\d{8})\b"), "DRKS"),
    ("NTR", re.compile(r"NTR(?<!\wNTR)\)?[\s:-]*(?:number\s*)?(\d{2,5})\b"), "NTR"),
    ("CTRI", re.compile(r"CTRI(?<!\wCTRI)[/\s-]*(\d{4}/\d{2,3}/\d{4,6})\b"), "CTRI/"),
    ("jRCT", re.compile(r"\bjRCTs?(\w?\d{9,10})\b", re.IGNORECASE), "jRCT"),
    ("KCT", re.compile(r"KCT(?<!\wKCT)(\d{7})\b"), "KCT"),
    ("IRCT", re.compile(r"IRCT(?<!\wIRCT):?\s?(\d{8,14}N\d{1,3})\b"), "IRCT"),
    ("PACTR", re.compile(r"PACTR(?<!\wPACTR)\s?(\d{15,16})\b"), "PACTR"),
    ("TCTR", re.compile(r"TCTR(?<!\wTCTR)(\d{11})\b"), "TCTR"),
    ("RBR-", re.compile(r"RBR-(?<!\wRBR-)(\w{6,7})\b"), "RBR-"),
)
_GATES = tuple(("".join(filter(str.isupper, registry[0])).encode(), registry) for registry in _REGISTRIES)
# The gates are looked for among a text's capitals alone, which are a twentieth of it.
_NO_CAPITALS = bytes(code for code in range(256) if not 65 <= code <= 90)
# a tuple: hashing a member of an enumeration takes longer than comparing it with three
_OUTSIDE_PROSE = (BlockRole.TITLE, BlockRole.BOILERPLATE, BlockRole.HEADING)


def read(
    text: str, title: Paragraph | None, authors: Sequence[str], blocks: Sequence[Block], path: str | None
) -> Metadata:
    """Title, year, first author and identifiers, from the blocks that speak of the article itself."""
    own = "\n".join([text[block.start : block.end] for block in blocks if block.role in _OUTSIDE_PROSE])
    return Metadata(
        title=undress(" ".join(title.text.split())).title if title else None,
        year=_year(own),
        first_author=authors[0] if authors else None,
        doi=_doi(text, own),
        pmid=_first(_PMID, own, "PMID"),
        pmcid=_pmcid(own),
        registration=registration(text, blocks),
        path=path,
        notices=_notices(own),
    )


def _first(pattern: re.Pattern[str], passage: str, gate: str) -> str | None:
    found = pattern.search(passage) if gate in passage else None
    return found[1] if found else None


def _pmcid(own: str) -> str | None:
    found = _first(_PMCID, own, "PMC")
    return found.replace(" ", "") if found else None


def _doi(text: str, own: str) -> str | None:
    """The article's own: printed beside the text, or in the text as that of "this article"."""
    if "/" not in text or "10." not in text:
        return None
    if found := _DOI.search(own):
        return found[0]
    for match in _DOI.finditer(text):
        if _THIS_ARTICLE.search(text, max(0, match.start() - 160), match.start()):
            return match[0]
    return None


def _year(own: str) -> int | None:
    """The year of the issue; where no citation of the article is printed, that of its copyright."""
    if "19" not in own and "20" not in own:
        return None
    found = _YEAR_OF_ISSUE.search(own)
    if found is None and (not own.isascii() or any(map(own.lower().__contains__, _RIGHTS_WORDS))):
        found = _YEAR_OF_RIGHTS.search(own)
    return int(found[1]) if found else None


def registration(text: str, blocks: Sequence[Block]) -> str | None:
    """The first registration number, of those that the text does not merely list among its references."""
    capitals = text.encode(errors="surrogatepass").translate(None, _NO_CAPITALS)
    found = [
        number
        for gate, registry in _GATES
        if gate in capitals and registry[0] in text
        for number in _numbers(text, *registry)
    ]
    if not found:
        return None
    cited = [(block.start, block.end) for block in blocks if block.role is BlockRole.REFERENCES]
    own = [number for number in found if not any(start <= number[0] < end for start, end in cited)]
    return min(own)[1] if own else None


def _numbers(text: str, sign: str, pattern: re.Pattern[str], prefix: str) -> Iterator[tuple[int, str]]:
    """The numbers of one registry: looked for around its sign only, as the pattern alone is slow."""
    at = text.find(sign)
    while at >= 0:
        if match := pattern.search(text, max(0, at - 8), at + 90):
            yield match.start(), prefix + match[1]
        at = text.find(sign, at + 1)


def _notices(own: str) -> tuple[str, ...]:
    if not any(map(own.__contains__, _NOTICE_WORDS)):
        return ()
    return tuple(" ".join(match[0].split()) for match in _NOTICE.finditer(own))
