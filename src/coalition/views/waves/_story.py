"""What changed, in sentences."""

from collections.abc import Sequence

from markupsafe import Markup

from coalition.views.report._words import count, listing, named, names, number
from coalition.views.waves._why import doubt, kind_of
from coalition.waves import Comparison, FigureChange, GapChange, RatingChange, Step

SHOWN = 4
"""Names or figures that a sentence lists."""

TOLD_ELSEWHERE = ("stage.", "partner_scores.", "trust_density.", "ties")
"""Figures that repeat another one, or that other sentences tell."""

GAPS_SHOWN = 6
KINDS = (
    "missing-capability",
    "fragile-capability",
    "weak-criterion",
    "missing-voice",
    "isolated-stakeholder",
    "cut-point",
    "structural-hole",
    "unreached-capability",
    "missing-benefit",
)
"""Kinds of gap in the order in which a board asks for them; the others follow by severity."""


def story(comparison: Comparison) -> list[Markup]:
    """The change from the first to the last wave, the plainest facts first."""
    step = comparison.whole
    told = [
        _members(comparison, step),
        _moved(comparison, step),
        _ties(comparison, step),
        _conflicts(comparison, step),
        *_gaps(step),
        _figures(step),
        *_ratings(comparison, step),
        _benefits(step),
        _goals(comparison),
        _doubts(comparison),
    ]
    return [sentence for sentence in told if sentence]


def told_of_step(comparison: Comparison, step: Step) -> Markup:
    """One step in two or three short sentences."""
    told = [_members(comparison, step), _ties(comparison, step), _conflicts(comparison, step)]
    return Markup(" ").join(sentence for sentence in told if sentence)


def _members(comparison: Comparison, step: Step) -> Markup:
    joined = [comparison.name(m.id) for m in step.members if m.status == "joined"]
    left = [comparison.name(m.id) for m in step.members if m.status == "left"]
    stayed = sum(m.status == "stayed" for m in step.members)
    told = Markup("{} in both waves").format(count(stayed, "stakeholder is", "stakeholders are"))
    if joined:
        told += Markup("; <b>{} joined</b> ({})").format(len(joined), names(joined, SHOWN))
    if left:
        told += Markup("; <b>{} left</b> ({})").format(len(left), names(left, SHOWN))
    return told + Markup(".")


def _moved(comparison: Comparison, step: Step) -> Markup:
    """Who changed camp or sector: moves of half a point are for the table."""
    moves = [
        Markup("{} ({}, {} to {})").format(named(comparison.name(m.id), 60), what, was, now)
        for m in step.members
        for what, was, now in m.moved
        if what == "sector" or (what.startswith("stance") and was.split()[0] != now.split()[0])
    ]
    if not moves:
        return Markup("")
    return Markup("<b>{} moved</b> to another camp or sector: {}.").format(
        len(moves), listing(moves, SHOWN)
    )


def _ties(comparison: Comparison, step: Step) -> Markup:
    tally = {s: [t for t in step.ties if t.status == s] for s in ("new", "grown", "shrunk", "lost")}
    if not any(tally.values()):
        return Markup("No tie is new or lost.")
    parts = []
    for status, found in tally.items():
        if not found:
            continue
        part = Markup("<b>{} {} {}</b>").format(
            len(found), "is" if len(found) == 1 else "are", status
        )
        if status == "new":
            ends = [comparison.name(found[0].source), comparison.name(found[0].target)]
            part += Markup(" ({}{})").format("for one, " if len(found) > 1 else "", names(ends))
        parts.append(part)
    told = Markup("Of the ties, {}.").format(listing(parts))
    unknown = sum(t.because == "no answer" for t in tally["lost"])
    if unknown:
        told += Markup(" {} lost may still be there: neither of the two answered.").format(
            count(unknown, "tie that counts as", "ties that count as")
        )
    return told


def _conflicts(comparison: Comparison, step: Step) -> Markup:
    told = []
    for status, one, many in (
        ("began", "A conflict began", "Conflicts began"),
        ("settled", "A conflict was settled", "Conflicts were settled"),
    ):
        pairs = [
            Markup("between {}").format(names([comparison.name(c.one), comparison.name(c.other)]))
            for c in step.conflicts
            if c.status == status
        ]
        if pairs:
            start = one if len(pairs) == 1 else many
            told.append(Markup("<b>{}</b> {}.").format(start, listing(pairs, SHOWN)))
    return Markup(" ").join(told)


def _gaps(step: Step) -> list[Markup]:
    closed = [g for g in step.gaps if g.status == "closed"]
    opened = [g for g in step.gaps if g.status == "opened"]
    if not step.gaps:
        return []
    worse, better = ([g for g in step.gaps if g.status == s] for s in ("worse", "better"))
    still = len(step.gaps) - len(closed) - len(opened)
    counts = Markup("Of the gaps, <b>{} closed</b>, {} opened and {} {} still open").format(
        len(closed), len(opened), still, "is" if still == 1 else "are"
    )
    if worse or better:
        counts += Markup(", of which {} worse and {} better").format(len(worse), len(better))
    told = [counts + Markup(".")]
    # Of a capability whose provider came or went, two gaps changed: one of them is told.
    closed = [g for g in closed if not (g.turned and g.kind == "fragile-capability")]
    opened = [g for g in opened if not (g.turned and g.kind == "fragile-capability")]
    for word, found in (("Closed", closed), ("Opened", opened), ("Worse", worse)):
        sure = [g for g in found if not g.doubt]
        if sure:
            start = "Worse" if word == "Worse" else f"{word} beyond doubt"
            told.append(Markup("{}: {}.").format(start, _gap_list(sure)))
        for reason in sorted({g.doubt for g in found} - {""}):
            within = [g for g in found if g.doubt == reason]
            told.append(Markup("{}, but {}: {}.").format(word, doubt(reason), _gap_list(within)))
    return told


def _gap_list(gaps: Sequence[GapChange]) -> Markup:
    def urgency(g: GapChange) -> tuple[int, float, str]:
        return KINDS.index(g.kind), -max(g.severity_before or 0, g.severity_after or 0), g.subject

    kinds = [g for g in gaps if g.kind in KINDS]
    listed = sorted(kinds, key=urgency) + [g for g in gaps if g.kind not in KINDS]
    return listing(
        [Markup("{} ({})").format(named(g.subject, 80), kind_of(g)) for g in listed], GAPS_SHOWN
    )


def _figures(step: Step) -> Markup:
    """Those that moved surely, and those that moved furthest within doubt."""
    once = [f for f in step.figures if not f.name.startswith(TOLD_ELSEWHERE)]
    sure = [f for f in once if f.verdict in ("more", "less")]
    unclear = [f for f in once if f.verdict == "unclear"]
    unclear.sort(key=lambda f: (-_relative(f), f.name))
    if not sure:
        told = Markup(
            "No figure of the network as a whole moved by more than missing and mistaken ties "
            "could explain."
        )
    else:
        told = Markup("<b>More than doubt</b> moved {}.").format(_figure_list(sure))
    if unclear:
        told += Markup(" Within doubt moved {}.").format(_figure_list(unclear))
    return told


def _figure_list(figures: Sequence[FigureChange]) -> Markup:
    return listing(
        [
            Markup("{} ({} to {})").format(_inside(f.label), number(f.before), number(f.after))
            for f in figures[:SHOWN]
        ]
    )


def _inside(label: str) -> str:
    """A label as it stands inside a sentence; E-I keeps its capitals."""
    return label if label[:3].isupper() else label[:1].lower() + label[1:]


def _relative(figure: FigureChange) -> float:
    before, after = figure.before or 0.0, figure.after or 0.0
    return abs(after - before) / max(abs(before), abs(after), 1e-9)


def _ratings(comparison: Comparison, step: Step) -> list[Markup]:
    """Those that moved surely, then those that moved within doubt."""
    told = []
    for start, verdicts in (
        (Markup("Among those rated in both waves, <b>beyond doubt</b>"), ("more", "less")),
        (Markup("Within doubt"), ("unclear", "not judged")),
    ):
        parts = [
            Markup("{} of {} {} by {} ({} rated both times)").format(
                r.name,
                r.of,
                "rose" if (r.mean_change or 0) > 0 else "fell",
                number(abs(r.mean_change or 0)),
                r.rated_both,
            )
            for r in step.ratings
            if r.verdict in verdicts and r.mean_change and abs(r.mean_change) >= 0.005
        ]
        if parts:
            told.append(Markup("{}, {}, on a scale of 0 to 1.").format(start, listing(parts)))
    around = [r for r in step.ratings if r.around]
    if around:
        parts = [_around(comparison, r) for r in around]
        told.append(Markup("It moved most around few: {}.").format(listing(parts)))
    return told


def _around(comparison: Comparison, rating: RatingChange) -> Markup:
    places = [
        Markup("{} ({} by {} over {})").format(
            named(comparison.name(id), 60),
            "up" if mean > 0 else "down",
            number(abs(mean)),
            count(ties, "tie"),
        )
        for id, mean, ties in rating.around[:2]
    ]
    return Markup("{} around {}").format(rating.name, listing(places))


def _benefits(step: Step) -> Markup:
    sure = [b for b in step.benefits if b.verdict in ("more", "less")]
    if not sure:
        return Markup("")
    parts = [
        Markup("{} ({} to {})").format(b.name, b.offering_before, b.offering_after) for b in sure
    ]
    return Markup("Members who offer something for a benefit, beyond doubt: {}.").format(
        listing(parts)
    )


def _goals(comparison: Comparison) -> Markup:
    if not comparison.goals:
        return Markup("")
    tally: dict[str, int] = {}
    for progress in comparison.goals:
        tally[progress.status] = tally.get(progress.status, 0) + 1
    parts = [f"{n} {status}" for status, n in sorted(tally.items())]
    return Markup("Of {}: {}.").format(count(len(comparison.goals), "goal"), listing(parts))


def _doubts(comparison: Comparison) -> Markup:
    near = comparison.matching.proposals
    if not near:
        return Markup("")
    return Markup(
        "{} of a later wave may be {} of an earlier one under another name; see "
        '<a href="#names">the list</a>. They count as different until you say so.'
    ).format(count(len(near), "name"), "that" if len(near) == 1 else "those")
