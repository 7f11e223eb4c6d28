"""What is asked: a request in words becomes needs, costs and rules in arrays."""

from coalition.plans.problem._naming import could_be_asked_for, header_of, most_offered, stand_in
from coalition.plans.problem._problem import Problem, Rule, matrix_of
from coalition.plans.problem._request import OBJECTIVES, Quota, Request
from coalition.plans.problem._saved import Saved, found_members, read_saved, saved_from
from coalition.plans.problem._stating import stated

__all__ = [
    "OBJECTIVES",
    "Problem",
    "Quota",
    "Request",
    "Rule",
    "Saved",
    "could_be_asked_for",
    "found_members",
    "header_of",
    "matrix_of",
    "most_offered",
    "read_saved",
    "saved_from",
    "stand_in",
    "stated",
]
