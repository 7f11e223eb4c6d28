"""From a data set to findings: what DESIGN calls `analyze`, step by step."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import repeat
from types import ModuleType
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

import coalition.gaps
import coalition.positions
import coalition.structure
import coalition.suggestions.criteria
from coalition.advocacy import advocate
from coalition.algorithms.partition import certainty
from coalition.algorithms.shortest_paths import DOUBT, followed
from coalition.analysis._question import Question
from coalition.analysis.cautions import cautions
from coalition.analysis.communities import communities
from coalition.analysis.rank_intervals import RankStability, rank_stability, ranks
from coalition.analysis.supply import heat, supply_and_demand
from coalition.analysis.swot import swot
from coalition.analysis.tie_findings import tie_findings
from coalition.findings import Figure, Findings, MeasureNote, StakeholderFinding
from coalition.gaps import find_gaps
from coalition.layout import Earlier, layout
from coalition.network import Network, connect
from coalition.plans import default_plan, found_members, judged_plan
from coalition.positions._brokerage import z_scores
from coalition.positions._by_kind import Positions, positions_by_kind
from coalition.positions._measured import measured, plain
from coalition.runtime.beside import Beside
from coalition.runtime.folder import modules_in
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
from coalition.tables.calling import place_called
from coalition.words import tell

Array = NDArray[np.float64]
Item = TypeVar("Item")


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
    members = positions["community"].astype(np.int64)
    earlier = _earlier(dataset, question.earlier)
    # Asked for last: until then nothing hangs on it.
    aside = Beside(
        network.n,
        lambda: (
            layout(network, members, earlier),
            rank_stability(network, positions),
            _figures(network),
            network.once(certainty),
            positions_by_kind(network),
        ),
    )
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
    places, stability, figures, certain, by_kind = aside.result()
    return Findings(
        dataset=dataset,
        network=network,
        figures=figures | _certainty(network, stability),
        stakeholders=_stakeholders(
            dataset, network, positions, places, certain, by_kind, stability
        ),
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


def partners_of(
    dataset: Dataset, question: Question
) -> tuple[tuple[Suggestion, ...], tuple[Introduction, ...]]:
    """The suggestions for the focal stakeholder, or where nobody is focal the introductions.

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
        return (), weave(network, dataset, gaps)
    return (
        suggest(network, dataset, gaps, focal=focal, weights=question.weights, most=question.most),
        (),
    )


def _earlier(dataset: Dataset, found: Earlier | None) -> Array | None:
    return found.places((s.id, s.name) for s in dataset.stakeholders) if found else None


def _focal(dataset: Dataset, asked: str | None) -> str | None:
    """Id of the stakeholder with that id, name or alias; letter case ignored."""
    if asked is None:
        return None
    return dataset.stakeholders[place_called(dataset, asked)].id


def _figures(network: Network) -> dict[str, Figure]:
    figures: dict[str, Figure] = {
        "stakeholders": network.n,
        "ties": network.m,
        "basis": network.basis,
        "directed": network.directed,
        "grouping": network.grouping,
    }
    for name, module in modules_in(coalition.structure).items():
        figures[name] = getattr(module, name)(network)
    return figures


def _certainty(network: Network, stability: RankStability) -> dict[str, Figure]:
    """What was sampled or cut short, how steady the ranks are, and what not to lean on."""
    sample = network.once(followed)
    approximate = sample.sources < network.n
    rates = stability.rates
    return {
        "betweenness_sampling": {
            "approximate": approximate,
            "sources": sample.sources,
            "bound": sample.bound if approximate else None,
            "bound_confidence": 1 - DOUBT if approximate else None,
            "standard_error": sample.standard_error if approximate else None,
        },
        "rank_stability": {
            "top_three_stays": dict(stability.top_three_stays),
            "runs": stability.runs,
            "rates": {"ties": rates.ties, "stakeholders": rates.stakeholders},
            "rates_from": {"ties": rates.ties_from, "stakeholders": rates.stakeholders_from},
        },
        "cautions": list(cautions(network, rates, stability.top_three_stays)),
    }


def _stakeholders(
    dataset: Dataset,
    network: Network,
    positions: Mapping[str, Array],
    places: Array,
    certain: Array,
    by_kind: Mapping[str, Sequence[Positions]],
    stability: RankStability,
) -> tuple[StakeholderFinding, ...]:
    measures = modules_in(coalition.positions)
    beyond_chance = {role: plain(z) for role, z in network.once(z_scores).items()}
    place = {
        name: ranks(positions[name], module.RANKED)
        for name, module in measures.items()
        if module.RANKED and name in positions
    }
    fields: dict[str, Iterable[Any]] = {
        "stakeholder": dataset.stakeholders,
        "community": positions["community"].astype(np.int64).tolist(),
        "component": positions["component"].astype(np.int64).tolist(),
        "community_certainty": plain(certain),
        "core": positions["core"].astype(np.bool_).tolist(),
        "cut_point": positions["cut_point"].astype(np.bool_).tolist(),
        "x": places[:, 0].tolist(),
        "y": places[:, 1].tolist(),
        "centrality": _records(_columns(positions, measures, "centrality"), network.n),
        "brokerage": _records(_columns(positions, measures, "brokerage"), network.n),
        "rank": _records(place, network.n),
        "rank_interval": _records(stability.intervals, network.n)
        if stability.runs
        else repeat(dict.fromkeys(stability.intervals), network.n),
        "brokerage_z": _records(beyond_chance, network.n),
        "by_kind": _records(by_kind, network.n),
    }
    return tuple(StakeholderFinding(**record) for record in _records(fields, network.n))


def _records(columns: Mapping[str, Iterable[Item]], n: int) -> Iterator[dict[str, Item]]:
    """Columns of n values as n records."""
    if not columns:
        return repeat({}, n)
    return (dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True))


def _columns(
    positions: Mapping[str, Array], measures: Mapping[str, ModuleType], group: str
) -> dict[str, Sequence[float | None]]:
    return {
        name: plain(positions[name])
        for name, module in measures.items()
        if group == module.GROUP and name in positions
    }


def measure_notes() -> tuple[MeasureNote, ...]:
    """What every measure, figure, criterion and kind of gap means, for the method section."""
    folders = {
        "positions": coalition.positions,
        "structure": coalition.structure,
        "criteria": coalition.suggestions.criteria,
    }
    notes = [
        MeasureNote(part, name, m.LABEL, m.MEANING, m.FORMULA, m.SOURCE)
        for part, folder in folders.items()
        for name, m in modules_in(folder).items()
    ]
    notes += [
        MeasureNote("gaps", name.replace("_", "-"), m.LABEL, m.MEANING, m.SEVERITY, "")
        for name, m in modules_in(coalition.gaps).items()
    ]
    return tuple(notes)
