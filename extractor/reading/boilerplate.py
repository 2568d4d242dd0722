"""Passages that hold no finding: rights, funding, addresses, site furniture, running heads, references."""

import re

_RIGHTS = r"""
    ©|\(c\)\s*\d{4}|copyright\b|all\ rights\ reserved|licen[sc]e(?:d\ under|e)?\s*:|licensed\ under\b
    |open$|open\ access\b|this\ is\ an\ open|downloaded\ from\b|e?issn\b
    |this\ article\ (?:is\ (?:licensed|an\ open|part\ of|protected|available)
      |was\ (?:published|originally|submitted|edited|reviewed)|has\ been\ (?:accepted|cited|corrected
      |published))
    |(?:first\ (?:e?pub(?:lished)?\ )?|e?pub(?:lished)?\ )(?:online|ahead|by|date)\b
    |published\s*:|revised\s*:|available\ online\b
    |(?:manuscript\ )?(?:(?:received|revised|corrected|submitted|accepted|typeset|published)(?:\ and\ )?){1,2}
      (?:\ for\ publication)?\s*:?\s+(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b)
      [^.]{0,20}\d{4}
"""
_PEOPLE = r"""
    \W{0,3}(?:address\ )?(?:for\ )?correspond(?:ence(?:\ (?:to|and|should|address)|\s*:|$)|ing\ author\b)
    |address\ (?:all\ )?(?:correspondence|reprint)|reprint\ requests|e-?mails?\s*:|to\ whom\ correspondence
    |\W{0,2}equal\ contribut|from\ the\ \W{0,2}(?:department|division|section|institute|school|faculty
      |cent(?:re|er)|university)
    |(?-i:\(?(?:\d{1,2}\)?\s?|[*†‡§¶#]\s?|[a-h])(?:Department|Division|Institute|School\ of|Faculty
      |University|Clinic\b|Hospital))
    |(?:department|division|school|faculty)s?\ of\ [^.]{0,200}(?:university|hospital|cent(?:er|re)
      |institute|college|clinic)
    |authors?['’]?\ (?:contributions?|information|affiliations?)\b|affiliations?\b\s*:
    |(?:all\ |the\ )?authors?\b.{0,25}\b(?:declare|disclose|report\ no|ha(?:s|ve)\ no|state\ that)\b
"""
_MONEY = r"""
    funding\b\s*[:.]|financial\ support\s*[:.]|grants?\s*:|sponsors?\s*:|supported\ (?:in\ part\ )?by\b
    |this\ (?:work|study|research|trial|project)\ (?:was|is|has\ been)\ (?:\w+\ )?(?:funded|supported
      |sponsored)
    |the\ (?:funders?|sponsors?|funding\ (?:source|body|agency))\b.{0,40}\bno\b
    |(?:conflicts?\ of|competing|declarations?\ of)\ interests?\b|(?:financial\ )?disclosures?\s*:
    |(?:clinical\ )?(?:trial|study)\ regist(?:ration|ry|ered)\b\s*(?:[:.—–]|number|no\b|$|(?-i:[A-Z]))
    |clinicaltrials?\.gov\b.{0,25}NCT\d|doi\b\s*[:.]?\s*(?:10\.|http)|pm(?:c?)id\b\s*:|pmc\d{5,}
"""
# "Keywords", "**Key words", "Author/key-words"
_KEYWORDS = r"[\W_]{0,4}(?:[\w-]{1,12}\s?/\s?)?key\s?-?words?(?![a-z])[*_]*"
_SITE = r"""
    index\ terms\b|mesh\ terms\b|https?://|www\.
    |(?:(?:original|research|review|brief|clinical|special|invited)\s){1,3}(?:article|research|paper|investigation|contribution
      |report|trial)s?(?:\s+open\ access)?$
    |(?:article|review|letter|editorial|case\ report|systematic\ review|meta-?analysis|comment)$
    |(?:additional\ )?supplement(?:al|ary)\ (?:digital\ |data|material|information|content|file)
    |electronic\ supplementary\ material|please\ see\ later\ in\ the\ article
    |see\ (?:also\ )?(?:editorial|accompanying|commentary|the\ (?:online|accompanying))
    |\(continued|continued\b[^.]{0,20}$|genes,\ proteins,\ chemicals|click\ any\ figure|no\ public\ reviews
    |no\ videos\ yet|(?-i:Topics[A-Z])|[-–—•]\s*[—–]
    |(?:comment|erratum|update|retraction|corrected\ and\ republished)s?\ (?:in|on|of|from)\b\s*(?:[:\n]|$)
    |(?:free\ )?(?:pmc\ article|full\ text\ links?)$|pubmed\ disclaimer|similar\ articles
    |cited\ by\b[^.]{0,30}$|share$|cite$
"""
_BEGINS = re.compile(
    rf"{_RIGHTS}|{_PEOPLE}|{_MONEY}|{_KEYWORDS}(?:\s*[:.—–-]|\s(?-i:[A-Z]))|{_SITE}",
    re.VERBOSE | re.IGNORECASE,
)
_KEYWORDS_BEGIN = re.compile(_KEYWORDS, re.IGNORECASE)
# Cheap substring tests in lower case, for short paragraphs only.
_HOLDS = tuple(phrase.encode() for phrase in (
    "all rights reserved", "contributed equally", "creative commons", "corresponding author:", "e-mail:",
    "email:", "full access to all the data", "no role in the design", "role in study design",
    "role in the design", "declare no conflict", "no competing interests", "no conflicts of interest",
    "no conflict of interest", "reasonable request", "remains neutral with regard", "indexed for medline",
    "received for publication", "funding acquisition", "critical revision of the manuscript",
    "drafting of the manuscript", "licensee ", "contains supplementary material", "ahead of print",
    "chose not to publicly share", "available for this article", "author manuscript", "permissions@",
))  # fmt: skip
# What each of those phrases holds and prose hardly ever does, led by letters that are rare: one search for
# this takes a fifth of the time of one for each phrase.
_TRACE = re.compile(
    rb"@|:(?<=[lr]:)|q(?:ually|uest(?<=le request)|uisition)|v(?:ed(?<=ts reserved)|ed for|e com|ailable for)"
    rb"|xed for|f(?:lict|ull acc| pri| the manu)|g(?: interests|ard|n(?<=[ey] design))"
    rb"|p(?:t(?<=nuscript)|plementary m|ublicly s)|censee"
)
_SHORT = 900
_INITIALS = re.compile(r"\b(?:[A-Z]\.-?){2,4}(?=[\s,;:)]|$)")

# A journal's citation of an article: "2019;270:1131-7", "2018;7(1):28", "2025;54: e179", "(2019) 19:101".
_CITATION = re.compile(
    r"\b(?:19|20)\d\d\b[^;\n]{0,25};\s*\d{1,4}\s*(?:\([^)\n]{1,20}\))?\s*(?::\s*[A-Za-z]{0,3}\d|\.)"
    r"|\((?:19|20)\d\d\)\s*\d{1,4}\s*(?:\(\d{1,3}\))?\s*:\s*[A-Za-z]{0,2}\d"
)
_JOURNAL_LINE = re.compile(
    r"(?:\d{1,4}\.\s)?[A-Z][\w&. ()-]{2,80}[.,]?\s(?:19|20)\d\d\b.{0,60}\b(?:doi\b|10\.\d{4}|epub\b)",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"(?:[-•*]\s*)?(?:\[?\d{1,3}[\].)]?\s*)?(?:[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?\s+[A-Z]{1,3}\b|(?:[A-Z]\.\s?){1,3}[A-Z][\w'’-]+)[\s,.].{10,}"
    r"\b(?:19|20)\d\d\b",
    re.DOTALL,
)
_REFERENCES_BEGIN = re.compile(r"the reference list from|references?\s*:?$|literature cited", re.IGNORECASE)
_RUNNING = re.compile(
    r"""
    \W{0,2}(?:page\s+)?\d{1,4}(?:\s*(?:of|/|\|)\s*\d{1,4})?\W{0,2}$
    |©.{0,120}$|.{0,60}all\ rights\ reserved.{0,100}$|downloaded\ from\b|www\.\S+$|https?://\S+$
      |issn\b.{0,60}$
    |(?-i:\d{1,5}\s+(?:[A-Z][\w'’-]+\ et\ al\b|[A-Z][\w'’-]+\ (?:and|&)\ [A-Z][\w'’-]+\s).{0,110}(?<![.,;])$)
    |(?-i:[A-Z][\w'’-]+\ et\ al\b.{0,110}[^\d.,;)(\]–-]\s+\d{1,5}$)
    |(?:vol(?:ume)?|no|issue)\.?\s*\d+.{0,60}$|(?:submit\ your\ manuscript|author\ manuscript
      |accepted\ manuscript).{0,60}$
    """,
    re.VERBOSE | re.IGNORECASE,
)


def is_boilerplate(paragraph: str) -> bool:
    """Whether a paragraph is no part of the study's report."""
    if _BEGINS.match(paragraph):
        return True
    if len(paragraph) > _SHORT:
        return False
    # As bytes: a text with a single odd character is lowered as slowly as one in Greek.
    lowered = paragraph.encode(errors="surrogatepass").lower()
    if _TRACE.search(lowered) and any(map(lowered.__contains__, _HOLDS)):
        return True
    if is_citation(paragraph):
        return True
    people = len(_INITIALS.findall(paragraph)) if paragraph.count(".") > 8 else 0
    return people >= 5 and people * 45 > len(paragraph)


def begins_keywords(paragraph: str) -> bool:
    """Whether a paragraph or heading names the keywords."""
    return _KEYWORDS_BEGIN.match(paragraph) is not None


def is_citation(paragraph: str) -> bool:
    """Whether a paragraph only says where the article was published."""
    if len(paragraph) > 300 or ("19" not in paragraph and "20" not in paragraph):
        return False
    return _JOURNAL_LINE.match(paragraph) is not None or (
        len(paragraph) < 120 and _CITATION.search(paragraph) is not None
    )


def is_reference(paragraph: str) -> bool:
    """Whether a paragraph is an entry of a reference list."""
    if len(paragraph) > 700 or not _REFERENCE.match(paragraph):
        return False
    return _CITATION.search(paragraph) is not None or "doi" in paragraph.lower() or "et al" in paragraph


def begins_references(paragraph: str) -> bool:
    """Whether what follows is the reference list."""
    return paragraph[0] in "tTrRlL" and _REFERENCES_BEGIN.match(paragraph) is not None


def is_running_head(line: str) -> bool:
    """Whether a line of a text broken into lines is a page's head or foot."""
    return len(line) < 160 and _RUNNING.match(line) is not None
