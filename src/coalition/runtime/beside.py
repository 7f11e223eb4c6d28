"""Work that a second process does meanwhile."""

import os
import sys
import threading
from collections.abc import Callable
from multiprocessing import current_process, get_context
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

T = TypeVar("T")

FEWEST = 25
"""Stakeholders from which a second process, which costs 20 milliseconds, saves more than that."""


def pays_off(n: int, fewest: int = FEWEST) -> bool:
    """Whether a second process may help with `n` stakeholders: a second core, and a safe fork."""
    return (
        n >= fewest
        and sys.platform == "linux"
        and (os.cpu_count() or 1) > 1
        # A fork copies no other thread, but the locks that it may hold.
        and threading.active_count() == 1
        and not current_process().daemon  # whose kind may have no children
    )


class Beside(Generic[T]):
    """What `work` gives, begun now in a fork where `n` is enough, else when asked for.

    The fork shares everything in memory, so that nothing is copied on the way there; only the
    result comes back. Where the fork is stopped or fails, the work is done here.
    """

    def __init__(self, n: int, work: Callable[[], T], fewest: int = FEWEST):
        self._work = work
        self._receiving: Connection | None = None
        if pays_off(n, fewest):
            context = get_context("fork")
            self._receiving, sending = context.Pipe(duplex=False)
            self._process = context.Process(target=_send, args=(sending, work), daemon=True)
            self._process.start()
            sending.close()

    def result(self) -> T:
        """The result, waited for; to be asked for once."""
        if self._receiving is None:
            return self._work()
        try:
            found: T = self._receiving.recv()
        except (EOFError, OSError):
            found = self._work()
        self._process.join()
        return found


def _send(sending: Connection, work: Callable[[], T]) -> None:
    try:
        sending.send(work())
    except Exception:
        # The first process does the work again, and tells what is wrong with it.
        sending.close()
