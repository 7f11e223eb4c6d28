"""Telling how far long work has come."""

from collections.abc import Callable
from typing import TypeAlias

Progress: TypeAlias = Callable[[str], None]
"""Told the name of each step as it begins."""


def silent(step: str) -> None:
    """Nobody wants to hear of progress."""
