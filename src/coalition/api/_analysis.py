"""What was found out, as tables, as a graph, and as files."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from coalition.findings import Findings
from coalition.runtime.garbage import kept_waiting
from coalition.runtime.progress import Progress, silent

if TYPE_CHECKING:
    import networkx
    import pandas

    from coalition.plans import PlanFinding


class Analysis:
    """What was found out, as tables, as a graph, and as files.

    Parameters
    ----------
    findings : Findings
        The frozen tree of results that all of these are read from.
    """

    def __init__(self, findings: Findings):
        self.findings = findings

    def __repr__(self) -> str:
        network = self.findings.network
        return f"<Analysis of {self.findings.title!r}: {network.n} stakeholders, {network.m} ties>"

    @property
    def stakeholders(self) -> "pandas.DataFrame":
        """One row a stakeholder: what the data say, positions, ranks."""
        from coalition.views._rows import stakeholder_rows

        return _frame(self.findings.once(stakeholder_rows))

    @property
    def ties(self) -> "pandas.DataFrame":
        """One row a tie and kind."""
        from coalition.views._rows import tie_rows

        return _frame(tie_rows(self.findings))

    @property
    def gaps(self) -> "pandas.DataFrame":
        """One row a gap, the worst first."""
        from coalition.views._rows import gap_rows

        return _frame(gap_rows(self.findings))

    @property
    def plan(self) -> "PlanFinding | None":
        """The members who cover the needs, and what each brings; None without needs."""
        return self.findings.plan

    @property
    def suggestions(self) -> "pandas.DataFrame":
        """One row a suggestion, by source and rank."""
        from coalition.views._rows import suggestion_rows

        return _frame(suggestion_rows(self.findings))

    @property
    def graph(self) -> "networkx.Graph[str]":
        """A networkx Graph, or a DiGraph where ties have a direction, with all attributes."""
        from coalition.views._graph import networkx_graph

        return networkx_graph(self.findings)

    def likelihood(self) -> "pandas.DataFrame":
        """Every untied pair: source, target, likelihood (0-1).

        Raises
        ------
        coalition.errors.UnusableInput
            There are more than 5,000 stakeholders.
        """
        import pandas

        from coalition.suggestions.likelihood import likelihoods

        ids = self.findings.network.ids
        sources, targets, values = likelihoods(self.findings.network, self.findings.dataset)
        return pandas.DataFrame(
            {
                "source": [ids[i] for i in sources],
                "target": [ids[j] for j in targets],
                "likelihood": values,
            }
        )

    def to_dict(self) -> dict[str, Any]:
        """The content of analysis.json."""
        from coalition.views.analysis_json import to_dict

        return to_dict(self.findings)

    @kept_waiting()
    def write(self, folder: str | Path, progress: Progress = silent) -> list[Path]:
        """Write every output into `folder`, whole or not at all; the paths written."""
        from coalition.publish import publish
        from coalition.views import rendered

        return publish(rendered(self.findings, progress), Path(folder))

    def write_map(self, path: str | Path) -> None:
        """Write the interactive map alone."""
        from coalition.publish import publish_file
        from coalition.views import map as view

        publish_file(view.render(self.findings), Path(path))

    def write_report(self, path: str | Path) -> None:
        """Write the brief alone."""
        from coalition.publish import publish_file
        from coalition.views import report

        publish_file(report.render(self.findings), Path(path))


def _frame(rows: Any) -> "pandas.DataFrame":
    import pandas

    return pandas.DataFrame(list(rows.rows), columns=list(rows.header))
