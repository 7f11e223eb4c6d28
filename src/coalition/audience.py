"""Audience: what of the data is withheld from those outside.

What is withheld is taken out of the data before anything is worked out of it, so that no score,
reason, gap or picture can give it away: what others see follows from what others may see.
"""

from dataclasses import replace

from coalition.advocacy import Advocacy
from coalition.errors import Issue, UnusableInput
from coalition.tables import HEADINGS, STAKEHOLDER_RATINGS, TIE_RATINGS, Dataset, Stakeholder, Tie
from coalition.words import tell

AUDIENCES = ("internal", "partners", "public")

PERSONAL = ("contact", "notes")
"""What partners too are not shown, besides stances and columns whose meaning is not known."""

JUDGED = (*STAKEHOLDER_RATINGS, *HEADINGS, "cost")
"""What somebody thinks of a stakeholder, as numbers: not for the public."""

JUDGED_TEXTS = ("strengths", "weaknesses", "opportunities", "threats")


def without(dataset: Dataset, audience: str, keep: str = "") -> Dataset:
    """`dataset` without what is withheld from `audience`.

    Partners see no contacts, notes and stances, and no column whose meaning is not known, except
    `keep`. The public sees besides no ratings of stakeholders or ties, no cost, no strengths,
    weaknesses, opportunities and threats, and no ties in conflict. Doubts about single cells
    quote them, and are only counted.

    Raises
    ------
    UnusableInput
        The audience is not known.
    """
    if audience not in AUDIENCES:
        raise UnusableInput(
            tell(
                "'{audience}' is no audience. Choose one of: {choices}.",
                audience=audience,
                choices=", ".join(AUDIENCES),
            )
        )
    if audience == "internal":
        return dataset
    public = audience == "public"
    return replace(
        dataset,
        stakeholders=tuple(_shown(s, public, keep) for s in dataset.stakeholders),
        ties=tuple(_shown_tie(t, public) for t in dataset.ties if not _hidden(t, public)),
        issues=_shown_issues(dataset.issues),
        scales=() if public else dataset.scales,
    )


def counts_only(found: Advocacy) -> Advocacy:
    """How many are for, against, undecided and silent on each issue; nobody by name or weight."""
    issues = tuple(
        replace(
            balance,
            weighted_balance=None,
            influence_support=None,
            influence_oppose=None,
            influence_undecided=None,
            left_out=0,
        )
        for balance in found.issues
    )
    return Advocacy(goal=found.goal, issue=found.issue, issues=issues)


def _shown(s: Stakeholder, public: bool, keep: str) -> Stakeholder:
    further = tuple((column, text) for column, text in s.further if column == keep)
    gone: dict[str, object] = dict.fromkeys(PERSONAL) | {"stances": (), "further": further}
    if public:
        gone |= dict.fromkeys(JUDGED) | dict.fromkeys(JUDGED_TEXTS, ())
    columns = tuple((field, header) for field, header in s.columns if field not in gone)
    return replace(s, columns=columns, **gone)  # type: ignore[arg-type]


def _hidden(t: Tie, public: bool) -> bool:
    return public and t.status == "conflict"


def _shown_tie(t: Tie, public: bool) -> Tie:
    gone: dict[str, object] = {"notes": None, "further": ()}
    if public:
        gone |= dict.fromkeys(TIE_RATINGS)
    return replace(t, **gone)  # type: ignore[arg-type]


def _shown_issues(issues: tuple[Issue, ...]) -> tuple[Issue, ...]:
    whole = tuple(issue for issue in issues if not issue.column and not issue.value)
    left_out = len(issues) - len(whole)
    if not left_out:
        return whole
    told = Issue(
        "withheld",
        "info",
        tell(
            "{number} {number:doubt|doubts} about single cells and columns are left out here.",
            number=left_out,
        ),
        tell("They quote what is withheld. The internal version lists them."),
    )
    return (*whole, told)
