"""A limit on the time that one page may take: what a damaged or hostile page draws costs no other page."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from extractor.reading.pdf_engine import PageFault

PAGE_SECONDS = 20


class Overdue(PageFault):
    """A page took too long."""

    def __init__(self) -> None:
        super().__init__(f"took longer than {PAGE_SECONDS} seconds to read")


@contextmanager
def page_time() -> Iterator[None]:
    """Raises Overdue inside once a page has taken its time: seconds of work, not of waiting for others.

    Where the system has no such alarm, or in a thread, only the limit on the whole file holds.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, PAGE_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0.0)
        signal.signal(signal.SIGVTALRM, before)


def _ring(_number: int, _frame: FrameType | None) -> None:
    raise Overdue
