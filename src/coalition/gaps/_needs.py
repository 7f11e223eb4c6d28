"""Sentences about who needs and who offers a capability, each with its cell."""

from collections.abc import Sequence

from coalition.gaps._evidence import capped, stated
from coalition.tables import Capability, Stakeholder


def needs_of(everyone: Sequence[Stakeholder], needers: Sequence[int], term: str) -> tuple[str, ...]:
    """That each of `needers` needs `term`."""
    return capped(
        needers,
        lambda i: stated(everyone[i], "needs", f"needs {term}{_weighted(everyone[i].needs, term)}"),
    )


def offers_of(
    everyone: Sequence[Stakeholder], providers: Sequence[int], term: str, most: int
) -> tuple[str, ...]:
    """That each of `providers` offers `term`."""
    return capped(
        providers,
        lambda i: stated(
            everyone[i], "offers", f"offers {term}{_weighted(everyone[i].offers, term)}"
        ),
        most,
    )


def _weighted(held: Sequence[Capability], term: str) -> str:
    weight = next(c.weight for c in held if c.term == term)
    return "" if weight == 1 else f" with weight {weight:g}"
