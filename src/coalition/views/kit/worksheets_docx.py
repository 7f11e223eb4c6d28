"""worksheets.docx: the five criteria for each person, and the SWOT for all."""

from collections.abc import Iterator

from coalition.collecting.kit import Kit
from coalition.strategy import CRITERIA, worded
from coalition.views._document import (
    Block,
    Cards,
    Document,
    Facts,
    Heading,
    NewPage,
    Paragraph,
    Table,
    word,
)
from coalition.words import tell

FILENAME = "worksheets.docx"
CONTENTS = tell("worksheets for the five criteria and for the SWOT")

EMPTY = 5

QUESTIONS = {
    "alignment": tell("Do they want what we want?"),
    "complementarity": tell("Do they have what we lack, and lack what we have?"),
    "trust": tell("Can we rely on what they say?"),
    "commitment": tell("Do they keep at it, with time and means?"),
    "communication": tell("Do we hear from them, and do they listen?"),
}


def render(kit: Kit) -> bytes:
    """The worksheets as a Word file."""
    return word(
        Document(
            kind=tell("Facilitator's kit"),
            title=tell("Worksheets"),
            subtitle=kit.title,
            blocks=[*_criteria(kit), NewPage(), *_swot()],
            running=tell("Facilitator's kit, {title}", title=kit.title),
            language=kit.language,
            tight=True,
        )
    )


def _criteria(kit: Kit) -> Iterator[Block]:
    yield Heading(tell("The five criteria"))
    yield Facts([(worded(name), QUESTIONS[name]) for name in CRITERIA], 0.22)
    yield Paragraph(
        tell(
            "Rate those whom you know, from 1 (low) to 5 (high). Leave a cell empty where you do "
            "not know. Do not sign this sheet."
        ),
        "note",
    )
    names = [s.name for s in kit.stakeholders]
    yield Table(
        (tell("Stakeholder"), *(worded(name) for name in CRITERIA)),
        [(name, "", "", "", "", "") for name in [*names, *[""] * EMPTY]],
        (0.3, 0.12, 0.17, 0.11, 0.14, 0.16),
        is_form=True,
    )


def _swot() -> Iterator[Block]:
    yield Heading(tell("SWOT"))
    yield Paragraph(tell("Of: {line}", line="_" * 50))
    yield Cards(
        [
            (
                tell("Strengths"),
                [tell("Within: what do we do well, what do others come to us for?")],
            ),
            (tell("Weaknesses"), [tell("Within: what do we lack, what do we do badly?")]),
            (tell("Opportunities"), [tell("Outside: what opens up, who could help?")]),
            (tell("Threats"), [tell("Outside: what could go wrong, who could stop it?")]),
        ],
        across=2,
        height_cm=10,
    )
