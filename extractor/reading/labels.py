"""Labels of structured abstracts: "Background:", "METHODS", "Results. We ..." before their text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractor.reading.vocabulary import Topic, ends_label, label_topic

_AT = r"(?:^|[.?!)\]]\s+)"  # a label begins a paragraph or follows a sentence
_PHRASE = r"[A-Z][A-Za-z.]*+(?:[ ,/&’'-]+[A-Za-z.-]++){0,9}+(?:\(s\))?\??"
_MARK = r"(?:\*\*|__|</?b>|</?strong>)?"
_COLON = re.compile(rf":{{1,2}}{_MARK}(?=\s|$)")
_MARKED = rf"(?P<begin>{_MARK})(?P<title>{_PHRASE}){_MARK}\s?:{{1,2}}{_MARK}"
_FIRST = re.compile(rf"{_MARKED}(?=\s|$)")
_LATER = re.compile(rf"[.?!)\]]\s+{_MARKED}$")
_LONGEST = 100  # characters of a label with what stands around it
_CAPITALS = re.compile(
    rf"{_AT}(?P<title>[A-Z]{{2,}}+(?:(?:, | ?/ ?| & | )[A-Z]{{2,}}+)*+)(?:\s*[.:—–-]+)?\s+(?=[A-Z0-9(])"
)
_PLAIN = re.compile(
    rf"""{_AT}(?P<begin>)(?P<title>
        Background(?:\s(?:and|&)\s(?:[Oo]bjectives?|[Aa]ims?|[Pp]urpose))?
        | Introduction | Objectives? | Aims? | Purpose | Importance | Context
        | (?:(?:Materials?|Patients)\sand\s)?[Mm]ethods(?:\sand\s(?:[Rr]esults|[Ff]indings))? | Methodology
        | (?:Main\s)?[Rr]esults | Findings | Conclusions? | Interpretation | Discussion
        | Funding | Trial\s[Rr]egistration
        )(?:\s*[.—–]\s*|\s+)(?=[A-Z0-9(])""",
    re.VERBOSE,
)
_PLAIN_WORDS = frozenset(
    {
        "aim", "aims", "background", "conclusion", "conclusions", "context", "discussion", "findings",
        "funding", "importance", "interpretation", "introduction", "main", "material", "materials",
        "methodology", "methods", "objective", "objectives", "patients", "purpose", "results", "trial",
    }
)  # fmt: skip
# In each phrase of _PLAIN: a paragraph without any of these has no such label behind its first word.
_PLAIN_STEMS = (
    "ethod", "esults", "onclusion", "ackground", "bjective", "Aim", "urpose", "indings", "ntroduction",
    "iscussion", "nterpretation", "unding", "mportance", "Context", "Trial",
)  # fmt: skip
_EMPTY = re.compile(r":\s+")  # what is left where a label was lost


class Label(NamedTuple):
    """A label, where it stands in the text (its colon included), and what it announces."""

    title: str
    start: int
    end: int
    topic: Topic | None


def find_labels(paragraph: str, offset: int) -> list[Label]:
    """The labels of a paragraph with colons or in capitals; offsets are those of the text.

    "Methods: We ... Results: Of 40 ..." has two. An unknown wording counts only at the beginning.
    """
    if paragraph[0] == ":" and (empty := _EMPTY.match(paragraph)):
        return [Label("", offset, offset + empty.end(), None)]
    labels = []
    if ":" in paragraph:
        begin = 0
        while found := _FIRST.match(paragraph[begin:]):
            topic = label_topic(found["title"])
            labels.append(_label(found, found.end(), topic, offset + begin))
            begin += found.end()
            if topic is not Topic.ABSTRACT:
                break
            begin += len(paragraph) - begin - len(paragraph[begin:].lstrip())  # "Abstract: Background: ..."
        if paragraph.find(":", begin) >= 0:
            labels += _later(paragraph, offset, begin)
    return labels or _capitals(paragraph, offset)


def _later(paragraph: str, offset: int, begin: int) -> Iterator[Label]:
    """Labels inside a paragraph: known words between a sentence's end and a colon."""
    for colon in _COLON.finditer(paragraph, begin):
        last_word = paragraph[max(0, colon.start() - 24) : colon.start()].rpartition(" ")[2].strip("*_")
        if not ends_label(last_word):
            continue
        window = max(begin, colon.start() - _LONGEST)
        piece = paragraph[window : colon.end()]
        found = _LATER.search(piece)
        while found and (topic := label_topic(found["title"])) is None:
            found = _LATER.search(piece, found.start() + 1)  # a short sentence before the label
        if found and topic is not None:
            yield _label(found, found.end(), topic, offset + window)


def _capitals(paragraph: str, offset: int) -> list[Label]:
    """Labels in capitals without a colon, as one journal family prints them."""
    if not (
        paragraph[:4].isupper()
        or "RESULT" in paragraph
        or "METHOD" in paragraph
        or "CONCLUSION" in paragraph
        or "FINDING" in paragraph
        or "INTERPRETATION" in paragraph
    ):
        return []
    labels = []
    for found in _CAPITALS.finditer(paragraph):
        title = found["title"]
        # "RESULTS HR was ..." : an abbreviation that follows is no part of the label.
        while (topic := label_topic(title)) is None and " " in title:
            title = title.rsplit(None, 1)[0]
        if topic is not None:
            whole = title == found["title"]
            end = found.end() if whole else found.start("title") + len(title)
            labels.append(Label(title, offset + found.start("title"), offset + end, topic))
    return labels


def may_begin_plainly(paragraph: str) -> bool:
    """Whether a paragraph begins with a word that may be a label without a colon."""
    return paragraph[0].isupper() and paragraph.split(None, 1)[0].rstrip(".—–").casefold() in _PLAIN_WORDS


def find_plain_labels(paragraph: str, offset: int) -> list[Label]:
    """Labels in plain letters without a colon: words that also begin sentences, so no proof alone."""
    if not any(map(paragraph.__contains__, _PLAIN_STEMS)):
        return []
    return [
        _label(found, found.end("title"), label_topic(found["title"]), offset)
        for found in _PLAIN.finditer(paragraph)
    ]


def leading_topic(paragraph: str) -> Topic | None:
    """What the label without a colon announces that a paragraph begins with, if it does."""
    found = _PLAIN.match(paragraph)
    return label_topic(found["title"]) if found else None


def _label(found: re.Match[str], end: int, topic: Topic | None, offset: int) -> Label:
    return Label(found["title"], offset + found.start("begin"), offset + end, topic)
