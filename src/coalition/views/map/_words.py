"""What the page says about the network as a whole, as messages of the catalogue."""

from collections import Counter

from coalition.analysis.measure_labels import label
from coalition.findings import Findings
from coalition.views._drawing import is_potential, size_measure
from coalition.views._plain_text import plain_text
from coalition.views.map._catalogue import Message, catalogue, told, told_all

NAMED = 3


def summary(findings: Findings) -> list[Message]:
    """The network in a few words each."""
    network = findings.network
    parts: list[Message] = [["summary-stakeholders", {"number": network.n}]]
    if is_potential(findings) and not network.m:
        parts.append(["summary-no-ties", {}])
    else:
        parts += _tied(findings)
    if findings.focal is not None:
        name = plain_text(findings.name(findings.focal), 80)
        parts.append(["summary-focal", {"name": name}])
    return parts


def _tied(findings: Findings) -> list[Message]:
    network = findings.network
    tied = "summary-potential" if is_potential(findings) else "summary-ties"
    parts: list[Message] = [[tied, {"number": network.m}]]
    isolates = findings.figures.get("isolates")
    if isinstance(isolates, int):
        parts.append(
            ["summary-isolates" if isolates else "summary-no-isolates", {"number": isolates}]
        )
    # Where nobody is tied, each would count as a community of its own.
    if findings.communities and network.m:
        parts.append(["summary-communities", {"number": len(findings.communities)}])
    return parts


def banner(findings: Findings) -> tuple[str, str] | None:
    """Keys of what stands in large and in small above a map without stated ties."""
    if not is_potential(findings):
        return None
    if not findings.network.m:
        return "no-ties", "no-ties-why"
    return "potential-only", "potential-why"


def summary_text(findings: Findings) -> str:
    """The network in one sentence."""
    language = findings.language
    said = [told(message, language) for message in summary(findings)]
    return catalogue(language)["separator"].join(said) + "."


def described(findings: Findings) -> list[Message]:
    """What the picture shows, for who cannot see it."""
    said: list[Message] = [["described", {}], *summary(findings)]
    ranked = sorted(
        (f for f in findings.stakeholders if (f.centrality.get("betweenness") or 0) > 0),
        key=lambda f: (-(f.centrality["betweenness"] or 0), f.id),
    )
    if ranked:
        names = ", ".join(plain_text(f.name, 80) for f in ranked[:NAMED])
        said.append(["described-between", {"names": names}])
    kinds = Counter(gap.kind for gap in findings.gaps)
    if kinds:
        said.append(["described-gaps", {"number": sum(kinds.values())}])
    return [*said, ["described-list", {}]]


def described_text(findings: Findings) -> str:
    """The same as one text, in the language of the findings."""
    count = len(summary(findings))
    first, *said = described(findings)
    rest = told_all(said[count:], findings.language)
    return f"{told(first, findings.language)} {summary_text(findings)} {rest}"


def reading_notes(findings: Findings) -> list[Message]:
    """How to read the picture."""
    size = label(findings, "positions", size_measure(findings))
    width = any(tie.form for tie in findings.ties)
    return [
        ["reading-places", {}],
        ["reading-size-and-width" if width else "reading-size", {"size": size}],
        ["reading-whole", {}],
    ]


def data_quality(findings: Findings) -> list[Message]:
    """How many doubts about the data the report lists."""
    issues = findings.dataset.issues
    if not issues:
        return [["quality-good", {}]]
    warnings = sum(issue.severity == "warning" for issue in issues)
    return [["quality", {"number": len(issues), "warnings": warnings}]]
