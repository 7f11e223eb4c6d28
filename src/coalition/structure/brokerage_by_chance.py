"""Brokerage by chance: how much of each role a member of each group would have anyway."""

from coalition.network import Network
from coalition.positions._brokerage import GOULD_FERNANDEZ, MOST_GROUPS, by_chance
from coalition.words import tell

LABEL = tell("Brokerage by chance")
MEANING = tell(
    "How often a member of each sector would stand between others if the same number of ties "
    "were drawn at random; large and small sectors differ."
)
FORMULA = tell(
    "Expectation and standard deviation of each role by group, where arcs are drawn with the "
    "observed density and groups stay as they are, as in R's sna. z = (count - expected) / sd; "
    "counts are small and the draw ignores who is active, so read z with care. Stakeholders whose "
    "group is unknown are left out: see left_out. Not worked out for more than 1,000 groups."
)
SOURCE = GOULD_FERNANDEZ


def brokerage_by_chance(network: Network) -> dict[str, object]:
    """Expected paths of each role and their standard deviation, by group.

    Returns
    -------
    dict
        ``left_out``: stakeholders whose group is unknown; ``groups``: for each group its roles,
        each with ``expected`` and ``sd``.

    Examples
    --------
    >>> from graphs import network_of
    >>> found = brokerage_by_chance(network_of("a>v v>c w", sectors="a=social v=social c=social"))
    >>> found["left_out"], round(found["groups"][0]["coordinator"]["expected"], 4)
    (1, 0.1481)
    """
    left_out = int((network.groups == "unknown").sum())
    if len(set(network.groups.tolist())) > MOST_GROUPS:
        return {"left_out": left_out, "groups": []}
    names, expected, spread = network.once(by_chance)
    return {
        "left_out": left_out,
        "groups": [
            {
                "group": name,
                **{
                    role: {"expected": float(expected[role][i]), "sd": float(spread[role][i])}
                    for role in sorted(expected)
                },
            }
            for i, name in enumerate(names)
        ],
    }
