"""How every figure was worked out: conventions, formulas and sources."""

from dataclasses import dataclass

from coalition.findings import Findings, MeasureNote
from coalition.views._known import word
from coalition.views.report._method_advocacy import METHOD
from coalition.words import tell, tell_capital

PARTS = {
    "positions": tell("Positions of stakeholders"),
    "structure": tell("The network as a whole"),
    "criteria": tell("Criteria of a possible partner"),
    "gaps": tell("Kinds of gap, and how severe each is"),
    "advocacy": tell("Positions, camps and persuasion"),
}

CONVENTIONS = (
    tell(
        "A tie exists if either side reports it. Headline measures read this simple network "
        "without directions; stakeholders without a tie stay in and count among n."
    ),
    tell(
        "Where a form of partnership but no weight is stated, its rung on the ladder (cooperation "
        "1, coordination 2, collaboration 3, coalition 4, integration 5) stands for the weight."
    ),
    tell("Strength is not distance: paths read 1 / weight, so strong ties are short."),
    tell(
        "What is missing is not zero. A measure that is not defined is shown as “not defined” or "
        "“–”, and a missing criterion widens a score's bounds instead of lowering it."
    ),
    tell(
        "Places are shared by equals (values within 0.000000001 of each other). The span beside a "
        "place holds 80\u00a0% of the places that it takes when ties go missing and others appear. "
        "Where both sides report ties, the share c that both confirm tells how many nobody "
        "reports: each side reports with chance r = 2c / (1 + c), and (1 - r)² go unreported. A "
        "column of respondents tells who is silent; without one, who reports no tie where others "
        "confirm theirs. Elsewhere 10\u00a0% of ties unreported and 20\u00a0% of "
        "stakeholders silent are assumed. It is a test of sensitivity, not a confidence interval."
    ),
    tell(
        "Beyond 1,000 stakeholders, where nobody is focal, suggestions with reasons are made for "
        "the 1,000 with the most ties, and in short, without reasons, for all others "
        "(suggestions.csv); coalition suggest gives anybody the reasons."
    ),
    tell(
        "Answers on an ordered scale are brought to 0-1 by their scale; the steps between them are "
        "taken as equal, which is a choice."
    ),
    tell(
        "A score is the weighted mean of the criteria that are known; its bounds are what it would "
        "be if every missing criterion were 0, and if it were 1."
    ),
    tell(
        "Value (what gaps a partnership would close) and likelihood (how plausible the network "
        "makes it) answer different questions and are never mixed into one figure."
    ),
    tell("Ties marked past or in conflict are listed and never counted."),
    tell(
        "Everything that involves chance starts from a fixed seed: the same data give the same "
        "brief."
    ),
)


@dataclass(frozen=True, slots=True)
class MethodPart:
    """The notes of one part of the analysis."""

    title: str
    notes: list[MeasureNote]


def method(findings: Findings) -> list[MethodPart]:
    """The notes by part, in the order of the brief."""
    notes = [*findings.notes, *(METHOD if findings.advocacy is not None else ())]
    names = list(dict.fromkeys([*PARTS, *(note.part for note in notes)]))
    parts = [
        MethodPart(
            PARTS.get(name, tell_capital(word(name))),
            [note for note in notes if note.part == name],
        )
        for name in names
    ]
    return [part for part in parts if part.notes]
