"""Rows that name the same stakeholder are put together, and every stakeholder gets its id."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from coalition.errors import Issue
from coalition.tables._records import Stakeholder
from coalition.tables._stakeholders import Entry
from coalition.tables._texts import folded
from coalition.tables.names import conflicts, merged
from coalition.words import tell


@dataclass(frozen=True, slots=True)
class PartnerCell:
    """What a row says of its stakeholder's partners; `id` is the stakeholder's."""

    id: str
    network: str
    text: str
    record: Stakeholder


@dataclass(frozen=True, slots=True)
class Together:
    """Stakeholders, each once; the network of each, where networks tell names apart."""

    stakeholders: tuple[Stakeholder, ...]
    networks: tuple[str, ...]
    partners: tuple[PartnerCell, ...]
    issues: tuple[Issue, ...]


def put_together(entries: Sequence[Entry], *, by_network: bool) -> Together:
    """One stakeholder for each name, or for each id where ids tell equal names apart.

    With `by_network` the same name in two networks means two stakeholders.
    """
    issues: list[Issue] = []
    groups = [g for name in _by_name(entries, by_network) for g in _by_id(name, issues)]
    of_name = Counter(folded(group[0].record.name) for group in groups)
    records: list[Stakeholder] = []
    networks: list[str] = []
    partners: list[PartnerCell] = []
    taken: set[str] = set()
    for group in groups:
        issues += _told(group)
        record = merged([entry.record for entry in group])
        network = group[0].network if by_network else ""
        given = next((entry.given_id for entry in group if entry.given_id), "")
        id = given or record.name
        if not given and network and of_name[folded(record.name)] > 1:
            id = f"{network}: {record.name}"
        id = _free(id, record, taken, issues)
        records.append(record if record.id == id else replace(record, id=id))
        networks.append(network)
        partners += [
            PartnerCell(id, network, entry.partners, entry.record)
            for entry in group
            if entry.partners
        ]
    issues += _of_activities(entries)
    return Together(tuple(records), tuple(networks), tuple(partners), tuple(issues))


def _by_name(entries: Sequence[Entry], by_network: bool) -> list[list[Entry]]:
    found: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        name = entry.record.name
        key = (entry.network if by_network else "", folded(name) or name)
        found.setdefault(key, []).append(entry)
    return list(found.values())


def _by_id(group: list[Entry], issues: list[Issue]) -> list[list[Entry]]:
    """Equal names whose ids differ stay apart; a row without an id goes with the first."""
    if len(group) == 1:
        return [group]
    found: dict[str, list[Entry]] = {}
    for entry in group:
        id = entry.given_id or next(iter(found), "")
        if "" in found and id:
            found[id] = found.pop("")
        found.setdefault(id, []).append(entry)
    for id, apart in list(found.items())[1:]:
        record = apart[0].record
        issues.append(
            record.cell("name").issue(
                "same-name",
                "warning",
                record.name,
                tell(
                    "is also the name in row {row}, but the ids differ.",
                    row=str(group[0].record.row),
                ),
                tell("They count as two stakeholders; this one has the id '{id}'.", id=id),
            )
        )
    return list(found.values())


def _told(group: Sequence[Entry]) -> list[Issue]:
    if len(group) == 1:
        return []
    if all(entry.of_activity for entry in group):
        return conflicts([entry.record for entry in group], "info")
    first, *others = [entry.record for entry in group]
    issues = [
        record.cell("name").issue(
            "duplicate-name",
            "warning",
            record.name,
            tell("stands already in row {row}.", row=str(first.row))
            if first.file == record.file
            else tell(
                "stands already in row {row} of {file}.", row=str(first.row), file=first.file
            ),
            tell(
                "Both rows were read as one stakeholder: lists were united, and of the rest "
                "the first that is said was kept."
            ),
        )
        for record in others
    ]
    return issues + conflicts([first, *others])


def _free(id: str, record: Stakeholder, taken: set[str], issues: list[Issue]) -> str:
    """`id`, or the first free one like it."""
    free, count = id, 2
    while free in taken:
        free, count = f"{id} ({count})", count + 1
    taken.add(free)
    if free != id:
        issues.append(
            record.cell("id").issue(
                "id-taken",
                "warning",
                id,
                tell("is the id of another stakeholder already."),
                tell("This one has the id '{id}'. Give each its own id.", id=free),
            )
        )
    return free


def _of_activities(entries: Sequence[Entry]) -> list[Issue]:
    rows = Counter(entry.record.file for entry in entries if entry.of_activity)
    names = {
        file: len({folded(e.record.name) for e in entries if e.record.file == file})
        for file in rows
    }
    of_themes = {e.record.file for e in entries if e.record.themes or e.record.regions}
    return [
        Issue(
            code="rows-are-activities",
            severity="info" if file in of_themes else "warning",
            file=file,
            message=tell(
                "names {number} stakeholders in {rows} rows, one row for each thing that a "
                "stakeholder does.",
                number=names[file],
                rows=count,
            ),
            action=tell(
                "The rows of a stakeholder were put together, and all that they list was kept."
            ),
        )
        for file, count in sorted(rows.items())
    ]
