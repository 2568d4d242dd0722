"""Labels of structured abstracts: "Background:", "METHODS", "Results. We ..." before their text."""

import re
from typing import NamedTuple

from extractor.reading.vocabulary import Topic, label_topic

_AT = r"(?:^|[.?!)\]]\s+)"  # a label begins a paragraph or follows a sentence
_PHRASE = r"[A-Z][A-Za-z.]*+(?:[ ,/&’'()-]+[A-Za-z.-]++){0,9}+\??"
_COLON = re.compile(rf"{_AT}(?P<title>{_PHRASE})\s?:{{1,2}}(?=\s|$)")
_CAPITALS = re.compile(
    rf"{_AT}(?P<title>[A-Z]{{2,}}+(?:(?:, | ?/ ?| & | )[A-Z]{{2,}}+)*+)(?:\s*[.:—–-]+)?\s+(?=[A-Z0-9(])"
)
_PLAIN = re.compile(
    rf"""{_AT}(?P<title>
        Background(?:\s(?:and|&)\s(?:[Oo]bjectives?|[Aa]ims?|[Pp]urpose))?
        | Introduction | Objectives? | Aims? | Purpose | Importance | Context
        | (?:(?:Materials?|Patients)\sand\s)?[Mm]ethods(?:\sand\s(?:[Rr]esults|[Ff]indings))? | Methodology
        | (?:Main\s)?[Rr]esults | Findings | Conclusions? | Interpretation | Discussion
        )(?:\s*[.—–]\s*|\s+)(?=[A-Z0-9(])""",
    re.VERBOSE,
)
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
        for found in _COLON.finditer(paragraph):
            topic = label_topic(found["title"])
            if topic is not None or found.start("title") == 0:
                labels.append(_label(found, found.end(), topic, offset))
    return labels or _capitals(paragraph, offset)


def _capitals(paragraph: str, offset: int) -> list[Label]:
    """Labels in capitals without a colon, as one journal family prints them."""
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


def find_plain_labels(paragraph: str, offset: int) -> list[Label]:
    """Labels in plain letters without a colon: words that also begin sentences, so no proof alone."""
    return [
        _label(found, found.end("title"), label_topic(found["title"]), offset)
        for found in _PLAIN.finditer(paragraph)
    ]


def _label(found: re.Match[str], end: int, topic: Topic | None, offset: int) -> Label:
    return Label(found["title"], offset + found.start("title"), offset + end, topic)
