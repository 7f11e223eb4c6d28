"""The chapter on advocacy: balance, who can be moved and by whom, camps, and what moved when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from coalition.advocacy import Advocacy, Balance, Camp, Held, Movable, Spokespeople, Swing
from coalition.views.report._advocacy_classes import Classified, classified
from coalition.views.report._bars import Share, shares
from coalition.words import tell

Item = TypeVar("Item", Swing, Spokespeople)

ISSUES = 12
MOVABLE = 12
SPEAKERS = 8
CAMPS = 4
DIVIDING = 0.25
"""Camps whose mean stances lie this far apart (of 1) are said to part over the issue."""

SURE = 2 / 3
CROSSING = 5
PARTS = (
    tell("{name}: {share} for"),
    tell("{name}: {share} undecided"),
    tell("{name}: {share} against"),
)
"""What the bars of the balance say."""
BY_CHANCE = 0.05


@dataclass(frozen=True, slots=True)
class OnIssue:
    """Who can be moved on one issue, the most worthwhile first."""

    issue: str
    movable: list[Movable]


@dataclass(frozen=True, slots=True)
class ShownCamp:
    """A camp of more than one member; `doubtful` are those who may belong elsewhere."""

    camp: Camp
    doubtful: list[str]
    told: bool


@dataclass(frozen=True, slots=True)
class Sides:
    """What each camp holds on one issue, as words."""

    issue: str
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Chapter:
    """The section's content; stakeholders are still ids."""

    found: Advocacy
    goal: str
    chart: Markup
    weighed: bool
    issues: list[Balance]
    swings: list[Swing]
    silent: dict[str, int]
    movable: list[OnIssue]
    more: int
    spokespeople: list[Spokespeople]
    camps: list[ShownCamp]
    alone: int
    sides: list[Sides]
    dividing: list[str]
    bridges: list[str]
    crossing: list[tuple[str, str]]
    apart: bool | None
    classes: Classified


def chapter(found: Advocacy | None, language: str = "en") -> Chapter | None:
    """None where no stance is given."""
    if found is None:
        return None
    issues = _first(found.issues)
    won = {swing.issue for swing in found.swing_sets if swing.won}
    open_first = sorted((b.issue for b in issues), key=lambda issue: issue in won)
    movable = _movable(found, open_first, won)
    camps = [camp for camp in found.camps if len(camp.members) > 1]
    weighed = any(b.weighted_balance is not None for b in issues)
    return Chapter(
        found=found,
        goal=found.goal,
        chart=_chart(issues, weighed, language),
        weighed=weighed,
        issues=issues,
        swings=_of(found.swing_sets, open_first),
        silent={b.issue: b.silent for b in issues},
        movable=movable,
        more=len(found.movable) - sum(len(on.movable) for on in movable),
        spokespeople=_of(found.spokespeople, open_first)[:SPEAKERS],
        camps=[_shown(camp) for camp in camps[:CAMPS]],
        alone=len(found.camps) - len(camps),
        sides=_sides(found, camps[:CAMPS]) if len(camps) > 1 else [],
        dividing=[d.issue for d in found.divides if (d.division or 0) >= DIVIDING and not d.bridge],
        bridges=[d.issue for d in found.divides if d.bridge],
        crossing=_crossing(found),
        apart=_apart(found),
        classes=classified(found, [b.issue for b in issues]),
    )


def _first(issues: Sequence[Balance]) -> list[Balance]:
    """The issues on which most speak, in their order."""
    spoken = sorted(issues, key=lambda b: (-(b.support + b.oppose + b.undecided), b.issue))
    kept = {b.issue for b in spoken[:ISSUES]}
    return [b for b in issues if b.issue in kept]


def _of(items: Iterable[Item], order: Sequence[str]) -> list[Item]:
    by_issue = {item.issue: item for item in items}
    return [by_issue[issue] for issue in order if issue in by_issue]


def _chart(issues: Sequence[Balance], weighed: bool, language: str) -> Markup:
    rows = []
    for b in issues:
        parts: list[float] = [b.support, b.undecided, b.oppose]
        if weighed:
            parts = [b.influence_support or 0, b.influence_undecided or 0, b.influence_oppose or 0]
        rows.append(Share(b.issue, tuple(parts)))
    axis = tell("share of the stakeholders with a position")
    if weighed:
        axis = tell("share of the influence of all who take a position")
    return shares(rows, tell("Balance by issue"), PARTS, axis, language)


def _movable(found: Advocacy, issues: Sequence[str], won: set[str]) -> list[OnIssue]:
    """The best of each issue; of issues that are won only where none is open."""
    asked = [issue for issue in issues if issue not in won] or list(issues)
    share = max(2, MOVABLE // max(len(asked), 1))
    groups = []
    for issue in asked:
        own = [m for m in found.movable if m.issue == issue]
        own.sort(key=lambda m: (-round(m.score or 0, 9), m.id))
        if own:
            groups.append(OnIssue(issue, own[:share]))
    return groups[: MOVABLE // 2]


def _shown(camp: Camp) -> ShownCamp:
    placed = list(zip(camp.members, camp.certainty, strict=True))
    return ShownCamp(
        camp,
        [id for id, sure in placed if sure is not None and sure < SURE],
        any(sure is not None for _, sure in placed),
    )


def _sides(found: Advocacy, camps: Sequence[Camp]) -> list[Sides]:
    order = [d.issue for d in found.divides][:ISSUES]
    held = [{h.issue: h for h in camp.holds} for camp in camps]
    return [Sides(issue, [_side(h[issue]) for h in held]) for issue in order]


def _side(holds: Held) -> str:
    return tell("{support} for, {oppose} against", support=holds.support, oppose=holds.oppose)


def _crossing(found: Advocacy) -> list[tuple[str, str]]:
    """Partners across camps; those who weigh most on some issue first."""
    weight = {m.id: m.effect or 0 for m in found.movable}
    ranked = sorted(
        (-round(weight.get(c.source, 0) + weight.get(c.target, 0), 9), c.source, c.target)
        for c in found.crossing
    )
    return [(source, target) for _, source, target in ranked[:CROSSING]]


def _apart(found: Advocacy) -> bool | None:
    """Whether ties keep to the camps more than by chance; None where that cannot be told."""
    if found.work is None or found.work.p_value is None:
        return None
    return found.work.p_value < BY_CHANCE
