"""The Python interface; the commands are thin over it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from coalition.analysis import Question
from coalition.analysis import analyze as findings_of
from coalition.audience import without
from coalition.errors import UnusableInput
from coalition.findings import Findings
from coalition.layout import read_earlier
from coalition.runtime.garbage import kept_waiting
from coalition.runtime.progress import Progress, silent
from coalition.sources import RawTable, sha256_of
from coalition.sources import read as read_file
from coalition.tables import Dataset, InputFile, understand
from coalition.vocabulary import normalised, read_vocabulary, shipped
from coalition.words import LANGUAGES, tell

if TYPE_CHECKING:
    import networkx
    import pandas

    from coalition.advocacy import Advocacy
    from coalition.plans import Plan, PlanFinding, Saved

Source: TypeAlias = "str | Path | pandas.DataFrame | networkx.Graph[Any]"
"""Where data come from: the path of a file, a DataFrame, or a networkx graph."""


@kept_waiting()
def read(
    source: Source,
    ties: "Source | None" = None,
    *,
    columns: Mapping[str, str] | None = None,
    merge_duplicates: bool = False,
    directed: bool | None = None,
    title: str | None = None,
    vocabulary: str | Path | None = None,
) -> Dataset:
    """Stakeholders and ties, as the data state them, with every doubt as an issue.

    Parameters
    ----------
    source : path, DataFrame or networkx graph
        The stakeholders; a workbook or a graph may hold the ties too.
    ties : path, DataFrame or networkx graph, optional
        A table of ties.
    columns : mapping, optional
        Our name of a field to the header that stands for it, where the header is not known.
    merge_duplicates : bool
        Whether to merge the near-duplicate names that are found.
    directed : bool, optional
        Whether ties have a direction; None leaves it to the data.
    title : str, optional
        Heading of the map and the documents; the first file's name by default.
    vocabulary : path, optional
        Table of capabilities and their other spellings; the shipped one by default.

    Raises
    ------
    coalition.errors.InputError
        The data cannot be used; carries every problem found.
    """
    words = read_vocabulary(Path(vocabulary)) if vocabulary is not None else shipped()
    tables, files = _tables(source)
    tie_tables, tie_files = _tables(ties) if ties is not None else ((), ())
    dataset = understand(
        tables,
        tie_tables,
        columns=columns or {},
        merge_duplicates=merge_duplicates,
        directed=directed,
        title=title or (_heading(files[0].name) if files else ""),
        files=(*files, *tie_files),
    )
    return normalised(dataset, words)


def _heading(file: str) -> str:
    """The stem of a file's name as a heading: ``our_partners-2026.csv`` is Our partners-2026."""
    words = " ".join(Path(file).stem.replace("_", " ").split())
    return words[:1].upper() + words[1:]


def _tables(source: Source) -> tuple[Sequence[RawTable], Sequence[InputFile]]:
    if isinstance(source, str | Path):
        path = Path(source)
        tables: Sequence[RawTable] = read_file(path)
        rows = sum(len(table.rows) for table in tables)
        return tables, (InputFile(path.name, sha256_of(path), rows),)
    import pandas

    from coalition.sources import from_frame, from_graph

    if isinstance(source, pandas.DataFrame):
        return (from_frame(source, "table"),), ()
    return from_graph(source, "graph"), ()


@kept_waiting()
def analyze(
    source: "Source | Dataset",
    ties: "Source | None" = None,
    focal: str | None = None,
    *,
    columns: Mapping[str, str] | None = None,
    weights: Mapping[str, float] | None = None,
    most: int | None = None,
    group_by: str = "sector",
    merge_duplicates: bool = False,
    directed: bool | None = None,
    title: str | None = None,
    vocabulary: str | Path | None = None,
    audience: str = "internal",
    language: str = "en",
    plan: "str | Path | Mapping[str, Any] | Plan | None" = None,
    positions_from: str | Path | None = None,
    progress: Progress = silent,
) -> "Analysis":
    """Network, positions, gaps and suggestions.

    Parameters
    ----------
    source : path, DataFrame, networkx graph or Dataset
    ties, columns, merge_duplicates, directed, title, vocabulary
        As for `read`; not used for a Dataset.
    focal : str, optional
        Name or id of the stakeholder that partners are sought for; all by default.
    weights : mapping, optional
        Weight of each of the five criteria; 1 where not named.
    most : int, optional
        Suggestions for each stakeholder.
    group_by : str
        Column whose groups are compared in mixing and brokerage.
    audience : str
        ``internal``, ``partners`` or ``public``: what is withheld from them is taken out of the
        data first, so that nothing can give it away.
    language : str
        ``en``, ``fr``, ``es``, ``pt`` or ``ar``: what readers are shown the brief and the map in.
        Names and other texts of the data stay as they are; so do headers of CSV files and keys of
        JSON, which programs read.
    plan : path, mapping or Plan, optional
        A plan saved before (plan.json or its content): its members are judged. By default the
        fewest members who cover every stated need are looked for.
    positions_from : path, optional
        The analysis.json of an earlier wave: on the map who was there stays about where it was.
    progress : callable, optional
        Told the name of each step as it begins.

    Raises
    ------
    coalition.errors.CoalitionError
        The data cannot be used, or the question does not fit them.
    """
    if isinstance(source, Dataset):
        dataset = source
    else:
        progress(tell("Reading"))
        dataset = read(
            source,
            ties,
            columns=columns,
            merge_duplicates=merge_duplicates,
            directed=directed,
            title=title,
            vocabulary=vocabulary,
        )
    if language not in LANGUAGES:
        raise UnusableInput(
            tell(
                "'{language}' is no language of ours. Choose: {choices}.",
                language=language,
                choices=", ".join(LANGUAGES),
            )
        )
    earlier = None if positions_from is None else read_earlier(Path(positions_from))
    question = Question(focal, weights or {}, most, group_by, plan=_saved(plan), earlier=earlier)
    findings = findings_of(without(dataset, audience, group_by), question, progress)
    return Analysis(replace(findings, audience=audience, language=language))


def _saved(plan: "str | Path | Mapping[str, Any] | Plan | None") -> "Saved | None":
    from coalition.plans import Plan, Saved, read_saved, saved_from

    if plan is None:
        return None
    if isinstance(plan, Plan):
        needs = {need.term: need.weight for need in plan.needs}
        return Saved(plan.members, needs or None, plan.request.redundancy)
    return read_saved(Path(plan)) if isinstance(plan, str | Path) else saved_from(dict(plan))


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


def advocacy(analysis: Analysis, issue: str | None = None, goal: str = "support") -> "Advocacy":
    """Who is with us, who is not, who can be moved, and by whom.

    ``from coalition.api import advocacy``, then ``advocacy(analysis, issue="Tax")``:
    `coalition.advocacy` is the package of its parts, and cannot be called.

    Parameters
    ----------
    analysis : Analysis
    issue : str, optional
        One issue; all by default.
    goal : str
        ``support`` or ``oppose``: what others are to be moved to.

    Raises
    ------
    coalition.errors.UnusableInput
        The data state no stances, or the issue or goal is not known.
    """
    from coalition.advocacy import Cause, advocate

    findings = analysis.findings
    found = advocate(findings.network, findings.dataset, Cause(issue, goal))
    if found is None:
        raise UnusableInput(
            tell("The data state no stances. Add a column such as 'stance: ISSUE'.")
        )
    return found


def plan(
    analysis: Analysis,
    needs: Sequence[str] | Mapping[str, float] | None = None,
    redundancy: int = 1,
    max_members: int | None = None,
    budget: float | None = None,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    sectors: Mapping[str, Any] | None = None,
    connected: bool = False,
    *,
    quotas: Mapping[tuple[str, str], Any] | None = None,
    **further: Any,
) -> "Plan":
    """The best set of members for stated needs.

    Parameters
    ----------
    analysis : Analysis
    needs : sequence of str or mapping, optional
        Terms, each of weight 1, or weights by term; every need that the data state by default.
    redundancy : int
        Members who are to offer each need; of one that fewer in the data offer, without a size or
        a budget, all who do.
    max_members, budget : optional
        With either, the plan covers as much as it can; without, all that the data allow.
    include, exclude : sequence of str
        Names or ids of who must and must not be a member.
    sectors : mapping, optional
        Least number of members of a sector, or (least, most), either of them None.
    connected : bool
        Whether the ties among members must join them all.
    quotas : mapping, optional
        As `sectors`, by (column, value).
    **further
        `min_members`, `min_trust`, `objective`, `require_all`, `effort`, `time_limit` and
        `board`, as
        `coalition.plans.Request` has them.

    Raises
    ------
    coalition.errors.UnusableInput
        The request does not fit the data. Where no plan keeps the rules nothing is raised: the
        status is ``infeasible``.
    """
    from coalition.plans import Quota, Request, make_plan

    bounds = {("sector", name): bound for name, bound in (sectors or {}).items()} | dict(
        quotas or {}
    )
    limits = {k: b if isinstance(b, tuple | list) else (b, None) for k, b in bounds.items()}
    request = Request(
        needs=needs,
        redundancy=redundancy,
        max_members=max_members,
        budget=budget,
        include=include,
        exclude=exclude,
        connected=connected,
        quotas=tuple(Quota(*k, low or 0, high) for k, (low, high) in limits.items()),
        **further,
    )
    findings = analysis.findings
    return make_plan(findings.network, findings.dataset, request)


def _frame(rows: Any) -> "pandas.DataFrame":
    import pandas

    return pandas.DataFrame(list(rows.rows), columns=list(rows.header))
