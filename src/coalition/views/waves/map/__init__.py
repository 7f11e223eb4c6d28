"""map.html: everybody at one place over all waves, with a slider from wave to wave."""

from coalition.views.waves.map._page import page
from coalition.waves import Comparison
from coalition.words import tell

FILENAME = "map.html"
CONTENTS = tell("the network at the same places in every wave, with a slider (offline)")


def render(comparison: Comparison) -> bytes:
    """One page with its own script, which asks no network for anything."""
    return page(comparison).encode("utf-8", "replace")
