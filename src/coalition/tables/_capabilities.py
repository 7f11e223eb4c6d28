"""Terms: what is offered, needed or worked on, each in its commonest spelling."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from coalition.errors import Issue
from coalition.tables._cells import number, plain_number
from coalition.tables._records import Capability
from coalition.tables._texts import folded, term_key, without_parentheses
from coalition.words import tell, tell_list


@lru_cache(maxsize=100_000)
def capability(text: str) -> Capability | None:
    """A term with the weight it carries, if any; None where that weight is not above 0.

    >>> capability("legal advice (3)"), capability("legal advice: 2,5"), capability("aid (food)")
    ... # doctest: +NORMALIZE_WHITESPACE
    (Capability(term='legal advice', weight=3.0), Capability(term='legal advice', weight=2.5),
     Capability(term='aid (food)', weight=1.0))
    """
    term, inner = without_parentheses(text)
    weight = _weight(inner)
    if weight is None:
        before, colon, after = text.rpartition(":")
        weight = _weight(after) if colon and before.strip() else None
        term = before.strip()
    if weight is None:
        return Capability(text)
    return Capability(term, weight) if weight > 0 else None


HEAVIEST = 1e9
"""A larger number is no weight; sums of what a slip of the keyboard wrote must stay finite."""


def _weight(text: str) -> float | None:
    said = number(text) if text else None
    is_weight = said and said.value <= HEAVIEST and plain_number(text.strip()) is not None
    return said.value if said and is_weight else None


def distinct(capabilities: Iterable[Capability]) -> tuple[Capability, ...]:
    """Each term once, with its greatest weight, in the order of first mention."""
    held = tuple(capabilities)
    if len({c.term for c in held}) == len(held):
        return held
    found: dict[str, float] = {}
    for c in held:
        found[c.term] = max(c.weight, found.get(c.term, c.weight))
    return tuple(Capability(term, weight) for term, weight in found.items())


def commonest_spellings(
    terms: Iterable[str], what: str, *, plurals: bool = True
) -> tuple[Mapping[str, str], list[Issue]]:
    """For each spelling the commonest of its term, and an issue for each that was changed.

    Spellings belong together whose case, accents, spacing or, where `plurals`, plural differ
    only. `what` names such a term in messages, as in "theme".
    """
    counts = Counter(terms)
    key: Callable[[str], str] = term_key if plurals else folded
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for spelling in counts:
        groups[key(spelling) or spelling].append(spelling)
    chosen: dict[str, str] = {}
    issues: list[Issue] = []
    for group in groups.values():
        best = min(group, key=lambda spelling: (-counts[spelling], spelling))
        chosen.update(dict.fromkeys(group, best))
        others = sorted(spelling for spelling in group if spelling != best)
        if others:
            issues.append(_merged(best, others, counts, what))
    return chosen, sorted(issues, key=lambda issue: issue.value)


_ONE = {
    "capability": tell("is one capability with {words}."),
    "theme": tell("is one theme with {words}."),
    "region": tell("is one region with {words}."),
}


def _merged(best: str, others: Sequence[str], counts: Counter[str], what: str) -> Issue:
    written = [
        tell("'{word}' (once)", word=other)
        if counts[other] == 1
        else tell("'{word}' ({number} times)", word=other, number=counts[other])
        for other in others
    ]
    return Issue(
        code="merged-spellings",
        severity="info",
        value=best,
        message=_ONE[what].saying(words=tell_list(written, ",")),
        action=tell("All were read as '{word}', the commonest spelling.", word=best),
    )
