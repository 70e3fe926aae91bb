"""Ctrl-C: the first stops the search and keeps its best plan, the second ends everything."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_STDERR = 2


@contextmanager
def stop_on_interrupt(stop: threading.Event, notice: str) -> Iterator[None]:
    """Within this context the first Ctrl-C sets `stop` and writes `notice` to stderr.

    The next one ends the solver's processes and raises KeyboardInterrupt. Forked processes inherit
    the handler and the terminal's Ctrl-C; there it does nothing.
    """
    owner = os.getpid()

    def handle(number: int, frame: FrameType | None) -> None:
        if os.getpid() != owner:
            return
        if stop.is_set():
            for child in multiprocessing.active_children():
                child.kill()
            raise KeyboardInterrupt
        stop.set()
        # Not through sys.stderr: the signal may have come while that was being written to.
        os.write(_STDERR, f"\n{notice}\n".encode())

    previous = signal.signal(signal.SIGINT, handle)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, previous or signal.default_int_handler)
