"""The columns that a sheet asks for, with what to write in them."""

from dataclasses import dataclass

from coalition.tables import FORMS, SECTORS, STATUSES

TYPES = (
    "government entity",
    "intergovernmental body",
    "business",
    "NGO",
    "NPO",
    "CSO",
    "CBO",
    "FBO",
    "foundation",
    "media",
    "university",
    "college",
    "school",
    "research institute",
    "think tank",
)

ABOUT, PARTNERS = "About you", "Your partners"
QUESTION, ANSWER, HINT = "Question", "Your answer", "How to answer"
PARTNER = "Partner"
FORM_ID = "Form of"
"""The first question: whose form this is. Its answer is the stakeholder's id."""

HOW_OFTEN = ("daily", "weekly", "monthly", "quarterly", "yearly")


@dataclass(frozen=True, slots=True)
class Asked:
    """A column: its header, what to write, an example, and what may be chosen.

    `choices` become a drop-down; `low` and `high` the numbers that are let in. A `strict`
    choice refuses anything else.
    """

    header: str
    hint: str
    example: str
    width: int = 18
    choices: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    strict: bool = True


def _rating(header: str, hint: str) -> Asked:
    hint += ", from 1 (low) to 5 (high); empty if not known"
    return Asked(f"{header} (1-5)", hint, "4", 12, low=1, high=5)


STAKEHOLDERS = (
    Asked("Name", "Who it is. The only column that must be filled in.", "Harbour Food Bank", 34),
    Asked("Sector", "Empty lets the program infer it from type and name.", "social", 12, SECTORS),
    Asked("Type", "The legal kind.", "NGO", 20, TYPES, strict=False),
    Asked("Description", "What it does, in a sentence.", "Collects and gives out food", 40),
    Asked("Themes", "The issues it works on, separated by semicolons.", "food; poverty", 26),
    Asked("Regions", "Where it works, separated by semicolons.", "Old Harbour; Lakeside", 22),
    Asked("Offers", "What it can give; a number weighs it.", "storage (3); volunteers", 30),
    Asked("Needs", "What it lacks.", "legal advice; transport", 30),
    _rating("Trust", "How far the group trusts it"),
    _rating("Commitment", "How far it keeps its word"),
    _rating("Communication", "How well it stays in touch"),
    Asked("Influence (0-10)", "How powerful it is on the cause.", "6", 12, low=0, high=10),
    Asked("Interest (0-10)", "How much the cause matters to it.", "8", 12, low=0, high=10),
    Asked(
        "Stance: YOUR ISSUE",
        "Write the policy issue instead of YOUR ISSUE, one column an issue. From -2 (strongly "
        "against) to 2 (strongly for); empty if not known.",
        "1",
        16,
        low=-2,
        high=2,
    ),
    Asked(
        "Partners",
        "Whom it works with already, and how, separated by semicolons.",
        "City Council (coordination)",
        40,
    ),
    Asked("Contribution", "What it could bring, in your currency.", "2000", 14),
    Asked("Cost", "What it costs to have it on board, in your currency.", "500", 10),
    Asked("Contact", "Whom to write to. It stays out of the map.", "", 24),
    Asked("Notes", "Anything else.", "", 30),
)

TIES = (
    Asked("Source", "Who says so, or who gives.", "Harbour Food Bank", 34),
    Asked("Target", "The other one.", "City Council", 34),
    Asked("Form", "How close, from loose to one body.", "coordination", 16, FORMS),
    _rating("Trust", "How far the first trusts the second"),
    _rating("Commitment", "How far the second keeps its word"),
    _rating("Communication", "How well they stay in touch"),
    Asked("Frequency", "How often they meet.", "monthly", 14, HOW_OFTEN, strict=False),
    Asked("Status", "Only existing ties are counted.", "existing", 12, STATUSES),
    Asked("Kind", "What flows: information, funding, referral ...", "information", 16),
    Asked("Since", "Since when.", "2024", 10),
    Asked("Until", "Until when, if it has ended.", "", 10),
)

CHOICES = (*SECTORS, *FORMS, *HOW_OFTEN, *STATUSES)
HEADERS = (QUESTION, ANSWER, HINT, PARTNER, FORM_ID, *(c.header for c in (*STAKEHOLDERS, *TIES)))
