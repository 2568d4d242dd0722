"""Captions of tables and figures, and the footnotes under tables."""

import re
from typing import NamedTuple

# What the pattern below can begin with.
_BEGINNINGS = frozenset("ta fi sc ch ex et ef es ec ee su ap **".split())
_CAPTION = re.compile(
    r"""(?:\*\*|\#+\s)?(?P<label>
          (?P<kind>(?:e|supplement(?:al|ary)\s|appendix\s|extended\ data\s)?
                   (?:table|fig(?:ure)?|scheme|chart|exhibit))
          \.?\s*(?P<number>[SsEe]?-?\d{1,3}[A-Za-z]?\b|[IVX]{1,5}\b))
        (?P<rest>\s*(?:[.:|–—-]|\(cont|\*\*|$)|\s+(?-i:[A-Z(“"]))""",
    re.VERBOSE | re.IGNORECASE,
)
# A figure's legend that lost its number is known by the picture it names and by having no verb.
_PICTURE = re.compile(
    r"""(?:forest|funnel|box|scatter|swimmer|waterfall|spider|violin)[\s-]?plots?\b
    |kaplan\W{1,3}meier\b(?:\s(?:survival|estimates?|analys[ie]s))*\s?(?:curves?|plots?|estimates?|analys[ie]s)?
    |(?:(?:prisma|consort|strobe|study|patient|trial)\s)?(?:flow\s?(?:chart|diagram)|diagram)\b
    |(?:overall\s|cumulative\s)?(?:survival|roc|incidence|calibration)\s(?:curves?|plots?)
    |(?:prisma|consort|strobe)\s|nomogram\b|schematic\b|comparison\sof\b.{3,120}\(a\)""",
    re.VERBOSE | re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:was|were|is|are|has|have|had|showed|shows?|demonstrated?|revealed|indicated?s?|suggest(?:s|ed)?|did|"
    r"yielded|confirmed|found|identified|used|analy[sz]ed|performed)\b"
)
_FOOTNOTE = re.compile(
    r"""(?:[*†‡§¶#‖]|\[[*†‡§¶#‖a-z]\]|(?-i:\^?\{?[a-j]\}?(?=\s?[A-Z])))\s?\S
    |(?-i:[A-Z])[\w/-]{0,11}(?:\ indicates?|\s?[=:]\s?[a-z])
    |(?:abbreviations?|notes?|footnotes?|legend|key|sources?)\b\s*[:.—–-]
    |(?:\*?p\*?|data|values?|numbers?|figures|percentages|continuous|categorical)\b(?:[^.]|\.\d){0,80}
      \b(?:are|were|is|was|presented|expressed|represented|given|shown|reported)\b""",
    re.VERBOSE | re.IGNORECASE,
)
# "CI, confidence interval; HR, hazard ratio." or "IAT = intra-arterial therapy"
_ABBREVIATION = re.compile(
    r"(?:^|;\s*|\.\s+)[^\s,;=]{1,14}(?:\s[^\s,;=]{1,10})?\s?(?:,|=|:|\ indicates)\s[^;]{3,80}"
)

# "Indeed, few studies were ...": a word set apart before a clause is no abbreviation
_SET_APART = re.compile(rf"[A-Z][a-z]{{3,}},\s[^;.]*?{_VERB.pattern}")


class Caption(NamedTuple):
    """A caption's label ("Table 2") and whether it is a table's."""

    label: str
    of_table: bool
    bare: bool


def may_be_caption(paragraph: str) -> bool:
    """A cheap test by the first two letters, that most paragraphs fail."""
    begin = paragraph[:2]
    return begin.lower() in _BEGINNINGS or not begin.isascii() or begin[0] == "#"


def read_caption(paragraph: str) -> Caption | None:
    """The caption a paragraph is; "Table 1 shows ..." and "Table 1, ..." are sentences, not captions."""
    if not may_be_caption(paragraph):
        return None
    found = _CAPTION.match(paragraph)
    if found is None:
        return None
    bare = found.end("number") >= len(paragraph.rstrip(" .:*|"))
    return Caption(
        found["label"].strip("*# "), "tab" in found["kind"].lower() or "exh" in found["kind"].lower(), bare
    )


def is_picture_legend(paragraph: str) -> bool:
    """Whether a paragraph is the legend of a figure whose number was lost."""
    if len(paragraph) > 600 or not _PICTURE.match(paragraph):
        return False
    first = re.split(r"\.(?:\s|$)", paragraph, maxsplit=1)[0]
    return _VERB.search(first) is None


def is_footnote(paragraph: str) -> bool:
    """Whether a paragraph right under a table belongs to it."""
    if _FOOTNOTE.match(paragraph):
        return True
    if _SET_APART.match(paragraph):
        return False
    found = _ABBREVIATION.findall(paragraph)
    return (
        bool(found)
        and (len(found) > 1 or len(paragraph) < 100)
        and _ABBREVIATION.match(paragraph) is not None
    )
