"""What changed, in sentences; HTML, which a page's environment shows."""

from collections.abc import Iterable, Sequence

from coalition.views._known import word
from coalition.views._words import listing, named, names, number, semicolons
from coalition.views.waves._gap_story import gap_story
from coalition.waves import Comparison, FigureChange, RatingChange, Step
from coalition.words import Told, tell, tell_small

SHOWN = 4
"""Names or figures that a sentence lists."""

TOLD_ELSEWHERE = ("stage.", "partner_scores.", "trust_density.", "ties")
"""Figures that repeat another one, or that other sentences tell."""

TALLIES = {
    "new": tell("<b>{number} {number:is|are} new</b>"),
    "grown": tell("<b>{number} {number:is|are} grown</b>"),
    "shrunk": tell("<b>{number} {number:is|are} shrunk</b>"),
    "lost": tell("<b>{number} {number:is|are} lost</b>"),
}
"""What became of ties."""

CONFLICTS = {
    "began": (tell("<b>A conflict began</b> {pairs}."), tell("<b>Conflicts began</b> {pairs}.")),
    "settled": (
        tell("<b>A conflict was settled</b> {pairs}."),
        tell("<b>Conflicts were settled</b> {pairs}."),
    ),
}
"""Of one, and of several."""

RATED = (
    (
        ("more", "less"),
        tell(
            "Among those rated in both waves, <b>beyond doubt</b>, {changes}, on a scale of 0 to 1."
        ),
    ),
    (("unclear", "not judged"), tell("Within doubt, {changes}, on a scale of 0 to 1.")),
)


def story(comparison: Comparison) -> list[str]:
    """The change from the first to the last wave, the plainest facts first."""
    step = comparison.whole
    told = [
        _members(comparison, step),
        _moved(comparison, step),
        _ties(comparison, step),
        _conflicts(comparison, step),
        *gap_story(step),
        _figures(step),
        *_ratings(comparison, step),
        _benefits(step),
        _goals(comparison),
        _doubts(comparison),
    ]
    return [sentence for sentence in told if sentence]


def told_of_step(comparison: Comparison, step: Step) -> str:
    """One step in two or three short sentences."""
    told = [_members(comparison, step), _ties(comparison, step), _conflicts(comparison, step)]
    return _row_of(sentence for sentence in told if sentence)


def _row_of(sentences: Iterable[str]) -> str:
    """Sentences that follow each other, in every language."""
    parts = {str(place): sentence for place, sentence in enumerate(sentences)}
    return Told(" ".join(f"{{{place}}}" for place in parts), parts) if parts else ""


def _members(comparison: Comparison, step: Step) -> str:
    joined = [comparison.name(m.id) for m in step.members if m.status == "joined"]
    left = [comparison.name(m.id) for m in step.members if m.status == "left"]
    stayed = sum(m.status == "stayed" for m in step.members)
    parts: list[str] = [
        tell("{number} {number:stakeholder is|stakeholders are} in both waves", number=stayed)
        if stayed
        else tell("no stakeholders are in both waves")
    ]
    if joined:
        who = names(joined, SHOWN)
        parts.append(tell("<b>{number} joined</b> ({names})", number=len(joined), names=who))
    if left:
        parts.append(
            tell("<b>{number} left</b> ({names})", number=len(left), names=names(left, SHOWN))
        )
    return Told("{parts}.", {"parts": semicolons(parts)})


def _moved(comparison: Comparison, step: Step) -> str:
    """Who changed camp or sector: moves of half a point are for the table."""
    moves = [
        tell(
            "{name} ({what}, {before} to {after})",
            name=named(comparison.name(m.id), 60),
            what=word(what),
            before=word(was),
            after=word(now),
        )
        for m in step.members
        for what, was, now in m.moved
        if what == "sector" or (what.startswith("stance") and was.split()[0] != now.split()[0])
    ]
    if not moves:
        return ""
    return tell(
        "<b>{number} moved</b> to another camp or sector: {moves}.",
        number=len(moves),
        moves=listing(moves, SHOWN),
    )


def _ties(comparison: Comparison, step: Step) -> str:
    tally = {status: [t for t in step.ties if t.status == status] for status in TALLIES}
    if not any(tally.values()):
        return tell("No tie is new or lost.")
    parts: list[str] = []
    for status, found in tally.items():
        if not found:
            continue
        part = TALLIES[status].saying(number=len(found))
        ends = [comparison.name(found[0].source), comparison.name(found[0].target)]
        if status == "new":
            part = tell("{part} (for one, {names})", part=part, names=names(ends))
        parts.append(part)
    told = tell("Of the ties, {parts}.", parts=listing(parts))
    unknown = sum(t.because == "no answer" for t in tally["lost"])
    if not unknown:
        return told
    missing = tell(
        "{number} {number:tie that counts as|ties that count as} lost may still be there: neither "
        "of the two answered.",
        number=unknown,
    )
    return _row_of((told, missing))


def _conflicts(comparison: Comparison, step: Step) -> str:
    told = []
    for status, (of_one, of_several) in CONFLICTS.items():
        pairs = [
            tell("between {names}", names=names([comparison.name(c.one), comparison.name(c.other)]))
            for c in step.conflicts
            if c.status == status
        ]
        if pairs:
            sentence = of_one if len(pairs) == 1 else of_several
            told.append(sentence.saying(pairs=listing(pairs, SHOWN)))
    return _row_of(told)


def _figures(step: Step) -> str:
    """Those that moved surely, and those that moved furthest within doubt."""
    once = [f for f in step.figures if not f.name.startswith(TOLD_ELSEWHERE)]
    sure = [f for f in once if f.verdict in ("more", "less")]
    unclear = [f for f in once if f.verdict == "unclear"]
    unclear.sort(key=lambda f: (-_relative(f), f.name))
    told = tell(
        "No figure of the network as a whole moved by more than missing and mistaken ties could "
        "explain."
    )
    if sure:
        told = tell("<b>More than doubt</b> moved {figures}.", figures=_figure_list(sure))
    if not unclear:
        return told
    return _row_of((told, tell("Within doubt moved {figures}.", figures=_figure_list(unclear))))


def _figure_list(figures: Sequence[FigureChange]) -> str:
    return listing(
        [
            tell(
                "{figure} ({before} to {after})",
                figure=_inside(f.label),
                before=number(f.before),
                after=number(f.after),
            )
            for f in figures[:SHOWN]
        ]
    )


def _inside(label: str) -> str:
    """A label as it stands inside a sentence; E-I keeps its capitals."""
    return label if label[:3].isupper() else tell_small(label)


def _relative(figure: FigureChange) -> float:
    before, after = figure.before or 0.0, figure.after or 0.0
    return abs(after - before) / max(abs(before), abs(after), 1e-9)


def _ratings(comparison: Comparison, step: Step) -> list[str]:
    """Those that moved surely, then those that moved within doubt."""
    rose = tell("{rating} of {whom} rose by {change} ({number} rated both times)")
    fell = tell("{rating} of {whom} fell by {change} ({number} rated both times)")
    told: list[str] = []
    for verdicts, sentence in RATED:
        parts = [
            (rose if r.mean_change > 0 else fell).saying(
                rating=word(r.name),
                whom=word(r.of),
                change=number(abs(r.mean_change)),
                number=r.rated_both,
            )
            for r in step.ratings
            if r.verdict in verdicts and r.mean_change and abs(r.mean_change) >= 0.005
        ]
        if parts:
            told.append(sentence.saying(changes=listing(parts)))
    around = [r for r in step.ratings if r.around]
    if around:
        few = listing([_around(comparison, r) for r in around])
        told.append(tell("It moved most around few: {ratings}.", ratings=few))
    return told


def _around(comparison: Comparison, rating: RatingChange) -> str:
    up = tell("{name} (up by {change} over {number} {number:tie|ties})")
    down = tell("{name} (down by {change} over {number} {number:tie|ties})")
    places = [
        (up if mean > 0 else down).saying(
            name=named(comparison.name(id), 60), change=number(abs(mean)), number=ties
        )
        for id, mean, ties in rating.around[:2]
    ]
    return tell("{rating} around {names}", rating=word(rating.name), names=listing(places))


def _benefits(step: Step) -> str:
    sure = [b for b in step.benefits if b.verdict in ("more", "less")]
    if not sure:
        return ""
    parts = [
        tell(
            "{benefit} ({before} to {after})",
            benefit=word(b.name),
            before=b.offering_before,
            after=b.offering_after,
        )
        for b in sure
    ]
    return tell(
        "Members who offer something for a benefit, beyond doubt: {benefits}.",
        benefits=listing(parts),
    )


def _goals(comparison: Comparison) -> str:
    if not comparison.goals:
        return ""
    tally: dict[str, int] = {}
    for progress in comparison.goals:
        tally[progress.status] = tally.get(progress.status, 0) + 1
    parts = [
        tell("{number} {status}", number=n, status=word(status))
        for status, n in sorted(tally.items())
    ]
    return tell(
        "Of {number} {number:goal|goals}: {parts}.",
        number=len(comparison.goals),
        parts=listing(parts),
    )


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
