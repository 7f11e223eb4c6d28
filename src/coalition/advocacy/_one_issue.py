"""One issue: who can be moved, the sets that win, and who should speak."""

import numpy as np

from coalition.advocacy import beliefs as b
from coalition.advocacy import movable as m
from coalition.advocacy._records import Movable, Spokespeople, Swing
from coalition.advocacy._sentences import advice, risk
from coalition.advocacy.persuasion_paths import persuasion_path, trust_of_ties, within_two
from coalition.advocacy.spokespeople import fewest
from coalition.advocacy.swing import effect, swing_sets
from coalition.network import Network, Places
from coalition.network.influence import influence_weights
from coalition.tables import Dataset
from coalition.words import tell

MOST_MOVABLE = 50
MOST_TARGETS = 200


class OneIssue:
    """What is asked of one issue, `column` of `held`; `sign` turns stances towards the goal."""

    def __init__(
        self,
        network: Network,
        dataset: Dataset,
        held: b.Beliefs,
        column: int,
        sign: float,
    ):
        self.network, self.people = network, dataset.stakeholders
        self.held, self.column = held, column
        self.issue = held.issues[column]
        self.stance = held.positions[:, column] * sign
        self.influence = influence_weights(dataset)
        self.weighed = bool((~np.isnan(self.influence) & ~np.isnan(self.stance)).any())
        self.weight = self.influence if self.weighed else np.ones(network.n)
        self.supporters, self.opponents = self.stance >= b.SIDE, self.stance <= -b.SIDE
        self.trust = network.once(trust_of_ties)

    def movable(self) -> list[Movable]:
        """The most worthwhile first."""
        places = self._weightiest(m.movable(self.stance), MOST_MOVABLE)
        found = [self._movable(int(i)) for i in places]
        return sorted(found, key=lambda x: (-round(x.score or 0, 9), x.id))

    def _movable(self, i: int) -> Movable:
        s = self.people[i]
        near = m.nearness_to(self.held, i, np.flatnonzero(self.supporters), self.column)
        path = persuasion_path(self.trust, self.network, i, self.supporters, self.opponents)
        steps = path.places if path else ()
        reach = None if self.network.basis != "declared" else 0.0
        if steps:
            reach = m.REACH_BY_STEPS[len(steps) - 1]
        ground = self._ground(steps[0], i) if steps else None
        tied = self.network.basis == "declared"
        return Movable(
            id=s.id,
            issue=self.issue,
            stance=float(self.held.positions[i, self.column]),
            standing=tell("mild opponent") if self.opponents[i] else tell("undecided"),
            influence=s.influence,
            interest=s.interest,
            nearness=near,
            reach=reach,
            score=m.score(s.influence, s.interest, near, reach),
            effect=effect(i, self.stance, self.weight),
            path=tuple(self.people[k].id for k in steps),
            path_trust=path.trust if path and path.rated else None,
            shared_issue=ground[0] if ground else None,
            advice=advice([self.people[k].name for k in steps], s.name, ground, tied),
        )

    def _ground(self, one: int, other: int) -> tuple[str, bool] | None:
        """The other issue that both back most, else the one that both oppose most."""
        positions = self.held.positions
        sides, strength = self.held.sides, np.abs(positions[one] + positions[other])
        for side in (1, -1):
            agree = (sides[one] == side) & (sides[other] == side)
            agree[self.column] = False
            if agree.any():
                best = int(np.argmax(np.where(agree, np.round(strength, 9), -1)))
                return self.held.issues[best], side > 0
        return None

    def swing(self) -> Swing:
        """Smallest sets, by id."""
        found = swing_sets(self.stance, self.weight)
        sets = tuple(tuple(self.people[k].id for k in chosen) for chosen in found.sets)
        by = "influence" if self.weighed else "heads"
        return Swing(self.issue, by, found.won, found.share, found.pool, sets, found.more)

    def spokespeople(self) -> Spokespeople:
        """The fewest, with what could go wrong."""
        sources = np.flatnonzero(self.supporters)
        targets = self._weightiest(m.movable(self.stance), MOST_TARGETS)
        chosen = fewest(within_two(self.trust, sources, targets), self.influence[sources])
        members = [int(sources[k]) for k in chosen.rows]
        return Spokespeople(
            issue=self.issue,
            members=tuple(self.people[i].id for i in members),
            unreached=tuple(self.people[int(targets[k])].id for k in chosen.unreached),
            optimal=chosen.optimal,
            risks=tuple(said for i in members if (said := self._risk(i))),
        )

    def _weightiest(self, places: Places, most: int) -> Places:
        worth = np.nan_to_num(self.influence[places])
        return np.sort(places[np.lexsort((places, -worth))][:most])

    def _risk(self, i: int) -> str:
        partners = self.network.neighbours(i).tolist() if self.network.basis == "declared" else ()
        against = [self.people[k].name for k in partners if self.opponents[k]]
        return risk(self.people[i].name, against)
