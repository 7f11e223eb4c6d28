"""Which words mean the same capability: a table that anybody can read and edit.

The table stands in ``capabilities.csv``: a capability a row, its other spellings and near-synonyms
in English, French, Spanish and Portuguese, and the benefits of a partnership that it speaks for.
"""

from coalition.vocabulary._entries import BENEFITS, Entry, Vocabulary, term_of
from coalition.vocabulary._normalising import normalised
from coalition.vocabulary._reading import read_vocabulary, shipped, shipped_text

__all__ = [
    "BENEFITS",
    "Entry",
    "Vocabulary",
    "normalised",
    "read_vocabulary",
    "shipped",
    "shipped_text",
    "term_of",
]
