"""Collecting the data: sheets that ask for what the analysis can use, and their answers."""

from coalition.collecting.collect import Collected, collect
from coalition.collecting.survey import survey
from coalition.collecting.template import template

__all__ = ["Collected", "collect", "survey", "template"]
