"""In the data, but tied to nobody."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from coalition.errors import shortened
from coalition.gaps._candidates import best, degrees
from coalition.gaps._capabilities import Capabilities, capabilities
from coalition.gaps._evidence import named, names, stated
from coalition.gaps._gap import Gap
from coalition.gaps._needs import LONGEST, NEEDS, OFFERS
from coalition.gaps._severity import severity_of, worst
from coalition.network import Floats, Network
from coalition.tables import Dataset, Stakeholder
from coalition.tables.incidence import incidence
from coalition.words import tell

LABEL = tell("Isolated stakeholders")
MEANING = tell("It is part of the field, but no tie to anyone is stated.")
SEVERITY = tell(
    "Square root of the share of pairs of stakeholders that it leaves without a path, 2 / n; half "
    "of that where it neither offers what another needs nor needs what another offers."
)


def find(network: Network, dataset: Dataset) -> list[Gap]:
    """One gap for each stakeholder without a tie; nothing where the data declare no ties."""
    alone = np.flatnonzero(degrees(network) == 0).tolist()
    if network.basis != "declared" or not alone:
        return []
    everyone = dataset.stakeholders
    known = network.once_with(dataset, capabilities)
    severity = severity_of(2 / network.n) * np.where(_can_exchange(known)[alone], 1, 0.5)
    likeness = Likeness(network, everyone, known)
    return [
        _gap(everyone, alone[k], len(alone), float(severity[k]), likeness)
        for k in worst(severity, [everyone[i].name for i in alone])
    ]


def _can_exchange(known: Capabilities) -> NDArray[np.bool_]:
    """Who offers what another needs, or needs what another offers, shape (n,)."""
    needs = (known.needs > 0).astype(np.float64)
    both = needs.multiply(known.offers)
    gives = known.offers.multiply(known.needed_by[np.newaxis, :]) - both
    takes = needs.multiply(known.offered_by[np.newaxis, :]) - both
    return np.asarray(((gives + takes) > 0).sum(axis=1)).ravel() > 0


class Likeness:
    """What one stakeholder could exchange, and shares, with every connected one."""

    def __init__(
        self, network: Network, everyone: Sequence[Stakeholder], known: Capabilities
    ) -> None:
        self._connected = degrees(network) > 0
        self._conflicts = network.conflicts
        self._degree = degrees(network)
        self._needs = (known.needs > 0).astype(np.float64).tocsr()
        self._offers = known.offers.tocsr()
        self._themes = incidence([s.themes for s in everyone])[0]
        self._regions = incidence([s.regions for s in everyone])[0]

    def partners(self, place: int) -> list[int]:
        """Those who match it best, by exchange, then themes, regions and ties; none in conflict."""
        exchange = _product(self._offers, self._needs, place)
        exchange += _product(self._needs, self._offers, place)
        themes = _product(self._themes, self._themes, place)
        regions = _product(self._regions, self._regions, place)
        anything = self._connected & (exchange + themes + regions > 0)
        anything[self._conflicts[[place]].indices] = False
        return best(np.flatnonzero(anything), exchange, themes, regions, self._degree)


def _product(every: csr_array, one: csr_array, place: int) -> Floats:
    """How many things each holds in `every` that `place` holds in `one`, shape (n,)."""
    held = np.zeros(one.shape[1])
    held[one.indices[slice(*one.indptr[place : place + 2])]] = 1
    return np.asarray(every @ held, dtype=np.float64)


def _gap(
    everyone: Sequence[Stakeholder], place: int, alone: int, severity: float, likeness: Likeness
) -> Gap:
    it, partners = everyone[place], likeness.partners(place)
    return Gap(
        kind="isolated-stakeholder",
        subject=it.name,
        severity=severity,
        evidence=(
            stated(it, "name", tell("{name} has no existing tie in the data ({cell}).")),
            tell(
                "{number} {number:stakeholder|stakeholders} of {all} {number:has|have} none.",
                number=alone,
                all=len(everyone),
            ),
            *(_shared(everyone, it, partners[0]) if partners else ()),
        ),
        stakeholders=(it.id,),
        remedy=(
            tell(
                "Introduce {name} to {partners}, who match it best.",
                name=named(it),
                partners=names(everyone, partners, "or"),
            )
            if partners
            else tell(
                "Ask {name} what it needs, offers and works on: the data do not tell whom it "
                "would suit.",
                name=named(it),
            )
        ),
        candidates=tuple(everyone[i].id for i in partners),
    )


def _shared(everyone: Sequence[Stakeholder], it: Stakeholder, partner: int) -> tuple[str, ...]:
    """What ties it could have with `partner`: at most a sentence for each field."""
    other = everyone[partner]
    given = sorted({c.term for c in it.offers} & {c.term for c in other.needs})
    taken = sorted({c.term for c in it.needs} & {c.term for c in other.offers})
    sentences = []
    if given:
        sentences += [
            stated(it, "offers", OFFERS, term=shortened(given[0], LONGEST)),
            stated(other, "needs", NEEDS, term=shortened(given[0], LONGEST)),
        ]
    if taken:
        sentences += [
            stated(it, "needs", NEEDS, term=shortened(taken[0], LONGEST)),
            stated(other, "offers", OFFERS, term=shortened(taken[0], LONGEST)),
        ]
    themes = sorted(set(it.themes) & set(other.themes))
    if themes:
        on = tell("{name} works on {theme}, as {other} does ({cell}).")
        sentences.append(stated(it, "themes", on, theme=shortened(themes[0]), other=named(other)))
    regions = sorted(set(it.regions) & set(other.regions))
    if regions and not sentences:
        within = tell("{name} works in {region}, as {other} does ({cell}).")
        sentences.append(
            stated(it, "regions", within, region=shortened(regions[0]), other=named(other))
        )
    return tuple(sentences)
