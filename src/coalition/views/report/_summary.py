"""The first page: what the analysis found, in a few plain sentences, and how sure it is."""

from collections import Counter
from collections.abc import Mapping

from coalition.findings import Findings, StakeholderFinding
from coalition.suggestions import are_told_apart
from coalition.views._drawing import best_suggestions
from coalition.views.report._gaps import band_of
from coalition.views.report._positions import FEWEST, first_places
from coalition.views.report._words import figure, listing, named, names, percent, score
from coalition.words import Told, tell

MAIN = 3
CLEAR = 0.05
"""A difference that chance gives less often than this is called one."""


def summary(findings: Findings) -> list[str]:
    """Five to eight sentences, the most telling first; none about what the data do not tell.

    They are HTML: a page's environment shows them.
    """
    if not findings.stakeholders:
        return [tell("The data list no stakeholders.")]
    told = [
        _size(findings),
        _connection(findings),
        _bridges(findings),
        _sectors(findings),
        _capabilities(findings),
        _gaps(findings),
        _partners(findings),
        _certainty(findings),
    ]
    return [sentence for sentence in told if sentence]


def warnings(findings: Findings) -> list[str]:
    """What not to lean on, in plain words; empty where nothing stands in the way."""
    told = findings.figures.get("cautions")
    return [text for text in told if isinstance(text, str)] if isinstance(told, list) else []


def _size(findings: Findings) -> str:
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


def _connection(findings: Findings) -> str:
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


def _bridges(findings: Findings) -> str:
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


def _sectors(findings: Findings) -> str:
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


def _capabilities(findings: Findings) -> str:
    needed = [c for c in findings.capabilities if c.needed_by]
    if not needed:
        return ""
    missing = [c.term for c in needed if not c.offered_by]
    fragile = [c.term for c in needed if len(c.offered_by) == 1]
    if not missing and not fragile:
        return tell(
            "Of {number} {number:capability|capabilities} that somebody needs, <b>every one</b> "
            "is offered by at least two stakeholders.",
            number=len(needed),
        )
    parts = []
    if missing:
        parts.append(
            tell(
                "<b>nobody offers {number}</b> ({terms})",
                number=len(missing),
                terms=names(missing, most=3),
            )
        )
    if fragile:
        parts.append(
            tell(
                "<b>{number} {number:hangs|hang} on a single provider</b> ({terms})",
                number=len(fragile),
                terms=names(fragile, most=3),
            )
        )
    return tell(
        "Of {number} {number:capability|capabilities} that somebody needs, {parts}.",
        number=len(needed),
        parts=listing(parts),
    )


def _gaps(findings: Findings) -> str:
    if not findings.gaps:
        return tell("No gap of the kinds that we look for was found.")
    severe = sum(band_of(gap) == "severe" for gap in findings.gaps)
    worst = findings.gaps[0]
    told = tell(
        "We found <b>{number} {number:gap|gaps}</b>, {severe} of them severe. The worst "
        "(severity {score}): {what}"
    )
    if not severe:
        told = tell(
            "We found <b>{number} {number:gap|gaps}</b>, none of them severe. The worst "
            "(severity {score}): {what}"
        )
    if len(findings.gaps) == 1:
        told = tell("We found <b>one gap</b> (severity {score} out of 1): {what}")
    return told.saying(
        number=len(findings.gaps),
        severe=severe,
        score=score(worst.severity),
        what=named(worst.evidence[0] if worst.evidence else worst.subject, 300),
    )


def _partners(findings: Findings) -> str:
    best = best_suggestions(findings)
    if not best:
        return tell("The data do not allow any new partnership to be put forward.")
    first = best[0]
    told = tell("The new partnership that speaks most for itself is <b>{source} with {target}</b>")
    if findings.focal is not None:
        told = tell("The new partner that speaks most for itself for {source} is <b>{target}</b>")
    if not are_told_apart(best):
        told = tell(
            "The data cannot rank the new partnerships; one to ask about is <b>{source} with "
            "{target}</b>"
        )
    parts: dict[str, object] = {
        "first": told.saying(
            source=named(findings.name(first.source)), target=named(findings.name(first.target))
        )
    }
    if first.score is not None and first.low < first.high:
        parts["score"] = tell(
            "(score {score}, between {low} and {high} whatever the missing answers are)",
            score=score(first.score),
            low=score(first.low),
            high=score(first.high),
        )
    elif first.score is not None:
        parts["score"] = tell("(score {score}, with no answer missing)", score=score(first.score))
    if not first.reasons:
        return Told(" ".join(f"{{{name}}}" for name in parts) + ".", parts)
    # The parts follow each other in every language, as after a heading.
    parts["reason"] = named(first.reasons[0], 300)
    return Told("{first} {score}: {reason}" if "score" in parts else "{first}: {reason}", parts)


def _certainty(findings: Findings) -> str:
    doubts = Counter(issue.severity for issue in findings.dataset.issues)
    n = len(findings.stakeholders)
    inferred = sum(s.stakeholder.sector_source == "inferred" for s in findings.stakeholders)
    unknown = sum(s.stakeholder.sector == "unknown" for s in findings.stakeholders)
    raised = doubts["warning"] + doubts["error"]
    parts = [tell("the data raised {number} {number:warning|warnings}", number=raised)]
    if not raised:
        parts = [tell("the data raised no warnings")]
    if inferred:
        share = percent(inferred / n)
        parts.append(tell("the sector of {share} was inferred rather than stated", share=share))
    if unknown:
        told = tell("that of {share} is unknown") if inferred else _UNKNOWN
        parts.append(told.saying(share=percent(unknown / n)))
    return tell(
        'How sure this is: {parts} (<a href="#data-quality">data quality</a>).',
        parts=listing(parts),
    )


_UNKNOWN = tell("the sector of {share} is unknown")
