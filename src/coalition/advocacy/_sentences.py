"""What is said of a persuasion path, and of what a spokesperson risks."""

from collections.abc import Sequence

from coalition.errors import shortened
from coalition.wording import listed
from coalition.words import tell

NAMED = 3

DIRECTLY = {
    None: tell("{speaker} works with {name} and can ask directly."),
    True: tell(
        "{speaker} works with {name} and can ask directly; begin with {issue}, which both support."
    ),
    False: tell(
        "{speaker} works with {name} and can ask directly; begin with {issue}, which both oppose."
    ),
}
THROUGH = {
    None: tell("{speaker} can reach {name} through {middle}."),
    True: tell(
        "{speaker} can reach {name} through {middle}; begin with {issue}, which both support."
    ),
    False: tell(
        "{speaker} can reach {name} through {middle}; begin with {issue}, which both oppose."
    ),
}
"""By what the two have in common: nothing, an issue that both support, one that both oppose."""


def advice(names: Sequence[str], target: str, ground: tuple[str, bool] | None, tied: bool) -> str:
    """How the way to `target` runs, and what to begin with.

    `names` run from the supporter to the target, () where nobody reaches it; `ground` is an
    issue on which both take a side, and whether they support it; `tied` whether ties are stated.
    """
    name = shortened(target)
    if not names:
        if not tied:
            return tell(
                "No ties are stated, so nobody can be named who speaks to {name}.", name=name
            )
        return tell(
            "No supporter reaches {name} within two trusted ties: build a first contact.",
            name=name,
        )
    issue, backed = ("", None) if ground is None else ground
    sentence = DIRECTLY[backed] if len(names) == 2 else THROUGH[backed]
    return sentence.saying(
        speaker=shortened(names[0]),
        name=name,
        middle=shortened(names[1]),
        issue=shortened(issue),
    )


def risk(name: str, against: Sequence[str]) -> str:
    """The partners of a spokesperson who hold the other side; "" for none."""
    if not against:
        return ""
    return tell(
        "{name} works with {others}, who {number:holds|hold} the other side.",
        name=shortened(name),
        others=listed([shortened(other) for other in against], NAMED),
        number=len(against),
    )
