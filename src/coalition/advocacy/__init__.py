"""Who can move whom: beliefs, camps, the balance of influence, and the way to the undecided."""

from coalition.advocacy._advocacy import GOALS, Advocacy, Cause, advocate

__all__ = ["GOALS", "Advocacy", "Cause", "advocate"]
