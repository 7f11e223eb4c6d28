"""The lists of words beside this module, each read once; a translator edits only those."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from coalition.tables._texts import folded, squeezed


@cache
def lists(name: str) -> Mapping[str, Any]:
    """The content of ``name.toml``."""
    text = files("coalition.tables").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def keyed(groups: Mapping[str, Iterable[str]], *, spaces: bool = True) -> dict[str, str]:
    """Which group each word belongs to; where two claim it, the first."""
    key = folded if spaces else squeezed
    found: dict[str, str] = {}
    for group, words in groups.items():
        for word in words:
            found.setdefault(key(word), group)
    return found


@cache
def meanings(name: str) -> Mapping[str, str]:
    """For a table of ``words.toml``, such as ``statuses``: the group of each folded word."""
    return keyed(lists("words")[name])


@cache
def words(name: str) -> frozenset[str]:
    """The folded words of a list of ``words.toml``, such as ``missing``."""
    return frozenset(folded(word) for word in lists("words")[name])


@lru_cache(maxsize=500_000)
def is_missing(cell: str) -> bool:
    """Whether a cell says nothing: empty, a dash, a question mark, "n/a", "don't know"."""
    key = folded(cell)
    return not key or key in words("missing")
