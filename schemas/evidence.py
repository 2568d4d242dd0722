"""All that is known of one paper: what the pipeline returns and the store keeps."""

from schemas.finding import Unread
from schemas.flag import Flag
from schemas.frozen import Frozen
from schemas.paper import Paper
from schemas.record import Record


class Evidence(Frozen):
    """A paper with its records, flags and unread spans."""

    paper: Paper
    records: tuple[Record, ...] = ()
    flags: tuple[Flag, ...] = ()
    unread: tuple[Unread, ...] = ()
