"""The views, rendered by two processes at once."""

from collections.abc import Iterator, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import ModuleType
from typing import TYPE_CHECKING

from coalition.findings import Findings
from coalition.runtime import beside
from coalition.runtime.progress import Progress
from coalition.words import tell

if TYPE_CHECKING:
    from multiprocessing.sharedctypes import SynchronizedArray


def pays_off(result: object) -> bool:
    """Whether a second process may help with the views of `result`."""
    return isinstance(result, Findings) and beside.pays_off(result.network.n)


def side_by_side(
    result: Findings, views: Sequence[ModuleType], progress: Progress
) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file, in the order of `views`; the last ones from a fork.

    This process renders from the first view on and the fork from the last one back, until they
    meet. The fork shares the findings in memory, so that nothing is copied on the way there.
    Where it is stopped, as for want of memory, its share is rendered here.
    """
    context = get_context("fork")
    receiving, sending = context.Pipe(duplex=False)
    begun = context.Array("b", len(views))
    other = context.Process(target=_from_the_end, args=(sending, begun, result, views), daemon=True)
    other.start()
    sending.close()
    for place, view in enumerate(views):
        progress(tell("Writing {name}", name=view.FILENAME))
        yield (
            view.FILENAME,
            view.render(result) if _begin(begun, place) else _received(receiving, view, result),
        )
    other.join()


def _begin(begun: "SynchronizedArray[int]", place: int) -> bool:
    """Whether nobody has begun the view at `place` before."""
    with begun.get_lock():
        is_free = not begun[place]
        begun[place] = 1
    return is_free


def _received(receiving: Connection, view: ModuleType, result: Findings) -> bytes:
    try:
        return receiving.recv_bytes()
    except (EOFError, OSError):
        content: bytes = view.render(result)
        return content


def _from_the_end(
    sending: Connection,
    begun: "SynchronizedArray[int]",
    result: Findings,
    views: Sequence[ModuleType],
) -> None:
    made: list[bytes] = []
    for place in range(len(views) - 1, -1, -1):
        if not _begin(begun, place):
            break
        made.append(views[place].render(result))
    # Nobody receives before all views are begun.
    for content in reversed(made):
        sending.send_bytes(content)
