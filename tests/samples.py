"""Findings as views receive them, made without the analysis: for tests of what is shown."""

import math
import random
from dataclasses import replace

from coalition.analysis.supply import supply_and_demand
from coalition.analysis.tie_findings import tie_findings
from coalition.errors import Issue
from coalition.findings import Findings, MeasureNote, StakeholderFinding
from coalition.gaps import Gap
from coalition.network import network_from
from coalition.suggestions import Judgement, Suggestion
from coalition.tables import FORMS, SECTORS, Capability, Dataset, InputFile, Scale, Stakeholder, Tie

HOSTILE = (
    "</script><script>window.broken=1</script>",
    '<img src=x onerror="window.broken=1">',
    "<!-- --> ]]> & \"quoted\" 'names'",
    '=cmd|"/c calc"!A1',
    "+1-2@SUM(A1)",
    "line\u2028separator\u2029and\ttab",
    "\u202egnirts desrever",
    "مؤسسة الصحة المجتمعية",
    "社区健康基金会",
    "💧 Water for all 👩🏽‍⚕️",
    "n" * 10_000,
    "../../etc/passwd\\..\\x:y",
    "{{ 7*7 }} {% raw %} ${x} `x`",
    "javascript:alert(1)",
)
THEMES = ("Water", "Maternal health", "Nutrition", "Education", "Climate", "Housing")
REGIONS = ("North Hills", "River Delta", "Old Town", "Eastern Plain")
CAPABILITIES = ("legal advice", "data analysis", "fundraising", "training", "transport", "media")


def sample_findings(n: int = 60, names: tuple[str, ...] = (), seed: int = 1) -> Findings:
    """Findings on `n` invented stakeholders; the first are called `names`."""
    chance = random.Random(seed)
    dataset = _dataset(n, names, chance)
    network = network_from(dataset, [t for t in dataset.ties if t.status == "existing"])
    stakeholders = tuple(
        _stakeholder(i, s, float(network.adjacency.sum(axis=1)[i]), n)
        for i, s in enumerate(dataset.stakeholders)
    )
    gaps = _gaps(dataset)
    return Findings(
        dataset=dataset,
        network=network,
        figures={
            "stakeholders": n,
            "ties": network.m,
            "basis": "declared",
            "directed": False,
            "grouping": "sector",
            "density": 0.08,
            "components": 2,
            "isolates": 1,
            "diameter": 6,
            "average_path_length": 2.9,
            "transitivity": 0.31,
            "reciprocity": None,
            "fragmentation": 0.1,
            "modularity": 0.42,
            "centralization": {"degree": 0.3, "betweenness": 0.22, "closeness": 0.2},
            "ei_index": {"value": 0.32, "expected": 0.45, "p_value": 0.04},
            "sector_mixing": [
                {
                    "from": a,
                    "to": b,
                    "observed": 3 * (i + j),
                    "expected": 8.5,
                    "possible": 100,
                    "z": 1.5 - i,
                }
                for i, a in enumerate(SECTORS)
                for j, b in enumerate(SECTORS)
                if i <= j
            ],
            "core_periphery": {"correlation": 0.4, "core": []},
            "key_players": {"disrupt": [], "reach": []},
        },
        stakeholders=stakeholders,
        ties=tie_findings(network, dataset),
        communities=(),
        capabilities=supply_and_demand(dataset),
        gaps=gaps,
        suggestions=_suggestions(dataset, gaps),
        notes=(
            MeasureNote(
                "positions",
                "betweenness",
                "Betweenness",
                "How often you sit on the shortest route between others.",
                "sum of g_st(i)/g_st, divided by (n-1)(n-2)/2",
                "Freeman 1977",
            ),
        ),
    )


def _dataset(n: int, names: tuple[str, ...], chance: random.Random) -> Dataset:
    people = []
    for i in range(n):
        name = names[i] if i < len(names) else f"Sample organisation {i} of {REGIONS[i % 4]}"
        sector = (*SECTORS, "unknown")[i % 5]
        people.append(
            Stakeholder(
                id=f"s{i:04d}",
                name=name,
                file="sample.csv",
                row=i + 2,
                sector=sector,
                sector_source="given" if i % 3 else "inferred",
                type="NGO",
                description=f"What {name[:40]} does",
                themes=tuple(chance.sample(THEMES, 2)),
                regions=(REGIONS[i % 4],),
                offers=tuple(Capability(t) for t in chance.sample(CAPABILITIES[:5], 2)),
                needs=tuple(Capability(t) for t in chance.sample(CAPABILITIES, 1)),
                trust=round(chance.random(), 2) if i % 4 else None,
                influence=round(chance.random(), 2),
                interest=round(chance.random(), 2),
                stances=(("Sugar tax", float(i % 5 - 2)),),
                url="https://example.org/" + str(i),
                further=(("Founded", str(1950 + i % 60)),),
                columns=(("needs", "What we lack"), ("offers", "Offers")),
            )
        )
    ends = {tuple(sorted(chance.sample(range(n), 2))) for _ in range(2 * n)} if n > 1 else set()
    ties = [
        Tie(
            source=f"s{a:04d}",
            target=f"s{b:04d}",
            file="ties.csv",
            row=row + 2,
            form=FORMS[(a + b) % 5],
            trust=round(chance.random(), 2) if row % 3 else None,
            status="conflict" if row == 0 else "existing",
            kind=("information", "funding")[row % 2],
        )
        for row, (a, b) in enumerate(sorted(ends))
    ]
    return Dataset(
        title="Sample coalition",
        stakeholders=tuple(people),
        ties=tuple(ties),
        issues=(
            Issue(
                "unreadable-rating",
                "warning",
                "is no number; expected 1 to 5.",
                "Treated as missing. Correct the cell.",
                "sample.csv",
                4,
                "trust",
                "high-ish",
            ),
        ),
        scales=(Scale("sample.csv", "trust", 1, 5, "inferred"),),
        files=(InputFile("sample.csv", "0" * 64, n),),
    )


def _stakeholder(i: int, s: Stakeholder, degree: float, n: int) -> StakeholderFinding:
    angle, radius = 2.4 * i, 60 * math.sqrt(i)
    undefined = degree == 0
    return StakeholderFinding(
        stakeholder=s,
        community=i % 4,
        component=0,
        core=i % 7 == 0,
        cut_point=i % 9 == 0,
        x=round(1.5 * radius * math.cos(angle), 1),
        y=round(radius * math.sin(angle), 1),
        centrality={
            "degree": degree,
            "strength": degree * 2,
            "betweenness": round(degree / (n + 5), 4),
            "closeness": 0.4,
            "eigenvector": None,
            "pagerank": 1 / n,
            "coreness": 2,
        },
        brokerage={
            "constraint": None if undefined else 0.4,
            "effective_size": None if undefined else degree * 0.8,
            "coordinator": 1.0,
            "gatekeeper": 0.0,
            "representative": 0.0,
            "consultant": 2.0,
            "liaison": None if undefined else 3.0,
        },
        rank={"degree": i + 1, "betweenness": i + 1, "closeness": i + 1},
        rank_interval={
            "degree": (max(1, i - 2), min(n, i + 5)),
            "betweenness": (max(1, i - 3), min(n, i + 9)),
            "closeness": None,
        },
    )


def _gaps(dataset: Dataset) -> tuple[Gap, ...]:
    ids = [s.id for s in dataset.stakeholders]
    return (
        Gap(
            "missing-capability",
            "media",
            0.8,
            ("Sample needs media (sample.csv, row 3, What we lack).",),
            tuple(ids[:3]),
            "Invite a stakeholder that offers media.",
            (),
            "missing-capability-1",
        ),
        Gap(
            "cut-point",
            dataset.stakeholders[0].name if ids else "",
            0.3,
            ("Without it 4 stakeholders are cut off.",),
            tuple(ids[:1]),
            "Give those behind it a second partner.",
            tuple(ids[1:3]),
            "cut-point-1",
        ),
    )


def _suggestions(dataset: Dataset, gaps: tuple[Gap, ...]) -> tuple[Suggestion, ...]:
    tied = {frozenset((t.source, t.target)) for t in dataset.ties}
    made = []
    people = dataset.stakeholders
    for i, source in enumerate(people):
        targets = [t for t in people[i + 1 : i + 9] if frozenset((source.id, t.id)) not in tied][:3]
        for rank, target in enumerate(targets, 1):
            made.append(_suggestion(source, target, rank, gaps))
    return tuple(made)


def _suggestion(
    source: Stakeholder, target: Stakeholder, rank: int, gaps: tuple[Gap, ...]
) -> Suggestion:
    criteria = (
        ("alignment", Judgement(0.8, "derived", "Both work on Water.")),
        ("complementarity", Judgement(0.5, "derived", f"{target.name} offers training.")),
        ("trust", Judgement(None, "missing", "Nobody rated it.")),
        ("commitment", Judgement(0.6, "rated", "Rated 4 of 5 (sample.csv, row 3, commitment).")),
        ("communication", Judgement(0.7, "derived", "Both in River Delta.")),
    )
    return Suggestion(
        source=source.id,
        target=target.id,
        score=0.65 - rank / 50,
        low=0.52 - rank / 50,
        high=0.72 - rank / 50,
        value=0.4 / rank,
        likelihood=0.9 - rank / 10,
        rank=rank,
        rank_acceptability=0.61 / rank,
        top_five_acceptability=0.9,
        criteria=criteria,
        benefits=("knowledge sharing", "network expansion"),
        form="cooperation",
        grow_to="coordination",
        introduction=(source.id, target.id) if rank > 2 else (source.id, source.id, target.id),
        closes=(gaps[0].id,) if gaps else (),
        reasons=(f"{target.name} offers training, which {source.name} needs.",),
        cautions=("Nobody has rated its trust.",),
    )


def with_unknown_basis(findings: Findings) -> Findings:
    """The same findings as if every tie were only potential."""
    return replace(
        findings,
        figures={**findings.figures, "basis": "potential"},
        ties=tuple(replace(t, status="potential") for t in findings.ties),
    )
