"""The first page on the network: its size, whether it hangs together, its bridges and sectors."""

from collections import Counter
from collections.abc import Mapping

from coalition.findings import Findings, StakeholderFinding
from coalition.views._words import figure, listing, named, names, percent, score
from coalition.views.report._positions import FEWEST, first_places
from coalition.words import Told, tell

MAIN = 3

CLEAR = 0.05
"""A difference that chance gives less often than this is called one."""


def size(findings: Findings) -> str:
    """How many stakeholders and pairs, and how dense it is."""
    n, m = len(findings.stakeholders), findings.network.m
    density = findings.figures.get("density")
    mean = findings.figures.get("mean_degree")
    stakeholders = tell("{number} {number:stakeholder|stakeholders}", number=n)
    could = _is_potential(findings)
    if could:
        pairs = tell("{number} {number:pair|pairs} that could work together", number=m)
        each = tell("each could have {number} partners on average")
        if not m:
            pairs = tell("no pairs that could work together")
    else:
        pairs = tell("{number} {number:pair that works|pairs that work} together", number=m)
        each = tell("each has {number} partners on average")
        if not m:
            pairs = tell("no pairs that work together")
    if isinstance(density, float) and m:
        pairs = tell(
            "<b>{pairs}</b>, {share} of all possible pairs", pairs=pairs, share=percent(density)
        )
    else:
        pairs = Told("<b>{pairs}</b>", {"pairs": pairs})
    if not isinstance(mean, float | int) or not m:
        return tell(
            "The network has <b>{stakeholders}</b> and {pairs}.",
            stakeholders=stakeholders,
            pairs=pairs,
        )
    return tell(
        "The network has <b>{stakeholders}</b> and {pairs}; {each}.",
        stakeholders=stakeholders,
        pairs=pairs,
        each=each.saying(number=figure(f"{mean:.1f}")),
    )


def _is_potential(findings: Findings) -> bool:
    return findings.network.basis == "potential"


def connection(findings: Findings) -> str:
    """Whether word can pass from each to every other; nothing without ties."""
    n = len(findings.stakeholders)
    if n < 2 or not findings.network.m:
        return ""
    sizes = Counter(s.component for s in findings.stakeholders)
    alone = sum(size == 1 for size in sizes.values())
    if len(sizes) == 1:
        return _all_connected(findings)
    parts = []
    if len(sizes) - alone > 1:
        parts.append(
            tell("falls into {number} groups that no tie joins", number=len(sizes) - alone)
        )
    if alone:
        parts.append(
            tell("leaves {number} {number:stakeholder|stakeholders} without any tie", number=alone)
        )
    told = tell("The network <b>{does}</b>; the largest group holds {number} of {all}.")
    if _is_potential(findings):
        told = tell("Even then, it <b>{does}</b>; the largest group holds {number} of {all}.")
    return told.saying(does=listing(parts), number=max(sizes.values()), all=n)


def _all_connected(findings: Findings) -> str:
    steps = findings.figures.get("average_path_length")
    if not isinstance(steps, float | int):
        if _is_potential(findings):
            return tell("If all these pairs did, <b>all would be connected</b>.")
        return tell("<b>All are connected</b>: word can pass from each to every other.")
    told = tell(
        "<b>All are connected</b>: word can pass from each to every other, on average in "
        "{number} steps."
    )
    if _is_potential(findings):
        told = tell(
            "If all these pairs did, <b>all would be connected</b>, on average in {number} steps."
        )
    return told.saying(number=figure(f"{steps:.1f}"))


def bridges(findings: Findings) -> str:
    """Who stands between others, and how sure that is."""
    found = first_places(findings, "betweenness")
    if not found:
        return ""
    if len(findings.stakeholders) < FEWEST:
        first_three = names((s.name for s in found[:MAIN]), length=120)
        return tell("Between others stand, above all, <b>{names}</b>.", names=first_three)
    first = found[0]
    name = named(first.name)
    if _is_potential(findings):
        return tell(
            "<b>{name}</b> would bridge the most others, if potential ties became real ones.",
            name=name,
        )
    interval = first.rank_interval.get("betweenness")
    if interval is None:
        return tell(
            "<b>{name}</b> bridges the most others (how far missing ties could change this was "
            "not worked out).",
            name=name,
        )
    told = _first_bridge(*interval).saying(name=name)
    others = [s for s in found[1:MAIN] if s.rank_interval.get("betweenness")]
    if not others:
        return told
    next_ = tell("Next come {names}.", names=listing([_next(s) for s in others]))
    return Told("{told} {next}", {"told": told, "next": next_})


def _first_bridge(low: int, high: int) -> Told:
    if high == 1:
        return tell(
            "<b>{name}</b> bridges the most others, and is <b>likely the main bridge</b> even if "
            "some ties are missing or mistaken."
        )
    if high <= MAIN:
        return tell(
            "<b>{name}</b> bridges the most others, and is <b>likely among the three main "
            "bridges</b> even if some ties are missing or mistaken (place {place}).",
            place=_places(low, high),
        )
    return tell(
        "<b>{name}</b> bridges the most others; with some ties missing or mistaken its place "
        "could be {place}.",
        place=_places(low, high),
    )


def _next(finding: StakeholderFinding) -> str:
    low, high = finding.rank_interval["betweenness"] or (0, 0)
    return tell("{name} (place {place})", name=named(finding.name), place=_places(low, high))


def _places(low: int, high: int) -> str:
    return f"{low}" if low == high else tell("{low} to {high}", low=low, high=high)


def sectors(findings: Findings) -> str:
    """Whether sectors keep to themselves, held against chance."""
    index = findings.figures.get("ei_index")
    if not isinstance(index, Mapping) or _is_potential(findings):
        return ""
    value, expected, p = (index.get(key) for key in ("value", "expected", "p_value"))
    if not isinstance(value, float | int) or not isinstance(expected, float | int):
        return ""
    groups = tell("sectors") if findings.network.grouping == "sector" else tell("groups")
    if not isinstance(p, float | int) or p >= CLEAR:
        told = tell(
            "Whether the {groups} keep to themselves or work across cannot be told from chance "
            "(E-I index {score}, by chance {expected})."
        )
    elif value < expected:
        told = tell(
            "The {groups} <b>keep to themselves more than chance would have it</b> (E-I index "
            "{score}, by chance {expected})."
        )
    else:
        told = tell(
            "The {groups} <b>work across more than chance would have it</b> (E-I index {score}, "
            "by chance {expected})."
        )
    return told.saying(groups=groups, score=score(value), expected=score(expected))
