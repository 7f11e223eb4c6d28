"""From the sheet of stakeholders that you already have to a coalition plan that you can defend.

>>> import coalition
>>> a = coalition.analyze("stakeholders.csv", ties="ties.csv", focal="Our NGO")  # doctest: +SKIP
>>> a.suggestions  # doctest: +SKIP
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coalition.api import Analysis, analyze, plan, read

__all__ = ["Analysis", "analyze", "plan", "read"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    # Importing the package must stay instant: numpy and the rest load with the first use.
    if name in __all__:
        from coalition import api

        return getattr(api, name)
    raise AttributeError(f"module 'coalition' has no attribute '{name}'")
