"""The rules of a request, each as a row over the stakeholders, in the user's words."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_array

from coalition.errors import UnusableInput
from coalition.network import Floats, Network
from coalition.plans.problem._problem import Rule
from coalition.plans.problem._request import Quota, Request
from coalition.tables import SECTORS, Dataset, Stakeholder
from coalition.tables._texts import folded
from coalition.tables.names import place_called
from coalition.wording import amount
from coalition.words import tell


def rules_of(
    network: Network,
    dataset: Dataset,
    request: Request,
    terms: Sequence[str],
    offers: csc_array,
    costs: Mapping[str, Floats],
    trust: Floats,
    notes: list[str],
) -> Iterator[Rule]:
    """The rules of a request; what is taken for granted is added to `notes`.

    Raises
    ------
    UnusableInput
        A name, column or value is not known.
    """
    people = dataset.stakeholders
    everyone = np.arange(len(people))
    if request.require_all or not request.bounded:
        yield from _need_rules(request, terms, offers)
    for i in dict.fromkeys(place_called(dataset, name) for name in request.include):
        text = tell("{name} is a member", name=people[i].name)
        yield Rule("include", text, np.array([i]), np.ones(1), low=1)
    for i in dict.fromkeys(place_called(dataset, name) for name in request.exclude):
        text = tell("{name} is no member", name=people[i].name)
        yield Rule("exclude", text, np.array([i]), np.ones(1), high=0)
    if request.max_members is not None:
        text = tell("at most {number} {number:member|members}", number=request.max_members)
        yield Rule("size", text, everyone, costs["fewest"], high=request.max_members)
    if request.min_members is not None:
        text = tell("at least {number} {number:member|members}", number=request.min_members)
        yield Rule("size", text, everyone, costs["fewest"], low=request.min_members)
    if request.budget is not None:
        text = tell("a budget of {cost}", cost=amount(request.budget, ",g"))
        yield Rule("budget", text, everyone, costs["cheapest"], high=request.budget)
    for quota in request.quotas:
        yield _quota(people, quota)
    if request.min_trust is not None:
        yield _trusted(request.min_trust, trust, notes)
    conflicts = network.conflicts.tocoo()
    for i, j in sorted(zip(conflicts.row.tolist(), conflicts.col.tolist(), strict=True)):
        if i < j:
            text = tell(
                "{one} and {other} are in conflict: not both",
                one=people[i].name,
                other=people[j].name,
            )
            yield Rule("conflict", text, np.array([i, j]), np.ones(2), high=1)
    if request.connected:
        yield Rule("connected", tell("ties join all members"), everyone[:0], np.ones(0))


def _need_rules(request: Request, terms: Sequence[str], offers: csc_array) -> Iterator[Rule]:
    for q, term in enumerate(terms):
        who = np.sort(offers.indices[offers.indptr[q] : offers.indptr[q + 1]]).astype(np.int64)
        wanted = request.redundancy if request.require_all else min(request.redundancy, len(who))
        if wanted:
            text = tell(
                "{number} {number:member who offers|members who offer} {term}",
                number=wanted,
                term=term,
            )
            yield Rule("need", text, who, np.ones(len(who)), low=wanted)


_QUOTAS = {
    (True, True): tell("from {least} to {most} members whose {column} is {value}"),
    (True, False): tell("at least {least} {least:member|members} whose {column} is {value}"),
    (False, True): tell("at most {most} {most:member|members} whose {column} is {value}"),
    (False, False): tell("any number of members whose {column} is {value}"),
}
"""By whether there is a least, and a most."""


def _quota(people: Sequence[Stakeholder], quota: Quota) -> Rule:
    held = _values_of(people, quota.column)
    wanted = folded(quota.value)
    who = [i for i, s in enumerate(people) if wanted in {folded(v) for v in held(s)}]
    always = SECTORS if quota.column.casefold() == "sector" else ()
    known = sorted({v for s in people for v in held(s)}.union(always))
    if wanted not in {folded(v) for v in known}:
        listed = ", ".join(known[:12]) + (", ..." if len(known) > 12 else "")
        raise UnusableInput(
            tell(
                "Nobody's {column} is '{value}'. There are: {values}.",
                column=quota.column,
                value=quota.value,
                values=listed or tell("none"),
            )
        )
    high = np.inf if quota.most is None else quota.most
    sentence = _QUOTAS[bool(quota.least), quota.most is not None]
    if quota.most == 0:
        sentence = tell("no member whose {column} is {value}")
    text = sentence.saying(
        least=quota.least, most=quota.most, column=quota.column, value=quota.value
    )
    places = np.array(who, dtype=np.int64)
    return Rule("quota", text, places, np.ones(len(who)), low=quota.least, high=high)


def _values_of(
    people: Sequence[Stakeholder], column: str
) -> Callable[[Stakeholder], tuple[str, ...]]:
    name = column.strip().casefold()
    if name in ("sector", "type"):
        return lambda s: tuple(filter(None, [getattr(s, name)]))
    for field in ("regions", "themes", "values"):
        if name in (field, field[:-1]):
            return lambda s: getattr(s, field)
    headers = sorted({header for s in people for header, _ in s.further})
    for header in headers:
        if header.casefold() == name:
            return lambda s: tuple(v for h, v in s.further if h == header)
    raise UnusableInput(
        tell(
            "No column '{column}' for a quota. Choose one of: {choices}.",
            column=column,
            choices=", ".join(["sector", "type", "region", "theme", "value", *headers]),
        )
    )


def _trusted(least: float, trust: Floats, notes: list[str]) -> Rule:
    with np.errstate(invalid="ignore"):
        out: NDArray[np.int64] = np.flatnonzero(~(trust >= least - 1e-9))
    unknown = int(np.isnan(trust).sum())
    if unknown:
        notes.append(
            tell(
                "No trust is known of {number} {number:stakeholder|stakeholders}: none of them can "
                "meet the least trust.",
                number=unknown,
            )
        )
    text = tell("trust of at least {least}", least=amount(least))
    return Rule("trust", text, out, np.ones(len(out)), high=0)
