"""strategy.docx: the partnership strategy, to edit in Word."""

from coalition.strategy import Strategy
from coalition.views._document import word
from coalition.views.strategy._document import document
from coalition.words import tell

FILENAME = "strategy.docx"
CONTENTS = tell("the partnership strategy, to edit in Word")


def render(strategy: Strategy) -> bytes:
    """The strategy as a Word file."""
    return word(document(strategy))
