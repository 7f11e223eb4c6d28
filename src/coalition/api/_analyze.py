"""From a Dataset, or from what `read` takes, to an Analysis."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coalition.analysis import Question
from coalition.analysis import analyze as findings_of
from coalition.api._analysis import Analysis
from coalition.api._read import Source, read
from coalition.audience import without
from coalition.errors import UnusableInput
from coalition.layout import read_earlier
from coalition.runtime.garbage import kept_waiting
from coalition.runtime.progress import Progress, silent
from coalition.tables import Dataset
from coalition.words import LANGUAGES, tell

if TYPE_CHECKING:
    from coalition.plans import Plan, Saved


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
) -> Analysis:
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
