"""Whom to ask: for a stakeholder, the partners it lacks, judged on five criteria, with reasons."""

from coalition.suggestions._foremost import foremost
from coalition.suggestions._suggestion import Judgement, Suggestion
from coalition.suggestions.suggest import suggest
from coalition.suggestions.weaving import Introduction, weave

__all__ = ["Introduction", "Judgement", "Suggestion", "foremost", "suggest", "weave"]
