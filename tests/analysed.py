"""Analyses that several tests look at, made once in each process; nobody may change them."""

from functools import cache

import coalition
from coalition.examples import examples
from coalition.findings import Findings
from coalition.tables import Dataset


@cache
def analysed(dataset: Dataset, **options: object) -> Findings:
    """What `coalition.analyze` finds in `dataset`, with its options."""
    return coalition.analyze(dataset, **options).findings


@cache
def shipped(name: str) -> coalition.Analysis:
    """The analysis of a data set of ours, by the name of its folder."""
    (folder,) = (one.path for one in examples() if one.name == name)
    return coalition.analyze(folder / "stakeholders.csv", ties=folder / "ties.csv")
