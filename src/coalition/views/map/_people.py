"""The stakeholders as the page's script reads them: columns, and only what is known."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from coalition.analysis.measure_labels import note
from coalition.findings import StakeholderFinding
from coalition.tables import HEADINGS, RATINGS, Capability, Stakeholder
from coalition.views._look import SECTOR_ORDER, sector_of
from coalition.views._plain_text import plain_text
from coalition.views.map._hundredths import whole_percent, written_score
from coalition.views.map._packed import packed_known
from coalition.views.map._relations import capabilities
from coalition.views.map._sentences import kept
from coalition.views.map._shown import VERY_MANY, Shown

NAME = 200
"""Characters of a name that the page shows; the whole stands in the other outputs."""

DESCRIPTION, SHORT_DESCRIPTION, MANY = 600, 160, 1000
"""Characters of a description, and fewer where there are many stakeholders."""

SHOWN_RATINGS = (*RATINGS, "influence", "interest", "legitimacy", "urgency", *HEADINGS)

SWOT_POINTS, FEWER_POINTS, FEWER_ABOVE = 3, 2, 100
"""Points of a stakeholder; fewer where there are many stakeholders."""

QUADRANTS = ("strength", "weakness", "opportunity", "threat")
"""The script has the words in the same order."""

KEY_MEASURES = ("degree", "betweenness", "closeness", "constraint")


def people(shown: Shown) -> dict[str, Any]:
    """Columns; those with gaps map an index to what is known.

    Contacts, notes and strengths stay out: a map is passed on, and they are not needed to read
    it. Costs are in it because the board adds them up.
    """
    found = [shown.findings.stakeholders[place] for place in shown.places]
    rows = [f.stakeholder for f in found]
    most = DESCRIPTION if len(rows) <= MANY else SHORT_DESCRIPTION
    known = [one["term"] for one in capabilities(shown)]
    held = {term for s in rows for term in (*_terms(s.offers), *_terms(s.needs))}
    # A capability's term stands in its own place: it need not be said there again.
    terms = [*known, *sorted(held - set(known))]
    number = {term: i for i, term in enumerate(terms)}
    return {
        "name": [plain_text(s.name, NAME) or "(no name)" for s in rows],
        "sector": [SECTOR_ORDER.index(sector_of(s.sector)) for s in rows],
        "inferred": [i for i, s in enumerate(rows) if s.sector_source == "inferred"],
        "focal": [i for i, s in enumerate(rows) if s.id == shown.findings.focal],
        "cutPoint": [i for i, f in enumerate(found) if f.cut_point],
        "certainty": _numbers([f.community_certainty for f in found], whole_percent),
        "core": [i for i, f in enumerate(found) if f.core],
        "alias": _known(rows, lambda s: [plain_text(a, NAME) for a in s.aliases]),
        "description": (
            _known(rows, lambda s: plain_text(s.description or "", most))
            if len(rows) <= VERY_MANY
            else {}
        ),
        # The board saves ids; where there is none of its own, the name is the id.
        "id": _known(rows, lambda s: s.id if s.id != plain_text(s.name, NAME) else None),
        "cost": _numbers([s.cost for s in rows]),
        "values": _known(rows, lambda s: [plain_text(v, 120) for v in s.values]),
        "offers": _known(rows, lambda s: [number[t] for t in _terms(s.offers)]),
        "needs": _known(rows, lambda s: [number[t] for t in _terms(s.needs)]),
        "terms": terms,
        "stances": _by_column([s.stances for s in rows]),
        "url": _known(rows, _web_address) if len(rows) <= VERY_MANY else {},
        "further": _by_column(
            [[(c, plain_text(v, 300)) for c, v in s.further if v.strip()] for s in rows]
        ),
        "rating": {
            name: _numbers([getattr(s, name) for s in rows], written_score)
            for name in SHOWN_RATINGS
        },
    }


def swot(shown: Shown) -> dict[str, list[list[Any]]]:
    """What the network shows of each: number of the quadrant, and a sentence.

    What a sheet states of it stays out, as it may be candid.
    """
    points: dict[str, list[list[Any]]] = {}
    if len(shown.places) > MANY:
        return points
    most = SWOT_POINTS if len(shown.places) <= FEWER_ABOVE else FEWER_POINTS
    for point in shown.findings.swot:
        if point.origin == "derived" and point.stakeholder in shown.index:
            held = points.setdefault(str(shown.index[point.stakeholder]), [])
            if len(held) < most:
                held.append([QUADRANTS.index(point.quadrant), kept(point.text, 200)])
    return points


def measures(shown: Shown) -> list[dict[str, Any]]:
    """The measures with meaning, and each stakeholder's value, rank and interval of ranks.

    Where all ties are of one weight, those by strength say nothing new, and stay out.
    """
    found = [shown.findings.stakeholders[place] for place in shown.places]
    if not found:
        return []
    weights = shown.findings.network.pairs.weight
    alike = bool((weights == weights[:1]).all())
    names = [
        name
        for name in (*found[0].centrality, *found[0].brokerage)
        if not (alike and name.endswith("_weighted"))
    ]
    if len(found) > VERY_MANY:
        names = [name for name in names if name in KEY_MEASURES]
    return [_measure(shown, name, found) for name in names]


def _measure(shown: Shown, name: str, found: Sequence[StakeholderFinding]) -> dict[str, Any]:
    about = note(shown.findings, "positions", name)
    ranks = [f.rank.get(name) for f in found]
    intervals = [f.rank_interval.get(name) for f in found]
    values = [_short(f.centrality.get(name, f.brokerage.get(name))) for f in found]
    return {
        "name": name,
        "label": about.label,
        "meaning": about.meaning,
        "key": name in KEY_MEASURES,
        "value": values,
        "rank": _ranked(values, ranks),
        "better": _apart(ranks, [i and i[0] for i in intervals]),
        "worse": _apart([i and i[1] for i in intervals], ranks),
    }


def _ranked(values: Sequence[float | None], ranks: list[int | None]) -> int | list[int | None]:
    """The ranks; 1 or -1 where the page can tell them by the values, the highest or least first."""
    for sign in (1, -1):
        best: dict[float, int] = {}
        for place, value in enumerate(sorted(-sign * v for v in values if v is not None), 1):
            best.setdefault(value, place)
        if ranks == [None if v is None else best[-sign * v] for v in values] and any(ranks):
            return sign
    return ranks if any(ranks) else []


def _apart(more: Sequence[int | None], less: Sequence[int | None]) -> list[int | None]:
    """Places between two ranks; empty where none is known."""
    places = [None if a is None or b is None else a - b for a, b in zip(more, less, strict=True)]
    return places if any(place is not None for place in places) else []


def _short(value: float | None) -> float | int | None:
    """Three digits, or a whole number from a hundred on: what the page shows of it."""
    if value is None or isinstance(value, int):
        return value
    number = float(f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}")
    return int(number) if number.is_integer() else number


def _known(rows: Sequence[Stakeholder], read: Callable[[Stakeholder], object]) -> Any:
    return packed_known({i: v for i, s in enumerate(rows) if (v := read(s))}, len(rows))


def _numbers(
    values: Sequence[float | None], written: Callable[[float], object] = lambda value: value
) -> Any:
    """Those that are known; 0 is."""
    return packed_known({i: written(v) for i, v in enumerate(values) if v is not None}, len(values))


def _terms(capabilities: Sequence[Capability]) -> list[str]:
    return [
        plain_text(c.term, 120) + (f" ({c.weight:g})" if c.weight != 1 else "")
        for c in capabilities
    ]


def _by_column(
    held: Sequence[Iterable[tuple[str, str | float]]],
) -> list[list[Any]]:
    """Each column's name with what is known in it, by index; columns as they first occur."""
    columns: dict[str, dict[int, str | float]] = {}
    for i, pairs in enumerate(held):
        for name, value in pairs:
            columns.setdefault(name, {})[i] = value
    return [
        [plain_text(name, 80), packed_known(known, len(held))] for name, known in columns.items()
    ]


def _web_address(stakeholder: Stakeholder) -> str | None:
    """Only http and https: a link must not run anything."""
    address = plain_text(stakeholder.url or "", 500)
    return address if address.lower().startswith(("http://", "https://")) else None
