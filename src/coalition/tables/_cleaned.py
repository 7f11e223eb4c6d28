"""The data set as two clean sheets, which read back as the same data set."""

from collections.abc import Iterable, Sequence

from coalition.tables._activities import MARK
from coalition.tables._headers import FURTHER, meaning_by_beginning, meaning_of
from coalition.tables._records import (
    HEADINGS,
    STAKEHOLDER_RATINGS,
    TIE_RATINGS,
    UNKNOWN,
    Capability,
    Dataset,
    Stakeholder,
    Tie,
)
from coalition.tables._sheet import STAKEHOLDERS, TIES

TEXTS = ("id", "name", "sector", "sector source", "type", "description")
LISTS = ("values", "themes", "offers", "needs", "regions", "activities")
SWOT = ("strengths", "weaknesses", "opportunities", "threats")
PLAIN = ("latitude", "longitude", "contribution", "cost", "url", "contact", "notes")
ALWAYS = ("id", "name", "sector", "sector source")

TIE_FIELDS = ("source", "target", "kind", "form", "status", "weight")
TIE_TEXTS = ("frequency", "since", "until", "notes")

Rows = list[list[str]]


def cleaned(dataset: Dataset) -> tuple[Rows, Rows]:
    """The sheet of stakeholders and the sheet of ties, each with its header first.

    Headers are ours, in English; values of a list stand between semicolons, ratings run from 0
    to 1 and stances from -2 to 2 and say so in the header. Columns that nobody fills are left
    out. Reading both sheets gives the same stakeholders and ties, but for the file and row that
    they stand in; what was inferred stays marked as inferred.
    """
    return _stakeholders(dataset.stakeholders), _ties(dataset.ties, dataset.directed)


def _stakeholders(stakeholders: Sequence[Stakeholder]) -> Rows:
    issues = sorted({issue for s in stakeholders for issue, _ in s.stances})
    columns: dict[str, list[str]] = {}
    for name in TEXTS:
        columns[name] = [_text(s, name) for s in stakeholders]
    columns["aliases"] = [_list(s.aliases) for s in stakeholders]
    for name in (*LISTS, *SWOT):
        columns[name] = [_list(_values(s, name)) for s in stakeholders]
    for name in (*STAKEHOLDER_RATINGS, *HEADINGS):
        columns[f"{name} (0-1)"] = [_number(getattr(s, name)) for s in stakeholders]
    stances = [dict(s.stances) for s in stakeholders]
    for issue in issues:
        columns[f"stance: {issue} (-2 to 2)"] = [_number(said.get(issue)) for said in stances]
    for name in PLAIN:
        columns[name] = [_number(getattr(s, name)) for s in stakeholders]
    columns |= _further([s.further for s in stakeholders], STAKEHOLDERS)
    return _sheet(columns, ALWAYS, len(stakeholders))


def _ties(ties: Sequence[Tie], directed: bool) -> Rows:
    columns: dict[str, list[str]] = {}
    for name in TIE_FIELDS:
        columns[name] = [_number(getattr(tie, name)) for tie in ties]
    for name in TIE_RATINGS:
        columns[f"{name} (0-1)"] = [_number(getattr(tie, name)) for tie in ties]
    for name in TIE_TEXTS:
        columns[name] = [_number(getattr(tie, name)) for tie in ties]
    columns["directed"] = ["yes" if directed else "no"] * len(ties)
    columns |= _further([tie.further for tie in ties], TIES)
    return _sheet(columns, TIE_FIELDS, len(ties))


def _sheet(columns: dict[str, list[str]], always: Iterable[str], n: int) -> Rows:
    used = {name: cells for name, cells in columns.items() if name in always or any(cells)}
    return [list(used), *([cells[i] for cells in used.values()] for i in range(n))]


def _text(s: Stakeholder, name: str) -> str:
    if name == "sector":
        return "" if s.sector == UNKNOWN else s.sector
    return str(getattr(s, name.replace(" ", "_")) or "")


def _values(s: Stakeholder, name: str) -> list[str]:
    if name == "activities":
        return [f"{theme}{MARK}{region}" for theme, region in s.activities]
    values: Sequence[str | Capability] = getattr(s, name)
    return [_capability(v) if isinstance(v, Capability) else v for v in values]


def _capability(capability: Capability) -> str:
    weight = capability.weight
    return capability.term if weight == 1 else f"{capability.term} ({_number(weight)})"


def _list(values: Iterable[str]) -> str:
    text = "; ".join(values)
    # A semicolon anywhere in the column keeps commas from being taken for separators.
    return f"{text};" if "," in text and ";" not in text else text


def _number(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return str(value)


def _further(all_pairs: Sequence[tuple[tuple[str, str], ...]], role: str) -> dict[str, list[str]]:
    """The columns without a meaning here; one that would get one is marked as further."""
    pairs = [dict(found) for found in all_pairs]
    headers = dict.fromkeys(header for found in pairs for header in found)
    return {_marked(header, role): [found.get(header, "") for found in pairs] for header in headers}


def _marked(header: str, role: str) -> str:
    meaning = meaning_of(header, role)
    known = meaning is not None or meaning_by_beginning(header, role) is not None
    return f"{FURTHER} {header}" if known and header != "network" else header
