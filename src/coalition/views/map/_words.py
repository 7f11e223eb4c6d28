"""What the page says about the network as a whole, in sentences."""

from collections import Counter

from coalition.findings import Findings
from coalition.measure_labels import label
from coalition.views._drawing import is_potential, size_measure
from coalition.views._plain_text import plain_text

POTENTIAL = (
    "No ties are stated in the data: lines show who could work together (shared themes, places, "
    "needs), not who does."
)
NAMED = 3


def summary(findings: Findings) -> str:
    """The network in one sentence."""
    network = findings.network
    tied = "pairs that could work together" if is_potential(findings) else "tied pairs"
    if network.m == 1:
        tied = tied.replace("pairs", "pair")
    parts = [_count(network.n, "stakeholder"), f"{network.m:,} {tied}"]
    isolates = findings.figures.get("isolates")
    if isinstance(isolates, int):
        parts.append(f"{isolates:,} without a tie" if isolates else "nobody without a tie")
    if findings.communities:
        parts.append(_count(len(findings.communities), "community", "communities"))
    if findings.focal is not None:
        parts.append(f"seen from {plain_text(findings.name(findings.focal), 80)}")
    return ", ".join(parts) + "."


def described(findings: Findings) -> str:
    """What the picture shows, for who cannot see it."""
    said = [f"Map of the network: {summary(findings)}"]
    ranked = sorted(
        (f for f in findings.stakeholders if (f.centrality.get("betweenness") or 0) > 0),
        key=lambda f: (-(f.centrality["betweenness"] or 0), f.id),
    )
    if ranked:
        names = ", ".join(plain_text(f.name, 80) for f in ranked[:NAMED])
        said.append(f"Most often between others: {names}.")
    kinds = Counter(gap.kind for gap in findings.gaps)
    if kinds:
        said.append(f"{_count(sum(kinds.values()), 'gap')} found.")
    said.append("The list of stakeholders below says the same in words.")
    return " ".join(said)


def reading_notes(findings: Findings) -> list[str]:
    """How to read the picture, in three sentences."""
    size = label(findings, "positions", size_measure(findings)).lower()
    width = any(tie.form for tie in findings.ties)
    return [
        "Stakeholders who are tied stand near each other; apart from that, place and distance "
        "mean nothing, and neither do the top and the middle.",
        f"A larger sign has a larger {size}"
        + ("; a thicker line is a closer form of partnership." if width else "."),
        "Every figure was worked out on the whole network, whatever the filters hide.",
    ]


def data_quality(findings: Findings) -> str:
    """How many doubts about the data the report lists."""
    issues = findings.dataset.issues
    if not issues:
        return "Reading the data raised no doubts."
    warnings = sum(issue.severity == "warning" for issue in issues)
    return (
        f"Reading the data raised {_count(len(issues), 'remark')}, of which "
        f"{_count(warnings, 'warning')}; report.html lists them with what was done."
    )


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
