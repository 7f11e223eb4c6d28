"""The request held against the data: names found, columns found, rules stated."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import isnan

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_array

from coalition.errors import UnusableInput
from coalition.network import Floats, Network
from coalition.plans._problem import Problem, Rule
from coalition.plans._request import OBJECTIVES, Quota, Request
from coalition.tables import SECTORS, Dataset, Stakeholder
from coalition.tables._texts import folded
from coalition.wording import amount, listed
from coalition.words import tell, tell_list

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
        rules=tuple(_rules(network, dataset, request, terms, offers, costs, trust, notes)),
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
            tell("The data state no ties, so members cannot be asked to be connected.")
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
        known = _known_terms(dataset)
        weights = {}
        for word, weight in given.items():
            if not weight > 0 or weight == np.inf:
                raise UnusableInput(
                    tell("The weight of '{word}' must be a number above 0.", word=word)
                )
            term = known.get(folded(word), word)
            if folded(word) not in known:
                notes.append(_unheard(word, known))
            weights[term] = weights.get(term, 0.0) + weight
    terms = tuple(sorted(weights))
    return terms, np.array([weights[term] for term in terms], dtype=np.float64)


def _known_terms(dataset: Dataset) -> dict[str, str]:
    """Every capability of the data, and every spelling that was read as one."""
    known = {folded(merge.written): merge.term for merge in dataset.merges}
    for s in dataset.stakeholders:
        known |= {folded(c.term): c.term for c in (*s.needs, *s.offers)}
    return known


def _unheard(word: str, known: Mapping[str, str]) -> str:
    hint = _nearest(word, sorted(set(known.values())))
    if not hint:
        return tell("Nobody in the data needs or offers '{word}'.", word=word)
    return tell(
        "Nobody in the data needs or offers '{word}'. Did you mean {names}?", word=word, names=hint
    )


def _nearest(word: str, known: Sequence[str]) -> str:
    """Up to three that look like `word`, as a list; empty where none does."""
    from rapidfuzz import process
    from rapidfuzz.utils import default_process

    near = process.extract(word, known, processor=default_process, limit=3, score_cutoff=60)
    return tell_list([repr(name) for name, _, _ in near], "or")


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


def _rules(
    network: Network,
    dataset: Dataset,
    request: Request,
    terms: Sequence[str],
    offers: csc_array,
    costs: Mapping[str, Floats],
    trust: Floats,
    notes: list[str],
) -> Iterator[Rule]:
    people = dataset.stakeholders
    everyone = np.arange(len(people))
    if request.require_all or not request.bounded:
        yield from _need_rules(request, terms, offers)
    for name in request.include:
        i = place_of(dataset, name)
        text = tell("{name} is a member", name=people[i].name)
        yield Rule("include", text, np.array([i]), np.ones(1), low=1)
    for name in request.exclude:
        i = place_of(dataset, name)
        text = tell("{name} is no member", name=people[i].name)
        yield Rule("exclude", text, np.array([i]), np.ones(1), high=0)
    if request.max_members is not None:
        text = tell("at most {number} {number:member|members}", number=request.max_members)
        yield Rule("size", text, everyone, costs["fewest"], high=request.max_members)
    if request.min_members is not None:
        text = tell("at least {number} {number:member|members}", number=request.min_members)
        yield Rule("size", text, everyone, costs["fewest"], low=request.min_members)
    if request.budget is not None:
        text = tell("a budget of {cost}", cost=amount(request.budget, ",g"))
        yield Rule("budget", text, everyone, costs["cheapest"], high=request.budget)
    for quota in request.quotas:
        yield _quota(people, quota)
    if request.min_trust is not None:
        yield _trusted(request.min_trust, trust, notes)
    conflicts = network.conflicts.tocoo()
    for i, j in sorted(zip(conflicts.row.tolist(), conflicts.col.tolist(), strict=True)):
        if i < j:
            text = tell(
                "{one} and {other} are in conflict: not both",
                one=people[i].name,
                other=people[j].name,
            )
            yield Rule("conflict", text, np.array([i, j]), np.ones(2), high=1)
    if request.connected:
        yield Rule("connected", tell("ties join all members"), everyone[:0], np.ones(0))


def _need_rules(request: Request, terms: Sequence[str], offers: csc_array) -> Iterator[Rule]:
    for q, term in enumerate(terms):
        who = np.sort(offers.indices[offers.indptr[q] : offers.indptr[q + 1]]).astype(np.int64)
        wanted = request.redundancy if request.require_all else min(request.redundancy, len(who))
        if wanted:
            text = tell("{number} {number:member|members} for {term}", number=wanted, term=term)
            yield Rule("need", text, who, np.ones(len(who)), low=wanted)


def place_of(dataset: Dataset, asked: str) -> int:
    """Place of the stakeholder with that id, name or alias; letter case ignored.

    Raises
    ------
    UnusableInput
        There is none.
    """
    people = dataset.stakeholders
    for i, s in enumerate(people):
        if s.id == asked:
            return i
    wanted = asked.strip().casefold()
    for i, s in enumerate(people):
        if wanted in {word.casefold() for word in (s.id, s.name, *s.aliases)}:
            return i
    hint = _nearest(asked, [s.name for s in people])
    if hint:
        raise UnusableInput(
            tell("No stakeholder is called '{name}'. Did you mean {names}?", name=asked, names=hint)
        )
    raise UnusableInput(tell("No stakeholder is called '{name}'.", name=asked))


_QUOTAS = {
    (True, True): tell("at least {least} and at most {most} with {column} {value}"),
    (True, False): tell("at least {least} with {column} {value}"),
    (False, True): tell("at most {most} with {column} {value}"),
    (False, False): tell("any number with {column} {value}"),
}
"""By whether there is a least, and a most."""


def _quota(people: Sequence[Stakeholder], quota: Quota) -> Rule:
    held = _values_of(people, quota.column)
    wanted = folded(quota.value)
    who = [i for i, s in enumerate(people) if wanted in {folded(v) for v in held(s)}]
    always = SECTORS if quota.column.casefold() == "sector" else ()
    known = sorted({v for s in people for v in held(s)}.union(always))
    if wanted not in {folded(v) for v in known}:
        listed = ", ".join(known[:12]) + (", ..." if len(known) > 12 else "")
        raise UnusableInput(
            tell(
                "Nobody's {column} is '{value}'. There are: {values}.",
                column=quota.column,
                value=quota.value,
                values=listed or tell("none"),
            )
        )
    high = np.inf if quota.most is None else quota.most
    sentence = _QUOTAS[bool(quota.least), quota.most is not None]
    text = sentence.saying(
        least=quota.least, most=quota.most, column=quota.column, value=quota.value
    )
    places = np.array(who, dtype=np.int64)
    return Rule("quota", text, places, np.ones(len(who)), low=quota.least, high=high)


def _values_of(
    people: Sequence[Stakeholder], column: str
) -> Callable[[Stakeholder], tuple[str, ...]]:
    name = column.strip().casefold()
    if name in ("sector", "type"):
        return lambda s: tuple(filter(None, [getattr(s, name)]))
    for field in ("regions", "themes", "values"):
        if name in (field, field[:-1]):
            return lambda s: getattr(s, field)
    headers = sorted({header for s in people for header, _ in s.further})
    for header in headers:
        if header.casefold() == name:
            return lambda s: tuple(v for h, v in s.further if h == header)
    raise UnusableInput(
        tell(
            "No column '{column}' for a quota. Choose one of: {choices}.",
            column=column,
            choices=", ".join(["sector", "type", "region", "theme", "value", *headers]),
        )
    )


def _trusted(least: float, trust: Floats, notes: list[str]) -> Rule:
    with np.errstate(invalid="ignore"):
        out: NDArray[np.int64] = np.flatnonzero(~(trust >= least - 1e-9))
    unknown = int(np.isnan(trust).sum())
    if unknown:
        notes.append(
            tell(
                "No trust is known of {number} {number:stakeholder|stakeholders}: none of them can "
                "meet the least trust.",
                number=unknown,
            )
        )
    text = tell("trust of at least {least}", least=amount(least))
    return Rule("trust", text, out, np.ones(len(out)), high=0)
