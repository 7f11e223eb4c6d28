"""Measure all: what the network as a whole is like. One module a figure, found by its name.

A figure is a module that holds a function of the module's own name, which takes a
`coalition.network.Network` and returns a number, None where undefined, or a mapping or list of
such (as `analysis.json` shows them). Beside it stand ``LABEL``, ``MEANING``, ``FORMULA`` and
``SOURCE``, as in `coalition.positions`.
"""
