"""net-map.docx: the sheet on which a group draws who works with whom."""

from coalition.collecting.kit import Kit
from coalition.views._document import Cards, Document, Facts, word
from coalition.words import tell

FILENAME = "net-map.docx"
CONTENTS = tell("the Net-Map sheet on which a group draws the ties")


def render(kit: Kit) -> bytes:
    """The sheet as a Word file: how to go about it, and room to draw."""
    return word(
        Document(
            kind=tell("Net-Map sheet"),
            title=tell("Who works with whom, and who has influence?"),
            subtitle=kit.title,
            blocks=[
                Facts(
                    [
                        (
                            tell("The question"),
                            tell("Our issue: {line}", line="_" * 60),
                        ),
                        (
                            tell("1. Names"),
                            tell(
                                "Put every name that matters on the sheet, close to those it "
                                "works with. Colour by sector: public blue, private orange, "
                                "social green, academic pink."
                            ),
                        ),
                        (
                            tell("2. Ties"),
                            tell(
                                "Draw a line for each tie that there is. One stroke: they inform "
                                "each other. Two: they tune plans. Three: they work jointly. "
                                "Dashed: it ended. Zigzag: conflict."
                            ),
                        ),
                        (
                            tell("3. Influence"),
                            tell(
                                "Stack a tower on each name, from 0 to 10 discs: how far can it "
                                "move the issue? Write the number beside it."
                            ),
                        ),
                        (
                            tell("4. Talk"),
                            tell(
                                "Who holds others together? Who stands alone? Which line should "
                                "be there and is not? Note the answers on the back."
                            ),
                        ),
                    ],
                    0.14,
                ),
                Cards([(tell("Our map"), [""])], across=1, height_cm=10.4),
            ],
            running=tell("Facilitator's kit, {title}", title=kit.title),
            language=kit.language,
            landscape=True,
            tight=True,
        )
    )
