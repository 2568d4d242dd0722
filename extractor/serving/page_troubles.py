"""What is wrong with the pages of a paper, in words for its user."""

from collections.abc import Iterator

from schemas.paper import Paper


def troubles(paper: Paper) -> Iterator[str]:
    """A line for each trouble, with the pages that have it.

    Example:
        "pages 2, 5: no text layer"
    """
    pages: dict[str, list[int]] = {}
    for page in paper.pages:
        if page.trouble is not None:
            pages.setdefault(page.trouble, []).append(page.number)
    for trouble, numbers in pages.items():
        noun = "page" if len(numbers) == 1 else "pages"
        yield f"{noun} {', '.join(map(str, numbers))}: {trouble}"
