"""What a section of an article is about: by its heading, its ``sec-type``, the section around it."""

from extractor.reading.headings import undress
from extractor.reading.vocabulary import Topic

_TYPES = {
    "intro": Topic.INTRODUCTION,
    "introduction": Topic.INTRODUCTION,
    "background": Topic.INTRODUCTION,
    "methods": Topic.METHODS,
    "materials": Topic.METHODS,
    "subjects": Topic.METHODS,
    "results": Topic.RESULTS,
    "discussion": Topic.DISCUSSION,
    "conclusions": Topic.CONCLUSIONS,
    "conclusion": Topic.CONCLUSIONS,
    "supplementary-material": Topic.BACK,
    "conflict": Topic.BACK,
    "coi-statement": Topic.BACK,
    "funding": Topic.BACK,
    "author-contributions": Topic.BACK,
    "data-availability": Topic.BACK,
}
_PREFERRED = (
    Topic.RESULTS,
    Topic.METHODS,
    Topic.DISCUSSION,
    Topic.CONCLUSIONS,
    Topic.INTRODUCTION,
    Topic.BACK,
)
_STEMS = (
    ("result", Topic.RESULTS),
    ("finding", Topic.RESULTS),
    ("method", Topic.METHODS),
    ("discussion", Topic.DISCUSSION),
    ("conclusion", Topic.CONCLUSIONS),
    ("introduction", Topic.INTRODUCTION),
    ("background", Topic.INTRODUCTION),
    ("contribution", Topic.BACK),
    ("conflict", Topic.BACK),
    ("competing", Topic.BACK),
    ("acknowledg", Topic.BACK),
    ("funding", Topic.BACK),
    ("disclosure", Topic.BACK),
    ("abbreviation", Topic.BACK),
    ("additional file", Topic.BACK),
)
# A few articles nest all that follows in their methods; no methods have a part called "Discussion".
_AFTER_METHODS = frozenset({Topic.RESULTS, Topic.DISCUSSION, Topic.CONCLUSIONS})
_ALWAYS = frozenset({Topic.BACK, Topic.REFERENCES, Topic.ASIDE})
_PASS_ON = frozenset({Topic.METHODS, Topic.RESULTS, Topic.BACK, Topic.ASIDE, Topic.REFERENCES})


def section_topic(title: str, kind: str | None, around: Topic | None) -> Topic | None:
    """The topic of a section inside one of topic ``around``.

    "Participants" announces methods by itself, but inside the results it is results: a part belongs to
    the whole, unless it is set apart (funding, limitations at the end of a discussion's conclusions).
    """
    own = undress(title).topic if title else None
    if own in _ALWAYS:
        return own
    if around in _PASS_ON and not (around is Topic.METHODS and own in _AFTER_METHODS):
        return around
    found = own or _by_type(kind) or _by_stem(title)
    if found is None or found is Topic.ABSTRACT:
        return around
    return around if around is Topic.INTRODUCTION and found is not Topic.METHODS else found


def _by_type(kind: str | None) -> Topic | None:
    if not kind:
        return None
    named = {_TYPES.get(part) for part in kind.lower().replace(" ", "|").split("|")}
    return next((topic for topic in _PREFERRED if topic in named), None)


def _by_stem(title: str) -> Topic | None:
    words = title.casefold()
    if len(words) > 60:
        return None
    return next((topic for stem, topic in _STEMS if stem in words), None)
