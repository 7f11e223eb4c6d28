"""Understand: raw tables become one data set, and every doubt becomes an issue."""

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from coalition.errors import SEVERITIES, InputError, Issue
from coalition.sources._raw import RawTable
from coalition.tables._partners import partner_ties
from coalition.tables._records import Dataset, InputFile, Tie
from coalition.tables._roles import sort_out
from coalition.tables._sheet import Sheet
from coalition.tables._stakeholders import entries_of
from coalition.tables._terms import spellings
from coalition.tables._ties import Ties, ties_of
from coalition.tables._together import put_together
from coalition.tables.names import Ends, settle
from coalition.words import tell

OFTEN = 0.1
"""Share of tied pairs that are reported both ways, from which directions seem to matter."""

NO_COLUMNS: Mapping[str, str] = MappingProxyType({})


def understand(
    tables: Sequence[RawTable],
    tie_tables: Sequence[RawTable] = (),
    *,
    columns: Mapping[str, str] = NO_COLUMNS,
    merge_duplicates: bool = False,
    directed: bool | None = None,
    title: str = "",
    files: Sequence[InputFile] = (),
) -> Dataset:
    """What the tables say about stakeholders and ties.

    Parameters
    ----------
    tables : sequence of RawTable
        Sheets of stakeholders, of ties, or neither; which is which is found out.
    tie_tables : sequence of RawTable, optional
        Sheets that the user says hold ties.
    columns : mapping of str to str, optional
        Our field name to the user's header, for headers that cannot be recognised.
    merge_duplicates : bool
        Merge names that are nearly the same; otherwise they are only told of.
    directed : bool, optional
        Whether ties have a direction; None leaves it to the tables.
    title : str
        What the analysis is called.
    files : sequence of InputFile, optional
        What was read, for the record.

    Returns
    -------
    Dataset
        Stakeholders sorted by id; ties in the order of the rows; issues errors first, then
        warnings, then the rest, each in the order of the rows.

    Raises
    ------
    InputError
        With every issue that was found, when any of them makes the data unusable.
    """
    sheets = sort_out(tables, tie_tables, columns)
    spelling, merged_terms = spellings(sheets.stakeholders)
    issues = [*sheets.issues, *merged_terms]
    read = [entries_of(sheet, spelling) for sheet in sheets.stakeholders]
    entries = [entry for found in read for entry in found.entries]
    issues += [issue for found in read for issue in found.issues]
    by_network = _by_network(sheets.stakeholders, sheets.ties)
    together = put_together(entries, by_network=by_network)
    ends = Ends(together.stakeholders, together.networks, by_network=by_network)
    partners = partner_ties(together.partners, ends)
    stated = [ties_of(sheet, ends) for sheet in sheets.ties]
    ties = [*partners, *(tie for found in stated for tie in found.ties)]
    networks = dict(zip((s.id for s in together.stakeholders), together.networks, strict=True)) | {
        s.id: network for s, network in ends.unlisted if by_network
    }
    settled = settle(
        together.stakeholders,
        [record for record, _ in ends.unlisted],
        networks,
        ties,
        merge=merge_duplicates,
    )
    issues += [*together.issues, *(i for found in stated for i in found.issues)]
    issues += [*ends.issues, *settled.issues, *_repeated(settled.ties)]
    has_direction, doubt = _direction(directed, stated, settled.ties)
    if not settled.stakeholders and (sheets.stakeholders or sheets.ties):
        issues.append(_nobody((*sheets.stakeholders, *sheets.ties)))
    issues = _in_order([*issues, *doubt])
    if any(issue.severity == "error" for issue in issues):
        raise InputError(issues)
    return Dataset(
        title=title,
        stakeholders=tuple(sorted(settled.stakeholders, key=lambda s: s.id)),
        ties=settled.ties,
        issues=tuple(issues),
        scales=tuple(
            scale
            for scales in (*(r.scales for r in read), *(t.scales for t in stated))
            for scale in scales
        ),
        files=tuple(files),
        directed=has_direction,
        lookalikes=settled.lookalikes,
    )


def _by_network(stakeholders: Sequence[Sheet], ties: Sequence[Sheet]) -> bool:
    """Whether several networks stand in one file, so that a name may recur in each."""
    return (
        bool(stakeholders)
        and bool(ties)
        and all(sheet.of("network") for sheet in (*stakeholders, *ties))
    )


def _nobody(sheets: Sequence[Sheet]) -> Issue:
    return Issue(
        code="no-stakeholders",
        severity="error",
        file=sheets[0].label,
        message=tell("No row names a stakeholder."),
        action=tell(
            'Write a name in each row, or say which column it is by --column name="HEADER".'
        ),
    )


def _direction(
    asked: bool | None, stated: Sequence[Ties], ties: Sequence[Tie]
) -> tuple[bool, list[Issue]]:
    if asked is not None:
        return asked, []
    said = [found.directed for found in stated if found.directed is not None]
    if said:
        return any(said), []
    arcs = {(tie.source, tie.target) for tie in ties}
    both = sum((target, source) in arcs for source, target in arcs) // 2
    if not both or both < OFTEN * (len(arcs) - both):
        return False, []
    issue = Issue(
        code="direction-not-stated",
        severity="info",
        message=tell(
            "{number} {number:pair is|pairs are} reported from both sides, which may mean that the "
            "direction of a tie matters.",
            number=both,
        ),
        action=tell("Ties were read without a direction. If it matters, use --directed."),
    )
    return False, [issue]


def _repeated(ties: Sequence[Tie]) -> list[Issue]:
    counts = Counter((tie.source, tie.target, tie.kind) for tie in ties)
    repeated = sum(count - 1 for count in counts.values())
    if not repeated:
        return []
    first = next(tie for tie in ties if counts[tie.source, tie.target, tie.kind] > 1)
    return [
        Issue(
            code="repeated-tie",
            severity="info",
            file=first.file,
            row=first.row,
            message=tell(
                "{number} {number:row repeats|rows repeat} a tie with the same ends and kind, "
                "such as this.",
                number=repeated,
            ),
            action=tell("All were kept; the network takes the strongest report of each pair."),
        )
    ]


def _in_order(issues: Sequence[Issue]) -> list[Issue]:
    """Errors first, then warnings; within, file by file and row by row."""
    files = {file: place for place, file in enumerate(dict.fromkeys(i.file for i in issues))}
    return sorted(
        dict.fromkeys(issues),
        key=lambda i: (SEVERITIES.index(i.severity), files[i.file], i.row or 0),
    )
