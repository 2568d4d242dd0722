"""Evidence extraction for clinical papers: every printed number with its place, checked for consistency.

Three calls are the public face; everything else may move between versions.

    >>> from extractor import check, extract, open_paper
    >>> evidence = check(extract(open_paper("paper.txt")))  # doctest: +SKIP
    >>> evidence.records, evidence.flags, evidence.unread  # doctest: +SKIP
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.pipeline import check, extract
    from extractor.reading import open_paper

__all__ = ["check", "extract", "open_paper"]

_HOMES = {"check": "extractor.pipeline", "extract": "extractor.pipeline", "open_paper": "extractor.reading"}


def __getattr__(name: str) -> object:
    # spaCy and the readers cost a second to import: ``import extractor`` and ``extractor --help`` must not.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415  (as above: nothing is imported until it is used)

    return getattr(import_module(_HOMES[name]), name)
