"""What identifies an article of PubMed XML, and the notices that PubMed links to it."""

import re
from collections.abc import Iterator

from extractor.reading import metadata
from extractor.reading.inline import render
from extractor.reading.xml_safety import Element
from schemas.paper import Metadata, Paper

_YEAR = re.compile(r"(?:19|20)\d\d")
_NOTICES = {
    "RetractionIn": "retraction in",
    "PartialRetractionIn": "partial retraction in",
    "ErratumIn": "erratum in",
    "ExpressionOfConcernIn": "expression of concern in",
    "CorrectedandRepublishedIn": "corrected and republished in",
    "RetractedandRepublishedIn": "retracted and republished in",
    "RetractionOf": "retraction of",
    "ErratumFor": "erratum for",
    "ExpressionOfConcernFor": "expression of concern for",
    "CorrectedandRepublishedFrom": "corrected and republished from",
    "RetractedandRepublishedFrom": "retracted and republished from",
}
_TYPES = frozenset(
    {"Retracted Publication", "Retraction of Publication", "Published Erratum", "Expression of Concern"}
)
_REGISTRIES = frozenset(
    "clinicaltrials.gov ISRCTN ANZCTR ChiCTR CRiS CTRI DRKS EudraCT IRCT JapicCTI JMACCT JPRN NTR PACTR "
    "ReBec REPEC RPCEC SLCTR TCTR UMIN-CTR UMINCTR jRCT".casefold().split()
)


def read(element: Element, path: str | None) -> Metadata:
    """The metadata of an article element."""
    title = next(element.iter("ArticleTitle", "BookTitle"), None)
    return Metadata(
        title=(render(title).text or None) if title is not None else None,
        year=_year(element),
        first_author=_first_author(element),
        doi=_identifier(element, "doi"),
        pmid=element.findtext("PMID") or element.findtext("*/PMID") or _identifier(element, "pubmed"),
        pmcid=_identifier(element, "pmc"),
        path=path,
        notices=tuple(dict.fromkeys(_notices(element))),
    )


def registered(paper: Paper, element: Element) -> Paper:
    """The paper with its registration: the number PubMed lists, else the one its text prints."""
    for bank in element.iter("DataBank"):
        if (bank.findtext("DataBankName") or "").casefold() in _REGISTRIES:
            number = bank.findtext("AccessionNumberList/AccessionNumber")
            if number:
                return _with(paper, number.strip())
    found = metadata.registration(paper.text, paper.blocks)
    return _with(paper, found) if found else paper


def _with(paper: Paper, registration: str) -> Paper:
    known = paper.metadata.model_copy(update={"registration": registration})
    return paper.model_copy(update={"metadata": known})


def _year(element: Element) -> int | None:
    """The year of the issue; where it has none (a preprint, a book), of the article's own date."""
    for name in ("JournalIssue", "Book", "ArticleDate", "PubMedPubDate"):
        for part in element.iter(name):
            printed = part.findtext(".//Year") or part.findtext(".//MedlineDate") or ""
            found = _YEAR.search(printed)
            if found:
                return int(found[0])
    return None


def _first_author(element: Element) -> str | None:
    for author in element.iter("Author"):
        group = author.findtext("CollectiveName")
        names = (author.findtext("ForeName"), author.findtext("LastName"), author.findtext("Suffix"))
        name = group or " ".join(part.strip() for part in names if part)
        if name:
            return name.strip()
    return None


def _identifier(element: Element, kind: str) -> str | None:
    """An identifier of the article itself; its references have lists of their own."""
    for path in ("PubmedData/ArticleIdList/ArticleId", "PubmedBookData/ArticleIdList/ArticleId"):
        for found in element.iterfind(path):
            if found.get("IdType") == kind and found.text:
                return found.text.strip()
    for found in element.iter("ELocationID"):
        if found.get("EIdType") == kind and found.text:
            return found.text.strip()
    return None


def _notices(element: Element) -> Iterator[str]:
    for kind in element.iter("PublicationType"):
        if kind.text in _TYPES:
            yield kind.text
    for link in element.iter("CommentsCorrections"):
        words = _NOTICES.get(link.get("RefType", ""))
        if words:
            number = link.findtext("PMID")
            where = link.findtext("RefSource") or ""
            yield f"{words} {where}".strip() + (f" (PMID {number})" if number else "")
