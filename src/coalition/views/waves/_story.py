"""What changed, in sentences."""

from markupsafe import Markup

from coalition.views.report._words import count, listing, names, number
from coalition.waves import Comparison, Step


def story(comparison: Comparison) -> list[Markup]:
    """The change from the first to the last wave, the plainest facts first."""
    step = comparison.whole
    told = [_members(comparison, step), _ties(comparison, step), _gaps(step)]
    told += [_figures(step), _ratings(step), _doubts(comparison)]
    return [sentence for sentence in told if sentence]


def _members(comparison: Comparison, step: Step) -> Markup:
    joined = [comparison.name(m.id) for m in step.members if m.status == "joined"]
    left = [comparison.name(m.id) for m in step.members if m.status == "left"]
    stayed = sum(m.status == "stayed" for m in step.members)
    told = Markup("{} in both waves").format(count(stayed, "stakeholder is", "stakeholders are"))
    if joined:
        told += Markup("; <b>{} joined</b> ({})").format(len(joined), names(joined, 4))
    if left:
        told += Markup("; <b>{} left</b> ({})").format(len(left), names(left, 4))
    return told + Markup(".")


def _ties(comparison: Comparison, step: Step) -> Markup:
    tally = {s: [t for t in step.ties if t.status == s] for s in ("new", "grown", "shrunk", "lost")}
    if not any(tally.values()):
        return Markup("No tie is new or lost.")
    parts = [
        Markup("<b>{} {}</b>").format(len(found), "are " + status)
        for status, found in tally.items()
        if found
    ]
    example = next((found[0] for found in (tally["new"], tally["grown"]) if found), None)
    told = Markup("Of the ties, {}").format(listing(parts))
    if example:
        ends = [comparison.name(example.source), comparison.name(example.target)]
        told += Markup(": for one, that of {}").format(names(ends))
    return told + Markup(".")


def _gaps(step: Step) -> Markup:
    closed = [g for g in step.gaps if g.status == "closed"]
    opened = [g for g in step.gaps if g.status == "opened"]
    still = len(step.gaps) - len(closed) - len(opened)
    if not step.gaps:
        return Markup("")
    told = Markup("<b>{} closed</b>, {} opened, {} still open").format(
        count(len(closed), "gap"), len(opened), still
    )
    if closed:
        worst = max(closed, key=lambda g: (g.severity_before or 0, g.subject))
        told += Markup("; the worst that closed: {} ({})").format(
            worst.subject, worst.kind.replace("-", " ")
        )
    return told + Markup(".")


def _figures(step: Step) -> Markup:
    sure = [f for f in step.figures if f.verdict in ("more", "less")]
    if not sure:
        return Markup(
            "No figure of the network as a whole moved by more than missing and mistaken ties "
            "could explain."
        )
    parts = [
        Markup("{} ({} to {})").format(f.label.lower(), number(f.before), number(f.after))
        for f in sure[:4]
    ]
    return Markup("<b>More than doubt</b> moved {}.").format(listing(parts))


def _ratings(step: Step) -> Markup:
    moved = [r for r in step.ratings if r.mean_change is not None and abs(r.mean_change) >= 0.05]
    if not moved:
        return Markup("")
    parts = [
        Markup("{} of {} {} by {} on a scale of 0 to 1 ({} rated both times)").format(
            r.name,
            r.of,
            "rose" if (r.mean_change or 0) > 0 else "fell",
            number(abs(r.mean_change or 0)),
            r.rated_both,
        )
        for r in moved
    ]
    return Markup("Among those rated in both waves, {}.").format(listing(parts))


def _doubts(comparison: Comparison) -> Markup:
    near = comparison.matching.proposals
    if not near:
        return Markup("")
    return Markup(
        "{} of a later wave may be {} of an earlier one under another name; see "
        '<a href="#names">the list</a>. They count as different until you say so.'
    ).format(count(len(near), "name"), "that" if len(near) == 1 else "those")
