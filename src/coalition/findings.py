"""The results: one frozen tree, which every view reads and none changes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from coalition.advocacy import Advocacy
from coalition.gaps import Gap
from coalition.network import Network
from coalition.plans import PlanFinding
from coalition.suggestions import InShort, Introduction, Suggestion, doubtful, foremost
from coalition.tables import Dataset, Stakeholder

Result = TypeVar("Result")

Figure = float | int | str | bool | None | Mapping[str, "Figure"] | list["Figure"]
"""A figure of the network, as JSON shows it; None where it is undefined."""


@dataclass(frozen=True, slots=True)
class MeasureNote:
    """What a reader needs to know of one measure; `part` is the folder that it comes from."""

    part: str
    name: str
    label: str
    meaning: str
    formula: str
    source: str


@dataclass(frozen=True, slots=True)
class StakeholderFinding:
    """Where one stakeholder stands.

    `centrality`, `brokerage`: value by measure, None where undefined. `rank`: place by measure,
    1 first, equals sharing a place. `rank_interval`: (lowest, highest) place that missing ties
    could give, None where not worked out. `x`, `y`: place on the map, in pixels at zoom 1.
    `component` and `community` count from 0, the largest first; `community_certainty` is the
    share of repeated searches in which a fellow member stays with it, None where not worked out.
    `brokerage_z`: by role, how many standard deviations its count lies above what chance gives.
    `by_kind`: the measures in the network of each kind of tie, with ``community_certainty`` and
    ``brokerage_z``; empty for one kind.
    """

    stakeholder: Stakeholder
    community: int
    component: int
    core: bool | None
    cut_point: bool
    x: float
    y: float
    centrality: Mapping[str, float | None]
    brokerage: Mapping[str, float | None]
    rank: Mapping[str, int | None]
    rank_interval: Mapping[str, tuple[int, int] | None]
    community_certainty: float | None = None
    brokerage_z: Mapping[str, float | None] = field(default_factory=dict)
    by_kind: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The stakeholder's id."""
        return self.stakeholder.id

    @property
    def name(self) -> str:
        """The stakeholder's name as written."""
        return self.stakeholder.name


@dataclass(frozen=True, slots=True)
class TieFinding:
    """One tie of one kind, both sides' reports merged; None where nobody said.

    Where ties have no direction `source` is the lesser id. `weight` is the strongest report,
    `form` the lowest, ratings (0-1) the mean of what was rated. `confirmed`: both sides report.
    `status` is ``existing``, ``past``, ``potential`` or ``conflict``; `counted` says whether
    the network's measures read it.
    """

    source: str
    target: str
    kind: str
    status: str
    form: str | None
    weight: float
    trust: float | None
    commitment: float | None
    communication: float | None
    frequency: str | None
    since: str | None
    until: str | None
    notes: str | None
    confirmed: bool
    counted: bool


@dataclass(frozen=True, slots=True)
class CommunityFinding:
    """Stakeholders who are tied more among themselves than with others.

    `label` says what they share; `sectors` counts them; `themes` the three commonest.
    """

    id: int
    label: str
    members: tuple[str, ...]
    sectors: Mapping[str, int]
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CapabilityFinding:
    """Supply and demand of one capability, by stakeholders' ids, sorted.

    `concentration` is Herfindahl's index of what is offered: 1 where one gives all, None where
    nobody does. `out_of_reach` are those who need it and have no provider within two trusted
    ties, None where no ties are stated.
    """

    term: str
    needed_by: tuple[str, ...]
    offered_by: tuple[str, ...]
    concentration: float | None = None
    out_of_reach: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class HeatCell:
    """How many of a group need and offer a capability, or work on a theme.

    `by` is sector, region, theme or community; `term` the capability. Where `by` is ``theme in
    region``, `group` is the region, `term` the theme, `offer` how many work on it there, and
    `need` None, since nobody states a need for a theme.
    """

    by: str
    group: str
    term: str
    need: int | None
    offer: int


@dataclass(frozen=True, slots=True)
class SwotPoint:
    """A strength, weakness, opportunity or threat of a stakeholder, or of the network for "".

    `origin` is ``stated`` (a cell says so) or ``derived`` (the network shows it).
    """

    stakeholder: str
    quadrant: str
    origin: str
    text: str


@dataclass(frozen=True)
class Findings:
    """Everything that `coalition analyze` found out.

    `plan` is None where the data state no needs and no plan was given. `in_short` holds partners
    without reasons for those who are too many to have `suggestions`. `plausible_from` is the
    likelihood from which a tie counts as plausible. `audience` is who may see it; what is withheld
    from them is not in it (`coalition.audience`). `language` is what readers are shown it in, one
    of `coalition.words.LANGUAGES`.
    """

    dataset: Dataset
    network: Network = field(repr=False)
    figures: Mapping[str, Figure]
    stakeholders: tuple[StakeholderFinding, ...]
    ties: tuple[TieFinding, ...]
    communities: tuple[CommunityFinding, ...]
    capabilities: tuple[CapabilityFinding, ...]
    gaps: tuple[Gap, ...]
    suggestions: tuple[Suggestion, ...]
    notes: tuple[MeasureNote, ...]
    focal: str | None = None
    weaving: tuple[Introduction, ...] = ()
    heat: tuple[HeatCell, ...] = ()
    swot: tuple[SwotPoint, ...] = ()
    advocacy: Advocacy | None = None
    plan: PlanFinding | None = None
    in_short: InShort | None = None
    plausible_from: float = 0.5
    audience: str = "internal"
    language: str = "en"

    @property
    def title(self) -> str:
        """What the analysis is called: the stem of the first file."""
        return self.dataset.title

    def once(self, work: Callable[["Findings"], Result]) -> Result:
        """What `work` makes of the findings, at the first call only: for what views share."""
        if work not in self._made:
            self._made[work] = work(self)
        result: Result = self._made[work]
        return result

    @cached_property
    def _made(self) -> dict[Callable[..., Any], Any]:
        return {}

    def name(self, id: str) -> str:
        """Name of the stakeholder with `id`."""
        return self.stakeholders[self.network.place[id]].name

    def best_suggestions(self, most: int) -> tuple[Suggestion, ...]:
        """The suggestions to lead with: the focal stakeholder's, or the network's foremost.

        One of whom no criterion is known leads nothing.
        """
        if self.focal is None:
            everyone = self.dataset.stakeholders
            unsure = {everyone[i].id for i in doubtful(self.dataset)}
            return foremost(self.suggestions, most, unsure)
        own = [s for s in self.suggestions if s.source == self.focal and s.score is not None]
        return tuple(sorted(own, key=lambda s: s.rank)[:most])
