"""Collecting the data: sheets that ask for what the analysis can use."""

from coalition.collecting.template import template

__all__ = ["template"]
