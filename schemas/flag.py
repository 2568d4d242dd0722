"""A contradiction in a paper, as a check reports it: data, not an error of the program."""

from typing import Literal

from pydantic import Field

from schemas.frozen import Frozen
from schemas.place import Place

Severity = Literal["error", "warning", "note"]


class Bound(Frozen):
    """A recomputed range that a printed number misses; an open end is null."""

    of: str = Field(description='what was recomputed: "p", "estimate", "percent"')
    low: float | None = None
    high: float | None = None


class Flag(Frozen):
    """One fault of a record, a passage, a document or the store.

    ``id`` is a hash of the code, the documents and the places, so that it is equal on every machine.
    """

    id: str
    code: str = Field(pattern=r"^[A-Z]{2}\d{3}$")
    name: str
    severity: Severity
    message: str = Field(description="one plain sentence that a surgeon understands")
    suggestion: str | None = Field(default=None, description="the one misprint that would explain everything")
    bounds: tuple[Bound, ...] = ()
    places: tuple[Place, ...] = ()
    records: tuple[str, ...] = Field(default=(), description="ids of the records it names")
