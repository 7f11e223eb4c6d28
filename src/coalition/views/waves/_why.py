"""Short words for why something changed, and how sure that is."""

from coalition.views._known import word
from coalition.waves import GapChange
from coalition.words import tell

WHY_TIES = {
    "joined": tell("one of them joined"),
    "left": tell("one of them left"),
    "conflict": tell("now in conflict"),
    "ended": tell("stated as ended"),
    "no answer": tell("neither answered: it may still be there"),
}
GAP_DOUBT = {
    "silence": tell("somebody who spoke of it says nothing now"),
    "ties": tell("missing or mistaken ties could explain it"),
    "not judged": tell("not judged: the network is too large"),
}


def why(because: str) -> str:
    """Why a tie is new or lost; "" where nothing is known."""
    return WHY_TIES.get(because, "")


def doubt(reason: str) -> str:
    """What else could explain a gap that opened or closed; "" where nothing could."""
    return GAP_DOUBT.get(reason, "")


def kind_of(gap: GapChange) -> str:
    """The kind in words, and what it was before or is now where a provider came or went."""
    if not gap.turned:
        return word(gap.kind)
    told = tell("{kind}, {turned} before")
    if gap.status == "closed":
        told = tell("{kind}, now {turned}")
    return told.saying(kind=word(gap.kind), turned=word(gap.turned))
