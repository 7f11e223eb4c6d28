"""agenda.docx: the half-day, minute by minute, and how to bring the results back."""

from collections.abc import Iterator

from coalition.collecting.kit import Kit
from coalition.views._document import (
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Paragraph,
    Table,
    word,
)
from coalition.words import Told, tell

FILENAME = "agenda.docx"
CONTENTS = tell("the workshop's agenda, and how to bring the results back as a sheet")

STEPS = (
    (
        15,
        tell("Welcome"),
        tell(
            "Say what the day is for and what happens with the results. Agree on rules: everybody"
            " speaks, nobody is quoted."
        ),
        tell("A shared purpose"),
    ),
    (
        25,
        tell("Who is there"),
        tell(
            "Spread the cards. Each takes the card of its own organisation, fills it in, and puts"
            " it on the wall. Write a blank card for whoever is missing."
        ),
        tell("Filled cards"),
    ),
    (
        50,
        tell("Who works with whom"),
        tell(
            "Net-Map in groups of four to six: put the names on the sheet, draw the ties, stack a"
            " tower for influence. Then compare the groups' maps."
        ),
        tell("One Net-Map sheet a group"),
    ),
    (15, tell("Break"), tell("The note-taker photographs the maps."), tell("Photographs")),
    (
        35,
        tell("The five criteria"),
        tell(
            "Each rates alone and on paper those whom it knows. Collect the sheets face down; "
            "nobody reads out a name with a rating."
        ),
        tell("Criteria worksheets"),
    ),
    (
        40,
        tell("SWOT"),
        tell("Four corners, one quadrant each, ten minutes a corner, then walk on and add."),
        tell("SWOT worksheet"),
    ),
    (
        30,
        tell("What is missing, and whom to win"),
        tell(
            "On the maps: which needs has nobody met, who hangs on one other, who is not there? "
            "Name up to five partners to win, and who could introduce them."
        ),
        tell("A list of names with reasons"),
    ),
    (
        20,
        tell("Next steps"),
        tell("Who types in the sheets, by when; who talks first to whom."),
        tell("Names and dates"),
    ),
    (10, tell("Closing round"), tell("One word each. Thank everybody."), ""),
)  # fmt: skip
"""Minutes, what, how, and what comes out."""


def render(kit: Kit) -> bytes:
    """The agenda as a Word file."""
    return word(
        Document(
            kind=tell("Facilitator's kit"),
            title=tell("A half-day workshop on partnerships"),
            subtitle=kit.title,
            blocks=[*_preparation(kit), *_agenda(), *_afterwards()],
            running=tell("Facilitator's kit, {title}", title=kit.title),
            language=kit.language,
        )
    )


def _preparation(kit: Kit) -> Iterator[Block]:
    yield Facts(
        [
            (
                tell("For whom"),
                tell("Ten to forty people who know the field, best from all sectors."),
            ),
            (
                tell("Time needed"),
                tell("{hours} {hours:hour|hours}", hours=sum(step[0] for step in STEPS) // 60),
            ),
            (
                tell("People"),
                tell("One facilitator, one note-taker, one who keeps the time."),
            ),
            (
                tell("Print"),
                [
                    tell("cards.docx, on thick paper, one side, and cut."),
                    tell("net-map.docx, one for each group, enlarged to A3 or larger."),
                    tell("worksheets.docx: the criteria for each person, the SWOT once."),
                ],
            ),
            (
                tell("Bring"),
                tell(
                    "Pens in four colours, tape, stackable discs or coins, a large wall or tables."
                ),
            ),
        ],
        0.18,
    )
    yield Paragraph(
        tell(
            "Be careful with ratings and with who is for or against: they are opinions about "
            "people who may be in the room. Collect them in writing, do not put them on the wall, "
            "and say who will see them."
        ),
        "note",
    )
    if kit.left_out:
        yield Paragraph(
            tell(
                "Cards and worksheets are for {shown} {shown:stakeholder|stakeholders}, those with "
                "the most ties; {left} more are in the data.",
                shown=len(kit.stakeholders),
                left=kit.left_out,
            ),
            "quiet",
        )


def _agenda() -> Iterator[Block]:
    yield Heading(tell("Agenda"))
    rows = []
    start = 0
    for minutes, what, how, result in STEPS:
        rows.append((f"{start // 60}:{start % 60:02d}", str(minutes), what, how, result or "–"))
        start += minutes
    yield Table(
        (tell("Begins at"), tell("Minutes"), tell("What"), tell("How"), tell("What comes out")),
        rows,
        (0.1, 0.1, 0.18, 0.44, 0.18),
        numbers=frozenset({1}),
    )
    yield Paragraph(tell("The first column counts hours and minutes from the beginning."), "quiet")


def _afterwards() -> Iterator[Block]:
    yield Heading(tell("Bringing it back as a sheet"))
    yield Paragraph(
        tell(
            "Type what is on paper into stakeholders.xlsx on the same day, while people remember."
        ),
        "before",
    )
    yield Table(
        (tell("On paper"), tell("Sheet"), tell("Columns")),
        [
            (
                tell("Cards"),
                "Stakeholders",
                "Name, Sector, Type, Description, Themes, Regions, Offers, Needs",
            ),
            (
                tell("Net-Map: a line"),
                "Ties",
                "Source, Target, Form, Kind, Frequency, Status",
            ),
            (tell("Net-Map: the height of a tower"), "Stakeholders", "Influence (0-10)"),
            (
                tell("Criteria worksheet"),
                "Stakeholders",
                "Trust (1-5), Commitment (1-5), Communication (1-5)",
            ),
            (
                tell("SWOT worksheet"),
                "Stakeholders",
                "Strengths, Weaknesses, Opportunities, Threats",
            ),
        ],
        (0.3, 0.2, 0.5),
    )
    yield Bullets(_rules())
    yield Paragraph("coalition check stakeholders.xlsx", "note")
    yield Paragraph('coalition analyze stakeholders.xlsx --for "NAME"', "note")
    yield Paragraph('coalition strategy stakeholders.xlsx --for "NAME"', "note")


def _rules() -> list[Told]:
    return [
        tell("Write every name the same way each time."),
        tell("Several values in one cell: semicolons between them."),
        tell("Where several rated the same one: write the mean, and keep the sheets."),
        tell(
            "The worksheets' columns that the workbook lacks may be added: Alignment (1-5), "
            "Strengths and so on."
        ),
        tell("Leave a cell empty where nobody knows: empty is not zero."),
        tell("Then run, in a terminal, in this order:"),
    ]
