"""Short words for why something changed, and how sure that is."""

from coalition.waves import GapChange

WHY_TIES = {
    "joined": "one of them joined",
    "left": "one of them left",
    "conflict": "now in conflict",
    "ended": "stated as ended",
    "no answer": "neither answered: it may still be there",
}
GAP_DOUBT = {
    "silence": "somebody who spoke of it says nothing now",
    "ties": "missing or mistaken ties could explain it",
    "not judged": "not judged: the network is too large",
}


def why(because: str) -> str:
    """Why a tie is new or lost; "" where nothing is known."""
    return WHY_TIES.get(because, "")


def doubt(reason: str) -> str:
    """What else could explain a gap that opened or closed; "" where nothing could."""
    return GAP_DOUBT.get(reason, "")


def kind_of(gap: GapChange) -> str:
    """The kind in words, and what it was before or is now where a provider came or went."""
    kind, turned = gap.kind.replace("-", " "), gap.turned.replace("-", " ")
    if not turned:
        return kind
    return f"{kind}, now {turned}" if gap.status == "closed" else f"{kind}, {turned} before"
