"""From findings to a partnership strategy: goals, partners, actions, budget, risks, indicators.

`make_strategy` works it out of finished findings and of what the users decide themselves
(`Config`). Nothing is invented: each statement comes from the data or the configuration, follows
from a rule that stands beside it, or is a `blank` to fill in.
"""

from coalition.strategy._actions import Action
from coalition.strategy._blank import blank, short_blank
from coalition.strategy._budget import Budget, BudgetLine, total
from coalition.strategy._calendar import QUARTERS, Calendar
from coalition.strategy._config import Config, example_config, read_config
from coalition.strategy._goals import Goal
from coalition.strategy._needs import NeedSupply
from coalition.strategy._partners import CRITERIA, TargetPartner
from coalition.strategy._present import PresentPartner
from coalition.strategy._risks import Risk
from coalition.strategy._strategy import Identity, Strategy, make_strategy, partners_wanted
from coalition.strategy._terms import some, worded

__all__ = [
    "CRITERIA",
    "QUARTERS",
    "Action",
    "Budget",
    "BudgetLine",
    "Calendar",
    "Config",
    "Goal",
    "Identity",
    "NeedSupply",
    "PresentPartner",
    "Risk",
    "Strategy",
    "TargetPartner",
    "blank",
    "example_config",
    "make_strategy",
    "partners_wanted",
    "read_config",
    "short_blank",
    "some",
    "total",
    "worded",
]
