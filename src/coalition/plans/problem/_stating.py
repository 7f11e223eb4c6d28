"""The request held against the data: names found, columns found, rules stated."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import isnan

import numpy as np
from scipy.sparse import csc_array

from coalition.errors import UnusableInput
from coalition.network import Floats, Network
from coalition.plans.problem._naming import known_terms, unheard
from coalition.plans.problem._problem import Problem
from coalition.plans.problem._request import OBJECTIVES, Request
from coalition.plans.problem._rules import rules_of
from coalition.tables import Dataset, Stakeholder
from coalition.tables._texts import folded
from coalition.wording import amount, listed
from coalition.words import tell

NAMED = 3
"""Names in an assumption before 'and n more'."""


def stated(network: Network, dataset: Dataset, request: Request) -> Problem:
    """The problem that a request poses.

    Raises
    ------
    UnusableInput
        A name, column, value or objective is not known, or the data lack what a rule asks for.
    """
    _checked(network, request)
    notes: list[str] = []
    people = dataset.stakeholders
    terms, weight = _needs(dataset, request, notes)
    offers = _offers(people, terms)
    trust = _trust(network, people)
    if request.min_trust is not None and np.isnan(trust).all():
        raise UnusableInput(
            tell(
                "The data state no trust, so no least trust can be kept. Add a column 'trust' "
                "to the stakeholders or the ties, or leave out --min-trust."
            )
        )
    costs = {"fewest": np.ones(len(people)), "trust": 1 - np.nan_to_num(trust)}
    if request.budget is not None or "cheapest" in request.stages:
        costs["cheapest"] = _costs(people, notes)
    elif any(s.cost is not None for s in people):
        costs["cheapest"] = _costs(people, [])
    if "trust" in request.stages and np.isnan(trust).any():
        unknown = int(np.isnan(trust).sum())
        notes.append(
            tell(
                "No trust is known of {number} {number:stakeholder|stakeholders}: it counts as "
                "none.",
                number=unknown,
            )
        )
    problem = Problem(
        network=network,
        names=tuple(s.name for s in people),
        terms=terms,
        weight=weight,
        offers=offers,
        redundancy=request.redundancy,
        costs=costs,
        stages=request.stages,
        rules=tuple(rules_of(network, dataset, request, terms, offers, costs, trust, notes)),
        assumptions=(),
    )
    return replace(problem, assumptions=tuple(notes))


def _checked(network: Network, request: Request) -> None:
    for name in request.stages:
        if name not in OBJECTIVES:
            raise UnusableInput(
                tell(
                    "There is no objective '{name}'. Choose from: {choices}.",
                    name=name,
                    choices=", ".join(OBJECTIVES),
                )
            )
    if request.redundancy < 1:
        raise UnusableInput(tell("The redundancy must be 1 or more."))
    for name, value in (
        (tell("budget"), request.budget),
        (tell("least trust"), request.min_trust),
        (tell("effort"), request.effort),
        (tell("time limit"), request.time_limit),
    ):
        if value is not None and isnan(value):
            raise UnusableInput(tell("The {name} must be a number.", name=name))
    if request.connected and network.basis != "declared":
        raise UnusableInput(
            tell(
                "The data state no ties, so members cannot be asked to be connected. Add a column "
                "'partners' or a sheet of ties (--ties), or leave out --connected."
            )
        )


def _needs(dataset: Dataset, request: Request, notes: list[str]) -> tuple[tuple[str, ...], Floats]:
    wanted = request.needs
    if wanted is None:
        weights: dict[str, float] = {}
        for s in dataset.stakeholders:
            for need in s.needs:
                weights[need.term] = weights.get(need.term, 0.0) + need.weight
    else:
        given = wanted if isinstance(wanted, Mapping) else dict.fromkeys(wanted, 1.0)
        known = known_terms(dataset)
        weights = {}
        for word, weight in given.items():
            if not weight > 0 or weight == np.inf:
                raise UnusableInput(
                    tell("The weight of '{word}' must be a number above 0.", word=word)
                )
            term = known.get(folded(word), word)
            if folded(word) not in known:
                notes.append(unheard(word, known, dataset.stakeholders))
            weights[term] = weights.get(term, 0.0) + weight
    terms = tuple(sorted(weights))
    return terms, np.array([weights[term] for term in terms], dtype=np.float64)


def _offers(people: Sequence[Stakeholder], terms: Sequence[str]) -> csc_array:
    place = {term: q for q, term in enumerate(terms)}
    held = sorted(
        {(i, place[c.term]) for i, s in enumerate(people) for c in s.offers if c.term in place}
    )
    ends = np.array(held, dtype=np.int64).reshape(-1, 2)
    return csc_array(
        (np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(len(people), len(terms))
    )


def _trust(network: Network, people: Sequence[Stakeholder]) -> Floats:
    """Own rating, else the mean over ties; nan where neither is known."""
    pairs = network.pairs
    said = ~np.isnan(pairs.trust)
    ends = np.concatenate([pairs.source[said], pairs.target[said]])
    total = np.bincount(ends, np.tile(pairs.trust[said], 2), minlength=len(people))
    number = np.bincount(ends, minlength=len(people))
    by_ties = np.where(number > 0, total / np.maximum(number, 1), np.nan)
    own = np.array([np.nan if s.trust is None else s.trust for s in people], dtype=np.float64)
    return np.where(np.isnan(own), by_ties, own)


def _costs(people: Sequence[Stakeholder], notes: list[str]) -> Floats:
    stated_costs = [s.cost for s in people if s.cost is not None]
    if not stated_costs:
        raise UnusableInput(
            tell(
                "The data state no cost, so a budget cannot be kept and no plan called "
                "cheapest. Add a column 'cost', or say which one it is: --column "
                'cost="HEADER".'
            )
        )
    highest = max(stated_costs)
    silent = [s.name for s in people if s.cost is None]
    if silent:
        notes.append(
            tell(
                "No cost is stated for {names}: counted as {cost}, the highest stated.",
                names=listed(silent, NAMED),
                cost=amount(highest),
            )
        )
    return np.array([highest if s.cost is None else s.cost for s in people], dtype=np.float64)
