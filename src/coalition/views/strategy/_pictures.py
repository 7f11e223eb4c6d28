"""The strategy's pictures: the map, value against likelihood, and the budget, as SVG."""

from collections.abc import Sequence
from html import escape

from coalition.strategy import Strategy, total
from coalition.views._document import Picture
from coalition.views._document.texts import flat
from coalition.views._look import INK, PAPER, QUIET, SUGGESTED
from coalition.views._network_svg import network_svg
from coalition.views.strategy._figures import figure
from coalition.words import tell

ACCENT, SOFT = "#0b5c8f", "#e69f00"
MOST_ON_THE_MAP = 2_000
"""Stakeholders up to which the map is a picture."""

SIDE, EDGE = 460, 46
NEAR = 0.08
EDGE_FROM = 0.93


def the_map(strategy: Strategy) -> list[Picture]:
    """The network with ties to the new target partners dashed; none where it is too large."""
    findings = strategy.findings
    if not 1 < findings.network.n <= MOST_ON_THE_MAP:
        return []
    suggested = [p.suggestion for p in strategy.partners if p.suggestion is not None]
    dashed = tell("Dashed: the partnerships to begin.")
    caption = (
        tell("The network. Close together are those who share partners. {dashed}", dashed=dashed)
        if findings.network.basis == "declared"
        else tell(
            "The data state no ties. Lines join those who could work together, since they share "
            "themes, places, or needs and offers. {dashed}",
            dashed=dashed,
        )
    )
    described = tell(
        "Map of the network: {stakeholders} {stakeholders:stakeholder|stakeholders}, with "
        "{suggested} dashed {suggested:line|lines} from {name} to target partners.",
        stakeholders=findings.network.n,
        suggested=len(suggested),
        name=strategy.name,
    )
    return [
        Picture(
            network_svg(findings, suggestions=suggested, width=1040, height=720), described, caption
        )
    ]


def worth_and_likelihood(strategy: Strategy) -> list[Picture]:
    """Where the new partners stand, numbered as in the table; none where nothing is known."""
    points = [
        (number, s.worth, s.likelihood)
        for number, partner in enumerate(strategy.partners, 1)
        if (s := partner.suggestion) is not None
        and s.worth is not None
        and s.likelihood is not None
    ]
    if not points:
        return []
    language = strategy.language
    corners = (
        (0.02, 0.97, "start", tell("strategic bets")),
        (0.98, 0.97, "end", tell("quick wins")),
        (0.02, 0.03, "start", tell("better left")),
        (0.98, 0.03, "end", tell("easy but empty")),
    )
    parts = [_opened(SIDE + 60, SIDE), _frame()]
    for x, y, anchor, words in corners:
        parts.append(_words(*_at(x, y), flat(words, language), anchor, QUIET, 13))
    for marks, x, y in _apart(points):
        left, top = _at(x, y)
        parts.append(f'<circle cx="{left:.1f}" cy="{top:.1f}" r="7" fill="{SUGGESTED}"/>')
        # At the right edge there is no room beside the dot.
        beside, anchor = (left - 12, "end") if x > EDGE_FROM else (left + 12, "start")
        parts.append(_words(beside, top + 5, marks, anchor, INK, 15, bold=True))
    axis = flat(tell("likelihood: how plausible the present ties make it"), language)
    parts.append(_words((SIDE + 60) / 2, SIDE - 10, axis, "middle", QUIET, 13))
    upward = flat(tell("value: what it would close, the best of ten = 1"), language)
    parts.append(
        f'<g transform="translate(18 {SIDE / 2}) rotate(-90)">'
        f"{_words(0, 0, upward, 'middle', QUIET, 13)}</g></svg>"
    )
    described = tell(
        "Chart of value against likelihood for {number} target {number:partner|partners}; the "
        "table below gives the figures.",
        number=len(points),
    )
    caption = tell("Value against likelihood. The numbers are those of the table.")
    return [Picture("".join(parts), described, caption, 0.62)]


def by_goal(strategy: Strategy) -> list[Picture]:
    """Cost and contribution of each goal as bars; none where no amount is stated."""
    rows: list[tuple[int, float, float]] = []
    for goal in strategy.goals:
        lines = strategy.budget.of(goal.number)
        cost, brought = total(lines, "cost"), total(lines, "contribution")
        if cost or brought:
            rows.append((goal.number, cost or 0.0, brought or 0.0))
    most = max((max(cost, brought) for _, cost, brought in rows), default=0.0)
    if not most:
        return []
    language = strategy.language
    height = 58 * len(rows) + 40
    parts = [_opened(760, height)]
    for place, (number, cost, brought) in enumerate(rows):
        top = 10 + 58 * place
        name = flat(tell("Goal {number}", number=number), language)
        parts.append(_words(80, top + 28, name, "end", INK, 14))
        for step, (amount, colour) in enumerate(((cost, SOFT), (brought, ACCENT))):
            wide, y = 560 * amount / most, top + 22 * step
            parts.append(f'<rect x="92" y="{y}" width="{wide:.1f}" height="18" fill="{colour}"/>')
            shown = flat(figure(amount), language)
            parts.append(_words(100 + wide, y + 14, shown, "start", INK, 13))
    for x, colour, words in (
        (92, SOFT, tell("Cost")),
        (252, ACCENT, tell("Contribution")),
    ):
        parts.append(f'<rect x="{x}" y="{height - 22}" width="14" height="14" fill="{colour}"/>')
        parts.append(_words(x + 22, height - 10, flat(words, language), "start", INK, 13))
    described = tell("Bars of cost and contribution by goal; the table gives the figures.")
    return [
        Picture("".join([*parts, "</svg>"]), described, tell("Cost and contribution by goal."), 0.8)
    ]


def _opened(width: float, height: float) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img"'
        f' font-family="system-ui, sans-serif"><rect width="{width:g}" height="{height:g}"'
        f' fill="{PAPER}"/>'
    )


def _frame() -> str:
    (left, top), (right, bottom), (middle_x, middle_y) = _at(0, 1), _at(1, 0), _at(0.5, 0.5)
    return (
        f'<rect x="{left}" y="{top}" width="{right - left}" height="{bottom - top}" fill="none"'
        f' stroke="{QUIET}"/><path d="M{middle_x} {top}V{bottom}M{left} {middle_y}H{right}"'
        f' stroke="{QUIET}" stroke-dasharray="3 4"/>'
    )


def _at(x: float, y: float) -> tuple[float, float]:
    width, height = SIDE + 60 - EDGE - 16, SIDE - EDGE - 10
    return round(EDGE + x * width, 1), round(10 + (1 - y) * height, 1)


def _words(
    x: float, y: float, text: str, anchor: str, colour: str, size: int, bold: bool = False
) -> str:
    weight = ' font-weight="700"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}"'
        f' fill="{colour}"{weight}>{escape(text)}</text>'
    )


def _apart(points: Sequence[tuple[int, float, float]]) -> list[tuple[str, float, float]]:
    """Numbers that would cover one another share a dot; x is likelihood, y value."""
    groups: list[tuple[list[int], float, float]] = []
    for number, worth, likely in points:
        for marks, x, y in groups:
            if abs(x - likely) < NEAR and abs(y - worth) < NEAR:
                marks.append(number)
                break
        else:
            groups.append(([number], likely, worth))
    return [(", ".join(map(str, marks)), x, y) for marks, x, y in groups]
