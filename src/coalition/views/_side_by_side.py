"""The views of a large network, rendered by two processes at once."""

import os
import sys
import threading
from collections.abc import Iterator, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import ModuleType

from coalition.findings import Findings
from coalition.progress import Progress

LARGE = 2_000
"""Stakeholders from which a second process saves more than it costs."""

FIRST = 4
"""Views, in the order of their names, that take as long as all others together."""


def pays_off(result: object) -> bool:
    """Whether a second process may help: a large network, a second core, and a safe fork."""
    return (
        isinstance(result, Findings)
        and result.network.n >= LARGE
        and sys.platform == "linux"
        and (os.cpu_count() or 1) > 1
        # A fork copies no other thread, but the locks that it may hold.
        and threading.active_count() == 1
    )


def side_by_side(
    result: Findings, views: Sequence[ModuleType], progress: Progress
) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file, in the order of `views`; the second half from a fork.

    The fork shares the findings in memory, so that nothing is copied on the way there. Where it
    is stopped, as for want of memory, its share is rendered here.
    """
    context = get_context("fork")
    receiving, sending = context.Pipe(duplex=False)
    other = context.Process(target=_send, args=(sending, result, views[FIRST:]), daemon=True)
    other.start()
    sending.close()
    for view in views[:FIRST]:
        progress(f"Writing {view.FILENAME}")
        yield view.FILENAME, view.render(result)
    for view in views[FIRST:]:
        progress(f"Writing {view.FILENAME}")
        try:
            content = receiving.recv_bytes()
        except (EOFError, OSError):
            content = view.render(result)
        yield view.FILENAME, content
    other.join()


def _send(sending: Connection, result: Findings, views: Sequence[ModuleType]) -> None:
    # All are rendered before the first is sent, as nobody receives until then.
    for content in [view.render(result) for view in views]:
        sending.send_bytes(content)
