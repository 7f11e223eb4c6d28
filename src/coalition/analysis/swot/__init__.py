"""Strengths, weaknesses, opportunities and threats: as stated, and as the network shows them."""

from coalition.analysis.swot._swot import swot

__all__ = ["swot"]
