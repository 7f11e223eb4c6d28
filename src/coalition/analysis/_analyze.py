"""From a data set to findings: what DESIGN calls `analyze`, step by step."""

from dataclasses import dataclass, replace

import numpy as np

from coalition.advocacy import advocate
from coalition.analysis._aside import worked_out_aside
from coalition.analysis._figures import certainty
from coalition.analysis._question import Question
from coalition.analysis._stakeholders import stakeholder_findings
from coalition.analysis.communities import communities
from coalition.analysis.measure_notes import measure_notes
from coalition.analysis.supply import heat, supply_and_demand
from coalition.analysis.swot import swot
from coalition.analysis.tie_findings import tie_findings
from coalition.findings import Findings
from coalition.gaps import find_gaps
from coalition.layout import Earlier
from coalition.network import Floats, Network, connect
from coalition.plans import default_plan, found_members, judged_plan
from coalition.positions._measured import measured
from coalition.runtime.beside import Beside
from coalition.runtime.progress import Progress, silent
from coalition.suggestions import (
    MOST_SOURCES,
    Introduction,
    Suggestion,
    others_in_short,
    suggest,
    weave,
)
from coalition.suggestions.likelihood import Plausibility
from coalition.tables import Dataset
from coalition.tables.names import place_called
from coalition.words import tell


def analyze(
    dataset: Dataset,
    question: Question | None = None,
    progress: Progress = silent,
) -> Findings:
    """Network, positions, gaps and suggestions of `dataset`.

    Parameters
    ----------
    dataset : Dataset
    question : Question, optional
    progress : callable, optional
        Told the name of each step as it begins.

    Raises
    ------
    UnusableInput
        The focal stakeholder, a criterion or the grouping is not known, or of the members given
        for a plan nobody is.
    """
    question = question or Question()
    focal = _focal(dataset, question.focal)
    chosen: tuple[str, ...] = ()
    if question.plan is not None:
        chosen, gone = found_members(dataset, question.plan)
        dataset = replace(dataset, issues=(*gone, *dataset.issues))
    progress(tell("Connecting the network"))
    network = connect(dataset, question.grouping)
    progress(tell("Measuring positions"))
    positions = measured(network)
    places_before = _earlier(dataset, question.earlier)
    aside = Beside(network.n, lambda: worked_out_aside(network, positions, places_before))
    progress(tell("Looking for gaps"))
    gaps = find_gaps(network, dataset)
    progress(tell("Weighing possible partners"))
    others = Beside(
        network.n,
        lambda: others_in_short(network, dataset, gaps, question.weights) if not focal else None,
        fewest=MOST_SOURCES,  # up to which nobody is left for it
    )
    suggestions = suggest(
        network, dataset, gaps, focal=focal, weights=question.weights, most=question.most
    )
    progress(tell("Choosing members"))
    plan = (
        default_plan(network, dataset)
        if question.plan is None
        else judged_plan(network, dataset, question.plan, chosen)
    )
    capabilities = supply_and_demand(dataset, network)
    weaving = weave(network, dataset, gaps)
    points = swot(network, dataset, gaps, suggestions, focal)
    positions_on_issues = advocate(network, dataset)
    progress(tell("Measuring the network"))
    found = aside.result()
    members = positions["community"].astype(np.int64)
    return Findings(
        dataset=dataset,
        network=network,
        figures=found.figures | certainty(network, found.stability),
        stakeholders=stakeholder_findings(dataset, network, positions, found),
        ties=tie_findings(network, dataset),
        communities=communities(network, dataset, members),
        capabilities=capabilities,
        gaps=gaps,
        suggestions=suggestions,
        notes=measure_notes(),
        focal=focal,
        weaving=weaving,
        heat=heat(dataset, capabilities, members),
        swot=points,
        advocacy=positions_on_issues,
        plan=plan,
        in_short=others.result(),
        plausible_from=Plausibility(network, dataset).usual,
    )


@dataclass(frozen=True, eq=False)
class Partners:
    """Suggestions for the focal stakeholder, or where nobody is focal introductions."""

    network: Network
    suggestions: tuple[Suggestion, ...] = ()
    introductions: tuple[Introduction, ...] = ()


def partners_of(dataset: Dataset, question: Question) -> Partners:
    """Whom the focal stakeholder should ask, or where nobody is focal whom to introduce.

    As `analyze` has them, without the rest, which takes much longer in a large network.

    Raises
    ------
    UnusableInput
        The focal stakeholder or a criterion is not known.
    """
    focal = _focal(dataset, question.focal)
    network = connect(dataset, question.grouping)
    gaps = find_gaps(network, dataset)
    if focal is None:
        return Partners(network, introductions=weave(network, dataset, gaps))
    found = suggest(
        network, dataset, gaps, focal=focal, weights=question.weights, most=question.most
    )
    return Partners(network, suggestions=found)


def _earlier(dataset: Dataset, found: Earlier | None) -> Floats | None:
    return found.places((s.id, s.name) for s in dataset.stakeholders) if found else None


def _focal(dataset: Dataset, asked: str | None) -> str | None:
    return None if asked is None else dataset.stakeholders[place_called(dataset, asked)].id
