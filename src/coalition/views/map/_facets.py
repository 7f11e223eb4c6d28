"""What the map can be filtered by: the sector, themes, regions, and columns of the user's own."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from coalition.findings import Findings
from coalition.tables import Stakeholder
from coalition.views._look import SECTOR_LABELS, SECTOR_ORDER, sector_of
from coalition.views._plain_text import plain_text
from coalition.views.map._sentences import kept
from coalition.views.map._shown import Shown

FURTHER_COLUMNS = 4
FEWEST_VALUES, MOST_VALUES = 2, 20
"""A column of one's own is offered as a filter where it sorts stakeholders into few groups."""

MOST_ISSUES = 8
LONGEST_VALUE = 50
ABOUT_THE_DATA = frozenset(
    {"source", "sources", "certainty", "confidence", "reference", "references", "fuente", "fonte"}
)


def facets(shown: Shown) -> list[dict[str, Any]]:
    """Each with a key, a label, its values, how many have each, and whose is which.

    ``of[i]`` lists the numbers of the values that stakeholder i has, or is the only one.
    """
    found = [shown.findings.stakeholders[place] for place in shown.places]
    people = [f.stakeholder for f in found]
    labels = community_labels(shown.findings)
    made = [
        _facet(
            "sector",
            "Sector",
            [[SECTOR_LABELS[sector_of(s.sector)]] for s in people],
            [SECTOR_LABELS[sector] for sector in SECTOR_ORDER],
        )
        | {"keys": _present(people)},
        _facet("themes", "Theme", [s.themes for s in people]),
        _facet("regions", "Region", [s.regions for s in people]),
        _numbered(
            "community",
            "Community",
            [labels[number] for number in sorted(labels)],
            [[sorted(labels).index(f.community)] for f in found],
        ),
        _facet("type", "Type", [[s.type] if s.type else [] for s in people]),
    ]
    columns = dict.fromkeys(name for s in people for name, _ in s.further)
    further = [
        _facet(f"further-{i}", plain_text(name, 60), [_values(s.further, name) for s in people])
        for i, name in enumerate(columns)
    ]
    useful = [f for f in further if _sorts(f)]
    made += _camps(shown)
    for facet in made:
        facet["word"] = f"facet-{facet['key']}"
    return made + useful[:FURTHER_COLUMNS] + _stances(people)


def _camps(shown: Shown) -> list[dict[str, Any]]:
    """Camps of belief, where there are any of more than one member."""
    found = shown.findings.advocacy
    camps = [camp for camp in found.camps if len(camp.members) > 1] if found else []
    held: list[list[int]] = [[] for _ in shown.places]
    for number, camp in enumerate(camps):
        for id in camp.members:
            if id in shown.index:
                held[shown.index[id]].append(number)
    labels = [kept(camp.label, 80) for camp in camps]
    return [_numbered("camp", "Camp", labels, held)] if camps else []


def _stances(people: Sequence[Stakeholder]) -> list[dict[str, Any]]:
    """A facet an issue; `steps` counts from strongly against, 0, to strongly for, 4."""
    issues = dict.fromkeys(issue for s in people for issue, _ in s.stances)
    made = []
    for place, issue in enumerate(list(issues)[:MOST_ISSUES]):
        held = [[round(v) + 2 for name, v in s.stances if name == issue] for s in people]
        steps = sorted({step for values in held for step in values})
        of = [[steps.index(step) for step in values] for values in held]
        words = [[f"stance-{step - 2}", {}] for step in steps]
        label = ["view-stance", {"issue": plain_text(issue, 60)}]
        made.append(_numbered(f"stance-{place}", label, words, of) | {"steps": steps})
    return made


def _numbered(key: str, label: Any, values: list[Any], of: list[list[int]]) -> dict[str, Any]:
    counts = Counter(value for values in of for value in values)
    return {
        "key": key,
        "label": label,
        "values": values,
        "counts": [counts[value] for value in range(len(values))],
        "of": [_alone(values) for values in of],
    }


def _alone(values: list[int]) -> list[int] | int:
    """A single value without its list: most have one."""
    return values[0] if len(values) == 1 else values


def _present(people: Sequence[Stakeholder]) -> list[str]:
    """Keys of the sectors that occur, in their order."""
    held = {sector_of(s.sector) for s in people}
    return [sector for sector in SECTOR_ORDER if sector in held]


def _sorts(facet: dict[str, Any]) -> bool:
    """Whether a column sorts stakeholders: few short values, and not about the data themselves."""
    values = facet["values"]
    return (
        FEWEST_VALUES <= len(values) <= MOST_VALUES
        and facet["label"].casefold() not in ABOUT_THE_DATA
        and not any("://" in value or len(value) > LONGEST_VALUE for value in values)
    )


def community_labels(findings: Findings) -> dict[int, str]:
    """A name for every community number in use; a number where the analysis gives none."""
    labels = {c.id: kept(c.label, 80) for c in findings.communities}
    numbers = sorted({f.community for f in findings.stakeholders})
    return {number: labels.get(number) or f"Community {number + 1}" for number in numbers}


def _values(further: Sequence[tuple[str, str]], column: str) -> list[str]:
    return [value for name, value in further if name == column and value.strip()]


def _facet(
    key: str, label: str, held: Sequence[Iterable[str]], order: Sequence[str] = ()
) -> dict[str, Any]:
    """Values in the given order, else the commonest first."""
    texts = [list(dict.fromkeys(plain_text(value, 120) for value in values)) for values in held]
    counts = Counter(text for values in texts for text in values)
    if order:
        names = [name for name in dict.fromkeys(order) if counts[name]]
    else:
        names = sorted(counts, key=lambda name: (-counts[name], name))
    number = {name: i for i, name in enumerate(names)}
    return {
        "key": key,
        "label": label,
        "values": names,
        "counts": [counts[name] for name in names],
        "of": [_alone([number[text] for text in values]) for values in texts],
    }
