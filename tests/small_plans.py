"""Small random data sets and requests, and the best choice by trying them all."""

import itertools
import random

import numpy as np
from scipy.sparse import csr_array

from coalition.algorithms.integer_program import Model
from coalition.network import connect
from coalition.plans import Plan, Quota, Request, make_plan
from coalition.plans.problem._problem import Problem
from coalition.plans.solving._solve import parts
from coalition.tables import Capability, Dataset, Stakeholder, Tie

SECTORS = ("public", "social", "private")


def organisation(id, offers="", needs="", **more) -> Stakeholder:
    """`offers` and `needs` are words; ``legal*2`` is a need of weight 2."""
    weighted = (word.partition("*") for word in needs.split())
    return Stakeholder(
        id=id,
        name=more.pop("name", id),
        file="s.csv",
        row=2,
        offers=tuple(Capability(word) for word in offers.split()),
        needs=tuple(Capability(term, float(weight or 1)) for term, _, weight in weighted),
        **more,
    )


def cover(seed: int, needs: int, people: int, density: float, most_cost: int) -> Dataset:
    """A random set cover as Beasley's OR-Library has them: every need has two providers or more."""
    chance = np.random.default_rng(seed)
    offered = chance.random((people, needs)) < density
    for q in range(needs):
        offered[chance.choice(people, 2, replace=False), q] = True
    return Dataset(
        "cover",
        tuple(
            organisation(
                f"s{i:04d}",
                " ".join(f"n{q}" for q in np.flatnonzero(row)),
                " ".join(f"n{q}" for q in range(needs)) if i == 0 else "",
                cost=float(chance.integers(1, most_cost + 1)),
            )
            for i, row in enumerate(offered)
        ),
        (),
    )


def drawn(seed: int, people: int, needs: int, offers: int) -> tuple[Dataset, np.ndarray]:
    """Random offers, weights, costs, sectors and feuds, and the offers as pairs of places."""
    chance = np.random.default_rng(seed)
    held = [
        np.sort(chance.choice(needs, chance.integers(1, offers + 1), replace=False))
        for _ in range(people)
    ]
    for q in range(needs):
        i = int(chance.integers(people))
        held[i] = np.union1d(held[i], [q])
    wanted = " ".join(f"n{q:04d}*{chance.integers(1, 10)}" for q in range(needs))
    stakeholders = tuple(
        organisation(
            f"s{i:04d}",
            needs=wanted if i == 0 else "",
            offers=" ".join(f"n{q:04d}" for q in held[i]),
            cost=float(chance.integers(1, 21)),
            sector=SECTORS[chance.integers(3)],
        )
        for i in range(people)
    )
    feuds = sorted({tuple(sorted(chance.choice(people, 2, replace=False))) for _ in range(people)})
    ties = tuple(Tie(f"s{i:04d}", f"s{j:04d}", "t.csv", 2, status="conflict") for i, j in feuds)
    pairs = np.array([(i, q) for i, row in enumerate(held) for q in row])
    return Dataset("drawn", stakeholders, ties), pairs


def small_cover(seed: int) -> Model:
    chance = np.random.default_rng(seed)
    rows = (chance.random((8, 12)) < 0.3).astype(np.float64)
    rows[np.arange(8), chance.integers(12, size=8)] = 1
    costs = chance.integers(1, 20, 12).astype(np.float64)
    ones = np.ones(12)
    return Model(costs, csr_array(rows), np.ones(8), np.full(8, np.inf), ones, ones)


def best_value(model: Model) -> float:
    rows = model.rows.toarray()
    choices = (np.array(x) for x in itertools.product([0.0, 1.0], repeat=len(model.costs)))
    return min(float(model.costs @ x) for x in choices if (rows @ x >= model.low).all())


def small_dataset(chance: random.Random) -> Dataset:
    n, t = chance.randint(1, 8), chance.randint(0, 6)
    terms = [f"t{k}" for k in range(t)]
    people = tuple(
        organisation(
            f"s{i}",
            " ".join(x for x in terms if chance.random() < 0.4),
            " ".join(f"{x}*{chance.choice([1, 2, 3.5])}" for x in terms if chance.random() < 0.4),
            sector=chance.choice(["public", "social", "private"]),
            regions=_regions(i, chance),
            cost=chance.choice([None, 1, 2, 5, 7.5]),
            trust=chance.choice([None, 0, 0.25, 0.5, 1]),
        )
        for i in range(n)
    )
    ties = tuple(
        Tie(
            f"s{i}",
            f"s{j}",
            "t.csv",
            2,
            status=chance.choice(["existing"] * 5 + ["conflict"]),
            trust=chance.choice([None, 0.5, 1]),
        )
        for i in range(n)
        for j in range(i)
        if chance.random() < 0.35
    )
    return Dataset("small", people, ties)


def _regions(place: int, chance: random.Random) -> tuple[str, ...]:
    """Any of two; the first stakeholder is in both, so that a quota can always be asked for."""
    return tuple(x for x in ("North", "South") if chance.random() < 0.5 or place == 0)


def small_request(chance: random.Random, dataset: Dataset) -> Request:
    """Every rule now and then, only where the data allow to ask for it."""
    people, n = dataset.stakeholders, len(dataset.stakeholders)
    costs = any(s.cost is not None for s in people)
    existing = [t for t in dataset.ties if t.status == "existing"]
    rated = any(one.trust is not None for one in (*people, *existing))
    asked = {"redundancy": chance.choice([1, 1, 2, 3])}
    for share, name, choose in (
        (0.4, "max_members", lambda: chance.randint(0, n)),
        (0.2, "min_members", lambda: chance.randint(0, n)),
        (0.3 * costs, "budget", lambda: chance.choice([3, 8, 15])),
        (0.2, "include", lambda: [chance.choice(people).id]),
        (0.2, "exclude", lambda: [chance.choice(people).id]),
        (0.2 * rated, "min_trust", lambda: chance.choice([0.25, 0.5])),
        (0.2, "require_all", lambda: True),
        (0.4 * bool(existing), "connected", lambda: True),
        (0.3, "quotas", lambda: [_quota(chance) for _ in range(chance.randint(1, 2))]),
        (0.5, "objective", lambda: _objective(chance, costs)),
    ):
        if chance.random() < share:
            asked[name] = choose()
    return Request(**asked)


def _quota(chance: random.Random) -> Quota:
    columns = {"sector": ("public", "social"), "region": ("North", "South")}
    column = chance.choice(["sector", "region"])
    value = chance.choice(columns[column])
    return Quota(column, value, chance.choice([0, 1, 2]), chance.choice([None, 2]))


def _objective(chance: random.Random, costs: bool) -> list[str]:
    stages = ["fewest", "value", "trust"] + ["cheapest"] * costs
    chance.shuffle(stages)
    return stages[: chance.randint(1, len(stages))]


def best_of_all(problem: Problem) -> tuple[float, ...] | None:
    """Objectives of the best of all 2**n choices, small being good; None where none is allowed."""
    found = []
    for bits in itertools.product([False, True], repeat=problem.n):
        chosen = np.array(bits, dtype=np.bool_)
        if all(
            rule.low - 1e-9 <= sum(rule.values[chosen[rule.places]]) <= rule.high + 1e-9
            for rule in problem.rows
        ) and not (problem.connected and parts(problem, chosen) > 1):
            found.append(scores(problem, chosen))
    return min(found, default=None)


def scores(problem: Problem, chosen: np.ndarray) -> tuple[float, ...]:
    return tuple(
        round((-1 if stage == "value" else 1) * problem.score(stage, chosen), 6)
        for stage in problem.stages
    )


def planned(people, ties=(), **asked) -> Plan:
    dataset = Dataset("d", tuple(sorted(people, key=lambda s: s.id)), tuple(ties))
    return make_plan(connect(dataset), dataset, Request(**asked))


def tie(a, b, **more) -> Tie:
    return Tie(a, b, "t.csv", 2, **more)
