"""Measure one: where each stakeholder stands. One module a measure, found by its name.

A measure is a module that holds a function of the module's own name, which takes a
`coalition.network.Network` and returns an array of shape (n,): floats with nan where the measure
is undefined, or whole numbers or booleans. Beside it stand

``GROUP``
    Where the value goes in the results: ``"centrality"``, ``"brokerage"``, or ``""`` for a key
    of its own.
``LABEL``
    The measure's name in a heading.
``MEANING``
    What it tells an NGO, in one sentence without jargon.
``FORMULA``, ``SOURCE``
    How it is worked out, with the convention where software disagrees; and the paper.
``RANKED``
    ``"high"`` or ``"low"``: which end is rank 1; ``""`` where ranks make no sense.
``INTERVAL``
    Where the rank's interval under missing ties is worked out: ``"always"`` that intervals are,
    or for a dear measure in networks of ``"workshop"`` size; ``""`` without ranks.
``DIRECTED``
    True where the measure follows directions: it is left out where ties have none. May be absent.
"""
