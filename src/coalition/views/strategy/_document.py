"""The whole strategy as one document, for Word and for the browser."""

from coalition.strategy import Strategy
from coalition.views._document import Document
from coalition.views.strategy._goals import goals
from coalition.views.strategy._opening import opening
from coalition.views.strategy._partners import forms, partners
from coalition.views.strategy._work import (
    actions,
    afterwards,
    budget,
    monitoring,
    risks,
)
from coalition.words import tell


def document(strategy: Strategy) -> Document:
    """Every chapter, in the order in which it is read."""
    chapters = (opening, goals, partners, forms, actions, budget, risks, monitoring, afterwards)
    return Document(
        kind=tell("Partnership strategy"),
        title=strategy.name,
        subtitle=tell("Drawn from: {title}", title=strategy.findings.title),
        blocks=[block for chapter in chapters for block in chapter(strategy)],
        running=tell("Partnership strategy, {name}", name=strategy.name),
        language=strategy.language,
    )
