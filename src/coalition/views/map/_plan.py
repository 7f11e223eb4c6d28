"""The plan of the analysis: who is in it, and what it comes to in words."""

from typing import Any

from coalition.views.map._sentences import kept
from coalition.views.map._shown import Shown

MOST_SENTENCES = 4
"""The headline and what matters most; the brief has the others."""


def plan(shown: Shown) -> dict[str, Any] | None:
    """Members by index, sentences, and whether the members were given; None without members."""
    found = shown.findings.plan
    members = [shown.index[id] for id in found.members if id in shown.index] if found else []
    if found is None or not members:
        return None
    return {
        "members": members,
        "said": [kept(sentence, 300) for sentence in found.sentences[:MOST_SENTENCES]],
        "saved": found.origin == "saved",
    }
