"""What is asked of a data set."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from coalition.layout import Earlier
from coalition.plans import Saved


@dataclass(frozen=True)
class Question:
    """What is asked of a data set.

    Parameters
    ----------
    focal : str, optional
        Id or name of the stakeholder that the suggestions are for; None asks for everybody.
    weights : mapping, optional
        Weight of each criterion, 1 where not named.
    most : int, optional
        Suggestions for each stakeholder; 10 for a focal one and 5 otherwise.
    grouping : str
        Column that mixing and brokerage are counted between.
    plan : Saved, optional
        Members to judge; by default the fewest who cover every need are looked for.
    earlier : Earlier, optional
        Places on an earlier map, which the map keeps to.
    """

    focal: str | None = None
    weights: Mapping[str, float] = field(default_factory=dict)
    most: int | None = None
    grouping: str = "sector"
    plan: Saved | None = None
    earlier: Earlier | None = None
