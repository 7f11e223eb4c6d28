"""A suggestion in words: what speaks for it, what against it, and how to begin."""

from coalition.suggestions.telling._forms import forms
from coalition.suggestions.telling._writing import Writer
from coalition.suggestions.telling.cautions import between
from coalition.suggestions.telling.reasons import OFFERS, eased

__all__ = ["OFFERS", "Writer", "between", "eased", "forms"]
