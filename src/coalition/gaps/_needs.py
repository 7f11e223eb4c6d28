"""Sentences about who needs and who offers a capability, each with its cell."""

from collections.abc import Sequence

from coalition.errors import shortened
from coalition.gaps._evidence import capped, stated
from coalition.tables import Capability, Stakeholder
from coalition.wording import amount
from coalition.words import Told, tell

LONGEST = 110
"""Letters of a term in a sentence of evidence."""

NEEDS = tell("{name} needs {term} ({cell}).")
OFFERS = tell("{name} offers {term} ({cell}).")


def needs_of(everyone: Sequence[Stakeholder], needers: Sequence[int], term: str) -> tuple[str, ...]:
    """That each of `needers` needs `term`."""
    weighted = tell("{name} needs {term} with weight {weight} ({cell}).")
    return capped(
        needers,
        lambda i: _held(everyone[i], "needs", term, everyone[i].needs, (NEEDS, weighted)),
    )


def offers_of(
    everyone: Sequence[Stakeholder], providers: Sequence[int], term: str, most: int
) -> tuple[str, ...]:
    """That each of `providers` offers `term`."""
    weighted = tell("{name} offers {term} with weight {weight} ({cell}).")
    return capped(
        providers,
        lambda i: _held(everyone[i], "offers", term, everyone[i].offers, (OFFERS, weighted)),
        most,
    )


def _held(
    it: Stakeholder, field: str, term: str, held: Sequence[Capability], ways: tuple[Told, Told]
) -> str:
    weight = next(c.weight for c in held if c.term == term)
    plain, weighted = ways
    if weight == 1:
        return stated(it, field, plain, term=shortened(term, LONGEST))
    return stated(it, field, weighted, term=shortened(term, LONGEST), weight=amount(weight))
