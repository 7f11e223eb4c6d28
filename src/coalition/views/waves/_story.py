"""What changed, in sentences."""

from coalition.views._known import word
from coalition.views.report._words import listing, names, number, semicolons
from coalition.waves import Comparison, Step
from coalition.words import Told, tell, tell_small

TALLIES = {
    "new": tell("<b>{number} are new</b>"),
    "grown": tell("<b>{number} are grown</b>"),
    "shrunk": tell("<b>{number} are shrunk</b>"),
    "lost": tell("<b>{number} are lost</b>"),
}


def story(comparison: Comparison) -> list[str]:
    """The change from the first to the last wave, the plainest facts first; HTML."""
    step = comparison.whole
    told = [_members(comparison, step), _ties(comparison, step), _gaps(step)]
    told += [_figures(step), _ratings(step), _doubts(comparison)]
    return [sentence for sentence in told if sentence]


def _members(comparison: Comparison, step: Step) -> str:
    joined = [comparison.name(m.id) for m in step.members if m.status == "joined"]
    left = [comparison.name(m.id) for m in step.members if m.status == "left"]
    stayed = sum(m.status == "stayed" for m in step.members)
    parts: list[str] = [
        tell("{number} {number:stakeholder is|stakeholders are} in both waves", number=stayed)
    ]
    if not stayed:
        parts = [tell("no stakeholders are in both waves")]
    if joined:
        parts.append(
            tell("<b>{number} joined</b> ({names})", number=len(joined), names=names(joined, 4))
        )
    if left:
        parts.append(tell("<b>{number} left</b> ({names})", number=len(left), names=names(left, 4)))
    return Told("{parts}.", {"parts": semicolons(parts)})


def _ties(comparison: Comparison, step: Step) -> str:
    tally = {status: [t for t in step.ties if t.status == status] for status in TALLIES}
    if not any(tally.values()):
        return tell("No tie is new or lost.")
    parts = [TALLIES[s].saying(number=len(found)) for s, found in tally.items() if found]
    example = next((found[0] for found in (tally["new"], tally["grown"]) if found), None)
    if not example:
        return tell("Of the ties, {parts}.", parts=listing(parts))
    ends = [comparison.name(example.source), comparison.name(example.target)]
    return tell(
        "Of the ties, {parts}: for one, that of {names}.", parts=listing(parts), names=names(ends)
    )


def _gaps(step: Step) -> str:
    closed = [g for g in step.gaps if g.status == "closed"]
    opened = [g for g in step.gaps if g.status == "opened"]
    if not step.gaps:
        return ""
    counts: dict[str, object] = {
        "closed": len(closed),
        "opened": len(opened),
        "still": len(step.gaps) - len(closed) - len(opened),
    }
    if not closed:
        return tell("<b>no gaps closed</b>, {opened} opened, {still} still open.", **counts)
    worst = max(closed, key=lambda g: (g.severity_before or 0, g.subject))
    return tell(
        "<b>{closed} {closed:gap|gaps} closed</b>, {opened} opened, {still} still open; the worst "
        "that closed: {subject} ({kind}).",
        subject=worst.subject,
        kind=word(worst.kind),
        **counts,
    )


def _figures(step: Step) -> str:
    sure = [f for f in step.figures if f.verdict in ("more", "less")]
    if not sure:
        return tell(
            "No figure of the network as a whole moved by more than missing and mistaken ties "
            "could explain."
        )
    parts = [
        tell(
            "{figure} ({before} to {after})",
            figure=tell_small(f.label),
            before=number(f.before),
            after=number(f.after),
        )
        for f in sure[:4]
    ]
    return tell("<b>More than doubt</b> moved {figures}.", figures=listing(parts))


def _ratings(step: Step) -> str:
    moved = [r for r in step.ratings if r.mean_change is not None and abs(r.mean_change) >= 0.05]
    if not moved:
        return ""
    rose = tell(
        "{rating} of {whom} rose by {change} on a scale of 0 to 1 ({number} rated both times)"
    )
    fell = tell(
        "{rating} of {whom} fell by {change} on a scale of 0 to 1 ({number} rated both times)"
    )
    parts: list[Told] = [
        (rose if (r.mean_change or 0) > 0 else fell).saying(
            rating=word(r.name),
            whom=word(r.of),
            change=number(abs(r.mean_change or 0)),
            number=r.rated_both,
        )
        for r in moved
    ]
    return tell("Among those rated in both waves, {changes}.", changes=listing(parts))


def _doubts(comparison: Comparison) -> str:
    near = comparison.matching.proposals
    if not near:
        return ""
    return tell(
        "{number} {number:name of a later wave may be that|names of a later wave may be those} of "
        'an earlier one under another name; see <a href="#names">the list</a>. They count as '
        "different until you say so.",
        number=len(near),
    )
