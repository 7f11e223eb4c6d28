"""The first page: what the analysis found, in a few plain sentences, and how sure it is."""

from collections import Counter
from collections.abc import Mapping

from markupsafe import Markup

from coalition.findings import Findings, StakeholderFinding
from coalition.views._drawing import best_suggestions
from coalition.views.report._gaps import band_of
from coalition.views.report._positions import FEWEST, first_places
from coalition.views.report._words import count, listing, named, names, percent, score

MAIN = 3
CLEAR = 0.05
"""A difference that chance gives less often than this is called one."""


def summary(findings: Findings) -> list[Markup]:
    """Five to eight sentences, the most telling first; none about what the data do not tell."""
    if not findings.stakeholders:
        return [Markup("The data list no stakeholders.")]
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
    return [str(text) for text in told] if isinstance(told, list) else []


def _size(findings: Findings) -> Markup:
    n, m = len(findings.stakeholders), findings.network.m
    density = findings.figures.get("density")
    mean = findings.figures.get("mean_degree")
    could = _is_potential(findings)
    pairs = count(m, "pair") + (" that could work together" if could else " that work together")
    share = f", {percent(density)} of all possible pairs" if isinstance(density, float) else ""
    partners = ""
    if isinstance(mean, float | int):
        has = "could have" if could else "has"
        partners = f"; each {has} {mean:.1f} partners on average"
    return Markup("The network has <b>{}</b> and <b>{}</b>{}{}.").format(
        count(n, "stakeholder"), pairs, share, partners
    )


def _is_potential(findings: Findings) -> bool:
    return findings.network.basis == "potential"


def _connection(findings: Findings) -> Markup:
    n = len(findings.stakeholders)
    if n < 2 or not findings.network.m:
        return Markup("")
    sizes = Counter(s.component for s in findings.stakeholders)
    alone = sum(size == 1 for size in sizes.values())
    groups = len(sizes) - alone
    steps = findings.figures.get("average_path_length")
    far = f", on average in {steps:.1f} steps" if isinstance(steps, float | int) else ""
    if len(sizes) == 1:
        told = (
            Markup("If all these pairs did, <b>all would be connected</b>{}.")
            if _is_potential(findings)
            else Markup("<b>All are connected</b>: word can pass from each to every other{}.")
        )
        return told.format(far)
    parts = []
    if groups > 1:
        parts.append(f"falls into {groups:,} groups that no tie joins")
    if alone:
        parts.append(f"leaves {count(alone, 'stakeholder')} without any tie")
    return Markup("{} <b>{}</b>; the largest group holds {} of {}.").format(
        "Even then, it" if _is_potential(findings) else "The network",
        listing(parts),
        f"{max(sizes.values()):,}",
        f"{n:,}",
    )


def _bridges(findings: Findings) -> Markup:
    found = first_places(findings, "betweenness")
    if not found:
        return Markup("")
    if len(findings.stakeholders) < FEWEST:
        first_three = names((s.name for s in found[:MAIN]), length=120)
        return Markup("Between others stand, above all, <b>{}</b>.").format(first_three)
    first = found[0]
    if _is_potential(findings):
        told = Markup("<b>{}</b> would bridge the most others, if potential ties became real ones.")
        return told.format(named(first.name))
    interval = first.rank_interval.get("betweenness")
    told = Markup("<b>{}</b> bridges the most others").format(named(first.name))
    if interval is None:
        return told + Markup(" (how far missing ties could change this was not worked out).")
    low, high = interval
    if high == 1:
        told += Markup(", and is <b>likely the main bridge</b> even if some ties are missing or ")
        told += Markup("mistaken.")
    elif high <= MAIN:
        told += Markup(", and is <b>likely among the three main bridges</b> even if some ties are ")
        told += Markup("missing or mistaken (place {}).").format(_places(low, high))
    else:
        told += Markup("; with some ties missing or mistaken its place could be {}.").format(
            _places(low, high)
        )
    others = [s for s in found[1:MAIN] if s.rank_interval.get("betweenness")]
    if others:
        told += Markup(" Next come {}.").format(listing([_next(s) for s in others]))
    return told


def _next(finding: StakeholderFinding) -> Markup:
    low, high = finding.rank_interval["betweenness"] or (0, 0)
    return Markup("{} (place {})").format(named(finding.name), _places(low, high))


def _places(low: int, high: int) -> str:
    return f"{low}" if low == high else f"{low} to {high}"


def _sectors(findings: Findings) -> Markup:
    index = findings.figures.get("ei_index")
    if not isinstance(index, Mapping) or _is_potential(findings):
        return Markup("")
    value, expected, p = (index.get(key) for key in ("value", "expected", "p_value"))
    if not isinstance(value, float | int) or not isinstance(expected, float | int):
        return Markup("")
    groups = "sectors" if findings.network.grouping == "sector" else "groups"
    if isinstance(p, float | int) and p < CLEAR:
        what = (
            "keep to themselves more than chance would have it"
            if value < expected
            else "work across more than chance would have it"
        )
        return Markup("The {} <b>{}</b> (E-I index {}, by chance {}).").format(
            groups, what, score(value), score(expected)
        )
    return Markup(
        "Whether the {} keep to themselves or work across cannot be told from chance "
        "(E-I index {}, by chance {})."
    ).format(groups, score(value), score(expected))


def _capabilities(findings: Findings) -> Markup:
    needed = [c for c in findings.capabilities if c.needed_by]
    if not needed:
        return Markup("")
    missing = [c.term for c in needed if not c.offered_by]
    fragile = [c.term for c in needed if len(c.offered_by) == 1]
    told = Markup("Of {} that somebody needs, ").format(
        count(len(needed), "capability", "capabilities")
    )
    if not missing and not fragile:
        return told + Markup("<b>every one</b> is offered by at least two stakeholders.")
    parts = []
    if missing:
        parts.append(
            Markup("<b>nobody offers {}</b> ({})").format(
                f"{len(missing):,}", names(missing, most=3)
            )
        )
    if fragile:
        parts.append(
            Markup("<b>{} on a single provider</b> ({})").format(
                f"{len(fragile):,} hangs" if len(fragile) == 1 else f"{len(fragile):,} hang",
                names(fragile, most=3),
            )
        )
    return told + listing(parts) + Markup(".")


def _gaps(findings: Findings) -> Markup:
    if not findings.gaps:
        return Markup("No gap of the kinds that we look for was found.")
    severe = sum(band_of(gap) == "Severe" for gap in findings.gaps)
    worst = findings.gaps[0]
    return Markup("We found <b>{}</b>, {} of them severe. The worst (severity {}): {}").format(
        count(len(findings.gaps), "gap"),
        severe or "none",
        score(worst.severity),
        named(worst.evidence[0] if worst.evidence else worst.subject, 300),
    )


def _partners(findings: Findings) -> Markup:
    best = best_suggestions(findings)
    if not best:
        return Markup("The data do not allow any new partnership to be put forward.")
    first = best[0]
    source, target = named(findings.name(first.source)), named(findings.name(first.target))
    told = (
        Markup("The new partnership that speaks most for itself is <b>{} with {}</b>")
        if findings.focal is None
        else Markup("The new partner that speaks most for itself for {} is <b>{}</b>")
    ).format(source, target)
    if first.score is not None and first.low < first.high:
        told += Markup(" (score {}, between {} and {} whatever the missing answers are)").format(
            score(first.score), score(first.low), score(first.high)
        )
    elif first.score is not None:
        told += Markup(" (score {}, with no answer missing)").format(score(first.score))
    return told + (Markup(": {}").format(named(first.reasons[0], 300)) if first.reasons else ".")


def _certainty(findings: Findings) -> Markup:
    doubts = Counter(issue.severity for issue in findings.dataset.issues)
    n = len(findings.stakeholders)
    inferred = sum(s.stakeholder.sector_source == "inferred" for s in findings.stakeholders)
    unknown = sum(s.stakeholder.sector == "unknown" for s in findings.stakeholders)
    parts = [f"the data raised {count(doubts['warning'] + doubts['error'], 'warning')}"]
    if inferred:
        parts.append(f"the sector of {percent(inferred / n)} was inferred rather than stated")
    if unknown:
        whose = "that" if inferred else "the sector"
        parts.append(f"{whose} of {percent(unknown / n)} is unknown")
    return Markup('How sure this is: {} (<a href="#data-quality">data quality</a>).').format(
        listing(parts)
    )
