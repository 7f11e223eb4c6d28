"""Whom to win as a partner: what is known of each, out of the data and the analysis."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from coalition.errors import UnusableInput, shortened
from coalition.findings import Findings, TieFinding
from coalition.gaps import Gap
from coalition.suggestions import Suggestion
from coalition.suggestions.evidence import introductions, tie_trust, usual_trust
from coalition.suggestions.telling import forms
from coalition.tables import TIE_RATINGS, Capability, Stakeholder, rung
from coalition.words import tell

CRITERIA = ("alignment", "complementarity", "trust", "commitment", "communication")
LONGEST = 120
"""Characters of a name in a sentence."""

LOW = 0.5
"""Half of the scale: a criterion rated below it is a risk."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """`score` 0-1, None where not known; `basis` and `evidence` as a `Judgement` has them."""

    name: str
    score: float | None
    basis: str
    evidence: str


@dataclass(frozen=True, slots=True)
class TargetPartner:
    """A partner to win, or, where there is a tie already, to grow with.

    Parameters
    ----------
    stakeholder : Stakeholder
    suggestion : Suggestion or None
        None where there is a tie already, or where the analysis weighed others first.
    tie : TieFinding or None
        The closest existing tie with the focal stakeholder.
    criteria : tuple of Criterion
        The five, in the order of the design.
    brings, gives : tuple of str
        What the focal stakeholder needs and this one offers, and the other way round.
    themes, regions, values : tuple of str
        What both work on, where both work, what both stand for.
    introducers : tuple of Stakeholder
        Who stands between the two, nearest to the focal stakeholder first.
    closes : tuple of Gap
        What a tie would close or ease.
    form, grow_to : str
        The form to begin with (or that there is), and the one to grow to.
    """

    stakeholder: Stakeholder
    suggestion: Suggestion | None
    tie: TieFinding | None
    criteria: tuple[Criterion, ...]
    brings: tuple[str, ...]
    gives: tuple[str, ...]
    themes: tuple[str, ...]
    regions: tuple[str, ...]
    values: tuple[str, ...]
    introducers: tuple[Stakeholder, ...]
    closes: tuple[Gap, ...]
    form: str
    grow_to: str

    @property
    def id(self) -> str:
        """The stakeholder's id."""
        return self.stakeholder.id

    @property
    def name(self) -> str:
        """The stakeholder's name, of a length that fits a sentence."""
        return shortened(self.stakeholder.name, LONGEST)

    @property
    def is_new(self) -> bool:
        """Whether there is no tie yet."""
        return self.tie is None

    @property
    def unknown(self) -> tuple[str, ...]:
        """The criteria that nothing is known of."""
        return tuple(c.name for c in self.criteria if c.score is None)

    @property
    def low(self) -> tuple[str, ...]:
        """Trust, commitment and communication that are rated below half of the scale."""
        return tuple(
            c.name
            for c in self.criteria
            if c.name in CRITERIA[2:] and c.basis == "rated" and (c.score or 0) < LOW
        )


def partners_wanted(
    findings: Findings, named: Sequence[str], planned: Sequence[str], most: int
) -> tuple[str, ...]:
    """Ids of the target partners: the plan's members; else those named; else the suggested.

    The suggested go by rank, as everywhere; those that are best left after all others.

    Raises
    ------
    UnusableInput
        A name or id is not in the data, or is the focal stakeholder's.
    """
    focal = _focal(findings)
    if planned:
        for id in planned:
            if id not in findings.network.place:
                raise UnusableInput(
                    tell("The plan names '{id}', which is no stakeholder's id.", id=id)
                )
        return tuple(id for id in dict.fromkeys(planned) if id != focal)
    if named:
        return tuple(dict.fromkeys(_id_of(findings, name) for name in named))
    own = [s for s in findings.suggestions if s.source == focal and s.score is not None]
    return tuple(s.target for s in sorted(own, key=_advice)[:most])


def _advice(suggestion: Suggestion) -> tuple[bool, int]:
    return suggestion.quadrant == "leave", suggestion.rank


def _id_of(findings: Findings, name: str) -> str:
    wanted = name.strip().casefold()
    everyone = findings.dataset.stakeholders
    # An id is one stakeholder's; a name may be that of two.
    by_id = [s.id for s in everyone if s.id.casefold() == wanted]
    by_name = [
        s.id for s in everyone if wanted in {word.casefold() for word in (s.name, *s.aliases)}
    ]
    for id in [*by_id, *by_name]:
        if id == findings.focal:
            raise UnusableInput(tell("'{name}' cannot be its own partner.", name=name))
        return id
    raise UnusableInput(
        tell("No stakeholder is called '{name}', which 'partners' names.", name=name)
    )


def target_partners(findings: Findings, ids: Iterable[str]) -> tuple[TargetPartner, ...]:
    """What is known of each of `ids`, in this order."""
    focal = _stakeholder(findings, _focal(findings))
    suggested = {s.target: s for s in findings.suggestions if s.source == focal.id}
    gaps = {gap.id: gap for gap in findings.gaps}
    return tuple(
        _partner(findings, focal, _stakeholder(findings, id), suggested.get(id), gaps) for id in ids
    )


def _partner(
    findings: Findings,
    focal: Stakeholder,
    other: Stakeholder,
    suggestion: Suggestion | None,
    gaps: dict[str, Gap],
) -> TargetPartner:
    tie = closest_tie(findings, focal.id, other.id)
    criteria = _criteria(suggestion, ratings_between(findings, focal.id, other.id))
    start, grown = (
        (suggestion.form, suggestion.grow_to)
        if suggestion
        else _forms_of(tie, {c.name: c.score for c in criteria})
    )
    return TargetPartner(
        stakeholder=other,
        suggestion=suggestion,
        tie=tie,
        criteria=criteria,
        brings=_met(focal.needs, other.offers),
        gives=_met(other.needs, focal.offers),
        themes=_both(focal.themes, other.themes),
        regions=_both(focal.regions, other.regions),
        values=_both(focal.values, other.values),
        introducers=_introducers(findings, focal.id, other.id, suggestion, tie),
        closes=tuple(gaps[id] for id in (suggestion.closes if suggestion else ()) if id in gaps),
        form=start,
        grow_to=grown,
    )


def closest_tie(findings: Findings, one: str, other: str) -> TieFinding | None:
    """The existing tie of the two with the closest form; None without any."""
    found = [
        tie
        for tie in findings.ties
        if tie.status == "existing" and {tie.source, tie.target} == {one, other}
    ]
    return max(found, key=lambda tie: rung(tie.form) or 0) if found else None


def ratings_between(findings: Findings, one: str, other: str) -> dict[str, float | None]:
    """Trust, commitment and communication of two, the mean over their existing ties."""
    ties = [
        tie
        for tie in findings.ties
        if tie.status == "existing" and {tie.source, tie.target} == {one, other}
    ]
    found: dict[str, float | None] = {}
    for name in TIE_RATINGS:
        rated = [value for tie in ties if (value := getattr(tie, name)) is not None]
        found[name] = sum(rated) / len(rated) if rated else None
    return found


def _criteria(
    suggestion: Suggestion | None, ratings: Mapping[str, float | None]
) -> tuple[Criterion, ...]:
    if suggestion is not None:
        return tuple(
            Criterion(name, judgement.score, judgement.basis, judgement.evidence)
            for name, judgement in suggestion.criteria
        )
    return tuple(
        Criterion(name, score, "missing" if score is None else "rated", "")
        for name in CRITERIA
        for score in [ratings.get(name)]
    )


def _forms_of(tie: TieFinding | None, criteria: dict[str, float | None]) -> tuple[str, str]:
    """The present form, and the next rung where trust, commitment and communication bear it."""
    start, grown = forms(criteria)
    if tie is None or tie.form is None:
        return start, grown
    bears = (rung(grown) or 0) > (rung(tie.form) or 0)
    return tie.form, grown if bears else tie.form


def _introducers(
    findings: Findings,
    focal: str,
    other: str,
    suggestion: Suggestion | None,
    tie: TieFinding | None,
) -> tuple[Stakeholder, ...]:
    """Those between the two; of one whom the analysis does not suggest, found here."""
    network = findings.network
    if suggestion is not None:
        return tuple(_stakeholder(findings, id) for id in suggestion.introduction[1:-1])
    if tie is not None or network.basis != "declared":
        return ()
    ends = [np.array([network.place[id]], dtype=np.int64) for id in (focal, other)]
    [path] = introductions(tie_trust(network, usual_trust(network)), *ends)
    return tuple(findings.stakeholders[i].stakeholder for i in path[1:-1])


def _met(needs: Sequence[Capability], offers: Sequence[Capability]) -> tuple[str, ...]:
    """Terms needed that are offered, the weightiest need first."""
    offered = {c.term for c in offers}
    wanted = sorted((-c.weight, c.term) for c in needs if c.term in offered)
    return tuple(dict.fromkeys(term for _, term in wanted))


def _both(mine: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    other = {text.casefold() for text in theirs}
    return tuple(dict.fromkeys(text for text in mine if text.casefold() in other))


def _focal(findings: Findings) -> str:
    if findings.focal is None:
        raise UnusableInput(
            tell("A strategy is written for one stakeholder: name it with --for NAME.")
        )
    return findings.focal


def _stakeholder(findings: Findings, id: str) -> Stakeholder:
    return findings.stakeholders[findings.network.place[id]].stakeholder
