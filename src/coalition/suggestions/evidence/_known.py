"""What the sentences on a suggestion are drawn from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from coalition.gaps import Gap
from coalition.network import Network
from coalition.suggestions._suggestion import Judgement
from coalition.suggestions.evidence._exchange import Exchange, exchange
from coalition.tables import Dataset, Stakeholder, Tie
from coalition.vocabulary.benefits import benefit_reader


@dataclass(frozen=True, eq=False)
class Known:
    """The data, and what all suggestions read of them, worked out once.

    `marked`: rows of past and potential ties, and of conflicts, by the two places, lower first.
    `benefits_of` says what benefits a term speaks for. `stubs` are the places of those who have
    no row of their own, only a tie that names them; `written_before` holds, by the place of what
    may be another writing of a name, the place of the first one.
    """

    network: Network
    dataset: Dataset
    exchange: Exchange
    marked: Mapping[tuple[int, int], Sequence[Tie]]
    benefits_of: Callable[[str], tuple[str, ...]]
    stubs: frozenset[int]
    written_before: Mapping[int, int]

    def stakeholder(self, place: int) -> Stakeholder:
        """Who stands at `place`."""
        return self.dataset.stakeholders[place]

    def rows(self, one: int, other: int, status: str) -> list[Tie]:
        """Rows that mark the pair with `status`."""
        ties = self.marked.get((min(one, other), max(one, other)), ())
        return [tie for tie in ties if tie.status == status]


@dataclass(frozen=True)
class Draft:
    """A chosen pair of places before its sentences are written.

    `brings` is what the target offers and the source needs and lacks, `takes` the reverse;
    `path` the places of the introduction, () where there is none.
    """

    source: int
    target: int
    criteria: Mapping[str, Judgement]
    low: float
    high: float
    closes: tuple[Gap, ...]
    path: tuple[int, ...]
    brings: tuple[str, ...]
    takes: tuple[str, ...]


def known(network: Network, dataset: Dataset) -> Known:
    """Everything that sentences need beside the pair itself."""
    marked: dict[tuple[int, int], list[Tie]] = {}
    for tie in dataset.ties:
        if tie.status != "existing":
            one, other = sorted((network.place[tie.source], network.place[tie.target]))
            marked.setdefault((one, other), []).append(tie)
    return Known(
        network,
        dataset,
        network.once_with(dataset, exchange),
        marked,
        benefit_reader(dataset),
        stubs(dataset),
        _written_before(network, dataset),
    )


def stubs(dataset: Dataset) -> frozenset[int]:
    """Places of the stakeholders of whom the data hold nothing but a name in a tie."""
    named = {
        (issue.file, issue.row, issue.value)
        for issue in dataset.issues
        if issue.code == "unlisted-stakeholder"
    }
    if not named:
        return frozenset()
    return frozenset(
        place for place, s in enumerate(dataset.stakeholders) if (s.file, s.row, s.name) in named
    )


def _written_before(network: Network, dataset: Dataset) -> dict[int, int]:
    before: dict[int, int] = {}
    for one, other in dataset.lookalikes:
        before.setdefault(network.place[other], network.place[one])
    return before


def doubtful(dataset: Dataset) -> frozenset[int]:
    """Places of those who may be nobody of their own: `stubs`, and second writings of a name."""
    second = {other for _, other in dataset.lookalikes}
    return stubs(dataset) | {i for i, s in enumerate(dataset.stakeholders) if s.id in second}
