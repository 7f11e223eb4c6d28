"""Every value that a goal can name."""

from coalition.analysis.measure_labels import figure_lines
from coalition.findings import Findings
from coalition.tables import FORMS


def indicators(findings: Findings) -> dict[str, float | None]:
    """Every value that a goal can name, None where it is undefined."""
    values: dict[str, float | None] = {}
    for line in figure_lines(findings):
        number = isinstance(line.value, int | float) and not isinstance(line.value, bool)
        if number or line.value is None:
            values[line.name] = float(line.value) if number else None  # type: ignore[arg-type]
    values["gaps"] = float(len(findings.gaps))
    kinds = [note.name for note in findings.notes if note.part == "gaps"]
    values |= {f"gaps.{k}": float(sum(g.kind == k for g in findings.gaps)) for k in kinds}
    values |= {f"gaps.{g.kind}.{g.subject}": g.severity for g in reversed(findings.gaps)}
    pairs = findings.network.pairs
    for rating in ("trust", "commitment", "communication"):
        rated = [float(v) for v in getattr(pairs, rating) if v == v]
        values[rating] = sum(rated) / len(rated) if rated else None
    for place, form in enumerate(FORMS, start=1):
        values[f"ties.{form}"] = float((pairs.rung >= place).sum())
    return values
