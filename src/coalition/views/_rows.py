"""The findings as flat rows: one wording for the CSV files and for the DataFrames."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter

from coalition.findings import Findings
from coalition.tables import RATINGS, Capability

Value = str | float | int | bool | None


TIE_ATTRIBUTES = (
    "form",
    "weight",
    "trust",
    "commitment",
    "communication",
    "frequency",
    "since",
    "until",
    "confirmed",
    "notes",
)


@dataclass(frozen=True, slots=True)
class Rows:
    """A header and rows as long as it; None where nothing is known."""

    header: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def _rows(records: Iterable[Mapping[str, Value]], otherwise: Sequence[str]) -> Rows:
    records = iter(records)
    first = next(records, None)
    if first is None:
        return Rows(tuple(otherwise), ())
    # Of a hundred thousand records, one at a time is held.
    of = itemgetter(*first)
    return Rows(tuple(first), (of(first), *map(of, records)))


def joined(words: Iterable[str]) -> str | None:
    """`words` as one cell, None for none."""
    return "; ".join(words) or None


def capability_text(capabilities: Iterable[Capability]) -> str | None:
    """Terms with their weights where those are not 1."""
    return joined(c.term if c.weight == 1 else f"{c.term} ({c.weight:g})" for c in capabilities)


def stakeholder_rows(findings: Findings) -> Rows:
    """One row a stakeholder: what the data say, then positions, ranks and brokerage."""
    return _rows(_stakeholder_records(findings), ("id", "name", "sector"))


def _stakeholder_records(findings: Findings) -> Iterator[dict[str, Value]]:
    issues = sorted({issue for s in findings.stakeholders for issue, _ in s.stakeholder.stances})
    further = list(
        dict.fromkeys(key for s in findings.stakeholders for key, _ in s.stakeholder.further)
    )
    for found in findings.stakeholders:
        s = found.stakeholder
        record: dict[str, Value] = {
            "id": s.id,
            "name": s.name,
            "sector": s.sector,
            "sector_source": s.sector_source,
            "type": s.type,
            "description": s.description,
            "themes": joined(s.themes),
            "regions": joined(s.regions),
            "offers": capability_text(s.offers),
            "needs": capability_text(s.needs),
            **{name: getattr(s, name) for name in RATINGS},
            "influence": s.influence,
            "interest": s.interest,
            "community": found.community,
            "component": found.component,
            "core": found.core,
            "cut_point": found.cut_point,
            **found.centrality,
            **found.brokerage,
        }
        for name, rank in found.rank.items():
            record[f"{name}_rank"] = rank
        for name, interval in found.rank_interval.items():
            record[f"{name}_rank_low"] = interval[0] if interval else None
            record[f"{name}_rank_high"] = interval[1] if interval else None
        stances, extra = dict(s.stances), dict(s.further)
        record |= {f"stance: {issue}": stances.get(issue) for issue in issues}
        for key in further:
            record[key if key not in record else f"{key} (given)"] = extra.get(key)
        yield record


def tie_rows(findings: Findings) -> Rows:
    """One row a tie and kind, with the names of both ends."""
    name = {s.id: s.name for s in findings.stakeholders}
    of = attrgetter(*TIE_ATTRIBUTES)
    return Rows(
        ("source", "target", "source_name", "target_name", "status", "kind", *TIE_ATTRIBUTES),
        tuple(
            (t.source, t.target, name[t.source], name[t.target], t.status, t.kind or None, *of(t))
            for t in findings.ties
        ),
    )


def gap_rows(findings: Findings) -> Rows:
    """One row a gap, the worst first."""
    records: list[dict[str, Value]] = [
        {
            "id": gap.id,
            "kind": gap.kind,
            "subject": gap.subject,
            "severity": gap.severity,
            "evidence": joined(gap.evidence),
            "stakeholders": joined(gap.stakeholders),
            "remedy": gap.remedy,
            "candidates": joined(gap.candidates),
        }
        for gap in findings.gaps
    ]
    return _rows(records, ("id", "kind", "subject", "severity", "evidence", "remedy"))


def records_in_short(findings: Findings) -> Iterator[dict[str, Value]]:
    """Suggestions in short, a record each; None where undefined."""
    found = findings.in_short
    if found is None:
        return
    ids = findings.network.ids
    figures = ("score", "low", "high", "value", "likelihood")
    columns = [getattr(found, name).tolist() for name in ("sources", "targets", "rank", *figures)]
    for source, target, rank, *values in zip(*columns, strict=True):
        told = (None if value != value else value for value in values)  # nan differs from itself
        yield {
            "source": ids[source],
            "target": ids[target],
            "rank": rank,
            **dict(zip(figures, told, strict=True)),
        }


def suggestion_rows(findings: Findings) -> Rows:
    """One row a suggestion, by source and rank."""
    records = []
    for s in findings.suggestions:
        record: dict[str, Value] = {
            "source": s.source,
            "target": s.target,
            "source_name": findings.name(s.source),
            "target_name": findings.name(s.target),
            "rank": s.rank,
            "score": s.score,
            "low": s.low,
            "high": s.high,
            "value": s.value,
            "likelihood": s.likelihood,
            "quadrant": s.quadrant,
            "rank_acceptability": s.rank_acceptability,
            "top_five_acceptability": s.top_five_acceptability,
        }
        for name, judgement in s.criteria:
            record[name] = judgement.score
            record[f"{name}_basis"] = judgement.basis
            record[f"{name}_evidence"] = judgement.evidence
        record |= {
            "benefits": joined(s.benefits),
            "form": s.form,
            "grow_to": s.grow_to,
            "introduction": " > ".join(findings.name(id) for id in s.introduction) or None,
            "closes": joined(s.closes),
            "reasons": " ".join(s.reasons) or None,
            "cautions": " ".join(s.cautions) or None,
        }
        records.append(record)
    told = _rows(records, ("source", "target", "rank", "score", "low", "high", "reasons"))
    return Rows(told.header, (*told.rows, *_in_short(findings, told.header)))


def _in_short(findings: Findings, header: Sequence[str]) -> Iterator[tuple[Value, ...]]:
    for record in records_in_short(findings):
        ends = (findings.name(str(record[end])) for end in ("source", "target"))
        named = record | dict(zip(("source_name", "target_name"), ends, strict=True))
        yield tuple(map(named.get, header))
