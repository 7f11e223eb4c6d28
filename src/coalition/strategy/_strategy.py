"""The whole strategy as one frozen tree."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from coalition.errors import UnusableInput, shortened
from coalition.findings import Findings, SwotPoint
from coalition.strategy._actions import Action, make_actions
from coalition.strategy._blank import or_blank
from coalition.strategy._budget import Budget, make_budget
from coalition.strategy._calendar import Calendar
from coalition.strategy._config import Config
from coalition.strategy._goals import Goal, make_goals
from coalition.strategy._needs import NeedSupply, needs_of
from coalition.strategy._partners import LONGEST, TargetPartner, partners_wanted, target_partners
from coalition.strategy._present import PresentPartner, present_partners
from coalition.strategy._risks import Risk, make_risks
from coalition.tables import Stakeholder, folded
from coalition.words import tell

__all__ = ["Identity", "Strategy", "make_strategy", "partners_wanted"]


@dataclass(frozen=True, slots=True)
class Identity:
    """Who we are: `mission` and `vision` may be blanks; `described` is what the data say."""

    vision: str
    mission: str
    described: str
    values: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Strategy:
    """A partnership strategy for the focal stakeholder.

    `chosen_by` says where the target partners come from: ``named``, ``plan`` or ``suggested``.
    `language` is that of the documents.
    """

    findings: Findings = field(repr=False)
    config: Config
    focal: Stakeholder
    identity: Identity
    swot: tuple[SwotPoint, ...]
    partners: tuple[TargetPartner, ...]
    chosen_by: str
    present: tuple[PresentPartner, ...]
    needs: tuple[NeedSupply, ...]
    goals: tuple[Goal, ...]
    actions: tuple[Action, ...]
    budget: Budget
    risks: tuple[Risk, ...]
    calendar: Calendar
    language: str = "en"

    @property
    def name(self) -> str:
        """The focal stakeholder's name, of a length that fits a sentence."""
        return shortened(self.focal.name, LONGEST)

    def goal(self, number: int | None) -> Goal | None:
        """The goal with that number."""
        return next((goal for goal in self.goals if goal.number == number), None)

    def risks_of(self, partner: TargetPartner) -> tuple[Risk, ...]:
        """The risks that concern one partner."""
        return tuple(risk for risk in self.risks if risk.partner == partner.id)


def make_strategy(
    findings: Findings,
    config: Config | None = None,
    planned: Sequence[str] = (),
    language: str = "en",
) -> Strategy:
    """Work the strategy out.

    Parameters
    ----------
    findings : Findings
        Of an analysis for a focal stakeholder.
    config : Config, optional
        What the users decided themselves.
    planned : sequence of str, optional
        Ids of the members of a plan: the target partners, before those that `config` names.
    language : str
        Of the documents.

    Raises
    ------
    UnusableInput
        There is no focal stakeholder, or a partner, goal or cost is not known.
    """
    config = config or Config()
    ids = partners_wanted(findings, config.partners, planned, config.most_partners)
    if findings.focal is None:
        raise UnusableInput(
            tell("A strategy is written for one stakeholder: name it with --for NAME.")
        )
    focal = findings.stakeholders[findings.network.place[findings.focal]].stakeholder
    calendar = Calendar(config.start)
    partners = target_partners(findings, ids)
    present = present_partners(findings, focal)
    goals = make_goals(findings, partners, config, calendar)
    return Strategy(
        findings=findings,
        config=config,
        focal=focal,
        identity=_identity(focal, config),
        swot=tuple(p for p in findings.swot if p.stakeholder in ("", focal.id)),
        partners=partners,
        chosen_by="plan" if planned else "named" if config.partners else "suggested",
        present=present,
        needs=needs_of(findings, focal, present, partners),
        goals=goals,
        actions=make_actions(partners, goals, config),
        budget=make_budget(focal, partners, goals, config),
        risks=make_risks(findings, focal, partners),
        calendar=calendar,
        language=language,
    )


def _identity(focal: Stakeholder, config: Config) -> Identity:
    described = focal.description or ""
    # A column that the users call mission holds one; a description need not.
    is_mission = "mission" in folded(focal.cell("description").column)
    mission = config.mission or (described if is_mission else "")
    return Identity(
        vision=or_blank(config.vision, tell("vision, what will be different in ten years")),
        mission=or_blank(mission, tell("mission, what we do, for whom and how")),
        described=described,
        values=focal.values,
    )
