"""cards.docx: a card for each stakeholder, to cut out."""

from coalition.collecting.kit import Kit
from coalition.strategy import some, worded
from coalition.tables import UNKNOWN, Stakeholder
from coalition.views._document import Cards, Document, Paragraph, word
from coalition.words import tell

FILENAME = "cards.docx"
CONTENTS = tell("a card for each stakeholder, to print and cut")

EMPTY = 8
"""Blank cards, for whoever is missing from the list."""

LINE = "_" * 26
LONGEST = 90


def render(kit: Kit) -> bytes:
    """The cards as a Word file."""
    cards = [_card(s) for s in kit.stakeholders]
    cards += [(LINE[:20], _fields("", "", ""))] * EMPTY
    return word(
        Document(
            title=tell("Cards"),
            subtitle=kit.title,
            blocks=[
                Paragraph(
                    tell(
                        "Print on thick paper and cut along the lines. Fill in or correct by hand."
                    ),
                    "quiet",
                ),
                Cards(cards, across=2, height_cm=6.1),
            ],
            running=tell("Facilitator's kit, {title}", title=kit.title),
            language=kit.language,
            tight=True,
        )
    )


def _card(s: Stakeholder) -> tuple[str, list[str]]:
    kind = worded(s.sector) if s.sector != UNKNOWN else ""
    if s.type and kind:
        kind = tell("{type}, {sector}", type=s.type, sector=kind)
    name = s.name if len(s.name) <= LONGEST else s.name[: LONGEST - 1] + "…"
    offers, needs = ([c.term for c in held][:3] for held in (s.offers, s.needs))
    return name, _fields(kind or s.type or "", some(offers, 3), some(needs, 3))


def _fields(kind: str, offers: str, needs: str) -> list[str]:
    return [
        kind or tell("Sector and type: {line}", line=LINE),
        tell("Offers: {what}", what=offers or LINE),
        tell("Needs: {what}", what=needs or LINE),
        tell("Works on: {line}", line=LINE),
        tell("Partners: {line}", line=LINE),
    ]
