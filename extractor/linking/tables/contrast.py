"""Group and reference of an effect of a table, and what its rows are."""

from dataclasses import dataclass
from typing import Literal

from extractor.document.sheet_labels import Label
from extractor.linking.said import Said

Design = Literal["factor", "arms"]


@dataclass(slots=True)
class Sides:
    """Group and reference of an effect; ``design`` tells what its rows are, ``outer`` has the labels left."""

    design: Design
    group: Said | None = None
    reference: Said | None = None
    outer: tuple[Label, ...] = ()
