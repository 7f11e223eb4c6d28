"""Partners in short: how long they take, and how often they are those that weighing all gives.

Run `python benchmarks/partners.py --sizes 2000,100000`. The exact answers are those of
`coalition suggest --for`: everybody is weighed.
"""

import argparse
import resource
import tempfile
import time
from pathlib import Path
from typing import cast

import made_up
import numpy as np

import coalition
from coalition.gaps import find_gaps
from coalition.network import Network, Places, connect
from coalition.suggestions import InShort, others_in_short
from coalition.suggestions.ranking import Ranking, candidate_pairs, criterion_weights
from coalition.suggestions.suggest import LOOKED_AT
from coalition.tables import Dataset

FIRST = 3


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="2000,10000,100000")
    parser.add_argument("--asked", type=int, default=40, help="stakeholders compared")
    asked = parser.parse_args()
    print(
        "| stakeholders | partners in short | seconds of the processor | compared | first 3 found "
        "| first one found | score lost | peak memory, GB |"
    )
    print("| --- " * 8 + "|")
    for size in map(int, asked.sizes.split(",")):
        print(row(size, asked.asked), flush=True)


def row(size: int, asked: int) -> str:
    """One line: the first three in short against those for each of some, all weighed."""
    with tempfile.TemporaryDirectory() as home:
        people, ties = made_up.write(size, Path(home))
        dataset = coalition.read(people, ties)
    network = connect(dataset)
    gaps = find_gaps(network, dataset)
    start = time.process_time()
    short = cast(InShort, others_in_short(network, dataset, gaps))
    seconds = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    everyone = np.unique(short.sources)
    compared = np.random.default_rng(1).choice(everyone, min(asked, len(everyone)), replace=False)
    ranking = Ranking(network, dataset, gaps, criterion_weights(None))
    found = np.array([_found(network, dataset, ranking, short, at) for at in compared.tolist()])
    three, one, lost = found.mean(axis=0)
    return (
        f"| {size:,} | {len(short):,} | {seconds:.1f} | {len(compared)} | {three:.1%} | {one:.1%} "
        f"| {lost:.4f} | {memory:.1f} |"
    )


def _found(
    network: Network, dataset: Dataset, ranking: Ranking, short: InShort, place: int
) -> tuple[float, float, float]:
    """Share of the exact first three found, whether the first is, and mean score that is lost."""
    blocks = candidate_pairs(network, dataset, criterion_weights(None), np.array([place]))
    [(ones, others)] = blocks
    exact = ranking.best(ones, others, LOOKED_AT, FIRST)
    mine = (short.sources == place) & (short.rank <= FIRST)
    middles = (short.low[mine] + short.high[mine]) / 2
    of_all: Places = exact.targets
    lost = float((exact.scores.middle - middles).mean()) if len(of_all) == mine.sum() else np.nan
    three = float(np.isin(of_all, short.targets[mine]).mean())
    return three, float(of_all[0] in short.targets[mine]), lost


if __name__ == "__main__":
    main()
