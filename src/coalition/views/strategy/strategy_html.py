"""strategy.html: the partnership strategy, to read in a browser."""

from coalition.strategy import Strategy
from coalition.views._document import page
from coalition.views.strategy._document import document
from coalition.words import tell

FILENAME = "strategy.html"
CONTENTS = tell("the same, to read in a browser")


def render(strategy: Strategy) -> bytes:
    """The strategy as one page."""
    return page(document(strategy))
