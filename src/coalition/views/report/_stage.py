"""How far the network has grown together, and three scores to quote."""

from collections.abc import Mapping
from dataclasses import dataclass

from coalition.findings import Figure, Findings
from coalition.views._words import commas, figure, number, percent, score
from coalition.words import tell, tell_small

SHAPE = {
    "scattered fragments": tell("most pairs have no path between them"),
    "hub and spoke": tell("most ties run to one hub, whose partners have few ties to each other"),
    "multi-hub": tell("ties gather around several stakeholders, and no single core holds all"),
    "core and periphery": tell("a closely tied core, and others tied to it"),
}


DOUBTFUL = 0.05
"""Share of random networks with as good a core, from which a core says nothing of its own."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Name of the stage, what it looks like, the figures it rests on, and a next step."""

    name: str
    shape: str
    evidence: str
    next_step: str


@dataclass(frozen=True, slots=True)
class Scores:
    """Out of 100, as text; `trust` empty where nobody rated it."""

    density: str
    centralization: str
    trust: str


def stage(findings: Findings) -> Stage | None:
    """The stage as a paragraph tells it; None where the network is too small for one."""
    found = _part(findings, "stage")
    name = found.get("name")
    if not isinstance(name, str):
        return None
    evidence = [
        tell("{share} of the pairs have no path", share=percent(_float(found, "fragmentation"))),
        tell(
            "degree centralization is {score} (1 is a star)",
            score=score(_float(found, "degree_centralization")),
        ),
    ]
    if found.get("clustering") is not None:
        evidence.append(tell("clustering is {score}", score=score(_float(found, "clustering"))))
    if found.get("core_fit") is not None:
        fit = score(_float(found, "core_fit"))
        evidence.append(tell("a core fits with a correlation of {score}", score=fit))
        by_chance = _float(_part(findings, "core_periphery"), "p_value")
        if by_chance is not None and by_chance >= DOUBTFUL:
            evidence.append(tell("no more than from the numbers of partners alone"))
    step = found.get("next_step")
    return Stage(
        name,
        SHAPE.get(name, ""),
        commas(evidence),
        tell_small(step) if isinstance(step, str) else "",
    )


def scores(findings: Findings) -> Scores | None:
    """Density, degree centralization and trust out of 100; None where ties say nothing."""
    found = _part(findings, "partner_scores")
    if found.get("density") is None or found.get("centralization") is None:
        return None
    trust = found.get("trust")
    return Scores(
        number(_whole(found, "density")),
        number(_whole(found, "centralization")),
        "" if trust is None else number(_whole(found, "trust")),
    )


def sampling(findings: Findings) -> str:
    """How far off sampled betweenness may be; empty where all of it was worked out."""
    found = _part(findings, "betweenness_sampling")
    bound, sure = _float(found, "bound"), _float(found, "bound_confidence")
    if not found.get("approximate") or bound is None or sure is None:
        return ""
    return tell(
        "In a network of this size bridging (betweenness) is estimated from the paths of "
        "{number} stakeholders; with {share} certainty no value is off by more than {bound}.",
        number=number(_float(found, "sources")),
        share=percent(sure),
        bound=figure(f"{bound:.2g}"),
    )


def _part(findings: Findings, name: str) -> Mapping[str, Figure]:
    found = findings.figures.get(name)
    return found if isinstance(found, Mapping) else {}


def _float(found: Mapping[str, Figure], name: str) -> float | None:
    value = found.get(name)
    return value if isinstance(value, float | int) else None


def _whole(found: Mapping[str, Figure], name: str) -> int:
    return round(_float(found, name) or 0.0)
