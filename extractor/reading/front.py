"""A paper's first lines: which is the title, which names the authors."""

import re

_PARTICLES = "de da del van von der den di la le el al bin dos ten ter".split()
_NAME = rf"(?:[A-Z][\w'’.-]*|(?:{'|'.join(_PARTICLES)})\b)"
_PERSON = re.compile(rf"^(?:and\s+|&\s*)?{_NAME}(?:\s+{_NAME}){{1,4}}$")
_DEGREE = re.compile(
    r",?\s*\b(?:M\.?D\.?|Ph\.?D\.?|MPH|MSc|MS|MM|BSc|BS|MBBS|MBChB|FRCP|FRCS|FACS|FACP|RN|DrPH|ScD|DPhil|MA|BA|PharmD|"
    r"DO|MBA|MHS|MSPH|MRCP|DDS|DMD|EdD|PsyD|Dr\.?|Prof\.?|Jr\.?|Sr\.?)\b\.?"
)
_MARKS = re.compile(
    r"\(\d[^)]*\)|\[\d[^\]]*\]|\^?\{[^}]*\}|[*†‡§¶#|‖✉]|[\u00b9\u00b2\u00b3\u2070-\u2079]|(?<=[A-Za-z.,])\s?\d+(?:,\s?\d+)*|\*\*"
)
_SEPARATOR = re.compile(r"[,;]\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+|\s·\s|\s•\s")
_NO_NAME = re.compile(
    r"\b(?:study|trial|analys[ie]s|review|report|article|research|protocol|paper|case|the)\b", re.IGNORECASE
)
_TWO_SENTENCES = re.compile(r"[.?!](?<=[a-z)\]]{2}.)\s+[A-Z]")
_INSTITUTION = re.compile(
    r"\b(?:Universit\w+|Hospitals?|Institut\w+|Departments?|Divisions?|Sections?|Schools?|Colleges?|Clinics?|Klinik\w*"
    r"|Facult\w+|Cent(?:er|re|ro)|Laborator\w+|Foundation|Academy|Unit|GmbH|Inc|Ltd)\b"
)
_SAYS = re.compile(
    r"[=%]|\b(?:[Ww]e|patients|adults|children|participants|was|were|is|are|has|have|had|aimed|assessed|evaluated|compared|enrolled|included|randomi[sz]ed)\b"
)
_SPARSE = 120  # characters of an affiliation for each institution in it
_TITLE_LIMIT = 400
_BRACKETED_NUMBER = re.compile(r"[(\[]\d")
_BEGIN_NAMES = frozenset([*_PARTICLES, "and"])


def author_names(paragraph: str, least: int = 2) -> list[str]:
    """The names of an author list, ``least`` at least; none where the paragraph is something else."""
    if len(paragraph) > 6000 or ":" in paragraph:
        return []
    line = " ".join(paragraph.split())
    if not _may_list_names(line, least) or not _SEPARATOR.search(paragraph):
        return []
    bare = _DEGREE.sub("", _MARKS.sub("", line)).rstrip(" .")
    parts = [part.strip(" .") for part in _SEPARATOR.split(bare)]
    parts = [part for part in parts if part]
    names = [part for part in parts if _PERSON.match(part) and len(part) < 50]
    enough = len(names) >= least and len(names) * 4 >= len(parts) * 3
    return names if enough else []


def _may_list_names(line: str, least: int) -> bool:
    """A cheap test that prose fails: between its commas stand too many pieces in lower case."""
    pieces = line.replace(";", ",").replace(" and ", ",").split(",")
    parts = len(pieces) + line.count("&") + line.count("·") + line.count("•")
    if parts < least or "{" in line or _BRACKETED_NUMBER.search(line):
        return parts >= least  # what stands in brackets may be a mark, and no piece
    starts = [piece.split(None, 1)[0] for piece in pieces if "a" <= piece.lstrip()[:1] <= "z"]
    no_names = sum(start not in _BEGIN_NAMES for start in starts)
    return parts - no_names >= max(least, 3 * no_names)


def lone_author(paragraph: str) -> str | None:
    """The name of a single author below the title."""
    bare = _DEGREE.sub("", _MARKS.sub("", paragraph)).strip(" .,")
    return bare if len(bare) < 40 and _PERSON.match(bare) and not _NO_NAME.search(bare) else None


def is_affiliation(paragraph: str) -> bool:
    """Whether a paragraph says where authors work: "1Section of Endocrinology, School of Medicine, ..."."""
    found = len(_INSTITUTION.findall(paragraph))
    return found >= 2 and found * _SPARSE >= len(paragraph) and _SAYS.search(paragraph) is None


def may_be_title(paragraph: str) -> bool:
    """Whether a first paragraph has a title's looks: short, and no run of whole sentences."""
    if len(paragraph) > _TITLE_LIMIT:
        return False
    if paragraph.find(".", 0, -1) < 0 and "?" not in paragraph and "!" not in paragraph:
        return any(map(str.isalpha, paragraph[:20]))
    # "Early therapy helps. A randomised trial" has a stop inside but none at its end.
    if len(_TWO_SENTENCES.findall(paragraph)) > (0 if ends_like_sentence(paragraph) else 1):
        return False
    return any(map(str.isalpha, paragraph[:20]))


def has_two_sentences(paragraph: str) -> bool:
    """Whether a paragraph goes on after a full stop."""
    return _TWO_SENTENCES.search(paragraph) is not None


def ends_like_sentence(paragraph: str) -> bool:
    """Whether a paragraph ends in a full stop, as sentences do and few titles."""
    return paragraph[-1] in ".;:,"
