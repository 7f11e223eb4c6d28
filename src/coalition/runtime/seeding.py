"""Chance that every run repeats: one seed, and the C library's draws under it."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock

SEED = 7
"""Stored with every result that rests on random draws."""

_one_at_a_time = RLock()


@contextmanager
def seeded_igraph(chance: random.Random | None = None) -> Iterator[None]:
    """Let igraph draw from its own seeded source; Python's global one stays untouched.

    `chance` is that source where drawing goes on from an earlier time; by default a new one.

    igraph has one source for the whole process, so threads wait for each other here.
    """
    import igraph

    with _one_at_a_time:
        igraph.set_random_number_generator(chance or random.Random(SEED))  # noqa: S311
        try:
            yield
        finally:
            igraph.set_random_number_generator(random)
