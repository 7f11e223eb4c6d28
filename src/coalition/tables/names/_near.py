"""Stakeholders that seem to be one: told of, and merged where that was asked for."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from coalition.errors import Issue
from coalition.own_words import own
from coalition.tables._records import Stakeholder, Tie
from coalition.tables._texts import folded
from coalition.tables.names._hints import hints
from coalition.tables.names._merging import conflicts, merged
from coalition.tables.names._names import Pair, near_duplicates
from coalition.words import tell


@dataclass(frozen=True, slots=True)
class Settled:
    """Stakeholders and ties after near-duplicates were told of, or merged."""

    stakeholders: tuple[Stakeholder, ...]
    ties: tuple[Tie, ...]
    issues: tuple[Issue, ...]
    lookalikes: tuple[tuple[str, str], ...] = ()


def settle(
    listed: Sequence[Stakeholder],
    unlisted: Sequence[Stakeholder],
    networks: Mapping[str, str],
    ties: Sequence[Tie],
    *,
    merge: bool,
) -> Settled:
    """Tell of near-duplicates and of ends of ties that nobody listed; merge where `merge`.

    `networks` names the network of each id; only names of one network are compared. Where nobody
    is listed at all, the ends of the ties are the stakeholders, and one issue says so.
    """
    everyone = [*listed, *unlisted]
    pairs = _pairs(everyone, networks)
    near: dict[int, Pair] = {}
    for pair in pairs:
        near.setdefault(pair.second, pair)
    issues: list[Issue] = []
    issues += [
        _near(everyone[pair.first], everyone[pair.second], pair.reason, merge)
        for pair in pairs
        if pair.second < len(listed) or not listed
    ]
    if listed:
        lone = [record for place, record in enumerate(unlisted, len(listed)) if place not in near]
        meant = _meant(lone, listed, networks)
        for place, record in enumerate(unlisted, start=len(listed)):
            pair_of = near.get(place)
            other = everyone[pair_of.first] if pair_of else None
            issues.append(_unlisted(record, other, merge, meant.get(record.id)))
    elif unlisted:
        issues.append(_only_ties(unlisted))
    issues += [_inferred(record) for record in unlisted if record.sector_source == "inferred"]
    if not merge or not pairs:
        alike = tuple((everyone[pair.first].id, everyone[pair.second].id) for pair in pairs)
        return Settled(tuple(everyone), tuple(ties), tuple(issues), alike)
    return _merged(everyone, ties, pairs, issues)


def _pairs(everyone: Sequence[Stakeholder], networks: Mapping[str, str]) -> list[Pair]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, record in enumerate(everyone):
        places[networks.get(record.id, "")].append(place)
    found: list[Pair] = []
    for members in places.values():
        names = [everyone[place].name for place in members]
        aliases = [everyone[place].aliases for place in members]
        for pair in near_duplicates(names, aliases):
            one, other = members[pair.first], members[pair.second]
            # Equal names were kept apart on purpose, and told of: their ids differ.
            if folded(everyone[one].name) != folded(everyone[other].name):
                found.append(Pair(one, other, pair.reason))
    return sorted(found, key=lambda pair: (pair.first, pair.second))


def _meant(
    unlisted: Sequence[Stakeholder], listed: Sequence[Stakeholder], networks: Mapping[str, str]
) -> dict[str, str]:
    """By id of those unlisted: the listed name of its network that may be meant."""
    names: defaultdict[str, list[str]] = defaultdict(list)
    for record in listed:
        names[networks.get(record.id, "")].append(record.name)
    asked: defaultdict[str, list[Stakeholder]] = defaultdict(list)
    for record in unlisted:
        asked[networks.get(record.id, "")].append(record)
    return {
        record.id: hint
        for network, records in asked.items()
        for record, hint in zip(
            records, hints([r.name for r in records], names[network]), strict=True
        )
        if hint
    }


def _merged(
    everyone: Sequence[Stakeholder],
    ties: Sequence[Tie],
    pairs: Sequence[Pair],
    issues: list[Issue],
) -> Settled:
    groups = _groups(everyone, pairs)
    kept_id = {record.id: group[0].id for group in groups for record in group}
    for group in groups:
        issues += conflicts(group) if len(group) > 1 else []
    moved = [
        tie
        if kept_id[tie.source] == tie.source and kept_id[tie.target] == tie.target
        else replace(tie, source=kept_id[tie.source], target=kept_id[tie.target])
        for tie in ties
    ]
    between = [tie for tie in moved if tie.source != tie.target]
    if len(between) < len(moved):
        issues.append(_within(len(moved) - len(between)))
    return Settled(tuple(merged(group) for group in groups), tuple(between), tuple(issues))


def _groups(everyone: Sequence[Stakeholder], pairs: Sequence[Pair]) -> list[list[Stakeholder]]:
    """Stakeholders that pairs join, directly or over others; each group led by the first listed."""
    root = list(range(len(everyone)))

    def find(place: int) -> int:
        while root[place] != place:
            root[place] = root[root[place]]
            place = root[place]
        return place

    for pair in pairs:
        one, other = sorted((find(pair.first), find(pair.second)))
        root[other] = one
    groups: defaultdict[int, list[Stakeholder]] = defaultdict(list)
    for place, record in enumerate(everyone):
        groups[find(place)].append(record)
    return list(groups.values())


def _within(ties: int) -> Issue:
    return Issue(
        code="merged-self-tie",
        severity="info",
        message=tell(
            "{number} {number:tie|ties} joined names that were merged into one.", number=ties
        ),
        action=tell("They were dropped."),
    )


def _near(first: Stakeholder, second: Stakeholder, reason: str, merge: bool) -> Issue:
    return second.cell("name").issue(
        "near-duplicate-name",
        "warning",
        second.name,
        tell(
            "seems to be '{name}' in row {row}: {reason}.",
            name=first.name,
            row=str(first.row),
            reason=reason,
        ),
        tell("They were merged; the first was kept.")
        if merge
        else tell("Both were kept. If they are one, write one name, or use --merge-duplicates."),
    )


def _unlisted(
    record: Stakeholder, near: Stakeholder | None, merge: bool, hint: str | None
) -> Issue:
    if near and merge:
        action = tell("It was taken for '{name}'.", name=near.name)
    elif near:
        action = tell(
            "It was added. If '{name}' is meant, write that name, or use --merge-duplicates.",
            name=near.name,
        )
    elif hint:
        action = tell("It was added. If '{name}' is meant, write that name.", name=hint)
    else:
        action = tell("It was added with nothing but its name. Give it a row, or correct the name.")
    return record.cell("name").issue(
        "unlisted-stakeholder",
        "warning",
        record.name,
        tell("has a tie, but no row among the stakeholders."),
        action,
    )


def _only_ties(unlisted: Sequence[Stakeholder]) -> Issue:
    return Issue(
        code="only-ties",
        severity="info",
        file=unlisted[0].file,
        message=tell("lists ties and no stakeholders."),
        action=tell(
            "The {number} names at the ends of the ties are the stakeholders.",
            number=len(unlisted),
        ),
    )


def _inferred(record: Stakeholder) -> Issue:
    return record.cell("name").issue(
        "inferred-sector",
        "info",
        record.name,
        tell("is the name of a {sector} body, as its words say.", sector=own(record.sector)),
        tell(
            "It counts as {sector}. If that is wrong, list it with its sector.",
            sector=own(record.sector),
        ),
    )
