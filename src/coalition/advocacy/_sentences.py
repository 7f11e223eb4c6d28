"""What is said of a persuasion path, and of what a spokesperson risks."""

from collections.abc import Sequence

from coalition.errors import shortened

NAMED = 3


def advice(names: Sequence[str], target: str, ground: tuple[str, bool] | None, tied: bool) -> str:
    """How the way to `target` runs, and what to begin with.

    `names` run from the supporter to the target, () where nobody reaches it; `ground` is an
    issue on which both take a side, and whether they support it; `tied` whether ties are stated.
    """
    name = shortened(target)
    if not names:
        if not tied:
            return f"No ties are stated, so nobody can be named who speaks to {name}."
        return f"No supporter reaches {name} within two trusted ties: build a first contact."
    speaker = shortened(names[0])
    way = (
        f"{speaker} works with {name} and can ask directly"
        if len(names) == 2
        else f"{speaker} can reach {name} through {shortened(names[1])}"
    )
    if ground is None:
        return f"{way}."
    issue, backed = ground
    return f"{way}; begin with {shortened(issue)}, which both {'support' if backed else 'oppose'}."


def risk(name: str, against: Sequence[str]) -> str:
    """The partners of a spokesperson who hold the other side; "" for none."""
    if not against:
        return ""
    named = ", ".join(shortened(other) for other in against[:NAMED])
    more = f" and {len(against) - NAMED} more" if len(against) > NAMED else ""
    holds = "holds" if len(against) == 1 else "hold"
    return f"{shortened(name)} works with {named}{more}, who {holds} the other side."
