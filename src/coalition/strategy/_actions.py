"""What to do in which quarter, and who: responsible, accountable, consulted, informed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coalition.strategy._blank import blank, short_blank
from coalition.strategy._config import Config
from coalition.strategy._goals import Goal
from coalition.strategy._partners import TargetPartner
from coalition.strategy._terms import some, worded
from coalition.words import tell, tell_list


@dataclass(frozen=True, slots=True)
class Action:
    """One step; `goal` is the number of the goal that it serves, None for all.

    `source` says whether it comes from the ``data`` or is a step of the ``method``.
    """

    quarter: int
    what: str
    goal: int | None
    responsible: str
    accountable: str
    consulted: str
    informed: str
    source: str


def make_actions(
    partners: Sequence[TargetPartner], goals: Sequence[Goal], config: Config
) -> tuple[Action, ...]:
    """The year's steps, in the order of the quarters."""
    plan = _Plan(config, goals)
    return (
        *plan.first(partners),
        *plan.second(partners),
        *plan.third(partners),
        *plan.fourth(partners),
    )


class _Plan:
    """Steps with the roles that the configuration gives."""

    def __init__(self, config: Config, goals: Sequence[Goal]):
        self.config = config
        self.goals = goals

    def first(self, partners: Sequence[TargetPartner]) -> Iterator[Action]:
        yield self._step(
            1,
            tell(
                "Agree on this strategy: vision, goals, roles and budget; fill in what is marked."
            ),
            source="method",
        )
        for partner in partners:
            if not partner.is_new:
                what = tell(
                    "Tell {partner} of this strategy, and ask what has changed.",
                    partner=partner.name,
                )
            elif partner.introducers:
                what = tell(
                    "Ask {introducer} to introduce us to {partner}; first talk.",
                    introducer=tell_list([s.name for s in partner.introducers]),
                    partner=partner.name,
                )
            else:
                what = tell(
                    "Write to {partner} ourselves: the data show nobody who can introduce us; "
                    "first talk.",
                    partner=partner.name,
                )
            yield self._step(
                1,
                what,
                goal_of(partner, self.goals),
                consulted=[s.name for s in partner.introducers],
            )

    def second(self, partners: Sequence[TargetPartner]) -> Iterator[Action]:
        for partner in partners:
            yield self._step(
                2,
                tell(
                    "Agree with {partner} on a memorandum of understanding: {form}.",
                    partner=partner.name,
                    form=worded(partner.form),
                ),
                goal_of(partner, self.goals),
                consulted=[partner.name],
            )
        for goal in self.goals:
            if goal.gaps:
                yield self._step(
                    2,
                    goal.gaps[0].remedy,
                    goal.number,
                    responsible="" if goal.owner.startswith("⟦") else goal.owner,
                )

    def third(self, partners: Sequence[TargetPartner]) -> Iterator[Action]:
        for partner in partners:
            shared = [*partner.brings, *partner.gives] or list(partner.themes)
            yield self._step(
                3,
                tell(
                    "First joint work with {partner}: {what}.",
                    partner=partner.name,
                    what=some(shared) if shared else blank(tell("what")),
                ),
                goal_of(partner, self.goals),
                consulted=[partner.name],
            )

    def fourth(self, partners: Sequence[TargetPartner]) -> Iterator[Action]:
        yield self._step(
            4,
            tell(
                "Collect the data again, and hold them against these: coalition compare tells "
                "which goals are reached."
            ),
            source="method",
            consulted=[tell("the target partners")] if partners else [],
        )
        yield self._step(
            4,
            tell("Review each partnership with the partner: grow, keep, mend or end it."),
            source="method",
            consulted=[tell("the target partners")] if partners else [],
        )
        yield self._step(
            4, tell("Celebrate what was reached, together with the partners."), source="method"
        )

    def _step(
        self,
        quarter: int,
        what: str,
        goal: int | None = None,
        *,
        responsible: str = "",
        consulted: Sequence[str] = (),
        source: str = "data",
    ) -> Action:
        config = self.config
        asked = [*consulted, *config.consulted]
        return Action(
            quarter=quarter,
            what=what,
            goal=goal,
            responsible=responsible or config.responsible or short_blank(tell("who")),
            accountable=config.accountable or short_blank(tell("who")),
            consulted=tell_list(asked) if asked else short_blank(tell("who")),
            informed=some(config.informed) if config.informed else short_blank(tell("who")),
            source=source,
        )


def goal_of(partner: TargetPartner, goals: Sequence[Goal]) -> int | None:
    """Number of the goal that a partner serves: the first whose gaps it closes, else the first."""
    closes = {gap.kind for gap in partner.closes}
    for goal in goals:
        if goal.indicator.removeprefix("gaps.") in closes:
            return goal.number
    return goals[0].number if goals else None
