"""Python's search for rubbish, put off while results pile up that all stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def kept_waiting() -> Iterator[None]:
    """No search for circular rubbish meanwhile; a tenth of the time of a large analysis.

    A million ties are looked through again and again for circles that none of them forms. What
    is no longer used is freed all the same, as soon as nothing refers to it.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
