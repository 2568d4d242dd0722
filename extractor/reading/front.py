"""A paper's first lines: which is the title, which names the authors."""

import re

_NAME = r"(?:[A-Z][\w'’.-]*|(?:de|da|del|van|von|der|den|di|la|le|el|al|bin|dos|ten|ter)\b)"
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
_TWO_SENTENCES = re.compile(r"[a-z)\]]{2}[.?!]\s+[A-Z]")
_TITLE_LIMIT = 400


def author_names(paragraph: str) -> list[str]:
    """The names of an author list; none where the paragraph is something else."""
    if len(paragraph) > 6000 or ":" in paragraph or not _SEPARATOR.search(paragraph):
        return []
    bare = _DEGREE.sub("", _MARKS.sub("", " ".join(paragraph.split()))).rstrip(" .")
    parts = [part.strip(" .") for part in _SEPARATOR.split(bare)]
    parts = [part for part in parts if part]
    names = [part for part in parts if _PERSON.match(part) and len(part) < 50]
    enough = len(names) >= 2 and len(names) * 4 >= len(parts) * 3
    return names if enough else []


def lone_author(paragraph: str) -> str | None:
    """The name of a single author below the title."""
    bare = _DEGREE.sub("", _MARKS.sub("", paragraph)).strip(" .,")
    return bare if len(bare) < 40 and _PERSON.match(bare) and not _NO_NAME.search(bare) else None


def may_be_title(paragraph: str) -> bool:
    """Whether a first paragraph has a title's looks: short, and no run of whole sentences."""
    if len(paragraph) > _TITLE_LIMIT:
        return False
    # "Early therapy helps. A randomised trial" has a stop inside but none at its end.
    if len(_TWO_SENTENCES.findall(paragraph)) > (0 if ends_like_sentence(paragraph) else 1):
        return False
    return any(char.isalpha() for char in paragraph[:20])


def has_two_sentences(paragraph: str) -> bool:
    """Whether a paragraph goes on after a full stop."""
    return _TWO_SENTENCES.search(paragraph) is not None


def ends_like_sentence(paragraph: str) -> bool:
    """Whether a paragraph ends in a full stop, as sentences do and few titles."""
    return paragraph[-1] in ".;:,"
