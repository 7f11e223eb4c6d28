"""Waves compared as `coalition compare` does, from 2023 on."""

from analysed import analysed

from coalition.tables import Dataset
from coalition.waves import Comparison, compare, match


def comparison_of(*waves: Dataset) -> Comparison:
    found = [analysed(wave) for wave in waves]
    return compare(found, match(waves), [str(2023 + k) for k in range(len(waves))])
