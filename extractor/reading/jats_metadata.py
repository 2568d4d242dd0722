"""What identifies an article, from its front matter."""

import re
from collections.abc import Iterator

from extractor.reading.inline import render
from extractor.reading.xml_safety import Element

_DATES = ("ppub", "collection", "epub-ppub", "pub", "epub", "preprint", None)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NOTICE_KINDS = ("retract", "correct", "concern", "withdraw", "removal", "erratum", "addendum", "partial")
_NOTICE_TITLE = re.compile(
    r"^\W*(?:retract|withdrawn|correction|corrigendum|erratum|expression of concern)", re.IGNORECASE
)


def identifier(meta: Element, kind: str) -> str | None:
    """An ``article-id`` of one kind."""
    for found in meta.iterchildren("article-id"):
        if found.get("pub-id-type") == kind:
            return (found.text or "").strip() or None
    return None


def pmcid(meta: Element) -> str | None:
    """The PubMed Central number with its letters, whichever way it is written."""
    found = identifier(meta, "pmc") or identifier(meta, "pmcid")
    if found is None:
        return None
    return found if found.startswith("PMC") else f"PMC{found}"


def year(meta: Element) -> int | None:
    """The year of the issue, which citations name; else that of the first publication online."""
    dates: dict[str | None, int] = {}
    for date in meta.iterchildren("pub-date"):
        found = _YEAR.search(date.findtext("year") or "")
        if found:
            dates.setdefault(date.get("pub-type") or date.get("date-type"), int(found[0]))
    known = next((dates[kind] for kind in _DATES if kind in dates), None)
    return known if known is not None else next(iter(dates.values()), None)


def first_author(meta: Element) -> str | None:
    """The first author as printed: given names and surname, or a group's name."""
    for contributor in meta.iterfind("contrib-group/contrib"):
        if contributor.get("contrib-type", "author") != "author":
            continue
        name = next(contributor.iter("name", "string-name", "collab"), None)
        if name is not None:
            return _name(name)
    return None


def _name(name: Element) -> str | None:
    surname = name.findtext("surname")
    if not surname:
        return render(name).text or None
    parts = (name.findtext("given-names"), surname.strip(), name.findtext("suffix"))
    return " ".join(part.strip() for part in parts if part)


def notices(article: Element, meta: Element, title: str) -> tuple[str, ...]:
    """Retractions and corrections that the article names, or that it is."""
    return tuple(dict.fromkeys(_notices(article, meta, title)))


def _notices(article: Element, meta: Element, title: str) -> Iterator[str]:
    kind = article.get("article-type") or ""
    if any(word in kind for word in _NOTICE_KINDS):
        yield f"this article is a {kind.replace('-', ' ')}"
    if _NOTICE_TITLE.match(title):
        yield title
    for related in article.iter("related-article", "related-object"):
        relation = related.get("related-article-type") or related.get("document-type") or ""
        if any(word in relation for word in _NOTICE_KINDS):
            target = related.get("{http://www.w3.org/1999/xlink}href") or render(related).text
            yield f"{relation.replace('-', ' ')}: {target}" if target else relation.replace("-", " ")
    for note in meta.getparent().iter("notes"):  # type: ignore[union-attr]
        if any(word in (note.get("notes-type") or "") for word in _NOTICE_KINDS):
            yield render(note).text
