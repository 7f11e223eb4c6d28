"""Three scores in per cent, as PARTNER reports them."""

from coalition.network import Network
from coalition.structure.centralization import centralization
from coalition.structure.density import density
from coalition.structure.trust_density import mean_trust
from coalition.words import tell

LABEL = tell("Scores in per cent")
MEANING = tell("How dense, how centralized and how trusting the network is, each out of 100.")
FORMULA = tell(
    "Density: 100 x 2m / (n(n-1)). Degree centralization: 100 x sum of (most partners - "
    "partners) / ((n-1)(n-2)). Trust: 100 x mean trust of the rated ties, the lowest rating of "
    "the scale counting 0 and the highest 100; software that counts the lowest rating as 1 out "
    "of the maximum gives more. Do not compare networks of different size by density."
)
SOURCE = (
    "Varda, D. M., Chandra, A., Stern, S. & Lurie, N. (2008). Core dimensions of connectivity "
    "in public health collaboratives. J. Public Health Management and Practice 14(5), E1-E7."
)


def partner_scores(network: Network) -> dict[str, float | None]:
    """Density, degree centralization and trust, 0 to 100; None where undefined.

    Examples
    --------
    >>> from graphs import network_of
    >>> partner_scores(network_of("hub-a hub-b hub-c"))
    {'density': 50.0, 'centralization': 100.0, 'trust': None}
    """
    scores = {
        "density": density(network),
        "centralization": centralization(network)["degree"],
        "trust": mean_trust(network),
    }
    return {name: None if value is None else 100 * value for name, value in scores.items()}
