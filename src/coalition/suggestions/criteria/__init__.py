"""The five criteria: one module each, found by its name.

A criterion is a module that holds a function of the module's own name,
``(network, dataset, sources, targets) -> ndarray (p,)``, which scores p pairs of places 0-1, nan
where the data do not tell; and ``judgement(network, dataset, source, target, score) ->
Judgement``, which says in a sentence what one score rests on. Beside them stand ``LABEL``,
``MEANING``, ``FORMULA`` and ``SOURCE``.
"""

ORDER = ("alignment", "complementarity", "trust", "commitment", "communication")
"""How the criteria are listed wherever they are shown."""
