"""Whom to ask: for a stakeholder, the partners it lacks, judged on five criteria, with reasons."""

from coalition.suggestions._foremost import foremost
from coalition.suggestions._suggestion import Judgement, Suggestion
from coalition.suggestions.suggest import suggest

__all__ = ["Judgement", "Suggestion", "foremost", "suggest"]
