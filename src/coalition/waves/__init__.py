"""What changed between waves: the same network, dated snapshots, and whether it helped.

`match` says which stakeholders of two waves are the same; `compare` holds two analyses against
each other. Nothing is matched silently: near names are proposals until somebody confirms them.
"""

from coalition.waves._compare import Comparison, Step, compare
from coalition.waves._confirmed import confirmed_matches
from coalition.waves._figures import FigureChange
from coalition.waves._gaps import GapChange
from coalition.waves._goals import GOAL, Goal, goals_in, read_goals
from coalition.waves._indicators import indicators
from coalition.waves._matching import Matching, Proposal, match
from coalition.waves._progress import GoalProgress
from coalition.waves._ratings import RatingChange
from coalition.waves._years import by_year

__all__ = [
    "GOAL",
    "Comparison",
    "FigureChange",
    "GapChange",
    "Goal",
    "GoalProgress",
    "Matching",
    "Proposal",
    "RatingChange",
    "Step",
    "by_year",
    "compare",
    "confirmed_matches",
    "goals_in",
    "indicators",
    "match",
    "read_goals",
]
